package keywords

import (
	"encoding/binary"
	"fmt"
)

// A Forest is a sum of boosted oblivious trees: all nodes of one level of a tree ask the
// same question, so that a tree is a table over the answers.
// Friedman: Greedy function approximation. Annals of Statistics 29, 2001; for oblivious
// trees Prokhorenkova et al.: CatBoost. NeurIPS 2018.
type Forest struct {
	Base   int32 // log-odds, thousandths, as the leaves
	Order  [numFeats][]uint8
	Trees  []Tree
	Leaves []int16
	asked  []asked // the trees as add reads them
}

// A Tree asks whether feature Feats[i] is above Limits[i]; its leaves are those of the
// forest from Leaf, by the answers as bits.
type Tree struct {
	Leaf   int32
	Depth  uint8
	Feats  [maxDepth]uint8
	Limits [maxDepth]uint8
}

const (
	maxDepth   = 6
	forestUnit = 0.001
)

// NewForest returns a forest without trees: classes of features keep their order.
func NewForest() *Forest {
	f := &Forest{}
	for k := range f.Order {
		f.Order[k] = make([]uint8, featLevels[k])
		for v := range f.Order[k] {
			f.Order[k][v] = uint8(v)
		}
	}
	return f
}

// treeLeaves is the room of a tree's leaves; trees of less depth use the first of them.
const treeLeaves = 1 << maxDepth

// Add adds a tree with these questions and leaves.
func (f *Forest) Add(feats, limits []uint8, leaves []int16) {
	t := Tree{Leaf: int32(len(f.Leaves)), Depth: uint8(len(feats))}
	for d := range t.Limits {
		t.Limits[d] = 127 // a question that no value answers with yes
	}
	copy(t.Feats[:], feats)
	copy(t.Limits[:], limits)
	f.Trees = append(f.Trees, t)
	q := asked{feats: t.Feats}
	for d, limit := range t.Limits {
		q.carry[d] = (127 - uint64(limit)) * ones
	}
	copy(q.leaf[:], leaves)
	f.asked = append(f.asked, q)
	f.Leaves = append(append(f.Leaves, leaves...), make([]int16, treeLeaves-len(leaves))...)
}

// order puts those classes of x in the order in which the trees compare them.
func (f *Forest) order(x *features, classes []uint8) {
	for _, k := range classes {
		x[k] = f.Order[k][x[k]]
	}
}

// ones has a bit for each byte of a word.
const ones = 0x0101010101010101

// A batch is the features of many candidates, eight candidates in a word for each feature, so
// that one comparison asks eight of them. Values are below 128.
type batch struct {
	cols   [][featSlots]uint64
	scores []int32
}

// reset makes room for n candidates.
func (b *batch) reset(n int) {
	b.cols = grow(b.cols, (n+7)/8)
	b.scores = grow(b.scores, 8*len(b.cols))
}

// fill enters those features of candidates 8w to 8w+7 that are asked for.
func (b *batch) fill(w int, x *[8]*features, feats []uint8) {
	col := &b.cols[w]
	x0, x1, x2, x3, x4, x5, x6, x7 := x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]
	for _, f := range feats {
		k := f & (featSlots - 1)
		col[k] = uint64(x0[k]) | uint64(x1[k])<<8 | uint64(x2[k])<<16 | uint64(x3[k])<<24 |
			uint64(x4[k])<<32 | uint64(x5[k])<<40 | uint64(x6[k])<<48 | uint64(x7[k])<<56
	}
}

// allFeats are all features, as fill takes them.
var allFeats = func() (all [numFeats]uint8) {
	for k := range all {
		all[k] = uint8(k)
	}
	return all
}()

// asks returns the features that the first n trees ask about.
func (f *Forest) asks(n int) []uint8 {
	var asked [numFeats]bool
	for i := range f.Trees[:min(n, len(f.Trees))] {
		for _, k := range f.Trees[i].Feats { // those beyond its depth too: they are looked at
			asked[k] = true
		}
	}
	var out []uint8
	for k, is := range asked {
		if is {
			out = append(out, uint8(k))
		}
	}
	return out
}

// An asked is a Tree as add reads it: for each feature what carries values above the limit into
// the top bits of eight bytes; and its leaves.
type asked struct {
	carry [maxDepth]uint64
	feats [maxDepth]uint8
	leaf  [treeLeaves]int16
}

// add adds what trees [from, to) say to the scores of b.
func (f *Forest) add(b *batch, from, to int) {
	const tops = 0x80 * ones
	to = min(to, len(f.Trees))
	for w := range b.cols {
		x, sum := &b.cols[w], (*[8]int32)(b.scores[8*w:])
		for i := from; i < to; i++ {
			t := &f.asked[i]
			// The answers stand one below the other, the last on top.
			a := (x[t.feats[0]%featSlots] + t.carry[0]) & tops
			a = a>>1 | (x[t.feats[1]%featSlots]+t.carry[1])&tops
			a = a>>1 | (x[t.feats[2]%featSlots]+t.carry[2])&tops
			a = a>>1 | (x[t.feats[3]%featSlots]+t.carry[3])&tops
			a = a>>1 | (x[t.feats[4]%featSlots]+t.carry[4])&tops
			a = a>>1 | (x[t.feats[5]%featSlots]+t.carry[5])&tops
			a >>= 8 - maxDepth
			sum[0] += int32(t.leaf[a%treeLeaves])
			sum[1] += int32(t.leaf[a>>8%treeLeaves])
			sum[2] += int32(t.leaf[a>>16%treeLeaves])
			sum[3] += int32(t.leaf[a>>24%treeLeaves])
			sum[4] += int32(t.leaf[a>>32%treeLeaves])
			sum[5] += int32(t.leaf[a>>40%treeLeaves])
			sum[6] += int32(t.leaf[a>>48%treeLeaves])
			sum[7] += int32(t.leaf[a>>56%treeLeaves])
		}
	}
}

// parts adds to dst what each feature does to the score of x: how the mean of the leaves
// still in reach moves with each answer. Together with the mean of all trees they make
// the score.
func (f *Forest) parts(dst []float64, x *features) (base float64) {
	base = float64(f.Base) * forestUnit
	for i := range f.Trees {
		t := &f.Trees[i]
		leaves := f.Leaves[t.Leaf : t.Leaf+1<<t.Depth]
		at := 0
		before := mean(leaves, 0, 1)
		base += float64(before * forestUnit)
		for d := 0; d < int(t.Depth); d++ {
			if x[t.Feats[d]] > t.Limits[d] {
				at |= 1 << d
			}
			now := mean(leaves, at, 2<<d)
			dst[t.Feats[d]] += float64((now - before) * forestUnit)
			before = now
		}
	}
	return base
}

// mean is the mean of the leaves that are still in reach: every step-th from at, as the first answers are the low bits.
func mean(leaves []int16, at, step int) float64 {
	sum := 0
	for i := at; i < len(leaves); i += step {
		sum += int(leaves[i])
	}
	return float64(sum) / float64(len(leaves)/step)
}

// Append writes f.
func (f *Forest) Append(dst []byte) []byte {
	dst = binary.LittleEndian.AppendUint32(dst, uint32(f.Base))
	dst = append(dst, numFeats)
	for _, o := range f.Order {
		dst = append(append(dst, uint8(len(o))), o...)
	}
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(f.Trees)))
	for _, t := range f.Trees {
		dst = append(append(append(dst, t.Depth), t.Feats[:t.Depth]...), t.Limits[:t.Depth]...)
		for _, v := range f.Leaves[t.Leaf : t.Leaf+1<<t.Depth] {
			dst = binary.LittleEndian.AppendUint16(dst, uint16(v))
		}
	}
	return dst
}

// readForest reads what Append wrote, and returns what follows.
func readForest(data string) (*Forest, string, error) {
	bad := fmt.Errorf("keywords: a forest of other features, or cut short")
	next := func(n int) string {
		if len(data) < n {
			data = ""
			return string(make([]byte, n))
		}
		s := data[:n]
		data = data[n:]
		return s
	}
	f := &Forest{Base: int32(binary.LittleEndian.Uint32([]byte(next(4))))}
	if next(1)[0] != numFeats {
		return nil, "", bad
	}
	for k := range f.Order {
		n := int(next(1)[0])
		if n != featLevels[k] {
			return nil, "", bad
		}
		f.Order[k] = []uint8(next(n))
	}
	n := binary.LittleEndian.Uint32([]byte(next(4)))
	room := min(int(n), len(data)/4) // a tree has four bytes and more
	f.Trees, f.asked, f.Leaves = make([]Tree, 0, room), make([]asked, 0, room), make([]int16, 0, room*treeLeaves)
	for range n {
		d := next(1)[0]
		if d == 0 || d > maxDepth {
			return nil, "", bad
		}
		q := next(2 * int(d))
		leaves := make([]int16, 1<<d)
		for i := range leaves {
			leaves[i] = int16(binary.LittleEndian.Uint16([]byte(next(2))))
		}
		f.Add([]uint8(q[:d]), []uint8(q[d:]), leaves)
	}
	return f, data, nil
}
