package main

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// letters is a multiset of letters and digits.
type letters struct {
	of map[rune]int
	n  int
}

func count(s string) letters {
	c := letters{of: map[rune]int{}}
	for _, r := range norm.NFKC.String(s) {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			c.of[r]++
			c.n++
		}
	}
	return c
}

// f returns the ROUGE-1 F of s against c, by characters.
func (c letters) f(s string) float64 {
	o := count(s)
	hits := 0
	for r, n := range o.of {
		hits += min(n, c.of[r])
	}
	if hits == 0 {
		return 0
	}
	return 2 * float64(hits) / float64(c.n+o.n)
}
