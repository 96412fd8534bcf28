// Package scan cuts a paragraph into the items of the grammar: words, quantities, times,
// and the numbers that count nothing.
package scan
