package attach

// ofSibling takes from figure k the owner that was carried on to it, where that is another of the sort that it is of
// itself: 法语片有|27部，华语片有|13部. A place in an order is of what it is told of: 三星以出货量|930万部排在|第二位.
func (r *Reader) ofSibling(k int) {
	if k == 0 {
		return
	}
	g, b, at := &r.got[k], &r.got[k-1], r.figAt[k]
	before := r.figAt[k-1]
	if g.Scope == "" && r.p.Figures[k].Kind == Rank && b.Scope != "" && r.cells[before].clause == r.cells[at].clause && at-before < 5 && (g.Subject == b.Subject || g.Subject == "") {
		g.Scope, g.scope, g.carried = b.Scope, b.scope, true
		r.byRule(k, Scope, g.Scope, "whose place in an order it is")
		return
	}
	i, j := g.subject[0], g.subject[1]
	if !g.carried || j <= i || j > at || g.Scope != b.Scope || b.scope[1] <= b.scope[0] || r.cells[i].clause != r.cells[at].clause || r.cells[b.scope[0]].clause != r.cells[before].clause {
		return
	}
	last, other := &r.cells[j-1], &r.cells[b.scope[1]-1]
	if i > 0 && r.cells[i-1].mark != commaMark && r.cells[i-1].mark != stopMark || last.word == 0 && r.span(j-1, j) != r.span(b.scope[1]-1, b.scope[1]) || last.word != other.word || last.class == cHead || !nounish(last) {
		return
	}
	g.Scope, g.scope, g.carried = "", [2]int32{}, false
	r.byRule(k, Scope, "", "another of the sort that it is of itself")
}
