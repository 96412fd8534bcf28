package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// manyTimes is how often a term must stand for each time of a longer one that says no more.
const manyTimes = 3

// kernel returns the term for which p is a longer word said in passing, or nil: 云柑 for
// 云柑价格 that stands once, 梅川 for 江州梅川. The document uses the term most.
func (s *scan) kernel(p *pick) *cand {
	x := &s.nodes[p.c.node]
	if k := s.theme(p); k != nil {
		return k
	}
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
		if c.n >= p.c.n || c.mask&^p.mask != 0 || c.score < sure || y.count-x.count < 2 || y.flags&fTag != 0 || !places && y.count < manyTimes*x.count {
			continue
		}
		if q := s.pick(c); q.within(p) && s.allowed(&q) && !s.generic(&q) && (!places || s.tag(c.at) == segment.TagNS) {
			return c
		}
	}
	return nil
}

// theme returns the candidate that p, said once and by nobody as a tag, says something of in a word that
// readers would not browse by: 新能源汽车 for 新能源汽车产量. It is a natural tag to readers, or stands
// more often, or the word is what figures are told by.
func (s *scan) theme(p *pick) *cand {
	c := p.c
	x := &s.nodes[c.node]
	if s.e.Method != Ranked || c.n < 2 || x.count > 1 || !s.common(x) || s.used(x) {
		return nil
	}
	last := c.at + c.n - 1
	measure := listed("measure", hanzi.FoldString(s.word(last)))
	if worth, _ := s.worth(s.wordHash(last)); !measure && (worth == 0 || worth > readersSeldom || s.tag(last) != segment.TagN) {
		return nil
	}
	if worth, _ := s.worth(s.hashOf(x)); worth > readersNatural {
		return nil
	}
	front := hanzi.FoldString(s.span(c.at, int(c.n-1)))
	natural, _ := s.worth(Hash(front))
	for i := range s.cands {
		q := &s.cands[i]
		if q.n < c.n && q.score >= sure && (measure || natural > readersNatural || s.nodes[q.node].count > x.count) && hanzi.FoldString(s.text(q)) == front {
			return q
		}
	}
	return nil
}

// readersSeldom is the worth, as worth returns it, of what is seldom a tag.
const readersSeldom = 2
