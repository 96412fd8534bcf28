package attach

import (
	"math"
	"slices"
)

// A Joint is one decision over subject and scope, for fitting: the features of every
// candidate of both, and of each pair; a pair that cannot be has none.
type Joint struct {
	Figure   int
	Texts    [2][]string
	Features [2][][]int32
	Pairs    [][][]int32 // by subject, by scope
	Next     [2]string   // what they are taken to be for the figures behind
	Override bool
}

// How many candidates of each field a lesson has at most. Few: a fit that is not shown what has no
// chance learns worse what has one.
const (
	taughtSubjects = 90
	taughtScopes   = 32
)

// lesson returns the decision with the candidates that weigh most.
func (r *Reader) lesson(p *pairing) *Joint {
	n := len(p.top[1])
	var most [2][]int32
	most[0], most[1] = make([]int32, len(p.top[0])), make([]int32, n)
	for f := range most {
		for i := range most[f] {
			most[f][i] = barredPair
		}
	}
	for i, s := range p.sums {
		most[0][i/n], most[1][i%n] = max(most[0][i/n], s), max(most[1][i%n], s)
	}
	most[1][n-1] = math.MaxInt32 // that there is none can always be
	subjects, scopes := greatest(most[0], taughtSubjects), greatest(most[1], taughtScopes)
	e := &Joint{Figure: p.k}
	for _, a := range subjects {
		i := &p.top[0][a]
		e.Texts[0] = append(e.Texts[0], i.text+i.more)
		e.Features[0] = append(e.Features[0], clone(r.feat[r.cand[i.of].from:r.cand[i.of].to]))
		row := make([][]int32, len(scopes))
		for k, b := range scopes {
			if p.sums[a*n+b] >= barredPair/2 {
				row[k] = clone(p.pairs[a*n+b])
			}
		}
		e.Pairs = append(e.Pairs, row)
	}
	for _, b := range scopes {
		j := &p.top[1][b]
		e.Texts[1] = append(e.Texts[1], j.text)
		e.Features[1] = append(e.Features[1], clone(p.feat[p.scopes[j.of].from:p.scopes[j.of].to]))
	}
	return e
}

// greatest returns where the n greatest of v stand, and those as great as the last, in their order.
func greatest(v []int32, n int) (at []int) {
	sorted := slices.Clone(v)
	slices.Sort(sorted)
	least := sorted[max(0, len(v)-n)]
	for i, s := range v {
		if s >= least {
			at = append(at, i)
		}
	}
	return at
}

// show tells what was decided, each field as the choice that it is once the other is
// made, and takes what it is told to be.
func (r *Reader) show(p *pairing, best [2]int, s, c *candidate) (subject, scope *candidate) {
	es, ec := &Example{Figure: p.k, Field: Subject}, &Example{Figure: p.k, Field: Scope}
	n := len(p.top[1])
	for a := range p.top[0] {
		for b := range p.top[1] {
			if p.sums[a*n+b] < barredPair/2 && !r.fitting {
				continue
			}
			i, j := &p.top[0][a], &p.top[1][b]
			if b == best[1] {
				es.take(a == best[0], i.text+i.more, features(r.feat[r.cand[i.of].from:r.cand[i.of].to], p.pairs[a*n+b]))
			}
			if a == best[0] {
				ec.take(b == best[1], j.text, features(p.feat[p.scopes[j.of].from:p.scopes[j.of].to], p.pairs[a*n+b]))
			}
		}
	}
	if r.learn != nil {
		e := r.lesson(p)
		r.learn(e)
		if e.Override {
			es.Override, es.Next, ec.Override, ec.Next = true, e.Next[0], true, e.Next[1]
		}
	}
	r.see(ec)
	r.see(es)
	g := &r.got[p.k]
	if es.Override {
		s, g.Subject = &candidate{text: es.Next}, es.Next
		for _, i := range p.top[0] {
			if i.is(es.Next) {
				s = &r.cand[i.of]
				break
			}
		}
	}
	if ec.Override {
		c, g.Scope = &candidate{text: ec.Next}, ec.Next
		for _, j := range p.top[1] {
			if j.text == ec.Next {
				c = &p.scopes[j.of]
				break
			}
		}
	}
	return s, c
}

// take adds a candidate.
func (e *Example) take(best bool, text string, features []int32) {
	if best {
		e.Best = len(e.Texts)
	}
	e.Texts, e.Features = append(e.Texts, text), append(e.Features, features)
}

// features returns those of a candidate and of the pair it is in, whose numbers begin
// behind the candidate's.
func features(own, pair []int32) []int32 {
	out := make([]int32, 0, len(own)+len(pair))
	out = append(out, own...)
	for _, f := range pair {
		out = append(out, PairFeature|f)
	}
	return out
}

func clone(f []int32) []int32 { return append([]int32{}, f...) }

// PairFeature marks the features of a pair among those of an Example.
const PairFeature = 1 << 24
