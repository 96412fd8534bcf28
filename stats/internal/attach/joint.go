package attach

// Subject and scope are decided together: what is measured and whose it is lie side by
// side in the text, and what is of the one is not of the other. Every pair of their
// candidates weighs what both weigh, and how they stand to each other.

// A bench holds the candidates of a field, while those of another are on it.
type bench struct {
	cand  []candidate
	feat  []int32
	least int32 // the score that is asked of one that is paired
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
	act            uint32       // the word before the figure
}

// barredPair is the sum of a pair that cannot be.
const barredPair = -1 << 29

// both decides subject and scope of figure k.
func (r *Reader) both(k int) {
	if fig := &r.p.Figures[k]; fig.Group && !r.fitting { // the grammar is sure
		r.begin(Scope)
		r.add(candidate{source: fromGrammar, text: fig.Read.Scope})
		r.done()
	} else {
		r.scopes(k)
	}
	r.bench.cand, r.cand = r.cand, r.bench.cand
	r.bench.feat, r.feat = r.feat, r.bench.feat
	r.bench.least = r.least()
	p := &r.pairing
	p.x = r.subjects(k)
	x := &p.x
	p.k, p.scopes, p.feat = k, r.bench.cand, r.bench.feat
	p.unit, p.gap = x.unit, 0
	if k > 0 {
		p.gap = min(3, int(r.cells[x.at].clause-r.cells[r.figAt[k-1]].clause))
	}
	p.act = x.act
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
// scope with it: none where that, or nearly its words, is not likely enough. The pair that
// weighs most is best, with top.
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
	least := int32(likelyScope)
	if p.scopes[p.top[1][best[1]].of].source == fromCarried && r.opensWithPart(p.x.at) {
		least = likelyOfPart
	}
	if c := &p.scopes[p.top[1][best[1]].of]; c.j > c.i && c.source == fromEarlier && c.i == r.teller(p.x.at) && r.cells[c.i].edge&nameBegins != 0 && r.cells[c.j-1].edge&nameEnds != 0 && !r.says(c.j-1, saysWire) {
		least = likelyTeller
	}
	owned := r.likelyNear(p, best[1])
	if chanceOf(owned, all) < least && p.top[1][n-1].text == "" {
		best[1], owned = n-1, p.scope[n-1]
		best[0] = r.whole(p, best[0])
	}
	g.chance[Subject] = r.chained(chanceOf(p.subject[best[0]], all), r.cand[p.top[0][best[0]].of].source, Subject, p.k-1)
	g.chance[Scope] = r.chained(chanceOf(owned, all), p.scopes[p.top[1][best[1]].of].source, Scope, r.holder(p.k))
	return best
}

// likelyNear returns how likely scope b is, or one that shares four fifths of the words of both:
// 温江区分局 and 位于温江区分局 are one owner, whose chance is parted among the ways to cut it.
func (r *Reader) likelyNear(p *pairing, b int) int64 {
	c := &p.top[1][b]
	sum := p.scope[b]
	for i := range p.scope {
		o := &p.top[1][i]
		if i == b {
			continue
		}
		if from, to := max(c.at[0], o.at[0]), min(c.at[1], o.at[1]); from < to && 5*len(r.span(from, to)) >= 2*(len(c.text)+len(o.text)) {
			sum += p.scope[i]
		}
	}
	return sum
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
	likelyScope  = 430
	likelyOfPart = 256 // of a part of what was told before, 其中…: it is whose the whole is
	likelyTeller = 360 // of the organization that the sentence begins with: it is what is told of
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

// settle gives the figure the pair best.
func (r *Reader) settle(p *pairing, best [2]int) {
	g := &r.got[p.k]
	a, b := &p.top[0][best[0]], &p.top[1][best[1]]
	s, c := &r.cand[a.of], &p.scopes[b.of]
	g.Subject, g.Scope = a.text+a.more, b.text
	if r.see != nil {
		s, c = r.show(p, best, s, c)
	}
	g.subject, g.verb, g.from = [2]int32{s.i, s.j}, r.verbOf(s), s.source
	g.scope, g.carried, g.adj = [2]int32{c.i, c.j}, c.source == fromCarried, c.adj
}
