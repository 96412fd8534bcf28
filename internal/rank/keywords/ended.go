package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// ended returns the name that p, several words of no title, goes on to each time it stands and that ends as names do, or nil:
// 云州海云药业股份有限公司 for 云州海云药业股份.
func (s *scan) ended(p *pick) *pick {
	x := &s.nodes[p.c.node]
	if p.c.n < 2 || x.title >= 0 || x.count < 2 || x.flags&(fBook|fQuote) != 0 || s.nameType(x) == segment.Person || x.name == 0 && s.known(x) {
		return nil
	}
	_, whole := names.HeadType(p.text)
	for i := range s.cands {
		c := &s.cands[i]
		if c.n <= p.c.n || !c.spells(p) {
			continue
		}
		rest, starts := strings.CutPrefix(s.text(c), p.text)
		if !starts {
			continue
		}
		if firm := strings.HasSuffix(rest, "公司"); !firm {
			if _, n := names.HeadType(rest); n == 0 || whole > 0 {
				continue
			}
		}
		if !s.leadsTo(p.c, rest) {
			continue
		}
		if q := s.pick(c); s.allowed(&q) {
			return &q
		}
	}
	return nil
}

// leadsTo reports whether rest stands behind c each time.
func (s *scan) leadsTo(c *cand, rest string) bool {
	n := 0
	for _, at := range s.places(c) {
		if n++; !strings.HasPrefix(s.doc.Text[at.End:], rest) {
			return false
		}
	}
	return n > 1
}
