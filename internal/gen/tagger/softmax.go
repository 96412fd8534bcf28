package main

import (
	"math"
	"math/rand"
)

// A classSet is material for a choice of one of 16 classes.
type classSet struct {
	feats  []uint32 // width an item
	class  []uint8
	weight []float32
	width  int
}

// choose fits a softmax over the classes below n.
func (c *space) choose(set *classSet, n, epochs int, rate, l2 float64, report func(epoch int, loss float64)) {
	rng := rand.New(rand.NewSource(1)) //nolint:gosec // the order only has to be the same each time
	order := rng.Perm(len(set.class))
	for e := range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		r := rate
		if e == epochs-1 && epochs > 1 {
			r = rate / 3
		}
		loss := 0.0
		for _, i := range order {
			f := set.feats[i*set.width:][:set.width]
			var sum [16]float32
			for _, id := range f {
				if id == 0 {
					continue
				}
				w := c.w[16*int(id):][:16]
				for k := range sum {
					sum[k] += w[k]
				}
			}
			top := sum[0]
			for _, v := range sum[:n] {
				top = max(top, v)
			}
			var g [16]float64
			z := 0.0
			for k := range n {
				g[k] = math.Exp(float64(sum[k] - top))
				z += g[k]
			}
			for k := range n {
				g[k] /= z
			}
			y := set.class[i]
			loss -= math.Log(max(g[y], 1e-30)) * float64(set.weight[i])
			if g[y] > 0.998 {
				continue
			}
			g[y]--
			c.step(f, &g, float64(set.weight[i]), r, l2)
		}
		report(e, loss)
	}
}
