package quantity

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// owed reports whether the sign of less than nothing stands at i, between a currency and its number: $|-3亿.
func (l *Line) owed(i int) bool {
	return (l.At(i) == '-' || l.At(i) == '−') && lex.IsDigit(l.At(i+1))
}

// unitBehind reads the unit of q, which the 起 of a price is not: $99|起.
func (l *Line) unitBehind(q *Quantity, code string) {
	bare := *q
	if l.UnitTail(q); code != "" && q.Name == "起" {
		*q = bare
		q.Bare = true
	}
}

// smallMoney reads 角 and 分 behind 元: 三元五角, and the digit that stands for them:
// 两块五.
func (l *Line) smallMoney(q *Quantity) {
	for _, c := range [...]struct {
		r, also rune
		shift   int
	}{{'角', '毛', -1}, {'分', '分', -2}} {
		n, ok := l.NumeralAt(q.E)
		if !ok || n.Decimal || l.At(n.End) != c.r && l.At(n.End) != c.also {
			continue
		}
		if sum, ok := q.Value.Add(n.Value.Shift(c.shift)); ok {
			q.Value, q.E = sum, n.End+1
		}
		if d := l.digitAt(q.E); c.shift == -1 && l.At(q.E-1) == '毛' && d > 0 && l.numberEnds(q.E+1) { // 1块1毛7
			if sum, ok := q.Value.Add(numeral.Int(int64(d)).Shift(-2)); ok {
				q.Value = sum
				q.E++
			}
			return
		}
	}
	l.unitDigits(q)
}

// fen reads the digit behind 毛, which is of 分: 3毛|9.
func (l *Line) fen(q *Quantity) {
	d := l.digitAt(q.E)
	if q.Scaled || d <= 0 || !l.numberEnds(q.E+1) {
		return
	}
	if sum, ok := q.Value.Add(numeral.Int(int64(d)).Shift(-2)); ok {
		q.Value, q.Decimal, q.Small = sum, true, false
		q.E++
	}
}

// hundredth reads the digit behind 毛: 七毛五.
func (l *Line) hundredth(q *Quantity) {
	d := numeral.HanDigit(l.At(q.E))
	if q.Unit.Shift != -1 || l.At(q.E-1) != '毛' || d < 1 || !q.Value.IsSet() || !l.numberEnds(q.E+1) {
		return
	}
	if sum, ok := q.Value.Add(numeral.Int(int64(d)).Shift(-2)); ok {
		q.Value = sum
		q.E++
	}
}
