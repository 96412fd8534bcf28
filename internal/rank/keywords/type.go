package keywords

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A Type says what kind of thing a keyword is.
type Type string

// The types.
const (
	typePerson Type = "person"
	typePlace  Type = "place"
	typeOrg    Type = "organization"
	typeWork   Type = "work"
	typeTerm   Type = "term"
	typeTag    Type = "tag"
)

// typeOf returns the type of candidate c.
func (s *scan) typeOf(c *cand) Type {
	x := &s.nodes[c.node]
	last := s.tag(c.at + c.n - 1)
	switch {
	case x.flags&fTag != 0:
		return typeTag
	case x.flags&fBook != 0:
		return typeWork
	case last == segment.TagNT:
		return typeOrg
	case last == segment.TagNS:
		return typePlace
	case last == segment.TagNR:
		return s.nameType(c)
	}
	return typeTerm
}

// nameType tells what a name that the dictionary does not have is the name of, by how
// it ends: 云溪县 is no person.
func (s *scan) nameType(c *cand) Type {
	w := s.span(c.at, int(c.n))
	r, _ := utf8.DecodeLastRuneInString(w)
	if utf8.RuneCountInString(w) < 3 || s.known(c.at+c.n-1) {
		return typePerson
	}
	switch hanzi.Fold(r) {
	case '省', '市', '县', '区', '镇', '乡', '村', '州', '岛', '湖', '路', '街', '港', '湾':
		return typePlace
	case '局', '部', '委', '院', '厅', '所', '社', '校', '队', '厂', '行', '司', '团', '会':
		return typeOrg
	}
	return typePerson
}

// known reports whether unit u is a word of the dictionary.
func (s *scan) known(u int32) bool {
	t, _ := s.token(u)
	return t.Word != segment.NoWord
}
