package summary

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// runeAt returns the first rune of s, or 0.
func runeAt(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// lastRune returns the last rune of s.
func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// runes is a set of the runes below 0x10000, by one bit each: for scans that leave most places of a text at once.
type runes [1 << 10]uint64

// runesOf returns the runes that begin, which wants them folded.
func runesOf(begin func(rune) bool) *runes {
	var x runes
	for r := range rune(1 << 16) {
		if begin(hanzi.Fold(r)) {
			x[r>>6] |= 1 << (r & 63)
		}
	}
	return &x
}

// has reports whether r is in x, or above what x knows of.
func (x *runes) has(r rune) bool { return r >= 1<<16 || x[r>>6]>>(r&63)&1 != 0 }
