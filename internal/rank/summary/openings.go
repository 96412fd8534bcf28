package summary

import (
	"slices"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

// openings tells where a phrase may begin, of any class that a sentence is asked for as a whole: few places of a text are one, and
// only these are asked for each class.
type openings struct {
	alone, first runes            // folded; the phrases of one character, and what all begin with
	pairs        [1 << 10]uint64  // of what longer ones begin with, by their hash
	kinds        map[uint32]kinds // of the phrases that begin with a rune, and those with two
}

// kinds are the classes whose phrases may begin at a place, a bit for each, which a few share, and for notes and purposes.
type kinds uint32

const (
	kindNotes kinds = 1 << (31 - iota)
	kindPurposes
	numKinds = 30 // of classes
)

// kindOf returns the bit of a class.
func kindOf(class phraseClass) kinds { return 1 << (class % numKinds) }

var phraseOpenings = sync.OnceValue(func() *openings {
	o, x := &openings{kinds: map[uint32]kinds{}}, lexical()
	purposeTable.Openings(o.of(kindPurposes))
	x.notes.Openings(o.of(kindNotes))
	for class, t := range x.sets[:classShort] {
		t.Openings(o.of(kindOf(phraseClass(class))))
	}
	for key := range o.kinds {
		o.kinds[key] |= o.kinds[key&^0xFFFF] // a phrase of one rune may begin there too
	}
	return o
})

// of returns what enters the beginning of a phrase of kind.
func (o *openings) of(kind kinds) func(first, second rune) {
	return func(first, second rune) {
		o.first.add(first)
		o.kinds[opened(first, second)] |= kind
		if second == 0 {
			o.alone.add(first)
			return
		}
		h := pairHash(first, second)
		o.pairs[h>>6] |= 1 << (h & 63)
	}
}

// opened is the key of two runes, or of one and 0.
func opened(a, b rune) uint32 { return uint32(a)<<16 ^ uint32(b) }

func pairHash(a, b rune) uint32 { return opened(a, b) * 2654435769 >> 16 }

// may reports whether a phrase may begin with the folded runes a, which one begins with, and b.
func (o *openings) may(a, b rune) bool {
	h := pairHash(a, b)
	return o.pairs[h>>6]>>(h&63)&1 != 0 || o.alone.has(a)
}

// open notes that a phrase may begin at byte at, with the folded runes a and b, or a alone.
func (w *work) open(o *openings, at int, a, b rune) {
	k := o.kinds[opened(a, b)]
	if k == 0 && o.alone.has(a) {
		k = o.kinds[opened(a, 0)]
	}
	if k != 0 {
		w.opens, w.opensKinds = append(w.opens, int32(at)), append(w.opensKinds, k)
	}
}

// openingsIn returns the bytes from byte start to byte end at which a phrase may begin, and of what kinds.
func (w *work) openingsIn(start, end int) ([]int32, []kinds) {
	n, _ := slices.BinarySearch(w.opens, int32(start))
	m := n
	for m < len(w.opens) && int(w.opens[m]) < end { // few
		m++
	}
	return w.opens[n:m], w.opensKinds[n:m]
}

// within reports whether a phrase of t, which is of kind, stands in the text from byte start to byte end, which are ends of characters.
func (w *work) within(t *phrase.Table[struct{}], kind kinds, start, end int) bool {
	text := w.doc.Text[:end]
	opens, kinds := w.openingsIn(start, end)
	for i, at := range opens {
		if kinds[i]&kind != 0 {
			if n, _ := t.LongestIn(text[at:]); n > 0 {
				return true
			}
		}
	}
	return false
}

// holdsOne reports whether a phrase of class stands in the text from byte start to byte end.
func (w *work) holdsOne(start, end int, class phraseClass) bool {
	return w.within(lexical().sets[class], kindOf(class), start, end)
}
