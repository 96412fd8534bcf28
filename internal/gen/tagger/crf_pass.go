package main

import (
	"math"
)

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
