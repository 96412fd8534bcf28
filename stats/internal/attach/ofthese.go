package attach

import "github.com/tiyao/tiyao/segment"

// ofThese gives figure k, a part or a rate, what the sentence says it is of, where it has no owner of its own:
// 落户人才中，博士占|15%，硕士占|48%. A change of what the figure before it measures has the owner of that.
func (r *Reader) ofThese(k int) {
	g, at := &r.got[k], r.figAt[k]
	if k > 0 && g.Scope == "" && g.Subject == r.got[k-1].Subject && r.p.Figures[k].Kind == Change && r.got[k-1].Scope != "" && r.cells[r.figAt[k-1]].sentence == r.cells[at].sentence {
		g.Scope, g.scope, g.carried = r.got[k-1].Scope, r.got[k-1].scope, true // 63.5%的人…，高出|8个百分点
		r.byRule(k, Scope, g.Scope, "a change of what was measured before")
		return
	}
	unit := classOf(r.p.Figures[k].Unit, r.p.Figures[k].Kind)
	if unit != percentUnit || r.p.Figures[k].Kind == Change || g.Scope != "" && (!g.carried || g.scope[1] > g.scope[0] && r.cells[g.scope[0]].sentence == r.cells[at].sentence) {
		return
	}
	i, j := r.amidst(at)
	if j <= i || r.cells[i].mark == timeMark || r.namedSince(j, at) {
		return
	}
	if s := r.span(i, j); s != g.Subject {
		g.Scope, g.scope, g.carried = s, [2]int32{i, j}, false
		r.byRule(k, Scope, s, "those among whom it is told")
	}
}

// amidst returns the words before 中 at the end of a clause of the sentence of the cell at, before it; none where it has
// no such clause.
func (r *Reader) amidst(at int32) (i, j int32) {
	for n := at - 1; n > 0 && n > at-60 && r.cells[n].sentence == r.cells[at].sentence; n-- {
		c := &r.cells[n]
		if c.mark != wordMark || c.tag != segment.TagF || !r.is(c, "中", "当中", "當中", "里", "裡") || r.cellAt(n+1).mark != commaMark {
			continue
		}
		i = n
		for i > 0 && n-i < 9 && r.cells[i-1].clause == c.clause && r.cells[i-1].mark == wordMark && r.cells[i-1].tag != segment.TagP && r.cells[i-1].class != cAmong && r.cells[i-1].class != cLight {
			i--
		}
		if i > 0 && r.cells[i-1].clause == c.clause && r.cells[i-1].tag != segment.TagP && r.cells[i-1].class != cAmong && r.cells[i-1].class != cLight {
			return 0, 0 // longer than a phrase, or a list with figures in it
		}
		if last := &r.cells[n-1]; !nounish(last) || r.says(n-1, saysCourse) || last.class == cHead || last.class == cNamed || last.class == cShare { // 在总运量中
			return 0, 0
		}
		return i, n
	}
	return 0, 0
}

// namedSince reports whether a clause from cell j on begins with the name of somebody who has the figure at.
func (r *Reader) namedSince(j, at int32) bool {
	for n := r.topicsBefore(at) - 1; n >= 0 && r.topics[n].i >= j; n-- {
		if r.topics[n].named {
			return true
		}
	}
	return false
}
