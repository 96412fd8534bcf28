package main

import (
	"math"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/stats/internal/attach"
)

// Most passages are of -house, and the weights take on the habits of its annotators: whether what is counted is told with
// the verb before the figure, 建成葡萄酒厂 or 葡萄酒厂. How the others tell it is learned last, of them alone, as a lean of
// the weights that say where a subject is taken from; on the decisions of models that have not seen the passages, since
// those that have leave nothing to learn.

// leaning is the template of a subject that leans.
const leaning = "source"

const (
	leanSteps = 200
	leanRate  = 0.05
)

// A lean is what is added to the weights of subjects, by feature; 0 for those that do not lean.
type lean struct {
	leans []bool
	exs   []slope
}

// A slope is a decision that a lean is fitted to.
type slope struct {
	base   []float64 // what each pair weighs, by subject
	right  []bool
	feats  [][]int32 // of each subject, those that lean
	weight float64
}

func newLean() *lean {
	n, name := attach.Layout(attach.Subject)
	l := &lean{leans: make([]bool, n)}
	for i := range l.leans {
		t, _, _ := strings.Cut(name(i), "=")
		l.leans[i] = t == leaning
	}
	return l
}

// add takes the decisions of those that are not of -house, with the weights of a model that has not seen them.
func (l *lean) add(exs []joint, w *attach.Weights) {
	var by [3]*adam
	for k, f := range pairFields {
		by[k] = &adam{w: make([]float64, len(w[f]))}
		for i, v := range w[f] {
			by[k].w[i] = float64(v) / 256
		}
	}
	for i := range exs {
		j := &exs[i]
		if !j.own {
			continue
		}
		s := slope{base: j.scores(&by, nil), weight: j.weight}
		for a, fs := range j.feats[0] {
			s.feats = append(s.feats, slices.DeleteFunc(slices.Clone(fs), func(f int32) bool { return !l.leans[f] }))
			for b := range j.feats[1] {
				s.right = append(s.right, j.right(a, b))
			}
		}
		l.exs = append(l.exs, s)
	}
}

// fit returns the lean of the features of a subject.
func (l *lean) fit() []float64 {
	off := make([]bool, len(l.leans))
	a := newAdam(off, *leanL2)
	copy(a.used, l.leans)
	for n := range leanSteps {
		a.begin(1)
		for i := range l.exs {
			l.exs[i].learn(a)
		}
		a.stepBy(leanRate, n+1)
	}
	return a.w
}

// learn adds the gradient of one decision.
func (s *slope) learn(a *adam) {
	n := len(s.base) / len(s.feats)
	sc := slices.Clone(s.base)
	for i := range sc {
		sc[i] += a.score(s.feats[i/n])
	}
	top := slices.Max(sc)
	z, right := 0.0, 0.0
	for i := range sc {
		sc[i] = math.Exp(sc[i] - top)
		z += sc[i]
		if s.right[i] {
			right += sc[i]
		}
	}
	for i, fs := range s.feats {
		d := 0.0
		for k := i * n; k < (i+1)*n; k++ {
			d -= sc[k] / z
			if s.right[k] {
				d += sc[k] / max(right, 1e-300)
			}
		}
		a.add(fs, d*s.weight)
	}
}
