package attach

import "strings"

// ofPlace gives figure k, a place in an order, what holds it, where its own words only say in what order: 患病率达32%，|居各年龄
// 段|首位. A place in a league behind the points is of whoever has them: 光谷队积24分升至积分榜|第9位.
func (r *Reader) ofPlace(k int) {
	if k == 0 || r.p.Figures[k].Kind != Rank {
		return
	}
	g, b, at := &r.got[k], &r.got[k-1], r.figAt[k]
	if r.cells[r.figAt[k-1]].sentence != r.cells[at].sentence {
		return
	}
	for _, w := range [...]string{"位居", "位列", "排在", "居"} {
		if s, ok := strings.CutPrefix(g.Subject, w); ok && s != "" && b.Subject != "" {
			g.Subject, g.subject, g.Scope, g.carried = b.Subject, b.subject, s, false
			r.byRule(k, Subject, g.Subject, "what holds the place")
			r.byRule(k, Scope, s, "the order of the place")
			return
		}
	}
	if u := r.p.Figures[k-1].Unit; u != "分" && u != "胜" && u != "负" || b.Scope == "" || r.cells[r.figAt[k-1]].clause != r.cells[at].clause || g.subject[1] > r.figAt[k-1] {
		return
	}
	table := g.Subject
	g.Subject, g.subject = b.Scope, b.scope
	if g.Scope == b.Scope {
		g.Scope, g.scope, g.carried = "", [2]int32{}, false
	}
	if strings.HasSuffix(table, "榜") && g.Scope == "" {
		g.Scope = table
	}
	r.byRule(k, Subject, g.Subject, "who has the points")
}
