package phrase

// may reports whether a word may begin with r.
func (t *Table[V]) may(r rune) bool {
	return t.begins[int(r>>6)&(len(t.begins)-1)]>>(r&63)&1 != 0
}

// alone reports whether r may be a word.
func (t *Table[V]) alone(r rune) bool {
	return t.single[int(r>>6)&(len(t.single)-1)]>>(r&63)&1 != 0
}

// paired reports whether a word may begin with a and b.
func (t *Table[V]) paired(a, b rune) bool {
	h := pair(a, b)
	return t.pairs[int(h>>6)&(len(t.pairs)-1)]>>(h&63)&1 != 0
}

func pair(a, b rune) uint32 { return (uint32(a)<<16 ^ uint32(b)) * 2654435769 >> 10 }

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

// find returns the slot of the edge with this key, or that where it belongs. No key is 0: no word has the rune 0.
func (t *Table[V]) find(key uint32) uint32 {
	mask := uint32(len(t.edges) - 1)
	i := slot(key, mask)
	for t.edges[i] != 0 && uint32(t.edges[i]>>32) != key {
		i = (i + 1) & mask
	}
	return i
}

// widen doubles the hash table, which is kept at most three quarters full.
func (t *Table[V]) widen() {
	old := t.edges
	t.edges = make([]uint64, 2*len(old))
	for _, e := range old {
		if e != 0 {
			t.edges[t.find(uint32(e>>32))] = e
		}
	}
}

// slot is Fibonacci hashing (Knuth, TAOCP 3, 6.4), by the middle bits of the product.
func slot(key, mask uint32) uint32 { return key * 2654435769 >> 7 & mask }
