package main

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
)

// walk calls f for each labelling of n units that the field allows, with its weight and the
// transitions that it takes.
func walk(c *crf, n int, masks []uint32, f func(labels []int, weight float64, taken [][2]int)) {
	var labels []int
	var taken [][2]int
	var next func(last, inside int, weight float64)
	next = func(last, inside int, weight float64) {
		i := len(labels)
		if i == n {
			if inside < 0 {
				taken = append(taken, [2]int{last, none})
				f(labels, weight*math.Exp(c.trans[last][none]), taken)
				taken = taken[:len(taken)-1]
			}
			return
		}
		put := func(label, from, to, last, inside int) {
			if masks != nil && masks[i]>>label&1 == 0 {
				return
			}
			w := weight * c.e[i][label]
			if from >= 0 {
				w *= math.Exp(c.trans[from][to])
				taken = append(taken, [2]int{from, to})
			}
			labels = append(labels, label)
			next(last, inside, w)
			labels = labels[:i]
			if from >= 0 {
				taken = taken[:len(taken)-1]
			}
		}
		if inside >= 0 {
			put(4*inside+1, -1, 0, none, inside)
			put(4*inside+2, -1, 0, inside, -1)
			return
		}
		put(16, last, none, none, -1)
		for k := range kinds {
			put(4*k+3, last, k, k, -1)
			put(4*k, last, k, none, k)
		}
	}
	next(none, -1, 1)
}

// The sums over all labellings are those that a walk through each of them finds.
func TestPass(t *testing.T) {
	const n = 4
	c := &crf{}
	c.room(n)
	for i := range n {
		for k := range c.e[i] {
			c.e[i][k] = 0.2 + float64((i*7+k*5)%11)/10
		}
	}
	for i := range c.trans {
		for j := range c.trans[i] {
			c.trans[i][j] = float64((i*3+j*4)%7)/5 - 0.6
		}
	}
	for _, masks := range [][]uint32{nil, {1<<17 - 1, 1<<16 | 0xF0, 1<<17 - 1, 1<<16 | 1<<6 | 1<<3}} {
		var z float64
		var grad [n][16]float64
		var trans transitions
		walk(c, n, masks, func(labels []int, weight float64, taken [][2]int) {
			z += weight
			for i, l := range labels {
				if l < 16 {
					grad[i][l] += weight
				}
			}
			for _, k := range taken {
				trans[k[0]][k[1]] += weight
			}
		})
		clear(c.grad)
		c.gradT = transitions{}
		assert.InDelta(t, math.Log(z), c.pass(n, masks, -1), 1e-9)
		for i := range n {
			for k := range grad[i] {
				assert.InDelta(t, -grad[i][k]/z, c.grad[i][k], 1e-9, "unit %d, label %d", i, k)
			}
		}
		for i := range trans {
			for j := range trans[i] {
				assert.InDelta(t, -trans[i][j]/z, c.gradT[i][j], 1e-9, "%d to %d", i, j)
			}
		}
	}
	assert.True(t, math.IsInf(c.pass(2, []uint32{0, 1 << 16}, 1), -1), "nothing is allowed")
}
