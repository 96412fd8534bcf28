package summary

import (
	"math/bits"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
)

// phraseStarts tells where a phrase may begin, of any class that a sentence is asked for as a whole: few places of a text are one, and
// only these are asked for each class.
type phraseStarts struct {
	alone, first runes           // folded; the phrases of one character, and what all begin with
	pairs        [1 << 10]uint64 // of what longer ones begin with, by their hash
	keys         []uint32        // a hash table, at most half full: runes that phrases begin with, one or two
	bits         []classBits     // and of what classes these are
}

// classBits are the classes whose phrases may begin at a place, a bit for each, which a few share, and for notes and purposes.
type classBits uint32

const (
	bitNotes classBits = 1 << (31 - iota)
	bitPurposes
	numBits = 30 // of classes
)

// bitOf returns the bit of a class.
func bitOf(class phraseClass) classBits { return 1 << (class % numBits) }

var startsOfPhrases = sync.OnceValue(func() *phraseStarts {
	o, x, all := &phraseStarts{}, lexical(), map[uint32]classBits{}
	purposeTable.Openings(o.of(bitPurposes, all))
	x.notes.Openings(o.of(bitNotes, all))
	for class, t := range x.sets[:classShort] {
		t.Openings(o.of(bitOf(phraseClass(class)), all))
	}
	size := 1 << bits.Len(uint(2*len(all)))
	o.keys, o.bits = make([]uint32, size), make([]classBits, size)
	for key, k := range all {
		at := o.slot(key)
		o.keys[at], o.bits[at] = key, k|all[key&^0xFFFF] // a phrase of one rune may begin there too
	}
	return o
})

// slot returns where key is in the table, or would be.
func (o *phraseStarts) slot(key uint32) uint32 {
	mask := uint32(len(o.keys) - 1)
	at := key * 2654435769 >> 12 & mask
	for o.keys[at] != key && o.keys[at] != 0 {
		at = (at + 1) & mask
	}
	return at
}

// of returns what enters the beginning of a phrase of the classes of bit, and of what classes are all that begin so.
func (o *phraseStarts) of(bit classBits, all map[uint32]classBits) func(first, second rune) {
	return func(first, second rune) {
		o.first.add(first)
		all[startKey(first, second)] |= bit
		if second == 0 {
			o.alone.add(first)
			return
		}
		h := pairHash(first, second)
		o.pairs[h>>6] |= 1 << (h & 63)
	}
}

// startKey is the key of two runes, or of one and 0.
func startKey(a, b rune) uint32 { return uint32(a)<<16 ^ uint32(b) }

func pairHash(a, b rune) uint32 { return startKey(a, b) * 2654435769 >> 16 }

// may reports whether a phrase may begin with the folded runes a, which one begins with, and b.
func (o *phraseStarts) may(a, b rune) bool {
	h := pairHash(a, b)
	return o.pairs[h>>6]>>(h&63)&1 != 0 || o.alone.has(a)
}

// noteStart notes that a phrase may begin at byte at, with the folded runes a and b, or a alone.
func (w *work) noteStart(o *phraseStarts, at int, a, b rune) {
	k := o.bits[o.slot(startKey(a, b))]
	if k == 0 && o.alone.has(a) {
		k = o.bits[o.slot(startKey(a, 0))]
	}
	if k != 0 {
		w.starts, w.startBits = append(w.starts, int32(at)), append(w.startBits, k)
	}
}

// startBlock is of how many bytes of the text it is noted how many starts of phrases stand before them.
const startBlock = 64

// findBlocks notes how many starts of phrases stand before each block of the text.
func (w *work) findBlocks() {
	w.startBlocks = w.startBlocks[:0]
	n := 0
	for at := 0; at <= len(w.doc.Text); at += startBlock {
		for n < len(w.starts) && int(w.starts[n]) < at {
			n++
		}
		w.startBlocks = append(w.startBlocks, int32(n))
	}
}

// startsIn returns the bytes from byte start to byte end at which a phrase may begin, and of what classes.
func (w *work) startsIn(start, end int) ([]int32, []classBits) {
	n := int(w.startBlocks[start/startBlock])
	for n < len(w.starts) && int(w.starts[n]) < start { // few
		n++
	}
	m := n
	for m < len(w.starts) && int(w.starts[m]) < end {
		m++
	}
	return w.starts[n:m], w.startBits[n:m]
}

// within reports whether a phrase of t, whose class is of bit, stands in the text from byte start to byte end, which are ends of characters.
func (w *work) within(t *phrase.Table[struct{}], bit classBits, start, end int) bool {
	text := w.doc.Text[:end]
	starts, of := w.startsIn(start, end)
	for i, at := range starts {
		if of[i]&bit != 0 {
			if n, _ := t.LongestIn(text[at:]); n > 0 {
				return true
			}
		}
	}
	return false
}

// holdsPhrase reports whether a phrase of class stands in the text from byte start to byte end.
func (w *work) holdsPhrase(start, end int, class phraseClass) bool {
	return w.within(lexical().sets[class], bitOf(class), start, end)
}
