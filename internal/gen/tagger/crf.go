package main

import (
	"fmt"
	"math"
	"math/rand"

	"github.com/tiyao/tiyao/internal/tagger"
)

const (
	kinds   = tagger.NumKinds
	none    = kinds
	numName = tagger.NumNameFeatures
	maskO   = 1 << 16
	maskAny = 1<<17 - 1
)

// A stretch is a run of units to be labelled together.
type stretch struct {
	at, n  int32 // units [at, at+n) of the set
	weight float32
}

// A nameSet is the material of the field over characters.
type nameSet struct {
	feats     []uint32 // numName a unit
	masks     []uint32 // labels that a unit may have: bit 4·kind+position, or maskO
	stretches []stretch
}

// transitions are the weights from a kind, or no name, to another.
type transitions [kinds + 1][kinds + 1]float64

// A crf is the field with its weights.
type crf struct {
	*space
	trans, transG transitions
	rate, l2      float64
	drop          float64 // share of the templates that a stretch is learned without
	rng           *rand.Rand
	buf           []uint32

	// by unit
	e    [][17]float64 // exp of emissions
	fc   []closed      // forward: what ends with it
	fi   []inside      // and what goes on behind it
	open []closed      // what may begin with it
	grad [][16]float64

	gradT transitions
}

func (c *crf) room(n int) {
	for len(c.e) < n+1 {
		c.e = append(c.e, [17]float64{})
		c.fc = append(c.fc, closed{})
		c.fi = append(c.fi, inside{})
		c.open = append(c.open, closed{})
		c.grad = append(c.grad, [16]float64{})
	}
}

// emissions computes the weights' sums of a stretch.
func (c *crf) emissions(feats []uint32, n int) {
	c.room(n)
	for i := range n {
		var sum [16]float32
		f := feats[i*numName:][:numName]
		for _, id := range f {
			if id == 0 {
				continue
			}
			w := c.w[16*int(id):][:16]
			for k := range sum {
				sum[k] += w[k]
			}
		}
		top := float32(0)
		for _, v := range sum {
			top = max(top, v)
		}
		for k, v := range sum {
			c.e[i][k] = math.Exp(float64(v - top))
		}
		c.e[i][16] = math.Exp(float64(-top))
	}
}

// feats returns the features of a stretch, those of some templates left out so that none
// is relied on alone.
func (c *crf) feats(set *nameSet, s stretch) []uint32 {
	all := set.feats[int(s.at)*numName : int(s.at+s.n)*numName]
	if c.drop == 0 {
		return all
	}
	c.buf = append(c.buf[:0], all...)
	for t := range numName {
		if c.rng.Float64() < c.drop {
			for i := t; i < len(c.buf); i += numName {
				c.buf[i] = 0
			}
		}
	}
	return c.buf
}

// learn goes over one stretch and returns its loss.
func (c *crf) learn(set *nameSet, s stretch) float64 {
	n := int(s.n)
	feats := c.feats(set, s)
	c.emissions(feats, n)
	for i := range n {
		c.grad[i] = [16]float64{}
	}
	c.gradT = transitions{}
	masks := set.masks[s.at : s.at+s.n]
	want := c.pass(n, masks, -1)
	if math.IsInf(want, 0) {
		return 0
	}
	all := c.pass(n, nil, 1)
	loss := all - want
	weight := float64(s.weight)
	for i := range n {
		g := &c.grad[i]
		big := 0.0
		for k := range g {
			big = max(big, math.Abs(g[k]))
		}
		if big < 0.002 {
			continue
		}
		c.update(feats[i*numName:][:numName], g, weight)
	}
	for p := range c.trans {
		for k := range c.trans[p] {
			g := weight * c.gradT[p][k]
			if g != 0 {
				c.transG[p][k] += g * g
				c.trans[p][k] -= 0.5 * c.rate * g / (1 + math.Sqrt(c.transG[p][k]))
			}
		}
	}
	return loss * weight
}

// update steps down the gradient: AdaGrad.
func (c *space) step(feats []uint32, g *[16]float64, weight, rate, l2 float64) {
	var gs [16]float32
	var act [16]int
	m := 0
	for k, v := range g {
		if v > 0.001 || v < -0.001 {
			gs[m], act[m] = float32(v*weight), k
			m++
		}
	}
	r, l := float32(rate), float32(l2*weight)
	for _, id := range feats {
		if id == 0 || c.bits != nil && !c.bits[id] {
			continue
		}
		w := c.w[16*int(id):][:16]
		q := c.g[16*int(id):][:16]
		var from *[16]float32
		if c.from != nil {
			from = (*[16]float32)(c.from[16*int(id):])
		}
		for j := range m {
			k := act[j]
			away := w[k]
			if from != nil {
				away -= from[k]
			}
			d := gs[j] + l*away
			q[k] += d * d
			w[k] -= r * d / (0.1 + float32(math.Sqrt(float64(q[k]))))
		}
	}
}

func (c *crf) update(feats []uint32, g *[16]float64, weight float64) {
	c.step(feats, g, weight, c.rate, c.l2)
}

// fit goes over the set in random order. What is left is the mean of the weights behind each pass but the first:
// where single passes end differs by chance more than it means (averaged stochastic descent, Polyak and Juditsky 1992).
func (c *crf) fit(set *nameSet, epochs int, rate float64, report func(epoch int, loss float64)) {
	rng := rand.New(rand.NewSource(1)) //nolint:gosec // the order only has to be the same each time
	c.rng = rng
	order := rng.Perm(len(set.stretches))
	var mean mean
	for e := range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		c.rate = rate
		if e == epochs-1 && epochs > 1 {
			c.rate = rate / 3
		}
		loss := 0.0
		for _, i := range order {
			loss += c.learn(set, set.stretches[i])
		}
		report(e, loss)
		if e > 0 {
			mean.add(c)
		}
	}
	mean.take(c)
}

// templates logs how much each template of features does: the sum of what its weights
// move, over all units.
func (c *crf) templates(set *nameSet) {
	var moved [numName]float64
	for i := 0; i < len(set.masks); i += 7 {
		for t, id := range set.feats[i*numName:][:numName] {
			sum := float32(0)
			for _, w := range c.w[16*int(id):][:16] {
				sum += w * w
			}
			moved[t] += float64(sum)
		}
	}
	line := ""
	for t, v := range moved {
		line += fmt.Sprintf(" %d:%.2f", t, 7*v/float64(len(set.masks)))
	}
	logf("templates%s", line)
}
