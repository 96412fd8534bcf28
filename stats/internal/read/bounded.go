package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// bounded takes the bound of the predicate into q, and returns the rune that its text begins at,
// and the item of a time that has the level itself, -1 for none.
func (x *Reader) bounded(c *clause, p *predicate, q *quantity.Quantity) (first, own int) {
	first = q.S
	if p.per >= 0 && x.SkipSpace(x.Items[p.per].E) == q.S {
		first = x.boundedPer(c, p.per, q)
	}
	if q.Than && q.Unit.Kind == unit.Percent && x.drawsLine(c, q) {
		q.Mod, first, p.line = figure.Exact, q.Num, true
	}
	own = x.ownLevel(p, q)
	if own >= 0 {
		p.own, p.based = true, false
		p.bound = lex.IfElse(q.Bare, p.bound, -1)
		return first, own
	}
	if x.otherLevel(p, q) {
		p.bound = -1
		return q.S, -1
	}
	if p.bound >= 0 && p.of && p.verb < 0 && x.Items[p.bound].Class == lex.Than && x.At(q.S-1) == '的' && x.hoped(q) {
		p.own, p.hoped, p.based, p.bound = true, true, false, -1
		return q.S, -1
	}
	if p.bound >= 0 {
		if q.S-x.Items[p.bound].S <= 12 && q.Unit.Kind != unit.Times {
			first = x.Items[p.bound].S
		}
		q.Mod = lex.IfElse(x.Items[p.bound].Arg == lex.Up, figure.Above, figure.Below)
		if it := x.Items[p.bound]; it.Class == lex.Approx {
			q.Mod = figure.Modifier(it.Arg)
		}
	}
	return first, own
}

var lineDrawn = &rule.Rule{Name: "bound: the line that something is above or below", Example: "收益率低于1%的新上限。"}

// drawsLine reports whether the noun behind q is a line, which is q itself and not above or
// below it: 低于|1%的新上限.
func (x *Reader) drawsLine(c *clause, q *quantity.Quantity) bool {
	if x.At(q.E) != '的' || !x.Log.Allows(lineDrawn) {
		return false
	}
	noun := x.after(c, q.Item, q.E, q)
	if noun.empty() || x.Suffix(marks, noun.s, noun.e) == 0 {
		return false
	}
	x.Log.Add(lineDrawn, rule.Value, q.S, q.E)
	return true
}

var baseLevel = &rule.Rule{Name: "bound: what is compared with has its own level", Example: "营收68亿元，远高于去年同期的29亿元。"}

// ownLevel returns the item of the time that something is compared with, when q is what was
// there at that time and no bound: 高于去年同期|的29亿元; -1 else. What was expected stays a
// bound: it is no fact.
func (x *Reader) ownLevel(p *predicate, q *quantity.Quantity) int {
	k := p.bound + 1
	if k == 0 || !p.of || p.verb >= 0 || k >= q.Item || x.At(q.S-1) != '的' || q.Mod != figure.Exact {
		return -1
	}
	if x.Items[k-1].Class != lex.Than || x.Items[k].Class != lex.Time || x.Items[k].E != q.S-1 {
		return -1
	}
	switch q.Unit.Kind {
	case unit.Times, unit.Point, unit.Basis:
		return -1
	case unit.Percent:
		if q.Han { // 低于去年的九成
			return -1
		}
	}
	if q.Bare && !x.last.index || !x.Log.Allows(baseLevel) {
		return -1
	}
	x.Log.Add(baseLevel, rule.Value, q.S, q.E)
	return k
}

var otherLevel = &rule.Rule{Name: "bound: what is compared with is another thing, and has its own level", Example: "新机主频达3.70GHz，高于旧机芯片的3.46GHz。"}

// otherLevel reports whether q is what another thing has, with which the one told right before is
// compared, and no bound: 主频3.70GHz，高于旧机芯片|的3.46GHz. A mean or what was expected is a bound.
func (x *Reader) otherLevel(p *predicate, q *quantity.Quantity) bool {
	if p.bound < 0 || !p.of || p.verb >= 0 || q.Bare || q.Mod != figure.Exact || len(x.out) == 0 || x.Items[p.bound].Class != lex.Than || x.At(q.S-1) != '的' {
		return false
	}
	last := &x.out[len(x.out)-1]
	if last.Unit != q.Name || last.Kind == figure.Change || last.Start < int(x.Off[x.opened]) || q.Unit.Kind == unit.Times {
		return false
	}
	s, e := x.Items[p.bound].E, q.S-1
	if e-s < 2 || !x.nounBefore(e) && !x.nameBefore(e) || x.Suffix(marks, s, e) > 0 || x.Suffix(lines, s, e) > 0 {
		return false
	}
	for i := s; i < e; i++ {
		if x.Prefix(guesses, i) > 0 {
			return false
		}
	}
	if !x.Log.Allows(otherLevel) {
		return false
	}
	x.Log.Add(otherLevel, rule.Value, q.S, q.E)
	p.other = span{s, e}
	return true
}

// nextOther returns whose the quantity is, where the one right before it was that of another with which something is
// compared: 高于甲公司的18%和|乙公司|的13%.
func (x *Reader) nextOther(s *statement) (o span) {
	n := len(x.out)
	if n == 0 || !x.others || x.At(s.q.S-1) != '的' || x.out[n-1].Unit != s.q.Name || x.out[n-1].Start < int(x.Off[x.opened]) {
		return o
	}
	i := x.runeAt(x.out[n-1].End)
	switch x.At(i) {
	case '和', '与', '及', '、':
	default:
		return o
	}
	o = span{i + 1, s.q.S - 1}
	if o.e-o.s < 2 || o.e-o.s > otherReach || !x.nounBefore(o.e) && !x.nameBefore(o.e) {
		return span{}
	}
	return o
}

// otherReach is how long a name of another is at most, in runes.
const otherReach = 8

// ofOther gives the quantity the owner that the text names beside it, and what was told of the one before.
func (x *Reader) ofOther(s *statement) {
	o := s.p.other
	if o.empty() {
		o = x.nextOther(s)
	}
	x.others = !o.empty()
	if o.empty() {
		return
	}
	last := &x.out[len(x.out)-1]
	s.r.scope, s.st.Group = x.Text(o.s, o.e), true
	if last.Kind == figure.Share && s.st.Kind == figure.Rate {
		s.st.Kind = figure.Share
	}
}

var hopedLevel = &rule.Rule{Name: "bound: what was expected is no bound, and no fact", Example: "营收29亿元，高于分析师平均预期的22亿元。"}

// hoped reports whether q is what was expected, with which what came is compared: 高于分析师平均预期的|22亿元. It is
// told as it was expected, and nothing lies above or below it.
func (x *Reader) hoped(q *quantity.Quantity) bool {
	e := x.trimOf(q.S, 0)
	if q.Unit.Kind == unit.Times || q.Unit.Kind == unit.Point || q.Unit.Kind == unit.Basis || q.Unit.Kind == unit.Percent && q.Han || x.Suffix(expectations, max(0, e-4), e) == 0 || !x.Log.Allows(hopedLevel) {
		return false
	}
	x.Log.Add(hopedLevel, rule.Value, q.S, q.E)
	return true
}

// expectations are words of what was expected, right before it.
var expectations = sets["expectations"]

// guesses are words of what was expected, or of a mean.
var guesses = sets["guesses"]

// boundedPer returns where the 每 of item per begins, or the bound before it, which it takes
// into q: 不超过|每小时2.4万元.
func (x *Reader) boundedPer(c *clause, per int, q *quantity.Quantity) int {
	first := x.Items[per].S
	if per <= c.i0 || q.Mod != figure.Exact {
		return first
	}
	if it := x.Items[per-1]; it.Class == lex.Approx && it.E == first {
		first, q.Mod = it.S, figure.Modifier(it.Arg)
	}
	return first
}
