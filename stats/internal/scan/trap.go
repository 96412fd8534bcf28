package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// trap reads numbers that count nothing at rune i and returns their end, i when the
// number there may be a quantity: ordinals, scores, clock times, phone and document
// numbers, models, idioms.
func (l *Line) trap(i int) int {
	r := l.At(i)
	switch {
	case r == '第':
		return l.ordinal(i)
	case lex.IsDigit(r):
		return l.digitTrap(i)
	case numeral.HanDigit(r) >= 0 || numeral.HanUnit(r) > 0 || r == '半':
		return l.hanTrap(i)
	case r == '数' || r == '几':
		if l.Has(i, "数字") || l.Has(i, "数据") || l.Has(i, "数千年") || l.Has(i, "几何") {
			return i + 2
		}
	}
	return i
}

// ordinal reads 第三届, 第33名; a place in an order becomes a quantity of its own.
func (l *Line) ordinal(i int) int {
	j := l.SkipSpace(i + 1)
	n, ok := l.NumeralAt(j)
	if !ok {
		return i
	}
	e := n.End
	u := l.At(e)
	if (u == '位' || u == '名') && n.Value.IsSet() && l.At(e+1) != '被' {
		e++
	} else if n.Value.IsSet() && l.rankBefore(i) && !l.MeasureFollows(e) && l.At(e) != '大' {
		u = 0
	} else {
		if _, k := l.UnitAt(e); k > 0 {
			e += k
		}
		return e
	}
	q := quantity.Quantity{S: i, E: e, Num: i, Value: n.Value, Ordinal: true, Unit: unit.Unit{Kind: unit.Rank}, Han: n.Han}
	if u != 0 {
		q.Name = l.UnitText(e-1, e)
	}
	q.Item = len(l.Items)
	l.Qs = append(l.Qs, q)
	l.put(lex.Quantity, 0, i, e, len(l.Qs)-1)
	return -e // placed already
}

// rankBefore reports whether a word of rank stands in the last runes before i.
func (l *Line) rankBefore(i int) bool {
	for k := len(l.Items) - 1; k >= 0 && i-l.Items[k].E <= 8; k-- {
		switch l.Items[k].Class {
		case lex.Rank:
			return true
		case lex.Punct, lex.Quantity:
			return false
		}
	}
	return false
}

// digitTrap reads Arabic numbers that are no quantities.
func (l *Line) digitTrap(i int) int {
	e := i
	for lex.IsDigit(l.At(e)) {
		e++
	}
	if e-i > 18 {
		return e
	}
	switch c := l.At(e); {
	case c == ':' && lex.IsDigit(l.At(e+1)) && e-i <= 3: // 12:03, 2:0, 7:6
		for lex.IsDigit(l.At(e)) || (l.At(e) == ':' || l.At(e) == '.') && lex.IsDigit(l.At(e+1)) {
			e++
		}
		return e
	case (c == '·' || c == '・' || c == '•') && lex.IsDigit(l.At(e+1)) && e-i <= 2: // 9·11
		e++
		for lex.IsDigit(l.At(e)) {
			e++
		}
		return e
	case c == '+' && lex.IsDigit(l.At(e+1)): // 20+11+6: a line of a box score
		for lex.IsDigit(l.At(e)) || l.At(e) == '+' {
			e++
		}
		return e
	case c == '人' && l.Has(i, "76人") && !lex.IsDigit(l.At(i-1)) && l.team(i, e+1): // the team's name
		return e + 1
	case c == 'x' || c == '×' || c == '*': // 4x100米
		if lex.IsDigit(l.At(e + 1)) {
			for lex.IsDigit(l.At(e)) || l.At(e) == 'x' || l.At(e) == '×' || l.At(e) == '*' || l.At(e) == '.' {
				e++
			}
			if _, k := l.UnitAt(e); k > 0 {
				e += k
			}
			return e
		}
	case c == '.' && lex.IsDigit(l.At(e+1)): // 1.2.0.13: versions
		dots := 0
		k := e
		for lex.IsDigit(l.At(k)) || l.At(k) == '.' && lex.IsDigit(l.At(k+1)) {
			if l.At(k) == '.' {
				dots++
			}
			k++
		}
		if dots > 1 {
			return k
		}
		if l.At(k) == ':' && lex.IsDigit(l.At(k+1)) { // 20.3:1
			return k
		}
		if lex.IsLatin(l.At(k)) && !l.MeasureFollows(k) {
			return l.glued(k)
		}
	case lex.IsLatin(c):
		if !l.MeasureFollows(e) {
			return l.glued(e)
		}
	case c == '-' && lex.IsDigit(l.At(e+1)) && (l.At(i-1) == '-' || e-i >= 3 && l.phone(e)): // 400-6060-805
		return l.glued(e)
	case c == '号' || c == '路' && l.At(e+1) != '公' || c == '届' || c == '强' && l.At(e+1) != '度' || c == '后' && e-i == 2:
		return e + 1
	case c == '/' && lex.IsDigit(l.At(e+1)) && !l.perTenThousand(e): // 2021/03/08, 1/8决赛
		for lex.IsDigit(l.At(e)) || l.At(e) == '/' && lex.IsDigit(l.At(e+1)) {
			e++
		}
		return e
	}
	if l.At(i-1) == '〔' || l.At(i-1) == '[' || l.At(i-1) == '#' || l.At(i-1) == '№' {
		return e
	}
	if e-i >= 6 && l.At(i) == '0' || e-i >= 11 && !l.MeasureFollows(e) {
		return e
	}
	return l.sportTrap(i)
}

// team reports whether what stands around the number from i to e speaks of a match.
func (l *Line) team(i, e int) bool {
	switch l.At(e) {
	case '队', '负', '胜', '客', '主', '险', '对', '输', '赢', '大', '力', '击':
		return true
	}
	switch l.At(i - 1) {
	case '胜', '败', '负', '阵', '战', '赢', '输', '克', '擒', '斩':
		return true
	}
	return false
}

// perTenThousand reports whether the slash at e divides by 万 or a unit: 1.7/10万.
func (l *Line) perTenThousand(e int) bool {
	_, end := l.PerMille(e)
	return end > 0
}

// phone reports whether the hyphen at e joins parts of a phone or product number.
func (l *Line) phone(e int) bool {
	k := e + 1
	for lex.IsDigit(l.At(k)) {
		k++
	}
	return !l.MeasureFollows(k) && l.At(k) != '万' && l.At(k) != '亿' && l.At(k) != '.' && l.At(k) != '多'
}

// glued returns the end of letters, digits and hyphens that are one name.
func (l *Line) glued(i int) int {
	for lex.IsDigit(l.At(i)) || lex.IsLatin(l.At(i)) || (l.At(i) == '-' || l.At(i) == '.') && (lex.IsDigit(l.At(i+1)) || lex.IsLatin(l.At(i+1))) {
		i++
	}
	return i
}

// sportTrap reads distances and times that name an event or a result: 男子20公里比赛,
// 1小时19分29秒, 3分55秒18.
func (l *Line) sportTrap(i int) int {
	n, ok := l.NumeralAt(i)
	if !ok {
		return i
	}
	e := n.End
	if k := l.RangeMark(e); k > 0 {
		if m, ok := l.NumeralAt(e + k); ok {
			e = m.End
		}
	}
	u, k := l.UnitAt(e)
	switch {
	case k == 0:
		return i
	case (l.At(e) == '栋' || l.At(e) == '幢') && lex.IsDigit(l.At(e+1)): // 3栋2单元1502室
		for e++; lex.IsDigit(l.At(e)) || l.At(e) == '单' || l.At(e) == '元' || l.At(e) == '室' || l.At(e) == '号'; e++ {
		}
		return e
	case u.Kind == unit.Score && lex.IsDigit(l.At(e+k)), u.Kind == unit.Span && lex.IsDigit(l.At(e+k)) && l.At(e) != '年' && l.At(e) != '天': // 3分55秒18, 1小时19分
		for {
			m, ok := l.NumeralAt(e)
			if ok && !m.Han {
				e = m.End
			} else if u, k := l.UnitAt(e); k > 0 && (u.Kind == unit.Span || u.Kind == unit.Score) {
				e += k
			} else {
				return e
			}
		}
	case u.Kind == unit.Measure && (l.At(e+k-1) == '米' || l.At(e+k-1) == '里' || l.At(e) == 'm' && k == 1):
		if l.Prefix(events, e+k) > 0 {
			return e + k
		}
	}
	return i
}

// events are the words behind a distance that make it the name of an event.
var events = sets["events"]

// hanTrap reads Chinese numerals in idioms, names and laws.
func (l *Line) hanTrap(i int) int {
	run := i
	for numeral.HanDigit(l.At(run)) >= 0 || numeral.HanUnit(l.At(run)) > 0 {
		run++
	}
	if run-i > 40 {
		return run
	}
	den, e := l.SmallNumber(i)
	if den > 0 && l.Has(e, "分之") {
		if _, f := l.SmallNumber(e + 2); f > e+2 && (l.Has(f, "决赛") || l.Has(f, "比赛")) {
			return f + 2
		}
	}
	if n, ok := l.Chinese(i); ok && (l.At(n.End) == '条' || l.At(n.End) == '款' || l.At(n.End) == '章') && l.law(i) {
		return n.End + 1
	}
	if l.Has(i, "百分之百的") || l.Has(i, "百分之一百的") {
		return i + 5
	}
	return i
}

// law reports whether a law, a code or a title in 《》 stands right before i.
func (l *Line) law(i int) bool {
	p := l.At(i - 1)
	return p == '法' || p == '》' || p == '例' || p == '第' || p == '款'
}
