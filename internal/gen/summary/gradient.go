package main

import (
	"cmp"
	"math"
	"slices"
)

// pull sets the gradient of the candidates of article i. Only pairs count of which one is among the first of the order that
// the scores give.
func (f *grower) pull(i int) {
	const first = 5
	d := &f.docs[i]
	n := len(d.x)
	g, h := f.g[f.first[i]:f.first[i]+n], f.h[f.first[i]:f.first[i]+n]
	clear(g)
	clear(h)
	order, best := make([]int, n), slices.Clone(d.reward)
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(d.score[b], d.score[a]) })
	slices.SortFunc(best, func(a, b float64) int { return cmp.Compare(b, a) })
	most := 0.0
	for k := range min(first, n) {
		most += best[k] * discount(k)
	}
	if most == 0 {
		return
	}
	flat := d.score[order[0]] == d.score[order[n-1]]
	sum := 0.0
	for p := range min(first, n-1) {
		for q := p + 1; q < n; q++ {
			a, b := order[p], order[q]
			if d.reward[a] < d.reward[b] {
				a, b = b, a
			}
			gap := d.reward[a] - d.reward[b]
			if gap < 1.0/60 {
				continue
			}
			apart := d.score[a] - d.score[b]
			delta := gap * (discount(p) - discount(q)) / most
			if !flat {
				delta /= .01 + math.Abs(apart)
			}
			chance := 1 / (1 + math.Exp(apart))
			g[a] += chance * delta
			g[b] -= chance * delta
			h[a] += chance * (1 - chance) * delta
			h[b] += chance * (1 - chance) * delta
			sum += 2 * chance * delta
		}
	}
	if sum <= 0 {
		return
	}
	scale := d.weight * math.Log2(1+sum) / sum
	for k := range g {
		g[k] *= scale
		h[k] *= scale
	}
}

func discount(place int) float64 { return 1 / math.Log2(2+float64(place)) }
