package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// A Type says what kind of thing a keyword is.
type Type string

// The types.
const (
	typePerson  Type = "person"
	typePlace   Type = "place"
	typeOrg     Type = "organization"
	typeWork    Type = "work"
	typeEvent   Type = "event"
	typeProduct Type = "product"
	typeTerm    Type = "term"
	typeTag     Type = "tag"
)

// nameType returns the type of the name that x is, NoName for what is none.
func (s *scan) nameType(x *node) segment.NameType {
	if x.name == 0 {
		return segment.NoName
	}
	return s.doc.Names[x.name-1].Type
}

// typeOf returns the type of candidate c: that of the name it is. Where the document has
// no names, the parts of speech of the dictionary must do.
func (s *scan) typeOf(c *cand) Type {
	x := &s.nodes[c.node]
	switch {
	case x.flags&fTag != 0:
		return typeTag
	case x.name > 0:
		return Type(s.doc.Names[x.name-1].Type.String())
	case x.flags&fBook != 0:
		return typeWork
	case len(s.doc.Names) > 0 || len(s.doc.Phrases) > 0:
		return typeTerm // the document was read for names, and this is none
	}
	t, _ := s.token(c.at + c.n - 1)
	switch known := t.Word != segment.NoWord; {
	case t.Tag == segment.TagNT:
		return typeOrg
	case t.Tag == segment.TagNS && known:
		return typePlace
	case t.Tag == segment.TagNR && c.n == 1:
		return typePerson
	}
	return typeTerm
}

// shownType is typeOf for those who read the list: a term that can only be a name is called
// one. It is a name that the document uses within another, 齐齐哈尔市 of 齐齐哈尔市第三十四中学.
func (s *scan) shownType(c *cand) Type {
	t := s.foundType(c)
	if t == typeTag {
		return t
	}
	worth, kind := s.worth(s.hashOf(&s.nodes[c.node]))
	switch {
	case worth == 0 || kind == WorthNone:
	case t == typeTerm:
		if k := segment.NameType(kind); k == segment.Person || k == segment.Organization && worth > readersNatural {
			return Type(k.String())
		}
	case t == typeEvent || t == typeWork: // a storm has a person's name, a film that of a thing
	case kind == WorthTerm:
		return typeTerm
	default:
		return Type(segment.NameType(kind).String())
	}
	return t
}

// readersNatural is the worth of natural tags: words of less that readers took for a body are
// often those of many.
const readersNatural = 3

// foundType is shownType without what readers took the words for. It is told once.
func (s *scan) foundType(c *cand) Type {
	if c.found == "" {
		c.found = s.findType(c)
	}
	return c.found
}

func (s *scan) findType(c *cand) Type {
	if t := s.typeOf(c); t == typePerson && s.maker(c) {
		return typeOrg
	} else if t != typeTerm {
		return s.mistyped(c, t)
	}
	t := segment.NameType(names.TypeOf(s.text(c)))
	if t == segment.NoName && s.division(c) {
		return typePlace
	}
	if t == segment.NoName {
		t = s.wordType(c)
	}
	if t == segment.NoName && names.IsNone(s.pick(c).fold) {
		return typeTerm
	}
	if t == segment.NoName {
		t = s.tagType(c)
	}
	if t == segment.NoName {
		t = s.headType(c)
	}
	if t == segment.NoName {
		t = s.contextType(c)
	}
	if t == segment.NoName {
		return typeTerm
	}
	return s.mistyped(c, Type(t.String()))
}

// division reports whether c is the whole name of a division of China, which the text says inside of other names alone: 江州市 of 江州市人民法院.
func (s *scan) division(c *cand) bool {
	text := hanzi.FoldString(s.text(c))
	return len(text) >= len("江州市") && names.IsDivision(text) && names.IsChina(text)
}

// tagType returns the type that the dictionary gives the words of c: of one word that is a body
// or a place, of several that are places and end in a division of a country, 江苏南通. The
// dictionary's long places are often none, 广角镜头.
func (s *scan) tagType(c *cand) segment.NameType {
	for u := c.at; u < c.at+c.n; u++ {
		switch t, _ := s.token(u); {
		case t.Word == segment.NoWord:
			return segment.NoName
		case c.n == 1 && t.Tag == segment.TagNT:
			return segment.Organization
		case t.Tag != segment.TagNS:
			return segment.NoName
		}
	}
	last := s.word(c.at + c.n - 1)
	if len(names.Parents(last)) > 0 || c.n == 1 && (len(last) <= len("三字词") || names.IsDivision(last)) {
		return segment.Place
	}
	return segment.NoName
}

// head returns the type of names that end in the head c ends in, and its length in bytes.
func (s *scan) head(c *cand) (segment.NameType, int) {
	if c.n > 1 && listed("market", s.word(c.at+c.n-1)) {
		return segment.NoName, 0
	}
	text := s.text(c)
	t, n := names.HeadType(text)
	last := s.word(c.at + c.n - 1)
	if n == len("村") && len(last) > n && !s.word1(c.at+c.n-1) && s.tag(c.at+c.n-1) != segment.TagNS {
		return segment.NoName, 0 // 数字乡村
	}
	if n > 0 && n < len(text) && names.IsLoose(text[len(text)-n:]) && !s.ownWord(c, len(text)-n) && !s.institution(c, text[len(text)-n:]) {
		return segment.NoName, 0 // 云山省中医药
	}
	return segment.NameType(t), n
}

// institution reports whether head, that c ends in, is a body of which a place has one of the
// name: 云州海关, 云山省民族大学, 全球疫苗联盟.
func (s *scan) institution(c *cand, head string) bool {
	if listed("wide", s.word(c.at)) && c.n > 2 {
		return listed("institution", head)
	}
	return listed("institution", head) && s.tag(c.at) == segment.TagNS && (c.n > 2 || len(names.Parents(hanzi.FoldString(s.word(c.at)))) > 0)
}

// ownWord reports whether one of the words that make up the first size bytes of c can be the
// name of a firm: no common word and no place.
func (s *scan) ownWord(c *cand, size int) bool {
	for u := c.at; u < c.at+c.n; u++ {
		w := s.word(u)
		if size -= len(w); size < 0 {
			break
		}
		switch t := s.tag(u); {
		case t == segment.TagNZ, t == segment.TagNT, t == segment.TagNR, s.word1(u) && t != segment.TagNS:
			return true
		}
	}
	return false
}

// headType returns the type of what the head that c ends in makes a name of: a name, or the
// division of a country that is short for one.
func (s *scan) headType(c *cand) segment.NameType {
	text := s.text(c)
	t, n := s.head(c)
	first, in := s.token(c.at)
	word := in[first.Start:first.End]
	if n == 0 || len(word)+n > len(text) {
		return segment.NoName
	}
	switch first.Tag {
	case segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagNR:
		return t
	}
	if len(word) == len("省") && names.IsDivision(word) {
		return t
	}
	return segment.NoName
}
