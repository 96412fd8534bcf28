package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/tiyao/tiyao/internal/tagger"
)

// A table counts features by their hash: open addressing, no deletion.
type table struct {
	keys  []uint32 // hash, 0 where empty (hash 0 counts as 1)
	count []uint32
	used  int
}

func newTable(bits uint) *table {
	return &table{keys: make([]uint32, 1<<bits), count: make([]uint32, 1<<bits)}
}

func (t *table) slot(h uint32) int {
	if h == 0 {
		h = 1
	}
	mask := len(t.keys) - 1
	i := int(h*0x9E3779B1>>3) & mask
	for t.keys[i] != 0 && t.keys[i] != h {
		i = (i + 1) & mask
	}
	return i
}

func (t *table) add(h uint32) {
	i := t.slot(h)
	if t.keys[i] == 0 {
		if t.used > len(t.keys)*3/4 {
			t.grow()
			i = t.slot(h)
		}
		if t.keys[i] = h; h == 0 {
			t.keys[i] = 1
		}
		t.used++
	}
	t.count[i]++
}

func (t *table) grow() {
	old := *t
	t.keys, t.count = make([]uint32, 2*len(old.keys)), make([]uint32, 2*len(old.keys))
	for i, k := range old.keys {
		if k != 0 {
			j := t.slot(k)
			t.keys[j], t.count[j] = k, old.count[i]
		}
	}
}

// A space is a set of features with weights, a row of 16 each. Row 0 is of features that
// are left out.
type space struct {
	hash  []uint32 // by id
	count []uint32
	w, g  []float32 // 16 an id: weights and sums of squared gradients
	bits  []bool    // a row that takes part
	from  []float32 // where w began, nil for nothing
}

// number replaces the hashes in all lists by ids, dropping features seen less than least
// times and not in the model that the fit goes on from, if any.
func number(base *tagger.Model, least uint32, lists ...[]uint32) *space {
	t := newTable(22)
	for _, l := range lists {
		for _, h := range l {
			t.add(h)
		}
	}
	s := &space{hash: []uint32{0}, count: []uint32{0}}
	id := make([]uint32, len(t.keys))
	for i, k := range t.keys {
		if k != 0 && (t.count[i] >= least || has(base, k)) {
			id[i] = uint32(len(s.hash))
			s.hash = append(s.hash, k)
			s.count = append(s.count, t.count[i])
		}
	}
	for _, l := range lists {
		for i, h := range l {
			l[i] = id[t.slot(h)]
		}
	}
	s.w, s.g = make([]float32, 16*len(s.hash)), make([]float32, 16*len(s.hash))
	return s
}

// prune keeps the most useful features, and reports whether any had to go.
func (s *space) prune(most int) bool {
	worth := make([]float64, len(s.hash))
	order := make([]int, 0, len(s.hash))
	for id := 1; id < len(s.hash); id++ {
		sum := 0.0
		for _, w := range s.w[16*id : 16*id+16] {
			sum += float64(w) * float64(w)
		}
		worth[id] = sum * math.Sqrt(float64(s.count[id]))
		order = append(order, id)
	}
	if len(order) <= most {
		return false
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(worth[b], worth[a]), cmp.Compare(a, b)) })
	s.bits = make([]bool, len(s.hash))
	for _, id := range order[:most] {
		s.bits[id] = true
	}
	for _, id := range order[most:] {
		clear(s.w[16*id : 16*id+16])
	}
	return true
}
