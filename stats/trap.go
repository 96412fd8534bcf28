package stats

// trap reads numbers that count nothing at rune i and returns their end, i when the
// number there may be a quantity: ordinals, scores, clock times, phone and document
// numbers, models, idioms.
func (l *line) trap(i int) int {
	r := l.at(i)
	switch {
	case r == '第':
		return l.ordinal(i)
	case isDigit(r):
		return l.digitTrap(i)
	case hanDigit(r) >= 0 || hanUnit(r) > 0 || r == '半':
		return l.hanTrap(i)
	case r == '数' || r == '几':
		if l.has(i, "数字") || l.has(i, "数据") || l.has(i, "数千年") || l.has(i, "几何") {
			return i + 2
		}
	}
	return i
}

// ordinal reads 第三届, 第33名; a place in an order becomes a quantity of its own.
func (l *line) ordinal(i int) int {
	j := l.skipSpace(i + 1)
	n, ok := l.numeralAt(j)
	if !ok {
		return i
	}
	e := n.end
	u := l.at(e)
	if (u == '位' || u == '名') && n.value.IsSet() && l.at(e+1) != '被' {
		e++
	} else if n.value.IsSet() && l.rankBefore(i) && !l.measureFollows(e) && l.at(e) != '大' {
		u = 0
	} else {
		if _, k := l.unitAt(e); k > 0 {
			e += k
		}
		return e
	}
	q := qty{s: i, e: e, num: i, value: n.value, ordinal: true, unit: unit{kind: uRank}, han: n.han}
	if u != 0 {
		q.name = l.unitText(e-1, e)
	}
	q.item = len(l.items)
	l.qs = append(l.qs, q)
	l.put(cQty, 0, i, e, len(l.qs)-1)
	return -e // placed already
}

// rankBefore reports whether a word of rank stands in the last runes before i.
func (l *line) rankBefore(i int) bool {
	for k := len(l.items) - 1; k >= 0 && i-l.items[k].e <= 8; k-- {
		switch l.items[k].class {
		case cRank:
			return true
		case cPunct, cQty:
			return false
		}
	}
	return false
}

// digitTrap reads Arabic numbers that are no quantities.
func (l *line) digitTrap(i int) int {
	e := i
	for isDigit(l.at(e)) {
		e++
	}
	if e-i > 18 {
		return e
	}
	switch c := l.at(e); {
	case c == ':' && isDigit(l.at(e+1)) && e-i <= 3: // 12:03, 2:0, 7:6
		for isDigit(l.at(e)) || (l.at(e) == ':' || l.at(e) == '.') && isDigit(l.at(e+1)) {
			e++
		}
		return e
	case (c == '·' || c == '・' || c == '•') && isDigit(l.at(e+1)) && e-i <= 2: // 9·11
		e++
		for isDigit(l.at(e)) {
			e++
		}
		return e
	case c == '+' && isDigit(l.at(e+1)): // 20+11+6: a line of a box score
		for isDigit(l.at(e)) || l.at(e) == '+' {
			e++
		}
		return e
	case c == '人' && l.has(i, "76人") && !isDigit(l.at(i-1)) && l.team(i, e+1): // the team's name
		return e + 1
	case c == 'x' || c == '×' || c == '*': // 4x100米
		if isDigit(l.at(e + 1)) {
			for isDigit(l.at(e)) || l.at(e) == 'x' || l.at(e) == '×' || l.at(e) == '*' || l.at(e) == '.' {
				e++
			}
			if _, k := l.unitAt(e); k > 0 {
				e += k
			}
			return e
		}
	case c == '.' && isDigit(l.at(e+1)): // 1.2.0.13: versions
		dots := 0
		k := e
		for isDigit(l.at(k)) || l.at(k) == '.' && isDigit(l.at(k+1)) {
			if l.at(k) == '.' {
				dots++
			}
			k++
		}
		if dots > 1 {
			return k
		}
		if l.at(k) == ':' && isDigit(l.at(k+1)) { // 20.3:1
			return k
		}
		if isLatin(l.at(k)) && !l.measureFollows(k) {
			return l.glued(k)
		}
	case isLatin(c):
		if !l.measureFollows(e) {
			return l.glued(e)
		}
	case c == '-' && isDigit(l.at(e+1)) && (l.at(i-1) == '-' || e-i >= 3 && l.phone(e)): // 400-6060-805
		return l.glued(e)
	case c == '号' || c == '路' && l.at(e+1) != '公' || c == '届' || c == '强' && l.at(e+1) != '度' || c == '后' && e-i == 2:
		return e + 1
	case c == '/' && isDigit(l.at(e+1)) && !l.perTenThousand(e): // 2021/03/08, 1/8决赛
		for isDigit(l.at(e)) || l.at(e) == '/' && isDigit(l.at(e+1)) {
			e++
		}
		return e
	}
	if l.at(i-1) == '〔' || l.at(i-1) == '[' || l.at(i-1) == '#' || l.at(i-1) == '№' {
		return e
	}
	if e-i >= 6 && l.at(i) == '0' || e-i >= 11 && !l.measureFollows(e) {
		return e
	}
	return l.sportTrap(i)
}

// team reports whether what stands around the number from i to e speaks of a match.
func (l *line) team(i, e int) bool {
	switch l.at(e) {
	case '队', '负', '胜', '客', '主', '险', '对', '输', '赢', '大', '力', '击':
		return true
	}
	switch l.at(i - 1) {
	case '胜', '败', '负', '阵', '战', '赢', '输', '克', '擒', '斩':
		return true
	}
	return false
}

// perTenThousand reports whether the slash at e divides by 万 or a unit: 1.7/10万.
func (l *line) perTenThousand(e int) bool {
	_, end := l.perMille(e)
	return end > 0
}

// phone reports whether the hyphen at e joins parts of a phone or product number.
func (l *line) phone(e int) bool {
	k := e + 1
	for isDigit(l.at(k)) {
		k++
	}
	return !l.measureFollows(k) && l.at(k) != '万' && l.at(k) != '亿' && l.at(k) != '.' && l.at(k) != '多'
}

// glued returns the end of letters, digits and hyphens that are one name.
func (l *line) glued(i int) int {
	for isDigit(l.at(i)) || isLatin(l.at(i)) || (l.at(i) == '-' || l.at(i) == '.') && (isDigit(l.at(i+1)) || isLatin(l.at(i+1))) {
		i++
	}
	return i
}

// sportTrap reads distances and times that name an event or a result: 男子20公里比赛,
// 1小时19分29秒, 3分55秒18.
func (l *line) sportTrap(i int) int {
	n, ok := l.numeralAt(i)
	if !ok {
		return i
	}
	e := n.end
	if k := l.rangeMark(e); k > 0 {
		if m, ok := l.numeralAt(e + k); ok {
			e = m.end
		}
	}
	u, k := l.unitAt(e)
	switch {
	case k == 0:
		return i
	case (l.at(e) == '栋' || l.at(e) == '幢') && isDigit(l.at(e+1)): // 3栋2单元1502室
		for e++; isDigit(l.at(e)) || l.at(e) == '单' || l.at(e) == '元' || l.at(e) == '室' || l.at(e) == '号'; e++ {
		}
		return e
	case u.kind == uScore && isDigit(l.at(e+k)), u.kind == uSpan && isDigit(l.at(e+k)) && l.at(e) != '年' && l.at(e) != '天': // 3分55秒18, 1小时19分
		for {
			m, ok := l.numeralAt(e)
			if ok && !m.han {
				e = m.end
			} else if u, k := l.unitAt(e); k > 0 && (u.kind == uSpan || u.kind == uScore) {
				e += k
			} else {
				return e
			}
		}
	case u.kind == uMeasure && (l.at(e+k-1) == '米' || l.at(e+k-1) == '里' || l.at(e) == 'm' && k == 1):
		if l.prefix(events, e+k) > 0 {
			return e + k
		}
	}
	return i
}

// events are the words behind a distance that make it the name of an event.
var events = scanSets["events"]

// hanTrap reads Chinese numerals in idioms, names and laws.
func (l *line) hanTrap(i int) int {
	run := i
	for hanDigit(l.at(run)) >= 0 || hanUnit(l.at(run)) > 0 {
		run++
	}
	if run-i > 40 {
		return run
	}
	den, e := l.smallNumber(i)
	if den > 0 && l.has(e, "分之") {
		if _, f := l.smallNumber(e + 2); f > e+2 && (l.has(f, "决赛") || l.has(f, "比赛")) {
			return f + 2
		}
	}
	if n, ok := l.chinese(i); ok && (l.at(n.end) == '条' || l.at(n.end) == '款' || l.at(n.end) == '章') && l.law(i) {
		return n.end + 1
	}
	if l.has(i, "百分之百的") || l.has(i, "百分之一百的") {
		return i + 5
	}
	return i
}

// law reports whether a law, a code or a title in 《》 stands right before i.
func (l *line) law(i int) bool {
	p := l.at(i - 1)
	return p == '法' || p == '》' || p == '例' || p == '第' || p == '款'
}
