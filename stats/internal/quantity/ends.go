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
	case '、', '第', '(', '和', '期', '组', '表', '图':
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
	case second.Bare && first.Bare && l.At(i) != '-' && l.Has(second.E, "之间"): // 23,000至60,000之间
		return true
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
	far := int64(3)
	switch first.Unit.Kind {
	case unit.Measure:
		far = 10
	case unit.Percent: // 下降0.7%|至46.5%, but 增长2%至10%
		far = 8
	}
	if l.Has(q.S-4, "环比") || l.Has(q.S-4, "同比") { // 环比增加|54.8万桶/日至328万桶/日
		far = 2
	}
	three, ok := first.Value.Abs().Times(far, 0)
	return ok && !first.Bare && l.verbBefore(q.S) && second.Value.Cmp(three) > 0
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
		if w, ok := lex.Words.Get(l.R[i-n : i]); ok && (w.Class == lex.Verb || w.Class == lex.Short || w.Class == lex.Make) {
			return true
		}
	}
	return false
}
