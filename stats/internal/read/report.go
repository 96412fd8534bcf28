package read

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
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
	*what = statement{c: c, q: q, name: hanzi.FoldString(q.Name), p: p, np: np, noun: noun, st: st, r: r, n: n}
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
	if st.Modifier == figure.Exact && !q.Ordinal && q.Fixed == 0 {
		st.Modifier = x.looseBound(what)
	}
	x.stranger(what)
	x.ofOther(what)
	if p.hoped {
		st.Status = figure.Forecast
	} else if x.status == figure.Actual {
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
	case st.Kind == figure.Level && money && strings.HasPrefix(x.last.unit, st.Unit+"/") && (x.At(s.q.S-1) == '至' || x.At(s.q.S-1) == '到') && x.out[len(x.out)-1].End == x.End(s.q.S-1): // 每吨下调40美元|至512美元
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
