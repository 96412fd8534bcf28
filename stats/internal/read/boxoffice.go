package read

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/stats/internal/lex"
)

// boxOffice reports whether the quantity is what a film took, in a paragraph that tells of that: 首周三天|累计8224万.
func (x *Reader) boxOffice(s *statement) bool {
	if s.q.Decimal && s.q.Power < 4 || !s.noun.empty() || hasSuffix(s.r.subject, "人次", "场次", "人数", "片数", "数", "量") {
		return false
	}
	near := false
	for i := s.c.s; i < s.q.S && !near; i++ {
		near = x.Prefix(boxWords, i) > 1 && x.Starts(i)
	}
	if !near {
		return false
	}
	if x.films == unasked {
		x.films = lex.IfElse(x.tellsOf("票房"), isTold, isUntold)
	}
	return x.films == isTold
}

// A telling is whether a paragraph says a word, which is looked for once.
type telling uint8

const (
	unasked telling = iota
	isTold
	isUntold
)

// tellsOf reports whether the paragraph says the word.
func (x *Reader) tellsOf(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	for i, r := range x.R {
		if r == first && x.Has(i, word) {
			return true
		}
	}
	return false
}

// boxWords are words before what a film took.
var boxWords = sets["box-office"]
