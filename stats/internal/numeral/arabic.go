package numeral

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// Arabic reads digits with thousands separators, a point, and the multipliers behind
// them: 1,234.5 · 0. 4 · 3.5万亿 · 3千5百 · 2千多 万.
func (l *Line) Arabic(i int) (n Numeral, ok bool) {
	v := Decimal{set: true}
	start := i
	i = l.grouped(i, &v)
	n.Digits = i - start
	if j := i + 1; l.At(i) == '.' {
		if l.At(j) == ' ' && lex.IsDigit(l.At(j+1)) && l.spacedPoint(j+1) {
			j++
		}
		if lex.IsDigit(l.At(j)) {
			for ; lex.IsDigit(l.At(j)); j++ {
				if c, ok := scale(v.Coef, 1); ok && v.Exp > -18 {
					v.Coef, v.Exp = c+uint64(l.At(j)-'0'), v.Exp-1
				}
			}
			i, n.Decimal = j, true
		}
	} else if j := max(l.spokenPoint(i), l.raisedPoint(i)); j > 0 {
		for i++; i < j; i++ {
			if c, ok := scale(v.Coef, 1); ok {
				v.Coef, v.Exp = c+uint64(l.At(i)-'0'), v.Exp-1
			}
		}
		n.Decimal = true
	}
	n.Value, n.End = v, i
	if l.At(i) == '又' && !n.Decimal {
		l.mixed(&n)
		l.mixedSlash(&n)
	}
	if l.multiplied(&n); n.Power == 0 {
		l.english(&n, start)
	}
	return n, n.Digits <= 18
}

// spokenPoint returns the end of the digits behind the 点 at i when it is a decimal point
// (12点5吨), 0 when it is one of the clock or of an index.
func (l *Line) spokenPoint(i int) int {
	j := i + 1
	for l.At(i) == '点' && lex.IsDigit(l.At(j)) && j < i+6 {
		j++
	}
	if j == i+1 {
		return 0
	}
	if l.At(j) == '万' || l.At(j) == '亿' {
		return j
	}
	switch u, n := l.UnitAt(j); {
	case n == 0:
	case u.Kind == unit.Measure, u.Kind == unit.Money, u.Kind == unit.Percent, u.Kind == unit.Times, u.Kind == unit.Point:
		return j
	}
	return 0
}

// raisedPoint returns the end of the digits behind the dot at i where it is a decimal point, as papers had it: 1·5万人,
// 0 when it is one between a month and a day, or between names.
func (l *Line) raisedPoint(i int) int {
	j := i + 1
	for (l.At(i) == '·' || l.At(i) == '・' || l.At(i) == '•') && lex.IsDigit(l.At(j)) && j < i+4 {
		j++
	}
	if j == i+1 {
		return 0
	}
	switch l.At(j) {
	case '万', '亿', '%':
		return j
	}
	return 0
}

// RaisedPoint reports whether the dot at i is a decimal point.
func (l *Line) RaisedPoint(i int) bool { return l.raisedPoint(i) > 0 }

// SpokenPoint reports whether the 点 at i is a decimal point.
func (l *Line) SpokenPoint(i int) bool { return l.spokenPoint(i) > 0 }

// spacedPoint reports whether digits at i end in a percent sign: only then "0. 4%" is
// one number with a stray space, and not the end of a list mark.
func (l *Line) spacedPoint(i int) bool {
	for lex.IsDigit(l.At(i)) {
		i++
	}
	return l.At(i) == '%'
}

// grouped reads digits with separators of thousands into v and returns their end.
func (l *Line) grouped(i int, v *Decimal) int {
	put := func(r rune) {
		if c, ok := scale(v.Coef, 1); ok {
			v.Coef = c + uint64(r-'0')
		} else {
			v.Exp++
		}
	}
	s := i
	for lex.IsDigit(l.At(i)) {
		put(l.At(i))
		i++
	}
	for i-s <= 3 || l.At(i-4) == ',' {
		if l.At(i) != ',' || !lex.IsDigit(l.At(i+1)) || !lex.IsDigit(l.At(i+2)) || !lex.IsDigit(l.At(i+3)) || lex.IsDigit(l.At(i+4)) {
			break
		}
		for k := i + 1; k <= i+3; k++ {
			put(l.At(k))
		}
		i += 4
	}
	return i
}
