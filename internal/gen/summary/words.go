package main

import (
	"math"

	engine "github.com/tiyao/tiyao/internal/rank/summary"
)

// fitWords fits the salience of words by logistic regression: what is to be told of a word is the share
// of its characters that the reference holds.
func fitWords(arts []*article, w *engine.Weights) {
	s := engine.New(config(w))
	var xs [][]float32
	var ys []float64
	for _, a := range arts {
		if a.Title != "" || a.held {
			continue // these references are the text's first sentences: nothing to be learned about words
		}
		for _, r := range s.Words(a.doc, engine.Hints{}) {
			x, y := append([]float32(nil), r.Features[:]...), a.ref.share(r.Text)
			xs, ys = append(xs, x), append(ys, y)
		}
	}
	n := len(w.Word)
	at, g := make([]float64, n), make([]float64, n)
	m, v := make([]float64, n), make([]float64, n)
	const rate, beta1, beta2, l2, rounds = 0.05, 0.9, 0.99, 1e-4, 300
	for t := 1; t <= rounds; t++ {
		clear(g)
		for i, x := range xs {
			d := ys[i] - logistic(x, at)
			for j, u := range x {
				g[j] += d * float64(u)
			}
		}
		for j := range at {
			d := g[j]/float64(len(xs)) - l2*at[j]
			m[j] = beta1*m[j] + (1-beta1)*d
			v[j] = beta2*v[j] + (1-beta2)*d*d
			at[j] += rate * m[j] / (1 - math.Pow(beta1, float64(t))) / (math.Sqrt(v[j]/(1-math.Pow(beta2, float64(t)))) + 1e-6)
		}
	}
	for j, u := range at {
		w.Word[j] = float32(math.Round(u*1000) / 1000)
	}
}

func logistic(x []float32, w []float64) float64 {
	z := 0.0
	for j, u := range x {
		z += float64(u) * w[j]
	}
	return 1 / (1 + math.Exp(-z))
}

// share returns how much of s, by characters, is in c.
func (c letters) share(s string) float64 {
	o := count(s)
	if o.n == 0 {
		return 0
	}
	hits := 0
	for r, n := range o.of {
		hits += min(n, c.of[r])
	}
	return float64(hits) / float64(o.n)
}
