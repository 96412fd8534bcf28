package keywords

import (
	"maps"
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

// endsIn reports whether text ends in a word of the class.
func endsIn(class, text string) bool { return tables()[class].Ending(text, longestEnd) > 0 }

// longestEnd is the most characters of a word that endsIn looks for.
const longestEnd = 6

// tables are those of the classes that are looked for at the end of a text, and beside a name.
var tables = sync.OnceValue(func() map[string]*phrase.Table[struct{}] {
	m := map[string]*phrase.Table[struct{}]{}
	for _, class := range [...]string{
		"cup", "scheme", "body", "happening", "branch", "site", "statute", "paper", "lottery", "craft", "authority",
		"credit", "told", "shot", "byline", "masthead", "folk", "firmkind", "television", "edition",
	} {
		m[class] = phrase.NewSet(slices.Sorted(maps.Keys(words()[class]))...)
	}
	return m
})
