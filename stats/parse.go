package stats

import (
	"errors"
	"fmt"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// ErrNumber is what ParseNumber's errors wrap.
var ErrNumber = errors.New("no number")

// ParseNumber reads s, the whole of it, as one number: Arabic digits with separators
// and multipliers (1,234.5, 3.2亿, 3千5百), Chinese numerals with their short forms
// (三万五 is 35000, 一百二 is 120, 廿二, 一七二零), amounts written out (壹佰元整,
// 三元五角), a point (零点五) and a sign (负, -). Traditional and full-width forms are read alike.
// It returns an error that wraps ErrNumber when s is something else.
func ParseNumber(s string) (Decimal, error) {
	l := &line{}
	for _, r := range s {
		l.r = append(l.r, hanzi.Fold(r))
	}
	i, neg := 0, false
	if r := l.at(0); r == '负' || r == '-' || r == '−' || r == '+' {
		i, neg = 1, r != '+'
	}
	v, end, ok := l.sum(i)
	if !ok || end != len(l.r) {
		return Decimal{}, fmt.Errorf("stats: %q: %w", s, ErrNumber)
	}
	if neg {
		return v.Neg(), nil
	}
	return v, nil
}

// sum reads a number, or an amount written out in 元, 角 and 分, at i.
func (l *line) sum(i int) (v Decimal, end int, ok bool) {
	last := 1 // power of the unit before: 元 0, 角 -1, 分 -2
	for {
		n, isNumber := l.numeralAt(i)
		if !isNumber || !n.value.IsSet() {
			return v, i, false
		}
		i = n.end
		power := 0
		switch l.at(i) {
		case '元', '圆', '块':
			i++
		case '角':
			power, i = -1, i+1
		case '分':
			power, i = -2, i+1
		default:
			return n.value, i, last == 1
		}
		if power >= last {
			return v, i, false
		}
		if last = power; !v.IsSet() {
			v = n.value.Shift(power)
		} else if v, ok = v.add(n.value.Shift(power)); !ok {
			return v, i, false
		}
		if r := l.at(i); r == '整' || r == '正' {
			i++
		}
		if i == len(l.r) {
			return v, i, true
		}
	}
}
