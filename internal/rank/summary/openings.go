package summary

import (
	"math/bits"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

// openings tells where a phrase may begin, of any class that a sentence is asked for as a whole: few places of a text are one, and
// only these are asked for each class.
type openings struct {
	alone, first runes           // folded; the phrases of one character, and what all begin with
	pairs        [1 << 10]uint64 // of what longer ones begin with, by their hash
	keys         []uint32        // a hash table, at most half full: runes that phrases begin with, one or two
	kinds        []kinds         // and of what kinds these are
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
	o, x, all := &openings{}, lexical(), map[uint32]kinds{}
	purposeTable.Openings(o.of(kindPurposes, all))
	x.notes.Openings(o.of(kindNotes, all))
	for class, t := range x.sets[:classShort] {
		t.Openings(o.of(kindOf(phraseClass(class)), all))
	}
	size := 1 << bits.Len(uint(2*len(all)))
	o.keys, o.kinds = make([]uint32, size), make([]kinds, size)
	for key, k := range all {
		at := o.slot(key)
		o.keys[at], o.kinds[at] = key, k|all[key&^0xFFFF] // a phrase of one rune may begin there too
	}
	return o
})

// slot returns where key is in the table, or would be.
func (o *openings) slot(key uint32) uint32 {
	mask := uint32(len(o.keys) - 1)
	at := key * 2654435769 >> 12 & mask
	for o.keys[at] != key && o.keys[at] != 0 {
		at = (at + 1) & mask
	}
	return at
}

// of returns what enters the beginning of a phrase of kind, and of what kinds are all that begin so.
func (o *openings) of(kind kinds, all map[uint32]kinds) func(first, second rune) {
	return func(first, second rune) {
		o.first.add(first)
		all[opened(first, second)] |= kind
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
	k := o.kinds[o.slot(opened(a, b))]
	if k == 0 && o.alone.has(a) {
		k = o.kinds[o.slot(opened(a, 0))]
	}
	if k != 0 {
		w.opens, w.opensKinds = append(w.opens, int32(at)), append(w.opensKinds, k)
	}
}

// openBlock is of how many bytes of the text it is noted how many openings stand before them.
const openBlock = 64

// findBlocks notes how many openings stand before each block of the text.
func (w *work) findBlocks() {
	w.openBlocks = w.openBlocks[:0]
	n := 0
	for at := 0; at <= len(w.doc.Text); at += openBlock {
		for n < len(w.opens) && int(w.opens[n]) < at {
			n++
		}
		w.openBlocks = append(w.openBlocks, int32(n))
	}
}

// openingsIn returns the bytes from byte start to byte end at which a phrase may begin, and of what kinds.
func (w *work) openingsIn(start, end int) ([]int32, []kinds) {
	n := int(w.openBlocks[start/openBlock])
	for n < len(w.opens) && int(w.opens[n]) < start { // few
		n++
	}
	m := n
	for m < len(w.opens) && int(w.opens[m]) < end {
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
