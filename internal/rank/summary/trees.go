package summary

import "slices"

// depth is how many questions a tree asks.
const depth = 4

// leaves is how many values it has.
const leaves = 1 << depth

// A Tree asks depth questions and gives one of 2^depth values. Question 0 is the root; question i is
// followed by 2i+1 when the feature is at most the threshold, else by 2i+2.
type Tree struct {
	Feature   [1<<depth - 1]uint8
	Threshold [1<<depth - 1]float32
	Leaf      [1 << depth]int32 // thousandths
}

// Trees score a description by its features, the linear score and what a reader minds among them: gradient-boosted
// regression trees (Friedman 2001) that learned the order of candidates (LambdaMART, Burges 2010). nil scores nothing.
type Trees struct {
	Trees  []Tree
	limits [numDescription][]float32 // the thresholds of each feature, sorted
	packed []packedTree              // the trees as above reads them; nil for trees that were not read
	most   []int32                   // the most that each tree and those behind it add up to
}

// A packedTree is a Tree from index 1 on, so that those that follow question i are 2i and 2i+1. A question is the
// feature in the low byte, and above it which of its limits the threshold is.
type packedTree struct {
	question [1 << depth]uint32
	leaf     [1 << depth]int32
}

// pack lays the trees out as above reads them; where a feature has too many limits for a byte it does not.
func (t *Trees) pack() {
	for i := range t.Trees {
		for k, f := range t.Trees[i].Feature {
			t.limits[f] = append(t.limits[f], t.Trees[i].Threshold[k])
		}
	}
	for f, l := range t.limits {
		slices.Sort(l)
		if t.limits[f] = slices.Compact(l); len(t.limits[f]) > 255 {
			return
		}
	}
	t.packed = make([]packedTree, len(t.Trees))
	t.most = make([]int32, len(t.Trees)+1)
	for i := len(t.Trees) - 1; i >= 0; i-- {
		q, p := &t.Trees[i], &t.packed[i]
		p.leaf = q.Leaf
		for k, f := range q.Feature {
			n, _ := slices.BinarySearch(t.limits[f], q.Threshold[k])
			p.question[k+1] = uint32(f) | uint32(n)<<8
		}
		t.most[i] = t.most[i+1] + slices.Max(q.Leaf[:])
	}
}

// levels sets out to how many limits of each feature x is above: x is at most a threshold where its level is at most
// that one's place.
func (t *Trees) levels(out *[featureRoom]uint8, x *[numDescription]float32) {
	for f := range t.limits {
		l, v := t.limits[f], x[f]
		n := 0
		for len(l) > 4 {
			half := len(l) / 2
			if v <= l[half-1] {
				l = l[:half]
			} else {
				n, l = n+half, l[half:]
			}
		}
		for _, limit := range l {
			if !(v <= limit) {
				n++
			}
		}
		out[f] = uint8(n)
	}
}

// Score returns the sum of the leaves that x comes to. It is exact: whole numbers are added.
func (t *Trees) Score(x []float32) float32 {
	if t == nil {
		return 0
	}
	sum := int32(0)
	for i := range t.Trees {
		sum += t.Trees[i].leaf(x)
	}
	return float32(sum) / 1000
}

// above returns base and the score of x together, and whether that is above top. It ends as soon as the trees left
// cannot lift it there.
func (t *Trees) above(x *[numDescription]float32, base, top float32) (score float32, above bool) {
	if t == nil || t.packed == nil {
		score = base + t.Score(x[:])
		return score, score > top
	}
	const step = 16 // trees between looks at what is left
	var level [featureRoom]uint8
	t.levels(&level, x)
	sum := int32(0)
	for i := range t.packed {
		if i%step == 0 && base+float32(sum+t.most[i])/1000 <= top {
			return top, false
		}
		// No branch has to be guessed: what is added is 1 where the level is above the limit.
		p := &t.packed[i]
		q := p.question[1]
		at := 2 + (q>>8-uint32(level[q%featureRoom]))>>31
		q = p.question[at%leaves]
		at = 2*at + (q>>8-uint32(level[q%featureRoom]))>>31
		q = p.question[at%leaves]
		at = 2*at + (q>>8-uint32(level[q%featureRoom]))>>31
		q = p.question[at%leaves]
		at = 2*at + (q>>8-uint32(level[q%featureRoom]))>>31
		sum += p.leaf[at%leaves]
	}
	score = base + float32(sum)/1000
	return score, score > top
}

func (t *Tree) leaf(x []float32) int32 {
	at := 0
	for range depth {
		if x[t.Feature[at]] <= t.Threshold[at] {
			at = 2*at + 1
		} else {
			at = 2*at + 2
		}
	}
	return t.Leaf[at-len(t.Feature)]
}

// featureRoom is numDescription or more, a power of two: an index below it needs no check.
const featureRoom = 128
