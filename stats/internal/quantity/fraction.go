package quantity

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// outOfs are the wholes of fractions, and what one of so many is in per cent or per mille.
var outOfs = [...]struct {
	words        string
	runes, shift int
	unit         unit.Unit
}{
	{"百分之", 3, 0, percent},
	{"千分之", 3, 0, unit.Unit{Kind: unit.Permille, Code: "‰"}},
	{"万分之", 3, -2, percent},
	{"十万分之", 4, -3, percent},
	{"百万分之", 4, -4, percent},
	{"千万分之", 4, -5, percent},
	{"亿分之", 3, -6, percent},
}

// partOf reads fractions at i: 百分之五十六, 千分之三, 三分之二, 一半, 过半.
func (l *Line) partOf(i int, q *Quantity) (end int, ok bool) {
	if r := l.At(i); r == '十' || numeral.HanUnit(r) > 1 {
		for _, w := range outOfs {
			if l.Has(i, w.words) {
				return l.perHundred(i+w.runes, q, w.unit, w.shift)
			}
		}
	}
	if n := l.half(i, q); n > 0 {
		return i + n, true
	}
	if numeral.HanDigit(l.At(i)) < 1 && !lex.IsDigit(l.At(i)) && l.At(i) != '十' {
		return 0, false
	}
	if num, den, e := l.SlashFraction(i); e > 0 {
		v, ok := numeral.PercentOf(numeral.Int(int64(num)), numeral.Int(int64(den)))
		if u, k := l.UnitAt(e); k > 0 && u.Kind == unit.Measure && lex.IsDigit(l.At(i)) && ok { // 1/2|英寸
			q.Value, q.Unit, q.Name, q.Decimal = v.Shift(-2), u, l.UnitText(e, e+k), true
			return e + k, true
		}
		q.Value, q.Unit, q.Name, q.Decimal = v, percent, "%", true
		return e, ok
	}
	den, e := l.SmallNumber(i)
	if e == i || !l.Has(e, "分之") || den < 2 {
		return 0, false
	}
	num, e2 := l.SmallNumber(e + 2)
	if numeral.HanDigit(l.At(e+2)) > 0 && numeral.HanDigit(l.At(e+3)) > 0 { // 三分之一|二手车
		num, e2 = numeral.HanDigit(l.At(e+2)), e+3
	}
	if e2 == e+2 || num == 0 || num >= den*10 {
		return 0, false
	}
	v, ok := numeral.PercentOf(numeral.Int(int64(num)), numeral.Int(int64(den)))
	if !ok {
		return 0, false
	}
	q.Value, q.Unit, q.Name, q.Han, q.Decimal = v, percent, "%", true, true
	if u, k := l.UnitAt(e2); k > 1 && (u.Kind == unit.Point || u.Kind == unit.Basis) { // 四分之一|个百分点
		q.Value, q.Unit, q.Name = v.Shift(-2), u, u.Code
		return e2 + k, true
	}
	if l.At(e2) == '强' || l.At(e2) == '多' {
		q.Mod = figure.Above
		e2++
	}
	return e2, true
}

// half reads 过半, 半数 and 一半 at i into q, and returns their length, 0 for none.
func (l *Line) half(i int, q *Quantity) int {
	switch r := l.At(i); {
	case r == '过' && l.Has(i, "过半") && l.At(i+2) != '百':
		q.Value, q.Unit, q.Name, q.Half, q.Mod = numeral.Int(50), percent, "%", true, figure.Above
		return lex.IfElse(l.At(i+2) == '数' && !l.Starts(i+2), 3, 2)
	case r == '一' && l.Has(i, "一多半"), r == '一' && l.Has(i, "一大半"):
		q.Value, q.Unit, q.Name, q.Half, q.Mod = numeral.Int(50), percent, "%", true, figure.Above
		return 3
	case r == '半' && l.Has(i, "半数") && l.At(i+2) != '体':
	case r == '一' && l.Has(i, "一半") && numeral.HanUnit(l.At(i+2)) == 0:
	default:
		return 0
	}
	q.Value, q.Unit, q.Name, q.Half = numeral.Int(50), percent, "%", true
	return 2
}

// percent is the unit of parts of a whole.
var percent = unit.Unit{Kind: unit.Percent, Code: "%"}

// SlashFraction reads a fraction like 1/3 at i, and returns its end, 0 when none is there:
// dates and rounds of a cup are none.
func (l *Line) SlashFraction(i int) (num, den, end int) {
	num, e := l.SmallNumber(i)
	if !lex.IsDigit(l.At(i)) || e == i || l.At(e) != '/' || !lex.IsDigit(l.At(e+1)) || lex.IsDigit(l.At(i-1)) || l.At(i-1) == '/' {
		return 0, 0, 0
	}
	den, f := l.SmallNumber(e + 1)
	if f == e+1 || num < 1 || num >= den || den > 20 && (l.At(i-1) != '的' || !l.Closes(f)) || l.At(f) == '/' {
		return 0, 0, 0
	}
	if l.At(i-1) == '(' && l.At(f) == ')' && l.At(i-2) == ' ' { // the second of nine pictures: (2/9)
		return 0, 0, 0
	}
	if k := l.SkipSpace(f); k == f+1 && l.Closes(k) { // 仅剩 1/4 。
		return num, den, f
	}
	switch l.At(f) {
	case '以':
		if r := l.At(f + 1); r == '上' || r == '下' || r == '内' || r == '外' { // but the second of five pictures: 2/5|以队长的年纪
			return num, den, f
		}
		return 0, 0, 0
	case '的', '左', '多', '强', '。', ',', ';', '、', ')', 0:
		return num, den, f
	case '月', '日', '号', '决', '页', '版', '场', '轮', '期', '路':
		return 0, 0, 0
	}
	switch l.At(i - 1) { // 另有1/3受访者, but the third of five pictures
	case '有', '约', '近', '逾', '超', '过', '达', '占', '为', '中', ',', '的', '到', '足', '外', '下':
	default:
		return 0, 0, 0
	}
	if l.wordOfPart(i, f) {
		return num, den, f
	}
	return 0, 0, 0
}

// wordOfPart reports whether a word stands at rune f that a fraction, whose first rune is i, can be of.
func (l *Line) wordOfPart(i, f int) bool {
	if l.Doc != nil && l.Starts(f) && hanzi.IsHan(l.At(f)) {
		switch t, s, e := l.Token(f); t.Tag {
		case segment.TagN, segment.TagV, segment.TagVN:
			if e-s > 1 || t.Tag == segment.TagV && l.At(i-1) != ',' {
				return true
			}
		case segment.TagD, segment.TagP, segment.TagC:
			return true
		}
	}
	return false
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
