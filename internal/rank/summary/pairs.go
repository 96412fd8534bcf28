package summary

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// pairsAgain returns the share of the pairs of Chinese characters of a that stand in b.
func pairsAgain(a, b string) float32 {
	var in [1 << 11 / 64]uint64 // the pairs of b, by a hash: most are not there
	before := rune(0)
	for i := 0; i < len(b); {
		r, is := hanzi.HanAt(b, i)
		if !is {
			before = 0
			i++
			continue
		}
		if before != 0 {
			h := pairHash(before, r)
			in[h>>6%32] |= 1 << (h & 63)
		}
		before = r
		i += 3
	}
	all, again := 0, 0
	for i := 0; i+6 <= len(a); {
		if a[i] < 0xE4 || a[i] > 0xE9 || a[i+3] < 0xE4 || a[i+3] > 0xE9 {
			_, n := utf8.DecodeRuneInString(a[i:])
			i += n
			continue
		}
		all++
		r, _ := hanzi.HanAt(a, i)
		next, _ := hanzi.HanAt(a, i+3)
		if h := pairHash(r, next); in[h>>6%32]>>(h&63)&1 != 0 && hanzi.Contains(b, a[i:i+6]) {
			again++
		}
		i += 3
	}
	if all == 0 {
		return 0
	}
	return float32(again) / float32(all)
}
