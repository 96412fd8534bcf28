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
