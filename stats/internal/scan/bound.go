package scan

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
)

// negations stand before a bound and turn it around.
var negations = sets["negations"]

// negated puts the bound from i to e with the negation before it, as one that is
// inclusive: 不应|小于. It returns e, or 0 when no negation stands there.
func (l *Line) negated(i, e int, w lex.Word) int {
	var to figure.Modifier
	switch {
	case w.Class == lex.Than && w.Arg == lex.Up, w.Class == lex.Approx && figure.Modifier(w.Arg) == figure.Above:
		to = figure.AtMost
	case w.Class == lex.Than && w.Arg == lex.Down, w.Class == lex.Approx && figure.Modifier(w.Arg) == figure.Below:
		to = figure.AtLeast
	default:
		return 0
	}
	n := l.Suffix(negations, max(0, i-4), i)
	if n == 0 {
		return 0
	}
	for k := len(l.Items); k > 0 && l.Items[k-1].E > i-n; k-- { // 会, 要
		l.Items = l.Items[:k-1]
	}
	return l.put(lex.Approx, uint8(to), i-n, e, 0)
}
