package keywords

import (
	"maps"
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
)

// endsIn reports whether text ends in a word of the class.
func endsIn(class, text string) bool {
	if len(text) > 2 {
		if r, han := hanzi.HanAt(text, len(text)-3); han && !mayEnd(class, hanzi.FoldHan(r)) { // most
			return false
		}
	}
	return tables()[class].Ending(text, longestEnd) > 0
}

// mayEnd reports whether a word of the class may end in the folded character r.
func mayEnd(class string, r rune) bool { return sifted(endHash(class, r)) }

// endHash is a hash of a folded character and a class.
func endHash(class string, r rune) uint32 {
	h := uint32(r)*2654435769 ^ (uint32(class[0]) | uint32(class[1])<<8 | uint32(class[len(class)-1])<<16 | uint32(len(class))<<24)
	return h * 2246822519 >> (32 - classHash)
}

// longestEnd is the most characters of a word that endsIn looks for.
const longestEnd = 6

// tables are those of the classes that are looked for at the end of a text, and beside a name.
var tables = sync.OnceValue(func() map[string]*phrase.Table[struct{}] {
	m := map[string]*phrase.Table[struct{}]{}
	for _, class := range [...]string{
		"cup", "scheme", "body", "happening", "branch", "site", "statute", "paper", "lottery", "craft", "authority",
		"credit", "told", "shot", "byline", "masthead", "folk", "firmkind", "television", "edition", "source", "channel", "kin",
	} {
		m[class] = phrase.NewSet(slices.Sorted(maps.Keys(words()[class]))...)
	}
	return m
})
