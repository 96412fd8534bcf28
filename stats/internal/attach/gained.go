package attach

import "github.com/tiyao/tiyao/segment"

// gained gives the subject of figure k back the verb that says of which it is told: 获得|认证的赛事, 完成|改造的小区.
func (r *Reader) gained(k int) {
	g := &r.got[k]
	i, j := g.subject[0], g.subject[1]
	if i < 1 || j <= i+2 || j > r.figAt[k] || g.Subject != r.span(i, j) || r.cells[i-1].clause != r.cells[i].clause {
		return
	}
	if v := &r.cells[i-1]; v.class != cLight || !r.is(v, "获得", "獲得", "取得", "完成") || !verbish(&r.cells[i]) && r.cells[i].tag != segment.TagVN {
		return
	}
	for n := i + 1; n < j-1 && n < i+4; n++ {
		if r.cells[n].class == cDe {
			if b := r.before(i - 1); b != sideStart && b != sideLight && b != sideAdverb && b != sideTime {
				return
			}
			g.Subject, g.subject[0] = r.span(i-1, j), i-1
			r.byRule(k, Subject, g.Subject, "with the verb that says of which it is told")
			return
		}
	}
}
