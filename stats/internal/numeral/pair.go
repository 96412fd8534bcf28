package numeral

import "github.com/tiyao/tiyao/internal/hanzi"

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
