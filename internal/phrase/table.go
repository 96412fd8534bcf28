package phrase

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Table finds the longest of its words at a place. A look-up takes one step for each
// rune of the longest match, and one more.
//
// It is a trie whose first step is an array, by pages of 256 runes, and whose further
// edges are one hash table: most places of a text begin no word, and are left after two
// loads.
type Table[V any] struct {
	pages   [256]uint8 // by the high byte of a rune: which page of first; 0 is empty
	first   []uint16
	edges   []uint64 // from<<16|rune in the high half, to in the low half
	used    int
	values  []V // by node; node 0 is no node
	ends    []bool
	longest int
	words   int
}

// maxNodes is what an edge can number.
const maxNodes = 1 << 16

func newTable[V any]() *Table[V] {
	return &Table[V]{first: make([]uint16, 256), edges: make([]uint64, 1<<4), values: make([]V, 1), ends: make([]bool, 1)}
}

// NewSet returns a table of words that all mean the same.
func NewSet(words ...string) *Table[struct{}] {
	t := newTable[struct{}]()
	for _, w := range words {
		t.add(w, struct{}{})
	}
	return t
}

// add enters the word s, which is new, and reports whether there was room for it.
func (t *Table[V]) add(s string, v V) bool {
	node, n := uint16(0), 0
	for _, r := range s {
		r = hanzi.Fold(r)
		to := t.next(node, n, r)
		if to == 0 {
			if len(t.values) == maxNodes || r > 0xFFFF {
				return false
			}
			var none V
			to = uint16(len(t.values))
			t.values, t.ends = append(t.values, none), append(t.ends, false)
			if n == 0 {
				t.begin(r, to)
			} else {
				t.link(node, r, to)
			}
		}
		node = to
		n++
	}
	if n == 0 {
		return false
	}
	t.values[node], t.ends[node] = v, true
	t.longest = max(t.longest, n)
	t.words++
	return true
}

func (t *Table[V]) next(node uint16, depth int, r rune) uint16 {
	if depth == 0 {
		return t.root(r)
	}
	return t.step(node, r)
}

// Len returns the number of words.
func (t *Table[V]) Len() int { return t.words }

// Begins reports whether any word begins with the folded rune r.
func (t *Table[V]) Begins(r rune) bool { return t.root(r) != 0 }

// Longest returns the longest word that the folded runes r begin with: its length in
// runes, 0 when there is none, and its value.
func (t *Table[V]) Longest(r []rune) (n int, v V) {
	if len(r) == 0 {
		return 0, v
	}
	node := t.root(r[0])
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
	r, w := utf8.DecodeRuneInString(s)
	if w == 0 {
		return 0, v
	}
	node, i := t.root(hanzi.Fold(r)), w
	for node != 0 {
		if t.ends[node] {
			n, v = i, t.values[node]
		}
		if i == len(s) {
			break
		}
		r, w = utf8.DecodeRuneInString(s[i:])
		node = t.step(node, hanzi.Fold(r))
		i += w
	}
	return n, v
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
	for n := min(t.longest, len(r)); n > 0; n-- {
		if _, ok := t.Get(r[len(r)-n:]); ok {
			return n
		}
	}
	return 0
}

func (t *Table[V]) root(r rune) uint16 {
	if uint32(r) > 0xFFFF {
		return 0
	}
	return t.first[int(t.pages[r>>8])<<8|int(r&0xFF)]
}

func (t *Table[V]) begin(r rune, to uint16) {
	p := &t.pages[r>>8]
	if *p == 0 {
		*p = uint8(len(t.first) >> 8)
		t.first = append(t.first, make([]uint16, 256)...)
	}
	t.first[int(*p)<<8|int(r&0xFF)] = to
}

// step follows the edge of r from node, 0 when there is none.
func (t *Table[V]) step(node uint16, r rune) uint16 {
	if uint32(r) > 0xFFFF {
		return 0
	}
	key := uint32(node)<<16 | uint32(r)
	mask := uint32(len(t.edges) - 1)
	for i := slot(key, mask); ; i = (i + 1) & mask {
		e := t.edges[i]
		if e == 0 {
			return 0
		}
		if uint32(e>>32) == key {
			return uint16(e)
		}
	}
}

// link enters an edge; the hash table is kept at most half full. Node 0 has no edges,
// so that no key is 0.
func (t *Table[V]) link(node uint16, r rune, to uint16) {
	if t.used++; 2*t.used > len(t.edges) {
		old := t.edges
		t.edges = make([]uint64, 2*len(old))
		for _, e := range old {
			if e != 0 {
				t.place(e)
			}
		}
	}
	t.place(uint64(uint32(node)<<16|uint32(r))<<32 | uint64(to))
}

func (t *Table[V]) place(e uint64) {
	mask := uint32(len(t.edges) - 1)
	i := slot(uint32(e>>32), mask)
	for t.edges[i] != 0 {
		i = (i + 1) & mask
	}
	t.edges[i] = e
}

// slot is Fibonacci hashing (Knuth, TAOCP 3, 6.4), by the middle bits of the product.
func slot(key, mask uint32) uint32 { return key * 2654435769 >> 7 & mask }
