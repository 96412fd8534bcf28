package read

import (
	"strings"

	"github.com/tiyao/tiyao/stats/internal/lex"
)

// asItWas reports whether the figure at rune s is what was, whatever its clause expects: the price of a share in brackets,
// 展望明年，海棠科技(|12.11|, 0.19, 1.59%)认为, and what there was a year ago, 几乎是去年同期|221亿美元的一半.
func (x *Reader) asItWas(s int) bool {
	return x.inPrices(s) || x.Has(s-4, "去年同期") || x.Has(s-4, "上年同期")
}

// pricesReach is how far, in runes, the brackets around a price reach.
const pricesReach = 30

// inPrices reports whether rune s stands in brackets that hold a price, how it changed, and that in per cent.
func (x *Reader) inPrices(s int) bool {
	i := s
	for i > 0 && i > s-pricesReach && x.priceSign(i-1) {
		i--
	}
	if x.At(i-1) != '(' {
		return false
	}
	e, commas := i, 0
	for e < i+pricesReach && x.priceSign(e) {
		if x.At(e) == ',' {
			commas++
		}
		e++
	}
	return x.At(e) == ')' && x.At(e-1) == '%' && commas == 2
}

// priceSign reports whether the rune at i can stand in such brackets.
func (x *Reader) priceSign(i int) bool {
	r := x.At(i)
	return lex.IsDigit(r) || lex.IsSpace(r) || r != 0 && strings.ContainsRune(",.-+%", r)
}
