package quantity

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// tenths reports whether the 成 at i counts tenths: not that of 一成不变, 九成色.
func (l *Line) tenths(i int) bool {
	if l.At(i+1) == '为' && lex.IsDigit(l.At(i-1)) && (lex.IsSpace(l.At(i-2)) || lex.IsLatin(l.At(i-2))) { // Air 3|成为
		return false
	}
	if l.Prefix(wordsOfTenths, i+1) > 1 { // 八成|行业
		return true
	}
	switch l.At(i + 1) {
	case '色', '功', '为', '立', '员', '果', '本', '长', '绩', '熟', '效', '不', '品', '交', '行', '语', '年', '分', '就', '全', '群', '型', '材', '片', '套', '因', '份':
		return l.At(i+1) == '为' && l.At(i+2) != '员' || l.At(i+1) == '本' && l.At(i+2) == '科' || l.At(i+1) == '成' || l.At(i+1) == '年' && l.At(i+2) == '轻' || l.At(i+1) == '不' && l.At(i+2) != '变' || l.At(i+1) == '群' && l.At(i+2) == '众' || l.At(i+1) == '员' && l.At(i+2) == '工'
	}
	return true
}

// wordsOfTenths are what tenths are of, though 成 and their first character are a word.
var wordsOfTenths = sets["words-of-tenths"]

// wordBehind reports whether a unit of more than one character stands at i: 3成5|单位.
func (l *Line) wordBehind(i int) bool {
	u, n := l.UnitAt(i)
	return n > 1 && u.Kind >= unit.Thing && u.Kind <= unit.Event
}

// tenthsTail reads the digit behind 成, which is a hundredth: 三成五, 7成7, 一成半; with 零 it is a
// thousandth: 三成零二. 强 and 弱 say that it is a little more, or less.
func (l *Line) tenthsTail(q *Quantity) {
	switch r := l.At(q.E); {
	case (r == '强' || r == '弱') && l.Closes(q.E+1):
		q.Mod = lex.IfElse(r == '强', figure.Above, figure.Below)
		q.E++
		return
	case r == '零' && numeral.HanDigit(l.At(q.E+1)) > 0 && l.numberEnds(q.E+2):
		if sum, ok := q.Value.Add(numeral.Int(int64(numeral.HanDigit(l.At(q.E + 1)))).Shift(-2)); ok {
			q.Value = sum
			q.E += 2
		}
		return
	}
	d := l.digitAt(q.E)
	r := l.At(q.E + 1)
	if e := l.digitAt(q.E + 1); d >= 0 && e > 0 && q.Han && l.numberEnds(q.E+2) { // 一成四八
		if sum, ok := q.Value.Add(numeral.Int(int64(d*10 + e)).Shift(-2)); ok {
			q.Value = sum
			q.E += 2
		}
		return
	}
	switch {
	case l.At(q.E) == '半':
		d = 5
	case d > 0 && (lex.IsSpace(r) || r == '升' && l.RangeMark(q.E+2) > 0 || l.numberEnds(q.E+1) || l.wordBehind(q.E+1) || r == '左' || r == '人' || l.RangeMark(q.E+1) > 0):
	default:
		return
	}
	if sum, ok := q.Value.Add(numeral.Int(int64(d)).Shift(-1)); ok {
		q.Value = sum
		q.E++
	}
}

// discount returns the per cent that the 折 of q takes off.
func (l *Line) discount(q *Quantity) (numeral.Decimal, bool) {
	v := q.Value
	if !v.IsSet() || v.Exp < -1 || v.Sign() <= 0 {
		return v, false
	}
	if q.Han && v.Cmp(numeral.Int(1)) == 0 && !l.sold(q.S, q.E+1) { // 经此一折
		return v, false
	}
	if v.Cmp(numeral.Int(10)) >= 0 && v.Exp == 0 && q.Han { // 八五折
		v = v.Shift(-1)
	}
	tenths := int64(v.Coef)
	if v.Exp == 0 {
		tenths *= 10
	}
	if tenths <= 0 || tenths >= 100 {
		return v, false
	}
	return numeral.Int(100 - tenths), true
}

// sold reports whether a 一折 from s to e is a price: 打|一折, 一折|起.
func (l *Line) sold(s, e int) bool {
	switch l.At(s - 1) {
	case '打', '低', '至', '到', '近', '以', '仅', '享', '按':
		return true
	}
	switch l.At(e) {
	case '起', '优', '售', '出', '抢', '拍', '促', '甩', '特':
		return true
	}
	return false
}
