package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// ofTopic gives figure k, where it has no owner, the phrase that a clause of its sentence is, and nothing else, when what
// is told of it follows: 此次行动，共出动警力|200人次. 位于城北的海蓝中心，投产后服务客户|430家.
func (r *Reader) ofTopic(k int) {
	g, at := &r.got[k], r.figAt[k]
	if g.Scope != "" || g.Subject == "" {
		return
	}
	own := r.clauseStart(at)
	hi := own
	for n := 0; n < 4 && hi > 0 && r.cells[hi-1].sentence == r.cells[at].sentence; n++ {
		if c := &r.cells[hi-1]; c.mark != commaMark || !r.is(c, "，", ",") {
			return
		}
		lo := r.clauseStart(hi - 1)
		if i, j := r.nounClause(lo, hi-1); j > i {
			s := r.span(i, j)
			if r.namedSince(own, at) || g.subject[0] < own && g.subject[1] > 0 || s == g.Subject {
				return
			}
			g.Scope, g.scope, g.carried = s, [2]int32{i, j}, false
			r.byRule(k, Scope, s, "a clause that is a noun phrase alone")
			return
		}
		if r.namedSince(lo, at) {
			return
		}
		hi = lo
	}
}

// nounClause returns the noun phrase that the cells [lo, hi) of a clause are, where they are one: 大厅设立的|窗口,
// 此次宣传活动. A name at its end is meant alone, 位于城北的|海蓝中心.
func (r *Reader) nounClause(lo, hi int32) (i, j int32) {
	if hi <= lo || hi-lo > 16 || r.says(lo, saysEach) || r.says(hi-1, saysCourse) && hi-lo < 2 || r.says(hi-1, saysFrame) {
		return 0, 0
	}
	of := int32(-1)
	for n := lo; n < hi-1; n++ {
		if r.cells[n].class == cDe {
			of = n
		}
	}
	if !r.nounsOnly(max(lo, of+1), hi) {
		return 0, 0
	}
	if s := r.span(lo, hi); !r.isThing(hi-1) || !r.balanced(lo, hi) || strings.HasSuffix(s, "指") || strings.HasSuffix(s, "称") || strings.HasSuffix(s, "稱") { // 旅發局指
		return 0, 0
	}
	if of < 0 {
		if !r.pointsAt(lo, hi) {
			return 0, 0
		}
		return lo, hi
	}
	if of == lo || !r.saidOfNoun(lo, of) {
		return 0, 0
	}
	if r.cells[of+1].edge&nameBegins != 0 && r.cells[hi-1].edge&nameEnds != 0 || verbish(&r.cells[lo]) && !r.is(&r.cells[lo], "面向", "来自", "來自") {
		return of + 1, hi
	}
	return lo, hi
}

// nounsOnly reports whether the cells [i, j) are a noun phrase, with whatever stands in quotation marks in it.
func (r *Reader) nounsOnly(i, j int32) bool {
	quoted := false
	for n := i; n < j; n++ {
		if r.cells[n].mark == quoteMark {
			quoted = !quoted
			continue
		}
		if !quoted && !r.inNounClause(n) && (n == i || r.cells[n-1].mark != quoteMark || n+1 >= j || !nounish(&r.cells[n+1])) { // “办不成事”|反映|窗口
			return false
		}
	}
	return true
}

// inNounClause reports whether cell n can stand in a noun phrase that is a clause by itself.
func (r *Reader) inNounClause(n int32) bool {
	c := &r.cells[n]
	switch {
	case c.name > 0, c.mark == quoteMark, c.mark == openMark, c.mark == closeMark, c.mark == pauseMark:
		return true
	case c.mark != wordMark, c.class == cLight, c.class == cPrep, c.class == cAmong, c.class == cSay && !nounish(c), c.class == cReach, c.class == cChange, c.class == cBasis, c.class == cShare, c.class == cLe:
		return false
	case c.tag == segment.TagI, c.tag == segment.TagL: // 止跌回升
		return false
	case c.class == cConj, c.class == cNear, nounish(c):
		return true
	}
	return c.tag == segment.TagB || c.tag == segment.TagA || c.tag == segment.TagR || c.tag == segment.TagQ
}

// isThing reports whether cell n can be the head of a phrase that owns something.
func (r *Reader) isThing(n int32) bool {
	c := &r.cells[n]
	if c.name > 0 || c.mark == quoteMark {
		return true
	}
	switch c.tag {
	case segment.TagN, segment.TagNS, segment.TagNT, segment.TagNR, segment.TagNZ, segment.TagJ:
		return c.mark == wordMark && c.class != cHead
	}
	return r.isDeed(n)
}

// isDeed reports whether cell n is a deed that a word before it points at: 此次宣传|活动.
func (r *Reader) isDeed(n int32) bool {
	return n > 0 && r.cells[n].tag == segment.TagVN && r.cells[n].class != cChange
}

// pointsAt reports whether the noun phrase [lo, hi) names or points at somebody or something.
func (r *Reader) pointsAt(lo, hi int32) bool {
	if r.cells[hi-1].edge&nameEnds != 0 && r.cells[lo].edge&nameBegins != 0 {
		return true
	}
	if c := &r.cells[lo]; c.class == cNear || c.tag == segment.TagR {
		return true
	}
	last := &r.cells[hi-1]
	return hi-lo > 1 && (last.class == cOrg || last.class == cArea) && named(&r.cells[lo])
}

// saidOfNoun reports whether the cells [lo, of) before a 的 say which noun is meant: nouns alone, or a doer and its verb
// right before 的, or where it lies; 他制造了震惊世界|的案件 is a clause with its object.
func (r *Reader) saidOfNoun(lo, of int32) bool {
	if c := &r.cells[lo]; verbish(c) || c.tag == segment.TagP || c.class == cPrep {
		return r.says(lo, saysLies)
	}
	verbs := 0
	for n := lo; n < of; n++ {
		c := &r.cells[n]
		switch {
		case c.name > 0:
		case c.mark == timeMark, c.mark == figMark, c.class == cPrep, c.class == cAmong, c.class == cSay, c.class == cLe, c.tag == segment.TagD:
			return false
		case verbish(c):
			if verbs++; n != of-1 {
				return false
			}
		}
	}
	return verbs < 2
}
