package keywords

import (
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// How many candidates of the body are ranked in full, with a title and without one, and one
// more for so many words; those of the title always are. A cheap score picks them.
const (
	bodyCands         = 120
	bodyCandsUntitled = 150
	wordsACand        = 16
	mostMore          = 400
)

// collect fills s.cands with the words and phrases that could be keywords.
func (s *scan) collect() {
	s.cands = s.cands[:0]
	s.rows = s.rows[:0]
	s.measureSupport()
	s.headed = s.headedItem()
	s.best = 1
	for i := range s.nodes {
		x := &s.nodes[i]
		if x.count == 0 && x.title < 0 || x.passing() {
			continue
		}
		at := x.at()
		if x.n == 1 && float32(x.count)*maxIDF > s.best && s.class[at]&alone != 0 {
			s.best = max(s.best, float32(x.count)*s.idf(at))
		}
		if x.flags&fTag != 0 {
			s.cands = append(s.cands, cand{node: int32(i)})
			continue
		}
		if s.e.Only || s.foreign || !s.shaped(x, at) {
			continue
		}
		if x.title >= 0 {
			s.cands = append(s.cands, cand{node: int32(i)})
			continue
		}
		if v := s.cheap(x); v > 0 {
			s.rows = append(s.rows, uint64(^v)<<32|uint64(uint32(i))) // the best first
		}
	}
	limit := bodyCands
	if s.nt == 0 {
		limit = bodyCandsUntitled
	}
	limit += min(int(s.words)/wordsACand, mostMore)
	if len(s.rows) > limit {
		slices.Sort(s.rows)
		s.rows = s.rows[:limit]
	}
	for _, r := range s.rows {
		s.cands = append(s.cands, cand{node: int32(uint32(r))})
	}
	s.dropPieces()
	var above [33]int32 // candidates by fine, then those above
	for i := range s.cands {
		s.describe(&s.cands[i])
		above[s.cands[i].fine+1]++
	}
	for i := 1; i < len(above); i++ {
		above[i] += above[i-1]
	}
	for i := range s.cands {
		c := &s.cands[i]
		c.x[xOrder] = orderBins.of(above[c.fine])
	}
}

// passing reports whether x is a phrase that stands once, nowhere in particular, and is nothing
// in itself: it is never shaped.
func (x *node) passing() bool {
	return x.n > 1 && x.count < 2 && x.title < 0 && x.flags&(hot|fBook|fQuote|fTag) == 0 && !x.noun && !x.latin && x.name == 0
}

// dropPieces drops candidates that stand nowhere but in one longer candidate that recurs,
// unless people use them as tags or the corpus knows them without it. Those of the title stay:
// outweighed tells what they must be worth.
func (s *scan) dropPieces() {
	for i := range s.cands {
		s.nodes[s.cands[i].node].cand = true
	}
	kept := s.cands[:0]
	for i := range s.cands {
		c := &s.cands[i]
		if x := &s.nodes[c.node]; x.title >= 0 || s.pieceOf(x) < 0 {
			if n := len(kept); n < i {
				kept = append(kept, *c)
			} else {
				kept = kept[:n+1] // it stays where it is
			}
		}
	}
	s.cands = kept
}

// pieceOf returns the node of the longer phrase that x stands nowhere without, or −1.
func (s *scan) pieceOf(x *node) int32 {
	if of := s.surname(x); of >= 0 {
		return of
	}
	switch {
	case x.flags&(fTag|fBook|fQuote) != 0 || x.name > 0 || x.count < 2:
		return -1
	case x.longL == x.count && s.holds(x, x.wholeL) && !s.known(x):
		return x.wholeL
	case x.longR == x.count && s.holds(x, x.wholeR) && !s.known(x):
		return x.wholeR
	}
	return -1
}

// surname returns the node of the thing or firm that x, taken for a person, never stands without, and
// that is called after it, or −1: 李斯特菌, 永泽置业.
func (s *scan) surname(x *node) int32 {
	if x.count < 3 || s.nameType(x) != segment.Person {
		return -1
	}
	at, y := int32(-1), x
	for y.longR == x.count && y.n < x.n+2 {
		at = y.wholeR
		if y = &s.nodes[at]; y.cand {
			break
		}
	}
	if at < 0 || !y.cand || x.title >= 0 && y.title != x.title {
		return -1
	}
	from := y.at() + int32(x.n)
	w := hanzi.FoldString(s.word(from))
	if y.n == x.n+1 && (s.family(from-1, from+1) || endsFirm(w)) {
		return at
	}
	for u := from; u < y.at()+int32(y.n); u++ {
		w := hanzi.FoldString(s.word(u))
		if len(w) != len("菌") || s.tag(u) != segment.TagN || listed("title", w) {
			return -1
		}
	}
	return at
}

// outweighed returns the longer candidate that c stands nowhere without and that is nearly as
// good, or nil.
func (s *scan) outweighed(c *cand) *cand {
	if s.e.Method != Ranked {
		return nil
	}
	for at := s.pieceOf(&s.nodes[c.node]); at >= 0; {
		y := &s.nodes[at]
		if y.cand {
			for i := range s.cands {
				if q := &s.cands[i]; q.node == at {
					if s.surname(&s.nodes[c.node]) >= 0 || q.score >= pieceShare*c.score {
						return q
					}
					return nil
				}
			}
			return nil
		}
		switch {
		case y.longL == y.count:
			at = y.wholeL
		case y.longR == y.count:
			at = y.wholeR
		default:
			at = -1
		}
	}
	return nil
}

// pieceShare is how much of the chance of a piece the whole must have to stand for it.
const pieceShare = 0.4

// holds reports whether the longer phrase whole takes the place of x: it is a candidate,
// and in the title x stands in it too or not at all.
func (s *scan) holds(x *node, whole int32) bool {
	y := &s.nodes[whole]
	if !y.cand {
		return y.n < maxBodyWords && (y.longL == y.count && s.holds(x, y.wholeL) || y.longR == y.count && s.holds(x, y.wholeR))
	}
	return (x.title < 0 || y.title >= 0 && y.title <= x.title && x.title < y.title+int32(y.n)) && !s.deed(y)
}

// cheap is a first score of a candidate of the body, high for what is frequent and
// rare elsewhere, early, named or quoted.
func (s *scan) cheap(x *node) uint32 {
	v := float32(0)
	for u := x.first; u < x.first+int32(x.n); u++ {
		if s.mark[u] == markNone {
			v = max(v, s.idf(u))
		}
	}
	c := float32(x.count)
	if x.flags&(fLead|fHead) != 0 {
		c++
	}
	if x.flags&(fQuote|fBook) != 0 {
		c++
	}
	if s.class[x.first]&name != 0 {
		c++
	}
	if x.name > 0 {
		c += 2
	}
	if x.n > 1 && x.noun {
		c += 0.5
		if s.used(x) {
			c++
		}
	}
	if x.n > 1 && max(x.longL, x.longR) == x.count {
		c /= 2
	}
	return uint32(v * c * 16)
}
