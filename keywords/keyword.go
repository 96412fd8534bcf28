package keywords

import (
	"github.com/tiyao/tiyao/internal/jsontext"
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

// String returns k's text.
func (k Keyword) String() string { return k.Text }

// A Type says what kind of thing a keyword is.
type Type string

// The types.
const (
	TypePerson       Type = "person"
	TypePlace        Type = "place"
	TypeOrganization Type = "organization"
	TypeWork         Type = "work"    // book, film, law, programme
	TypeEvent        Type = "event"   // meeting, match, holiday, typhoon
	TypeProduct      Type = "product" // model, ship, software
	TypeTerm         Type = "term"    // any other word or phrase
	TypeTag          Type = "tag"     // from the vocabulary
)

// MarshalJSON writes k as AppendJSON does.
func (k Keyword) MarshalJSON() ([]byte, error) { return (&k).AppendJSON(nil), nil }

// AppendJSON appends {"text","score","count","type"}. It does not allocate if dst is
// large enough.
func (k *Keyword) AppendJSON(dst []byte) []byte {
	dst = jsontext.AppendField(append(dst, '{'), "text", k.Text)
	dst = jsontext.AppendFloat(jsontext.AppendName(dst, "score"), k.Score)
	dst = jsontext.AppendInt(dst, "count", k.Count)
	return append(jsontext.AppendField(dst, "type", string(k.Type)), '}')
}
