package trie

import (
	"errors"
	"fmt"
	"slices"
)

// A Key is one entry to build from: a string of codes, none of them 0, its cost, and
// its class, below 128.
type Key struct {
	Codes []uint16
	Cost  uint16
	Class uint8
}

// Build makes the array for keys, which must be sorted by Codes and unique. The second
// result gives for each key the index of its node. The array ends in maxCode+1 empty
// slots at least, so that Base()+code never lies outside of it for a code up to maxCode.
func Build(keys []Key, maxCode uint16) ([]Node, []uint32, error) {
	return build(keys, newSlots(int(maxCode)+1))
}

// Pack is Build that looks for the least room: a fifteenth less for a large lexicon, in five times as long.
func Pack(keys []Key, maxCode uint16) ([]Node, []uint32, error) {
	s := newSlots(int(maxCode) + 1)
	s.patient = true
	return build(keys, s)
}

func build(keys []Key, s *slots) ([]Node, []uint32, error) {
	maxCode := uint16(s.span - 1)
	for i, k := range keys {
		if len(k.Codes) == 0 || slices.Contains(k.Codes, 0) || slices.Max(k.Codes) > maxCode || k.Class > 127 {
			return nil, nil, fmt.Errorf("trie: key %d is empty or has a code outside 1..%d or a class over 127", i, maxCode)
		}
		if i > 0 && slices.Compare(keys[i-1].Codes, k.Codes) >= 0 {
			return nil, nil, fmt.Errorf("trie: key %d is not above the key before it", i)
		}
	}
	tree, owner := plant(keys)
	order := make([]int, len(tree))
	for i := range order {
		order[i] = i
	}
	// The nodes with the most children first: they are the hardest to fit, and the
	// most visited, so they come to lie close together.
	slices.SortStableFunc(order, func(a, b int) int { return len(tree[b].labels) - len(tree[a].labels) })

	s.take(Root)
	bases := make([]uint32, len(tree))
	for _, i := range order {
		if len(tree[i].labels) == 0 {
			break
		}
		bases[i] = uint32(s.fit(tree[i].labels))
	}
	size := s.last + 1 + s.span
	if size > maxLen {
		return nil, nil, errors.New("trie: too many keys")
	}

	nodes := make([]Node, size)
	at := make([]uint32, len(tree))
	for i, t := range tree { // parents stand before their children
		nodes[at[i]] |= Node(bases[i]) << baseShift
		for k, c := range t.labels {
			slot := bases[i] + uint32(c)
			at[t.first+k] = slot
			nodes[slot] = Node(c)
		}
	}
	keyAt := make([]uint32, len(keys))
	for i, k := range keys {
		keyAt[i] = at[owner[i]]
		nodes[keyAt[i]] |= Node(k.Cost)<<costShift | 1<<keyBit | Node(k.Class)<<classBit
	}
	return nodes, keyAt, nil
}

// A twig is a node of the plain tree: the labels of its children, which are numbered
// from first on.
type twig struct {
	labels []uint16
	first  int
}

// plant makes the plain tree of sorted keys, breadth first, and the twig each key ends at.
func plant(keys []Key) (tree []twig, owner []int) {
	type branch struct{ lo, hi, depth int } // keys that share their first depth codes
	branches := []branch{{0, len(keys), 0}}
	owner = make([]int, len(keys))
	for i := 0; i < len(branches); i++ {
		b := branches[i]
		t := twig{first: len(branches)}
		if b.lo < b.hi && len(keys[b.lo].Codes) == b.depth {
			owner[b.lo] = i
			b.lo++
		}
		for lo := b.lo; lo < b.hi; {
			c, hi := keys[lo].Codes[b.depth], lo
			for hi < b.hi && keys[hi].Codes[b.depth] == c {
				hi++
			}
			t.labels = append(t.labels, c)
			branches = append(branches, branch{lo, hi, b.depth + 1})
			lo = hi
		}
		tree = append(tree, t)
	}
	return tree, owner
}
