package keywords

import "github.com/tiyao/tiyao/internal/hanzi"

// A spelled is a word of the text with its plain characters, for phrases begin at each word and
// so hash it again and again.
type spelled struct {
	unit  int32 // 0 for none: it is a unit of the title or the barrier
	n     int32 // −1 for a longer word
	runes [longestSpelled]rune
}

const longestSpelled = 12

// hashUnit goes on from the hash h over unit u of the body, as hashOn does over its word. row
// holds as many units as are asked for in turn.
func (s *scan) hashUnit(row *[MaxPhrase]spelled, h uint64, u int32) uint64 {
	x := &row[uint32(u)%MaxPhrase]
	if x.unit != u {
		x.spell(u, s.word(u))
	}
	if x.n < 0 {
		return hashOn(h, s.word(u))
	}
	for _, r := range x.runes[:x.n] {
		h = (h ^ uint64(r)) * hashPrime
	}
	return h
}

// spell makes x the word w of unit u.
func (x *spelled) spell(u int32, w string) {
	x.unit, x.n = u, 0
	for i := 0; i < len(w); x.n++ {
		if x.n == longestSpelled {
			x.n = -1
			return
		}
		if r, ok := hanzi.HanAt(w, i); ok {
			x.runes[x.n] = hanzi.FoldHan(r)
			i += 3
			continue
		}
		r, n := hanzi.At(w[i:])
		x.runes[x.n] = r
		i += n
	}
}
