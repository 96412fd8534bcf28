package keywords

import "github.com/tiyao/tiyao/segment"

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
