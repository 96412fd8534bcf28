package quantity

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// rangeTo reads the second end of a range behind q: 75%至78%, 5-20%, 一至二成,
// 100万元到200万元. It changes q only when there is one.
func (l *Line) rangeTo(q *Quantity, n numeral.Numeral) bool {
	if !q.Value.IsSet() {
		return false
	}
	first := *q
	l.unitTail(&first)
	i := l.SkipSpace(first.E)
	k := l.RangeMark(i)
	if k == 0 {
		return false
	}
	j := l.SkipSpace(i + k)
	// 提升1.1个百分点至48.2%: what 至 leads to is no second end.
	if l.At(i) == '到' && l.At(i+1) == '了' {
		return false
	}
	code, c := l.CurrencyAt(j)
	j += c
	m, ok := l.NumeralAt(j)
	if !ok || !m.Value.IsSet() || m.Han != n.Han && !(m.Han || n.Han) {
		return false
	}
	second := Quantity{S: j, Num: j}
	second.number(m)
	second.E = m.End
	l.vagueTail(&second, m)
	l.unitTail(&second)
	if code != "" && second.Bare {
		second.Bare, second.Unit, second.Name = false, unit.Unit{Kind: unit.Money}, code
	}
	if second.Bare && !first.Bare {
		return false // 上涨0.5%至1.1050
	}
	if second.Bare && first.Bare && (l.At(i) == '-' || n.Digits > 3 && !n.Scaled && !n.Decimal) {
		return false
	}
	if !first.Bare && !second.Bare && first.Name != second.Name && !(first.Unit.Kind == second.Unit.Kind && first.Unit.Kind == unit.Percent) {
		return false
	}
	low, up := first.Value, second.Value
	if first.Bare && second.Unit.Kind == unit.Percent && second.Unit.Shift == 1 {
		// 一至二成: both are tenths, finish shifts them together
	} else if !first.Bare && first.Unit.Shift != second.Unit.Shift {
		return false
	}
	if first.Bare && !first.Scaled && second.Scaled && low.Cmp(numeral.Int(10000)) < 0 { // 3至5万
		low = low.Shift(l.power(m))
	}
	if low.Cmp(up) > 0 {
		return false
	}
	q.Lower, q.Upper, q.Value = low, up, numeral.Decimal{}
	q.Unit, q.Name, q.Bare, q.Per, q.E = second.Unit, second.Name, second.Bare, second.Per, second.E
	q.Scaled, q.Decimal = second.Scaled || first.Scaled, second.Decimal || first.Decimal
	q.Small = false
	q.Mod = figure.Exact
	return true
}

// power returns the power of ten of the multipliers that n ends in.
func (l *Line) power(n numeral.Numeral) int {
	p := 0
	for i := n.End - 1; i > 0 && numeral.HanUnit(l.At(i)) > 0; i-- {
		p += numeral.HanUnit(l.At(i))
	}
	return p
}

// trailing reads the words of bound behind q: 左右, 以上, 之多, 不等.
func (l *Line) trailing(q *Quantity) {
	if q.Bare && !q.Scaled && !q.Decimal {
		return
	}
	i := l.SkipSpace(q.E)
	if n, m := bounds.Longest(l.R[min(i, len(l.R)):]); n > 0 {
		if m != figure.Exact {
			q.Mod = m
		}
		q.E = i + n
	}
}

// partOf reads fractions at i: 百分之五十六, 千分之三, 三分之二, 一半, 过半.
func (l *Line) partOf(i int, q *Quantity) (end int, ok bool) {
	switch r := l.At(i); {
	case r == '百' && l.Has(i, "百分之"):
		return l.perHundred(i+3, q, unit.Unit{unit.Percent, "%", 0}, 0)
	case r == '千' && l.Has(i, "千分之"):
		return l.perHundred(i+3, q, unit.Unit{unit.Permille, "‰", 0}, 0)
	case r == '万' && l.Has(i, "万分之"):
		return l.perHundred(i+3, q, unit.Unit{unit.Percent, "%", 0}, -2)
	case r == '过' && l.At(i+1) == '半' && l.At(i+2) != '百':
		q.Value, q.Unit, q.Name, q.Half, q.Mod = numeral.Int(50), unit.Unit{unit.Percent, "%", 0}, "%", true, figure.Above
		return i + 2, true
	case r == '半' && (l.Has(i, "半数") && l.At(i+2) != '体'):
		q.Value, q.Unit, q.Name, q.Half = numeral.Int(50), unit.Unit{unit.Percent, "%", 0}, "%", true
		return i + 2, true
	case r == '一' && l.At(i+1) == '半' && numeral.HanUnit(l.At(i+2)) == 0:
		q.Value, q.Unit, q.Name, q.Half = numeral.Int(50), unit.Unit{unit.Percent, "%", 0}, "%", true
		end = i + 2
		return end, true
	}
	if numeral.HanDigit(l.At(i)) < 1 && !lex.IsDigit(l.At(i)) && l.At(i) != '十' {
		return 0, false
	}
	den, e := l.SmallNumber(i)
	if e == i || !l.Has(e, "分之") || den < 2 {
		return 0, false
	}
	num, e2 := l.SmallNumber(e + 2)
	if e2 == e+2 || num == 0 || num >= den*10 {
		return 0, false
	}
	v, ok := numeral.PercentOf(numeral.Int(int64(num)), numeral.Int(int64(den)))
	if !ok {
		return 0, false
	}
	q.Value, q.Unit, q.Name, q.Han, q.Decimal = v, unit.Unit{unit.Percent, "%", 0}, "%", true, true
	if l.At(e2) == '强' || l.At(e2) == '多' {
		q.Mod = figure.Above
		e2++
	}
	return e2, true
}

// perHundred reads the number behind 百分之, with a range (百分之五至百分之十, 百分之五到十).
func (l *Line) perHundred(i int, q *Quantity, u unit.Unit, shift int) (end int, ok bool) {
	neg := l.At(i) == '负'
	if neg {
		i++
	}
	n, ok := l.NumeralAt(i)
	if !ok && l.At(i) == '百' {
		n, ok = numeral.Numeral{Value: numeral.Int(100), End: i + 1, Han: true, Digits: 1}, true
	}
	if !ok {
		return 0, false
	}
	q.number(n)
	q.Unit, q.Name, q.E = u, u.Code, n.End
	q.Han, q.Small = true, false
	if neg {
		q.Value = q.Value.Neg()
	}
	if l.At(q.E) == '多' || l.At(q.E) == '几' {
		q.Mod = figure.Above
		q.E++
	}
	if k := l.RangeMark(l.SkipSpace(q.E)); k > 0 && q.Value.IsSet() {
		j := q.E + k
		if l.Has(j, "百分之") || l.Has(j, "千分之") {
			j += 3
		}
		if m, ok := l.NumeralAt(j); ok && m.Value.IsSet() && q.Value.Cmp(m.Value) <= 0 && !l.MeasureFollows(m.End) {
			q.Lower, q.Upper, q.Value, q.E = q.Value, m.Value, numeral.Decimal{}, m.End
		}
	}
	if shift != 0 {
		q.Value, q.Lower, q.Upper = q.Value.Shift(shift), q.Lower.Shift(shift), q.Upper.Shift(shift)
	}
	return q.E, true
}
