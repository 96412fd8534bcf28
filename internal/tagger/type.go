package tagger

// A Type says what a name is the name of. The numbers are those of segment.NameType.
type Type uint8

// The types of names.
const (
	None Type = iota
	Person
	Place
	Organization
	Work
	Event
	Product
	NumTypes
)

var typeNames = [NumTypes]string{"", "person", "place", "organization", "work", "event", "product"}

// String returns the name of t in lower case, "" for None.
func (t Type) String() string {
	if t < NumTypes {
		return typeNames[t]
	}
	return ""
}

// ParseType returns the type that is written name.
func ParseType(name string) (Type, bool) {
	for t, n := range typeNames {
		if n == name && t > 0 {
			return Type(t), true
		}
	}
	return None, false
}

// A Span is one name in a text.
type Span struct {
	Start, End int // byte offsets
	Type       Type
	Margin     int32 // how much worse the best reading without this name is, in Units of a nat
}

// Unit is what one nat (a factor of e in odds) is in scores.
const Unit = 24

// A Token is a word of the text as the segmenter cut it. Tag is the dictionary's part of
// speech, and becomes the one in context; Fixed keeps it, and the word whole. First and Last
// are what Model.Append notes of a word of Chinese characters alone, for those that read on:
// the folded character it begins with, and the one it ends with where it has several.
type Token struct {
	Start, End  int
	Tag         uint8
	Fixed       bool
	First, Last uint16 // 0 where there is none
	Second      uint16
}

// kinds are the groups of types that the field over characters tells apart; works,
// events and products are one, told apart by a look at the whole name.
const (
	kindPerson = iota
	kindPlace
	kindOrg
	kindOther
	numKinds
)

// Positions of a unit in a name: first, inside, last, the only one.
const (
	posB = iota
	posI
	posE
	posS
)

// NumLabels is how many labels a unit can have beside "no name".
const NumLabels = 4 * numKinds
