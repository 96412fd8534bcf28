package scan

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// itemEnds reports whether the last item ends at i.
func (l *Line) itemEnds(i int) bool {
	return len(l.Items) > 0 && l.Items[len(l.Items)-1].E == i
}

// clauseStart returns where the clause that reaches to rune i began, when nothing but
// plain words stands in it, the end of the line otherwise.
func (l *Line) clauseStart(i int) int {
	if l.Has(i-2, "一直") || l.Has(i-2, "长期") || l.Has(i-2, "有史") || l.Has(i-2, "自古") {
		return len(l.R)
	}
	for k := len(l.Items) - 1; k >= 0 && i-l.Items[k].E <= 12; k-- {
		switch l.Items[k].Class {
		case lex.Punct:
			return l.SkipSpace(l.Items[k].E)
		case lex.Of, lex.Hidden, lex.Conj:
		default:
			return len(l.R)
		}
	}
	if i <= 12 {
		return 0
	}
	return len(l.R)
}

// prepOpen reports whether a preposition stands open before i: 与去年|相比.
func (l *Line) prepOpen(i int) bool {
	for k := len(l.Items) - 1; k >= 0 && i-l.Items[k].E <= 20; k-- {
		switch l.Items[k].Class {
		case lex.Prep, lex.Conj:
			return true
		case lex.Punct, lex.Quantity:
			return false
		}
	}
	return false
}

// runs reports whether rises or falls in a row are counted at i: 连升|五日 is no date.
func (l *Line) runs(i int) bool {
	switch l.At(i - 1) {
	case '升', '涨', '跌', '降', '阳', '阴', '挫', '续':
		return l.At(i-2) == '连'
	}
	return false
}

// wayOf returns the direction of the verb of one character at i.
func (l *Line) wayOf(i int) uint8 {
	switch l.At(i) {
	case '跌', '降', '减':
		return lex.Down
	}
	return lex.Up
}

var nearWords = sets["near"]

// figureNear reports whether a figure can follow a verb of one character at e.
func (l *Line) figureNear(e int) bool {
	switch r := l.At(e); r {
	case ' ', '-', '$', '¥', '€':
		return true
	default:
		return nearWords.Has(string(r)) || lex.IsDigit(r) || numeral.HanDigit(r) >= 0 || r == '十' || r == '廿'
	}
}

// compared reports whether the sentence has named a base before i: 与…相比，…低42%.
func (l *Line) compared(i int) bool {
	for k := len(l.Items) - 1; k >= max(0, len(l.Items)-12); k-- {
		switch it := l.Items[k]; it.Class {
		case lex.Closer, lex.Prep, lex.Basis:
			return true
		case lex.Punct:
			if l.R[it.S] == '。' {
				return false
			}
		}
	}
	return l.prepOpen(i)
}

// figure puts a word that is a figure of its own: 持平, 翻番, 腰斩, 居首.
func (l *Line) figure(s, e int, w lex.Word) int {
	q := quantity.Quantity{S: s, E: e, Num: s, Value: numeral.Int(0), Unit: unit.Unit{Kind: unit.Percent}, Name: "%", Fixed: w.Class, Item: len(l.Items)}
	switch w.Class {
	case lex.Double:
		if l.At(e) == '多' && l.Closes(e+1) && !l.Has(e-2, "减半") { // 翻了一番|多
			e++
			q.E, q.Mod = e, figure.Above
		}
		q.Value = numeral.Int([...]int64{100, 300, 700, 50}[w.Arg])
		q.Dir = lex.IfElse(w.Arg == 3, figure.Down, figure.Up)
	case lex.Flat:
		q.Dir = figure.Flat
	case lex.First:
		q.Value, q.Unit, q.Name, q.Ordinal = numeral.Int(1), unit.Unit{Kind: unit.Rank}, "", true
	}
	if w.Class == lex.First && l.Has(e-2, "首位") {
		q.Name = "位"
	}
	l.Qs = append(l.Qs, q)
	return l.put(lex.Quantity, 0, s, e, len(l.Qs)-1)
}

// leading looks for 首位 or 榜首 behind a word of rank: 居全国首位.
func (l *Line) leading(e int) int {
	for i := e; i < e+10 && i < len(l.R); i++ {
		for _, w := range [...]string{"首位", "榜首", "之首"} {
			if l.Has(i, w) && l.At(i-1) != '榜' {
				l.figure(i, i+2, lex.Word{Class: lex.First})
				return i + 2
			}
		}
		if l.R[i] == '第' || l.R[i] == '%' || l.R[i] == ',' || l.R[i] == '。' || l.R[i] == '、' {
			break
		}
	}
	return e
}
