package main

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// chars returns the letters and digits of s in compatibility form: what every
// character-based score compares, so that width and punctuation do not count.
func chars(s string) []rune {
	var out []rune
	for _, r := range norm.NFKC.String(s) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			out = append(out, r)
		}
	}
	return out
}

// fscore is the harmonic mean of hits/predicted and hits/gold.
func fscore(hits, predicted, gold int) float64 {
	if hits == 0 {
		return 0
	}
	return 2 * float64(hits) / float64(predicted+gold)
}

// common counts what two multisets share.
func common[T comparable](a, b []T) int {
	left := make(map[T]int, len(a))
	for _, x := range a {
		left[x]++
	}
	n := 0
	for _, x := range b {
		if left[x] > 0 {
			left[x]--
			n++
		}
	}
	return n
}
