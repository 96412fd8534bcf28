package attach

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// listMembers is how many members a list with a heading has at least.
const listMembers = 3

// ofHeading gives figure k, one of a list whose members are told by their names alone, what the clause before the list
// says is told of each: 投诉量居前的依次为：青岭人寿|4.6件|，白石人寿|3.8件|.
func (r *Reader) ofHeading(k int) {
	g := &r.got[k]
	i, j := r.memberBefore(k)
	labelled := r.labelled(k)
	if j <= i || !r.inMember(g, i, j) && (!labelled || g.subject[1] > i) {
		return
	}
	if g.Scope != "" && !g.carried && g.scope[0] >= i && g.Scope != r.span(i, j) {
		return
	}
	if r.nextMember(k) {
		if o := &r.got[k-1]; o.headed {
			r.head(k, o.subject, [2]int32{i, j})
		} else if labelled {
			r.entry(k, i, j)
		}
		return
	}
	n := k
	for n+1 < len(r.p.Figures) && n-k < listMembers && r.nextMember(n+1) {
		n++
	}
	if lo, hi := r.headingBefore(i); hi > lo && (n-k+1 >= listMembers || labelled && n > k) {
		r.head(k, [2]int32{lo, hi}, [2]int32{i, j})
	} else if labelled && n > k {
		r.entry(k, i, j)
	}
}

// entry gives figure k, of a list that nothing leads up to, the label [i, j) that it stands behind: whose it is where
// that is a name, or else what it is told of, as the one before: 梨：|3元/斤|，苹果：|5元/斤|.
func (r *Reader) entry(k int, i, j int32) {
	g, s := &r.got[k], r.span(i, j)
	things := false
	if r.nextMember(k) {
		a, b := r.memberBefore(k - 1)
		things = r.got[k-1].subject == [2]int32{a, b}
	}
	switch {
	case !things && r.cells[i].name > 0 && r.cells[j-1].edge&nameEnds != 0:
		if g.Scope != s {
			g.Scope, g.scope, g.adj, g.carried = s, [2]int32{i, j}, 1, false
			r.byRule(k, Scope, s, "the label that it stands behind")
		}
	case g.Subject != s && !r.hasVerb(i, j):
		g.Subject, g.subject, g.verb, g.from = s, [2]int32{i, j}, "", fromBefore
		if g.Scope == s {
			g.Scope, g.scope = "", [2]int32{}
		}
		r.byRule(k, Subject, s, "the label that it stands behind")
	}
}

// labelled reports whether a colon stands right before figure k and nothing that could be counted behind it: 梨：|3元/斤|；.
func (r *Reader) labelled(k int) bool {
	at := r.figAt[k]
	return at > 1 && r.cells[at-1].mark == commaMark && r.is(&r.cells[at-1], "：", ":") && r.closedBehind(k)
}

// head gives figure k a subject that stands before a list, and the member of it that it is told of.
func (r *Reader) head(k int, of, member [2]int32) {
	g := &r.got[k]
	g.Subject, g.subject, g.from, g.headed = r.span(of[0], of[1]), of, fromEarlier, true
	g.Scope, g.scope, g.adj, g.carried = r.span(member[0], member[1]), member, 1, false
	r.byRule(k, Subject, g.Subject, "what the clause before a list says is told of its members")
}

// inMember reports whether the subject of g is what stands in the cells [i, j), or nothing.
func (r *Reader) inMember(g *Answer, i, j int32) bool {
	return g.Subject == "" || strings.HasSuffix(r.span(i, j), g.Subject) || strings.HasPrefix(r.span(i, j), g.Subject)
}

// memberBefore returns the words between a mark and figure k, or a colon before it, where they can be the name of a member of a list.
func (r *Reader) memberBefore(k int) (i, j int32) {
	j = r.figAt[k]
	first := int32(1) // the cell that it cannot begin before
	if r.labelled(k) {
		j, first = j-1, 0
	}
	i = j
	for i > 0 && j-i < memberReach {
		c := &r.cells[i-1]
		if c.mark != wordMark && c.mark != quoteMark || c.class == cConj || c.class == cReach || c.class == cLight {
			break
		}
		switch c.class {
		case cPrep, cSay, cChange, cBasis, cAmong, cHead, cNamed, cShare, cLe, cDe:
			return 0, 0
		}
		if c.told() > 1 {
			return 0, 0
		}
		i--
	}
	if i == j || j-i >= memberReach || i < first || i > 0 && r.cells[i-1].mark == wordMark && r.cells[i-1].class == noClass {
		return 0, 0
	}
	return i, j
}

// nextMember reports whether figure k is told of a member of a list as the one before it is.
func (r *Reader) nextMember(k int) bool {
	if k == 0 || r.p.Figures[k].Unit != r.p.Figures[k-1].Unit || r.p.Figures[k].Kind != r.p.Figures[k-1].Kind {
		return false
	}
	i, j := r.memberBefore(k)
	p := r.figAt[k-1]
	if j <= i || i != p+2 || r.cells[p+1].mark != commaMark && r.cells[p+1].mark != pauseMark && r.cells[p+1].class != cConj && r.cells[p+1].mark != stopMark {
		return false
	}
	a, b := r.memberBefore(k - 1)
	return b > a
}

// headingBefore returns the noun that the clause before the cell i begins with, where that leads up to a list:
// 投诉量|居前的依次为：.
func (r *Reader) headingBefore(i int32) (lo, hi int32) {
	n := r.beforeLeads(i)
	leads := n < i
	if n > 0 && r.cells[n-1].mark == commaMark && !r.is(&r.cells[n-1], "，", ",") {
		n, leads = r.beforeLeads(n-1), true
	}
	if !leads || n == 0 || r.says(n-1, saysAmong) || r.cells[n-1].mark != wordMark && r.cells[n-1].mark != quoteMark && r.cells[n-1].mark != closeMark {
		return 0, 0
	}
	lo = r.clauseStart(n - 1)
	for lo < n && (r.cells[lo].mark != wordMark || r.cells[lo].class == cLight || r.cells[lo].class == cAmong || r.cells[lo].class == cNear || r.cells[lo].class == cArea || r.cells[lo].name > 0) {
		lo++
	}
	for hi = n; hi > lo; hi-- {
		if !r.isMeasure(hi - 1) {
			continue
		}
		for m := hi - 1; m >= lo; m-- {
			if c := &r.cells[m]; !inPhrase(c) && c.mark != quoteMark && !verbish(c) && c.tag != segment.TagD {
				lo = hi
			} else if m > lo && m < hi-1 && !inPhrase(c) && named(&r.cells[m-1]) { // 各部门|未交回资金
				lo = m
			}
		}
		return lo, hi
	}
	return 0, 0
}

// beforeLeads returns where the words begin that lead up to a list and end before cell i: 分别为, 依次是.
func (r *Reader) beforeLeads(i int32) int32 {
	for i > 0 && r.cells[i-1].mark == wordMark && r.is(&r.cells[i-1], "为", "為", "是", "分别", "分別", "依次", "如下", "分别为", "分別為", "依次为", "依次是", "分别是") {
		i--
	}
	return i
}
