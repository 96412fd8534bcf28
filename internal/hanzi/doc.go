// Package hanzi knows characters: which class a rune is of, what its plain form is
// (half-width, lower-case, simplified), and which marks end a sentence.
//
// Everything here is a pure function over read-only tables, safe for concurrent use.
package hanzi

//go:generate go run -C ../.. ./internal/gen/fold -opencc $OPENCC -o internal/hanzi/fold_gen.go
