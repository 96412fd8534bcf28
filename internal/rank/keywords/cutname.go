package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

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

// unended reports whether p, several words of no title taken for a name that ends as none does, goes on each time into what
// kind of place it is: 云山区海湾 of 云山区海湾街道 and 云山区海湾街道办.
func (s *scan) unended(p *pick) bool {
	x := &s.nodes[p.c.node]
	if p.c.n < 2 || x.title >= 0 || x.count == 0 || !s.ofStreet(s.bytes(p.c.at, p.c.n)) || s.nameType(x) == segment.Person {
		return false
	}
	if _, n := names.HeadType(p.text); n > 0 || names.IsDivision(p.text) {
		return false
	}
	n := 0
	for _, at := range s.places(p.c) {
		if n++; !s.ofStreet(at) {
			return false
		}
	}
	return n > 0
}

// ofStreet reports whether 街道 or 社区 stands right behind at.
func (s *scan) ofStreet(at segment.Span) bool {
	rest := s.doc.Text[at.End:]
	return strings.HasPrefix(rest, "街道") || strings.HasPrefix(rest, "社区")
}

// overlong reports whether p is a name of the title alone whose end the body says again and again
// without what stands before it, which is no place: 警破電騙集團.
func (s *scan) overlong(p *pick) bool {
	x := &s.nodes[p.c.node]
	if x.name == 0 || x.count > 0 || p.c.n < 2 || s.tag(p.c.at) == segment.TagNS {
		return false
	}
	for i := range s.cands {
		c := &s.cands[i]
		if c.n < p.c.n && s.nodes[c.node].count > 1 && c.at >= p.c.at && c.at+c.n == p.c.at+p.c.n {
			return true
		}
	}
	return false
}

// shared reports whether the name p of a body stands nowhere but as the beginning of others that are named
// twice and more each: 华岳 of 华岳汽车 and 华岳重工.
func (s *scan) shared(p *pick) bool {
	x := &s.nodes[p.c.node]
	if p.c.n > 1 || x.count < 4 || s.nameType(x) != segment.Organization || s.used(x) {
		return false
	}
	of, all := 0, int32(0)
	for i := range s.cands {
		c := &s.cands[i]
		y := &s.nodes[c.node]
		if c.n != 2 || y.count < 2 || c.score < sure || s.ids[c.at] != s.ids[p.c.at] {
			continue
		}
		of++
		all += y.count
	}
	return of > 1 && all >= x.count
}
