package quantity

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// classifies reports whether the 块 before i counts things and not money.
func (l *Line) classifies(i int) bool {
	switch l.At(i) {
	case '一', '五': // 三块|五花肉, but 三块五
		if i >= len(l.R) {
			return false
		}
		t, b, e := l.Token(i)
		return t.Tag == segment.TagN && b == i && e-b > 1
	case '加', '提', '变', '调': // 5万块|加速卡, but 3块|加成
		if l.Doc == nil || i >= len(l.R) || !l.Starts(i) {
			return false
		}
		t, b, e := l.Token(i)
		return t.Tag == segment.TagN && b == i && e-b > 2
	case '钱', '多', '左', '以', '的', '/', '每', '起', '降', '涨', '升', '跌', '增', '减', '到', '至', '不', '出', '上', '来', '呢', '吧', '吗', '啊', '才', '都', '就', '也', '还', '又', 0:
		return false
	}
	if lex.IsDigit(l.At(i)) {
		return l.plots(i)
	}
	if !hanzi.IsHan(l.At(i)) || numeral.HanDigit(l.At(i)) >= 0 {
		return false
	}
	if l.Doc == nil || !l.Starts(i) {
		return true
	}
	switch t, _, _ := l.Token(i); t.Tag {
	case segment.TagU, segment.TagY, segment.TagD, segment.TagC, segment.TagP, segment.TagR, segment.TagE: // 300块|来着, 10块|了
		return false
	}
	return true
}

// plots reports whether an area stands at rune i, which plots of land are told with: 13万块|1-5亩的小块地.
func (l *Line) plots(i int) bool {
	for lex.IsDigit(l.At(i)) || l.At(i) == '.' || l.At(i) == '-' || l.At(i) == '~' || l.At(i) == '至' || l.At(i) == '到' || l.At(i) == '多' {
		i++
	}
	return l.At(i) == '亩' || l.At(i) == '畝' || l.Has(i, "公顷") || l.Has(i, "平方") || l.Has(i, "平米")
}

// paidReach is how far before a number other money in 块 is looked for.
const paidReach = 16

// paid reports whether the 块 of the number at rune i is money whatever stands behind it: a
// verb of paying stands before it, or other money in 块: 面十块钱，外地|四十块.
func (l *Line) paid(i int) bool {
	if l.Suffix(sales, max(0, i-4), i) > 0 {
		return true
	}
	for k := i - 1; k >= max(0, i-paidReach) && l.At(k) != '。'; k-- {
		if l.Has(k, "块钱") {
			return true
		}
	}
	return false
}

// sales are verbs right before a sum of money.
var sales = sets["sales"]

// pieceReach is how far before a number the thing is looked for that it counts.
const pieceReach = 24

// pieces reports whether a thing that is counted in 块 is named before rune i; so it is where others
// of it were counted between: 古城砖有6万块，带铭文的|310块.
func (l *Line) pieces(i int, again bool) bool {
	if l.handled(i) {
		return true
	}
	if r := l.At(i - 1); (r == '为' || r == '成') && l.At(i-2) == '分' { // 划分为|86块
		return true
	}
	switch l.At(i - 1) {
	case '牌', '板', '砖', '碑', '匾', '瓦', '屏', '毯', '巾', '皂', '饼', '表', '石', '煤', '镜', '物':
		return true
	}
	for k := i - 1; k >= max(0, i-pieceReach) && l.At(k) != '。'; k-- {
		if l.At(k) == '块' && l.At(k+1) != '钱' && again {
			s := k
			for s > 0 && l.Numeric(s-1, s) {
				s--
			}
			return !l.pricedBy(s) && l.pieces(s, false)
		}
		if !again && l.Prefix(pieceNouns, k) > 0 {
			return true
		}
	}
	return false
}

// priceReach is how far before a price, in runes, the one is looked for that it buys.
const priceReach = 7

// pricedBy reports whether one of something is named before the number at rune i, so that this is
// its price: 一斤猪肉|十三块.
func (l *Line) pricedBy(i int) bool {
	for k := i - 2; k >= max(0, i-priceReach); k-- {
		switch l.At(k) {
		case ',', '。', ';':
			return false
		case '一', '每':
			u, n := l.UnitAt(k + 1)
			return n > 0 && (u.Kind == unit.Measure || u.Kind == unit.Thing) && k+1+n < i
		}
	}
	return false
}

// handled reports whether a thing that is made, moved or sold is named right before the number at rune
// i, and no sum: 销售红薯|25万块, but 收到红包|360块.
func (l *Line) handled(i int) bool {
	if i == 0 || l.Doc == nil {
		return false
	}
	t, b, e := l.Token(i - 1)
	if t.Tag != segment.TagN || e != i || strings.ContainsRune("款费钱价包资入金贴偿票税薪额账币利本罚奖租", l.At(i-1)) {
		return false
	}
	return l.Suffix(handlings, max(0, b-3), b) > 0
}

// handlings are verbs of making, moving and selling things.
var handlings = sets["handlings"]

// pieceBefore reports whether such a thing stands right before rune i: 甲骨|共4700余块.
func (l *Line) pieceBefore(i int) bool {
	for k := i; k > max(0, i-3); k-- {
		if l.Suffix(pieceNouns, max(0, k-4), k) > 0 {
			return true
		}
		switch l.At(k - 1) {
		case '共', '有', '达', '约', '出', '存', '近', '计':
		default:
			return false
		}
	}
	return false
}

// medals reports whether medals are counted right before rune i: 金牌总数升至|14块.
func (l *Line) medals(i int) bool {
	for k := i - 1; k >= max(0, i-10); k-- {
		switch l.At(k) {
		case '。', ',', ';', '元':
			return false
		case '牌':
			r := l.At(k - 1)
			return r == '金' || r == '银' || r == '铜' || r == '奖'
		}
	}
	return false
}

// pieceNouns are things that are counted in 块, as money is.
var pieceNouns = sets["pieces"]
