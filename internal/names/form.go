package names

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// Type is a type of names.
type Type = tagger.Type

// IsCompany reports whether text is what a company's full name has behind its own name:
// 股份有限公司.
func IsCompany(text string) bool { return words().company.Has(text) }

// IsFiller reports whether word is one that short forms of names leave out: 国家, 中国, 公司.
func IsFiller(word string) bool { return words().filler.Has(word) }

// Edition reports whether a name begins with which time it is: 第三届, 2023.
func Edition(text string) bool {
	n, _ := words().edition.LongestIn(text)
	return n > 0
}

// IsDivision reports whether text ends as the name of a division of a country does: 县, 镇.
func IsDivision(text string) bool {
	x := scan{lexicon: words()}
	return x.endsIn(x.division, text) > 0
}

// IsNone reports whether the lists say that text is no name.
func IsNone(text string) bool { return words().none.Has(text) }

// IsLoose reports whether head is one that a common noun often is: 汽车, 药业, 基金.
func IsLoose(head string) bool { return words().loose.Has(head) }

// IsLaw reports whether text ends as the name of a law does: 条例, 法案.
func IsLaw(text string) bool {
	x := scan{lexicon: words()}
	return x.endsIn(x.law, text) > 0
}

// IsStorm reports whether word is one for a storm that has a name: 台风.
func IsStorm(word string) bool { return words().storm.Has(word) }

// Storms are those words, which nobody may change.
func Storms() []string { return words().storms }

// EndsInStorm reports whether text ends in such a word: 第6号台风.
func EndsInStorm(text string) bool {
	x := scan{lexicon: words()}
	return x.endsIn(x.storm, text) > 0
}

// TypeOf returns the type that the lists of names have for text, tagger.None for none.
func TypeOf(text string) Type {
	if n, k := words().known.LongestIn(text); n == len(text) && !k.weak {
		return k.kind
	}
	return tagger.None
}

// HeadType returns the type of names that end in the head that text ends in, 教育厅 of
// 省教育厅, and the length of that in bytes. Whether what stands before it makes a name of it
// is for the caller to say.
func HeadType(text string) (t Type, n int) {
	x := words()
	last, _ := hanzi.Last(text)
	last = hanzi.Fold(last)
	for _, of := range [...]struct {
		heads set
		t     Type
	}{{x.org, tagger.Organization}, {x.loose, tagger.Organization}, {x.place, tagger.Place}, {x.event, tagger.Event}, {x.plain, tagger.Event}, {x.eventAfter, tagger.Event}, {x.alsoOrg, tagger.Organization}, {x.alsoPlace, tagger.Place}, {x.alsoEvent, tagger.Event}} {
		if !of.heads.Ends(last) { // as nearly always
			continue
		}
		if k := of.heads.Ending(text, longestHead); k > n {
			t, n = of.t, k
		}
	}
	return t, n
}
