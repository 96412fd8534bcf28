package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// entire returns the body of the text that p, which stands in no title, is a piece of, or nil: the one that p lacks the
// last character of, 云山省红十字 of 云山省红十字会; the one that p is a branch of where p says only which,
// 海湾区分局 of 云州市公安局海湾区分局.
func (s *scan) entire(p *pick) *pick {
	x := &s.nodes[p.c.node]
	if p.c.n < 2 || x.title >= 0 || x.flags&(fBook|fQuote) != 0 {
		return nil
	}
	branch := x.name > 0 && endsIn("branch", p.text)
	if x.name > 0 && !branch {
		return nil
	}
	s.listNames()
	for i := range s.forms {
		q := &s.forms[i]
		if !p.within(q) || s.nameType(&s.nodes[q.c.node]) != segment.Organization {
			continue
		}
		rest, starts := strings.CutPrefix(q.fold, p.fold)
		if (branch && strings.HasSuffix(q.fold, p.fold) || !branch && starts && listed("bodyend", rest)) && s.allowed(q) {
			return q
		}
	}
	return nil
}
