package stats

// rangeTo reads the second end of a range behind q: 75%至78%, 5-20%, 一至二成,
// 100万元到200万元. It changes q only when there is one.
func (l *line) rangeTo(q *qty, n numeral) bool {
	if !q.value.IsSet() {
		return false
	}
	first := *q
	l.unitTail(&first)
	i := l.skipSpace(first.e)
	k := l.rangeMark(i)
	if k == 0 {
		return false
	}
	j := l.skipSpace(i + k)
	// 提升1.1个百分点至48.2%: what 至 leads to is no second end.
	if l.at(i) == '到' && l.at(i+1) == '了' {
		return false
	}
	code, c := l.currencyAt(j)
	j += c
	m, ok := l.numeralAt(j)
	if !ok || !m.value.IsSet() || m.han != n.han && !(m.han || n.han) {
		return false
	}
	second := qty{s: j, num: j}
	second.number(m)
	second.e = m.end
	l.vagueTail(&second, m)
	l.unitTail(&second)
	if code != "" && second.bare {
		second.bare, second.unit, second.name = false, unit{kind: uMoney}, code
	}
	if second.bare && !first.bare {
		return false // 上涨0.5%至1.1050
	}
	if second.bare && first.bare && (l.at(i) == '-' || n.digits > 3 && !n.scaled && !n.decimal) {
		return false
	}
	if !first.bare && !second.bare && first.name != second.name && !(first.unit.kind == second.unit.kind && first.unit.kind == uPercent) {
		return false
	}
	low, up := first.value, second.value
	if first.bare && second.unit.kind == uPercent && second.unit.shift == 1 {
		// 一至二成: both are tenths, finish shifts them together
	} else if !first.bare && first.unit.shift != second.unit.shift {
		return false
	}
	if first.bare && !first.scaled && second.scaled && low.Cmp(Int(10000)) < 0 { // 3至5万
		low = low.Shift(m.power(l))
	}
	if low.Cmp(up) > 0 {
		return false
	}
	q.lower, q.upper, q.value = low, up, Decimal{}
	q.unit, q.name, q.bare, q.per, q.e = second.unit, second.name, second.bare, second.per, second.e
	q.scaled, q.decimal = second.scaled || first.scaled, second.decimal || first.decimal
	q.small = false
	q.mod = Exact
	return true
}

// power returns the power of ten of the multipliers that n ends in.
func (n numeral) power(l *line) int {
	p := 0
	for i := n.end - 1; i > 0 && hanUnit(l.at(i)) > 0; i-- {
		p += hanUnit(l.at(i))
	}
	return p
}

// trailing reads the words of bound behind q: 左右, 以上, 之多, 不等.
func (l *line) trailing(q *qty) {
	if q.bare && !q.scaled && !q.decimal {
		return
	}
	i := l.skipSpace(q.e)
	if n, m := bounds.Longest(l.r[min(i, len(l.r)):]); n > 0 {
		if m != Exact {
			q.mod = m
		}
		q.e = i + n
	}
}

// partOf reads fractions at i: 百分之五十六, 千分之三, 三分之二, 一半, 过半.
func (l *line) partOf(i int, q *qty) (end int, ok bool) {
	switch r := l.at(i); {
	case r == '百' && l.has(i, "百分之"):
		return l.perHundred(i+3, q, unit{uPercent, "%", 0}, 0)
	case r == '千' && l.has(i, "千分之"):
		return l.perHundred(i+3, q, unit{uPermille, "‰", 0}, 0)
	case r == '万' && l.has(i, "万分之"):
		return l.perHundred(i+3, q, unit{uPercent, "%", 0}, -2)
	case r == '过' && l.at(i+1) == '半' && l.at(i+2) != '百':
		q.value, q.unit, q.name, q.half, q.mod = Int(50), unit{uPercent, "%", 0}, "%", true, Above
		return i + 2, true
	case r == '半' && (l.has(i, "半数") && l.at(i+2) != '体'):
		q.value, q.unit, q.name, q.half = Int(50), unit{uPercent, "%", 0}, "%", true
		return i + 2, true
	case r == '一' && l.at(i+1) == '半' && hanUnit(l.at(i+2)) == 0:
		q.value, q.unit, q.name, q.half = Int(50), unit{uPercent, "%", 0}, "%", true
		end = i + 2
		return end, true
	}
	if hanDigit(l.at(i)) < 1 && !isDigit(l.at(i)) && l.at(i) != '十' {
		return 0, false
	}
	den, e := l.smallNumber(i)
	if e == i || !l.has(e, "分之") || den < 2 {
		return 0, false
	}
	num, e2 := l.smallNumber(e + 2)
	if e2 == e+2 || num == 0 || num >= den*10 {
		return 0, false
	}
	v, ok := percentOf(Int(int64(num)), Int(int64(den)))
	if !ok {
		return 0, false
	}
	q.value, q.unit, q.name, q.han, q.decimal = v, unit{uPercent, "%", 0}, "%", true, true
	if l.at(e2) == '强' || l.at(e2) == '多' {
		q.mod = Above
		e2++
	}
	return e2, true
}

// perHundred reads the number behind 百分之, with a range (百分之五至百分之十, 百分之五到十).
func (l *line) perHundred(i int, q *qty, u unit, shift int) (end int, ok bool) {
	neg := l.at(i) == '负'
	if neg {
		i++
	}
	n, ok := l.numeralAt(i)
	if !ok && l.at(i) == '百' {
		n, ok = numeral{value: Int(100), end: i + 1, han: true, digits: 1}, true
	}
	if !ok {
		return 0, false
	}
	q.number(n)
	q.unit, q.name, q.e = u, u.code, n.end
	q.han, q.small = true, false
	if neg {
		q.value = q.value.Neg()
	}
	if l.at(q.e) == '多' || l.at(q.e) == '几' {
		q.mod = Above
		q.e++
	}
	if k := l.rangeMark(l.skipSpace(q.e)); k > 0 && q.value.IsSet() {
		j := q.e + k
		if l.has(j, "百分之") || l.has(j, "千分之") {
			j += 3
		}
		if m, ok := l.numeralAt(j); ok && m.value.IsSet() && q.value.Cmp(m.value) <= 0 && !l.measureFollows(m.end) {
			q.lower, q.upper, q.value, q.e = q.value, m.value, Decimal{}, m.end
		}
	}
	if shift != 0 {
		q.value, q.lower, q.upper = q.value.Shift(shift), q.lower.Shift(shift), q.upper.Shift(shift)
	}
	return q.e, true
}
