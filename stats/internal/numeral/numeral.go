package numeral

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// A Line reads numerals.
type Line struct {
	lex.Line

	// The numeral of a document that was read last: rules ask for the one at a place again
	// and again.
	last   Numeral
	lastAt int // 1 + its rune, 0 for none
	lastOk bool

	han   Numeral // the same of those in Chinese digits
	hanAt int
	hanOk bool
}

// Forget is called when another text is put on the line.
func (l *Line) Forget() { l.lastAt, l.hanAt = 0, 0 }

// A Numeral is a number as it is written: 1,234.5, 1.14万亿, 三万五, 两三百, 数十, 30数.
type Numeral struct {
	Value        Decimal
	Lower, Upper Decimal // instead of value for 两三百, 数百, 十几
	End          int     // rune behind it
	Han          bool    // Chinese digits
	Digits       int     // digits or characters of number
	Scaled       bool    // ends in 万 or 亿
	Decimal      bool    // has a point
	Power        int     // of ten, of the multipliers it ends in: 4 of 三十万
	Short        bool    // its last digit is of the multiplier's tenths: 9万8, 三万五
	Trillion     bool    // has a 兆, which is 10^12 in Taiwan
	English      bool    // ends in million, bn, k and the like
	Pay          bool    // ends in k or w, as pay is told: 15k
	Mod          figure.Modifier
}

// HanDigit returns the value of a Chinese digit, -1 for other runes.
func HanDigit(r rune) int {
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

// HanUnit returns the power of ten of 十 百 千 万 亿 兆, 0 for other runes.
func HanUnit(r rune) int {
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

// Numeric reports whether a character of number stands in the runes [s, e).
func (l *Line) Numeric(s, e int) bool {
	for ; s < e; s++ {
		if r := l.At(s); lex.IsDigit(r) || HanDigit(r) >= 0 || HanUnit(r) > 0 {
			return true
		}
	}
	return false
}

// NumeralAt reads the longest numeral at rune i.
func (l *Line) NumeralAt(i int) (Numeral, bool) {
	if l.Doc == nil { // whoever fills the line himself
		return l.numeralAt(i)
	}
	if l.lastAt != i+1 {
		l.last, l.lastOk = l.numeralAt(i)
		l.lastAt = i + 1
	}
	return l.last, l.lastOk
}

func (l *Line) numeralAt(i int) (Numeral, bool) {
	switch r := l.At(i); {
	case lex.IsDigit(r):
		return l.Arabic(i)
	case r == '数' || r == '几' || r == '好' && (l.At(i+1) == '几' || HanUnit(l.At(i+1)) > 0):
		return l.vague(i)
	case (r == '上' || r == '过' || r == '破') && HanUnit(l.At(i+1)) >= 2 && !l.Metric(i+1) && !seaward(l.At(i-1)): // 上千, 过万, but 海上|亿吨级
		n, ok := l.Chinese(i + 1)
		n.Mod = figure.Above
		return n, ok
	case r == '百' || r == '千' || r == '万' || r == '亿':
		if l.approximated(i) {
			return l.Chinese(i)
		}
	case HanDigit(r) >= 0 || r == '十' || r == '拾' || r == '廿' || r == '卅':
		return l.Chinese(i)
	}
	return Numeral{}, false
}

// seaward reports whether the 上 behind r is of 海上, 网上, 线上.
func seaward(r rune) bool {
	switch r {
	case '海', '陆', '网', '线', '水', '路':
		return true
	}
	return false
}

// roundSum reports whether a round sum or measure without a digit stands at i: 要|百万元, 稳定在|
// 千亿斤以上; but not 百万元级.
func (l *Line) roundSum(i int) bool {
	e := i
	for HanUnit(l.At(e)) > 0 && e < i+4 {
		e++
	}
	if e < i+2 || l.Doc == nil || HanUnit(l.At(i-1)) > 0 || HanDigit(l.At(i-1)) >= 0 || lex.IsDigit(l.At(i-1)) {
		return false
	}
	u, n := l.UnitAt(e)
	if n == 0 {
		return false
	}
	if l.Has(e+n, "以上") || l.Has(e+n, "以下") || l.Has(e+n, "左右") {
		return u.Kind == unit.Money || u.Kind == unit.Measure
	}
	switch l.At(i - 1) {
	case '要', '罚', '捐', '获', '花', '赚', '亏', '值', '付', '赔':
		return u.Kind == unit.Money && l.At(e+n) != '级'
	}
	return false
}

// roundMany reports whether a round number of people or things stands at i, which a verb leads to: 邀请|
// 百名医生, 启动|百项工程; but “百名英才”, 百家争鸣.
func (l *Line) roundMany(i int) bool {
	if l.Doc == nil || i == 0 || !l.Starts(i) || HanUnit(l.At(i)) < 2 {
		return false
	}
	switch l.At(i + 1) {
	case '名', '位', '所', '部', '项', '件', '辆', '台', '场', '个', '户', '座', '艘':
	default:
		return false
	}
	_, _, e := l.Token(i + 2)
	return e-i > 3 && !l.Leads(e) && (l.At(i-1) == '了' || l.Leads(i))
}

// approximated reports whether what stands before a bare 百 or 千 at i makes a number
// of it: 近百, 上千, 逾万.
func (l *Line) approximated(i int) bool {
	switch l.At(i - 1) {
	case '上', '过', '近', '逾', '超', '破', '约', '足', '达':
		return true
	}
	if i == 0 && l.Doc == nil {
		return true
	}
	if l.roundSum(i) || l.roundMany(i) {
		return true
	}
	if HanUnit(l.At(i)) > 4 || HanUnit(l.At(i-1)) > 0 || HanDigit(l.At(i-1)) >= 0 || lex.IsDigit(l.At(i-1)) {
		return false
	}
	e := i + 1
	for HanUnit(l.At(e)) > 0 {
		e++
	}
	return l.At(e) == '余' && l.Doc != nil && l.Starts(i) // 千余人, 百万余人次
}

// VagueMark returns the modifier of a 多 or 余 at i.
func (l *Line) VagueMark(i int) figure.Modifier {
	switch l.At(i) {
	case '多', '余':
		return figure.Above
	case '来':
		return figure.About
	}
	return figure.Exact
}

// vague reads numerals that begin with 数 or 几: 数百 is 100 to 1000.
func (l *Line) vague(i int) (n Numeral, ok bool) {
	if l.At(i) == '好' {
		i++
		if HanUnit(l.At(i)) > 0 { // 好百
			return n, false
		}
	}
	j, power := i+1, 0
	by := l.At(j) == '以' && l.At(i) == '数' // 数以千计
	if by {
		j++
	}
	for power < 16 && HanUnit(l.At(j)) > 0 && !l.Metric(j) {
		power += HanUnit(l.At(j))
		n.Scaled = n.Scaled || HanUnit(l.At(j)) >= 4
		j++
	}
	if power == 0 || power > 16 || by && l.At(j) != '计' {
		return n, false
	}
	first := HanUnit(l.At(j - 1))
	if by {
		j++
	} else {
		first = HanUnit(l.At(i + 1))
	}
	one := Int(1).Shift(power)
	if first < 4 && power > first { // 数十万 is 10万 to 100万
		one = Int(1).Shift(power)
	}
	n.Lower, n.Upper = one, one.Shift(1)
	n.End, n.Han, n.Digits, n.Mod = j, true, j-i, figure.About
	return n, true
}
