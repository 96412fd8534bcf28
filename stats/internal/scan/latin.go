package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// latin reads a Latin word or model number: what digits are in it are part of its
// name (C919, PM2.5). Money in front of a number is not (US$5亿).
func (l *Line) latin(i int) int {
	if _, k := l.CurrencyAt(i); k > 0 && (lex.IsDigit(l.At(i+k)) || l.At(i+k) == ' ' && lex.IsDigit(l.At(i+k+1))) {
		if q, ok := l.QuantityAt(i); ok && !q.Bare {
			return l.quantity(q)
		}
	}
	e := i
	for e < len(l.R) && l.inName(e) {
		if lex.IsDigit(l.R[e]) && l.At(e-1) == '/' && l.At(e-2) == 'f' && e-2 == i { // f/1.5
			e++
			continue
		}
		if lex.IsDigit(l.R[e]) && !lex.IsLatin(l.At(e-1)) && l.At(e-1) != '.' && !lex.IsDigit(l.At(e-1)) && l.At(e-1) != '-' {
			break
		}
		if lex.IsDigit(l.R[e]) && lex.IsLatin(l.At(e-1)) && e-i >= 2 { // GDP5.2%, LPR3.8%
			if n, ok := l.Arabic(e); ok && (n.Scaled || n.Decimal && l.moneyAt(n.End) || l.At(n.End) == '%' && (n.Decimal || n.Digits < 3)) {
				break
			}
		}
		e++
	}
	return l.put(lex.Latin, 0, i, max(e, i+1), 0)
}

// moneyAt reports whether the name of a currency stands at i: 每百万tokens1.8|元.
func (l *Line) moneyAt(i int) bool {
	u, n := l.UnitAt(i)
	return n > 0 && u.Kind == unit.Money && l.At(i+n) != '年' // GLM4.5|元年
}

// inName reports whether the rune at e can go on a name in Latin letters: a letter, a
// digit, or a joint with one of them behind it.
func (l *Line) inName(e int) bool {
	if lex.IsLatin(l.R[e]) || lex.IsDigit(l.R[e]) {
		return true
	}
	switch l.R[e] {
	case '-', '.', '_', '/', '+', '&':
		return lex.IsLatin(l.At(e+1)) || lex.IsDigit(l.At(e+1))
	}
	return false
}
