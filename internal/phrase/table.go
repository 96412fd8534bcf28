package phrase

import (
	"math/bits"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Table finds the longest of its words at a place. A look-up takes one step for each
// rune of the longest match, and one more.
//
// It is a trie whose edges are one hash table. Most places of a text begin no word: a set
// of the runes that do, by as many of their bits as the table is large, tells so first, and
// then a set of the pairs of runes that do.
type Table[V any] struct {
	begins  []uint64 // a power of two of them
	single  []uint64 // the same of words of one rune
	last    []uint64 // and of the runes that words end in
	pairs   []uint64 // by the hash of the pair, a power of two of them
	edges   []uint64 // from<<16|rune in the high half, to in the low half; node 0 is the root
	used    int
	values  []V // by node
	ends    []bool
	longest int
	words   int
}

// maxNodes is what an edge can number.
const maxNodes = 1 << 16

// newTable returns an empty table with room for so many words, of so many runes in all.
func newTable[V any](words, runes int) *Table[V] {
	t := &Table[V]{begins: make([]uint64, 16), edges: make([]uint64, 1<<bits.Len(uint(runes)|15))} // more than nodes, of which words share some
	if words > 200 {
		t.begins = make([]uint64, 1<<10) // a bit a rune
	}
	clear(t.edges)                  // a page of new memory that is read before it is written costs twice
	few := min(len(t.begins), 1<<8) // these are asked of far fewer runes
	t.single, t.last = make([]uint64, few), make([]uint64, few)
	t.pairs = make([]uint64, 1<<bits.Len(uint(words)/4|3)) // sixteen bits a word, or more
	t.values, t.ends = make([]V, 1, 1+runes*3/4), make([]bool, 1, 1+runes*3/4)
	return t
}

// NewSet returns a table of words that all mean the same.
func NewSet(words ...string) *Table[struct{}] {
	runes := 0
	for _, w := range words {
		runes += len(w)/3 + 1
	}
	t := newTable[struct{}](len(words), runes)
	for _, w := range words {
		t.add(w)
	}
	return t
}

// add enters the word s, folds it on the way, and returns its node, 0 where there was no room
// for it, and whether it is a new word.
func (t *Table[V]) add(s string) (node uint16, fresh bool) {
	n := 0
	var first, r rune
	for at := 0; at < len(s); {
		if h, ok := hanzi.HanAt(s, at); ok {
			r = hanzi.FoldHan(h)
			at += 3
		} else {
			var width int
			r, width = hanzi.At(s[at:])
			at += width
		}
		if r > 0xFFFF || r == 0 {
			return 0, false
		}
		i := t.find(uint32(node)<<16 | uint32(r))
		to := uint16(t.edges[i])
		if to == 0 {
			if len(t.values) == maxNodes {
				return 0, false
			}
			var none V
			to = uint16(len(t.values))
			t.values, t.ends = append(t.values, none), append(t.ends, false)
			if n == 0 {
				t.begins[int(r>>6)&(len(t.begins)-1)] |= 1 << (r & 63)
			}
			t.edges[i] = uint64(uint32(node)<<16|uint32(r))<<32 | uint64(to)
			if t.used++; 4*t.used > 3*len(t.edges) {
				t.widen()
			}
		}
		switch n {
		case 0:
			first = r
		case 1:
			h := pair(first, r)
			t.pairs[int(h>>6)&(len(t.pairs)-1)] |= 1 << (h & 63)
		}
		node = to
		n++
	}
	if n == 0 {
		return 0, false
	}
	if n == 1 {
		t.single[int(first>>6)&(len(t.single)-1)] |= 1 << (first & 63)
	}
	t.last[int(r>>6)&(len(t.last)-1)] |= 1 << (r & 63)
	if fresh = !t.ends[node]; fresh {
		t.ends[node] = true
		t.words++
	}
	t.longest = max(t.longest, n)
	return node, fresh
}

// Len returns the number of words.
func (t *Table[V]) Len() int { return t.words }

// Starts calls f for each folded rune that a word begins with, in no order.
func (t *Table[V]) Starts(f func(r rune)) {
	for _, e := range t.edges {
		if e != 0 && e>>48 == 0 {
			f(rune(e >> 32))
		}
	}
}

// Openings calls f for the first two folded runes of each word, in no order; the second is 0 where the word has one alone.
func (t *Table[V]) Openings(f func(first, second rune)) {
	first := make([]rune, len(t.values)) // by node, 0 where it is no first rune
	for _, e := range t.edges {
		if e != 0 && e>>48 == 0 {
			first[uint16(e)] = rune(e >> 32)
			if t.ends[uint16(e)] {
				f(rune(e>>32), 0)
			}
		}
	}
	for _, e := range t.edges {
		if r := first[uint16(e>>48)]; r != 0 {
			f(r, rune(e>>32&0xFFFF))
		}
	}
}

// Ends reports whether a word may end in the folded rune r; it is quick to say no.
func (t *Table[V]) Ends(r rune) bool {
	return t.last[int(r>>6)&(len(t.last)-1)]>>(r&63)&1 != 0
}

// Longest returns the longest word that the folded runes r begin with: its length in
// runes, 0 when there is none, and its value.
func (t *Table[V]) Longest(r []rune) (n int, v V) {
	if len(r) == 0 || !t.may(r[0]) || !t.alone(r[0]) && (len(r) == 1 || !t.paired(r[0], r[1])) {
		return 0, v
	}
	node := t.step(0, r[0])
	for i := 1; node != 0; i++ {
		if t.ends[node] {
			n, v = i, t.values[node]
		}
		if i == len(r) {
			break
		}
		node = t.step(node, r[i])
	}
	return n, v
}

// LongestIn returns the longest word that the text s begins with, whatever its width,
// case and script: its length in bytes of s, 0 when there is none, and its value.
func (t *Table[V]) LongestIn(s string) (n int, v V) {
	// What hanzi.At does is written out for the characters that nearly all are: calls would cost as much as all the rest.
	r, han := hanzi.HanAt(s, 0)
	w := 3
	if han {
		r = hanzi.FoldHan(r)
	} else {
		r, w = hanzi.At(s)
	}
	if w == 0 || !t.may(r) {
		return 0, v
	}
	next, han := hanzi.HanAt(s, w)
	wide := 3
	if han {
		next = hanzi.FoldHan(next)
	} else {
		next, wide = hanzi.At(s[w:])
	}
	if !t.alone(r) && (wide == 0 || !t.paired(r, next)) {
		return 0, v
	}
	i := w
	for node := t.step(0, r); node != 0; {
		if t.ends[node] {
			n, v = i, t.values[node]
		}
		if wide == 0 {
			break
		}
		if node = t.step(node, next); node == 0 {
			break
		}
		i += wide
		if next, han = hanzi.HanAt(s, i); han {
			next, wide = hanzi.FoldHan(next), 3
		} else {
			next, wide = hanzi.At(s[i:])
		}
	}
	return n, v
}

// Within reports whether a word stands anywhere in the text s, whatever its width, case and script.
func (t *Table[V]) Within(s string) bool {
	for i := 0; i < len(s); {
		w := 3
		r, han := hanzi.HanAt(s, i)
		if !han {
			_, w = hanzi.Plain(s[i:])
		}
		if !han || t.may(hanzi.FoldHan(r)) {
			if n, _ := t.LongestIn(s[i:]); n > 0 {
				return true
			}
		}
		i += w
	}
	return false
}

// Get returns the value of the word that the folded runes r are, and whether they are one.
func (t *Table[V]) Get(r []rune) (v V, ok bool) {
	if n, v := t.Longest(r); n > 0 && n == len(r) {
		return v, true
	}
	return v, false
}

// Has reports whether the text s is a word, whatever its width, case and script.
func (t *Table[V]) Has(s string) bool {
	n, _ := t.LongestIn(s)
	return n > 0 && n == len(s)
}

// Suffix returns the length in runes of the longest word that the folded runes r end
// in, 0 for none.
func (t *Table[V]) Suffix(r []rune) int {
	if len(r) == 0 || !t.Ends(r[len(r)-1]) {
		return 0
	}
	for n := min(t.longest, len(r)); n > 0; n-- {
		if _, ok := t.Get(r[len(r)-n:]); ok {
			return n
		}
	}
	return 0
}
