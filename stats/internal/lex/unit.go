package lex

import (
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// UnitAt returns the unit at rune i and its length, 0 when none is there. A unit in
// Latin letters must end where the letters end.
func (l *Line) UnitAt(i int) (u unit.Unit, n int) {
	if i >= len(l.R) {
		return u, 0
	}
	n, u = unit.Units.Longest(l.R[i:])
	if n == 0 {
		return u, 0
	}
	if IsLatin(l.At(i)) || l.At(i) == 'μ' || l.At(i) == 'µ' {
		if IsLatin(l.At(i+n)) || IsDigit(l.At(i+n)) || n == 1 && !l.letterUnit(i) || n == 2 && l.shouted(i) {
			return unit.Unit{}, 0
		}
		n = l.compound(i, n)
	}
	if l.noUnit(i, n, u) {
		return unit.Unit{}, 0
	}
	if n > 1 && l.At(i+n-1) == '次' && l.At(i+n) == '之' { // 5131人|次之
		return l.UnitOf(i, n-1)
	}
	return u, n
}

// noUnit reports whether the n characters at i, which could be the unit u, are none where they
// stand.
func (l *Line) noUnit(i, n int, u unit.Unit) bool {
	switch r := l.At(i); {
	case n == 2:
		return u.Kind == unit.Person && (r == '失' || l.At(i+1) == '伤') && !l.results(i) // 12死|5失踪
	case n > 2:
		return false
	case r == '两':
		return !l.taels(i + 1)
	case r == '大': // 四大|银行
		return !l.greatOnes(i)
	case r == '平' && !l.drawn(i):
		return true
	case r == '科' || r == '属' || r == '目':
		return !l.taxon(i)
	default:
		return isResult(r) && !l.ends(i+1) && !l.results(i)
	}
}

// taxon reports whether the unit at i counts families of plants and animals, beside others: 71|科210种.
func (l *Line) taxon(i int) bool {
	k := i + 1
	for IsDigit(l.At(k)) {
		k++
	}
	if r := l.At(k); k > i+1 && (r == '属' || r == '种' || r == '科' || r == '余') {
		return true
	}
	k = i - 1
	for IsDigit(l.At(k)) {
		k--
	}
	r := l.At(k)
	if k < i-1 && (r == '由' || r == '从' || r == '至' || r == '到') { // 由10科|减至7科|, but 到3科室
		switch l.At(i + 1) {
		case '减', '增', '至', '到', '降', ',', '。', ';', 0:
			return l.At(i) == '科'
		}
	}
	return k < i-1 && (r == '科' || r == '目') && IsDigit(l.At(k-1))
}

// shouted reports whether milliseconds stand at i in capitals, which are none: 图-95MS.
func (l *Line) shouted(i int) bool {
	return l.R[i] == 'm' && l.At(i+1) == 's' && l.Doc != nil && !IsLatin(rune(l.Doc.Text[l.Off[i]]))
}

// letterUnit reports whether the one letter at i is a unit: 5g, 20m and 220V are measures,
// 3G and 20M are not, nor is 5w.
func (l *Line) letterUnit(i int) bool {
	if l.Doc == nil { // a cell of a table, or its head: 风速(m/s)
		return l.At(i) == 'm' || l.At(i) == 'g' || l.At(i) == 'l'
	}
	small := IsLatin(rune(l.Doc.Text[l.Off[i]]))
	switch l.At(i) {
	case 'g', 'm':
		return small
	case 's': // 4.3s, but iPhone 5s
		return small && (l.At(i-2) == '.' || l.At(i-3) == '.') && IsDigit(l.At(i-1))
	case 't': // 35.6t, but a 1.5T engine
		return small && IsDigit(l.At(i-1)) && (l.At(i-2) == '.' || l.At(i-3) == '.')
	case 'l':
		return true
	case 'v', 'w':
		return !small
	case 'n', 'j', 'a':
		return !small && (l.At(i+1) == '·' || l.At(i+1) == '/')
	}
	return false
}

// compound returns the length of the unit at i with the exponents and factors behind its
// first n runes: m³, N·m.
func (l *Line) compound(i, n int) int {
	for {
		switch l.At(i + n) {
		case '²', '³':
			n++
			continue
		case '·', '•':
			if k, _ := unit.Units.Longest(l.R[min(i+n+1, len(l.R)):]); k > 0 && IsLatin(l.At(i+n+1)) && !IsLatin(l.At(i+n+1+k)) {
				n += 1 + k
				continue
			}
		}
		return n
	}
}

// UnitOf returns the unit of the n runes at i.
func (l *Line) UnitOf(i, n int) (unit.Unit, int) {
	u, ok := unit.Units.Get(l.R[i : i+n])
	if !ok {
		return unit.Unit{}, 0
	}
	return u, n
}

// drawn reports whether the 平 at i counts draws beside wins or defeats: 3平|2负, but 追成81平.
func (l *Line) drawn(i int) bool {
	for k := i + 1; k < i+4; k++ {
		switch r := l.At(k); {
		case r == '负' || r == '胜':
			return k > i+1
		case !IsDigit(r):
			return l.results(i)
		}
	}
	return l.results(i)
}

// results reports whether another result stands right before the number of the one at i: 2平1|负占优.
func (l *Line) results(i int) bool {
	k := i - 1
	for IsDigit(l.At(k)) {
		k--
	}
	return k < i-1 && (l.At(k) == '胜' || l.At(k) == '平' || l.At(k) == '死' || l.At(k) == '伤')
}

// isResult reports whether r tells what came of something, and counts it: 3死5伤, 15胜.
func isResult(r rune) bool {
	return r == '死' || r == '伤' || r == '胜' || r == '负' || r == '助' || r == '平'
}

// greatOnes reports whether Arabic digits stand before the 大 at i that belong to no name: 8|大展馆,
// but 四大银行, 翼龙-3大型无人机.
func (l *Line) greatOnes(i int) bool {
	if IsSpace(l.At(i - 1)) {
		i--
	}
	k := i - 1
	for IsDigit(l.At(k)) {
		k--
	}
	return k < i-1 && l.At(k) != '-' && !IsLatin(l.At(k))
}

// ends reports whether a mark, a digit or the end of the line stands at i.
func (l *Line) ends(i int) bool {
	r := l.At(i)
	return r == 0 || IsDigit(r) || IsSpace(r) || r == ',' || r == '。' || r == ';' || r == '、' || r == ')' || r == '!' || r == '的'
}

// taels reports whether the 两 before i is the unit and not the number: 三千两, but 三千两百.
func (l *Line) taels(i int) bool {
	switch l.At(i) {
	case '百', '千', '万', '亿', '十', '分', '成', '次':
		return false
	}
	if i >= len(l.R) {
		return true
	}
	n, _ := unit.Units.Longest(l.R[i:])
	return n == 0 && !IsDigit(l.At(i))
}

// MeasureFollows reports whether a unit stands at i.
func (l *Line) MeasureFollows(i int) bool {
	u, n := l.UnitAt(l.SkipSpace(i))
	return n > 0 && u.Kind != unit.None
}

// CurrencyAt reads a sign or code of money in front of a number: $, US$, HK$, ¥, €, £,
// 人民币 is read by the scanner as an ordinary word.
func (l *Line) CurrencyAt(i int) (code string, n int) {
	if i < 0 || i >= len(l.R) {
		return "", 0
	}
	n, u := unit.Signs.Longest(l.R[i:])
	return u.Code, n
}
