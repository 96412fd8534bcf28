package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// contextType returns the type that the names of the document give the term c: by what it
// begins or ends in, what it is short for, and the marks around it.
func (s *scan) contextType(c *cand) segment.NameType {
	for _, of := range []func(*cand) segment.NameType{s.runType, s.ownHead, s.shortType, s.lawType, s.modelType, s.shipType, s.firmType} {
		if t := of(c); t != segment.NoName {
			return t
		}
	}
	return segment.NoName
}

// nameOver returns the mention of a name that unit u is in, and its type.
func (s *scan) nameOver(u int32) (m unitSpan, t segment.NameType) {
	at := s.nameAt.at(u)
	if at == 0 {
		return m, segment.NoName
	}
	m = s.spans[at-1]
	return m, s.doc.Names[m.name].Type
}

// runType returns the type of a name with its maker, place or model: 云州K9至尊版, 海湾Magic 2,
// 云州游泳世锦赛, 海湾县云山镇.
func (s *scan) runType(c *cand) segment.NameType {
	if c.n < 2 {
		return s.camel(c)
	}
	first, ft := s.nameOver(c.at)
	last, lt := s.nameOver(c.at + c.n - 1)
	switch {
	case lt != segment.NoName && last.a > c.at && last.b == c.at+c.n:
		switch lt {
		case segment.Product, segment.Event:
			return lt
		case segment.Place:
			if ft == segment.Place && first.b == last.a {
				return lt
			}
		}
	case ft == segment.Product && first.a == c.at && first.b < c.at+c.n && s.edition(first.b, c.at+c.n):
		return segment.Product
	}
	return s.camel(c)
}

// ownHead returns the type of the head that c ends in where a word of no dictionary or a
// name stands before it: 金湾老年学堂.
func (s *scan) ownHead(c *cand) segment.NameType {
	text := s.text(c)
	t, n := s.head(c)
	if n == 0 || c.n < 2 {
		return segment.NoName
	}
	own := false
	switch first := s.word(c.at); {
	case s.nameAt.at(c.at) > 0 && len(first)+n <= len(text):
		own = s.spans[s.nameAt.at(c.at)-1].a == c.at
	case t == segment.Event:
		own = listed("wide", first) && len(first)+n < len(text) || s.nodes[c.node].flags&fQuote != 0
	case t == segment.Organization:
		own = first == "国家" && n > len("局") || listed("wide", first) && c.n > 2
	}
	for u, size := c.at, 0; u < c.at+c.n; u++ {
		if size += len(s.word(u)); size+n > len(text) {
			break
		}
		switch s.tag(u) {
		case segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagNR:
			own = true
		}
		own = own || n > len("村") && s.word1(u) && len(s.word(u)) > len("字")
	}
	if !own {
		return segment.NoName
	}
	return t
}

// maker reports whether c, taken for a person, is the Latin name that products begin with.
func (s *scan) maker(c *cand) bool {
	text := s.text(c)
	if text[0] >= utf8.RuneSelf {
		return false
	}
	for i := range s.doc.Names {
		if n := &s.doc.Names[i]; n.Type == segment.Product && len(n.Text) > len(text) && strings.HasPrefix(n.Text, text) {
			return true
		}
	}
	return false
}

// shortType returns the type of the name that c is said to be short for, 以下简称“北二外”, or
// that c begins: 海云 of 海云股份.
func (s *scan) shortType(c *cand) segment.NameType {
	text := s.text(c)
	if t := s.calledType(text); t != segment.NoName {
		return t
	}
	own := s.ownWord(c, len(text))
	for i := range s.doc.Names {
		n := &s.doc.Names[i]
		rest, ok := strings.CutPrefix(n.Text, text)
		if !ok || rest == "" {
			continue
		}
		switch _, k := names.HeadType(rest); {
		case n.Type == segment.Work && strings.Trim(rest, " 0123456789") == "":
			return n.Type
		case !own:
		case n.Type == segment.Product, n.Type == segment.Organization && (k > 0 || names.IsCompany(rest)):
			return n.Type
		}
	}
	return segment.NoName
}

// calledType returns the type of the name in front of a bracket that says w is short for it,
// by what that ends in.
func (s *scan) calledType(w string) segment.NameType {
	whole := s.brackets[0].of(s.doc.Text).called(w)
	if strings.HasSuffix(whole, "》") {
		return segment.Work
	}
	for strings.HasSuffix(whole, "）") || strings.HasSuffix(whole, ")") {
		_, n := utf8.DecodeLastRuneInString(whole)
		whole = whole[:len(whole)-n]
	}
	t, _ := names.HeadType(whole[max(0, len(whole)-longestCalled):])
	return segment.NameType(t)
}

// longestCalled is how many bytes before the bracket are looked at for a head.
const longestCalled = 24

// lawType returns Work for a quoted law, “某国支出法案”.
func (s *scan) lawType(c *cand) segment.NameType {
	if s.nodes[c.node].flags&fQuote != 0 && names.IsLaw(s.text(c)) {
		return segment.Work
	}
	return segment.NoName
}
