package quantity

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
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
	l.UnitTail(&first)
	i := l.SkipSpace(first.E)
	if l.Has(i, "(含)") {
		i += 3
	}
	k := l.RangeMark(i)
	if k == 0 && i == n.End && l.neighbours(&first, n, i) {
		k = 1
	}
	if k == 0 || l.At(i) == '到' && l.At(i+1) == '了' {
		return false
	}
	j := l.SkipSpace(i + k)
	if l.At(i) == '~' && first.Unit.Kind == unit.Percent { // 6%~，15%
		j = l.skip(j, ',')
	}
	second, m, ok := l.secondEnd(j, q.signed)
	if ok {
		if second.Unit.Kind == unit.Span { // 十个月到|一年零八个月
			l.smaller(&second)
		}
		inUnit(&first, &second)
	}
	if !ok || m.Han != n.Han && !m.Han && !n.Han || !l.joinable(&first, &second, n, i) {
		return false
	}
	if r := l.At(i); (r == '到' || r == '至') && l.leadsTo(q, &first, &second) {
		return false
	}
	low, up := l.sharedPower(&first, &second, m), second.Value
	if low.Cmp(up) > 0 {
		if up.Sign() >= 0 && !(l.At(i) == '-' && first.Unit.Kind == unit.Percent && i == first.E) { // 95%-65%
			return false
		}
		low, up = up, low // 零下5至零下10度
	}
	q.Lower, q.Upper, q.Value = low, up, numeral.Decimal{}
	q.Unit, q.Name, q.Bare, q.Per, q.E = second.Unit, second.Name, second.Bare, second.Per, second.E
	q.Scaled, q.Decimal = second.Scaled || first.Scaled, second.Decimal || first.Decimal
	q.Small, q.Mod = false, figure.Exact
	return true
}

// neighbours reports whether the 、 at i joins two neighbouring digits, the first of which is n,
// that mean a range as they do in Chinese digits: 3、4|千元, 五、六百人. In a list of more, or
// behind 分别, each is meant.
func (l *Line) neighbours(q *Quantity, n numeral.Numeral, i int) bool {
	if l.At(i) != '、' || n.Han || n.Decimal || n.Digits != 1 || !lex.IsDigit(l.At(i+1)) || lex.IsDigit(l.At(i+2)) || l.At(i+2) == '.' {
		return false
	}
	low := l.At(q.Num) - '0'
	if l.At(i+1)-'0' != low+1 || low < 2 || l.listed(q.Num) {
		return false
	}
	e := i + 2
	for numeral.HanUnit(l.At(e)) > 0 && !l.Metric(e) {
		e++
	}
	u, k := l.UnitAt(e)
	if r := l.At(e + k); r == '、' || r == '和' || l.At(e) == '年' && r == '级' {
		return false
	}
	if e > i+2 {
		return k > 0
	}
	switch u.Kind {
	case unit.Money, unit.Measure, unit.Person, unit.Times, unit.Age:
		return low > 2
	case unit.Thing:
		return low > 2 && l.At(e) == '个'
	case unit.Span:
		return low > 2 && (k > 1 || l.At(e) == '天')
	}
	return false
}

// listed reports whether what begins at i is the member of a list, or a number in an order.
func (l *Line) listed(i int) bool {
	switch l.At(i - 1) {
	case '、', '第', '为', '是', '(', '和', '期', '组', '表', '图':
		return true
	}
	for k := i - 1; k >= max(0, i-6); k-- {
		switch l.At(k) {
		case '各':
			return true
		case '别':
			return l.At(k-1) == '分'
		case ',', '。':
			return false
		}
	}
	return false
}

// inUnit tells the second end of a range of lengths of time in the unit of the first, where
// that is the finer one: 3个月至|1年 is 3 to 12 months.
func inUnit(first, second *Quantity) {
	if first.Unit.Kind != unit.Span || second.Unit.Kind != unit.Span || first.Name == second.Name || first.Per != second.Per {
		return
	}
	v, ok := Convert(second.Value, second.Name, first.Name)
	if second.Name == "年" && (first.Name == "个月" || first.Name == "個月") {
		v, ok = second.Value.Times(12, 0)
		if v.Exp < 0 { // a year and eight months were rounded to hundredths
			v = numeral.Int(int64(v.Float64() + 0.5))
		}
	}
	if ok && v.Cmp(first.Value) > 0 {
		second.Value, second.Unit, second.Name = v, first.Unit, first.Name
	}
}

// secondEnd reads the second end of a range at j; a sign is read where the first end has
// one: -8~-2℃, 零下4至零下1度.
func (l *Line) secondEnd(j int, signed bool) (q Quantity, n numeral.Numeral, ok bool) {
	neg := signed && l.signAt(j)
	if neg {
		j = l.skip(j+1, '下')
	}
	code, c := l.CurrencyAt(j)
	j += c
	n, ok = l.NumeralAt(j)
	if !ok || !n.Value.IsSet() {
		return q, n, false
	}
	q = Quantity{S: j, Num: j}
	q.number(n)
	q.E = n.End
	l.vagueTail(&q, n)
	l.UnitTail(&q)
	if code != "" && q.Bare {
		q.Bare, q.Unit, q.Name = false, unit.Unit{Kind: unit.Money}, code
	}
	if neg {
		q.Value = q.Value.Neg()
	}
	return q, n, true
}

// joinable reports whether two quantities can be the ends of a range, with the mark of the
// range at i; n is the number of the first.
func (l *Line) joinable(first, second *Quantity, n numeral.Numeral, i int) bool {
	switch {
	case second.Bare && !first.Bare: // 上涨0.5%至1.1050
		return false
	case second.Bare:
		return (l.At(i) != '-' || second.Scaled && (first.Scaled || n.Digits <= 4 && !n.Han)) && (n.Digits <= 3 || n.Scaled || n.Decimal) // 700万-1000万的场次
	case first.Bare:
		return true
	case first.Name != second.Name && (first.Unit.Kind != unit.Percent || second.Unit.Kind != unit.Percent):
		return false
	}
	return first.Unit.Shift == second.Unit.Shift
}

// leadsTo reports whether what stands behind a change is what it leads to, and not the
// other end of a range: 增加3900人至3654100人.
func (l *Line) leadsTo(q, first, second *Quantity) bool {
	return !first.Bare && first.Unit.Kind != unit.Percent && l.verbBefore(q.S) && second.Value.Cmp(first.Value.Abs().Shift(1)) > 0
}

// sharedPower returns the first end with the multiplier of the second where it is said
// once: 3至5万, 一百二十到一百五十万, 两到三千.
func (l *Line) sharedPower(first, second *Quantity, m numeral.Numeral) numeral.Decimal {
	low, up := first.Value, second.Value
	switch {
	case !first.Bare || first.Scaled:
	case second.Scaled && low.Abs().Cmp(numeral.Int(10000)) < 0:
		for _, p := range [...]int{m.Power, l.large(m.End)} { // 三到五千万, 一千到两千万
			if all := low.Shift(p); all.Cmp(up) <= 0 {
				return all
			}
		}
	case m.Power >= 2 && low.Cmp(numeral.Int(10)) < 0 && low.Cmp(up.Shift(-m.Power)) < 0:
		return low.Shift(m.Power)
	}
	return low
}

// large returns the power of ten of the 万 and 亿 that the number ends in that ends at i.
func (l *Line) large(i int) int {
	p := 0
	for i--; numeral.HanUnit(l.At(i)) >= 4; i-- {
		p += numeral.HanUnit(l.At(i))
	}
	return p
}

// signAt reports whether a sign of less than nothing stands at i: -, 负, 零下.
func (l *Line) signAt(i int) bool {
	switch l.At(i) {
	case '-', '−', '负':
		return true
	}
	return l.Has(i, "零下")
}

// verbBefore reports whether a verb of change ends at i.
func (l *Line) verbBefore(i int) bool {
	for n := 1; n <= 4 && n <= i; n++ {
		if w, ok := lex.Words.Get(l.R[i-n : i]); ok && (w.Class == lex.Verb || w.Class == lex.Short) {
			return true
		}
	}
	return false
}

// trailing reads the words of bound behind q: 左右, 以上, 之多, 不等.
func (l *Line) trailing(q *Quantity) {
	if q.Bare && !q.Scaled && !q.Decimal {
		return
	}
	i := l.SkipSpace(q.E)
	if n, m := bounds.Longest(l.R[min(i, len(l.R)):]); n > 0 {
		if l.At(i) == '上' && l.At(i+1) == '下' && !l.Closes(i+n) && !l.Starts(i+n) { // 22家|上下游企业
			return
		}
		if m != figure.Exact {
			q.Mod = m
		}
		q.E = i + n
		if m == figure.AtLeast {
			l.upTo(q)
		}
	}
}

// upTo reads the upper bound behind a lower one of the same unit: 三年以上|七年以下.
func (l *Line) upTo(q *Quantity) {
	n, ok := l.NumeralAt(q.E)
	if !ok || !n.Value.IsSet() || !q.Value.IsSet() || q.Per != "" {
		return
	}
	up := Quantity{S: q.E, Num: q.E}
	up.number(n)
	up.E = n.End
	l.UnitTail(&up)
	l.finish(&up, "")
	if up.Name != q.Name || up.Value.Cmp(q.Value) <= 0 {
		return
	}
	k, m := bounds.Longest(l.R[min(up.E, len(l.R)):])
	if k == 0 || m != figure.AtMost {
		return
	}
	q.Lower, q.Upper, q.Value = q.Value, up.Value, numeral.Decimal{}
	q.Mod, q.E, q.Small = figure.Exact, up.E+k, false
}

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
		q.Mod = figure.Above
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
	if f == e+1 || num < 1 || num >= den || den > 20 || l.At(f) == '/' {
		return 0, 0, 0
	}
	if k := l.SkipSpace(f); k == f+1 && l.Closes(k) { // 仅剩 1/4 。
		return num, den, f
	}
	switch l.At(f) {
	case '的', '以', '左', '多', '强', '。', ',', ';', '、', ')', 0:
		return num, den, f
	case '月', '日', '号', '决', '页', '版', '场', '轮', '期', '路':
		return 0, 0, 0
	}
	switch l.At(i - 1) { // 另有1/3受访者, but the third of five pictures
	case '有', '约', '近', '逾', '超', '过', '达', '占', '为', '中', ',', '的', '到', '足', '外', '下':
	default:
		return 0, 0, 0
	}
	if l.Doc != nil && l.Starts(f) && hanzi.IsHan(l.At(f)) {
		switch t, s, e := l.Token(f); t.Tag {
		case segment.TagN, segment.TagV, segment.TagVN:
			if e-s > 1 || t.Tag == segment.TagV && l.At(i-1) != ',' {
				return num, den, f
			}
		case segment.TagD, segment.TagP, segment.TagC:
			return num, den, f
		}
	}
	return 0, 0, 0
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
