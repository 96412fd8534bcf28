package numeral

import (
	"errors"
	"fmt"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// ErrNumber is what the errors of Parse and ParseDecimal wrap.
var ErrNumber = errors.New("no number")

// Parse reads s, the whole of it, as one number: Arabic digits with separators
// and multipliers (1,234.5, 3.2亿, 3千5百), Chinese numerals with their short forms
// (三万五 is 35000, 一百二 is 120, 廿二, 一七二零), amounts written out (壹佰元整,
// 三元五角), a point (零点五) and a sign (负, -). Traditional and full-width forms are read alike.
// It returns an error that wraps ErrNumber when s is something else.
func Parse(s string) (Decimal, error) {
	l := &Line{}
	for _, r := range s {
		l.R = append(l.R, hanzi.Fold(r))
	}
	i, neg := 0, false
	if r := l.At(0); r == '负' || r == '-' || r == '−' || r == '+' {
		i, neg = 1, r != '+'
	}
	v, end, ok := l.sum(i)
	if !ok || end != len(l.R) {
		return Decimal{}, fmt.Errorf("stats: %q: %w", s, ErrNumber)
	}
	if neg {
		return v.Neg(), nil
	}
	return v, nil
}

// sum reads a number, or an amount written out in 元, 角 and 分, at i.
func (l *Line) sum(i int) (v Decimal, end int, ok bool) {
	last := 1 // power of the unit before: 元 0, 角 -1, 分 -2
	for {
		n, isNumber := l.NumeralAt(i)
		if !isNumber || !n.Value.IsSet() {
			return v, i, false
		}
		i = n.End
		power := 0
		switch l.At(i) {
		case '元', '圆', '块':
			i++
		case '角':
			power, i = -1, i+1
		case '分':
			power, i = -2, i+1
		default:
			return n.Value, i, last == 1
		}
		if power >= last {
			return v, i, false
		}
		if last = power; !v.IsSet() {
			v = n.Value.Shift(power)
		} else if v, ok = v.Add(n.Value.Shift(power)); !ok {
			return v, i, false
		}
		if r := l.At(i); r == '整' || r == '正' {
			i++
		}
		if i == len(l.R) {
			return v, i, true
		}
	}
}
