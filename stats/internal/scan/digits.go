package scan

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// digitTraps are numbers in Arabic digits that are names, marks or places of something, or
// what a match or a game was played with.
var digitTraps = newTraps(slices.Concat(playTraps, modelTraps, markTraps, baseTraps))

var markTraps = []trap{
	{rule.Rule{Name: "trap: more digits than any figure has", Example: "订单号12345678901234567890元已付。"}, "", func(_ *Line, i, e int) int {
		if e-i > 18 {
			return e
		}
		return 0
	}},
	{rule.Rule{Name: "trap: projects of universities that are called by their number", Example: "985、211名校扩招12%。"}, "、/和与高名大院工重毕学双及本", func(l *Line, i, e int) int {
		if e-i != 3 || !l.Has(i, "985") && !l.Has(i, "211") || l.At(i-1) == '.' {
			return 0
		}
		if k := e + 1; (l.At(e) == '、' || l.At(e) == '/' || l.At(e) == '和' || l.At(e) == '与') && (l.Has(k, "211") || l.Has(k, "985")) {
			return k + 3
		}
		if l.Prefix(colleges, e) > 0 {
			return e
		}
		return 0
	}},
	{rule.Rule{Name: "trap: a number that begins with nought", Example: "卫星01组、02组升空。"}, "", func(l *Line, i, e int) int {
		if l.At(i) == '0' && e-i > 1 && lex.IsDigit(l.At(i+1)) && e-i <= 4 && l.At(e) != '.' && l.At(e) != '%' && l.At(i-1) != '/' && l.At(i-1) != '-' && l.At(i-1) != '.' {
			if _, n := l.UnitAt(e); n > 0 {
				return e + n
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: number of a telephone", Example: "订房13800138000间间朝南。"}, "", func(l *Line, i, e int) int {
		if e-i != 11 || l.At(i) != '1' || l.At(i+1) < '3' {
			return 0
		}
		switch l.At(e) {
		case '.', '元', '美', '股', '万', '亿', '%':
			return 0
		}
		return e
	}},
	{rule.Rule{Name: "trap: number of a telephone, behind that of its place", Example: "电话：（010）66000000单位代码待查。"}, "", func(l *Line, i, e int) int {
		if e-i < 7 || e-i > 8 || l.At(i-1) != ')' {
			return 0
		}
		k := i - 2
		for lex.IsDigit(l.At(k)) {
			k--
		}
		return lex.IfElse(l.At(k) == '(' && l.At(k+1) == '0' && i-k >= 5, e, 0)
	}},
	{rule.Rule{Name: "trap: type of an aircraft", Example: "歼-20双机编队起飞。"}, "", func(l *Line, i, e int) int {
		if l.At(i) != '-' {
			i--
		}
		return lex.IfElse(e-i <= 4 && l.At(i) == '-' && strings.ContainsRune("歼轰运直强苏图米伊", l.At(i-1)), e, 0)
	}},
	{rule.Rule{Name: "trap: a year before what is done", Example: "球迷要2024把冠军拿回来。"}, "把将", func(l *Line, i, e int) int {
		if e-i != 4 || l.At(i) != '2' || l.At(i+1) != '0' {
			return 0
		}
		if t, _, _ := l.Token(e); t.Tag != segment.TagP {
			return 0
		}
		return e
	}},
	{rule.Rule{Name: "trap: issue of a lottery", Example: "彩票12077期开出大奖。"}, "期", func(l *Line, i, e int) int {
		if l.At(e) != '期' || e-i < 5 || e-i > 7 {
			return 0
		}
		if k := l.RangeMark(e + 1); k > 0 { // 2022193期-2023192期
			if n, ok := l.NumeralAt(e + 1 + k); ok && l.At(n.End) == '期' {
				return n.End + 1
			}
		}
		return e + 1
	}},
	{rule.Rule{Name: "trap: place on a road, in kilometres", Example: "民警于沈海高速719KM+600M处巡逻。"}, "k公", func(l *Line, _, e int) int {
		if !l.Has(e, "km") && !l.Has(e, "公里") {
			return 0
		}
		k := e + 2
		if l.At(k) == '+' && lex.IsDigit(l.At(k+1)) {
			return l.glued(k + 1)
		}
		if l.Has(k, "路段") {
			return k
		}
		return 0
	}},
	{rule.Rule{Name: "trap: place on a road", Example: "高速K23+500处封闭。"}, "", func(l *Line, i, e int) int {
		if l.At(i-1) == '+' && lex.IsDigit(l.At(i-2)) {
			return e
		}
		return 0
	}},
	{rule.Rule{Name: "trap: day that names an event", Example: "参加9·18人的纪念活动。"}, "·・•", func(l *Line, i, e int) int {
		if c := l.At(e); c != '·' && c != '・' && c != '•' || !lex.IsDigit(l.At(e+1)) || e-i > 2 || l.RaisedPoint(e) {
			return 0
		}
		e++
		for lex.IsDigit(l.At(e)) {
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: numbers joined by a plus", Example: "手机内存为8+64GB。"}, "+", func(l *Line, _, e int) int {
		if l.At(e) != '+' || !lex.IsDigit(l.At(e+1)) {
			return 0
		}
		for lex.IsDigit(l.At(e)) || l.At(e) == '+' {
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: so many times so much", Example: "场地面积为4×100米。"}, "x×* ", func(l *Line, _, e int) int {
		s := e
		for isTimes(l.At(l.SkipSpace(e))) { // 3840 x 2160 像素
			k := l.SkipSpace(l.SkipSpace(e) + 1)
			if !lex.IsDigit(l.At(k)) {
				break
			}
			e, _ = l.dotted(k)
		}
		if e == s {
			return 0
		}
		if k := l.SkipSpace(e); k <= e+1 {
			if _, n := l.UnitAt(k); n > 0 {
				return k + n
			}
		}
		return e
	}},
	{rule.Rule{Name: "trap: version or ratio", Example: "系统升级到1.2.30个版本。"}, ".", func(l *Line, _, e int) int {
		k, dots := l.dotted(e)
		if dots > 1 || dots == 1 && l.At(k) == ':' && lex.IsDigit(l.At(k+1)) {
			return k
		}
		return 0
	}},
	{rule.Rule{Name: "trap: phone or product number", Example: "垂询热线400-606-8050起。"}, "-", func(l *Line, i, e int) int {
		if l.At(e) == '-' && lex.IsDigit(l.At(e+1)) && (l.At(i-1) == '-' || e-i >= 3 && l.phone(e)) {
			return l.glued(e)
		}
		return 0
	}},
	{rule.Rule{Name: "trap: numbered, not counted", Example: "2018届医学研究生894人。"}, "号届路强后", func(l *Line, i, e int) int {
		switch c := l.At(e); {
		case c == '届' && e-i < 3 && (l.At(i-1) == '了' || l.At(i-1) == '过') && l.Starts(i-1): // 主持了|10届晚会
			return 0
		case c == '号', c == '届', c == '路' && l.At(e+1) != '公', c == '强' && l.At(e+1) != '度', c == '后' && e-i == 2:
			return e + 1
		}
		return 0
	}},
	{rule.Rule{Name: "trap: a year before a name in Latin letters", Example: "她出席“2018 DWP 音节盛典”。"}, " ", func(l *Line, i, e int) int {
		if e-i != 4 || l.At(e) != ' ' || !lex.IsLatin(l.At(e+1)) || l.At(i) != '1' && l.At(i) != '2' || l.At(i+1) != '9' && l.At(i+1) != '0' || l.At(i+2) == '0' && l.At(i+3) == '0' {
			return 0
		}
		k := e + 1
		for lex.IsLatin(l.At(k)) {
			k++
		}
		if named := l.At(i-1) == '“' || l.At(i-1) == '《' || l.At(k) == ' ' && lex.IsLatin(l.At(k+1)); !named || k-e < 4 {
			return 0
		}
		return k
	}},
	{rule.Rule{Name: "trap: date or round with a stroke", Example: "2021/03/08人大开幕。"}, "/", func(l *Line, i, e int) int {
		if l.At(e) != '/' || !lex.IsDigit(l.At(e+1)) || l.perTenThousand(e) {
			return 0
		}
		if _, _, end := l.SlashFraction(i); end > 0 {
			return 0
		}
		for lex.IsDigit(l.At(e)) || (l.At(e) == '/' || l.At(e) == '.') && lex.IsDigit(l.At(e+1)) { // 1/1.56 英寸
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: byte of an address", Example: "见/E7%90%86页。"}, "", func(l *Line, i, e int) int {
		more := l.At(e) == '%' && (lex.IsDigit(l.At(e+1)) || lex.IsLatin(l.At(e+1)))
		if l.At(i-1) != '%' || e-i > 2 || !more && !lex.IsLatin(l.At(i-2)) && !lex.IsLatin(l.At(i-3)) {
			return 0
		}
		for lex.IsDigit(l.At(e)) || lex.IsLatin(l.At(e)) || l.At(e) == '%' || l.At(e) == '/' {
			e++
		}
		return e
	}},
	{rule.Rule{Name: "trap: scale of marks", Example: "成绩统一为200分制。"}, "分", func(l *Line, _, e int) int {
		if l.At(e+1) != '制' || l.Has(e+1, "制作") || l.Has(e+1, "制造") {
			return 0
		}
		return e + 2
	}},
	{rule.Rule{Name: "trap: section of a book", Example: "这些工具在2.3 节介绍过。"}, ".", func(l *Line, _, e int) int {
		k, dots := l.dotted(e)
		if k = l.SkipSpace(k); dots == 0 || l.At(k) != '节' && l.At(k) != '章' {
			return 0
		}
		return k + 1
	}},
	{rule.Rule{Name: "trap: number of a document or a note", Example: "货物№12箱到港。"}, "", func(l *Line, i, e int) int {
		switch l.At(i - 1) {
		case '〔', '[', '#', '№':
			return e
		case '-': // 编号：2023-|082
			if l.At(i) == '0' && e-i > 1 && lex.IsDigit(l.At(i-2)) {
				return e
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: number of a section", Example: "2.3本项目建设期两年。"}, ".", func(l *Line, i, e int) int {
		k, dots := l.dotted(e)
		if dots == 0 || k-i > 8 || !hanzi.IsHan(l.At(k)) || l.SkipSpace(0) != i && l.At(i-1) != '。' || numeral.HanUnit(l.At(k)) > 0 {
			return 0
		}
		if u, n := l.UnitAt(k); n == 0 || u.Kind >= unit.Thing && u.Kind <= unit.Event || l.longToken(k, n) {
			return k
		}
		return 0
	}},
	{rule.Rule{Name: "trap: coordinate", Example: "震中位于北纬29.8度。"}, "", func(l *Line, i, e int) int {
		if !l.Has(i-2, "北纬") && !l.Has(i-2, "南纬") && !l.Has(i-2, "东经") && !l.Has(i-2, "西经") {
			return 0
		}
		k, _ := l.dotted(e)
		if r := l.At(k); r == '度' || r == '°' {
			k++
		}
		return k
	}},
	{rule.Rule{Name: "trap: serial number", Example: "代码000651家公司涨停。"}, "", func(l *Line, i, e int) int {
		k, dots := l.dotted(e) // 18565432109.35元
		if e-i >= 6 && l.At(i) == '0' || e-i >= 11 && !l.MeasureFollows(k) {
			return lex.IfElse(dots > 0, k, e)
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

var (
	cars     = sets["cars"]
	colleges = sets["colleges"]
	chips    = sets["chips"]
	grids    = sets["grids"]
	cameras  = sets["cameras"]
)

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
	if _, n := l.UnitAt(k); n > 0 && l.longToken(k, n) { // 波音737-800|班机
		return true
	}
	return !l.MeasureFollows(k) && numeral.HanUnit(l.At(k)) == 0 && l.At(k) != '.' && l.At(k) != '多'
}
