package summary

import "github.com/tiyao/tiyao/internal/hanzi"

// runeAt returns the first rune of s, or 0.
func runeAt(s string) rune {
	if s == "" {
		return 0
	}
	r, _ := hanzi.Plain(s)
	return r
}

// lastRune returns the last rune of s.
func lastRune(s string) rune {
	r, _ := hanzi.Last(s)
	return r
}

// runes is a set of the runes below 0x10000, by one bit each: for scans that leave most places of a text at once.
type runes [1 << 10]uint64

func (x *runes) add(r rune) { x[r>>6] |= 1 << (r & 63) }

// unfolded adds the runes that fold to one of x.
func (x *runes) unfolded() {
	hanzi.Folds(func(from, to rune) {
		if x.has(to) {
			x.add(from)
		}
	})
}

// has reports whether r is in x, or above what x knows of.
func (x *runes) has(r rune) bool { return r >= 1<<16 || x[r>>6]>>(r&63)&1 != 0 }
