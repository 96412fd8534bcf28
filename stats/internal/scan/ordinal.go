package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// ordinal reads 第三届, 第33名; a place in an order becomes a quantity of its own.
func (l *Line) ordinal(i int) int {
	j := l.SkipSpace(i + 1)
	n, ok := l.NumeralAt(j)
	if !ok {
		return i
	}
	e := n.End
	u := l.At(e)
	switch {
	case (u == '位' || u == '名') && n.Value.IsSet() && l.At(e+1) != '被':
		e++
	case n.Value.IsSet() && l.rankBefore(i) && !l.MeasureFollows(e) && l.At(e) != '大':
		u = 0
	default:
		if _, k := l.UnitAt(e); k > 0 {
			e += k
		}
		return e
	}
	q := quantity.Quantity{S: i, E: e, Num: i, Value: n.Value, Ordinal: true, Unit: unit.Unit{Kind: unit.Rank}, Han: n.Han}
	if u != 0 {
		q.Name = l.UnitText(e-1, e)
	}
	q.Item = len(l.Items)
	l.Qs = append(l.Qs, q)
	l.put(lex.Quantity, 0, i, e, len(l.Qs)-1)
	return -e // placed already
}

// rankBefore reports whether a word of rank stands in the last runes before i.
func (l *Line) rankBefore(i int) bool {
	for k := len(l.Items) - 1; k >= 0 && i-l.Items[k].E <= 8; k-- {
		switch l.Items[k].Class {
		case lex.Rank:
			return true
		case lex.Punct, lex.Quantity:
			return false
		}
	}
	return false
}
