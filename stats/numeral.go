package stats

// A numeral is a number as it is written: 1,234.5, 1.14万亿, 三万五, 两三百, 数十, 30数.
type numeral struct {
	value        Decimal
	lower, upper Decimal // instead of value for 两三百, 数百, 十几
	end          int     // rune behind it
	han          bool    // Chinese digits
	digits       int     // digits or characters of number
	scaled       bool    // ends in 万 or 亿
	decimal      bool    // has a point
	mod          Modifier
}

// hanDigit returns the value of a Chinese digit, -1 for other runes.
func hanDigit(r rune) int {
	switch r {
	case '零', '〇', '○':
		return 0
	case '一', '壹', '幺':
		return 1
	case '二', '贰', '两':
		return 2
	case '三', '叁':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆':
		return 6
	case '七', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	return -1
}

// hanUnit returns the power of ten of 十 百 千 万 亿 兆, 0 for other runes.
func hanUnit(r rune) int {
	switch r {
	case '十', '拾':
		return 1
	case '百', '佰':
		return 2
	case '千', '仟':
		return 3
	case '万':
		return 4
	case '亿':
		return 8
	}
	return 0
}

// numeralAt reads the longest numeral at rune i.
func (l *line) numeralAt(i int) (numeral, bool) {
	switch r := l.at(i); {
	case isDigit(r):
		return l.arabic(i)
	case r == '数' || r == '几' || r == '好' && (l.at(i+1) == '几' || hanUnit(l.at(i+1)) > 0):
		return l.vague(i)
	case (r == '上' || r == '过' || r == '破') && hanUnit(l.at(i+1)) >= 2 && !l.metric(i+1): // 上千, 过万
		n, ok := l.chinese(i + 1)
		n.mod = Above
		return n, ok
	case r == '百' || r == '千' || r == '万' || r == '亿':
		if l.approximated(i) {
			return l.chinese(i)
		}
	case hanDigit(r) >= 0 || r == '十' || r == '拾' || r == '廿' || r == '卅':
		return l.chinese(i)
	}
	return numeral{}, false
}

// approximated reports whether what stands before a bare 百 or 千 at i makes a number
// of it: 近百, 上千, 逾万.
func (l *line) approximated(i int) bool {
	switch l.at(i - 1) {
	case '上', '过', '近', '逾', '超', '破', '约', '足', '达':
		return true
	}
	return i == 0 && l.doc == nil
}

// arabic reads digits with thousands separators, a point, and the multipliers behind
// them: 1,234.5 · 0. 4 · 3.5万亿 · 3千5百 · 2千多 万.
func (l *line) arabic(i int) (n numeral, ok bool) {
	v := Decimal{set: true}
	start := i
	i = l.grouped(i, &v)
	n.digits = i - start
	if j := i + 1; l.at(i) == '.' {
		if l.at(j) == ' ' && isDigit(l.at(j+1)) && l.spacedPoint(j+1) {
			j++
		}
		if isDigit(l.at(j)) {
			for ; isDigit(l.at(j)); j++ {
				if c, ok := scale(v.coef, 1); ok && v.exp > -18 {
					v.coef, v.exp = c+uint64(l.at(j)-'0'), v.exp-1
				}
			}
			i, n.decimal = j, true
		}
	}
	n.value, n.end = v, i
	l.multiplied(&n)
	return n, n.digits <= 18
}

// spacedPoint reports whether digits at i end in a percent sign: only then "0. 4%" is
// one number with a stray space, and not the end of a list mark.
func (l *line) spacedPoint(i int) bool {
	for isDigit(l.at(i)) {
		i++
	}
	return l.at(i) == '%'
}

// grouped reads digits with separators of thousands into v and returns their end.
func (l *line) grouped(i int, v *Decimal) int {
	put := func(r rune) {
		if c, ok := scale(v.coef, 1); ok {
			v.coef = c + uint64(r-'0')
		} else {
			v.exp++
		}
	}
	s := i
	for isDigit(l.at(i)) {
		put(l.at(i))
		i++
	}
	for i-s <= 3 || l.at(i-4) == ',' {
		if l.at(i) != ',' || !isDigit(l.at(i+1)) || !isDigit(l.at(i+2)) || !isDigit(l.at(i+3)) || isDigit(l.at(i+4)) {
			break
		}
		for k := i + 1; k <= i+3; k++ {
			put(l.at(k))
		}
		i += 4
	}
	return i
}

// multiplied reads the multipliers behind the digits of n: 万 亿 万亿 千万, 多 and 余
// between them, and a second part as in 3千5百 or 1万2千.
func (l *line) multiplied(n *numeral) {
	i := l.skipSpace(n.end)
	if i > n.end+1 {
		return
	}
	power := 0
	for {
		if mod := l.vagueMark(i); mod != 0 && power == 0 && hanUnit(l.at(i+1)) > 0 && n.mod == 0 {
			n.mod = Above // 50多万
			i++
		}
		u := hanUnit(l.at(i))
		if u == 0 || power > 24 || l.metric(i) || u < 3 && !isUnitChain(l.at(i+1)) && n.decimal {
			break
		}
		power += u
		i++
		n.end = i
		n.scaled = n.scaled || u >= 4
	}
	if power == 0 {
		return
	}
	n.value = n.value.Shift(power)
	if d := hanDigit(l.at(i)); d >= 0 && !n.han && !n.decimal { // 100万三千, 200亿零四千
		rest, ok := l.chinese(i)
		if ok && rest.value.IsSet() && rest.digits > 1 && rest.value.Cmp(Int(10)) >= 0 && rest.value.Cmp(Int(1).Shift(power)) < 0 {
			if sum, ok := n.value.add(rest.value); ok {
				n.value, n.end = sum, rest.end
			}
		}
	} else if power <= 8 && isDigit(l.at(i)) && !n.decimal { // 3千5百, 1万600
		rest, ok := l.arabic(i)
		if ok && !rest.decimal && rest.value.Cmp(Int(1).Shift(power)) < 0 {
			if sum, ok := n.value.add(rest.value); ok {
				n.value, n.end, n.scaled = sum, rest.end, n.scaled || rest.scaled
			}
		}
	}
}

func isUnitChain(r rune) bool { return r == '万' || r == '亿' }

// metric reports whether the 千, 百 or 十 at i opens a unit: 千瓦, 千米, 百帕.
func (l *line) metric(i int) bool {
	switch l.at(i) {
	case '千', '百':
		switch l.at(i + 1) {
		case '瓦', '克', '米', '卡', '赫', '帕', '伏', '字', '安', '焦', '公':
			return l.at(i+1) != '公'
		}
	}
	return false
}

// vagueMark returns the modifier of a 多 or 余 at i.
func (l *line) vagueMark(i int) Modifier {
	switch l.at(i) {
	case '多', '余':
		return Above
	case '来':
		return About
	}
	return Exact
}

// vague reads numerals that begin with 数 or 几: 数百 is 100 to 1000.
func (l *line) vague(i int) (n numeral, ok bool) {
	if l.at(i) == '好' {
		i++
		if hanUnit(l.at(i)) > 0 { // 好百
			return n, false
		}
	}
	j, power := i+1, 0
	for power < 16 && hanUnit(l.at(j)) > 0 && !l.metric(j) {
		power += hanUnit(l.at(j))
		n.scaled = n.scaled || hanUnit(l.at(j)) >= 4
		j++
	}
	if power == 0 || power > 16 {
		return n, false
	}
	one := Int(1).Shift(power)
	if first := hanUnit(l.at(i + 1)); first < 4 && power > first { // 数十万 is 10万 to 100万
		one = Int(1).Shift(power)
	}
	n.lower, n.upper = one, one.Shift(1)
	n.end, n.han, n.digits, n.mod = j, true, j-i, About
	return n, true
}
