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
	at, g, a := make([]float64, n), make([]float64, n), newAscent(n, 1e-6)
	const rate, l2, rounds = 0.05, 1e-4, 300
	for range rounds {
		clear(g)
		for i, x := range xs {
			d := ys[i] - logistic(x, at)
			for j, u := range x {
				g[j] += d * float64(u)
			}
		}
		a.round()
		for j := range at {
			at[j] += a.step(j, g[j]/float64(len(xs))-l2*at[j], rate)
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

// shareOf returns what tells the share of the title's pairs of characters that a sentence has, 0 where that is little.
func shareOf(title string) func(s string) float64 {
	pairs := pairsOf(title)
	return func(s string) float64 {
		n, of := 0, pairsOf(s)
		for p := range pairs {
			if of[p] {
				n++
			}
		}
		if v := float64(n) / float64(len(pairs)); v >= titleShare {
			return v
		}
		return 0
	}
}
