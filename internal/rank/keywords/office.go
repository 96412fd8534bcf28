package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// holder returns the person whom the text names behind the office p, or nil: 何立新 for 云州总统 of
// 云州总统何立新. Broadcasters tag with the office that stands in the title, but for one that says not of what.
func (s *scan) holder(p *pick) *pick {
	c := p.c
	x := &s.nodes[c.node]
	if s.cast() && x.title >= 0 && c.n > 1 || x.flags&(fBook|fQuote) != 0 || !listed("office", hanzi.FoldString(s.word(c.at+c.n-1))) {
		return nil
	}
	for i := range s.spans {
		m := &s.spans[i]
		if !s.before(c, m) {
			continue
		}
		s.listNames()
		for k := range s.forms {
			q := &s.forms[k]
			if s.nodes[q.c.node].name == m.name+1 && s.allowed(q) {
				return q
			}
		}
	}
	return nil
}

// before reports whether c stands right before the person m.
func (s *scan) before(c *cand, m *unitSpan) bool {
	return s.doc.Names[m.name].Type == segment.Person && m.a >= c.n && s.alike(m.a-c.n, c)
}

// heldBy reports whether p is the office of somebody who is a pick too: 海湾国总统 beside 何立新.
func (s *scan) heldBy(p *pick) bool {
	if x := &s.nodes[p.c.node]; !s.common(x) || !listed("office", hanzi.FoldString(s.word(p.c.at+p.c.n-1))) {
		return false
	}
	for i := range s.spans {
		m := &s.spans[i]
		if !s.before(p.c, m) {
			continue
		}
		for k := range s.picks {
			if s.nodes[s.picks[k].c.node].name == m.name+1 {
				return true
			}
		}
	}
	return false
}

// alike reports whether the units from at are the words of c; the end of the title is no word.
func (s *scan) alike(at int32, c *cand) bool {
	for k := range c.n {
		if s.ids[at+k] < 0 || s.ids[at+k] != s.ids[c.at+k] {
			return false
		}
	}
	return true
}
