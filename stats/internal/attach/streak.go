package attach

// ofStreak takes from a row of wins what only says that it came about, or ended: 结束|8连胜.
func (r *Reader) ofStreak(k int) {
	g := &r.got[k]
	if u := r.p.Figures[k].Unit; g.Subject == "" || u != "连胜" && u != "连败" && u != "連勝" && u != "連敗" {
		return
	}
	g.Subject, g.subject, g.verb, g.from = "", [2]int32{}, "", fromNothing
	r.byRule(k, Subject, "", "a row of wins is of nothing else")
}
