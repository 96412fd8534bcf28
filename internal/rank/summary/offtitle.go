package summary

import (
	"math/bits"
	"slices"

	"github.com/tiyao/tiyao/segment"
)

// A pairSet is a set of the pairs of a title, by their places in work.pairs.
type pairSet uint64

// pairRoom is how many pairs of a title are looked at.
const pairRoom = 64

// fewPairs and pairShare say when a candidate says little of the title: another sentence has so many of its pairs, a quarter of them all, and the
// candidate one in so many of those.
const fewPairs, pairShare = 4, 3

// findPairs notes which two Chinese characters stand together in the title given, for 小托福 is one word there and two in the text, and which of them each
// clause has. A post has a title that is no headline.
func (w *work) findPairs() {
	w.pairs, w.pairsHashed, w.mostPairs = w.pairs[:0], 0, 0
	if !w.titled || w.register == segment.RegisterPost {
		return
	}
	w.addPairs(w.titleText)
	for k := range w.clauses {
		c := &w.clauses[k]
		c.pairs = w.pairsIn(w.doc.Text[c.start:c.end])
	}
	for i := range w.parts {
		if p := &w.parts[i]; !p.refused {
			if n := w.pairsOf(p).count(); n > w.mostPairs && w.carriesTitle(p, n) {
				w.mostPairs = n
			}
		}
	}
}

// carriesTitle reports whether p, which has n pairs of the title, can be given for what it says: it is no heading, asks nothing but whether the most of it is
// so, and is not the title again.
func (w *work) carriesTitle(p *part, n int) bool {
	const readable = .1 // the chance of a heading in it
	s := &w.sents[p.sent]
	all := len(w.pairs)
	switch {
	case s.joint > readable || s.is&(headline|self) != 0:
		return false
	case s.is&asks != 0 && (2*n < all || holds(w.doc.Text[s.start:s.end], classQuestion)):
		return false
	case 20*n >= 17*all:
		return false
	}
	return 10*n < 7*all || 10*int(p.size) > 13*len(w.title)
}

// addPairs adds the pairs of s, a part of the title.
func (w *work) addPairs(s string) {
	eachPair(s, func(_ int, p charPair) {
		if len(w.pairs) < pairRoom && !slices.Contains(w.pairs, p) {
			w.pairs = append(w.pairs, p)
			w.pairsHashed |= 1 << (p.hash() & 63)
		}
	})
}

// pairsOf returns the pairs of the title that p has.
func (w *work) pairsOf(p *part) pairSet {
	all := pairSet(0)
	for k := p.from; k <= p.to; k++ {
		all |= w.clauses[k].pairs
	}
	return all
}

// pairsIn returns the pairs of the title that s has.
func (w *work) pairsIn(s string) pairSet {
	all := pairSet(0)
	eachPair(s, func(_ int, p charPair) {
		if w.pairsHashed>>(p.hash()&63)&1 != 0 {
			if i := slices.Index(w.pairs, p); i >= 0 {
				all |= 1 << i
			}
		}
	})
	return all
}

func (s pairSet) count() int { return bits.OnesCount64(uint64(s)) }

// offTitle reports whether c says nothing of what the title given says.
func (w *work) offTitle(c *cand) bool {
	return len(w.pairs) > 0 && w.titleMass > 0 && c.tally.title == 0 && c.tally.pairs == 0
}

// littleOfTitle reports whether c says little of what the title says, of which another sentence says much: background below a title that tells what came of
// it.
func (w *work) littleOfTitle(c *cand) bool {
	return w.mostPairs >= fewPairs && 4*w.mostPairs >= len(w.pairs) && pairShare*c.tally.pairs.count() <= w.mostPairs
}
