package trie

import (
	"errors"
	"fmt"
	"slices"
)

// A Key is one entry to build from: a string of codes, none of them 0, and its cost.
type Key struct {
	Codes []uint16
	Cost  uint16
}

// Build makes the array for keys, which must be sorted by Codes and unique. The second
// result gives for each key the index of its node. The array ends in maxCode+1 empty
// slots at least, so that Base()+code never lies outside of it for a code up to maxCode.
func Build(keys []Key, maxCode uint16) ([]Node, []uint32, error) {
	b := builder{keys: keys, at: make([]uint32, len(keys)), span: int(maxCode) + 1}
	for i, k := range keys {
		if len(k.Codes) == 0 || slices.Contains(k.Codes, 0) || slices.Max(k.Codes) > maxCode {
			return nil, nil, fmt.Errorf("trie: key %d is empty or has a code outside 1..%d", i, maxCode)
		}
		if i > 0 && slices.Compare(keys[i-1].Codes, k.Codes) >= 0 {
			return nil, nil, fmt.Errorf("trie: key %d is not above the key before it", i)
		}
	}
	b.grow(b.span)
	b.take(Root)
	// Breadth first: the short, frequent words come to lie close together.
	queue := []branch{{node: Root, lo: 0, hi: len(keys)}}
	for len(queue) > 0 {
		if len(b.nodes) >= MaxLen-2*b.span {
			return nil, nil, errors.New("trie: too many keys")
		}
		next := b.place(queue[0])
		queue = append(queue[1:], next...)
	}
	last := len(b.nodes) - 1
	for last > 0 && b.nodes[last] == 0 {
		last--
	}
	b.grow(last + 1 + b.span)
	return b.nodes[:last+1+b.span], b.at, nil
}

// A branch is a node with the keys [lo, hi) below it, which share their first depth codes.
type branch struct {
	node   uint32
	lo, hi int
	depth  int
}

type builder struct {
	keys  []Key
	nodes []Node
	at    []uint32
	span  int
	used  []bool // slots taken
	based []bool // bases taken
	free  int    // no slot below is free
}

func (b *builder) grow(n int) {
	for len(b.nodes) < n {
		b.nodes = append(b.nodes, 0)
		b.used = append(b.used, false)
		b.based = append(b.based, false)
	}
}

func (b *builder) take(i int) {
	b.used[i] = true
	for b.free < len(b.used) && b.used[b.free] {
		b.free++
	}
}

// place finds room for the children of br and returns them as branches.
func (b *builder) place(br branch) []branch {
	lo := br.lo
	if lo < br.hi && len(b.keys[lo].Codes) == br.depth { // the key that ends at this node
		b.nodes[br.node] |= Node(b.keys[lo].Cost)<<costShift | 1<<keyBit
		b.at[lo] = br.node
		lo++
	}
	var kids []branch
	for i := lo; i < br.hi; {
		c, j := b.keys[i].Codes[br.depth], i
		for j < br.hi && b.keys[j].Codes[br.depth] == c {
			j++
		}
		kids = append(kids, branch{node: uint32(c), lo: i, hi: j, depth: br.depth + 1})
		i = j
	}
	if len(kids) == 0 {
		return nil
	}
	base := b.fit(kids)
	b.based[base] = true
	b.nodes[br.node] |= Node(base) << baseShift
	for i := range kids {
		c := kids[i].node
		kids[i].node = uint32(base) + c
		b.nodes[kids[i].node] |= Node(c)
		b.take(base + int(c))
	}
	return kids
}

// tries bounds the search for a hole that fits many children, so that building is
// near-linear: past it the children go behind everything placed so far.
const tries = 4096

func (b *builder) fit(kids []branch) int {
	first := int(kids[0].node)
	slot := max(b.free, first+1)
	for n := 0; ; slot++ {
		b.grow(slot + b.span)
		if b.used[slot] {
			continue
		}
		base := slot - first
		if !b.based[base] && b.fits(base, kids) {
			return base
		}
		if n++; n == tries {
			slot = max(slot, len(b.nodes)-b.span)
		}
	}
}

func (b *builder) fits(base int, kids []branch) bool {
	b.grow(base + b.span + 1)
	for _, k := range kids {
		if b.used[base+int(k.node)] {
			return false
		}
	}
	return true
}
