package quantity

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
)

// countedAtom reads 前三季度, 前8个月, 近五年, 过去十年来, 未来三年; p is the word in
// front, i the number. 0 when it is none.
func (l *Line) countedAtom(p, i int, m *Moment) int {
	i = l.SkipSpace(i)
	n, ok := l.NumeralAt(i)
	first := l.At(p) == '首'
	if !ok || n.Scaled || n.Decimal {
		if first && l.Has(i, "个月") {
			m.Grain, m.Month = lex.Month, 1
			return i + 2
		}
		return 0
	}
	v := 0
	if n.Value.IsSet() {
		v = int(n.Value.Float64())
	}
	e := l.SkipSpace(n.End)
	if l.VagueMark(e) == figure.Above {
		e++
	}
	one := l.At(e) == '个'
	if one {
		e++
	}
	switch {
	case l.Has(e, "季度"):
		m.Grain, m.Quarter, m.Month = lex.Quarter, v, v*3
		return e + 2
	case l.At(e) == '月':
		m.Grain, m.Month = lex.Month, v
		e++
		if l.At(e) == '份' {
			e++
		}
		if l.At(p) == '近' && l.At(e) == '来' {
			e++
		}
		return e
	case l.At(e) == '年' && l.At(p) != '前' && l.At(p) != '首' && l.At(p) != '头':
		m.Grain = lex.NoGrain
		e++
		if l.At(e) == '来' || l.At(e) == '间' || l.At(e) == '内' {
			e++
		}
		return e
	case l.At(e) == '天' || l.At(e) == '日' || l.At(e) == '周':
		m.Grain = lex.Day
		return e + 1
	}
	return 0
}
