package keywords

// A table maps word and phrase keys to node numbers: open addressing with linear
// probing over two flat slices, cleared and used again for every document.
type table struct {
	keys  []uint64 // 0 is an empty slot
	vals  []int32
	mask  uint32
	shift uint
	n     int
}

// Keys of words come from the dictionary's word IDs or, with bit 63, from a hash of
// the folded bytes; keys of phrases are two node numbers under bit 62.
const (
	keyHashed = 1 << 63
	keyPhrase = 1 << 62
	keySpace  = 1 << 60 // the blank inside a Latin name
)

// mostKept is the slots of a table that is kept for much smaller texts: its memory is one
// megabyte.
const mostKept = 1 << 16

// reset empties t and makes room for about n keys.
func (t *table) reset(n int) {
	size := 256
	for size < n+n/2 {
		size *= 2
	}
	if size > cap(t.keys) || cap(t.keys) > mostKept && size*16 < cap(t.keys) {
		t.keys, t.vals = make([]uint64, size), make([]int32, size)
	} else {
		t.keys, t.vals = t.keys[:size], t.vals[:size]
		clear(t.keys)
	}
	t.setSize()
}

func (t *table) setSize() {
	t.mask = uint32(len(t.keys) - 1)
	t.shift = 64
	for s := len(t.keys); s > 1; s /= 2 {
		t.shift--
	}
	t.n = 0
}

// slot returns the slot of key: the one that holds it, or the empty one where it belongs.
func (t *table) slot(key uint64) uint32 {
	i := uint32(key*0x9E3779B97F4A7C15>>t.shift) & t.mask
	for t.keys[i] != key && t.keys[i] != 0 {
		i = (i + 1) & t.mask
	}
	return i
}

// put stores v under a key that slot did not find, and grows the table when it is
// three quarters full.
func (t *table) put(i uint32, key uint64, v int32) {
	t.keys[i], t.vals[i] = key, v
	if t.n++; t.n*4 > len(t.keys)*3 {
		keys, vals := t.keys, t.vals
		t.keys, t.vals = make([]uint64, 2*len(keys)), make([]int32, 2*len(keys))
		n := t.n
		t.setSize()
		t.n = n
		for j, k := range keys {
			if k != 0 {
				s := t.slot(k)
				t.keys[s], t.vals[s] = k, vals[j]
			}
		}
	}
}
