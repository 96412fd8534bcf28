package main

import (
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
	known  bool // every unit has one label
}

// A nameSet is the material of the field over characters.
type nameSet struct {
	feats     []uint32 // numName a unit
	masks     []uint32 // labels that a unit may have: bit 4·kind+position, or maskO
	stretches []stretch
}

// A crf is the field with its weights.
type crf struct {
	*space
	trans, transG [kinds + 1][kinds + 1]float64
	rate, l2      float64

	e      [][17]float64 // exp of emissions
	fc, bc [][kinds + 1]float64
	fi, bi [][kinds]float64
	open   [][kinds + 1]float64
	grad   [][16]float64
	gradT  [kinds + 1][kinds + 1]float64
}

func (c *crf) room(n int) {
	for len(c.e) < n+1 {
		c.e = append(c.e, [17]float64{})
		c.fc = append(c.fc, [kinds + 1]float64{})
		c.bc = append(c.bc, [kinds + 1]float64{})
		c.fi = append(c.fi, [kinds]float64{})
		c.bi = append(c.bi, [kinds]float64{})
		c.open = append(c.open, [kinds + 1]float64{})
		c.grad = append(c.grad, [16]float64{})
	}
}

// emissions computes the weights' sums of a stretch.
func (c *crf) emissions(set *nameSet, s stretch) {
	n := int(s.n)
	c.room(n)
	for i := range n {
		var sum [16]float32
		f := set.feats[(int(s.at)+i)*numName:][:numName]
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

// pass runs forward and backward with the labels that masks allow (nil: all) and adds
// sign times the marginals to the gradients. It returns ln Z up to the emissions' scale.
func (c *crf) pass(n int, masks []uint32, sign float64) float64 {
	var t [kinds + 1][kinds + 1]float64
	for i := range t {
		for j := range t[i] {
			t[i][j] = math.Exp(c.trans[i][j])
		}
	}
	em := func(i, label int) float64 {
		if masks != nil && masks[i]>>label&1 == 0 {
			return 0
		}
		return c.e[i][label]
	}
	logZ := 0.0
	var pc [kinds + 1]float64
	var pi [kinds]float64
	pc[none] = 1
	for i := range n {
		var op [kinds + 1]float64
		for k := range op {
			v := 0.0
			for p := range pc {
				v += pc[p] * t[p][k]
			}
			op[k] = v
		}
		c.open[i] = op
		var nc [kinds + 1]float64
		var ni [kinds]float64
		nc[none] = op[none] * em(i, 16)
		sum := nc[none]
		for k := range kinds {
			nc[k] = op[k]*em(i, 4*k+3) + pi[k]*em(i, 4*k+2)
			ni[k] = op[k]*em(i, 4*k) + pi[k]*em(i, 4*k+1)
			sum += nc[k] + ni[k]
		}
		if sum == 0 {
			return math.Inf(-1)
		}
		logZ += math.Log(sum)
		r := 1 / sum
		for k := range nc {
			nc[k] *= r
		}
		for k := range ni {
			ni[k] *= r
		}
		c.fc[i], c.fi[i] = nc, ni
		pc, pi = nc, ni
	}
	z := 0.0
	for p := range pc {
		z += pc[p] * t[p][none]
	}
	if z == 0 {
		return math.Inf(-1)
	}
	logZ += math.Log(z)
	// Backward, scaled so that the sums of marginals are 1 at each unit.
	var bc [kinds + 1]float64
	var bi [kinds]float64
	for p := range bc {
		bc[p] = t[p][none]
		c.gradT[p][none] += sign * pc[p] * bc[p] / z
	}
	for i := n - 1; i >= 0; i-- {
		var fc [kinds + 1]float64
		var fi [kinds]float64
		if i > 0 {
			fc, fi = c.fc[i-1], c.fi[i-1]
		} else {
			fc[none] = 1
		}
		op := &c.open[i]
		var q [kinds + 1]float64
		q[none] = em(i, 16) * bc[none]
		var marg [16]float64
		total := op[none] * q[none]
		var nbi [kinds]float64
		for k := range kinds {
			sg, en, be, in := em(i, 4*k+3)*bc[k], em(i, 4*k+2)*bc[k], em(i, 4*k)*bi[k], em(i, 4*k+1)*bi[k]
			q[k] = sg + be
			nbi[k] = en + in
			marg[4*k+3], marg[4*k+2], marg[4*k], marg[4*k+1] = op[k]*sg, fi[k]*en, op[k]*be, fi[k]*in
			total += marg[4*k] + marg[4*k+1] + marg[4*k+2] + marg[4*k+3]
		}
		if total <= 0 {
			return math.Inf(-1)
		}
		r := sign / total
		for k := range marg {
			c.grad[i][k] += marg[k] * r
		}
		var nbc [kinds + 1]float64
		for p := range nbc {
			v := 0.0
			for k := range q {
				x := t[p][k] * q[k]
				v += x
				c.gradT[p][k] += fc[p] * x * r
			}
			nbc[p] = v
		}
		scale := 1 / total
		for p := range nbc {
			nbc[p] *= scale
		}
		for k := range nbi {
			nbi[k] *= scale
		}
		bc, bi = nbc, nbi
	}
	return logZ
}

// learn goes over one stretch and returns its loss.
func (c *crf) learn(set *nameSet, s stretch) float64 {
	n := int(s.n)
	c.emissions(set, s)
	for i := range n {
		c.grad[i] = [16]float64{}
	}
	c.gradT = [kinds + 1][kinds + 1]float64{}
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
		c.update(set.feats[(int(s.at)+i)*numName:][:numName], g, weight)
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
		for j := range m {
			k := act[j]
			d := gs[j] + l*w[k]
			q[k] += d * d
			w[k] -= r * d / (0.1 + float32(math.Sqrt(float64(q[k]))))
		}
	}
}

func (c *crf) update(feats []uint32, g *[16]float64, weight float64) {
	c.step(feats, g, weight, c.rate, c.l2)
}

// fit goes over the set in random order.
func (c *crf) fit(set *nameSet, epochs int, rate float64, report func(epoch int, loss float64)) {
	rng := rand.New(rand.NewSource(1)) //nolint:gosec // the order only has to be the same each time
	order := rng.Perm(len(set.stretches))
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
	}
}
