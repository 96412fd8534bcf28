package read

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// report reports one quantity with what its predicate and its noun say, unless it
// counts nothing. s is the rune its text begins at. It returns the rune behind the
// noun that belongs to it.
func (x *Reader) report(c *clause, q *quantity.Quantity, s int, p *predicate, np *subject, about ref, n int) int {
	x.what.figure = Figure{Value: q.Value, Lower: q.Lower, Upper: q.Upper, Unit: q.Name, Modifier: q.Mod}
	st := &x.what.figure
	end := q.E
	noun := span{q.E, q.E}
	if q.Fixed == 0 && !q.Ordinal {
		noun = x.after(c, q.Item, q.E, q)
		if n := x.Prefix(roundMarks, noun.s); n > 0 && n == noun.e-noun.s { // 突破|千亿|大关
			noun = span{q.E, q.E}
		}
	}
	x.what.about = about
	r := &x.what.about
	what := &x.what.statement
	*what = statement{c: c, q: q, p: p, np: np, noun: noun, st: st, r: r, n: n}
	switch {
	case q.Ordinal:
		if x.decide(ranks, what) != keep {
			return end
		}
	case x.isChange(what):
		if noun.s < noun.e && np.empty() && q.Unit.Kind == unit.Thing {
			r.subject, end = x.Text(noun.s, noun.e), noun.e
		}
	case x.state(what):
		if noun.s < noun.e {
			end = noun.e
		}
	default:
		return end
	}
	x.stranger(what)
	if x.status == figure.Actual {
		st.Status = x.toCome(what)
	}
	st.Unit = x.unitOf(q, st.Unit, r.subject)
	if s, e := x.pieceBefore(q.S); s < e && q.Unit.Kind == unit.Money && !strings.Contains(st.Unit, "/") { // 一斤|三毛五
		st.Unit += "/" + x.Text(s, e)
	}
	x.unitOfLast(what)
	if st.Kind == figure.Rate && st.Basis == figure.NoBasis && hasSuffix(r.subject, "年增率") {
		st.Basis, st.BasisText = figure.YearOnYear, "年"
	}
	r.unit, r.index = st.Unit, q.Bare && st.Unit == ""
	if st.Kind != figure.Change {
		r.kind = st.Kind
	} else {
		r.kind = x.last.kind
	}
	if st.Like = x.like(c, q, st, noun); st.Like > 0 {
		r.subject, r.scope = x.out[st.Like-1].Subject, x.out[st.Like-1].Scope
	}
	st.Timed, r.timed = r.timed, false
	x.emit(st, s, q.E, *r)
	return end
}

// pieceBefore returns where the unit stands that a price at rune i is told for, behind 一: 一|公斤|8元, 一|斤|能卖到80元.
func (x *Reader) pieceBefore(i int) (s, e int) {
	e = i - x.Suffix(asks, max(0, i-4), i)
	s = e - x.Suffix(weights, max(0, e-2), e)
	if s == e || x.At(s-1) != '一' || !x.Starts(s-1) && !x.Starts(s) || x.At(s-2) == '十' || x.At(s-2) == '第' {
		return 0, 0
	}
	return s, e
}

// asks are words of asking a price, before it.
var asks = sets["asks"]

// weights are units that things are sold by.
var weights = sets["weights"]

// unitOfLast gives a sum without a noun the unit of the figure before where that tells what the sum is of.
func (x *Reader) unitOfLast(s *statement) {
	st, q := s.st, s.q
	if !s.np.empty() || len(x.refs) == 0 {
		return
	}
	money := q.Unit.Kind == unit.Money && q.Per == ""
	switch {
	case st.Kind == figure.Change && money && strings.HasPrefix(x.last.unit, st.Unit+"/"): // 每公斤4块6，比去年涨了8毛
	case st.Kind == figure.Change && q.Bare && q.Scaled && isMoney(x.last.unit): // 成交额8000亿，较上日缩量近千亿
	case st.Kind == figure.Level && money && strings.HasPrefix(x.last.unit, st.Unit+"/") && (x.At(s.q.S-1) == '至' || x.At(s.q.S-1) == '到') && x.out[len(x.out)-1].End == int(x.Off[s.q.S-1]): // 每吨下调40美元|至512美元
	case st.Kind == figure.Level && money && s.p.copula && x.last.unit == st.Unit+"/股": // 每股收益0.63元，上年同期为0.47元
	default:
		return
	}
	st.Unit = x.last.unit
}

var manyPlaces = &rule.Rule{Name: "scope: none of several places", Example: "北区访客2万人；港澳台访客约300人；外宾约120人。"}

// stranger takes the scope from a figure that opens a clause of its own behind those of several
// places, none of which owns what has none of its own: 香港及台湾学生分别增加2%及6%；|海外学生3800人.
func (x *Reader) stranger(s *statement) {
	if x.otherPlace(s) {
		s.r.subject, s.r.scope, s.st.Settled = x.Text(s.np.s, s.np.e), s.np.scope, true
		return
	}
	if scope := x.behindRank(s); scope != "" {
		s.r.scope, s.st.Settled = scope, true
		return
	}
	if !s.explicit() || s.np.scope != "" || s.n > 1 || len(x.out) < 2 || s.r.scope == "" {
		return
	}
	i := x.skipBack(s.c.s - 1)
	a, b := &x.out[len(x.out)-2], &x.out[len(x.out)-1]
	if x.At(i) != ';' || a.Start < int(x.Off[x.opened]) || a.Scope == "" || b.Scope == "" || a.Scope == b.Scope || !x.Log.Allows(manyPlaces) {
		return
	}
	x.Log.Add(manyPlaces, rule.Kind, s.q.S, s.q.E)
	s.st.Settled, s.r.scope = true, ""
}

// aimed reports whether the figure is the aim that somebody sets: 定下年产值突破|50亿元|的目标.
func (x *Reader) aimed(s *statement) bool {
	if !x.Has(x.skipOf(s.q.E, len(x.R)), "目标") || s.p.line || s.p.than || s.p.bound >= 0 {
		return false
	}
	for i := s.c.s; i < s.q.S; i++ {
		if n := x.Prefix(settings, i); n > 0 && x.Starts(i) && (n > 1 || x.Starts(i+1)) {
			return true
		}
	}
	return false
}

// otherPlace reports whether the figure tells of another place what was told of one right before:
// 内地旅客升5%；|东南亚旅客41万人次.
func (x *Reader) otherPlace(s *statement) bool {
	if !s.np.placed || s.np.empty() || s.n > 1 || len(x.out) == 0 || s.p.verb >= 0 {
		return false
	}
	i := x.skipBack(s.c.s - 1)
	b := &x.out[len(x.out)-1]
	return x.At(i) == ';' && b.Start >= int(x.Off[x.opened]) && b.Scope != "" && b.Scope != s.np.scope && b.Subject == x.Text(s.np.s, s.np.e)
}

// behindRank returns the scope of the figure whose place in an order was told right before, when 其中
// opens the clause: 全县出口32亿元，位列全省第一。|其中机电产品18亿元.
func (x *Reader) behindRank(s *statement) string {
	n := len(x.out)
	if n < 2 || !s.explicit() || s.np.scope != "" || s.c.i0 >= len(x.Items) || x.Items[s.c.i0].Class != lex.Among || x.out[n-1].Kind != figure.Rank {
		return ""
	}
	return x.out[n-2].Scope
}

// toCome returns what the predicate says of a time to come: 将达230亿, 或增至540亿, 要在五年内降低15%.
func (x *Reader) toCome(s *statement) figure.Status {
	p := s.p
	if x.aimed(s) {
		return figure.Target
	}
	if p.verb >= 0 && x.At(x.Items[p.verb].E) == '了' { // 将冷却能力提高了|10%
		return figure.Actual
	}
	if p.future || p.verb > 0 && (x.At(x.Items[p.verb].S-1) == '或' || x.Has(x.Items[p.verb].S-2, "或可") || x.Has(x.Items[p.verb].S-2, "或能")) {
		return figure.Forecast
	}
	if n := len(x.out); n > 0 && x.At(s.q.Num-2) == '可' && strings.ContainsRune("达超至到升降", x.At(s.q.Num-1)) && x.out[n-1].Status == figure.Forecast && x.out[n-1].Start >= int(x.Off[x.opened]) {
		return figure.Forecast // 气温将下降6℃，局地降幅|可超10℃
	}
	for i := s.c.s; i+3 <= s.q.S; i++ {
		r := x.At(i)
		if r == '将' && x.willDo(i, s.q.S) {
			return figure.Forecast
		}
		if x.At(i+1) != '在' && x.At(i+1) != '于' || r != '将' && r != '要' && r != '须' && r != '应' || !x.Starts(i+1) {
			continue
		}
		switch x.At(i - 1) {
		case '主', '重', '只', '就', '如', '不', '相', '对', '反', '响':
			continue
		}
		for k := i + 3; k < min(s.q.S, i+termReach); k++ {
			switch x.At(k) {
			case '内', '前', '底', '末':
				if !x.ofTime(k) { // 须在|开拍前|缴纳
					continue
				}
				return lex.IfElse(r == '将', figure.Forecast, figure.Target)
			}
		}
	}
	return figure.Actual
}

// ofTime reports whether a word of time, or a number, ends right before rune i, or at it: 五年|内, 年|底.
func (x *Reader) ofTime(i int) bool {
	switch x.At(i - 1) {
	case '年', '月', '日', '天', '周', '季', '期', '时', '旬', '度', '之', '以', '个':
		return true
	}
	return false
}

// heldYet are words behind 将 that say of its object what it is: 将|剩余3名嫌疑人抓获.
var heldYet = sets["held-yet"]

// willDo reports whether the 将 at rune i says what will be done before rune end, and does not lead to an object:
// 将|新增就业, but 将|床位留给.
func (x *Reader) willDo(i, end int) bool {
	if !x.Starts(i) || !x.Starts(i+1) || strings.ContainsRune("可能已曾便先", x.At(i-1)) || x.At(i-1) == '会' && x.Starts(i-1) {
		return false
	}
	if x.Prefix(heldYet, i+1) > 0 { // 将|剩余3名嫌疑人抓获
		return false
	}
	will, _, _ := x.Token(i)
	sure := will.Tag == segment.TagD
	for k, n := i+1, 0; k < end && n < maxAdverbs; n++ {
		does, _, e := x.Token(k)
		switch does.Tag {
		case segment.TagV:
			return sure && x.At(e) != '的' && x.At(e) != '了' // 将|搭载的5颗卫星送入轨道
		case segment.TagP: // 将|在西部|新建
			return (sure || n == 0) && x.leadsOn(k, end)
		case segment.TagD, segment.TagC: // 将|因此|损失: no object begins so
			k, sure = e, true
		case segment.TagR: // 将|各自|出版
			k = e
		default:
			return false
		}
	}
	return false
}

// leadsOn reports whether the phrase that a preposition at rune k opens is said of what is to be done before
// rune end: 在西部|新建30个仓库, but 于明年举行的|比赛吸引了30人, 向|30个国家.
func (x *Reader) leadsOn(k, end int) bool {
	if strings.ContainsRune("和与同跟", x.At(k)) || x.At(end-1) == '的' || x.At(k) == '在' && strings.ContainsRune("逃校册职岗建押线场", x.At(k+1)) { // 将|与他的交锋记录刷新到五连胜, 将|在逃9年的嫌疑人抓获
		return false
	}
	relative := strings.ContainsRune("在于从由被", x.At(k))
	for i, does := k+1, false; ; {
		if i >= end {
			return does
		}
		if r := x.At(i); strings.ContainsRune("了过已,;", r) || r == '的' && relative || x.Prefix(heldYet, i) > 0 { // 将|对车主处以罚款 is a rule
			return false
		}
		t, _, e := x.Token(i)
		does = does || t.Tag == segment.TagV
		i = e
	}
}

// maxAdverbs is how many words there are at most from 将 to its verb.
const maxAdverbs = 4

// termReach is how far, in runes, the time by which something is to be done ends behind 要在.
const termReach = 12
