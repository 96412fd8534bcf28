package keywords

import (
	"math/bits"

	"github.com/tiyao/tiyao/segment"
)

// A wordSet is a few words of a segmenter, or a few characters: a hash table at most a
// quarter full, without the word 0. (A bit for each word of the lexicon is 400 kB, and the
// time that a process takes to start is the memory that it touches.)
type wordSet struct {
	slots []segment.WordID
	used  int
	shift uint // of the product whose top bits are a place
}

func (b *wordSet) has(w segment.WordID) bool {
	if len(b.slots) == 0 || w == segment.NoWord {
		return false
	}
	return b.slots[b.slot(w)] == w
}

func (b *wordSet) set(w segment.WordID) {
	if w == segment.NoWord || b.has(w) {
		return
	}
	if b.used++; 4*b.used > len(b.slots) {
		old := b.slots
		b.slots = make([]segment.WordID, max(64, 2*len(old)))
		b.shift = uint(33 - bits.Len(uint(len(b.slots))))
		for _, o := range old {
			if o != segment.NoWord {
				b.slots[b.slot(o)] = o
			}
		}
	}
	b.slots[b.slot(w)] = w
}

// slot returns where w is, or would be: Fibonacci hashing (Knuth, TAOCP 3, 6.4).
func (b *wordSet) slot(w segment.WordID) int {
	i := int(uint32(w) * 2654435769 >> (b.shift & 31))
	for b.slots[i] != w && b.slots[i] != segment.NoWord {
		i = (i + 1) & (len(b.slots) - 1)
	}
	return i
}

// fill adds those of words that are one word to seg.
func (b *wordSet) fill(seg *segment.Segmenter, words map[string]bool) {
	var toks []segment.Token
	for w := range words {
		toks = seg.Append(toks[:0], w)
		if len(toks) == 1 && toks[0].Word != segment.NoWord {
			b.set(toks[0].Word)
		}
	}
}
