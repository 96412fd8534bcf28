package read

import (
	"strings"

	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// figure1 reports one quantity with what its predicate and its noun say, unless it
// counts nothing. s is the rune its text begins at. It returns the rune behind the
// noun that belongs to it.
func (x *Reader) figure1(c *clause, q *quantity.Quantity, s int, p *predicate, np *subject, about ref, n int) int {
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
	if st.Kind == figure.Change && q.Unit.Kind == unit.Money && q.Per == "" && np.empty() && len(x.refs) > 0 && strings.HasPrefix(x.last.unit, st.Unit+"/") {
		st.Unit = x.last.unit // 每公斤4块6，比去年涨了8毛
	}
	if st.Kind == figure.Change && q.Bare && q.Scaled && np.empty() && len(x.refs) > 0 && isMoney(x.last.unit) {
		st.Unit = x.last.unit // 成交额8000亿，较上日缩量近千亿
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

// settings are verbs of setting an aim.
var settings = sets["settings"]

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
	if p.future || p.verb > 0 && x.At(x.Items[p.verb].S-1) == '或' {
		return figure.Forecast
	}
	for i := s.c.s; i+3 < s.q.S; i++ {
		r := x.At(i)
		if x.At(i+1) != '在' && x.At(i+1) != '于' || r != '将' && r != '要' && r != '须' && r != '应' || !x.Starts(i+1) {
			continue
		}
		switch x.At(i - 1) {
		case '主', '重', '只', '就', '如', '不', '相', '对', '反', '响':
			continue
		}
		for k := i + 2; k < min(s.q.S, i+termReach); k++ {
			switch x.At(k) {
			case '内', '前', '底', '末':
				return lex.IfElse(r == '将', figure.Forecast, figure.Target)
			}
		}
	}
	return figure.Actual
}

// termReach is how far, in runes, the time by which something is to be done ends behind 要在.
const termReach = 12

// risenTo reports whether a verb of change leads to the place, with a place between: 上升到|
// 全球|第二位.
func (x *Reader) risenTo(s *statement) bool {
	for k := s.q.Item - 1; k > s.c.i0 && s.q.S-x.Items[k].E <= 3; k-- {
		it, v := x.Items[k], x.Items[k-1]
		if it.Class == lex.Place {
			continue
		}
		if it.Class != lex.Copula || x.At(it.E-1) != '到' && x.At(it.E-1) != '至' || v.Class != lex.Verb && v.Class != lex.Short || v.E != it.S {
			return false
		}
		s.r.scope = x.Text(it.E, s.q.S)
		return true
	}
	return false
}

// rankGoesOn reports whether a place in another order was told right before: 位居全球第六位、
// 全国|第二位. What names the order is the scope.
func (x *Reader) rankGoesOn(s *statement) bool {
	if len(x.out) == 0 || x.out[len(x.out)-1].Kind != figure.Rank {
		return false
	}
	end := x.out[len(x.out)-1].End
	for k := s.q.Item - 1; k >= s.c.i0 && s.q.S-x.Items[k].E <= 8; k-- {
		it := x.Items[k]
		switch it.Class {
		case lex.Pause, lex.Conj:
			if int(x.Off[it.S]) != end || it.E == s.q.S {
				return false
			}
			s.r.scope = x.Text(it.E, x.trimOf(s.q.S, it.E))
			return true
		case lex.Quantity, lex.Punct, lex.Verb:
			return false
		}
	}
	return false
}

// roundMarks stand behind a round number, and are nothing that it counts.
var roundMarks = sets["round-marks"]

// ranks say whether an ordinal is a place in an order.
var ranks = []decision{
	{rule.Rule{Name: "rank: of a list of medals or of sales", Example: "球队获得奖牌榜第五名。"}, func(x *Reader, s *statement) verdict {
		if s.p.rank >= 0 || x.At(s.q.S-1) != '榜' && !x.Has(s.q.S-2, "榜单") || x.Has(s.q.S-3, "积分榜") || x.Has(s.q.S-3, "射手榜") {
			return pass
		}
		s.st.Kind = figure.Rank
		return keep
	}},
	{rule.Rule{Name: "rank: no word of rank before it", Example: "第33位发言者上台。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.p.rank < 0 && s.q.Fixed != lex.First && !s.p.to && !x.risenTo(s) && !x.rankGoesOn(s))
	}},
	{rule.Rule{Name: "rank: of a league table", Example: "球队排积分榜第三位。"}, func(x *Reader, s *statement) verdict {
		if s.p.rank < 0 {
			return pass
		}
		o := x.trimTail(s.c, s.p.object)
		return dropIf(x.Has(o.s, "积分榜") || x.Has(o.s, "射手榜") || x.Has(o.s, "小组") || x.Has(o.s, "榜单"))
	}},
	{rule.Rule{Name: "rank: a place in an order", Example: "产量位居全国第三位。"}, func(x *Reader, s *statement) verdict {
		s.st.Kind = figure.Rank
		if s.p.rank >= 0 && !s.p.object.empty() {
			if o := x.trimTail(s.c, s.p.object); !o.empty() {
				s.r.scope = x.Text(o.s, o.e)
			}
		}
		return keep
	}},
}
