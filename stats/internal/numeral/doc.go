// Package numeral reads numbers as they are written, 1.14万亿, 三万五, 数百, into exact
// decimals. It knows nothing of what is counted.
package numeral
