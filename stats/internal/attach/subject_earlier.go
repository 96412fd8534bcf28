package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// subjectsOfEarlier adds what the figures before have: as it is, with words before this
// one (在线人数|峰值, 指數|升幅), and their verb with a noun of this one.
func (r *Reader) subjectsOfEarlier(x *subjectContext) {
	for b := 1; b <= 2 && x.k-b >= 0; b++ {
		s := r.got[x.k-b].Subject
		if s == "" || b == 2 && s == x.previous || r.learn == nil && r.nominal(x) && !strings.Contains(s, r.span(x.lo, x.lo+1)) {
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
	stems := r.stems(x.previous, x.k-1)
	n := 0
	for j := x.hi; j > x.lo && n < 2; j-- {
		if !ends(&r.cells[j-1]) {
			continue
		}
		n++
		for i := j - 1; i >= x.lo && i >= j-5; i-- {
			if !starts(&r.cells[i]) || i > 0 && r.is(&r.cells[i-1], "最") || r.barred(noStarts, x.k, i, j) { // 最|大出力
				continue
			}
			if r.got[x.k-1].verb != "" {
				r.shared(x, i, j, false)
			}
			for _, e := range stems {
				if e > 0 {
					r.stemmed(x, e, i, j)
				}
			}
			if i < j-3 || r.barred(noSubjects, x.k, i, j) || strings.HasSuffix(x.previous, r.span(i, j)) {
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

// nominal reports whether the figure has a verb with 的 right before it, which is what it measures, and nothing else:
// 赞成的占七成，反对的|不足一成.
func (r *Reader) nominal(x *subjectContext) bool {
	return x.at == x.lo+2 && r.cells[x.at-1].class == cDe && verbish(&r.cells[x.lo])
}

// doneTo reports whether a preposition stands right before people who are counted, so that it is told what is done for
// them, and nothing before it is what they are: 共督办案件69件，|为|24名遭到诬告的民警正名.
func (r *Reader) doneTo(x *subjectContext) bool {
	f := &r.p.Figures[x.k]
	if f.Kind != Count || f.Unit == "人" || x.unit != int(personUnit) || x.at == 0 || r.cells[x.at-1].mark != wordMark {
		return false
	}
	n := x.after
	if of := r.saidUpTo(x.k); of > 0 {
		n = of + 1
	}
	first := n
	for n < first+6 && inPhrase(r.cellAt(n)) {
		n++
	}
	if n == first {
		return false
	}
	c := &r.cells[x.at-1]
	if r.is(c, "为", "為") { // and not is so many: 获奖者为3名学生
		who := r.cellAt(x.at - 2)
		return verbish(r.cellAt(n)) || r.saidUpTo(x.k) > 0 && (who.mark == commaMark || who.class == cOrg || who.name == uint8(segment.Organization))
	}
	return c.tag == segment.TagP && r.is(c, "给", "給", "向", "对", "對", "将", "將", "把", "让", "讓", "由")
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

// stems returns where the words end that the subject of figure b begins with, and that are a subject themselves: one
// word less, and two; 0 for none.
func (r *Reader) stems(subject string, b int) (ends [2]int32) {
	p := r.got[b].subject
	for n := range ends {
		e := p[1] - int32(n) - 1
		if e <= p[0] {
			break
		}
		if stem := r.span(p[0], e); len(stem) < len(subject) && strings.HasPrefix(subject, stem) && r.cells[e-1].is&isEnd != 0 {
			ends[n] = e
		}
	}
	return ends
}

// stemmed adds the words [i, j) behind the words before cell e that the subject before begins with:
// 车险|报案3万件，|赔款|2亿元.
func (r *Reader) stemmed(x *subjectContext, e, i, j int32) {
	p := r.got[x.k-1].subject
	stem := r.span(p[0], e)
	r.add(candidate{source: fromStem, text: stem, i: i, j: j})
	r.subjectBasics(x, stem, r.span(i, j))
	r.words(x, i, j)
	r.on(sStem, int(p[1]-e)-1)
	r.on(sStem, 2+min(int(e-p[0])-1, 2))
	r.on(sStem, 5+b2i(r.cells[e-1].name > 0))
	r.on(sStem, 7+b2i(i == x.lo))
	r.on(sLeft, int(i-x.lo))
	r.done()
}
