package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/stats/internal/attach"
)

// train fits the weights of every field to the passages outside of a fold, all if it is
// negative: first with the truth for earlier figures, then with what models make of them
// that have not seen the passage, half of each.
func train(ps []*passage, fold int) (w attach.Weights) {
	seen := make([]*passage, 0, len(ps))
	for _, p := range ps {
		if fold < 0 || p.fold != fold {
			seen = append(seen, p)
		}
	}
	first := examples(seen, nil)
	if *rounds < 1 || *inner < 2 { // else the models of unseen decide instead
		w = first.weigh()
	}
	for range *rounds {
		more := unseen(seen, w)
		all := lessons{slices.Concat(first.times, more.times), slices.Concat(first.owners, more.owners)}
		for i := range all.times {
			all.times[i].weight *= share(i < len(first.times))
		}
		for i := range all.owners {
			all.owners[i].weight *= share(i < len(first.owners))
		}
		w = all.weigh()
	}
	for f, o := range map[attach.Field]int{attach.Period: *offPeriod, attach.Scope: *offScope} {
		n, name := attach.Layout(f)
		for i := range n {
			if name(i) == "source=nothing" {
				w[f][i] += int32(o)
			}
		}
	}
	return w
}

// share is what a decision counts for with the truth for earlier figures, or without.
func share(truth bool) float64 {
	if truth {
		return 1 - *exposed
	}
	return *exposed
}

// unseen lists the decisions of the passages with what a model makes of earlier figures
// that was fitted to the others.
func unseen(ps []*passage, w attach.Weights) (all lessons) {
	if *inner < 2 {
		return examples(ps, &w)
	}
	for part := range *inner {
		var in, out []*passage
		for _, p := range ps {
			if p.draw(*inner) == part {
				out = append(out, p)
			} else {
				in = append(in, p)
			}
		}
		l := examples(in, nil)
		v := l.weigh()
		l = examples(out, &v)
		all.times, all.owners = append(all.times, l.times...), append(all.owners, l.owners...)
	}
	return all
}

// weigh fits the weights of every field to decisions.
func (l *lessons) weigh() (w attach.Weights) {
	n, name := attach.Layout(attach.Period)
	w[attach.Period] = whole(fitField(l.times, n, name, drops[attach.Period], *l2[attach.Period]))
	var off [3][]bool
	var penalty [3]float64
	for k, f := range pairFields {
		n, name := attach.Layout(f)
		off[k], penalty[k] = dropped(n, name, drops[f]), *l2[f]
		if f == attach.Scope { // and those of the annotators
			off[k] = append(off[k], make([]bool, n)...)
		}
	}
	for k, v := range fitBoth(l.owners, off, penalty) {
		n, _ := attach.Layout(pairFields[k])
		w[pairFields[k]] = whole(v[:n])
	}
	return w
}

var pairFields = [3]attach.Field{attach.Subject, attach.Scope, attach.Pair}

// faint is what a weight must be to be kept, in 1/256 nat.
const faint = 8

// whole returns weights in 1/256 nat.
func whole(v []float64) []int32 {
	w := make([]int32, len(v))
	for i := range v {
		w[i] = int32(math.Round(v[i] * 256))
		if -faint < w[i] && w[i] < faint {
			w[i] = 0
		}
	}
	return w
}

// dropped says which features belong to the templates of drop.
func dropped(n int, name func(int) string, drop string) []bool {
	off := make([]bool, n)
	for i := range off {
		t, _, _ := strings.Cut(name(i), "=")
		for _, d := range strings.Split(drop, ",") {
			off[i] = off[i] || t == d
		}
	}
	return off
}

// fitField maximises the likelihood of the truth with an L2 penalty, by Adam.
// The target of a group of right candidates is their summed probability.
func fitField(exs []example, n int, name func(int) string, drop string, l2 float64) []float64 {
	return fitOff(exs, n, dropped(n, name, drop), l2)
}

// judge reports whether the best candidate under w is right, the first of equals, and the
// chance that w gives to those that are.
func (e *example) judge(w []float64) (right bool, chance float64) {
	best, bs, z, rt := 0, math.Inf(-1), 0.0, 0.0
	for i, fs := range e.feats {
		sc := 0.0
		for _, x := range fs {
			sc += w[x]
		}
		if sc > bs {
			best, bs = i, sc
		}
		z += math.Exp(sc)
		if e.target[i] > 0 {
			rt += math.Exp(sc)
		}
	}
	return e.target[best] > 0, rt / z
}

func fitOff(exs []example, n int, off []bool, l2 float64) []float64 {
	w, m, s, g := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	used := make([]bool, n)
	for _, e := range exs {
		for _, fs := range e.feats {
			for _, f := range fs {
				used[f] = true
			}
		}
	}
	for i := range used {
		used[i] = used[i] && !off[i]
	}
	for ep := 1; ep <= *epochs; ep++ {
		for i := range g {
			g[i] = -l2 * w[i]
		}
		for _, e := range exs {
			sc := make([]float64, len(e.feats))
			top := math.Inf(-1)
			for i, fs := range e.feats {
				for _, f := range fs {
					sc[i] += w[f]
				}
				top = max(top, sc[i])
			}
			z, right := 0.0, 0.0
			for i := range sc {
				sc[i] = math.Exp(sc[i] - top)
				z += sc[i]
				if e.target[i] > 0 {
					right += sc[i]
				}
			}
			for i, fs := range e.feats {
				d := -sc[i] / z
				if e.target[i] > 0 {
					d += sc[i] / right
				}
				d *= e.weight
				if math.Abs(d) < 1e-6 {
					continue
				}
				for _, f := range fs {
					g[f] += d
				}
			}
		}
		if *verbose && ep%20 == 0 {
			hit, ll := 0, 0.0
			for _, e := range exs {
				right, chance := e.judge(w)
				ll += math.Log(chance)
				if right {
					hit++
				}
			}
			fmt.Println(ep, float64(hit)/float64(len(exs)), ll/float64(len(exs)))
		}
		lr := 0.08
		if ep > *epochs*2/3 {
			lr = 0.02
		}
		for i := range w {
			if !used[i] {
				continue
			}
			m[i] = .9*m[i] + .1*g[i]
			s[i] = .99*s[i] + .01*g[i]*g[i]
			w[i] += lr * (m[i] / (1 - math.Pow(.9, float64(ep)))) / (math.Sqrt(s[i]/(1-math.Pow(.99, float64(ep)))) + 1e-8)
		}
	}
	return w
}
