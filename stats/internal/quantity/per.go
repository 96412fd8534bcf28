package quantity

import (
	"strings"

	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// perUnit reads /平方米, 每吨 behind a unit: 元/平方米, 微克/立方米.
func (l *Line) perUnit(q *Quantity) {
	i := q.E
	if l.At(i) == ' ' && l.At(i+1) == '/' && l.At(i+2) == ' ' && l.again(i+3, q.Name) { // 512GB / |1TB
		return
	}
	if l.At(i) == ' ' && l.At(i+1) == '/' && l.At(i+2) == ' ' && (lex.IsDigit(l.At(i+3)) || q.Unit.Kind == unit.Money || lex.IsLatin(l.At(i-1)) && lex.IsLatin(l.At(i+3))) { // 60 km / h, 9.0L / 100km, 2.9 元 / 罐
		if p, e := l.PerName(i + 3); e > 0 {
			q.Per, q.E = p, e
			return
		}
	}
	if l.At(i) == ' ' && l.At(i+1) == '/' && lex.IsLatin(l.At(i-1)) { // 170mg /100mL
		i++
	}
	switch {
	case l.At(i) == '/':
		l.perStroke(i, q)
	case l.At(i) == '一' && q.Unit.Kind == unit.Money && l.Prefix(apieces, i+1) > 0 && l.Starts(i): // 10元|一斤
		e := i + 1 + l.Prefix(apieces, i+1)
		if !l.Closes(e) && l.Prefix(tenders, e) == 0 {
			return
		}
		q.Per, q.E = l.UnitText(i+1, e), e
	case l.At(i) == '每':
		if p, e := l.PerName(i + 1); e > 0 && (e >= len(l.R) || l.Closes(e) || l.At(i+1) == '秒') {
			q.Per, q.E = p, e
		}
	}
}

// perStroke reads what stands behind the stroke at rune i, unless it is another percentage: 同比增长12%/8%.
func (l *Line) perStroke(i int, q *Quantity) {
	if lex.IsDigit(l.At(i+1)) && (q.Unit.Kind == unit.Percent || power(q.Name) || l.again(i+1, q.Name)) { // 50MW/100MWh
		return
	}
	if p, e := l.PerName(i + 1); e > 0 && l.Prefix(nextWords, e-1) < 2 { // 72.96分/节目
		q.Per, q.E = p, e
	} else if n, ok := l.NumeralAt(i + 1); ok && n.Decimal && q.Unit.Kind == unit.Money { // 12元/2.5公里
		if u, k := l.UnitAt(n.End); k > 0 && u.Kind == unit.Measure {
			q.Per, q.E = l.UnitText(i+1, n.End+k), n.End+k
		}
	}
}

// again reports whether a number with the unit name, or both of bytes, stands at rune i: 1TB/|2TB, 512GB/|1TB; but 20mg/|100g.
func (l *Line) again(i int, name string) bool {
	n, ok := l.NumeralAt(i)
	if !ok {
		return false
	}
	_, k := l.UnitAt(n.End)
	if k == 0 {
		return false
	}
	other := l.UnitText(n.End, n.End+k)
	return name == other || strings.HasSuffix(name, "B") && strings.HasSuffix(other, "B")
}

// power reports whether name is a unit of power, which stands before that of the energy of a store.
func power(name string) bool {
	switch name {
	case "MW", "GW", "kW", "KW", "兆瓦", "吉瓦", "千瓦":
		return true
	}
	return false
}

// Closes reports whether a mark, the end of the line or a word that ends a quantity stands at i.
func (l *Line) Closes(i int) bool {
	switch l.At(i) {
	case ',', '。', ';', '、', ')', '的', '左', '以', '!', 0:
		return true
	}
	return false
}

// PerName reads what a unit is divided by: 平方米, 10万人, 千人口, 人次.
func (l *Line) PerName(i int) (name string, end int) {
	j := i
	if l.Has(j, "成功") || l.Has(j, "成交") { // 每|成功销售一件
		return "", 0
	}
	if lex.IsDigit(l.At(j)) || numeral.HanDigit(l.At(j)) > 0 || numeral.HanUnit(l.At(j)) > 0 && !l.Metric(j) {
		if n, ok := l.NumeralAt(j); ok {
			if !round(n) {
				return "", 0
			}
			j = n.End
		} else {
			for numeral.HanUnit(l.At(j)) > 0 {
				j++
			}
		}
	}
	for _, w := range [...]string{"名老年人", "老年人", "老人", "活产儿", "活产"} {
		if j > i && l.Has(j, w) {
			e := j + len([]rune(w))
			return l.UnitText(i, e), e
		}
	}
	if l.Has(j, "人口") || l.Has(j, "常住") && l.Has(j+2, "人口") {
		for l.At(j) != '口' {
			j++
		}
		return l.UnitText(i, j+1), j + 1
	}
	_, n := l.UnitAt(j)
	if n == 0 && (l.At(i-1) == '/' || l.At(i-1) == ' ' && l.At(i-2) == '/') && j < len(l.R) {
		if n, _ = unit.Per.Longest(l.R[j:]); n > 0 && lex.IsLatin(l.At(j)) && (lex.IsLatin(l.At(j+n)) || lex.IsDigit(l.At(j+n))) {
			n = 0
		}
	}
	if n == 0 {
		return "", 0
	}
	if j == i+1 && l.At(i) == '一' { // 每一|篇
		i = j
	}
	return l.UnitText(i, j+n), j + n
}

// round reports whether n is a power of ten, or a small number as in 每5例: what things
// are counted by.
func round(n numeral.Numeral) bool {
	c := n.Value.Coef
	for c != 0 && c%10 == 0 {
		c /= 10
	}
	return n.Value.IsSet() && c > 0 && c < 10 && !n.Decimal && (c == 1 || n.Digits == 1)
}

// PerMille reads /千人口 right behind a number.
func (l *Line) PerMille(i int) (string, int) {
	if l.At(i) != '/' || lex.IsDigit(l.At(i+1)) && !lex.IsDigit(l.At(i+2)) && numeral.HanUnit(l.At(i+2)) == 0 { // 1/5场馆
		return "", 0
	}
	if p, e := l.PerName(i + 1); e > 0 {
		return p, e
	}
	if n, ok := l.NumeralAt(i + 1); ok && n.Scaled && (l.Closes(n.End) || round(n) && !l.MeasureFollows(n.End)) { // 221.5/10万
		return l.UnitText(i+1, n.End), n.End
	}
	return "", 0
}

// apieces are what a price is told for, behind 元一, and tenders what may stand behind it.
var apieces, tenders = sets["apieces"], sets["tenders"]
