package main

import (
	"math"
	"slices"

	"github.com/tiyao/tiyao/stats/internal/attach"
)

// A joint is a decision over subject and scope together: what is right is every pair of
// a right subject with a right scope.
type joint struct {
	feats  [2][][]int32
	pairs  [][][]int32
	target [2][]bool
	weight float64
}

// both makes a lesson of e, with the truth of both fields. Where no subject is near, any
// will do, and only the scope is learned.
func both(e *attach.Joint, want [2]string, weight float64) (j joint, ok bool) {
	j = joint{feats: e.Features, pairs: e.Pairs, weight: weight}
	for f, field := range []attach.Field{attach.Subject, attach.Scope} {
		ex, known := lesson(&attach.Example{Field: field, Texts: e.Texts[f], Features: e.Features[f]}, want[f], 1)
		j.target[f] = make([]bool, len(e.Texts[f]))
		for i := range j.target[f] {
			j.target[f][i] = !known || ex.target[i] > 0
		}
		if !known || ex.weight < 1 {
			j.weight *= .7
		}
	}
	for i := range j.pairs {
		for k := range j.pairs[i] {
			ok = ok || j.right(i, k)
		}
	}
	return j, ok
}

// only returns j with the candidates that keep wants, and those that are right.
func (j *joint) only(keep func(f, i int) bool) joint {
	out := joint{weight: j.weight}
	var kept [2][]int
	for f := range kept {
		for i := range j.feats[f] {
			if j.target[f][i] || keep(f, i) {
				kept[f] = append(kept[f], i)
				out.feats[f] = append(out.feats[f], j.feats[f][i])
				out.target[f] = append(out.target[f], j.target[f][i])
			}
		}
	}
	for _, a := range kept[0] {
		row := make([][]int32, 0, len(kept[1]))
		for _, b := range kept[1] {
			row = append(row, j.pairs[a][b])
		}
		out.pairs = append(out.pairs, row)
	}
	return out
}

// right reports whether subject i with scope k is right.
func (j *joint) right(i, k int) bool {
	return j.pairs[i][k] != nil && j.target[0][i] && j.target[1][k]
}

// An adam climbs along gradients, each weight at its own pace.
type adam struct {
	w, g, m, s []float64
	used       []bool
	l2         float64
}

func newAdam(off []bool, l2 float64) *adam {
	n := len(off)
	return &adam{make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n), make([]bool, n), l2}
}

// begin takes the penalty for the gradient, for one of so many parts of the decisions.
func (a *adam) begin(parts float64) {
	for i := range a.g {
		a.g[i] = -a.l2 * a.w[i] / parts
	}
}

// add gives d to the gradient of features.
func (a *adam) add(features []int32, d float64) {
	for _, f := range features {
		a.g[f] += d
	}
}

// step takes step n of many: each is shorter than the one before.
func (a *adam) step(n, many int) {
	lr := 0.06*float64(many-n)/float64(many) + 0.002
	for i := range a.w {
		if !a.used[i] {
			continue
		}
		a.m[i] = .9*a.m[i] + .1*a.g[i]
		a.s[i] = .99*a.s[i] + .01*a.g[i]*a.g[i]
		a.w[i] += lr * (a.m[i] / (1 - math.Pow(.9, float64(n)))) / (math.Sqrt(a.s[i]/(1-math.Pow(.99, float64(n)))) + 1e-8)
	}
}

func (a *adam) score(features []int32) (s float64) {
	for _, f := range features {
		s += a.w[f]
	}
	return s
}

// parts is how many steps are taken in a pass over the decisions.
const parts = 8

// fitBoth maximises the likelihood of the right pairs with an L2 penalty, by Adam.
func fitBoth(exs []joint, off [3][]bool, l2 [3]float64) (out [3][]float64) {
	var by [3]*adam
	for f := range by {
		by[f] = newAdam(off[f], l2[f])
	}
	for f, a := range by {
		for i, often := range occurring(exs, f, len(off[f])) {
			a.used[i] = often && !off[f][i]
		}
	}
	live := slices.Clone(exs)
	var sc []float64
	for n := range *passes * parts {
		for _, a := range by {
			a.begin(parts)
		}
		for i := n % parts; i < len(live); i += parts {
			if pass := n / parts; pass == 2 || pass == *passes/2 {
				live[i] = live[i].likely(&by)
			}
			sc = live[i].learn(&by, sc)
		}
		for _, a := range by {
			a.step(n+1, *passes*parts)
		}
	}
	for f := range by {
		out[f] = by[f].w
	}
	return out
}

// leastSeen is in how many decisions a feature of subject, scope and pair must occur to be weighed: what is
// seldomer adds more to the size of the weights than to what they tell.
var leastSeen = [3]int{6, 12, 30}

// occurring says which features of a field occur as often as leastSeen asks.
func occurring(exs []joint, field, n int) []bool {
	count, last := make([]int, n), make([]int, n)
	for i := range last {
		last[i] = -1
	}
	see := func(e int, fs []int32) {
		for _, x := range fs {
			if last[x] != e {
				last[x] = e
				count[x]++
			}
		}
	}
	for i, e := range exs {
		if field < 2 {
			for _, fs := range e.feats[field] {
				see(i, fs)
			}
			continue
		}
		for _, row := range e.pairs {
			for _, fs := range row {
				see(i, fs)
			}
		}
	}
	often := make([]bool, n)
	for i, c := range count {
		often[i] = c >= leastSeen[field]
	}
	return often
}

// learn adds the gradient of one decision; sc is room for what its pairs weigh.
func (j *joint) learn(by *[3]*adam, sc []float64) []float64 {
	ns, nc := len(j.feats[0]), len(j.feats[1])
	sc = j.scores(by, sc[:0])
	top := math.Inf(-1)
	for _, v := range sc {
		top = max(top, v)
	}
	z, right := 0.0, 0.0
	for a := range ns {
		for b := range nc {
			v := math.Exp(sc[a*nc+b] - top)
			sc[a*nc+b] = v
			z += v
			if j.right(a, b) {
				right += v
			}
		}
	}
	col := make([]float64, nc)
	for a := range ns {
		row := 0.0
		for b := range nc {
			d := -sc[a*nc+b] / z
			if j.right(a, b) {
				d += sc[a*nc+b] / max(right, 1e-300)
			}
			d *= j.weight
			row += d
			col[b] += d
			if math.Abs(d) > 1e-5 {
				by[2].add(j.pairs[a][b], d)
			}
		}
		if math.Abs(row) > 1e-6 {
			by[0].add(j.feats[0][a], row)
		}
	}
	for b, d := range col {
		by[1].add(j.feats[1][b], d)
	}
	return sc
}

// likely returns j without the candidates that by now have no chance.
func (j *joint) likely(by *[3]*adam) joint {
	ns, nc := len(j.feats[0]), len(j.feats[1])
	sc := j.scores(by, nil)
	top := slices.Max(sc)
	z := 0.0
	chance := [2][]float64{make([]float64, ns), make([]float64, nc)}
	for a := range ns {
		for b := range nc {
			v := math.Exp(sc[a*nc+b] - top)
			z += v
			chance[0][a] += v
			chance[1][b] += v
		}
	}
	return j.only(func(f, i int) bool { return chance[f][i] > z/2000 })
}

// scores appends what every pair weighs, by subject.
func (j *joint) scores(by *[3]*adam, out []float64) []float64 {
	col := make([]float64, len(j.feats[1]))
	for b, fs := range j.feats[1] {
		col[b] = by[1].score(fs)
	}
	for a, fs := range j.feats[0] {
		row := by[0].score(fs)
		for b := range col {
			v := math.Inf(-1)
			if j.pairs[a][b] != nil {
				v = row + col[b] + by[2].score(j.pairs[a][b])
			}
			out = append(out, v)
		}
	}
	return out
}
