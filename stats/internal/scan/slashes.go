package scan

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

var parted = &rule.Rule{Name: "unit: of numbers with strokes between", Example: "票价分为80/120/180元。"}

// maxParted is how many numbers one list with strokes can have.
const maxParted = 6

// slashes puts the numbers before the last of a list with strokes between at rune i, which all have
// the unit of the last, 80/120/|180元, and returns the rune that the last begins at; 0 where no such
// list stands there. A date, a fraction and a size like 1/1.56 英寸 are none.
func (l *Line) slashes(i int) int {
	e := i
	for lex.IsDigit(l.At(e)) || l.At(e) == '.' {
		e++
	}
	if l.At(e) != '/' || !lex.IsDigit(l.At(e+1)) || l.At(i-1) == '/' || lex.IsLatin(l.At(i-1)) || l.At(i-1) == '-' || !l.Log.Allows(parted) {
		return 0
	}
	var ns [maxParted]numeral.Numeral
	count, at := 0, i
	for ; count < maxParted; count++ {
		n, ok := l.NumeralAt(at)
		if !ok || n.Han || n.Scaled || !n.Value.IsSet() || n.Value.Cmp(numeral.Int(2)) < 0 {
			return 0
		}
		ns[count] = n
		if l.At(n.End) != '/' || !lex.IsDigit(l.At(n.End+1)) {
			break
		}
		at = n.End + 1
	}
	if count == 0 || count == maxParted {
		return 0
	}
	u, k := l.UnitAt(l.SkipSpace(ns[count].End))
	switch {
	case k == 0, u.Kind != unit.Money && u.Kind != unit.Measure && u.Kind != unit.Times && u.Kind != unit.Percent, u.Shift != 0:
		return 0
	case count == 1 && ns[0].Value.Cmp(numeral.Int(10)) < 0 && !ns[0].Decimal:
		return 0
	}
	l.Log.Add(parted, rule.Value, i, ns[count].End)
	at = i
	for _, n := range ns[:count] {
		l.Qs = append(l.Qs, quantity.Quantity{S: at, E: n.End, Num: at, Value: n.Value, Decimal: n.Decimal, Bare: true, Item: len(l.Items)})
		l.put(lex.Quantity, 0, at, n.End, len(l.Qs)-1)
		l.put(lex.Pause, 0, n.End, n.End+1, 0)
		at = n.End + 1
	}
	return at
}
