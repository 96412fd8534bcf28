package main

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/stats/internal/attach"
)

type example struct {
	feats  [][]int32
	target []float64
	weight float64
}

// A lessons are the decisions of passages: those over periods, and those over subject and scope.
type lessons struct {
	times  []example
	owners []joint
}

// examples lists the decisions of the passages, with the truth for earlier figures, or
// with what the weights of own make of them.
func examples(ps []*passage, own *attach.Weights) (all lessons) {
	for _, p := range ps {
		var l lessons
		if own == nil {
			p.once.Do(func() { p.truth = p.lessons(nil) })
			l = p.truth
		} else {
			l = p.lessons(own)
		}
		all.times, all.owners = append(all.times, l.times...), append(all.owners, l.owners...)
	}
	return all
}

// lessons lists the decisions of p.
func (p *passage) lessons(own *attach.Weights) (l lessons) {
	weights := attach.Shipped() // they only say which candidates have no chance
	if own != nil {
		weights = *own
	}
	for _, q := range p.paras {
		r := attach.NewReader(weights, func(e *attach.Example) {
			if e.Field != attach.Period {
				return
			}
			e.Override = own == nil
			g := q.gold[e.Figure]
			if g == nil {
				e.Next = q.read(e.Figure, e.Field)
				return
			}
			e.Next = g.Period
			if ex, ok := lesson(e, e.Next, p.weight()); ok {
				l.times = append(l.times, ex)
			}
		}, func(e *attach.Joint) {
			e.Override = own == nil
			g := q.gold[e.Figure]
			if g == nil {
				e.Next = [2]string{q.read(e.Figure, attach.Subject), q.read(e.Figure, attach.Scope)}
				return
			}
			e.Next = [2]string{g.Subject, g.Scope}
			if ex, ok := both(e, e.Next, p.weight()); ok {
				if p.house {
					ex.apart()
				}
				l.owners = append(l.owners, ex)
			}
		})
		r.Attach(q.in)
	}
	return l
}

// zero returns weights that say nothing.
func zero() (w attach.Weights) {
	for f := range w {
		n, _ := attach.Layout(attach.Field(f))
		w[f] = make([]int32, n)
	}
	return w
}

// read returns what the grammar reads in a field of figure k.
func (q *para) read(k int, f attach.Field) string {
	fields := &q.in.Figures[k].Read
	switch f {
	case attach.Period:
		return fields.Period
	case attach.Subject:
		return fields.Subject
	}
	return fields.Scope
}

// lesson says which candidates of e are right: those that are the truth, or else the
// nearest, for half the weight; where none is near, a scope and a period are best empty,
// and of a subject nothing is learned.
func lesson(e *attach.Example, want string, weight float64) (ex example, ok bool) {
	ex = example{feats: e.Features, target: make([]float64, len(e.Texts)), weight: weight}
	best := 0.0
	for _, t := range e.Texts {
		best = max(best, overlap(t, want))
	}
	sum := 0.0
	for i, t := range e.Texts {
		switch o := overlap(t, want); {
		case want == "" && t == "", want != "" && o > 0.999:
			ex.target[i] = 1
		case want != "" && best <= 0.999 && o == best && best >= 0.8:
			ex.target[i] = 1
			ex.weight = 0.5 * weight
		}
		sum += ex.target[i]
	}
	if sum == 0 && e.Field != attach.Subject {
		ex.weight = 0.5 * weight
		for i, t := range e.Texts {
			if t == "" {
				ex.target[i] = 1
				sum++
			}
		}
	}
	for i := range ex.target {
		ex.target[i] /= max(1, sum)
	}
	return ex, sum > 0
}

// apart marks the scopes of j with features of those who annotated it, behind those of the model: how
// freely they give a scope, and from where, is theirs and stays out of the weights.
func (j *joint) apart() {
	n, name := attach.Layout(attach.Scope)
	for i, fs := range j.feats[1] {
		for _, x := range fs {
			if strings.HasPrefix(name(int(x)), "source=") {
				j.feats[1][i] = append(slices.Clip(fs), int32(n)+x)
				break
			}
		}
	}
}
