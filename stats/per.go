package stats

// perUnit reads /平方米, 每吨 behind a unit: 元/平方米, 微克/立方米.
func (l *line) perUnit(q *qty) {
	i := q.e
	switch {
	case l.at(i) == '/':
		if p, e := l.perName(i + 1); e > 0 {
			q.per, q.e = p, e
		}
	case l.at(i) == '每':
		if p, e := l.perName(i + 1); e > 0 && (e >= len(l.r) || l.closes(e)) {
			q.per, q.e = p, e
		}
	}
}

func (l *line) closes(i int) bool {
	switch l.at(i) {
	case ',', '。', ';', '、', ')', '的', '左', '以', '!', 0:
		return true
	}
	return false
}

// perName reads what a unit is divided by: 平方米, 10万人, 千人口, 人次.
func (l *line) perName(i int) (name string, end int) {
	j := i
	if isDigit(l.at(j)) || hanDigit(l.at(j)) > 0 || hanUnit(l.at(j)) > 0 && !l.metric(j) {
		if n, ok := l.numeralAt(j); ok {
			if !n.round() {
				return "", 0
			}
			j = n.end
		} else {
			for hanUnit(l.at(j)) > 0 {
				j++
			}
		}
	}
	if l.has(j, "人口") || l.has(j, "常住") && l.has(j+2, "人口") {
		for l.at(j) != '口' {
			j++
		}
		return l.unitText(i, j+1), j + 1
	}
	_, n := l.unitAt(j)
	if n == 0 {
		return "", 0
	}
	return l.unitText(i, j+n), j + n
}

// round reports whether n is a power of ten, or a small number as in 每5例: what things
// are counted by.
func (n numeral) round() bool {
	c := n.value.coef
	for c != 0 && c%10 == 0 {
		c /= 10
	}
	return n.value.IsSet() && c > 0 && c < 10 && !n.decimal && (c == 1 || n.digits == 1)
}

// perMille reads /千人口 right behind a number.
func (l *line) perMille(i int) (string, int) {
	if l.at(i) != '/' {
		return "", 0
	}
	if p, e := l.perName(i + 1); e > 0 {
		return p, e
	}
	if n, ok := l.numeralAt(i + 1); ok && n.scaled && l.closes(n.end) { // 221.5/10万
		return l.unitText(i+1, n.end), n.end
	}
	return "", 0
}
