package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

var dayOfWeek = &rule.Rule{Name: "scan: a day of the week", Example: "周五五折优惠。"}

// weekday reports whether the digit at rune i names a day of the week: 周|五. Behind a number or 每 the
// week is counted itself, and before a multiplier a number begins: 一周三次, 上周|三千人.
func (l *Line) weekday(i int) bool {
	if d := numeral.HanDigit(l.At(i)); d < 1 || d > 6 || l.At(i) == '两' || numeral.HanUnit(l.At(i+1)) > 0 {
		return false
	}
	k := i - 2
	switch {
	case l.At(i-1) == '周':
	case l.Has(i-2, "星期"), l.Has(i-2, "礼拜"):
		k--
	default:
		return false
	}
	switch r := l.At(k); r {
	case '每', '半', '几', '数':
		return false
	default:
		return !lex.IsDigit(r) && numeral.HanDigit(r) < 0 && numeral.HanUnit(r) == 0
	}
}
