package keywords

import (
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// edges are the characters that the words of a class begin and end with: most places of a text
// are told by one of them to have no such word.
type edges struct{ first, last wordSet }

// edgesOf returns the edges of the classes that are looked for beside a name.
var edgesOf = sync.OnceValue(func() map[string]*edges {
	m := map[string]*edges{}
	for _, class := range [...]string{"credit", "told", "shot", "byline", "masthead", "folk", "firmkind"} {
		e := &edges{}
		for w := range words()[class] {
			a, _ := utf8.DecodeRuneInString(w)
			z, _ := utf8.DecodeLastRuneInString(w)
			e.first.set(segment.WordID(a))
			e.last.set(segment.WordID(z))
		}
		m[class] = e
	}
	return m
})

// begins reports whether text may begin with a word of e.
func (e *edges) begins(text string) bool {
	r, _ := hanzi.At(text)
	return e.first.has(segment.WordID(r))
}

// ends reports whether text may end with one.
func (e *edges) ends(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return e.last.has(segment.WordID(hanzi.Fold(r)))
}
