package attach

import "github.com/tiyao/tiyao/segment"

// ofFirm gives figure k, where it has no owner, the firm that its clause begins with, which stands for one named
// before: 上半年|公司|实现营业收入|5亿元|.
func (r *Reader) ofFirm(k int) {
	g, at := &r.got[k], r.figAt[k]
	if g.Scope != "" || g.Subject == "" {
		return
	}
	lo := r.firmBefore(at)
	if lo < 0 || g.subject[1] > 0 && g.subject[0] <= lo && lo < g.subject[1] {
		return
	}
	i, j := lo, lo+1
	for n := r.topicsBefore(at) - 1; n >= 0 && at-r.topics[n].i < maxReach; n-- {
		t := &r.topics[n]
		if last := &r.cells[t.j-1]; t.j > lo || last.name != uint8(segment.Organization) || last.edge&nameEnds == 0 {
			continue
		}
		i, j = t.j-1, t.j
		for i > t.i && r.cells[i].edge&nameBegins == 0 {
			i--
		}
		break
	}
	g.Scope, g.scope, g.carried = r.span(i, j), [2]int32{i, j}, false
	r.byRule(k, Scope, g.Scope, "the firm that the clause begins with")
}

// firmBefore returns the cell of a firm that stands for one named before and begins what is told in the clause of the
// figure at, behind a time or nothing, −1 for none.
func (r *Reader) firmBefore(at int32) int32 {
	for n := at - 1; n >= 0 && r.cells[n].clause == r.cells[at].clause && r.cells[n].mark != figMark; n-- {
		c, next := &r.cells[n], r.cellAt(n+1)
		if c.name > 0 || !r.is(c, "公司", "本公司", "该公司", "該公司") {
			continue
		}
		if next.class == cDe || next.class == cConj || next.mark == pauseMark {
			return -1
		}
		if b := r.before(n); b == sideStart || b == sideTime || b == sideLight || b == sideAdverb {
			return n
		}
		return -1
	}
	return -1
}
