package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// subjectOf returns the words of the subject: those of np, or what the figures before
// were about when np has none.
func (x *Reader) subjectOf(c *clause, np *subject, base *ref, points bool) string {
	s := np.span
	if np.share >= 0 {
		if text, ok := x.sharing(c, np, points); ok {
			return text
		}
	}
	if s.empty() || s.e-s.s == 1 && !x.unitNoun(s.s) && !lex.IsLatin(x.R[s.s]) && x.R[s.s] != '他' && x.R[s.s] != '她' {
		return x.inherited(points)
	}
	text := x.Text(s.s, s.e)
	switch text {
	case "户均", "人均", "亩均":
		if np.verb >= 0 && (x.Has(x.Items[np.verb].S, "增收") || x.Has(x.Items[np.verb].S, "增产")) { // 户均增收
			return text + x.Text(x.Items[np.verb].S, x.Items[np.verb].E)
		}
		return x.inherited(points)
	case "日均", "单日", "单日最高", "月均", "年均", "平均", "总量", "其":
		return x.inherited(points)
	}
	if x.bareNamed(s) {
		base.base = x.inherited(points)
		if hasSuffix(base.base, text) && !x.led(s) {
			return base.base
		}
		return base.base + text
	}
	if x.leans(s) {
		if from := x.inherited(points); !hasSuffix(from, text) {
			return from + text
		}
		return x.inherited(points)
	}
	return x.headed(s, text)
}

// sharing returns the subject of a share, with the whole: …|占|….
func (x *Reader) sharing(c *clause, np *subject, points bool) (text string, ok bool) {
	s, it := np.span, x.Items[np.share]
	if it.S < s.s || it.S >= s.e {
		return "", false
	}
	if x.At(it.S-1) == '所' {
		it.S--
	}
	text = x.Text(s.s, s.e)
	if x.trimTail(c, span{s.s, it.S}).empty() && it.S <= s.s {
		text = x.inherited(points) + text
	}
	return text, true
}

// led reports whether a word like 同比 or 累计 stands before a noun of change and is all
// that does: 同比|增幅.
func (x *Reader) led(s span) bool {
	n, w := lex.Words.Longest(x.R[s.s:s.e])
	if w.Class != lex.Basis && w.Class != lex.Cut && w.Class != lex.Adverb {
		return false
	}
	m, v := lex.Words.Longest(x.R[s.s+n : s.e])
	return v.Class == lex.Named && n+m == s.e-s.s
}

// bareNamed reports whether s is nothing but a noun of change: 增幅, 累计|涨幅.
func (x *Reader) bareNamed(s span) bool { return x.isNamed(s) || x.led(s) }

// isNamed reports whether s is a noun of change and no more.
func (x *Reader) isNamed(s span) bool {
	n, w := lex.Words.Longest(x.R[s.s:s.e])
	return n == s.e-s.s && w.Class == lex.Named
}

// leans reports whether the words s need what was said before: 占比, 同比增速.
func (x *Reader) leans(s span) bool {
	n := s.e - s.s
	return x.Has(s.s, "所占") || x.Has(s.s, "占比") && n == 2 || x.Has(s.s, "比重") && n == 2 || x.Has(s.s, "同比增速") || x.Has(s.s, "增速") && n == 2 || x.Has(s.s, "平均增速") || x.Has(s.s, "环比")
}

// headed returns text with what the member of the list before begins with:
// 外贸出口…、|进口….
func (x *Reader) headed(s span, text string) string {
	if len(x.refs) == 0 || s.e-s.s > 3 || s.s == 0 || x.At(s.s-1) != '、' {
		return text
	}
	prev, w := []rune(x.refs[len(x.refs)-1].subject), []rune(text)
	if n := len(prev) - len(w); n > 0 && n <= 8 && prev[len(prev)-1] == w[len(w)-1] && string(prev[n:]) != text {
		return string(prev[:n]) + text
	}
	return text
}

// inherited returns the subject that a clause without one takes over.
// A change in points is one of the 降幅 or 增速 that was said before (降幅9%，扩大2个百分点).
func (x *Reader) inherited(points bool) string {
	if len(x.refs) > 0 && (x.pend.empty() || x.headOf(x.pend) == 0) {
		return x.refs[len(x.refs)-1].about(points)
	}
	if !x.pend.empty() {
		s := x.pend
		if e := x.place(s.s, s.e); e > s.s && x.Suffix(chains, s.s, s.e) == 0 {
			s.s = x.skipOf(e, s.e)
		}
		if !s.empty() {
			return x.Text(s.s, s.e)
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
func (x *Reader) percentKind(np *subject, subject string, q *quantity.Quantity) figure.Kind {
	if q.Unit.Kind != unit.Percent && q.Unit.Kind != unit.Permille {
		switch q.Unit.Kind {
		case unit.Thing, unit.Person, unit.Event:
			return figure.Count
		case unit.Times:
			return figure.Multiple
		}
		return figure.Level
	}
	subject = strings.TrimRight(subject, "”」’\"")
	switch {
	case np.share >= 0 || endsIn(subject, shareTails):
		return figure.Share
	case endsIn(subject, levelTails):
		return figure.Level
	}
	return figure.Rate
}

// shareTails and levelTails are how the name of what is measured ends, when a percentage
// of it is a share or an amount.
var shareTails, levelTails = sets["share-tails"], sets["level-tails"]

// hasSuffix reports whether s ends in one of suffixes, which are folded.
func hasSuffix(s string, suffixes ...string) bool {
	if s == "" {
		return false
	}
	last := hanzi.LastFolded(s)
	for _, t := range suffixes {
		if r, _ := hanzi.Last(t); (r == last || s[len(s)-1] == t[len(t)-1]) && (strings.HasSuffix(s, t) || foldedSuffix(s, t)) {
			return true
		}
	}
	return false
}

// endsIn reports whether s, folded, ends in a word of t.
func endsIn(s string, t *phrase.Table[struct{}]) bool { return t.Ending(s, len(s)) > 0 }

// foldedSuffix reports whether s, folded, ends in t.
func foldedSuffix(s, t string) bool {
	for t != "" {
		a, n := utf8.DecodeLastRuneInString(s)
		b, m := utf8.DecodeLastRuneInString(t)
		if n == 0 || a != b && hanzi.Fold(a) != b {
			return false
		}
		s, t = s[:len(s)-n], t[:len(t)-m]
	}
	return true
}

// unitOf returns the unit of q; a bare number takes the one its subject names.
func (x *Reader) unitOf(q *quantity.Quantity, unit, subject string) string {
	if !q.Bare || unit != "" {
		return unit
	}
	switch {
	case strings.HasSuffix(subject, "人次"):
		return "人次"
	case strings.HasSuffix(subject, "户次"):
		return "户次"
	case q.Scaled:
	case hasSuffix(subject, "人数", "人口"):
		return "人"
	case hasSuffix(subject, "户数"):
		return "户"
	}
	return ""
}

// isWeather reports whether a unit is one in which weather is forecast, sentence after sentence.
func isWeather(unit string) bool {
	return isTemperature(unit) || unit == "毫米" || unit == "厘米" || unit == "度" || unit == "级"
}

// bareEnd returns where the figure of the runes [s, e) ends without what only closes its range, and a blank.
func (x *Reader) bareEnd(s, e int) int {
	if x.Has(e-2, "之间") || x.Has(e-2, "不等") {
		e -= 2
	}
	for e > s+1 && lex.IsSpace(x.At(e-1)) {
		e--
	}
	return e
}

// emit appends a statistic and remembers what it was about.
func (x *Reader) emit(st *Figure, s, e int, r ref) {
	if n := len(x.out); n > 0 && int(x.Off[s]) < x.out[n-1].End {
		return
	}
	st.Start, st.End = int(x.Off[s]), x.End(x.bareEnd(s, e))
	st.Text = x.Doc.Text[st.Start:st.End]
	st.Subject, st.Scope, st.Period = r.subject, r.scope, r.period
	if st.Status == figure.Actual && !st.Timed { // 预计用140亿元，低于去年|的167亿元
		st.Status = x.status
	}
	if st.Status == figure.Actual && (isWeather(st.Unit) || strings.HasSuffix(st.Subject, "概率")) && x.willTurn(s) {
		st.Status = figure.Forecast
	}
	if st.Status == figure.Actual && !past(st.Period) && (x.required(s) || x.dueBy(s)) {
		st.Status = figure.Target
	}
	if st.Status == figure.Actual && x.future && !x.cameToPass(s) && r.period == x.period && (x.futureAt == x.opened || isWeather(st.Unit)) {
		st.Status = figure.Forecast
	}
	if st.Status != figure.Actual && x.asItWas(s) || st.Status == figure.Forecast && (past(st.Period) || st.Kind == figure.Multiple && x.ofForecast(s)) {
		st.Status = figure.Actual
	}
	x.hold(st, s)
	x.out = append(x.out, *st)
	if len(x.refs) == 2*maxItems { // a list is no longer than its clause
		x.refs = x.refs[:copy(x.refs, x.refs[maxItems:])]
	}
	x.refs = append(x.refs, r)
	x.last, x.pend = r, span{}
	if r.scope != "" {
		x.scope = r.scope
	}
}

// willTurn reports whether the sentence of rune s tells of weather that is to come, as bulletins do: 夜间到13日白天阴转多云.
func (x *Reader) willTurn(s int) bool {
	for i := x.opened; i+2 < len(x.R) && x.At(i) != '。' && i < s+requireReach; i++ {
		switch x.At(i) {
		case '夜':
			if x.Has(i, "夜间到") || x.Has(i, "夜间至") || x.Has(i, "夜到") {
				return true
			}
		case '转':
			if x.Starts(i) && strings.ContainsRune("多晴阴小中大雷阵南北东西", x.At(i+1)) && strings.ContainsRune("云晴阴雨风雪多", x.At(i-1)) {
				return true
			}
		}
	}
	return false
}

// ofForecast reports whether so many times is said of the figure right before rune s, which was foreseen: 是预估最高价3万元的|17倍.
func (x *Reader) ofForecast(s int) bool {
	n := len(x.out)
	if n == 0 || x.At(s-1) != '的' || x.out[n-1].End != x.End(s-1) {
		return false
	}
	foreseen := false
	for i := s - 2; i > max(x.opened, s-foreseenReach); i-- {
		switch x.At(i) {
		case '预', '估':
			foreseen = true
		case '是':
			if x.Starts(i) {
				return foreseen
			}
		case ',':
			return false
		}
	}
	return false
}

// foreseenReach is how far before so many times, in runes, the 是 of what it is said of is looked for.
const foreseenReach = 24

// cameToPass reports whether a verb with 了 stands right before rune s, other than one of planning: 将于明年开馆的书院收到了|300件.
func (x *Reader) cameToPass(s int) bool {
	return x.At(s-1) == '了' && !strings.ContainsRune("定划排", x.At(s-2))
}

// past reports whether a period names the time before this one.
func past(period string) bool {
	return strings.HasPrefix(period, "去年") || strings.HasPrefix(period, "上年") || strings.HasPrefix(period, "昨")
}

func contains(s string, parts ...string) bool {
	s = hanzi.FoldString(s)
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
}
