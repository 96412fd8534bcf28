package main

import (
	"cmp"
	"math"
	"slices"

	"github.com/tiyao/tiyao/internal/rank/section"
)

// A vector has a number for each subject.
type vector = [section.N]float64

// fit fits a multinomial logistic model by AdaGrad (Duchi et al. 2011) over the words that
// tell most.
func fit(docs []*text) *section.Model {
	var size vector
	for _, d := range docs {
		size[d.class] += d.weight
	}
	keys := telling(docs, size)
	f := fitter{place: map[uint32]int{}, w: make([]vector, len(keys)), g: make([]vector, len(keys))}
	for i, k := range keys {
		f.place[k] = i
	}
	total := sum(&size)
	for range *rounds {
		for i := range docs {
			d := docs[(i*7919)%len(docs)]
			f.learn(d, d.weight/math.Sqrt(size[d.class]/total*float64(section.N)))
		}
	}
	out := map[uint32]vector{}
	for i, k := range keys {
		for c := range f.w[i] {
			f.w[i][c] *= *sharp
		}
		out[k] = f.w[i]
	}
	for c := range f.bias {
		f.bias[c] *= *sharp
	}
	return section.New(out, f.bias)
}

// telling returns the words that tell most: how far the subjects of their texts are from those of all,
// whose weights are size.
func telling(docs []*text, size vector) []uint32 {
	type count struct {
		df    int
		class vector
	}
	counts := map[uint32]*count{}
	for _, d := range docs {
		for _, f := range d.feats {
			c := counts[f.Key]
			if c == nil {
				c = &count{}
				counts[f.Key] = c
			}
			c.df++
			c.class[d.class] += d.weight
		}
	}
	total := sum(&size)
	gains := map[uint32]float64{}
	var keys []uint32
	for k, c := range counts {
		if c.df < 3 {
			continue
		}
		all := sum(&c.class)
		for i, n := range c.class {
			if n > 0 {
				gains[k] += n * math.Log(n/all/(size[i]/total))
			}
		}
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(gains[b], gains[a]), cmp.Compare(a, b))
	})
	return keys[:min(*words, len(keys))]
}

// A fitter is a model in the making: weights, and the sums of squares of their gradients.
type fitter struct {
	place    map[uint32]int // by key, where its weights are
	w, g     []vector
	bias, gb vector
}

// learn takes one step on d.
func (f *fitter) learn(d *text, weight float64) {
	score := f.bias
	for _, x := range d.feats {
		if j, ok := f.place[x.Key]; ok {
			for c := range score {
				score[c] += f.w[j][c] * float64(x.Value)
			}
		}
	}
	softmax(&score)
	for c := range score {
		e := score[c]
		if c == d.class {
			e--
		}
		e *= weight
		step(&f.bias[c], &f.gb[c], e*0.1)
		for _, x := range d.feats {
			if j, ok := f.place[x.Key]; ok {
				step(&f.w[j][c], &f.g[j][c], e*float64(x.Value)+*l2*f.w[j][c])
			}
		}
	}
}

func sum(v *vector) (s float64) {
	for _, x := range v {
		s += x
	}
	return s
}

func step(w, sum *float64, grad float64) {
	*sum += grad * grad
	*w -= 0.3 * grad / (1e-6 + math.Sqrt(*sum))
}

func softmax(x *vector) {
	top, sum := slices.Max(x[:]), 0.0
	for i := range x {
		x[i] = math.Exp(x[i] - top)
		sum += x[i]
	}
	for i := range x {
		x[i] /= sum
	}
}
