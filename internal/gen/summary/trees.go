package main

import (
	"cmp"
	"math"
	"slices"

	engine "github.com/tiyao/tiyao/internal/rank/summary"
)

// How the trees are grown.
const (
	bins      = 32  // steps of a feature
	kept      = 16  // candidates of an article, as many as the engine keeps
	rate      = 0.5 // what a tree may add of what it would
	smooth    = 2.0 // added to the weight of a leaf, in articles
	fewest    = 40  // candidates in a leaf
	leftOut   = 3   // one in so many articles is left out of each tree (Friedman 2002)
	questions = len(engine.Tree{}.Feature)
)

// A choice is the candidates of one article that the trees choose from.
type choice struct {
	set    string
	id     string
	title  string
	ref    string
	text   []string
	test   bool
	weight float64
	x      [][]float32
	b      [][]uint8 // the bins of x
	score  []float64 // linear score, and what the trees add
	reward []float64
}

// choices collects the candidates with the best linear scores.
func choices(arts []*article, w *engine.Weights) []choice {
	e := engine.New(config(w))
	sizes := map[string]float64{}
	var out []choice
	for _, a := range arts {
		cands := e.Candidates(a.doc, engine.Hints{})
		slices.SortStableFunc(cands, func(p, q engine.Candidate) int { return cmp.Compare(q.Score, p.Score) })
		c := choice{set: a.set, id: a.ID, title: a.Title, ref: a.Summary, test: a.held}
		for _, k := range cands[:min(kept, len(cands))] {
			c.x = append(c.x, slices.Clone(k.Features[:]))
			c.score = append(c.score, k.Score)
			c.text = append(c.text, k.Text)
			c.reward = append(c.reward, a.ref.f(k.Text))
		}
		if len(c.x) > 1 {
			sizes[a.set]++
			out = append(out, c)
		}
	}
	for i := range out {
		out[i].weight = counts(out[i].set) / sizes[out[i].set] * 300
	}
	return out
}

// boost grows trees, each of which moves the scores along the gradient of the expected reward.
func boost(docs []choice, trees int) *engine.Trees {
	edges := thresholds(docs)
	for i := range docs {
		d := &docs[i]
		for _, x := range d.x {
			b := make([]uint8, len(x))
			for f, v := range x {
				b[f] = bin(edges[f], v)
			}
			d.b = append(d.b, b)
		}
	}
	out := &engine.Trees{}
	for t := range trees {
		tree := grow(docs, edges, t)
		out.Trees = append(out.Trees, tree)
		for i := range docs {
			for k, x := range docs[i].x {
				one := engine.Trees{Trees: []engine.Tree{tree}}
				docs[i].score[k] += float64(one.Score(x))
			}
		}
	}
	return out
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
	n := 0
	for n < len(edges) && v > edges[n] {
		n++
	}
	return uint8(n)
}

// A moment is the sums of a set of candidates.
type moment struct{ g, h, n float64 }

func (m *moment) add(o moment) { m.g += o.g; m.h += o.h; m.n += o.n }

func (m moment) gain() float64 { return m.g * m.g / (m.h + smooth) }

// grow grows one tree, level by level.
func grow(docs []choice, edges [][]float32, nth int) engine.Tree {
	var t engine.Tree
	type point struct {
		b    []uint8
		m    moment
		node int
	}
	var points []point
	for i := range docs {
		d := &docs[i]
		if d.test || (31*i+17*nth)%leftOut == 0 {
			continue
		}
		p := softmax(d.score)
		mean := 0.0
		for k := range p {
			mean += p[k] * d.reward[k]
		}
		for k := range p {
			g := d.weight * p[k] * (d.reward[k] - mean) / heat
			points = append(points, point{d.b[k], moment{g, d.weight * p[k] * (1 - p[k]), 1}, 0})
		}
	}
	first, last := 0, 1
	for first < questions {
		hist := make([]moment, (last-first)*len(edges)*bins)
		total := make([]moment, last-first)
		for i := range points {
			p := &points[i]
			at := (p.node - first) * len(edges) * bins
			total[p.node-first].add(p.m)
			for f, b := range p.b {
				hist[at+f*bins+int(b)].add(p.m)
			}
		}
		for node := first; node < last; node++ {
			best := 0.0
			t.Threshold[node] = math.MaxFloat32 // all to the left, where no question helps
			whole := total[node-first]
			for f := range edges {
				var left moment
				for b := range edges[f] {
					left.add(hist[(node-first)*len(edges)*bins+f*bins+b])
					right := moment{whole.g - left.g, whole.h - left.h, whole.n - left.n}
					if left.n < fewest || right.n < fewest {
						continue
					}
					if gain := left.gain() + right.gain() - whole.gain(); gain > best+1e-12 {
						best, t.Feature[node], t.Threshold[node] = gain, uint8(f), edges[f][b]
					}
				}
			}
		}
		for i := range points {
			p := &points[i]
			f := t.Feature[p.node]
			if t.Threshold[p.node] == math.MaxFloat32 || int(p.b[f]) <= slices.Index(edges[f], t.Threshold[p.node]) {
				p.node = 2*p.node + 1
			} else {
				p.node = 2*p.node + 2
			}
		}
		first, last = last, 2*last+1
	}
	leaves := make([]moment, len(t.Leaf))
	for i := range points {
		leaves[points[i].node-questions].add(points[i].m)
	}
	for i, m := range leaves {
		t.Leaf[i] = int32(math.Round(1000 * rate * m.g / (m.h + smooth) * heat))
	}
	return t
}

func softmax(score []float64) []float64 {
	p := make([]float64, len(score))
	top := slices.Max(score)
	sum := 0.0
	for i, s := range score {
		p[i] = math.Exp((s - top) / heat)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}
