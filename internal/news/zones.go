package news

// A Kind is what a zone is.
type Kind uint8

// The kinds of zones.
const (
	DatelineZone Kind = iota
	CreditZone
	CaptionZone
)

// A Zone is a part of a paragraph that is not the article's own words.
type Zone struct {
	Span
	Kind  Kind
	Opens bool // a text that begins with it begins behind it
}

// A Place says where in the text a paragraph stands.
type Place uint8

// The places, combined with |; 0 is the middle.
const (
	First Place = 1 << iota
	Last
)

// Zones appends the zones of paragraph p to dst, in order, disjoint. name finds names of
// persons; where says whether p opens or closes the text: in the last paragraph a bracket
// with nothing but names is a credit. It takes time linear in len(p).
func Zones(dst []Zone, p string, where Place, name Namer) []Zone {
	if k, ok := line(p, name); ok {
		return append(dst, Zone{Span{0, len(p)}, k, true})
	}
	at := opening(&dst, p, where&First != 0, name)
	end := tail(p, at)
	dst = inner(dst, p[:end], at, where&Last != 0 && end == len(p), name)
	if end < len(p) {
		dst = append(dst, Zone{Span{end, len(p)}, CreditZone, false})
	}
	return dst
}
