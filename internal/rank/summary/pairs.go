package summary

import "github.com/tiyao/tiyao/internal/hanzi"

// A charPair is two Chinese characters that stand together, the first in the high half.
type charPair uint32

// eachPair calls f with every pair of s and where it stands, in bytes.
func eachPair(s string, f func(at int, p charPair)) {
	before := rune(0)
	for i := 0; i < len(s); {
		r, is := hanzi.HanAt(s, i)
		if !is {
			before = 0
			i++
			continue
		}
		if before != 0 {
			f(i-3, charPair(before)<<16|charPair(r))
		}
		before = r
		i += 3
	}
}

// hash returns one of 65,536 places for p.
func (p charPair) hash() uint32 { return uint32(p) * 2654435769 >> 16 }

// pairsAgain returns the share of the pairs of a that stand in b.
func pairsAgain(a, b string) float32 {
	var in [1 << 11 / 64]uint64 // the pairs of b, by a hash: most are not there
	eachPair(b, func(_ int, p charPair) {
		h := p.hash()
		in[h>>6%32] |= 1 << (h & 63)
	})
	all, again := 0, 0
	eachPair(a, func(at int, p charPair) {
		all++
		if h := p.hash(); in[h>>6%32]>>(h&63)&1 != 0 && hanzi.Contains(b, a[at:at+6]) {
			again++
		}
	})
	if all == 0 {
		return 0
	}
	return float32(again) / float32(all)
}
