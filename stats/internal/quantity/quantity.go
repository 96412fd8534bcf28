package quantity

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// A Line reads quantities and times.
type Line struct{ numeral.Line }

// A Quantity is a number with its unit and bounds, as it stands in a line.
type Quantity struct {
	S, E         int // runes of the whole expression, approximators included
	Num          int // rune the number starts at
	Value        numeral.Decimal
	Lower, Upper numeral.Decimal
	Unit         unit.Unit
	Name         string // Stat.Unit
	Per          string // what stands behind 每 or /, "" when nothing does
	Mod          figure.Modifier
	Bare         bool // no unit at all
	Han          bool // Chinese digits
	Small        bool // one Chinese digit below ten: 三名, 五个
	Decimal      bool
	Scaled       bool
	Power        int              // of ten, of the multipliers the number ends in
	Short        bool             // 9万8
	Trillion     bool             // has a 兆
	Labelled     bool             // its unit stands in the label before it
	Ordinal      bool             // 第33名
	signed       bool             // has a sign
	Half         bool             // 一半, 过半
	Than         bool             // 高于 or 低于 stands right before
	Fixed        lex.Class        // lex.Flat, lex.Double or lex.First of words that are figures
	Dir          figure.Direction // of lex.Flat and lex.Double
	Done         bool             // reported already, or part of a from→to
	Item         int              // index into the items of the line
}

// First returns the number that stands for q where one is enough.
func (q *Quantity) First() numeral.Decimal {
	if q.Value.IsSet() {
		return q.Value
	}
	return q.Lower
}

// QuantityAt reads the number at rune i with the unit and the words of bound behind
// it. A number without a unit is a quantity too, marked bare.
func (l *Line) QuantityAt(i int) (q Quantity, ok bool) {
	q.S, q.Num = i, i
	if end, ok := l.partOf(i, &q); ok {
		q.E = end
		l.trailing(&q)
		return q, true
	}
	if l.At(i) == '半' {
		return l.halfOf(i)
	}
	neg := false
	switch {
	case l.At(i) == '-' && (l.listMark(i) || l.At(i+1) == '0' && lex.IsDigit(l.At(i+2)) && lex.IsDigit(l.At(i-1))), l.At(i) == '负' && l.lost(i):
		return q, false
	case l.At(i) == '负' || l.At(i) == '-' || l.At(i) == '−' || l.At(i) == '+' && !lex.IsSpace(l.At(i+1)):
		neg = l.At(i) != '+'
		i++
		q.signed = true
	case l.Has(i, "零下"):
		neg, q.signed = true, true
		i += 2
	}
	code, k := l.CurrencyAt(i)
	i = l.SkipSpace(i + k)
	if k > 0 && !neg && l.owed(i) {
		neg, q.signed = true, true
		i++
	}
	n, ok := l.NumeralAt(i)
	if !ok {
		return q, false
	}
	q.Num = i
	q.number(n)
	q.E = n.End
	l.vagueTail(&q, n)
	if neg {
		q.Value = q.Value.Neg()
	}
	if l.rangeTo(&q, n) {
		l.finish(&q, code)
		l.trailing(&q)
		return q, true
	}
	l.unitBehind(&q, code)
	if n.Pay && q.Bare {
		code = "CNY"
	}
	l.finish(&q, code)
	if q.S < q.Num && l.At(q.S) == '+' && q.Unit.Kind >= unit.Thing && q.Unit.Kind <= unit.Event { // 2台吊机|+1台
		q.S, q.signed = q.Num, false
	}
	l.trailing(&q)
	return q, true
}

// lost reports whether the 负 at i is of a defeat, or part of a word, and no sign: 惨|负21分, 自负|30%.
func (l *Line) lost(i int) bool {
	switch l.At(i - 1) {
	case '惨', '憾', '小', '告', '再', '又', '净', '连', '险', '大':
		return true
	}
	return i > 0 && l.Doc != nil && !l.Starts(i) && hanzi.IsHan(l.At(i-1)) // 自负|30%的责任, 正负|3毫米
}

// listMark reports whether the hyphen at i is the mark of a list and no sign: - 13 张表, but
// 净利润 - 3亿元.
func (l *Line) listMark(i int) bool {
	switch l.At(i - 1) {
	case '歼', '轰', '运', '直', '强', '苏', '图': // 歼|-20
		return true
	}
	j := l.SkipSpace(i + 1)
	if j == i+1 {
		return false
	}
	if l.SkipSpace(0) == i {
		return true
	}
	n, ok := l.NumeralAt(j)
	if !ok {
		return true
	}
	u, k := l.UnitAt(l.SkipSpace(n.End))
	return k > 0 && u.Kind >= unit.Thing && u.Kind <= unit.Event
}

// halfOf reads 半 before a measure or a length of time at i: 半升, 半公斤, 半个百分点, 半小时;
// 半里程 is none.
func (l *Line) halfOf(i int) (q Quantity, ok bool) {
	u, n := l.UnitAt(i + 1)
	tenth := u.Kind == unit.Percent && u.Shift == 1 && l.tenths(i+1) // 半成, but 半成品
	if n == 0 || u.Kind != unit.Measure && u.Kind != unit.Point && u.Kind != unit.Span && !tenth || !l.Starts(i+1+n) || l.At(i-1) == '一' || l.At(i-1) == '大' {
		return q, false
	}
	if m, k := l.NumeralAt(i + 1 + n); k && m.Han { // 半斤八两
		return q, false
	}
	q.S, q.Num, q.E = i, i, i+1+n
	q.Value, q.Han, q.Decimal, q.Unit, q.Name = numeral.Int(5).Shift(-1), true, true, u, u.Code
	if q.Name == "" {
		q.Name = l.UnitText(i+1, q.E)
	}
	l.finish(&q, "")
	if l.At(q.E) == '多' && u.Kind == unit.Span && l.Starts(q.E) && l.Starts(q.E+1) { // 半年|多
		q.E, q.Mod = q.E+1, figure.Above
	}
	l.trailing(&q)
	return q, true
}

// number takes over what n says.
func (q *Quantity) number(n numeral.Numeral) {
	q.Value, q.Lower, q.Upper, q.Mod = n.Value, n.Lower, n.Upper, n.Mod
	if q.Lower.IsSet() {
		q.Value = numeral.Decimal{}
	}
	q.Han, q.Decimal, q.Scaled = n.Han, n.Decimal, n.Scaled
	q.Power, q.Short, q.Trillion = n.Power, n.Short, n.Trillion
	q.Small = n.Han && n.Digits == 1 && !n.Decimal && n.Value.IsSet() && n.Value.Cmp(numeral.Int(10)) < 0
}

// vagueTail reads 多, 余, 来, 数 and 几 between number and unit: 2100多位, 30数次.
func (l *Line) vagueTail(q *Quantity, n numeral.Numeral) {
	if l.At(q.E) == '+' {
		if !n.Han && q.Value.IsSet() && l.andMore(q, q.E+1) {
			q.Mod, q.E = figure.Above, q.E+1
		}
		return
	}
	i := l.SkipSpace(q.E)
	switch r := l.At(i); {
	case r == '余' || r == '多':
		l.andSome(q, n, i)
	case r == '来' && n.Han && q.Value.IsSet():
		if _, k := l.UnitAt(i + 1); k > 0 {
			q.Mod, q.E = figure.About, i+1
		}
	case (r == '数' || r == '几') && q.Value.IsSet() && !n.Decimal && !q.Scaled:
		if u, k := l.UnitAt(i + 1); k > 0 && u.Kind != unit.None && l.At(i+1) != '字' {
			q.Lower, q.Upper, q.Value = q.Value, q.Value.AddInt(tail10(q.Value)), numeral.Decimal{}
			q.Mod, q.E = figure.About, i+1
		}
	}
}

// andSome reads the 多 or 余 at rune i behind the number of q: 2100多|位, 300余|万元, 2亿多.
func (l *Line) andSome(q *Quantity, n numeral.Numeral, i int) {
	if !q.Value.IsSet() || n.Decimal && !q.Scaled {
		return
	}
	if u, k := l.UnitAt(i + 1); k > 0 && u.Kind != unit.None || numeral.HanUnit(l.At(i+1)) > 0 || l.nounMay(i+1) || l.manyNoun(q, n, i+1) || q.Scaled && (l.Closes(i+1) || hanzi.IsHan(l.At(i+1)) && l.Starts(i+1)) {
		q.Mod, q.E = figure.Above, i+1
		if numeral.HanUnit(l.At(q.E)) > 0 && !l.Metric(q.E) {
			for ; numeral.HanUnit(l.At(q.E)) > 0 && !l.Metric(q.E); q.E++ {
				q.Value = q.Value.Shift(numeral.HanUnit(l.At(q.E)))
				q.Scaled = true
			}
		}
		q.Small = false
	}
}

// manyNoun reports whether a noun of more than one character stands at rune i, of which there are
// so many and more: 200多|农技人员, 千余|村民.
func (l *Line) manyNoun(q *Quantity, n numeral.Numeral, i int) bool {
	least := int64(10)
	if n.Han { // 千余|村民
		least = 100
	}
	if l.Doc == nil || q.Value.Cmp(numeral.Int(least)) < 0 || !hanzi.IsHan(l.At(i)) || !l.Starts(i) {
		return false
	}
	t, _, e := l.Token(i)
	if (t.Tag == segment.TagJ || t.Tag == segment.TagB) && e-i > 1 && e < len(l.R) { // 40余|民航企事业单位, 120余|民营企业
		t, i, e = l.Token(e)
	}
	return e-i > 1 && t.Tag == segment.TagN && t.Word != segment.NoWord
}

// andMore reports whether the + that ends at rune i says that there are more: 300+|城市, 500+|家,
// 10万+; but not 9+1, 199元+赠品.
func (l *Line) andMore(q *Quantity, i int) bool {
	if q.Value.Cmp(numeral.Int(10)) < 0 {
		return false
	}
	if q.Scaled && (l.Closes(i) || i >= len(l.R)) {
		return true
	}
	if u, k := l.UnitAt(i); k > 0 && hanzi.IsHan(l.At(i)) && u.Kind != unit.None {
		return true
	}
	if l.Doc == nil || !hanzi.IsHan(l.At(i)) || numeral.HanDigit(l.At(i)) >= 0 || !l.Starts(i) {
		return false
	}
	if t, _, e := l.Token(i); e-i < 2 || t.Tag != segment.TagN {
		return false
	}
	switch t, _, _ := l.Token(max(q.S-1, 0)); t.Tag { // 服务110+品牌, but 天玑9200+旗舰
	case segment.TagV, segment.TagVN, segment.TagP, segment.TagD:
		return q.S > 0
	}
	return false
}

// nounMay reports whether the rune at i can begin a thing that is counted without a
// classifier: 30多国.
func (l *Line) nounMay(i int) bool { return l.At(i) == '国' }

// tail10 returns what 数 behind a round number leaves open: 10 behind 30, 100 behind 300.
func tail10(d numeral.Decimal) int64 {
	c, step := d.Coef, int64(1)
	for c != 0 && c%10 == 0 {
		c, step = c/10, step*10
	}
	return max(step, 10) / lex.IfElse(step > 10, int64(1), 1)
}

// finish gives q its final value and unit: 三成 is 30 %, 5角 is 0.5 CNY.
func (l *Line) finish(q *Quantity, code string) {
	if code != "" && (q.Bare || q.Unit.Kind == unit.Money || q.Name == "" && q.Per != "") { // ￥85/支
		q.Name, q.Unit, q.Bare = code, unit.Unit{Kind: unit.Money, Code: code}, false
	}
	if k := q.Unit.Shift; k != 0 {
		q.Value, q.Lower, q.Upper = q.Value.Shift(k), q.Lower.Shift(k), q.Upper.Shift(k)
	}
	switch q.Unit.Kind {
	case unit.Fan: // 翻n番 is 2^n times, an increase of 2^n-1
		if n := q.Value.Float64(); n >= 1 && n <= 10 {
			q.Value = numeral.Int(100 * (1<<int(n) - 1))
			q.Unit.Kind, q.Fixed, q.Dir = unit.Percent, lex.Double, figure.Up
		}
	case unit.Cut: // 七折 takes 30% off, 八五折 15%
		if v, ok := l.discount(q); ok {
			q.Value, q.Unit.Kind, q.Fixed, q.Dir = v, unit.Percent, lex.Double, figure.Down
		} else {
			q.Bare = true
		}
	case unit.Score:
		if l.At(q.E) == '半' && l.At(q.E+1) != '钟' && l.At(q.E+1) != '场' { // 两分半
			l.unitDigits(q)
			q.Unit.Kind = unit.Span
		}
	case unit.Measure, unit.Span, unit.Times, unit.Age:
		l.unitDigits(q)
		l.smaller(q)
	case unit.Money:
		if q.Trillion && q.Name == "CNY" {
			q.Name = "TWD"
		}
		if q.Unit.Shift == 0 && q.Value.IsSet() && q.Per == "" {
			l.smallMoney(q)
		} else if q.Unit.Shift == -1 && q.Per == "" {
			l.unitDigits(q)
		}
		l.hundredth(q)
		if l.At(q.E) == '整' || l.At(q.E) == '钱' {
			q.E++
		}
	}
	if q.Per != "" {
		q.Name += "/" + q.Per
	}
}
