package stats

// unitAt returns the unit at rune i and its length, 0 when none is there. A unit in
// Latin letters must end where the letters end.
func (l *line) unitAt(i int) (u unit, n int) {
	if i >= len(l.r) {
		return u, 0
	}
	n, u = units.Longest(l.r[i:])
	if n == 0 {
		return u, 0
	}
	if isLatin(l.at(i)) && (isLatin(l.at(i+n)) || isDigit(l.at(i+n))) {
		return unit{}, 0
	}
	if n == 1 && isLatin(l.at(i)) && (l.doc == nil || !isLatin(rune(l.doc.Text[l.off[i]]))) {
		return unit{}, 0 // 3G and 20M are no grams and metres
	}
	return u, n
}

// measureFollows reports whether a unit stands at i.
func (l *line) measureFollows(i int) bool {
	u, n := l.unitAt(l.skipSpace(i))
	return n > 0 && u.kind != uNone
}

// currencyAt reads a sign or code of money in front of a number: $, US$, HK$, ¥, €, £,
// 人民币 is read by the scanner as an ordinary word.
func (l *line) currencyAt(i int) (code string, n int) {
	if i < 0 || i >= len(l.r) {
		return "", 0
	}
	n, u := signs.Longest(l.r[i:])
	return u.code, n
}
