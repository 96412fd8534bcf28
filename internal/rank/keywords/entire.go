package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
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

// unfinished reports whether p, taken for a body or known to nobody, is a place and a noun that goes on each time into
// another: 云州市文化 of 云州市文化市场 and 云州市文化执法总队.
func (s *scan) unfinished(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if c.n < 2 || x.count == 0 || x.openRight < x.count || x.title >= 0 {
		return false
	}
	if x.name > 0 && s.doc.Names[x.name-1].Type != segment.Organization || x.name == 0 && (x.count < 2 || s.known(x)) {
		return false
	}
	last := c.at + c.n - 1
	if s.tag(c.at) != segment.TagNS || s.tag(last) != segment.TagN && s.tag(last) != segment.TagVN {
		return false
	}
	_, n := names.HeadType(p.text)
	return n == 0 && !strings.HasSuffix(p.fold, "中心")
}

// outset reports whether p, a place and nouns that nobody uses as a tag, is the beginning of a body that the text names: 云州市退役军人 of
// 云州市退役军人事务局.
func (s *scan) outset(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if c.n < 2 || x.title >= 0 || !s.common(x) || s.known(x) || s.tag(c.at) != segment.TagNS && !names.IsDivision(s.word(c.at)) {
		return false
	}
	last := s.tag(c.at + c.n - 1)
	if _, n := names.HeadType(p.text); n > 0 || last == segment.TagNS || last == segment.TagNT {
		return false
	}
	s.listNames()
	for i := range s.forms {
		q := &s.forms[i]
		if len(q.fold) > len(p.fold) && strings.HasPrefix(q.fold, p.fold) && s.nameType(&s.nodes[q.c.node]) == segment.Organization && s.nodes[q.c.node].count > 0 {
			return true
		}
	}
	return false
}

// interrupted reports whether p is a ministry only because the text says each time who works there or what
// it is: 应急管理部 of 应急管理部门, 商务部 of 商务部长.
func (s *scan) interrupted(p *pick) bool {
	x := &s.nodes[p.c.node]
	if x.name == 0 || x.title >= 0 || x.count == 0 || !strings.HasSuffix(p.text, "部") {
		return false
	}
	for _, at := range s.places(p.c) {
		r, _ := hanzi.At(s.doc.Text[at.End:])
		if r != '门' && r != '长' {
			return false
		}
	}
	return true
}
