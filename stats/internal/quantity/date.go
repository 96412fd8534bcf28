package quantity

import "github.com/tiyao/tiyao/stats/internal/lex"

// numericAtom reads the parts of a date that begin with a number: 2019年, 2016至2020年,
// 8月份, 1至10月, 25日, 第三季度, 三季度末, 12时30分, 五年来.
func (l *Line) numericAtom(p int, m *Moment) int {
	i := p
	ordinal := l.At(i) == '第'
	if ordinal {
		i = l.SkipSpace(i + 1) // 第 3季
	}
	n, e := l.SmallNumber(i)
	if e == i {
		return p
	}
	if v, f := l.secondDate(l.SkipSpace(e)); f > 0 {
		n, e = v, f
	} else {
		e = l.SkipSpace(e)
	}
	n, e = l.listedMonths(n, e)
	if e > i+1 && l.At(e-2) == '、' && (l.Has(e, "三个月") || l.Has(e, "两个月")) {
		m.Grain, m.Month = lex.Month, n
		return e + 3
	}
	if ordinal {
		if l.Has(e, "季度") || l.Has(e, "个季度") {
			return l.quarter(e, n, m)
		}
		if n >= 1 && n <= 4 && (l.Has(e, "财季") || l.At(e) == '季' && l.At(e+1) != '节' && l.At(e+1) != '赛') {
			m.Grain, m.Quarter, m.Month = lex.Quarter, n, n*3
			return e + lex.IfElse(l.At(e) == '季', 1, 2)
		}
		return p
	}
	switch l.At(e) {
	case '财':
		if l.At(e+1) == '年' && n >= 1000 && n <= 2999 && m.Grain == lex.NoGrain { // 2023财年
			m.Grain, m.Year = lex.Year, n
			return e + 2 + lex.IfElse(l.At(e+2) == '度', 1, 0)
		}
	case '年':
		return l.year(p, e, n, m)
	case '月':
		return l.month(p, e, n, m)
	case '日', '号':
		return l.day(p, e, n, m)
	case '时', '点':
		return l.clock(p, e, n, m)
	case '季':
		if n >= 1 && n <= 4 && l.At(e+1) == '度' {
			return l.quarter(e, n, m)
		}
	}
	return p
}

// secondDate reads the number that is joined to another at e when a unit of dates stands
// behind it, 2016至2020|年, and returns the rune of the unit; 0 when there is none.
func (l *Line) secondDate(e int) (v, end int) {
	k := l.RangeMark(e)
	if k == 0 {
		return 0, 0
	}
	s := l.SkipSpace(e + k)
	v, f := l.SmallNumber(s)
	if f == s {
		return 0, 0
	}
	f = l.SkipSpace(f)
	switch l.At(f) {
	case '月', '年', '季', '日', '时':
		return v, f
	}
	return 0, 0
}

// listedMonths reads on from the number n, behind which e is, to the last of a list of
// months: 7、8、9三个月.
func (l *Line) listedMonths(n, e int) (last, end int) {
	for l.At(e) == '、' {
		v, f := l.SmallNumber(e + 1)
		if f == e+1 {
			break
		}
		switch l.At(f) {
		case '月', '季':
		case '三', '两':
			if !l.Has(f+1, "个月") {
				return n, e
			}
		case '、': // only when the list ends in months
			g := f
			for g < f+24 && (l.At(g) == '、' || lex.IsDigit(l.At(g))) {
				g++
			}
			if l.At(g) != '月' && !l.Has(g, "三个月") && !l.Has(g, "两个月") {
				return n, e
			}
		default:
			return n, e
		}
		n, e = v, f
	}
	return n, e
}

// month reads the month n, whose 月 stands at e, and a second one joined to it: 2月至4月.
func (l *Line) month(p, e, n int, m *Moment) int {
	if n < 1 || n > 12 || l.At(e+1) == '球' || l.At(e+1) == '光' || m.Grain == lex.Month && m.Month > 0 {
		return p
	}
	m.Grain, m.Month = lex.Month, n
	e = l.skip(e+1, '份')
	if k := l.RangeMark(e); k > 0 {
		if v, f := l.SmallNumber(e + k); f > e+k && l.At(f) == '月' && v >= 1 && v <= 12 {
			m.Month, e = v, l.skip(f+1, '份')
		}
	} else if l.At(e) == '、' || l.At(e) == '和' {
		if v, f := l.SmallNumber(e + 1); f > e+1 && l.At(f) == '月' && v >= 1 && v <= 12 && !l.dayFollows(f+1) {
			m.Month, e = v, l.skip(f+1, '份')
		}
	}
	return e
}

// skip returns the rune behind r where it stands at i, i otherwise.
func (l *Line) skip(i int, r rune) int {
	if l.At(i) == r {
		return i + 1
	}
	return i
}

// day reads the day n of a month, whose 日 or 号 stands at e, and a second one joined to it.
func (l *Line) day(p, e, n int, m *Moment) int {
	if n < 1 || n > 31 || l.At(e) == '号' && m.Grain != lex.Month || l.At(e) == '日' && l.At(e+1) == '元' {
		return p
	}
	m.Grain = lex.Day
	e++
	if k := l.RangeMark(e); k > 0 {
		q := e + k
		if v, f := l.SmallNumber(q); f > q && l.At(f) == '月' && v <= 12 {
			q = f + 1
		}
		if v, f := l.SmallNumber(q); f > q && l.At(f) == '日' && v <= 31 {
			e = f + 1
		}
	}
	return e + l.Prefix(dayParts, e)
}

// clock reads the hour n, whose 时 or 点 stands at e, with its minutes.
func (l *Line) clock(p, e, n int, m *Moment) int {
	if l.SpokenPoint(e) || n > 24 {
		return p
	}
	if next := l.At(e + 1); l.At(e) == '点' && !lex.IsDigit(next) && next != '整' && next != '半' && next != '许' && m.Grain != lex.Day {
		return p
	}
	m.Grain = lex.Clock
	e++
	if v, f := l.SmallNumber(e); f > e && l.At(f) == '分' && v < 60 {
		e = f + 1
		if v, f := l.SmallNumber(e); f > e && l.At(f) == '秒' && l.At(f+1) != '钟' && v < 60 { // 2时10分|57秒
			e = f + 1
		}
	} else if r := l.At(e); r == '许' || r == '整' || r == '半' {
		e++
	}
	return e
}

// dayFollows reports whether a day of the month stands at i.
func (l *Line) dayFollows(i int) bool {
	_, e := l.SmallNumber(i)
	return e > i && l.At(e) == '日'
}

func (l *Line) quarter(e, n int, m *Moment) int {
	for l.At(e) != '度' {
		e++
	}
	m.Grain, m.Quarter, m.Month = lex.Quarter, n, n*3
	return e + 1
}

// year decides whether the number before the 年 at e is a year; durations are left
// alone unless 来 or 间 makes a time of them (五年来).
func (l *Line) year(p, e, n int, m *Moment) int {
	digits := e - p
	if n >= 80 && n <= 140 && l.Has(e+1, "同期") && m.Grain == lex.NoGrain { // 112年同期: of the Republic of China
		m.Grain, m.Year = lex.Year, n+1911
		return e + 1
	}
	long := n >= 1000 && n <= 2999
	short := digits == 2 && l.At(p) == '0'
	switch {
	case l.At(e+1) == '来' || l.At(e+1) == '间' && !long:
		if n < 1000 {
			m.Grain = lex.NoGrain
			return e + 2
		}
	case l.At(e+1) == '代' || l.At(e+1) == '期' || l.At(e+1) == '均' && !long:
		return p
	}
	if !long && !short || m.Grain != lex.NoGrain && m.Year > 0 {
		return p
	}
	m.Grain, m.Year = lex.Year, n
	e++
	if k := l.RangeMark(e); k > 0 { // 2016年至2020年
		if v, f := l.SmallNumber(e + k); f > e+k && l.At(f) == '年' && v >= 1000 && v <= 2999 {
			m.Year, e = v, f+1
		}
	}
	if l.At(e) == '度' {
		e++
	}
	return e
}

var dayParts = sets["day-parts"]
