package attach

import "strings"

// shareBehind gives the members of a list that figure k ends what is told behind it, where they have no words of their
// own: 三天里分别有|5万人、4万人、2万人|预约.
func (r *Reader) shareBehind(k int) {
	g := &r.got[k]
	if g.from != fromBehind || g.Subject == "" {
		return
	}
	for m := k - 1; m >= 0 && r.inList(m) && r.p.Figures[m].Unit == r.p.Figures[k].Unit; m-- {
		o := &r.got[m]
		if o.Subject == g.Subject {
			return
		}
		switch o.from {
		case fromNothing, fromCarried, fromEarlier:
		default:
			return
		}
		o.Subject, o.subject, o.verb = g.Subject, g.subject, g.verb
		r.byRule(m, Subject, o.Subject, "what is told behind the list")
	}
}

// inList reports whether figure m stands right before the next one, with nothing but a pause or 和 between.
func (r *Reader) inList(m int) bool {
	return m >= 0 && m+1 < len(r.p.Figures) && r.joins(r.figAt[m]+1, r.figAt[m+1]) && r.figAt[m+1] > r.figAt[m]+1
}

// twins are nouns that are two, of which a list of two figures tells one each.
var twins = [...]struct{ both, first, second string }{
	{"产销量", "产量", "销量"}, {"產銷量", "產量", "銷量"}, {"存贷款余额", "存款余额", "贷款余额"}, {"存贷款", "存款", "贷款"},
	{"客货运量", "客运量", "货运量"}, {"收支", "收入", "支出"}, {"购销量", "购量", "销量"},
}

// part gives figure k and the one before, a list of two, what each of them measures where their subject is two:
// 产销量分别为|3万辆和2万辆|, 同比分别增长|6%和5%|.
func (r *Reader) part(k int) {
	if !r.inList(k-1) || r.inList(k) || r.inList(k-2) {
		return
	}
	a, b := &r.got[k-1], &r.got[k]
	for _, t := range twins {
		if stem, ok := strings.CutSuffix(b.Subject, t.both); ok && a.Subject == b.Subject {
			r.rename(k-1, stem+t.first)
			r.rename(k, stem+t.second)
			return
		}
		if k < 3 || !r.inList(k-3) || r.p.Figures[k].Kind != Change || r.p.Figures[k-1].Kind != Change {
			continue
		}
		first, second := r.got[k-3].Subject, r.got[k-2].Subject
		stem, ok := strings.CutSuffix(second, t.second)
		told := func(s string) bool { return s == first || s == second || s == stem+t.both }
		if ok && first == stem+t.first && told(a.Subject) && told(b.Subject) {
			r.rename(k-1, first)
			r.rename(k, second)
			return
		}
	}
}

// rename gives figure k the subject s.
func (r *Reader) rename(k int, s string) {
	if g := &r.got[k]; g.Subject != s {
		g.Subject = s
		r.byRule(k, Subject, s, "one of two that are told together")
	}
}

// memberReach is how many words the name of a member of a list in brackets has at most.
const memberReach = 9

// ofMember gives figure k, alone in a bracket as the one before, what stands right before its bracket, if the one before
// has that too: 报考人数依次为甲校（410人）、乙校（|380人|）.
func (r *Reader) ofMember(k int) {
	if r.bracket(k) != 2 {
		return
	}
	p, at := r.figAt[k-1], r.figAt[k]
	i, j := p+1, at-1
	for i < j && (r.cells[i].mark == closeMark || r.cells[i].mark == pauseMark || r.cells[i].mark == commaMark || r.cells[i].mark == spaceMark || r.cells[i].class == cConj) {
		i++
	}
	if j <= i || j-i > memberReach || r.cells[p-1].mark != openMark || r.hasVerb(i, j) {
		return
	}
	for n := i; n < j; n++ {
		if c := &r.cells[n]; c.mark != wordMark && c.mark != quoteMark || c.class == cPrep || c.class == cSay {
			return
		}
	}
	g, o := &r.got[k], &r.got[k-1]
	before := r.text[:r.cells[p-1].start]
	switch s := r.span(i, j); {
	case o.Scope != "" && strings.HasSuffix(before, o.Scope) && (o.Subject != "" || o.from == fromNothing):
		if g.Scope != s || g.Subject != o.Subject {
			g.Scope, g.Subject, g.subject, g.from = s, o.Subject, o.subject, fromCarried
			r.byRule(k, Scope, s, "what its bracket stands behind")
		}
		g.scope, g.adj, g.carried = [2]int32{i, j}, 5, false
	case o.Subject != "" && strings.HasSuffix(before, o.Subject):
		if g.Subject != s || g.Scope != o.Scope {
			g.Subject, g.Scope, g.scope = s, o.Scope, o.scope
			r.byRule(k, Subject, s, "what its bracket stands behind")
		}
		g.subject = [2]int32{i, j}
	}
}

// sizes gives figure k and the two before it, a list, which side of a thing each is of: 长宽高分别为|4904/1863/1461|mm.
func (r *Reader) sizes(k int) {
	if k < 2 || r.p.Figures[k].Unit != r.p.Figures[k-2].Unit || r.figAt[k]-r.figAt[k-2] > 6 {
		return
	}
	at := r.figAt[k-2]
	s := r.text[r.cells[max(r.clauseStart(at), at-5)].start:r.cells[at].start]
	i := strings.Index(s, "长宽高")
	if i < 0 || len(s)-i > len("长宽高尺寸分别为 ") {
		return
	}
	for n, side := range [...]string{"长", "宽", "高"} {
		r.rename(k-2+n, side)
	}
}
