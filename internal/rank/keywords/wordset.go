package keywords

import (
	"math/bits"

	"github.com/tiyao/tiyao/segment"
)

// A wordClass says of what classes of words.txt a word is that the text is read by, a bit each.
type wordClass uint8

const (
	classStop     wordClass = 1 << iota
	classTelling            // words of saying, behind who is quoted
	classCredit             // words behind who reports
	classSource             // and before
	classExample            // words that bring in examples
	classBefore             // words that tell what was before
	classUnending           // words that begin and end no term
)

// classBesides are the classes of words that say something of what stands beside them.
const classBesides = classTelling | classCredit | classSource | classExample | classBefore

// A wordSet is a few words of a segmenter with their classes: a hash table at most a
// quarter full, without the word 0. (A byte for each word of the lexicon is 400 kB, and the
// time that a process takes to start is the memory that it touches.)
type wordSet struct {
	slots []classed
	used  int
	shift uint // of the product whose top bits are a place
}

type classed struct {
	word segment.WordID
	of   wordClass
}

// of returns the classes of w.
func (b *wordSet) of(w segment.WordID) wordClass {
	if len(b.slots) == 0 || w == segment.NoWord {
		return 0
	}
	return b.slots[b.slot(w)].of
}

// add enters that w is of the class.
func (b *wordSet) add(w segment.WordID, of wordClass) {
	if w == segment.NoWord {
		return
	}
	if b.of(w) == 0 {
		if b.used++; 4*b.used > len(b.slots) {
			old := b.slots
			b.slots = make([]classed, max(64, 2*len(old)))
			b.shift = uint(33 - bits.Len(uint(len(b.slots))))
			for _, o := range old {
				if o.word != segment.NoWord {
					b.slots[b.slot(o.word)] = o
				}
			}
		}
	}
	x := &b.slots[b.slot(w)]
	x.word, x.of = w, x.of|of
}

// slot returns where w is, or would be: Fibonacci hashing (Knuth, TAOCP 3, 6.4).
func (b *wordSet) slot(w segment.WordID) int {
	i := int(uint32(w) * 2654435769 >> (b.shift & 31))
	for b.slots[i].word != w && b.slots[i].word != segment.NoWord {
		i = (i + 1) & (len(b.slots) - 1)
	}
	return i
}

// fill adds those of words that are one word to seg.
func (b *wordSet) fill(seg *segment.Segmenter, words map[string]bool, of wordClass) {
	var toks []segment.Token
	for w := range words {
		toks = seg.Append(toks[:0], w)
		if len(toks) == 1 {
			b.add(toks[0].Word, of)
		}
	}
}
