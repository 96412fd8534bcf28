package main

import (
	"math"
	"slices"

	engine "github.com/tiyao/tiyao/internal/rank/summary"
)

// How the trees are grown.
const (
	bins      = 64   // steps of a feature
	kept      = 8    // candidates of an article that the engine chooses from
	rate      = 0.07 // what a tree may add of what it would
	smooth    = 5.0  // added to the weight of a leaf
	fewest    = 60   // candidates in a leaf
	leftOut   = 3    // one article in so many is left out of each tree (Friedman 2002)
	askedOf   = 2    // and so many features
	questions = len(engine.Tree{}.Feature)
)

// A grower grows trees for the candidates of the articles that are fitted on, one behind another.
type grower struct {
	docs  []choice
	first []int       // of each article, its first candidate
	edges [][]float32 // by feature, values that part the candidates about evenly
	bin   [][]uint8   // by feature and candidate
	g, h  []float64   // of each candidate
	node  []int16     // where it has come to, -1 for one left out
	tree  int
}

// boost grows trees, each of which moves the scores along the gradient of LambdaMART (Burges 2010): pairs of candidates
// count by how much the likeness to the reference would gain if they changed places.
func boost(docs []choice, trees int) *engine.Trees {
	var fitted []choice
	for i := range docs {
		if !docs[i].test {
			fitted = append(fitted, docs[i])
		}
	}
	f := newGrower(fitted)
	out := &engine.Trees{}
	for f.tree = range trees {
		for i := range f.docs {
			f.pull(i)
		}
		t := f.grow()
		out.Trees = append(out.Trees, t)
		one := engine.Trees{Trees: []engine.Tree{t}}
		for i := range docs {
			for k, x := range docs[i].x {
				docs[i].score[k] += float64(one.Score(x))
			}
		}
	}
	return out
}

func newGrower(docs []choice) *grower {
	f := &grower{docs: docs, edges: thresholds(docs)}
	n := 0
	for i := range docs {
		f.first = append(f.first, n)
		n += len(docs[i].x)
	}
	f.g, f.h, f.node = make([]float64, n), make([]float64, n), make([]int16, n)
	for at, edges := range f.edges {
		column := make([]uint8, 0, n)
		for i := range docs {
			for _, x := range docs[i].x {
				column = append(column, bin(edges, x[at]))
			}
		}
		f.bin = append(f.bin, column)
	}
	return f
}

// thresholds returns, by feature, values that part the candidates about evenly.
func thresholds(docs []choice) [][]float32 {
	edges := make([][]float32, len(engine.DescriptionFeatures))
	for f := range edges {
		var all []float32
		for i := range docs {
			for _, x := range docs[i].x {
				all = append(all, float32(math.Round(float64(x[f])*1000)/1000))
			}
		}
		slices.Sort(all)
		for k := 1; k < bins; k++ {
			v := all[k*len(all)/bins]
			if n := len(edges[f]); (n == 0 || v > edges[f][n-1]) && v < all[len(all)-1] {
				edges[f] = append(edges[f], v)
			}
		}
	}
	return edges
}

// bin returns how many of the edges v is above.
func bin(edges []float32, v float32) uint8 {
	n, _ := slices.BinarySearch(edges, v)
	return uint8(n)
}

// A moment is the sums of a set of candidates.
type moment struct{ g, h, n float64 }

func (m *moment) add(o moment) { m.g += o.g; m.h += o.h; m.n += o.n }

func (m moment) gain() float64 { return m.g * m.g / (m.h + smooth) }

// grow grows one tree, level by level.
func (f *grower) grow() engine.Tree {
	var t engine.Tree
	for i := range f.docs {
		at := int16(0)
		if draw(f.tree, i)%leftOut == 0 {
			at = -1
		}
		for k := range f.docs[i].x {
			f.node[f.first[i]+k] = at
		}
	}
	first, last := 0, 1
	for first < questions {
		f.ask(&t, first, last)
		for i, node := range f.node {
			if node < 0 {
				continue
			}
			at, v := t.Feature[node], t.Threshold[node]
			if v == math.MaxFloat32 || int(f.bin[at][i]) <= slices.Index(f.edges[at], v) {
				f.node[i] = 2*node + 1
			} else {
				f.node[i] = 2*node + 2
			}
		}
		first, last = last, 2*last+1
	}
	leaves := make([]moment, len(t.Leaf))
	for i, node := range f.node {
		if node >= 0 {
			leaves[int(node)-questions].add(moment{f.g[i], f.h[i], 1})
		}
	}
	for i, m := range leaves {
		t.Leaf[i] = int32(math.Round(1000 * rate * m.g / (m.h + smooth)))
	}
	return t
}

// ask finds the best question of each of the nodes [first, last) of t among some of the features.
func (f *grower) ask(t *engine.Tree, first, last int) {
	best := make([]float64, last-first)
	for node := first; node < last; node++ {
		t.Threshold[node] = math.MaxFloat32 // all to the left, where no question helps
	}
	hist := make([]moment, (last-first)*bins)
	for at, edges := range f.edges {
		if draw(at, f.tree)%askedOf != 0 {
			continue
		}
		clear(hist)
		for i, b := range f.bin[at] {
			if node := f.node[i]; node >= 0 {
				m := &hist[(int(node)-first)*bins+int(b)]
				m.g += f.g[i]
				m.h += f.h[i]
				m.n++
			}
		}
		for node := first; node < last; node++ {
			of := hist[(node-first)*bins : (node-first+1)*bins]
			var whole, left moment
			for _, m := range of {
				whole.add(m)
			}
			for b := range edges {
				left.add(of[b])
				right := moment{whole.g - left.g, whole.h - left.h, whole.n - left.n}
				if left.n < fewest || right.n < fewest {
					continue
				}
				if gain := left.gain() + right.gain() - whole.gain(); gain > best[node-first]+1e-12 {
					best[node-first], t.Feature[node], t.Threshold[node] = gain, uint8(at), edges[b]
				}
			}
		}
	}
}

// draw returns a number that looks drawn, the same for the same a and b.
func draw(a, b int) uint32 {
	x := uint32(a+1)*2654435761 ^ uint32(b+1)*2246822519
	x ^= x >> 15
	x *= 3266489917
	return x ^ x>>13
}
