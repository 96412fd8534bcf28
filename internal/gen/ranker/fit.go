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

// A model is a set of fitted weights: the tables of the layout, then the words.
type model struct {
	*layout
	vocab *vocab
	w     []float64
}

// places appends the places of the weights that candidate i of x selects.
func (m *model) places(dst []int32, x *list, i int) []int32 {
	dst = m.index(dst, x.feats[i])
	for _, k := range x.words[i] {
		if at := m.vocab.place[k]; at > 0 {
			dst = append(dst, int32(m.size)+at-1)
		}
	}
	return dst
}

// score returns the log-odds of candidate i of x.
func (m *model) score(x *list, i int, buf []int32) (float64, []int32) {
	buf = m.places(buf[:0], x, i)
	z := 0.0
	for _, k := range buf {
		z += m.w[k]
	}
	return z, buf
}

// fit finds weights by logistic regression with AdaGrad and an L2 penalty for each
// use of a weight. The penalty of a table entry fades with its use, so that rare values
// stay near nothing; that of a word (wordL2) does not. What comes out is the mean of the
// weights on the way (Polyak, Juditsky 1992), which does better on texts unseen than
// where the last text left them.
func fit(l *layout, v *vocab, data []list, epochs int, rate, l2, wordL2 float64) *model {
	m := &model{layout: l, vocab: v, w: make([]float64, l.size+v.size)}
	w := m.w
	g2 := make([]float64, len(w))
	n := make([]float64, len(w))
	for i := range g2 {
		g2[i] = 1
	}
	rng := rand.New(rand.NewPCG(1, 2))
	order := rng.Perm(len(data))
	mean, snaps := make([]float64, len(w)), 0
	var ix []int32
	for ep := 0; ep < epochs; ep++ {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for nth, d := range order {
			if ep > 0 && nth%(len(order)/8+1) == 0 {
				for i, v := range w {
					mean[i] += v
				}
				snaps++
			}
			x := &data[d]
			for i := range x.feats {
				ix = m.places(ix[:0], x, i)
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
					pen := l2 / (1 + n[k]/100)
					if int(k) >= l.size {
						pen = wordL2
					}
					g := e + pen*w[k]
					g2[k] += g * g
					w[k] -= rate * g / math.Sqrt(g2[k])
				}
			}
		}
		rate *= 0.75
	}
	for i := range w {
		w[i] = mean[i] / float64(snaps)
	}
	return m
}

// round drops the words that say little and rounds all weights to 1/1000, as they
// are written.
func (m *model) round(least float64) {
	for i, v := range m.w {
		if i >= m.size && math.Abs(v) < least {
			v = 0
		}
		m.w[i] = math.Round(v*1000) / 1000
	}
}
