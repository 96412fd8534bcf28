package keywords

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A Keyword is a word or phrase that says what a text is about, as it stands in the
// text or its title.
type Keyword struct {
	Text  string  `json:"text"`
	Score float64 `json:"score"` // 0..1; with Ranked, the chance that an editor would tag with it
	Count int     `json:"count"` // occurrences in the body
	Type  Type    `json:"type"`

	// Spans are the occurrences in the body, byte offsets into doc.Text in order.
	// Empty for a keyword that stands in the title alone.
	Spans []segment.Span `json:"-"`
}

// A Type says what kind of thing a keyword is.
type Type string

const (
	TypeWord   Type = "word"
	TypePhrase Type = "phrase"
	TypePerson Type = "person"
	TypePlace  Type = "place"
	TypeOrg    Type = "organization"
	TypeName   Type = "name"   // other proper names, Latin names
	TypeTitle  Type = "title"  // of a book, law, film: stood in 《》
	TypeQuoted Type = "quoted" // stood in quotes
	TypeTag    Type = "tag"    // from the vocabulary
)

// typeOf returns the type of candidate c.
func (s *scan) typeOf(c *cand) Type {
	x := &s.nodes[c.node]
	last := s.tag(c.at + c.n - 1)
	switch {
	case x.flags&fTag != 0:
		return TypeTag
	case x.flags&fBook != 0:
		return TypeTitle
	case last == segment.TagNT:
		return TypeOrg
	case last == segment.TagNS:
		return TypePlace
	case last == segment.TagNR:
		return s.nameType(c)
	case c.n == 1 && (last == segment.TagNZ || last == segment.TagEng):
		return TypeName
	case x.flags&fQuote != 0:
		return TypeQuoted
	case c.n > 1:
		return TypePhrase
	}
	return TypeWord
}

// nameType tells what a name that the dictionary does not have is the name of, by how
// it ends: 云溪县 is no person.
func (s *scan) nameType(c *cand) Type {
	w := s.span(c.at, int(c.n))
	r, _ := utf8.DecodeLastRuneInString(w)
	if utf8.RuneCountInString(w) < 3 || s.known(c.at+c.n-1) {
		return TypePerson
	}
	switch hanzi.Fold(r) {
	case '省', '市', '县', '区', '镇', '乡', '村', '州', '岛', '湖', '路', '街', '港', '湾':
		return TypePlace
	case '局', '部', '委', '院', '厅', '所', '社', '校', '队', '厂', '行', '司', '团', '会':
		return TypeOrg
	}
	return TypePerson
}

// known reports whether unit u is a word of the dictionary.
func (s *scan) known(u int32) bool {
	t, _ := s.token(u)
	return t.Word != segment.NoWord
}
