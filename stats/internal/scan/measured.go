package scan

import "github.com/tiyao/tiyao/stats/internal/unit"

// measured returns the end of the number or range at i and the unit behind it; k is the
// unit's length, 0 when none is there.
func (l *Line) measured(i int) (e int, u unit.Unit, k int) {
	m := &l.measure
	if m.at == i+1 { // the traps ask for the same, one after the other
		return m.e, m.u, m.k
	}
	m.at, m.e, m.u, m.k = i+1, i, unit.Unit{}, 0
	n, ok := l.NumeralAt(i)
	if !ok {
		return m.e, m.u, m.k
	}
	m.e = n.End
	if k := l.RangeMark(m.e); k > 0 {
		if n, ok := l.NumeralAt(m.e + k); ok {
			m.e = n.End
		}
	}
	m.u, m.k = l.UnitAt(m.e)
	return m.e, m.u, m.k
}

// A measure is the number at the rune before at, and the unit of k runes at its end e.
type measure struct {
	at, e, k int
	u        unit.Unit
}
