package quantity

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// SmallNumber reads a plain number below 10,000 at i: Arabic digits, 十二, 二〇二三.
func (l *Line) SmallNumber(i int) (v, end int) {
	end = i
	if lex.IsDigit(l.At(i)) {
		for ; lex.IsDigit(l.At(end)) && end-i < 5; end++ {
			v = v*10 + int(l.At(end)-'0')
		}
		if end-i > 4 {
			return 0, i
		}
		return v, end
	}
	if numeral.HanDigit(l.At(i)) < 0 && l.At(i) != '十' {
		return 0, i
	}
	for numeral.HanDigit(l.At(end)) >= 0 && end-i < 5 {
		v = v*10 + numeral.HanDigit(l.At(end))
		end++
	}
	switch end - i {
	case 0, 1:
		if l.At(end) == '十' {
			v = max(v, 1) * 10
			end++
			if d := numeral.HanDigit(l.At(end)); d > 0 {
				v += d
				end++
			}
		}
	case 2, 3, 5:
		return 0, i
	}
	return v, end
}
