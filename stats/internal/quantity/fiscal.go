package quantity

import "github.com/tiyao/tiyao/stats/internal/lex"

// FiscalAt reads the short names of quarters, halves and financial years at i: Q3, H1,
// 24Q1, 2024Q3, 1H24, FY2023.
func (l *Line) FiscalAt(i int) (m Moment, ok bool) {
	if lex.IsLatin(l.At(i-1)) || lex.IsDigit(l.At(i-1)) || l.At(i-1) == '-' || l.At(i-1) == '.' {
		return m, false
	}
	m.S = i
	year, e := l.digits(i, 4)
	before := e - i
	r := l.At(e)
	if k := l.partBehind(e); k > 0 && (before == 2 || before == 4) {
		e, r = k, l.At(k)
	}
	switch {
	case r == 'f' && before == 0 && l.At(e+1) == 'y':
		n, end := l.digits(e+2, 4)
		if k := end - e - 2; k != 2 && k != 4 {
			return m, false
		}
		m.Grain, m.Year, m.E = lex.Year, century(n), end
	case r != 'q' && r != 'h' || before == 3:
		return m, false
	case before == 1: // 1H24
		n, end := l.digits(e+1, 4)
		if k := end - e - 1; k != 2 && k != 4 || !m.part(r, year) {
			return m, false
		}
		m.Year, m.E = century(n), end
	default:
		n, end := l.digits(e+1, 2)
		if end != e+2 || !m.part(r, n) {
			return m, false
		}
		if before > 0 {
			m.Year = century(year)
		}
		m.E = end
	}
	if r := l.At(m.E); lex.IsLatin(r) || lex.IsDigit(r) || r == '-' || r == '.' && lex.IsDigit(l.At(m.E+1)) {
		return m, false
	}
	if r := l.At(m.E); r == '末' || r == '底' {
		m.E++
	}
	return m, true
}

// partBehind returns the rune of the Q or H behind the 年 at e, 24年|Q3, or 0.
func (l *Line) partBehind(e int) int {
	if l.At(e) != '年' {
		return 0
	}
	if k := l.SkipSpace(e + 1); (l.At(k) == 'q' || l.At(k) == 'h') && lex.IsDigit(l.At(k+1)) {
		return k
	}
	return 0
}

// part sets the quarter or half n, and reports whether there is one.
func (m *Moment) part(r rune, n int) bool {
	if n < 1 || n > 4 || r == 'h' && n > 2 {
		return false
	}
	m.Grain, m.Quarter, m.Month = lex.Quarter, n, 3*n
	if r == 'h' {
		m.Grain, m.Quarter, m.Month = lex.Half, 2*n, 6*n
	}
	return true
}

// digits reads at most most digits at i.
func (l *Line) digits(i, most int) (v, end int) {
	for end = i; end < i+most && lex.IsDigit(l.At(end)); end++ {
		v = v*10 + int(l.At(end)-'0')
	}
	return v, end
}

// century completes a year of two digits.
func century(n int) int {
	if n < 100 {
		return n + 2000
	}
	return n
}
