package lex

import (
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// UnitAt returns the unit at rune i and its length, 0 when none is there. A unit in
// Latin letters must end where the letters end.
func (l *Line) UnitAt(i int) (u unit.Unit, n int) {
	if i >= len(l.R) {
		return u, 0
	}
	n, u = unit.Units.Longest(l.R[i:])
	if n == 0 {
		return u, 0
	}
	if IsLatin(l.At(i)) && (IsLatin(l.At(i+n)) || IsDigit(l.At(i+n))) {
		return unit.Unit{}, 0
	}
	if n == 1 && IsLatin(l.At(i)) && (l.Doc == nil || !IsLatin(rune(l.Doc.Text[l.Off[i]]))) {
		return unit.Unit{}, 0 // 3G and 20M are no grams and metres
	}
	return u, n
}

// MeasureFollows reports whether a unit stands at i.
func (l *Line) MeasureFollows(i int) bool {
	u, n := l.UnitAt(l.SkipSpace(i))
	return n > 0 && u.Kind != unit.None
}

// CurrencyAt reads a sign or code of money in front of a number: $, US$, HK$, ¥, €, £,
// 人民币 is read by the scanner as an ordinary word.
func (l *Line) CurrencyAt(i int) (code string, n int) {
	if i < 0 || i >= len(l.R) {
		return "", 0
	}
	n, u := unit.Signs.Longest(l.R[i:])
	return u.Code, n
}
