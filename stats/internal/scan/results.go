package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// resultTraps are distances, times and addresses that name an event, a result or a place.
var resultTraps = []trap{
	{rule.Rule{Name: "trap: one in so many millions", Example: "头奖概率从原先的2.5亿分之一变为3.2亿分之一。"}, func(l *Line, i, _ int) int {
		n, ok := l.NumeralAt(i)
		if !ok || !n.Scaled || !l.Has(n.End, "分之") {
			return 0
		}
		if m, ok := l.NumeralAt(n.End + 2); ok {
			return m.End
		}
		return 0
	}},
	{rule.Rule{Name: "trap: so many years back, in digits", Example: "跌至10多年来的低点。"}, yearsBack},
	{rule.Rule{Name: "trap: address", Example: "他家在3栋2单元1502室。"}, func(l *Line, i, _ int) int {
		e, _, k := l.measured(i)
		if k == 0 || l.At(e) != '栋' && l.At(e) != '幢' || !lex.IsDigit(l.At(e+1)) {
			return 0
		}
		e++
		for lex.IsDigit(l.At(e)) || l.At(e) == '单' || l.At(e) == '元' || l.At(e) == '室' || l.At(e) == '号' {
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: time of a result", Example: "平均用时为3分55秒18。"}, func(l *Line, i, _ int) int {
		e, u, k := l.measured(i)
		switch {
		case k == 0 || !lex.IsDigit(l.At(e+k)) || !l.timeGoesOn(e+k):
			return 0
		case u.Kind == unit.Score, u.Kind == unit.Span && l.At(e) != '年' && l.At(e) != '天':
		default:
			return 0
		}
		for {
			m, ok := l.NumeralAt(e)
			if ok && !m.Han {
				e = m.End
			} else if u, k := l.UnitAt(e); k > 0 && (u.Kind == unit.Span || u.Kind == unit.Score) {
				e += k
			} else {
				return e
			}
		}
	}},
	{rule.Rule{Name: "trap: distance that names an event", Example: "男子20公里竞走决赛举行。"}, func(l *Line, i, _ int) int {
		e, u, k := l.measured(i)
		if k == 0 || u.Kind != unit.Measure {
			return 0
		}
		if r := l.At(e + k - 1); (r == '米' || r == '里' || l.At(e) == 'm' && k == 1) && l.Prefix(events, e+k) > 0 {
			return e + k
		}
		return 0
	}},
}

// timeGoesOn reports whether the number at i is of minutes or seconds, and not of other
// things: 3分|55秒, but 21分|4篮板.
func (l *Line) timeGoesOn(i int) bool {
	n, ok := l.NumeralAt(i)
	if !ok {
		return false
	}
	u, k := l.UnitAt(n.End)
	return k == 0 || u.Kind == unit.Span || u.Kind == unit.Score
}

// measured returns the end of the number or range at i and the unit behind it; k is the
// unit's length, 0 when none is there.
func (l *Line) measured(i int) (e int, u unit.Unit, k int) {
	n, ok := l.NumeralAt(i)
	if !ok {
		return i, u, 0
	}
	e = n.End
	if k := l.RangeMark(e); k > 0 {
		if m, ok := l.NumeralAt(e + k); ok {
			e = m.End
		}
	}
	u, k = l.UnitAt(e)
	return e, u, k
}

// events are the words behind a distance that make it the name of an event.
var events = sets["events"]
