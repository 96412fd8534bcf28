package stats

// A qty is a number with its unit and bounds, as it stands in a line.
type qty struct {
	s, e         int // runes of the whole expression, approximators included
	num          int // rune the number starts at
	value        Decimal
	lower, upper Decimal
	unit         unit
	name         string // Stat.Unit
	per          string // what stands behind 每 or /, "" when nothing does
	mod          Modifier
	bare         bool // no unit at all
	han          bool // Chinese digits
	small        bool // one Chinese digit below ten: 三名, 五个
	decimal      bool
	scaled       bool
	ordinal      bool      // 第33名
	signed       bool      // has a sign
	half         bool      // 一半, 过半
	than         bool      // 高于 or 低于 stands right before
	fixed        class     // cFlat, cDouble or cFirst of words that are figures
	dir          Direction // of cFlat and cDouble
	done         bool      // reported already, or part of a from→to
	item         int       // index into line.items
}

// first returns the number that stands for q where one is enough.
func (q *qty) first() Decimal {
	if q.value.IsSet() {
		return q.value
	}
	return q.lower
}

// quantityAt reads the number at rune i with the unit and the words of bound behind
// it. A number without a unit is a quantity too, marked bare.
func (l *line) quantityAt(i int) (q qty, ok bool) {
	q.s, q.num = i, i
	if end, ok := l.partOf(i, &q); ok {
		q.e = end
		l.trailing(&q)
		return q, true
	}
	neg := false
	switch {
	case l.at(i) == '负' || l.at(i) == '-' || l.at(i) == '−' || l.at(i) == '+':
		neg = l.at(i) != '+'
		i++
		q.signed = true
	case l.has(i, "零下"):
		neg, q.signed = true, true
		i += 2
	}
	code, k := l.currencyAt(i)
	i = l.skipSpace(i + k)
	n, ok := l.numeralAt(i)
	if !ok {
		return q, false
	}
	q.num = i
	q.number(n)
	q.e = n.end
	l.vagueTail(&q, n)
	if !q.signed {
		if l.rangeTo(&q, n) {
			l.finish(&q, code)
			l.trailing(&q)
			return q, true
		}
	}
	l.unitTail(&q)
	if neg {
		q.value = q.value.Neg()
	}
	l.finish(&q, code)
	l.trailing(&q)
	return q, true
}

// number takes over what n says.
func (q *qty) number(n numeral) {
	q.value, q.lower, q.upper, q.mod = n.value, n.lower, n.upper, n.mod
	if q.lower.IsSet() {
		q.value = Decimal{}
	}
	q.han, q.decimal, q.scaled = n.han, n.decimal, n.scaled
	q.small = n.han && n.digits == 1 && n.value.IsSet() && n.value.Cmp(Int(10)) < 0
}

// vagueTail reads 多, 余, 来, 数 and 几 between number and unit: 2100多位, 30数次.
func (l *line) vagueTail(q *qty, n numeral) {
	i := l.skipSpace(q.e)
	switch r := l.at(i); {
	case r == '余' || r == '多':
		if !q.value.IsSet() || n.decimal && !q.scaled {
			return
		}
		if u, k := l.unitAt(i + 1); k > 0 && u.kind != uNone || hanUnit(l.at(i+1)) > 0 || l.nounMay(i+1) {
			q.mod, q.e = Above, i+1
			if hanUnit(l.at(q.e)) > 0 && !l.metric(q.e) {
				for ; hanUnit(l.at(q.e)) > 0 && !l.metric(q.e); q.e++ {
					q.value = q.value.Shift(hanUnit(l.at(q.e)))
					q.scaled = true
				}
			}
			q.small = false
		}
	case r == '来' && n.han && q.value.IsSet():
		if _, k := l.unitAt(i + 1); k > 0 {
			q.mod, q.e = About, i+1
		}
	case (r == '数' || r == '几') && q.value.IsSet() && !n.decimal && !q.scaled:
		if u, k := l.unitAt(i + 1); k > 0 && u.kind != uNone && l.at(i+1) != '字' {
			q.lower, q.upper, q.value = q.value, q.value.addInt(tail10(q.value)), Decimal{}
			q.mod, q.e = About, i+1
		}
	}
}

// nounMay reports whether the rune at i can begin a thing that is counted without a
// classifier: 30多国.
func (l *line) nounMay(i int) bool { return l.at(i) == '国' }

// tail10 returns what 数 behind a round number leaves open: 10 behind 30, 100 behind 300.
func tail10(d Decimal) int64 {
	c, step := d.coef, int64(1)
	for c != 0 && c%10 == 0 {
		c, step = c/10, step*10
	}
	return max(step, 10) / ifElse(step > 10, int64(1), 1)
}

func ifElse[T any](c bool, a, b T) T {
	if c {
		return a
	}
	return b
}

func (d Decimal) addInt(n int64) Decimal {
	if s, ok := d.add(Int(n)); ok {
		return s
	}
	return d
}

// unitTail reads the unit at the end of q.
func (l *line) unitTail(q *qty) {
	i := l.skipSpace(q.e)
	if i > q.e+1 {
		q.bare = true
		return
	}
	if p, e := l.perMille(q.e); e > 0 { // 9.5/千人口
		q.unit, q.per, q.e = unit{kind: uMeasure}, p, e
		return
	}
	u, n := l.unitAt(i)
	if n == 0 {
		q.bare = true
		return
	}
	if u.kind == uPercent && u.shift == 1 && !l.tenths(i) {
		q.bare = true
		return
	}
	if l.at(i) == '块' && n == 1 && l.classifies(i+1) { // 482块金牌
		u = unit{kind: uThing}
	}
	if n == 1 && l.at(i) == '车' && !q.scaled { // 2车相撞
		q.bare = true
		return
	}
	if n == 1 && u.kind >= uThing && u.kind <= uEvent && l.longerWord(i) {
		q.bare = true // 60手机, 107国道
		return
	}
	q.unit = u
	q.name = u.code
	if q.name == "" {
		q.name = l.unitText(i, i+n)
	}
	q.e = i + n
	l.perUnit(q)
	if l.at(q.e) == '多' && (u.kind == uTimes || u.kind == uPercent && u.shift == 1 || u.kind == uMoney) && hanDigit(l.at(q.e+1)) < 0 {
		q.mod = Above // 两倍多
		q.e++
	}
}

// unitText returns a unit as it stands, white space left out.
func (l *line) unitText(s, e int) string {
	if l.doc == nil {
		return string(l.r[s:e])
	}
	return l.text(s, e)
}

// finish gives q its final value and unit: 三成 is 30 %, 5角 is 0.5 CNY.
func (l *line) finish(q *qty, code string) {
	if code != "" && (q.bare || q.unit.kind == uMoney) {
		q.name, q.unit, q.bare = code, unit{kind: uMoney, code: code}, false
	}
	if k := q.unit.shift; k != 0 {
		q.value, q.lower, q.upper = q.value.Shift(k), q.lower.Shift(k), q.upper.Shift(k)
		if q.han && q.unit.kind == uPercent && hanDigit(l.at(q.e)) > 0 && q.value.IsSet() {
			if _, n := l.unitAt(q.e + 1); n == 0 || l.at(q.e+1) == '左' || l.at(q.e+1) == '人' { // 三成五
				q.value = q.value.addInt(int64(hanDigit(l.at(q.e))))
				q.e++
			}
		} else if q.unit.kind == uPercent && l.at(q.e) == '半' && q.value.IsSet() { // 一成半
			q.value = q.value.addInt(5)
			q.e++
		}
	}
	switch q.unit.kind {
	case uFan: // 翻n番 is 2^n times, an increase of 2^n-1
		if n := q.value.Float64(); n >= 1 && n <= 10 {
			q.value = Int(100 * (1<<int(n) - 1))
			q.unit.kind, q.fixed, q.dir = uPercent, cDouble, Up
		}
	case uCut: // 七折 takes 30% off, 八五折 15%
		if v, ok := l.discount(q); ok {
			q.value, q.unit.kind, q.fixed, q.dir = v, uPercent, cDouble, Down
		} else {
			q.bare = true
		}
	case uMoney:
		if q.unit.shift == 0 && q.value.IsSet() && q.per == "" {
			l.smallMoney(q)
		}
		if l.at(q.e) == '整' || l.at(q.e) == '钱' {
			q.e++
		}
	}
	if q.per != "" {
		q.name += "/" + q.per
	}
}
