package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
)

// length reports whether what reads like the time m is a length of time: 近20年|历史, 15日|以下,
// 15日|行政拘留, 停牌|3日.
func (l *Line) length(m *quantity.Moment) bool {
	if l.At(m.S) == '近' {
		return l.Suffix(lasting, max(0, m.S-3), m.S) > 1 && l.Closes(m.E) || l.Has(m.E, "历史") || l.Has(m.E, "的历史")
	}
	if m.Grain != lex.Day || l.At(m.E-1) != '日' || m.E-m.S > 3 {
		return false
	}
	if k := len(l.Items) - 1; k >= 0 && l.Items[k].Class == lex.Approx && l.Items[k].E == m.S && l.Items[k].E-l.Items[k].S > 1 && l.Closes(m.E) { // 不超过|30日
		return true
	}
	if l.Has(m.E, "以上") || l.Has(m.E, "以下") || l.Prefix(custodies, l.skipOf(m.E)) > 0 {
		return true
	}
	s := m.S
	for s > 0 && lex.IsSpace(l.At(s-1)) {
		s--
	}
	return l.Suffix(daysBefore, max(0, s-4), s) > 0 && (l.Closes(m.E) || l.At(m.E) == '并' || l.At(m.E) == '、')
}

// lasting are words before how long stores last: 可用|近26天.
var lasting = sets["lasting"]

// custodies are punishments of so many days, behind them, and daysBefore what stands before so
// many days.
var custodies, daysBefore = sets["custodies"], sets["days-before"]

// skipOf returns the rune behind a 的 at i.
func (l *Line) skipOf(i int) int {
	if l.At(i) == '的' {
		i++
	}
	return i
}
