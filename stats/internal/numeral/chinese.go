package numeral

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
)

// Chinese reads a Chinese numeral at rune i: 二千三百六十六万九千四百, 三万五 (35000),
// 一百二 (120), 两千零三, 廿二, 二〇〇二, 零点五, 十五六 (15 to 16), 两三百 (200 to 300),
// 二十几, 一百多万, 百 in 上百.
func (l *Line) Chinese(i int) (Numeral, bool) {
	if l.Doc == nil { // whoever fills the line himself
		return l.chinese(i)
	}
	if l.hanAt != i+1 {
		l.han, l.hanOk = l.chinese(i)
		l.hanAt = i + 1
	}
	return l.han, l.hanOk
}

func (l *Line) chinese(i int) (n Numeral, ok bool) {
	n.Han = true
	start := i
	if l.At(i) == '半' {
		return n, false
	}
	if low, up, end, ok := l.Pair(i); ok {
		n.Lower, n.Upper, n.End, n.Digits = low, up, end, end-start
		for k := start; k < end; k++ {
			n.Scaled = n.Scaled || HanUnit(l.At(k)) >= 4
		}
		return n, true
	}
	if end, v, ok := l.plainDigits(i); ok {
		n.Value, n.End, n.Digits = v, end, end-start
		if l.At(end) == '点' {
			l.fraction(&n)
		}
		l.multiplied(&n)
		return n, true
	}
	p := hanSum{Line: l, i: i}
	if !p.read() {
		return n, false
	}
	n.Value, n.End, n.Digits, n.Scaled, n.Mod = p.total, p.i, p.i-start, p.scaled, p.mod
	n.Lower, n.Upper = p.lower, p.upper
	if n.Lower.IsSet() {
		n.Value = Decimal{}
		n.Mod = figure.About
		return n, true
	}
	n.Power, n.Short = p.power, p.short
	if u := HanUnit(l.At(n.End - 1)); u > 0 && lex.IsDigit(l.At(n.End)) { // 四千230
		if rest, ok := l.Arabic(n.End); ok && !rest.Decimal && !rest.Scaled && rest.Value.Cmp(Int(1).Shift(u)) < 0 {
			n.Value, n.End = n.Value.AddInt(int64(rest.Value.Coef)), rest.End
		}
	}
	switch {
	case l.At(n.End) == '点':
		if l.fraction(&n) {
			l.multiplied(&n)
		}
	case l.At(n.End) == '又':
		l.mixed(&n)
	case l.trillion(n.End), l.hundredMillions(n.End) > 0:
		l.multiplied(&n)
	}
	return n, true
}

// mixed adds the fraction behind 又 to n, rounded to two decimals: 一又四分之三.
func (l *Line) mixed(n *Numeral) {
	den, e := l.plainChinese(n.End + 1)
	if den < 2 || l.At(e) != '分' || l.At(e+1) != '之' {
		return
	}
	if num := HanDigit(l.At(e + 2)); num > 0 {
		n.plus(int64(num), den, e+3)
	}
}

// mixedSlash adds the fraction behind 又 to n that is written with a stroke: 2又1/2.
func (l *Line) mixedSlash(n *Numeral) {
	i := n.End
	if l.At(i) == '又' && lex.IsDigit(l.At(i+1)) && l.At(i+2) == '/' && lex.IsDigit(l.At(i+3)) && !lex.IsDigit(l.At(i+4)) {
		n.plus(int64(l.At(i+1)-'0'), int64(l.At(i+3)-'0'), i+4)
	}
}

// plus adds a proper fraction that ends at rune end to n, rounded to two decimals.
func (n *Numeral) plus(num, den int64, end int) {
	if num < 1 || num >= den {
		return
	}
	if sum, ok := n.Value.Add(Decimal{Coef: uint64(num*200+den) / uint64(2*den), Exp: -2, set: true}); ok {
		n.Value, n.End, n.Decimal = sum, end, true
	}
}

// plainChinese reads 二 to 九, 十 or 百 at i.
func (l *Line) plainChinese(i int) (v int64, end int) {
	switch r := l.At(i); {
	case HanDigit(r) > 1:
		return int64(HanDigit(r)), i + 1
	case r == '十':
		return 10, i + 1
	case r == '百':
		return 100, i + 1
	}
	return 0, i
}

// fraction reads 点 and the digits behind it into n, 零点五; false when none stand there.
func (l *Line) fraction(n *Numeral) bool {
	i := n.End + 1
	v := n.Value
	k := i
	for ; ; k++ {
		d := HanDigit(l.At(k))
		if r := l.At(k); d < 0 && lex.IsDigit(r) {
			d = int(r - '0')
		}
		if d < 0 || l.At(k) == '两' {
			break
		}
		if v.Exp > 0 {
			c, ok := scale(v.Coef, int(v.Exp))
			if !ok {
				return false
			}
			v.Coef, v.Exp = c, 0
		}
		if c, ok := scale(v.Coef, 1); ok {
			v.Coef, v.Exp = c+uint64(d), v.Exp-1
		}
	}
	if k == i {
		return false
	}
	n.Value, n.End, n.Decimal, n.Digits = v, k, true, n.Digits+k-i+1
	return true
}

// plainDigits reads two or more Chinese digits that are spelled one by one: 二〇二三, 一七二零.
func (l *Line) plainDigits(i int) (end int, v Decimal, ok bool) {
	v = Decimal{set: true}
	for end = i; HanDigit(l.At(end)) >= 0 && l.At(end) != '两'; end++ {
		c, fits := scale(v.Coef, 1)
		if !fits {
			return end, v, false
		}
		v.Coef = c + uint64(HanDigit(l.At(end)))
	}
	if end-i < 2 || HanUnit(l.At(end)) > 0 && HanUnit(l.At(end)) < 4 {
		return end, v, false
	}
	return end, v, true
}

// parted reports whether the digits at i and at j, with a 、 between them, can be one range: a
// multiplier stands behind the second, and the first is neither an ordinal nor the mark of a
// heading.
func (l *Line) parted(i, j int) bool {
	return HanDigit(l.At(j)) > 0 && HanUnit(l.At(j+1)) > 0 && !l.Metric(j+1) && hanzi.IsHan(l.At(i-1)) && l.At(i-1) != '第' && HanUnit(l.At(i-1)) == 0
}

// Pair reads two neighbouring digits that mean a range: 两三百, 三四成, 十五六, 七八十万.
func (l *Line) Pair(i int) (low, up Decimal, end int, ok bool) {
	base := Decimal{set: true}
	k, tens := i, 0
	if d := HanDigit(l.At(k)); d > 0 && l.At(k+1) == '十' {
		tens, k = d*10, k+2
	} else if l.At(k) == '十' {
		tens, k = 10, k+1
	}
	a, b := HanDigit(l.At(k)), HanDigit(l.At(k+1))
	if l.At(k+1) == '、' && l.parted(i, k+2) { // 二、三十人
		k++
		b = HanDigit(l.At(k + 1))
	}
	if a <= 0 || b != a+1 && !(a == 3 && b == 5) {
		return base, base, i, false
	}
	end = k + 2
	power := 0
	for u := HanUnit(l.At(end)); u > 0 && !l.Metric(end); u = HanUnit(l.At(end)) {
		if tens > 0 && u < 4 {
			return base, base, i, false
		}
		power += u
		end++
	}
	if l.At(end) == '点' && HanDigit(l.At(end+1)) >= 0 {
		return base, base, i, false // 一二点零
	}
	if power == 0 && tens == 0 {
		if HanDigit(l.At(end)) >= 0 || i > 0 && HanDigit(l.At(i-1)) >= 0 || !l.MeasureFollows(end) {
			return base, base, i, false // 三四 alone is no range, 三四个 is
		}
	}
	if HanDigit(l.At(end)) >= 0 {
		return base, base, i, false
	}
	return Int(int64(tens + a)).Shift(power), Int(int64(tens + b)).Shift(power), end, true
}

// hanSum adds up a Chinese numeral section by section; total is what is closed by 亿
// or 万 already, section what is below.
type hanSum struct {
	*Line
	i            int
	total        Decimal
	lower, upper Decimal
	scaled       bool
	short        bool // 三万五
	power        int  // of the multiplier it ends in
	mod          figure.Modifier
}

// read reads the numeral at h.i; false when none is there.
//
// It is one automaton over characters, whose six variables every branch reads and sets;
// cut up it would be harder to check.
func (h *hanSum) read() bool { //nolint:gocyclo // see above
	var total, high, sect, digit uint64 // total < 亿 part, section < 万 part
	var pending, some, zero bool
	last := 0 // power of the last unit, for the short forms
	start := h.i
loop:
	for ; ; h.i++ {
		r := h.At(h.i)
		switch d, u := HanDigit(r), HanUnit(r); {
		case r == '廿' || r == '卅':
			if some {
				break loop
			}
			sect, last, some = 20, 1, true
			if r == '卅' {
				sect = 30
			}
		case d == 0:
			if pending {
				break loop
			}
			zero, some = true, true
		case d > 0:
			if r == '两' && some && HanUnit(h.At(h.i+1)) == 0 { // 三千|两
				break loop
			}
			if pending || last == 1 && sect%10 != 0 {
				break loop
			}
			digit, pending, some = uint64(d), true, true
		case u > 0 && u < 4:
			if h.Metric(h.i) && h.i > start {
				break loop
			}
			if !pending {
				if some && !zero && (u != 1 || last == 1) || some && last != 0 && last <= u && last < 4 {
					break loop
				}
				digit = 1
			}
			if last > 0 && last < 4 && u >= last {
				break loop
			}
			sect += digit * pow10(u)
			digit, pending, zero, some, last = 0, false, false, true, u
		case u >= 4:
			if !some {
				if h.i != start || !h.approximated(h.i) {
					break loop
				}
				some, sect = true, 1 // 上万
			}
			sect += digit
			digit, pending, zero = 0, false, false
			h.scaled = true
			if u == 8 {
				if high > 0 {
					break loop
				}
				high, total, sect = total+sect, 0, 0
				if high > 1<<62/100000000 {
					return false
				}
			} else {
				if sect == 0 && total > 0 {
					break loop
				}
				total, sect = (total+sect)*10000, 0
				if total > 1<<50 {
					return false
				}
				if h.At(h.i+1) == '亿' { // 十万亿
					h.i++
					high, total = total, 0
					u = 8
				}
			}
			last = u
		default:
			break loop
		}
	}
	if !some {
		return false
	}
	if pending && last > 1 && !zero { // 三万五, 一百二
		sect += digit * pow10(last-1)
		h.short = true
	} else {
		sect += digit
	}
	if (h.At(h.i) == '几' || h.At(h.i) == '数') && !pending && last == 1 && h.At(h.i+1) != '据' { // 二十几
		low := high*100000000 + total + sect
		h.i++
		h.lower, h.upper = Int(int64(low)), Int(int64(low+10))
		for p := HanUnit(h.At(h.i)); p >= 4; p = HanUnit(h.At(h.i)) {
			h.lower, h.upper, h.scaled = h.lower.Shift(p), h.upper.Shift(p), true
			h.i++
		}
		return true
	}
	if high > (1<<63-1)/100000000-1 {
		return false
	}
	h.total = Int(int64(high*100000000 + total + sect))
	for k := h.i - 1; k >= start && HanUnit(h.At(k)) > 0; k-- {
		h.power += HanUnit(h.At(k))
	}
	if m := h.VagueMark(h.i); m != 0 && HanUnit(h.At(h.i+1)) >= 4 { // 一百多万
		h.mod = m
		if high > 0 && HanUnit(h.At(h.i+1)) == 4 && HanUnit(h.At(h.i+2)) < 4 { // 三亿六千余万
			h.total, h.scaled = Int(int64(high*100000000+(total+sect)*10000)), true
			h.i += 2
			return true
		}
		for h.i++; HanUnit(h.At(h.i)) >= 4; h.i++ {
			h.total, h.scaled = h.total.Shift(HanUnit(h.At(h.i))), true
		}
	}
	return true
}

func pow10(n int) uint64 {
	p := uint64(1)
	for ; n > 0; n-- {
		p *= 10
	}
	return p
}
