package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// digitTraps are numbers in Arabic digits that are names, marks or places of something.
var digitTraps = []trap{
	{rule.Rule{Name: "trap: more digits than any figure has", Example: "订单号12345678901234567890元已付。"}, func(_ *Line, i, e int) int {
		if e-i > 18 {
			return e
		}
		return 0
	}},
	{rule.Rule{Name: "trap: score or clock", Example: "主队以3:12个球落败。"}, func(l *Line, i, e int) int {
		if l.At(e) != ':' || !lex.IsDigit(l.At(e+1)) || e-i > 3 {
			return 0
		}
		for lex.IsDigit(l.At(e)) || (l.At(e) == ':' || l.At(e) == '.') && lex.IsDigit(l.At(e+1)) {
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: day that names an event", Example: "参加9·18人的纪念活动。"}, func(l *Line, i, e int) int {
		if c := l.At(e); c != '·' && c != '・' && c != '•' || !lex.IsDigit(l.At(e+1)) || e-i > 2 {
			return 0
		}
		for e++; lex.IsDigit(l.At(e)); e++ {
		}
		return e
	}},
	{rule.Rule{Name: "trap: numbers joined by a plus", Example: "手机内存为8+64GB。"}, func(l *Line, _, e int) int {
		if l.At(e) != '+' || !lex.IsDigit(l.At(e+1)) {
			return 0
		}
		for lex.IsDigit(l.At(e)) || l.At(e) == '+' {
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: team with a number for a name", Example: "费城76人队昨晚取胜。"}, func(l *Line, i, e int) int {
		if l.At(e) == '人' && l.Has(i, "76人") && !lex.IsDigit(l.At(i-1)) && l.team(i, e+1) {
			return e + 1
		}
		return 0
	}},
	{rule.Rule{Name: "trap: so many times so much", Example: "场地面积为4×100米。"}, func(l *Line, _, e int) int {
		if !isTimes(l.At(e)) || !lex.IsDigit(l.At(e+1)) {
			return 0
		}
		for lex.IsDigit(l.At(e)) || isTimes(l.At(e)) || l.At(e) == '.' {
			e++
		}
		_, k := l.UnitAt(e)
		return e + k
	}},
	{rule.Rule{Name: "trap: version or ratio", Example: "系统升级到1.2.30个版本。"}, func(l *Line, _, e int) int {
		k, dots := l.dotted(e)
		if dots > 1 || dots == 1 && l.At(k) == ':' && lex.IsDigit(l.At(k+1)) {
			return k
		}
		return 0
	}},
	{rule.Rule{Name: "trap: letters run into the number", Example: "指数为1.85x。"}, func(l *Line, _, e int) int {
		k, dots := l.dotted(e)
		if dots == 1 {
			e = k
		}
		if lex.IsLatin(l.At(e)) && !l.MeasureFollows(e) {
			return l.glued(e)
		}
		return 0
	}},
	{rule.Rule{Name: "trap: phone or product number", Example: "垂询热线400-606-8050起。"}, func(l *Line, i, e int) int {
		if l.At(e) == '-' && lex.IsDigit(l.At(e+1)) && (l.At(i-1) == '-' || e-i >= 3 && l.phone(e)) {
			return l.glued(e)
		}
		return 0
	}},
	{rule.Rule{Name: "trap: numbered, not counted", Example: "2018届医学研究生894人。"}, func(l *Line, i, e int) int {
		switch c := l.At(e); {
		case c == '号', c == '届', c == '路' && l.At(e+1) != '公', c == '强' && l.At(e+1) != '度', c == '后' && e-i == 2:
			return e + 1
		}
		return 0
	}},
	{rule.Rule{Name: "trap: date or round with a stroke", Example: "2021/03/08人大开幕。"}, func(l *Line, _, e int) int {
		if l.At(e) != '/' || !lex.IsDigit(l.At(e+1)) || l.perTenThousand(e) {
			return 0
		}
		for lex.IsDigit(l.At(e)) || l.At(e) == '/' && lex.IsDigit(l.At(e+1)) {
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: number of a document or a note", Example: "货物№12箱到港。"}, func(l *Line, i, e int) int {
		switch l.At(i - 1) {
		case '〔', '[', '#', '№':
			return e
		}
		return 0
	}},
	{rule.Rule{Name: "trap: serial number", Example: "代码000651家公司涨停。"}, func(l *Line, i, e int) int {
		if e-i >= 6 && l.At(i) == '0' || e-i >= 11 && !l.MeasureFollows(e) {
			return e
		}
		return 0
	}},
}

func isTimes(r rune) bool { return r == 'x' || r == '×' || r == '*' }

// dotted returns the end of the groups of digits parted by dots that go on at e, and how
// many dots there are.
func (l *Line) dotted(e int) (end, dots int) {
	for lex.IsDigit(l.At(e)) || l.At(e) == '.' && lex.IsDigit(l.At(e+1)) {
		if l.At(e) == '.' {
			dots++
		}
		e++
	}
	return e, dots
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
