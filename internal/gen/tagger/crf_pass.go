package main

import "math"

// A closed has a number for each kind of the name that ended with a unit, and none; an inside one for each
// kind of name that goes on behind it.
type (
	closed [kinds + 1]float64
	inside [kinds]float64
)

// pass runs forward and backward with the labels that masks allow (nil: all) and adds
// sign times the marginals to the gradients. It returns ln Z up to the emissions' scale.
func (c *crf) pass(n int, masks []uint32, sign float64) float64 {
	var t transitions
	for i := range t {
		for j := range t[i] {
			t[i][j] = math.Exp(c.trans[i][j])
		}
	}
	logZ := c.forward(&t, n, masks)
	if math.IsInf(logZ, -1) || !c.backward(&t, n, masks, sign) {
		return math.Inf(-1)
	}
	return logZ
}

// emission returns the weight of a label of unit i, 0 where masks do not allow it.
func (c *crf) emission(masks []uint32, i, label int) float64 {
	if masks != nil && masks[i]>>label&1 == 0 {
		return 0
	}
	return c.e[i][label]
}

// forward fills c.open, c.fc and c.fi, scaled so that the latter add up to 1 at each unit, and returns ln Z.
func (c *crf) forward(t *transitions, n int, masks []uint32) float64 {
	logZ := 0.0
	var pi inside
	pc := closed{none: 1}
	for i := range n {
		op := closed{}
		for k := range op {
			for p := range pc {
				op[k] += pc[p] * t[p][k]
			}
		}
		c.open[i] = op
		var ni inside
		nc := closed{none: op[none] * c.emission(masks, i, 16)}
		sum := nc[none]
		for k := range kinds {
			nc[k] = op[k]*c.emission(masks, i, 4*k+3) + pi[k]*c.emission(masks, i, 4*k+2)
			ni[k] = op[k]*c.emission(masks, i, 4*k) + pi[k]*c.emission(masks, i, 4*k+1)
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
	return logZ + math.Log(c.last(t, n))
}

// last returns the weight of what ends behind unit n-1, as c.fc is scaled.
func (c *crf) last(t *transitions, n int) float64 {
	z := 0.0
	for p, v := range c.before(n) {
		z += v * t[p][none]
	}
	return z
}

// before returns what forward found before unit i.
func (c *crf) before(i int) closed {
	if i == 0 {
		return closed{none: 1}
	}
	return c.fc[i-1]
}

// backward adds sign times the marginals to the gradients, scaled so that their sums are 1 at each unit. It
// reports false where masks allow nothing.
func (c *crf) backward(t *transitions, n int, masks []uint32, sign float64) bool {
	var bc closed
	var bi inside
	z := c.last(t, n)
	for p, v := range c.before(n) {
		bc[p] = t[p][none]
		c.gradT[p][none] += sign * v * bc[p] / z
	}
	for i := n - 1; i >= 0; i-- {
		fc := c.before(i)
		var fi inside
		if i > 0 {
			fi = c.fi[i-1]
		}
		op := &c.open[i]
		q := closed{none: c.emission(masks, i, 16) * bc[none]}
		var marg [16]float64
		total := op[none] * q[none]
		var nbi inside
		for k := range kinds {
			single, end := c.emission(masks, i, 4*k+3)*bc[k], c.emission(masks, i, 4*k+2)*bc[k]
			begin, in := c.emission(masks, i, 4*k)*bi[k], c.emission(masks, i, 4*k+1)*bi[k]
			q[k] = single + begin
			nbi[k] = end + in
			marg[4*k+3], marg[4*k+2], marg[4*k], marg[4*k+1] = op[k]*single, fi[k]*end, op[k]*begin, fi[k]*in
			total += marg[4*k] + marg[4*k+1] + marg[4*k+2] + marg[4*k+3]
		}
		if total <= 0 {
			return false
		}
		r := sign / total
		for k := range marg {
			c.grad[i][k] += marg[k] * r
		}
		var nbc closed
		for p := range nbc {
			for k := range q {
				x := t[p][k] * q[k]
				nbc[p] += x
				c.gradT[p][k] += fc[p] * x * r
			}
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
	return true
}
