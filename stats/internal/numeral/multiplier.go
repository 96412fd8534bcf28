package numeral

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

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
		case l.slang(i):
			u, n.Pay = 3, true
			if l.At(i) == 'w' {
				u = 4
			}
		default:
			if k := l.hundredMillions(i); k > 0 {
				if k > 2 { // 两个多亿
					n.Mod = figure.Above
				}
				u, i = 8, i+k-1
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
	case l.At(i) != '个' || l.At(i+1) == '亿' && l.At(i+2) == '元' && l.classed(i+3): // 86个|亿元以上项目
	case l.At(i+1) == '亿':
		return 2
	case l.VagueMark(i+1) != 0 && l.At(i+2) == '亿':
		return 3
	}
	return 0
}

// classed reports whether what stands at i goes on from a sum that things are sorted by: 亿元|以上项目, 亿元|企业.
func (l *Line) classed(i int) bool {
	switch l.At(i) {
	case '的', '人', '左', '多', '、', 0:
		return false
	}
	return hanzi.IsHan(l.At(i))
}

// slang reports whether the letter at i stands for 千 or 万, as it does of pay: 15k元, 30w左右.
func (l *Line) slang(i int) bool {
	if r := l.At(i); r != 'k' && r != 'w' {
		return false
	}
	if l.Doc != nil && !lex.IsLatin(rune(l.Doc.Text[l.Off[i]])) && l.At(i+1) != '元' {
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
		ok = ok && l.goesOn(&rest, power)
		one := ok && !zero && rest.End == i+1
		if one && power >= 8 && l.counts(rest.End) { // 1750亿|3个版本
			return
		}
		if one && power >= 3 && rest.Value.Sign() > 0 {
			rest.Value, n.Short = rest.Value.Shift(power-1), true
		}
	case HanDigit(l.At(i)) >= 0 && !n.Han:
		rest, ok = l.Chinese(i)
		ok = ok && rest.Value.IsSet() && (zero || rest.Digits > 1 && rest.Value.Cmp(Int(10)) >= 0)
	}
	if !ok || rest.Value.Cmp(Int(1).Shift(power)) >= 0 && !n.joins(&rest, power) {
		n.Short = false
		return
	}
	if sum, ok := n.Value.Add(rest.Value); ok {
		n.Value, n.End, n.Scaled, n.Power = sum, rest.End, n.Scaled || rest.Scaled, rest.Power
	}
}

// goesOn reports whether rest can stand behind the multiplier 10^power in one number: 2亿|6971.6万, but
// 3万|2020年.
func (l *Line) goesOn(rest *Numeral, power int) bool {
	if rest.Decimal && (power < 8 || rest.Power != 4) {
		return false
	}
	r := l.At(rest.End)
	return !lex.IsLatin(r) && r != '年' && r != '%'
}

// joins gives n, which ends in 10^power, the multiplier of rest when that holds for both: 10万|3000亿.
func (n *Numeral) joins(rest *Numeral, power int) bool {
	if power != 4 || rest.Power != 8 || rest.Value.Cmp(Int(1).Shift(12)) >= 0 {
		return false
	}
	n.Value = n.Value.Shift(rest.Power)
	return true
}

// counts reports whether a classifier of things stands at i.
func (l *Line) counts(i int) bool {
	u, k := l.UnitAt(i)
	return k > 0 && u.Kind == unit.Thing
}

// chained reads digits that each have their multiplier behind the 千 or 百 before i, and the 万 or
// 亿 that holds for all of them: 2千|2百万, 3千|5百|6十亿.
func (l *Line) chained(n *Numeral, i, power int) bool {
	v := n.Value
	if l.At(i) == '零' && power < 4 { // 1百零|8万
		d, k := int64(0), i+1
		for ; lex.IsDigit(l.At(k)) && k-i < power; k++ {
			d = d*10 + int64(l.At(k)-'0')
		}
		u := HanUnit(l.At(k))
		sum, ok := v.Add(Int(d))
		if d == 0 || u < 4 || !ok {
			return false
		}
		n.Value, n.End, n.Power, n.Scaled = sum.Shift(u), k+1, u, true
		return true
	}
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
		case '字':
			return l.At(i+2) == '节'
		case '克': // but 五千|克朗, 三千|克拉
			return l.At(i+2) != '朗' && l.At(i+2) != '拉'
		case '瓦', '米', '卡', '赫', '帕', '伏', '安', '焦', '公':
			return l.At(i+1) != '公'
		}
	}
	return false
}
