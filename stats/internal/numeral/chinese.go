package numeral

import (
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
