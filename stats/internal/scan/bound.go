package scan

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
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
		n = l.negatedVerb(i)
	}
	if n == 0 || l.At(i-n) == '别' && !l.Starts(i-n) { // not 分别|突破
		return 0
	}
	for k := len(l.Items); k > 0 && l.Items[k-1].E > i-n; k-- { // 会, 要
		l.Items = l.Items[:k-1]
	}
	return l.put(lex.Approx, uint8(to), i-n, e, 0)
}

// negatedVerb returns how far before i a negation stands that a verb follows: 不得|携带|多于两件; 0
// for none.
func (l *Line) negatedVerb(i int) int {
	if i < 4 || l.Doc == nil || !l.Starts(i) {
		return 0
	}
	t, s, _ := l.Token(i - 1)
	if t.Tag != segment.TagV && t.Tag != segment.TagVN || i-s > 2 {
		return 0
	}
	n := l.Suffix(negations, max(0, s-4), s)
	if n < 2 {
		return 0
	}
	switch l.At(s - 1) {
	case '得', '能', '可', '许', '准', '应':
		return i - s + n
	}
	return 0
}

var aboutDimension = &rule.Rule{Name: "bound: about, with the dimension between", Example: "新机约重563g。"}

// dimension gives a measure the 约 that stands before its dimension: 约重563g, 约长3米. The
// dimension is no part of the quantity.
func (l *Line) dimension(q *quantity.Quantity) {
	if q.Mod != figure.Exact || q.Unit.Kind != unit.Measure || !l.Log.Allows(aboutDimension) {
		return
	}
	e := q.S
	for e > 0 && lex.IsSpace(l.At(e-1)) {
		e--
	}
	switch l.At(e - 1) {
	case '重', '长', '高', '宽', '厚', '深', '距':
	default:
		return
	}
	for k := len(l.Items) - 1; k >= 0 && l.Items[k].E >= e-1; k-- {
		if it := l.Items[k]; it.E == e-1 && it.Class == lex.Approx && figure.Modifier(it.Arg) == figure.About {
			q.Mod = figure.About
			l.Log.Add(aboutDimension, rule.Value, q.S, q.E)
			return
		}
	}
}
