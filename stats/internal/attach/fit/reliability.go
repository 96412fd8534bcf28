package main

import (
	"fmt"
	"math"

	"github.com/tiyao/tiyao/stats/internal/attach"
)

// right reports whether a figure is one of the labelled ones and has its value and owners.
func (g *guess) right() bool {
	if g.g == nil || overlap(g.a.Subject, g.g.Subject) < .8 {
		return false
	}
	for f, v := range map[attach.Field]string{attach.Period: g.a.Period, attach.Scope: g.a.Scope} {
		if want := g.g.field(f); (v != "" || want != "") && overlap(v, want) < .8 {
			return false
		}
	}
	return true
}

// reliability fits how sure a figure is to the margins its fields were decided by, and
// prints the weights and how often figures of each confidence are right. The decisions
// come from models that have not seen the passage; the five numbers fitted here are few.
func reliability(gs []guess) {
	var w [5]float64
	x := func(g *guess) [5]float64 {
		v := [5]float64{1}
		for f, m := range g.conf {
			v[f+1] = float64(m) / 256
		}
		return v
	}
	for range 4000 {
		var d [5]float64
		for i := range gs {
			v := x(&gs[i])
			e := -sigmoid(w, v)
			if gs[i].right() {
				e++
			}
			for k := range d {
				d[k] += e * v[k]
			}
		}
		for k := range w {
			w[k] += 0.2 * d[k] / float64(len(gs))
		}
	}
	fmt.Printf("confidence: %.0f period %.0f subject %.0f scope %.0f agreement %.0f (1/256 nat)\n", w[0]*256, w[1]*256, w[2]*256, w[3]*256, w[4]*256)
	fmt.Printf("a right one is surer than a wrong one: %.3f\n", order(gs, func(g *guess) float64 { return sigmoid(w, x(g)) }))
	var n, hit [10]int
	for i := range gs {
		b := min(9, int(sigmoid(w, x(&gs[i]))*10))
		n[b]++
		if gs[i].right() {
			hit[b]++
		}
	}
	for b := range n {
		if n[b] > 0 {
			fmt.Printf("  %.1f–%.1f  %4d figures  %.2f right\n", float64(b)/10, float64(b+1)/10, n[b], float64(hit[b])/float64(n[b]))
		}
	}
}

// order returns how often a right figure is surer than a wrong one.
func order(gs []guess, sure func(*guess) float64) float64 {
	var right, wrong []float64
	for i := range gs {
		if gs[i].right() {
			right = append(right, sure(&gs[i]))
		} else {
			wrong = append(wrong, sure(&gs[i]))
		}
	}
	n := 0.0
	for _, a := range right {
		for _, b := range wrong {
			switch {
			case a > b:
				n++
			case a == b:
				n += .5
			}
		}
	}
	return n / float64(max(1, len(right)*len(wrong)))
}

func sigmoid(w, v [5]float64) float64 {
	s := 0.0
	for k := range w {
		s += w[k] * v[k]
	}
	return 1 / (1 + math.Exp(-s))
}
