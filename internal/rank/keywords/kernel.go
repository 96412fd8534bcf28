package keywords

import "github.com/tiyao/tiyao/segment"

// manyTimes is how often a term must stand for each time of a longer one that says no more.
const manyTimes = 3

// kernel returns the term for which p is a longer word said in passing, or nil: 云柑 for
// 云柑价格 that stands once, 梅川 for 江州梅川. The document uses the term most.
func (s *scan) kernel(p *pick) *cand {
	x := &s.nodes[p.c.node]
	if s.e.Method != Ranked || p.c.n < 2 || x.title >= 0 || x.latin || x.flags&(fTag|fBook|fQuote) != 0 {
		return nil
	}
	places := p.c.n == 2 && s.tag(p.c.at) == segment.TagNS && s.tag(p.c.at+1) == segment.TagNS
	if !places && (x.name > 0 || s.used(x)) {
		return nil
	}
	for i := range s.cands { // in order of place
		c := &s.cands[i]
		y := &s.nodes[c.node]
		if c.n >= p.c.n || c.score < sure || y.count-x.count < 2 || y.flags&fTag != 0 || !places && y.count < manyTimes*x.count {
			continue
		}
		if q := s.pick(c); q.within(p) && s.allowed(&q) && !s.generic(&q) && (!places || s.tag(c.at) == segment.TagNS) {
			return c
		}
	}
	return nil
}
