package segment

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
)

var nameTypes = [...]string{"", "person", "place", "organization", "work", "event", "product"}

// String returns the name of t in lower case, "" for NoName.
func (t NameType) String() string {
	if int(t) < len(nameTypes) {
		return nameTypes[t]
	}
	return ""
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

// A Phrase is a noun phrase: tokens [First, Last) of a document.
type Phrase struct {
	First, Last int
	Maximal     bool // no longer noun phrase holds it
}
