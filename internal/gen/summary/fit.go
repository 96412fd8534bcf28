package main

import (
	"math"
	"slices"
)

// A list is the candidates of one article.
type list struct {
	x      [][]float32
	fixed  []float64 // part of the score that is not fitted
	reward []float64
	test   bool
	set    string
	weight float64 // sets count by what they are, not by how many articles they have
}

func (l *list) add(x []float32, reward float64) {
	l.x = append(l.x, slices.Clone(x))
	l.reward = append(l.reward, reward)
}

// A fit finds weights for lists.
type fit struct {
	lists   []list
	weights []float32
	rounds  int
	l2      float64
}

// counts is how much a set counts. What editors chose for the purpose stands in two sets, which together outweigh all
// others in articles; headlines and short texts would give way to them without more weight.
func counts(set string) float64 {
	switch set {
	case "headlines.jsonl":
		return 4
	case "cctv_desc.jsonl", "lcsts.jsonl":
		return 3
	case "blogs_desc.jsonl.xz", "sina_headlines.jsonl":
		return 2
	case "editor.jsonl.xz", labelled:
		return 1.5
	case verdictSet:
		return 6
	}
	return 1
}

// heat divides the scores before the softmax: the smaller, the closer the expected reward to that of the
// best candidate, and the less smooth.
const heat = 0.3

// run maximises the expected reward by Adam (Kingma and Ba 2015), from the weights given.
func (f *fit) run() {
	n := len(f.weights)
	w := make([]float64, n)
	for i, v := range f.weights {
		w[i] = float64(v)
	}
	a, g := newAscent(n, 1e-6), make([]float64, n)
	sizes := map[string]float64{}
	for i := range f.lists {
		sizes[f.lists[i].set]++
	}
	for i := range f.lists {
		f.lists[i].weight = counts(f.lists[i].set) / sizes[f.lists[i].set]
	}
	const start = 0.08
	mean, taken := make([]float64, n), 0.0
	for t := 1; t <= f.rounds; t++ {
		rate := start * (1 - 0.9*float64(t)/float64(f.rounds))
		clear(g)
		used := 0.0
		for i := range f.lists {
			if l := &f.lists[i]; !l.test && len(l.x) > 1 {
				l.gradient(w, g)
				used += l.weight
			}
		}
		a.round()
		for i := range w {
			w[i] += a.step(i, g[i]/used-f.l2*w[i], rate)
		}
		if 2*t > f.rounds { // the mean of the second half is steadier than any of it (Polyak and Juditsky 1992)
			for i := range w {
				mean[i] += w[i]
			}
			taken++
		}
	}
	for i, v := range mean {
		f.weights[i] = float32(math.Round(1000*v/taken) / 1000)
	}
}

// gradient adds the gradient of the expected reward of l to g.
func (l *list) gradient(w, g []float64) {
	p := make([]float64, len(l.x))
	for i := range l.x {
		p[i] = l.score(i, w) / heat
	}
	softmax(p)
	mean := 0.0
	for i := range p {
		mean += p[i] * l.reward[i]
	}
	for i, x := range l.x {
		k := l.weight * p[i] * (l.reward[i] - mean) / heat
		if math.Abs(k) < 1e-9 {
			continue
		}
		for j, v := range x {
			g[j] += k * float64(v)
		}
	}
}

func (l *list) score(i int, w []float64) float64 {
	s := 0.0
	if l.fixed != nil {
		s = l.fixed[i]
	}
	for j, v := range l.x[i] {
		s += w[j] * float64(v)
	}
	return s
}
