package main

import "math"

// An ascent climbs a gradient by Adam (Kingma and Ba 2015), a weight at a time.
type ascent struct {
	m, v  []float64 // running means of the slopes and of their squares
	least float64   // keeps a step finite where there is no slope
	t     int       // rounds begun
}

func newAscent(n int, least float64) *ascent {
	return &ascent{m: make([]float64, n), v: make([]float64, n), least: least}
}

// round begins a round, in which each weight takes one step.
func (a *ascent) round() { a.t++ }

// step returns how far weight j goes where the slope is d.
func (a *ascent) step(j int, d, rate float64) float64 {
	const beta1, beta2 = .9, .99
	a.m[j] = beta1*a.m[j] + (1-beta1)*d
	a.v[j] = beta2*a.v[j] + (1-beta2)*d*d
	t := float64(a.t)
	return rate * a.m[j] / (1 - math.Pow(beta1, t)) / (math.Sqrt(a.v[j]/(1-math.Pow(beta2, t))) + a.least)
}

// softmax turns scores into probabilities, in place.
func softmax(p []float64) {
	top := math.Inf(-1)
	for _, v := range p {
		top = max(top, v)
	}
	sum := 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - top)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
}
