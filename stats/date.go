package stats

// countedAtom reads 前三季度, 前8个月, 近五年, 过去十年来, 未来三年; p is the word in
// front, i the number. 0 when it is none.
func (l *line) countedAtom(p, i int, m *moment) int {
	i = l.skipSpace(i)
	n, ok := l.numeralAt(i)
	first := l.at(p) == '首'
	if !ok || n.scaled || n.decimal {
		if first && l.has(i, "个月") {
			m.grain, m.month = gMonth, 1
			return i + 2
		}
		return 0
	}
	v := 0
	if n.value.IsSet() {
		v = int(n.value.Float64())
	}
	e := l.skipSpace(n.end)
	if l.vagueMark(e) == Above {
		e++
	}
	one := l.at(e) == '个'
	if one {
		e++
	}
	switch {
	case l.has(e, "季度"):
		m.grain, m.quarter, m.month = gQuarter, v, v*3
		return e + 2
	case l.at(e) == '月':
		m.grain, m.month = gMonth, v
		e++
		if l.at(e) == '份' {
			e++
		}
		if l.at(p) == '近' && l.at(e) == '来' {
			e++
		}
		return e
	case l.at(e) == '年' && l.at(p) != '前' && l.at(p) != '首' && l.at(p) != '头':
		m.grain = gOther
		e++
		if l.at(e) == '来' || l.at(e) == '间' || l.at(e) == '内' {
			e++
		}
		return e
	case l.at(e) == '天' || l.at(e) == '日' || l.at(e) == '周':
		m.grain = gDay
		return e + 1
	}
	return 0
}

// numericAtom reads the parts of a date that begin with a number: 2019年, 2016至2020年,
// 8月份, 1至10月, 25日, 第三季度, 三季度末, 12时30分, 五年来.
func (l *line) numericAtom(p int, m *moment) int {
	i := p
	ordinal := l.at(i) == '第'
	if ordinal {
		i++
	}
	n, e := l.smallNumber(i)
	if e == i {
		return p
	}
	from := n
	e = l.skipSpace(e)
	// The second end of a range, and the lists of months 7、8、9三个月.
	if k := l.rangeMark(e); k > 0 {
		if v, f := l.smallNumber(e + k); f > e+k {
			if u := l.at(l.skipSpace(f)); u == '月' || u == '年' || u == '季' || u == '日' || u == '时' {
				from, n, e = n, v, l.skipSpace(f)
			}
		}
	}
	for l.at(e) == '、' {
		v, f := l.smallNumber(e + 1)
		if f == e+1 || l.at(f) != '月' && l.at(f) != '、' && l.at(f) != '三' && l.at(f) != '两' && l.at(f) != '季' {
			break
		}
		if l.at(f) == '、' { // only when the list ends in months
			g := f
			for g < f+24 && (l.at(g) == '、' || isDigit(l.at(g))) {
				g++
			}
			if l.at(g) != '月' && !l.has(g, "三个月") && !l.has(g, "两个月") {
				break
			}
		}
		if (l.at(f) == '三' || l.at(f) == '两') && !l.has(f+1, "个月") {
			break
		}
		n, e = v, f
	}
	if l.has(e, "三个月") || l.has(e, "两个月") {
		if e > i+1 && l.at(e-2) == '、' {
			m.grain, m.month = gMonth, n
			return e + 3
		}
	}
	if ordinal {
		if l.has(e, "季度") || l.has(e, "个季度") {
			return l.quarter(e, n, m)
		}
		if n >= 1 && n <= 4 && (l.has(e, "财季") || l.at(e) == '季' && l.at(e+1) != '节' && l.at(e+1) != '赛') {
			m.grain, m.quarter, m.month = gQuarter, n, n*3
			return e + ifElse(l.at(e) == '季', 1, 2)
		}
		return p
	}
	switch l.at(e) {
	case '年':
		return l.year(p, e, from, n, m)
	case '月':
		if n < 1 || n > 12 || l.at(e+1) == '球' || l.at(e+1) == '光' {
			return p
		}
		if m.grain == gMonth && m.month > 0 {
			return p
		}
		m.grain, m.month = gMonth, n
		e++
		if l.at(e) == '份' {
			e++
		}
		if k := l.rangeMark(e); k > 0 { // 2月至4月
			if v, f := l.smallNumber(e + k); f > e+k && l.at(f) == '月' && v >= 1 && v <= 12 {
				m.month, e = v, f+1
				if l.at(e) == '份' {
					e++
				}
			}
		} else if l.at(e) == '、' || l.at(e) == '和' {
			if v, f := l.smallNumber(e + 1); f > e+1 && l.at(f) == '月' && v >= 1 && v <= 12 && !l.dayFollows(f+1) {
				m.month, e = v, f+1
				if l.at(e) == '份' {
					e++
				}
			}
		}
		return e
	case '日', '号':
		if n < 1 || n > 31 || l.at(e) == '号' && m.grain != gMonth {
			return p
		}
		if l.at(e) == '日' && l.at(e+1) == '元' {
			return p
		}
		m.grain = gDay
		e++
		if k := l.rangeMark(e); k > 0 {
			q := e + k
			if v, f := l.smallNumber(q); f > q && l.at(f) == '月' && v <= 12 {
				q = f + 1
			}
			if v, f := l.smallNumber(q); f > q && l.at(f) == '日' && v <= 31 {
				e = f + 1
			}
		}
		e += l.prefix(dayParts, e)
		return e
	case '时', '点':
		if n > 24 || l.at(e) == '点' && !isDigit(l.at(e+1)) && l.at(e+1) != '整' && l.at(e+1) != '半' && l.at(e+1) != '许' && m.grain != gDay {
			return p
		}
		m.grain = gClock
		e++
		if v, f := l.smallNumber(e); f > e && l.at(f) == '分' && v < 60 {
			e = f + 1
		} else if l.at(e) == '许' || l.at(e) == '整' || l.at(e) == '半' {
			e++
		}
		return e
	case '季':
		if n >= 1 && n <= 4 && l.at(e+1) == '度' {
			return l.quarter(e, n, m)
		}
	}
	return p
}

// dayFollows reports whether a day of the month stands at i.
func (l *line) dayFollows(i int) bool {
	_, e := l.smallNumber(i)
	return e > i && l.at(e) == '日'
}

func (l *line) quarter(e, n int, m *moment) int {
	for l.at(e) != '度' {
		e++
	}
	m.grain, m.quarter, m.month = gQuarter, n, n*3
	return e + 1
}

// year decides whether the number before the 年 at e is a year; durations are left
// alone unless 来 or 间 makes a time of them (五年来).
func (l *line) year(p, e, from, n int, m *moment) int {
	digits := e - p
	long := n >= 1000 && n <= 2999
	short := digits == 2 && l.at(p) == '0'
	switch {
	case l.at(e+1) == '来' || l.at(e+1) == '间' && !long:
		if n < 1000 {
			m.grain = gOther
			return e + 2
		}
	case l.at(e+1) == '代' || l.at(e+1) == '期' || l.at(e+1) == '均' && !long:
		return p
	}
	if !long && !short || m.grain != gOther && m.year > 0 {
		return p
	}
	m.grain, m.year = gYear, n
	e++
	if k := l.rangeMark(e); k > 0 { // 2016年至2020年
		if v, f := l.smallNumber(e + k); f > e+k && l.at(f) == '年' && v >= 1000 && v <= 2999 {
			m.year, e = v, f+1
		}
	}
	if l.at(e) == '度' {
		e++
	}
	return e
}

// smallNumber reads a plain number below 10,000 at i: Arabic digits, 十二, 二〇二三.
func (l *line) smallNumber(i int) (v, end int) {
	end = i
	if isDigit(l.at(i)) {
		for ; isDigit(l.at(end)) && end-i < 5; end++ {
			v = v*10 + int(l.at(end)-'0')
		}
		if end-i > 4 {
			return 0, i
		}
		return v, end
	}
	if hanDigit(l.at(i)) < 0 && l.at(i) != '十' {
		return 0, i
	}
	for hanDigit(l.at(end)) >= 0 && end-i < 5 {
		v = v*10 + hanDigit(l.at(end))
		end++
	}
	switch end - i {
	case 0, 1:
		if l.at(end) == '十' {
			v = max(v, 1) * 10
			end++
			if d := hanDigit(l.at(end)); d > 0 {
				v += d
				end++
			}
		}
	case 2, 3, 5:
		return 0, i
	}
	return v, end
}

var dayParts = quantitySets["day-parts"]
