package main

import (
	"math"
	"math/rand/v2"
)

// A layout places the table of each feature and of each pair in one slice of weights.
type layout struct {
	levels  []int
	pairs   [][2]int
	offsets []int
	size    int
}

func newLayout(levels []int, pairs [][2]int) *layout {
	l := &layout{levels: levels, pairs: pairs}
	for _, n := range levels {
		l.offsets = append(l.offsets, l.size)
		l.size += n
	}
	for _, p := range pairs {
		l.offsets = append(l.offsets, l.size)
		l.size += levels[p[0]] * levels[p[1]]
	}
	return l
}

// index appends the places of the weights that features f select.
func (l *layout) index(dst []int32, f []uint8) []int32 {
	for k, v := range f {
		dst = append(dst, int32(l.offsets[k]+int(v)))
	}
	for i, p := range l.pairs {
		dst = append(dst, int32(l.offsets[len(f)+i]+int(f[p[0]])*l.levels[p[1]]+int(f[p[1]])))
	}
	return dst
}

// fit finds weights by logistic regression with AdaGrad and an L2 penalty; l2 is the
// penalty for a weight each time it is used, so that rare values stay near nothing.
func fit(l *layout, data []list, epochs int, rate, l2 float64) []float64 {
	w := make([]float64, l.size)
	g2 := make([]float64, l.size)
	n := make([]float64, l.size)
	for i := range g2 {
		g2[i] = 1
	}
	rng := rand.New(rand.NewPCG(1, 2))
	order := rng.Perm(len(data))
	var ix []int32
	for ep := 0; ep < epochs; ep++ {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, d := range order {
			x := &data[d]
			for i, f := range x.feats {
				ix = l.index(ix[:0], f)
				z := 0.0
				for _, k := range ix {
					z += w[k]
				}
				p := 1 / (1 + math.Exp(-z))
				y := 0.0
				if x.tag[i] {
					y = 1
				}
				e := (p - y) * x.weight
				for _, k := range ix {
					if ep == 0 {
						n[k] += x.weight
					}
					g := e + l2*w[k]/(1+n[k]/100)
					g2[k] += g * g
					w[k] -= rate * g / math.Sqrt(g2[k])
				}
			}
		}
		rate *= 0.75
	}
	return w
}
