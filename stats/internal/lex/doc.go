// Package lex is the first step of the grammar of figures: a paragraph as folded runes
// with the way back to the document's bytes and tokens, and the words of the grammar,
// which stand in words.txt, times.txt and hidden.txt.
package lex
