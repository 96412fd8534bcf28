package segment

// Tag is a part of speech, in the ICTCLAS tag set as jieba and gse use it.
// The zero Tag is "x": no word class is known.
type Tag uint8

// The tags a token can carry. The comment behind each is its written form.
const (
	TagX   Tag = iota // x: unknown, other symbols
	TagN              // n: noun
	TagNR             // nr: person name
	TagNS             // ns: place name
	TagNT             // nt: organisation name
	TagNZ             // nz: other proper noun, brand, title
	TagT              // t: time word
	TagS              // s: place word (locative noun)
	TagF              // f: direction, locality (上, 中, 以内)
	TagV              // v: verb
	TagVN             // vn: verb used as a noun
	TagVD             // vd: verb used as an adverb
	TagA              // a: adjective
	TagAD             // ad: adjective used as an adverb
	TagAN             // an: adjective used as a noun
	TagB              // b: distinguishing word (国营, 大型)
	TagZ              // z: state word
	TagR              // r: pronoun
	TagM              // m: numeral, number, quantity
	TagQ              // q: classifier, measure word
	TagD              // d: adverb
	TagP              // p: preposition
	TagC              // c: conjunction
	TagU              // u: auxiliary (的, 了, 着, 等)
	TagE              // e: interjection
	TagY              // y: modal particle
	TagO              // o: onomatopoeia
	TagH              // h: prefix
	TagK              // k: suffix (们)
	TagG              // g: morpheme that is no word alone
	TagI              // i: idiom
	TagL              // l: fixed phrase
	TagJ              // j: abbreviation (央行, 人大)
	TagEng            // eng: Latin word, mixed name, URL, e-mail
	TagW              // w: punctuation
	TagSP             // sp: white space and line ends
	numTags
)

var tagNames = [numTags]string{
	"x", "n", "nr", "ns", "nt", "nz", "t", "s", "f", "v", "vn", "vd", "a", "ad", "an", "b", "z", "r", "m", "q", "d", "p",
	"c", "u", "e", "y", "o", "h", "k", "g", "i", "l", "j", "eng", "w", "sp",
}

// String returns the tag as it is written in dictionaries, "n" or "eng".
func (t Tag) String() string {
	if t < numTags {
		return tagNames[t]
	}
	return "x"
}

// ParseTag returns the tag that is written name.
func ParseTag(name string) (Tag, bool) {
	for t, n := range tagNames {
		if n == name {
			return Tag(t), true
		}
	}
	return TagX, false
}

// uposNames are the parts of speech of Universal Dependencies by tag.
var uposNames = [numTags]string{
	TagX: "X", TagN: "NOUN", TagNR: "PROPN", TagNS: "PROPN", TagNT: "PROPN", TagNZ: "PROPN", TagT: "NOUN", TagS: "NOUN", TagF: "ADP",
	TagV: "VERB", TagVN: "NOUN", TagVD: "ADV", TagA: "ADJ", TagAD: "ADV", TagAN: "NOUN", TagB: "ADJ", TagZ: "ADJ", TagR: "PRON",
	TagM: "NUM", TagQ: "NOUN", TagD: "ADV", TagP: "ADP", TagC: "CCONJ", TagU: "PART", TagE: "INTJ", TagY: "PART", TagO: "X",
	TagH: "PART", TagK: "PART", TagG: "X", TagI: "VERB", TagL: "NOUN", TagJ: "NOUN", TagEng: "PROPN", TagW: "PUNCT", TagSP: "SPACE",
}

// UPOS returns the part of speech that Universal Dependencies gives most words of t:
//
//	n t s vn an l j q NOUN    nr ns nt nz eng PROPN    v i VERB     a b z ADJ    d ad vd ADV
//	r PRON    m NUM    p f ADP    c CCONJ    u y h k PART    e INTJ    w PUNCT    x g o X
//
// Auxiliaries (是, 会, 可以) are verbs here, and determiners (这, 该) pronouns. White space,
// which is no word there, is SPACE.
func (t Tag) UPOS() string {
	if t < numTags {
		return uposNames[t]
	}
	return "X"
}
