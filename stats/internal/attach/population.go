package attach

import "strings"

// ofPopulation gives figure k, a rate of a part of the people alone, what the rate before it is of: 患病率为|14%|，其中男性|
// 24.5%|，女性|3.6%|.
func (r *Reader) ofPopulation(k int) {
	g := &r.got[k]
	if k == 0 || r.p.Figures[k].Kind != Rate || g.subject[1] != r.figAt[k] || !people(g.Subject) {
		return
	}
	b := &r.got[k-1]
	if r.p.Figures[k-1].Kind != Rate || r.cells[r.figAt[k-1]].sentence != r.cells[r.figAt[k]].sentence || !strings.HasSuffix(b.Subject, "率") {
		return
	}
	rate := b.Subject
	if n, _ := ruledSet("people").LongestIn(rate); n > 0 && n < len(rate) {
		rate = strings.TrimPrefix(rate[n:], "的")
	}
	g.Subject += rate
	r.byRule(k, Subject, g.Subject, "a part of the people, and the rate before it")
}

// people reports whether s is a part of the people.
func people(s string) bool {
	n, _ := ruledSet("people").LongestIn(s)
	return n > 0 && n == len(s)
}
