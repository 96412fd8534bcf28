package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// region returns the cells before figure k in which its own words can stand, and whether
// the figure stands in a list with the one before it.
func (r *Reader) region(k int) (lo int32, listed bool) {
	at := r.figAt[k]
	lo = at
	for lo > 0 && r.cells[lo-1].clause == r.cells[at].clause && r.cells[lo-1].mark != stopMark && r.cells[lo-1].mark != commaMark {
		c := &r.cells[lo-1]
		if c.mark == figMark {
			if int(c.ref) != k && lo < at && !r.joins(lo, at) {
				break
			}
			if lo == at || r.joins(lo, at) {
				listed = true
			}
			if !listed {
				break
			}
		}
		lo--
		if at-lo > 60 {
			break
		}
	}
	return lo, listed
}

// joins reports whether only a pause or a conjunction stands in [i, j).
func (r *Reader) joins(i, j int32) bool {
	for ; i < j; i++ {
		if c := &r.cells[i]; c.mark != pauseMark && c.class != cConj && c.mark != spaceMark {
			return false
		}
	}
	return true
}

// A subjectContext is what the candidates of one figure have in common.
type subjectContext struct {
	k        int
	at       int32 // the cell of the figure
	lo, hi   int32 // the words before it that are its own
	end      int32 // those behind it
	kind     Kind
	nouns    int  // 1: there are some before, 2: behind
	listed   int  // as respective says
	prev     side // what stands before the figure, and behind it
	next     side
	grammar  string
	previous string
}

// subject decides what figure k measures.
func (r *Reader) subject(k int) (string, *candidate) {
	r.begin(Subject)
	fig := &r.p.Figures[k]
	at := r.figAt[k]
	lo, listed := r.region(k)
	x := subjectContext{k: k, at: at, lo: lo, hi: at, kind: fig.Kind, listed: r.respective(k), grammar: fig.Read.Subject}
	x.prev, x.next = r.before(at), r.behind(at+1)
	if k > 0 {
		x.previous = r.got[k-1].Subject
	}
	if listed { // the words of a list stand before its first figure
		for x.hi > lo && (r.cells[x.hi-1].mark != wordMark || r.cells[x.hi-1].class == cConj) {
			x.hi--
		}
	}
	x.end = at + 1
	for x.end < int32(len(r.cells)) && x.end < at+14 && r.cells[x.end].clause == r.cells[at].clause {
		if m := r.cells[x.end].mark; m == figMark || m == commaMark || m == stopMark {
			break
		}
		x.end++
	}
	for i := lo; i < x.end; i++ {
		if nounish(&r.cells[i]) {
			x.nouns |= 1 + b2i(i > at)
		}
	}
	found := r.subjectsBefore(&x)
	found = r.subjectsBehind(&x) || found
	r.subjectsOfEarlier(&x)
	if !found && x.grammar != "" {
		r.add(candidate{source: fromGrammar, text: x.grammar})
		r.subjectBasics(&x, x.grammar, "")
		r.done()
	}
	r.add(candidate{source: fromNothing})
	r.subjectBasics(&x, "", "")
	r.done()
	return r.take(k, Subject)
}

// subjectsBefore adds the words before the figure, and reports whether what the grammar
// reads is among them.
func (r *Reader) subjectsBefore(x *subjectContext) (found bool) {
	r.starts = append(r.starts[:0], make([]part, x.hi-x.lo)...)
	n := 0
	for j := x.hi; j > x.lo && n < maxEnds; j-- {
		if !ends(&r.cells[j-1]) {
			continue
		}
		n++
		end := r.endPart(x, j)
		m := 0
		for i := j - 1; i >= x.lo && m < maxStarts; i-- {
			if !starts(&r.cells[i]) {
				continue
			}
			m++
			if !r.balanced(i, j) {
				continue
			}
			start := &r.starts[i-x.lo]
			if !start.set {
				*start = r.startPart(x, i)
			}
			r.add(candidate{source: fromBefore, i: i, j: j})
			found = r.subjectBasics(x, r.span(i, j), "") || found
			r.onPart(start)
			r.onPart(&end)
			r.shape(i, j)
			r.on(sScope, r.scopeOf(x.k, i, j))
			r.done()
		}
	}
	return found
}

// subjectsBehind adds the words behind the figure, alone and with a verb before it.
func (r *Reader) subjectsBehind(x *subjectContext) (found bool) {
	skip := 0
	for i := x.at + 1; i < x.end && skip < 3; i++ {
		if !starts(&r.cells[i]) || r.cells[i].tag == segment.TagD {
			continue
		}
		skip++
		n := 0
		for j := i + 1; j <= x.end && n < 8; j++ {
			if !ends(&r.cells[j-1]) {
				continue
			}
			n++
			r.add(candidate{source: fromBehind, i: i, j: j})
			found = r.subjectBasics(x, r.span(i, j), "") || found
			r.words(x, i, j)
			r.behindEdges(x, i, j)
			r.done()
			if skip > 1 {
				continue
			}
			r.around(x, i, j)
			if x.k > 0 && r.got[x.k-1].verb != "" && n < 5 {
				r.shared(x, i, j, true)
			}
		}
	}
	return found
}

// subjectsOfEarlier adds what the figures before have: as it is, with words before this
// one (在线人数|峰值, 指數|升幅), and their verb with a noun of this one.
func (r *Reader) subjectsOfEarlier(x *subjectContext) {
	for b := 1; b <= 2 && x.k-b >= 0; b++ {
		s := r.got[x.k-b].Subject
		if s == "" || b == 2 && s == x.previous {
			continue
		}
		r.add(candidate{source: fromCarried, text: s})
		r.subjectBasics(x, s, "")
		r.carried(x, b)
		r.done()
	}
	if x.previous == "" {
		return
	}
	r.headed(x)
	n := 0
	for j := x.hi; j > x.lo && n < 2; j-- {
		if !ends(&r.cells[j-1]) {
			continue
		}
		n++
		for i := j - 1; i >= x.lo && i >= j-5; i-- {
			if !starts(&r.cells[i]) {
				continue
			}
			if r.got[x.k-1].verb != "" {
				r.shared(x, i, j, false)
			}
			r.stemmed(x, i, j)
			if i < j-3 {
				continue
			}
			r.add(candidate{source: fromJoined, text: x.previous, i: i, j: j})
			r.subjectBasics(x, x.previous, r.span(i, j))
			r.words(x, i, j)
			r.on(sJoin, int(r.cells[j-1].class))
			r.on(sLeft, int(i-x.lo))
			r.on(sClauses, int(r.cells[x.at].clause-r.cells[r.figAt[x.k-1]].clause))
			r.done()
		}
	}
}

// around adds up to three words before the figure with the noun [i, j) behind it:
// 出动|648台|车辆.
func (r *Reader) around(x *subjectContext, i, j int32) {
	v := x.hi
	for v > x.lo {
		c := &r.cells[v-1]
		if c.class == cLe || c.class == cReach || c.mark == spaceMark || c.tag == segment.TagD || c.mark == quoteMark {
			v--
			continue
		}
		break
	}
	of := v > x.lo && r.cells[v-1].class == cDe && r.cells[v-1].mark == wordMark // 针对芯片业的|100亿元|计划
	for n := int32(1); n <= 3+2*int32(b2i(of)) && v-n >= x.lo; n++ {
		c := &r.cells[v-n]
		if of && c.class == cDe {
			continue
		}
		if c.mark != wordMark || !starts(c) {
			break
		}
		r.verbNoun(x, v-n, v, i, j, int(n)+5*b2i(of))
	}
	if of {
		return
	}
	for n, m := v-3, 0; n >= x.lo && n >= v-14 && m < 2; n-- { // 购买|某公司|48%|股权
		if c := &r.cells[n]; verbish(c) && c.name == 0 && starts(c) && c.class != cSay && c.class != cReach {
			r.verbNoun(x, n, n+1, i, j, 10+m)
			m++
		}
	}
}

// verbNoun adds the words [v, w) before the figure with the noun [i, j) behind it.
func (r *Reader) verbNoun(x *subjectContext, v, w, i, j int32, how int) {
	r.add(candidate{source: fromAround, i: v, j: w, i2: i, j2: j})
	r.subjectBasics(x, r.span(v, w), r.span(i, j))
	first := &r.cells[v]
	r.on(sVerbNoun, how)
	r.on(sFirstClass, int(first.class))
	r.yes(sFirstWord, int(first.word), first.word > 0)
	r.on(sPrevTag, int(r.cells[w-1].tag))
	r.on(sLastTag, int(r.cells[j-1].tag))
	r.on(sLastClass, int(r.cells[j-1].class))
	r.behindEdges(x, i, j)
	r.done()
}

// shared adds the verb of the figure before with the words [i, j) of this one:
// 出动|救援人员46名、冲锋舟8艘.
func (r *Reader) shared(x *subjectContext, i, j int32, behind bool) {
	r.add(candidate{source: fromShared, text: r.got[x.k-1].verb, i: i, j: j})
	r.subjectBasics(x, r.got[x.k-1].verb, r.span(i, j))
	r.words(x, i, j)
	p := r.figAt[x.k-1]
	gap := 0
	for n := p + 1; n < i && n < x.at && gap < 5; n++ {
		gap += b2i(r.cells[n].mark == wordMark)
	}
	r.on(sShared, gap)
	r.on(sShared, 6+min(int(r.cells[x.at].clause-r.cells[p].clause), 2))
	r.on(sShared, 9+b2i(behind))
	r.on(sShared, 11+b2i(r.joins(p+1, min(i, x.at))))
	r.done()
}

// verbOf returns the verb that a subject begins with, before its noun.
func (r *Reader) verbOf(c *candidate) string {
	switch c.source {
	case fromAround:
		return r.span(c.i, c.j)
	case fromBefore:
		if c.j-c.i > 1 && verbish(&r.cells[c.i]) && nounish(&r.cells[c.j-1]) {
			return r.span(c.i, c.i+1)
		}
	case fromShared:
		return c.text
	}
	return ""
}

// balanced reports whether every bracket in [i, j) opens and closes there.
func (r *Reader) balanced(i, j int32) bool {
	n := 0
	for ; i < j; i++ {
		switch r.cells[i].mark {
		case openMark:
			n++
		case closeMark:
			if n--; n < 0 {
				return false
			}
		}
	}
	return n == 0
}

var respectiveValues = of("no.other", "no.grammar", "same.other", "same.grammar", "differs.other", "differs.grammar", "-", "-")

// respective reports whether figure k is one of a list, 1, and whether the grammar reads
// its members apart, 2.
func (r *Reader) respective(k int) int {
	how := 0
	for _, o := range [...]int{k - 1, k + 1} {
		if o < 0 || o >= len(r.p.Figures) || !r.joins(r.figAt[min(k, o)]+1, r.figAt[max(k, o)]) {
			continue
		}
		a, b := &r.p.Figures[k].Read, &r.p.Figures[o].Read
		if a.Subject != b.Subject || a.Scope != b.Scope {
			return 2
		}
		how = 1
	}
	return how
}

// headed adds the words before the figure with the noun that the one before was counted
// by: 房价下降的城市有2个，上涨的|10个.
func (r *Reader) headed(x *subjectContext) {
	of := strings.LastIndex(x.previous, "的")
	if x.at <= x.lo || r.cells[x.at-1].class != cDe || of < 0 || of+len("的") == len(x.previous) {
		return
	}
	for i := x.at - 2; i >= x.lo && i >= x.at-5; i-- {
		if !starts(&r.cells[i]) {
			continue
		}
		r.add(candidate{source: fromHeaded, text: r.span(i, x.at) + x.previous[of+len("的"):], i: i, j: x.at})
		r.subjectBasics(x, r.cand[len(r.cand)-1].text, "")
		r.on(sLeft, int(i-x.lo))
		r.done()
	}
}

// stemmed adds the words [i, j) behind what the subject before begins with:
// 车险|报案3万件，|赔款|2亿元.
func (r *Reader) stemmed(x *subjectContext, i, j int32) {
	p := r.got[x.k-1].subject
	for cut := int32(1); cut <= 2 && p[1]-cut > p[0]; cut++ {
		e := p[1] - cut
		if stem := r.span(p[0], e); len(stem) < len(x.previous) && strings.HasPrefix(x.previous, stem) && ends(&r.cells[e-1]) {
			r.add(candidate{source: fromStem, text: stem, i: i, j: j})
			r.subjectBasics(x, stem, r.span(i, j))
			r.words(x, i, j)
			r.on(sStem, int(cut)-1)
			r.on(sStem, 2+min(int(e-p[0])-1, 2))
			r.on(sStem, 5+b2i(r.cells[e-1].name > 0))
			r.on(sStem, 7+b2i(i == x.lo))
			r.on(sLeft, int(i-x.lo))
			r.done()
		}
	}
}
