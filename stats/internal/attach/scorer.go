package attach

import "github.com/tiyao/tiyao/segment"

// ofScorer gives figure k, points or what else is counted of a match, to the player or the team that its verb tells of,
// 周远|得到|27分|, and leaves of how they came about the verb alone: 上场40分钟|砍下|27分|.
func (r *Reader) ofScorer(k int) {
	g, at := &r.got[k], r.figAt[k]
	i, j := g.subject[0], g.subject[1]
	if g.Subject == "" || !r.scored(k) || r.another(k) || j <= i || j > at || g.Subject != r.span(i, j) {
		return
	}
	last := &r.cells[j-1]
	if j < at && last.edge&nameEnds != 0 && (last.name == uint8(segment.Person) || last.name == uint8(segment.Organization) && r.cells[i].edge&nameBegins != 0) {
		r.scorer(k, j)
		return
	}
	n := j - 1
	if !r.says(n, saysScores) && n > i && sayingOf(r.span(n-1, j))&saysScores != 0 { // 砍|下
		n--
	}
	if j != at || n == i || sayingOf(r.span(n, j))&saysScores == 0 {
		return
	}
	for n > i {
		p := &r.cells[n-1]
		if p.mark != wordMark || p.name > 0 || p.class == cPrep || p.beside() != sideAdverb && !r.is(p, "场均", "場均", "连", "連", "空", "未", "没") {
			break
		}
		n--
	}
	if n == i {
		return
	}
	g.Subject, g.subject = r.span(n, j), [2]int32{n, j}
	r.byRule(k, Subject, g.Subject, "that somebody scores, without how")
}

// another gives figure k, where it was given to another player, to the one that stands right before it: 海文14分，|周远|17分.
// No player whom an earlier figure was of is what is scored. It reports whether there was one.
func (r *Reader) another(k int) bool {
	g, at := &r.got[k], r.figAt[k]
	n := g.scope[1]
	if g.Scope == "" || n < 1 || n > at || r.cells[n-1].name != uint8(segment.Person) {
		return false
	}
	p := at
	for p > 0 && at-p < 6 && r.cells[p-1].name == uint8(segment.Person) {
		if p--; r.cells[p].edge&nameBegins != 0 {
			break
		}
	}
	next := p < at && n != at && r.cells[p].edge&nameBegins != 0 && r.cells[at-1].edge&nameEnds != 0
	if next {
		g.Scope, g.scope, g.adj, g.carried = r.span(p, at), [2]int32{p, at}, 1, false
		r.byRule(k, Scope, g.Scope, "who scores")
	}
	if j := g.subject[1]; j > 0 && r.cells[j-1].name == uint8(segment.Person) && r.cells[j-1].edge&nameEnds != 0 && (next || n != j) {
		g.Subject, g.subject, g.verb, g.from = "", [2]int32{}, "", fromNothing
		r.byRule(k, Subject, "", "who scored before")
		return true
	}
	return next
}

// scorer makes the name that ends before cell j the owner of figure k, and the verb behind it what is told.
func (r *Reader) scorer(k int, j int32) {
	g, at := &r.got[k], r.figAt[k]
	i := j - 1
	for i > g.subject[0] && r.cells[i].edge&nameBegins == 0 {
		i--
	}
	if r.cells[i].edge&nameBegins == 0 || !r.says(at-1, saysScores) && r.cells[at-1].class != cReach && (at-2 < j || sayingOf(r.span(at-2, at))&saysScores == 0) {
		return // 周远11投4中|10分: no verb of his
	}
	g.Scope, g.scope, g.carried = r.span(i, j), [2]int32{i, j}, false
	r.byRule(k, Scope, g.Scope, "who scores")
	g.Subject, g.subject, g.verb, g.from = "", [2]int32{}, "", fromNothing
	if r.says(at-1, saysScores) {
		g.Subject, g.subject, g.from = r.span(at-1, at), [2]int32{at - 1, at}, fromBefore
	}
	r.byRule(k, Subject, g.Subject, "who scores is not what is scored")
}

// scored reports whether figure k counts what is scored in a match.
func (r *Reader) scored(k int) bool {
	switch r.p.Figures[k].Unit {
	case "分", "篮板", "籃板", "板", "助攻", "助", "抢断", "搶斷", "断", "盖帽", "蓋帽", "失误", "三分":
		return r.p.Figures[k].Kind == Level || r.p.Figures[k].Kind == Count
	}
	return false
}

// inScore reports whether figure k, or one beside it in a list, is scored: 得到|26分和6次|助攻.
func (r *Reader) inScore(k int) bool {
	return r.scored(k) || k > 0 && r.inList(k-1) && r.scored(k-1) || r.inList(k) && r.scored(k+1)
}
