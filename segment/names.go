package segment

import (
	"encoding/json"
	"fmt"

	"github.com/tiyao/tiyao/internal/jsontext"
)

// A NameType says what a name is the name of.
type NameType uint8

// The types of names.
const (
	NoName NameType = iota
	Person
	Place
	Organization
	Work    // book, film, song, law, programme
	Event   // meeting, match, campaign, holiday, war, typhoon
	Product // model, ship, spacecraft, software, brand as goods
	numNameTypes
)

var nameTypes = [numNameTypes]string{"", "person", "place", "organization", "work", "event", "product"}

// String returns the name of t in lower case, "" for NoName.
func (t NameType) String() string {
	if t < numNameTypes {
		return nameTypes[t]
	}
	return ""
}

// ParseNameType returns the type that is written name.
func ParseNameType(name string) (NameType, bool) {
	for t, n := range nameTypes {
		if n == name && t > 0 {
			return NameType(t), true
		}
	}
	return NoName, false
}

// A Name is one thing that a document names, with every place where it does so.
type Name struct {
	Text       string // the canonical form: the fullest that the document uses
	Type       NameType
	Mentions   []Mention // in order; those of the title first
	Confidence float64   // how likely span and type are right, 0..1
	Parent     int       // the index in Names of the place that this place lies in, or −1
	Tag        bool      // fit to be a tag: false for 王某, 小李, names of reporters
}

// A Mention is one place where a name stands.
type Mention struct {
	Start, End  int  // bytes of the body, or of the title
	First, Last int  // tokens [First, Last) that it touches
	Title       bool // it stands in the title
}

// Body returns the mentions that stand in the body.
func (n *Name) Body() []Mention {
	for i, m := range n.Mentions {
		if !m.Title {
			return n.Mentions[i:]
		}
	}
	return nil
}

// MarshalJSON writes n as AppendJSON does.
func (n Name) MarshalJSON() ([]byte, error) { return (&n).AppendJSON(nil), nil }

// AppendJSON appends {"text","type","start","end","count","confidence","mentions"}: start
// and end are those of the first mention in the body, both 0 where the title alone has the
// name; count and mentions are the body's. "tag":false stands in a name that is not fit
// for one, "title":true in one that the title has, "parent" is the index of the place that a
// place lies in. It does not allocate if
// dst is large enough.
func (n *Name) AppendJSON(dst []byte) []byte {
	body := n.Body()
	var first Mention
	if len(body) > 0 {
		first = body[0]
	}
	dst = jsontext.AppendField(append(dst, '{'), "text", n.Text)
	dst = jsontext.AppendField(dst, "type", n.Type.String())
	dst = jsontext.AppendInt(dst, "start", first.Start)
	dst = jsontext.AppendInt(dst, "end", first.End)
	dst = jsontext.AppendInt(dst, "count", len(body))
	dst = jsontext.AppendFloat(jsontext.AppendName(dst, "confidence"), n.Confidence)
	if n.Parent >= 0 {
		dst = jsontext.AppendInt(dst, "parent", n.Parent)
	}
	if !n.Tag {
		dst = append(jsontext.AppendName(dst, "tag"), "false"...)
	}
	if len(body) < len(n.Mentions) {
		dst = append(jsontext.AppendName(dst, "title"), "true"...)
	}
	dst = append(jsontext.AppendName(dst, "mentions"), '[')
	for _, m := range body {
		dst = jsontext.AppendInt(append(jsontext.AppendComma(dst), '{'), "start", m.Start)
		dst = append(jsontext.AppendInt(dst, "end", m.End), '}')
	}
	return append(dst, ']', '}')
}

// UnmarshalJSON reads what AppendJSON writes: no tokens, and of the mentions in a title that
// there is one, without its place.
func (n *Name) UnmarshalJSON(b []byte) error {
	v := struct {
		Text, Type string
		Confidence float64
		Parent     *int
		Tag        *bool
		Title      bool
		Mentions   []struct{ Start, End int }
	}{}
	if err := json.Unmarshal(b, &v); err != nil {
		return fmt.Errorf("segment: name: %w", err)
	}
	t, ok := ParseNameType(v.Type)
	if !ok {
		return fmt.Errorf("segment: name: no type %q", v.Type)
	}
	*n = Name{Text: v.Text, Type: t, Confidence: v.Confidence, Parent: -1, Tag: v.Tag == nil || *v.Tag}
	if v.Parent != nil {
		n.Parent = *v.Parent
	}
	if v.Title {
		n.Mentions = append(n.Mentions, Mention{Title: true})
	}
	for _, m := range v.Mentions {
		n.Mentions = append(n.Mentions, Mention{Start: m.Start, End: m.End})
	}
	return nil
}
