package summary

import (
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

// openings tells where a phrase may begin, of any class that a sentence is asked for as a whole: few places of a text are one, and
// only these are asked for each class.
type openings struct {
	alone, first runes           // folded; the phrases of one character, and what all begin with
	pairs        [1 << 10]uint64 // of what longer ones begin with, by their hash
}

var phraseOpenings = sync.OnceValue(func() *openings {
	o, x := new(openings), lexical()
	purposeTable.Openings(o.add)
	for _, t := range append([]*phrase.Table[struct{}]{x.notes}, x.sets[:classShort]...) {
		t.Openings(o.add)
	}
	return o
})

func (o *openings) add(first, second rune) {
	o.first.add(first)
	if second == 0 {
		o.alone.add(first)
		return
	}
	h := pairHash(first, second)
	o.pairs[h>>6] |= 1 << (h & 63)
}

func pairHash(a, b rune) uint32 { return (uint32(a)<<16 ^ uint32(b)) * 2654435769 >> 16 }

// may reports whether a phrase may begin with the folded runes a, which one begins with, and b.
func (o *openings) may(a, b rune) bool {
	h := pairHash(a, b)
	return o.pairs[h>>6]>>(h&63)&1 != 0 || o.alone.has(a)
}

// openingsIn returns the bytes from byte start to byte end at which a phrase may begin.
func (w *work) openingsIn(start, end int) []int32 {
	n, _ := slices.BinarySearch(w.opens, int32(start))
	m := n
	for m < len(w.opens) && int(w.opens[m]) < end { // few
		m++
	}
	return w.opens[n:m]
}

// within reports whether a phrase of t stands in the text from byte start to byte end, which are ends of characters.
func (w *work) within(t *phrase.Table[struct{}], start, end int) bool {
	text := w.doc.Text[:end]
	for _, at := range w.openingsIn(start, end) {
		if n, _ := t.LongestIn(text[at:]); n > 0 {
			return true
		}
	}
	return false
}

// holdsOne reports whether a phrase of class stands in the text from byte start to byte end.
func (w *work) holdsOne(start, end int, class phraseClass) bool {
	return w.within(lexical().sets[class], start, end)
}
