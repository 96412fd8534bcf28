package scan

import (
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// digitTraps are numbers in Arabic digits that are names, marks or places of something, or
// what a match or a game was played with.
var digitTraps = newTraps(slices.Concat(playTraps, markTraps))

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
	{rule.Rule{Name: "trap: model of a year", Example: "2023 款轿车售价12万元。"}, "款 ", func(l *Line, i, e int) int {
		k := l.SkipSpace(e)
		if e-i != 4 || l.At(k) != '款' || l.At(i) != '1' && l.At(i) != '2' || l.At(i+1) != '9' && l.At(i+1) != '0' {
			return 0
		}
		return k + 1
	}},
	{rule.Rule{Name: "trap: bits of a chip", Example: "处理器为64位芯片。"}, "位b ", func(l *Line, i, e int) int {
		k := l.SkipSpace(e)
		if l.Has(k, "bit") && e-i <= 3 && !lex.IsLatin(l.At(k+3)) && l.At(k+3) != '/' { // 64bit
			return k + 3
		}
		if l.At(k) != '位' || e-i > 3 || l.Prefix(chips, l.SkipSpace(k+1)) == 0 {
			return 0
		}
		switch string(l.R[i:e]) {
		case "8", "16", "32", "64", "128":
			return k + 1
		}
		return 0
	}},
	{rule.Rule{Name: "trap: voltage of a line", Example: "全县建成110千伏变电站3座。"}, "千k", func(l *Line, _, e int) int {
		k := e + 2
		if !l.Has(e, "千伏") && !l.Has(e, "kv") {
			return 0
		}
		if l.Has(k, "及以上") {
			k += 3
		}
		if l.Prefix(grids, k) > 0 {
			return k
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
	{rule.Rule{Name: "trap: so many pixels without the word", Example: "配备800万前置单摄。"}, "", func(l *Line, i, _ int) int {
		n, ok := l.NumeralAt(i)
		if !ok || n.Power != 4 || n.Han {
			return 0
		}
		k := n.End
		for l.At(k) == '+' {
			m, ok := l.NumeralAt(k + 1)
			if !ok {
				break
			}
			k = m.End
		}
		if c := l.SkipSpace(k); l.Prefix(cameras, c) > 0 || l.Has(c, "ai") && l.Prefix(cameras, l.SkipSpace(c+2)) > 0 {
			return k
		}
		return 0
	}},
	{rule.Rule{Name: "trap: so many pixels in w", Example: "手机有2000W美颜镜头。"}, "w", func(l *Line, i, e int) int {
		if l.At(e) == 'w' && e-i >= 3 && l.Prefix(cameras, l.SkipSpace(e+1)) > 0 {
			return e + 1
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
	{rule.Rule{Name: "trap: speed that a car reaches", Example: "新车0-100km/h加速用时不超过3.9秒。"}, "", func(l *Line, i, e int) int {
		if l.At(i) != '0' || e != i+1 || l.RangeMark(e) == 0 {
			return 0
		}
		n, ok := l.NumeralAt(e + l.RangeMark(e))
		if !ok || n.Han {
			return 0
		}
		for k := n.End; k < n.End+7; k++ {
			if l.Has(k, "加速") {
				return k + 2
			}
		}
		return 0
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
	{rule.Rule{Name: "trap: class of cars by their seats", Example: "9座以下小客车免费。"}, "座", func(l *Line, _, e int) int {
		if l.At(e) != '座' {
			return 0
		}
		k := e + 1
		for k < e+12 && k < len(l.R) {
			switch {
			case l.Prefix(cars, k) > 0:
				return e + 1
			case l.At(k) == '及' || l.At(k) == '以' || l.At(k) == '下' || l.At(k) == '上' || l.At(k) == '(' || l.At(k) == '含' || l.At(k) == ')' || l.At(k) == '的' || lex.IsDigit(l.At(k)) || l.At(k) == '座' || l.At(k) == '非' || l.At(k) == '营' || l.At(k) == '运':
				k++
			default:
				return 0
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: day that names an event", Example: "参加9·18人的纪念活动。"}, "·・•", func(l *Line, i, e int) int {
		if c := l.At(e); c != '·' && c != '・' && c != '•' || !lex.IsDigit(l.At(e+1)) || e-i > 2 {
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
	{rule.Rule{Name: "trap: letters run into the number", Example: "指数为1.85x。"}, ".abcdefghijklmnopqrstuvwxyz", func(l *Line, i, e int) int {
		k, dots := l.dotted(e)
		if dots == 1 {
			e = k
		}
		if n, ok := l.NumeralAt(i); ok && n.Pay { // 15k左右
			return 0
		}
		if lex.IsLatin(l.At(e)) && !l.MeasureFollows(e) {
			return l.glued(e)
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
		case c == '号', c == '届', c == '路' && l.At(e+1) != '公', c == '强' && l.At(e+1) != '度', c == '后' && e-i == 2:
			return e + 1
		}
		return 0
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
	{rule.Rule{Name: "trap: version of a program", Example: "团队发布了3.0 GA版。"}, ".", func(l *Line, _, e int) int {
		k, _ := l.dotted(e)
		for _, w := range [...]string{"ga", "rc", "beta", "alpha"} {
			if f := l.SkipSpace(k); f > k && l.Has(f, w) && !lex.IsLatin(l.At(f+len(w))) {
				return f + len(w)
			}
		}
		return 0
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
		}
		return 0
	}},
	{rule.Rule{Name: "trap: model that is followed by a word, not a classifier", Example: "手机 14条件更好。"}, "", func(l *Line, i, e int) int {
		if l.At(i-1) != ' ' || !hanzi.IsHan(l.At(i-2)) && !lex.IsLatin(l.At(i-2)) {
			return 0
		}
		if k := l.SkipSpace(e); k < e+2 {
			if u, n := l.UnitAt(k); n > 0 && u.Kind >= unit.Thing && u.Kind <= unit.Span && l.longToken(k, n) {
				return e
			}
		}
		return 0
	}},
	{rule.Rule{Name: "trap: model that is followed by a name", Example: "小米14台积电代工。"}, "", func(l *Line, _, e int) int {
		if l.Doc == nil || !l.Starts(e) {
			return 0
		}
		t, _, end := l.Token(e)
		if _, n := l.UnitAt(e); n == 0 || end-e <= n+1 {
			return 0
		}
		return lex.IfElse(t.Tag == segment.TagNT || t.Tag == segment.TagNZ, e, 0)
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

// glued returns the end of letters, digits and hyphens that are one name.
func (l *Line) glued(i int) int {
	for lex.IsDigit(l.At(i)) || lex.IsLatin(l.At(i)) || (l.At(i) == '-' || l.At(i) == '.') && (lex.IsDigit(l.At(i+1)) || lex.IsLatin(l.At(i+1))) {
		i++
	}
	return i
}

// longToken reports whether a dictionary word stands at rune i that is longer than the n
// runes of a unit.
func (l *Line) longToken(i, n int) bool {
	if l.Doc == nil || !l.Starts(i) {
		return false
	}
	t, _, e := l.Token(i)
	return e-i > n && t.Word != segment.NoWord
}
