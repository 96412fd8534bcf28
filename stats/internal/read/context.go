package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
)

// context takes over the time, basis and status that a clause states on its own, and
// the place it begins with.
func (x *Reader) context(c *clause) {
	if x.future && x.observed(c) { // 预计未来三天晴。据实况监测显示，…
		x.future = false
	}
	if x.Has(c.s, "此前") || x.Has(c.s, "早前") || x.Has(c.s, "先前") { // 明天将迎战…，此前|他们取得了三连胜
		x.future, x.status = false, figure.Actual
	}
	for k := c.i0; k < c.i1; k++ {
		it := x.Items[k]
		switch it.Class {
		case lex.Report:
			c.report = true
		case lex.Time:
			if !c.qty {
				x.time(c, k)
			}
		case lex.Status:
			if !c.qty && !x.expected(k) && !x.Has(it.S, "准备") && !x.Has(it.S, "打算") { // what somebody gets ready for is said in the clause
				x.status = figure.Status(it.Arg)
			}
		case lex.Basis:
			if !c.qty && figure.Basis(it.Arg) != figure.NoBasis {
				x.setBasis(x.fixedBasis(k), x.Text(it.S, it.E))
				if r := x.At(it.E); r == '看' && x.At(it.S-1) != '难' || x.Has(it.E, "来看") || x.viewed(c) { // 从环比看: until it says otherwise
					x.seen, x.seenText, x.seenAt = x.basis, x.basisText, x.opened
				}
			}
		case lex.Prep:
			if !c.qty {
				if b, s, e, ok := x.prepBasis(c, k); ok {
					x.setBasis(b, x.Text(s, e))
				}
			}
		}
	}
}

// expected reports whether the word of status k is what something is compared with, which is a fact: 比|预计|多花3天.
func (x *Reader) expected(k int) bool {
	if x.supposed(x.Items[k].S) {
		return true
	}
	if k == 0 {
		return false
	}
	it := &x.Items[k-1]
	return it.Class == lex.Prep && it.E == x.Items[k].S && x.Starts(it.S) && (x.At(it.S) == '比' || x.At(it.S) == '较')
}

// supposed reports whether the word of status at rune i is of what somebody may plan: 如果|计划|访问30个国家.
func (x *Reader) supposed(i int) bool {
	for k := i; k > max(0, i-4); k-- {
		if r := x.At(k - 1); r == ',' || r == '。' {
			return false
		}
		if x.Has(k-2, "如果") || x.Has(k-2, "假如") || x.Has(k-2, "倘若") || x.Has(k-2, "若是") {
			return true
		}
	}
	return false
}

// observed reports whether the clause tells what was measured: 据实况监测显示.
func (x *Reader) observed(c *clause) bool {
	for i := c.s; i < c.e; i++ {
		if x.Has(i, "监测显示") || x.Has(i, "监测到") || x.Has(i, "实况") || x.Has(i, "实测") {
			return true
		}
	}
	return false
}

// viewed reports whether the clause says from where what follows is seen: 从按年变动看, 以同比口径计算.
func (x *Reader) viewed(c *clause) bool {
	switch x.At(c.s) {
	case '从', '就', '以', '按':
	default:
		return false
	}
	return x.At(c.e-1) == '看' || x.Has(c.e-2, "来说") || x.Has(c.e-2, "而言") || x.Has(c.e-2, "计算") || x.Has(c.e-2, "口径")
}

// time takes over the time item k as the period of what follows, unless it only says
// when somebody said it, or what is compared with.
func (x *Reader) time(c *clause, k int) bool {
	m := &x.Times[x.Items[k].V]
	if m.Grain == lex.Clock && x.status == figure.Forecast && x.skies(c) { // 预计，3日20时至4日20时，…有暴雨
		x.future, x.futureAt = true, x.opened
	}
	if m.Base || m.Grain == lex.Clock && x.At(m.S) != '截' || !x.tells(c, k) {
		return false
	}
	if m.Vague && x.Has(m.S, "截") {
		x.future, x.status = false, figure.Actual // 规划建设绿道300公里，截至目前，…
	}
	if m.Vague && !x.Has(m.S, "截") {
		if x.Prefix(nows, m.S) > 0 {
			x.future, x.status = false, figure.Actual // 明天将迎战…，目前已获5胜
		}
		return false
	}
	if x.hasPeriod && m.Grain == lex.Year && m.Year == 0 && m.Rel == 0 && !m.End && x.Has(x.periodAt.S, "截") && x.periodAt.S >= x.opened {
		return true // 截至9月底，…今年…: the first says more
	}
	if m.Grain == lex.Day && (m.Rel < 0 || m.Rel == 0 && x.Has(m.E, "股价")) { // 预计明年增长，昨日…
		x.status = figure.Actual
	}
	if m.Rel < 0 && !m.Same && x.untold(c, k) { // 到明年达到60万根，|去年底为21万根
		x.status = figure.Actual
	}
	x.period, x.periodAt, x.hasPeriod = x.Text(m.S, m.E), *m, true
	x.future, x.futureAt = m.Future || x.status == figure.Forecast && m.Rel >= 0 && x.weather(c), x.opened
	return true
}

// weather reports whether the sentence foretells the weather, up to the end of the clause: 气象台预计，3日至5日….
func (x *Reader) weather(c *clause) bool {
	for i := max(x.opened, c.e-requireReach); i < c.e; i++ {
		if x.Has(i, "气象") || x.Has(i, "天气") || x.Has(i, "气温") {
			return true
		}
	}
	return false
}

// skies reports whether weather is told right behind the clause: 预计，5日8时至6日8时，|北部有暴雨.
func (x *Reader) skies(c *clause) bool {
	for i := c.s; i < min(len(x.R), c.e+rainReach); i++ {
		if x.Prefix(skies, i) > 0 {
			return true
		}
	}
	return false
}

// rainReach is how far behind a time, in runes, the weather is looked for that it will have.
const rainReach = 24

// skies are words of weather that is foretold.
var skies = sets["skies"]

// untold reports whether the clause says nothing before item k of what is to come.
func (x *Reader) untold(c *clause, k int) bool {
	for j := c.i0; j < k; j++ {
		if x.Items[j].Class == lex.Status {
			return false
		}
	}
	return true
}

// nows are words for the time in which one writes.
var nows = sets["nows"]

// tells reports whether the time at item k is that of the figures and not that of
// the report: 10月7日公布, 记者7日晚从…获悉.
func (x *Reader) tells(c *clause, k int) bool {
	it := x.Items[k]
	if k > c.i0 {
		p := x.Items[k-1]
		if (p.Class == lex.Prep || p.Class == lex.Basis && x.Times[it.V].Year > 0) && p.E == it.S { // 同比|2022年
			return false
		}
	}
	if c.report {
		day := x.Times[it.V].Grain == lex.Day || x.Times[it.V].Grain == lex.Clock
		for j := k + 1; j < c.i1; j++ {
			switch x.Items[j].Class {
			case lex.Report:
				return !day && x.Items[j].S-it.E > 8 && c.qty
			case lex.Quantity:
				return true
			}
		}
		return c.qty
	}
	return true
}

func (x *Reader) setBasis(b figure.Basis, text string) {
	x.basis, x.basisText = b, text
}

// passing reads a clause of a sentence without figures for its time and place, which
// the figures of later sentences may inherit.
func (x *Reader) passing(c *clause) {
	x.context(c)
	if c.report {
		return
	}
	k := c.i0
	s := x.head(c, &k, c.s, c.e)
	if e := x.place(s, c.e); e > s {
		x.scope = x.Text(s, x.trimOf(e, s))
	}
}

// silent reads a clause without quantities: its subject may be that of the next one.
func (x *Reader) silent(c *clause) {
	if n := x.Prefix(circumstances, c.s); n > 1 || n == 1 && x.Starts(c.s+1) {
		return
	}
	np := x.noun(c, c.s, c.e, true)
	if np.scope != "" && np.placed && !c.report {
		x.scope = np.scope
	}
	s, changes := x.upToVerb(c, np.span)
	s = x.trimTail(c, s)
	if n := s.e - s.s; n < 2 || n > 40 || c.report || x.asides(c, s) {
		return
	}
	if !x.pend.empty() && c.i0 < c.i1 && x.Items[c.i0].Class == lex.Adverb && x.Items[c.i0].S == c.s {
		return // 随即…: the clause goes on about the same thing
	}
	if x.nominal(s, changes) {
		x.pend = s
	}
}

// upToVerb returns what of s stands before the first word of change, and whether that is
// a verb.
func (x *Reader) upToVerb(c *clause, s span) (before span, verb bool) {
	for k := c.i0; k < c.i1; k++ {
		it := x.Items[k]
		if it.S <= s.s || it.S >= s.e {
			continue
		}
		switch it.Class {
		case lex.Cut:
			if it.S <= s.s+1 {
				continue
			}
		case lex.Verb, lex.Flat, lex.List, lex.Share, lex.Number, lex.Named:
		default:
			continue
		}
		return span{s.s, it.S}, it.Class == lex.Verb
	}
	return s, false
}

// asides reports whether a clause with the subject s says how something is seen, or when.
func (x *Reader) asides(c *clause, s span) bool {
	last := x.At(c.e - 1)
	return x.Has(s.e-2, "方面") || last == '看' || last == '后' || last == '时' || x.Has(c.e-2, "来说") || x.Has(c.e-2, "而言") || x.Has(c.e-2, "影响")
}

// nominal reports whether s holds a noun, or is one verb that then changes: 排名|上升.
func (x *Reader) nominal(s span, changes bool) bool {
	for i := s.s; i < s.e; {
		t, _, e := x.Token(i)
		switch t.Tag {
		case segment.TagN, segment.TagNZ, segment.TagNT, segment.TagNS, segment.TagJ, segment.TagEng, segment.TagVN, segment.TagNR:
			return true
		case segment.TagV:
			if i == s.s && e == s.e && e-i > 1 && changes {
				return true
			}
		}
		i = e
	}
	return false
}

// circumstances open clauses that say under what conditions, not what is measured.
var circumstances = sets["circumstances"]
