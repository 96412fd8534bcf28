package stats

import "strings"

// subjectOf returns the words of the subject: those of np, or what the figures before
// were about when np has none.
func (x *reader) subjectOf(c *clause, np *subject, base *ref, points bool) string {
	s := np.span
	if np.share >= 0 {
		it := x.items[np.share]
		if it.s >= s.s && it.s < s.e {
			if x.at(it.s-1) == '所' {
				it.s--
			}
			own := x.trimTail(c, span{s.s, it.s})
			if own.empty() && it.s <= s.s {
				return x.inherited(points) + x.text(s.s, s.e)
			}
			return x.text(s.s, s.e)
		}
	}
	if s.empty() || s.e-s.s == 1 && !x.unitNoun(s.s) && !isLatin(x.r[s.s]) && x.r[s.s] != '他' && x.r[s.s] != '她' {
		return x.inherited(points)
	}
	text := x.text(s.s, s.e)
	switch text {
	case "户均", "人均", "亩均":
		if np.verb >= 0 && (x.has(x.items[np.verb].s, "增收") || x.has(x.items[np.verb].s, "增产")) { // 户均增收
			return text + x.text(x.items[np.verb].s, x.items[np.verb].e)
		}
		return x.inherited(points)
	case "日均", "单日", "单日最高", "月均", "年均", "平均", "总量", "其":
		return x.inherited(points)
	}
	if n, w := words.Longest(x.r[s.s:s.e]); n == s.e-s.s && w.class == cNamed {
		base.base = x.inherited(points)
		if hasSuffix(base.base, text) {
			return base.base
		}
		return base.base + text
	}
	if n, w := words.Longest(x.r[s.s:s.e]); w.class == cBasis || w.class == cCut || w.class == cAdverb { // 同比|增幅, 累计|涨幅
		if m, v := words.Longest(x.r[s.s+n : s.e]); v.class == cNamed && n+m == s.e-s.s {
			base.base = x.inherited(points)
			return base.base + text
		}
	}
	switch { // words that need what was said before
	case x.has(s.s, "所占") || x.has(s.s, "占比") && s.e-s.s == 2 || x.has(s.s, "比重") && s.e-s.s == 2 || x.has(s.s, "同比增速") || x.has(s.s, "增速") && s.e-s.s == 2 || x.has(s.s, "平均增速") || x.has(s.s, "环比"):
		if from := x.inherited(points); !hasSuffix(from, text) {
			return from + text
		}
		return x.inherited(points)
	}
	if len(x.refs) > 0 && s.e-s.s <= 3 && s.s > 0 && x.at(s.s-1) == '、' { // 外贸出口…、进口…
		prev := []rune(x.refs[len(x.refs)-1].subject)
		w := []rune(text)
		if n := len(prev) - len(w); n > 0 && prev[len(prev)-1] == w[len(w)-1] && string(prev[n:]) != text && n <= 8 {
			return string(prev[:n]) + text
		}
	}
	return text
}

// inherited returns the subject that a clause without one takes over.
// A change in points is one of the 降幅 or 增速 that was said before (降幅9%，扩大2个百分点).
func (x *reader) inherited(points bool) string {
	if len(x.refs) > 0 && (x.pend.empty() || x.headOf(x.pend) == 0) {
		return x.refs[len(x.refs)-1].about(points)
	}
	if !x.pend.empty() {
		s := x.pend
		if e := x.place(s.s, s.e); e > s.s {
			s.s = x.skipOf(e, s.e)
		}
		if !s.empty() {
			return x.text(s.s, s.e)
		}
	}
	return x.last.about(points)
}

// about returns the subject that a later figure takes over from r.
func (r *ref) about(points bool) string {
	if r.base != "" && !points {
		return r.base
	}
	return r.subject
}

// percentKind says what a percentage that is no change states about its subject.
func (x *reader) percentKind(np *subject, subject string, q *qty) Kind {
	if q.unit.kind != uPercent && q.unit.kind != uPermille {
		switch q.unit.kind {
		case uThing, uPerson, uEvent:
			return Count
		case uTimes:
			return Multiple
		}
		return Level
	}
	switch {
	case hasSuffix(subject, "比重", "占比", "份额", "占有率") || np.share >= 0:
		return Share
	case hasSuffix(subject, "者", "人", "家庭", "学生", "居民", "青年", "老人", "网友", "员工", "企业"):
		return Share
	case hasSuffix(subject, "率", "度", "比例", "利率", "lpr", "LPR", "水平", "比率", "息差"):
		return Rate
	}
	return Rate
}

func hasSuffix(s string, suffixes ...string) bool {
	for _, t := range suffixes {
		if strings.HasSuffix(s, t) {
			return true
		}
	}
	return false
}

// unitOf returns the unit of q; a bare number takes the one its subject names.
func (x *reader) unitOf(q *qty, unit, subject string) string {
	if !q.bare || unit != "" {
		return unit
	}
	switch {
	case strings.HasSuffix(subject, "人次"):
		return "人次"
	case strings.HasSuffix(subject, "户次"):
		return "户次"
	}
	return ""
}

// emit appends a statistic and remembers what it was about.
func (x *reader) emit(st *Stat, s, e int, r ref) {
	if n := len(x.out); n > 0 && int(x.off[s]) < x.out[n-1].End {
		return
	}
	st.Start, st.End = int(x.off[s]), int(x.off[e])
	st.Text = x.doc.Text[st.Start:st.End]
	st.Subject, st.Scope, st.Period = r.subject, r.scope, r.period
	if st.Status == Actual {
		st.Status = x.status
	}
	if st.Status == Actual && x.future && r.period == x.period {
		st.Status = Forecast
	}
	x.out = append(x.out, *st)
	x.refs = append(x.refs, r)
	x.last, x.pend = r, span{}
	if r.scope != "" {
		x.scope = r.scope
	}
}
