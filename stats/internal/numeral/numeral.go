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
	if HanUnit(l.At(i)) > 4 || HanUnit(l.At(i-1)) > 0 || HanDigit(l.At(i-1)) >= 0 || lex.IsDigit(l.At(i-1)) {
		return false
	}
	e := i + 1
	for HanUnit(l.At(e)) > 0 {
		e++
	}
	return l.At(e) == '余' && l.Doc != nil && l.Starts(i) // 千余人, 百万余人次
}

// Arabic reads digits with thousands separators, a point, and the multipliers behind
// them: 1,234.5 · 0. 4 · 3.5万亿 · 3千5百 · 2千多 万.
func (l *Line) Arabic(i int) (n Numeral, ok bool) {
	v := Decimal{set: true}
	start := i
	i = l.grouped(i, &v)
	n.Digits = i - start
	if j := i + 1; l.At(i) == '.' {
		if l.At(j) == ' ' && lex.IsDigit(l.At(j+1)) && l.spacedPoint(j+1) {
			j++
		}
		if lex.IsDigit(l.At(j)) {
			for ; lex.IsDigit(l.At(j)); j++ {
				if c, ok := scale(v.Coef, 1); ok && v.Exp > -18 {
					v.Coef, v.Exp = c+uint64(l.At(j)-'0'), v.Exp-1
				}
			}
			i, n.Decimal = j, true
		}
	} else if j := l.spokenPoint(i); j > 0 {
		for i++; i < j; i++ {
			if c, ok := scale(v.Coef, 1); ok {
				v.Coef, v.Exp = c+uint64(l.At(i)-'0'), v.Exp-1
			}
		}
		n.Decimal = true
	}
	n.Value, n.End = v, i
	l.multiplied(&n)
	return n, n.Digits <= 18
}

// spokenPoint returns the end of the digits behind the 点 at i when it is a decimal point
// (12点5吨), 0 when it is one of the clock or of an index.
func (l *Line) spokenPoint(i int) int {
	j := i + 1
	for l.At(i) == '点' && lex.IsDigit(l.At(j)) && j < i+6 {
		j++
	}
	if j == i+1 {
		return 0
	}
	if l.At(j) == '万' || l.At(j) == '亿' {
		return j
	}
	switch u, n := l.UnitAt(j); {
	case n == 0:
	case u.Kind == unit.Measure, u.Kind == unit.Money, u.Kind == unit.Percent, u.Kind == unit.Times, u.Kind == unit.Point:
		return j
	}
	return 0
}

// SpokenPoint reports whether the 点 at i is a decimal point.
func (l *Line) SpokenPoint(i int) bool { return l.spokenPoint(i) > 0 }

// spacedPoint reports whether digits at i end in a percent sign: only then "0. 4%" is
// one number with a stray space, and not the end of a list mark.
func (l *Line) spacedPoint(i int) bool {
	for lex.IsDigit(l.At(i)) {
		i++
	}
	return l.At(i) == '%'
}

// grouped reads digits with separators of thousands into v and returns their end.
func (l *Line) grouped(i int, v *Decimal) int {
	put := func(r rune) {
		if c, ok := scale(v.Coef, 1); ok {
			v.Coef = c + uint64(r-'0')
		} else {
			v.Exp++
		}
	}
	s := i
	for lex.IsDigit(l.At(i)) {
		put(l.At(i))
		i++
	}
	for i-s <= 3 || l.At(i-4) == ',' {
		if l.At(i) != ',' || !lex.IsDigit(l.At(i+1)) || !lex.IsDigit(l.At(i+2)) || !lex.IsDigit(l.At(i+3)) || lex.IsDigit(l.At(i+4)) {
			break
		}
		for k := i + 1; k <= i+3; k++ {
			put(l.At(k))
		}
		i += 4
	}
	return i
}

// multiplied reads the multipliers behind the digits of n: 万 亿 万亿 千万, 多 and 余
// between them, and a second part as in 3千5百 or 1万2千.
func (l *Line) multiplied(n *Numeral) {
	i := l.SkipSpace(n.End)
	if i > n.End+1 {
		return
	}
	power := 0
	for {
		if mod := l.VagueMark(i); mod != 0 && power == 0 && HanUnit(l.At(i+1)) > 0 && n.Mod == 0 {
			n.Mod = figure.Above // 50多万
			i++
		}
		u := HanUnit(l.At(i))
		switch {
		case power > 0:
		case l.trillion(i):
			u, n.Trillion = 12, true
		case l.hundredMillions(i) > 0:
			k := l.hundredMillions(i)
			if k > 2 { // 两个多亿
				n.Mod = figure.Above
			}
			u, i = 8, i+k-1
		case l.slang(i):
			u, n.Pay = 3, true
			if l.At(i) == 'w' {
				u = 4
			}
		}
		if u == 0 || power > 24 || l.Metric(i) || u < 4 && n.Scaled || u < 3 && !isUnitChain(l.At(i+1)) && n.Decimal {
			break
		}
		power += u
		i++
		n.End = i
		n.Scaled = n.Scaled || u >= 4 || n.Pay
	}
	if power == 0 {
		return
	}
	n.Value, n.Power = n.Value.Shift(power), power
	if !n.Decimal {
		l.remainder(n, i, power)
	}
}

// trillion reports whether the 兆 at i is 10^12, as in Taiwan's money, and not the mega of
// a unit.
func (l *Line) trillion(i int) bool {
	if l.At(i) != '兆' {
		return false
	}
	u, n := l.UnitAt(i + 1)
	return lex.IsDigit(l.At(i+1)) || HanDigit(l.At(i+1)) >= 0 || l.At(i+1) == '亿' || n > 0 && u.Kind == unit.Money
}

// hundredMillions returns the runes of 个亿 at i, or of 个多亿, as one says of money: 10个亿.
func (l *Line) hundredMillions(i int) int {
	switch {
	case l.At(i) != '个':
	case l.At(i+1) == '亿':
		return 2
	case l.VagueMark(i+1) != 0 && l.At(i+2) == '亿':
		return 3
	}
	return 0
}

// slang reports whether the letter at i stands for 千 or 万, as it does of pay: 15k元, 30w左右.
func (l *Line) slang(i int) bool {
	if r := l.At(i); r != 'k' && r != 'w' {
		return false
	}
	if l.Doc != nil && !lex.IsLatin(rune(l.Doc.Text[l.Off[i]])) {
		return false
	}
	switch l.At(i + 1) {
	case '元', '块', '左', '上':
		return l.At(i+1) != '上' || l.At(i+2) == '下'
	}
	return false
}

// remainder reads what stands behind the multiplier 10^power that ends at i and belongs to
// the same number: 3千5百, 1亿零500万, 100万三千; 9万8 is 9.8万, as it is said of prices.
func (l *Line) remainder(n *Numeral, i, power int) {
	if l.chained(n, i, power) {
		return
	}
	zero := HanDigit(l.At(i)) == 0 && (lex.IsDigit(l.At(i+1)) || HanDigit(l.At(i+1)) > 0 && !n.Han)
	if zero {
		i++
	}
	var rest Numeral
	var ok bool
	switch {
	case lex.IsDigit(l.At(i)):
		rest, ok = l.Arabic(i)
		ok = ok && !rest.Decimal && !lex.IsLatin(l.At(rest.End)) && l.At(rest.End) != '年' && l.At(rest.End) != '%'
		if ok && !zero && rest.End == i+1 && power >= 3 && rest.Value.Sign() > 0 {
			rest.Value, n.Short = rest.Value.Shift(power-1), true
		}
	case HanDigit(l.At(i)) >= 0 && !n.Han:
		rest, ok = l.Chinese(i)
		ok = ok && rest.Value.IsSet() && (zero || rest.Digits > 1 && rest.Value.Cmp(Int(10)) >= 0)
	}
	if !ok || rest.Value.Cmp(Int(1).Shift(power)) >= 0 {
		n.Short = false
		return
	}
	if sum, ok := n.Value.Add(rest.Value); ok {
		n.Value, n.End, n.Scaled, n.Power = sum, rest.End, n.Scaled || rest.Scaled, rest.Power
	}
}

// chained reads digits that each have their multiplier behind the 千 or 百 before i, and the 万 or
// 亿 that holds for all of them: 2千|2百万, 3千|5百|6十亿.
func (l *Line) chained(n *Numeral, i, power int) bool {
	v := n.Value
	for power > 1 && power < 4 && lex.IsDigit(l.At(i)) {
		u := HanUnit(l.At(i + 1))
		if u == 0 || u >= power {
			return false
		}
		sum, ok := v.Add(Int(int64(l.At(i) - '0')).Shift(u))
		if !ok {
			return false
		}
		v, i, power = sum, i+2, u
		if u := HanUnit(l.At(i)); u >= 4 {
			n.Value, n.End, n.Power, n.Scaled = v.Shift(u), i+1, u, true
			return true
		}
	}
	return false
}

func isUnitChain(r rune) bool { return r == '万' || r == '亿' }

// Metric reports whether the 千, 百 or 十 at i opens a unit: 千瓦, 千米, 百帕.
func (l *Line) Metric(i int) bool {
	switch l.At(i) {
	case '千', '百':
		switch l.At(i + 1) {
		case '瓦', '克', '米', '卡', '赫', '帕', '伏', '字', '安', '焦', '公':
			return l.At(i+1) != '公'
		}
	}
	return false
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
	for power < 16 && HanUnit(l.At(j)) > 0 && !l.Metric(j) {
		power += HanUnit(l.At(j))
		n.Scaled = n.Scaled || HanUnit(l.At(j)) >= 4
		j++
	}
	if power == 0 || power > 16 {
		return n, false
	}
	one := Int(1).Shift(power)
	if first := HanUnit(l.At(i + 1)); first < 4 && power > first { // 数十万 is 10万 to 100万
		one = Int(1).Shift(power)
	}
	n.Lower, n.Upper = one, one.Shift(1)
	n.End, n.Han, n.Digits, n.Mod = j, true, j-i, figure.About
	return n, true
}
