package attach

import "strings"

// Subject and scope are decided together: what is measured and whose it is lie side by
// side in the text, and what is of the one is not of the other. Every pair of their
// candidates weighs what both weigh, and how they stand to each other.

// A bench holds the candidates of a field, while those of another are on it.
type bench struct {
	cand []candidate
	feat []int32
}

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

// how many candidates of each field are paired: the others are too far behind.
const (
	pairedSubjects = 7
	pairedScopes   = 5
)

// A pairing is what the pairs of a figure are weighed with.
type pairing struct {
	k              int
	x              subjectContext
	scopes         []candidate
	feat           []int32      // of the scopes
	top            [2][]partner // the candidates that are paired, in their order
	sums           []int32      // of the pairs of top with their candidates, by subject
	subject, scope []int64      // how likely each of top is
	pairs          [][]int32    // their features, where somebody looks
	unit           int          // the class of the unit of the figure
	gap            int          // clauses since the figure before
}

// A partner is a candidate with what its pairs need to know of it.
type partner struct {
	of    int32    // its index
	at    [2]int32 // its cells, none where it does not stand in the text
	text  string
	more  string // of a subject in two parts
	state int    // new, as before, or nothing
	side  int    // of a subject: what it begins with; of a scope: what stands behind it
	prev  int    // of a scope: what stands before it
	role  int    // of a scope
	name  int    // what kind of name or word it ends with
}

// barredPair is the sum of a pair that cannot be.
const barredPair = -1 << 29

// both decides subject and scope of figure k.
func (r *Reader) both(k int) {
	r.scopes(k)
	if fig := &r.p.Figures[k]; fig.Group && !r.fitting { // the grammar is sure
		r.begin(Scope)
		r.add(candidate{source: fromGrammar, text: fig.Read.Scope})
		r.done()
	}
	r.bench.cand, r.cand = r.cand, r.bench.cand
	r.bench.feat, r.feat = r.feat, r.bench.feat
	p := &r.pairing
	p.x = r.subjects(k)
	x := &p.x
	p.k, p.scopes, p.feat = k, r.bench.cand, r.bench.feat
	p.unit, p.gap = int(classOf(r.p.Figures[k].Unit, x.kind)), 0
	if k > 0 {
		p.gap = min(3, int(r.cells[x.at].clause-r.cells[r.figAt[k-1]].clause))
	}
	r.partners(p)
	p.sums, p.pairs = p.sums[:0], p.pairs[:0]
	r.begin(Pair)
	best, top := [2]int{}, int32(barredPair-1)
	for a := range p.top[0] {
		s := &p.top[0][a]
		for b := range p.top[1] {
			c := &p.top[1][b]
			from := len(r.pairs)
			r.sum = 0
			if !r.pair(p, s, c) {
				r.sum = barredPair
			}
			if r.see != nil {
				p.pairs = append(p.pairs, r.pairs[from:len(r.pairs):len(r.pairs)])
			}
			sum := r.sum + r.cand[s.of].score + p.scopes[c.of].score
			p.sums = append(p.sums, sum)
			if sum > top {
				best, top = [2]int{a, b}, sum
			}
		}
	}
	r.settle(p, r.choose(p, best, top))
}

// choose returns the subject that is likeliest whatever the scope is, and the likeliest
// scope with it: none where that is not likely enough. The pair that weighs most is best,
// with top.
func (r *Reader) choose(p *pairing, best [2]int, top int32) [2]int {
	n := len(p.top[1])
	p.subject, p.scope = resize(p.subject, len(p.top[0])), resize(p.scope, n)
	all := int64(0)
	for i, s := range p.sums {
		v := chance(top - s)
		p.subject[i/n] += v
		p.scope[i%n] += v
		all += v
	}
	for a, v := range p.subject {
		if v > p.subject[best[0]] {
			best[0] = a
		}
	}
	row := p.sums[best[0]*n : (best[0]+1)*n]
	for b, s := range row {
		if s > row[best[1]] {
			best[1] = b
		}
	}
	g := &r.got[p.k]
	if chanceOf(p.scope[best[1]], all) < likelyScope && p.top[1][n-1].text == "" {
		best[1] = n - 1
		best[0] = r.whole(p, best[0])
	}
	g.chance[Subject] = r.chained(chanceOf(p.subject[best[0]], all), r.cand[p.top[0][best[0]].of].source, Subject, p.k-1)
	g.chance[Scope] = r.chained(chanceOf(p.scope[best[1]], all), p.scopes[p.top[1][best[1]].of].source, Scope, r.holder(p.k))
	return best
}

// whole returns the subject that weighs most without a scope and is subject a with more
// words before it, and no verb among them: those of a scope that is not told are its own again.
func (r *Reader) whole(p *pairing, a int) int {
	n := len(p.top[1])
	best, at := a, p.top[0][a].at
	if at[1] <= at[0] || verbish(&r.cells[at[0]]) {
		return a
	}
	for b := range p.top[0] {
		o := p.top[0][b].at
		if o[1] <= o[0] || o[1] != at[1] || o[0] >= at[0] || p.sums[b*n+n-1] <= p.sums[best*n+n-1] {
			continue
		}
		verb := false
		for i := o[0]; i < at[0]; i++ {
			verb = verb || verbish(&r.cells[i])
		}
		if !verb {
			best = b
		}
	}
	return best
}

// What chance a scope and a period must have to be told, in 1/1024: an empty field is
// better than a wrong one.
const (
	likelyScope  = 520
	likelyPeriod = 500
)

// chained returns the chance of what is carried from figure b: that cannot be surer than
// it was there.
func (r *Reader) chained(chance int32, from source, f Field, b int) int32 {
	switch from {
	case fromCarried, fromJoined, fromShared, fromHeaded, fromStem:
		if b >= 0 {
			return chance * r.got[b].chance[f] / certain
		}
	}
	return chance
}

// resize returns s with n zeros.
func resize(s []int64, n int) []int64 {
	s = s[:0]
	for range n {
		s = append(s, 0)
	}
	return s
}

// partners lists the candidates that are paired.
func (r *Reader) partners(p *pairing) {
	p.top[0], p.top[1] = p.top[0][:0], p.top[1][:0]
	before := Fields{}
	if p.k > 0 {
		before = r.got[p.k-1].Fields
	}
	r.lead = leading(r.lead, r.cand, r.limit(pairedSubjects))
	for _, i := range r.lead {
		c := &r.cand[i]
		s := partner{of: i, at: r.place(c, p.x.at)}
		s.text, s.more = r.wordsOf(c)
		s.state = stateOf(s.text, s.more, before.Subject)
		if s.at[1] > s.at[0] {
			s.side = int(r.sideOf(&r.cells[s.at[0]]))
		}
		p.top[0] = append(p.top[0], s)
	}
	r.lead = leading(r.lead, p.scopes, r.limit(pairedScopes))
	if last := int32(len(p.scopes) - 1); r.lead[len(r.lead)-1] != last && p.scopes[last].source == fromNothing {
		r.lead[len(r.lead)-1] = last // none can always be
	}
	for _, j := range r.lead {
		c := &p.scopes[j]
		s := partner{of: j, at: [2]int32{c.i, c.j}, text: r.textOf(c)}
		s.state = stateOf(s.text, "", before.Scope)
		if c.j > c.i {
			s.role, s.side, s.prev = int(r.role(c.i, c.j)), int(r.behind(c.j)), int(r.before(c.i))
			last := &r.cells[c.j-1]
			if s.name = int(last.name); s.name == 0 {
				s.name = 8 + int(last.class)
			}
		}
		p.top[1] = append(p.top[1], s)
	}
}

// stateOf says how the text a and b together stands to that of the figure before.
func stateOf(a, b, before string) int {
	switch {
	case a == "" && b == "":
		return 2
	case equal(before, a, b):
		return 1
	}
	return 0
}

// begins reports whether the words of p begin with s.
func (p *partner) begins(s string) bool {
	if len(s) <= len(p.text) {
		return strings.HasPrefix(p.text, s)
	}
	return strings.HasPrefix(s, p.text) && strings.HasPrefix(p.more, s[len(p.text):])
}

// is reports whether the words of p are s.
func (p *partner) is(s string) bool { return equal(s, p.text, p.more) }

// limit returns n, or no limit where every decision is wanted.
func (r *Reader) limit(n int) int {
	if r.see != nil && r.fitting {
		return 1 << 20
	}
	return n
}

// leading lists the n best of cand in the order they stand in.
func leading(out []int32, cand []candidate, n int) []int32 {
	out = out[:0]
	for i := range cand {
		if len(out) < n {
			out = append(out, int32(i))
			continue
		}
		worst := 0 // the last of the worst
		for k, o := range out {
			if cand[o].score <= cand[out[worst]].score {
				worst = k
			}
		}
		if cand[i].score > cand[out[worst]].score {
			out = append(append(out[:worst], out[worst+1:]...), int32(i))
		}
	}
	return out
}

// settle gives the figure the pair best.
func (r *Reader) settle(p *pairing, best [2]int) {
	g := &r.got[p.k]
	a, b := &p.top[0][best[0]], &p.top[1][best[1]]
	s, c := &r.cand[a.of], &p.scopes[b.of]
	g.Subject, g.Scope = a.text+a.more, b.text
	if r.see != nil {
		s, c = r.show(p, best, s, c)
	}
	g.subject, g.verb = [2]int32{s.i, s.j}, r.verbOf(s)
	g.scope, g.carried = [2]int32{c.i, c.j}, c.source == fromCarried
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
		e := &Joint{Figure: p.k, Texts: [2][]string{es.Texts, ec.Texts}}
		for _, i := range p.top[0] {
			e.Features[0] = append(e.Features[0], clone(r.feat[r.cand[i.of].from:r.cand[i.of].to]))
		}
		for _, j := range p.top[1] {
			e.Features[1] = append(e.Features[1], clone(p.feat[p.scopes[j.of].from:p.scopes[j.of].to]))
		}
		for a := range p.top[0] {
			var row [][]int32
			for b := range p.top[1] {
				if p.sums[a*n+b] < barredPair/2 {
					row = append(row, nil)
					continue
				}
				row = append(row, clone(p.pairs[a*n+b]))
			}
			e.Pairs = append(e.Pairs, row)
		}
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

// place returns the cells of a subject, none where it does not stand in the text.
func (r *Reader) place(c *candidate, at int32) [2]int32 {
	switch c.source {
	case fromBefore, fromAround, fromBehind, fromHeaded:
		return [2]int32{c.i, c.j}
	case fromGrammar:
		return r.find(c.text, at)
	}
	return [2]int32{}
}
