package table

import (
	_ "embed"
	"fmt"
	"sync"

	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/stats/internal/figure"
)

//go:embed words.txt
var wordFile string

// words are the tables of words.txt, which texts without tables do not ask.
var words = sync.OnceValue(func() (w struct {
	amounts *phrase.Table[struct{}]
	terms   *phrase.Table[term]
	heads   map[string]headKind // of columns, folded
}) {
	lines := phrase.Must(phrase.Parse("words.txt", wordFile))
	w.amounts = phrase.Must(phrase.New(phrase.Of(lines, "amounts"), func(*phrase.Line) (struct{}, error) { return struct{}{}, nil }))
	w.heads = map[string]headKind{}
	for i, class := range [...]string{"times", "units", "orders", "owners", "values"} {
		for _, line := range phrase.Of(lines, class) {
			for word := range line.Words() {
				w.heads[word.Text] = headKind(i + 1)
			}
		}
	}
	w.terms = phrase.Must(phrase.New(termLines(lines), newTerm))
	return w
})

// A headKind is what the head of a column says of it.
type headKind uint8

const (
	plainHead  headKind = iota
	timeHead            // when its numbers are of
	unitHead            // it has the units of the rows
	orderHead           // it counts the rows
	ownersHead          // it names whose the rows are
	valueHead           // it has the values of what the rows are
)

// A term is a word of change, or of what a change is compared with.
type term struct {
	change bool
	end    bool // it is one at the end of a head alone
	dir    figure.Direction
	basis  figure.Basis
}

func termLines(lines []phrase.Line) (out []phrase.Line) {
	for _, class := range [...]string{"change", "end-up", "end-down", "kept", "basis"} {
		out = append(out, phrase.Of(lines, class)...)
	}
	return out
}

func newTerm(l *phrase.Line) (t term, err error) {
	switch l.Class + " " + l.Arg(0) {
	case "change sign":
		t.change = true
	case "change down":
		t.change, t.dir = true, figure.Down
	case "end-up ":
		t.change, t.end = true, true
	case "end-down ":
		t.change, t.end, t.dir = true, true, figure.Down
	case "basis yoy":
		t.basis = figure.YearOnYear
	case "basis mom":
		t.basis = figure.MonthOnMonth
	case "basis qoq":
		t.basis = figure.QuarterOnQuarter
	case "basis other":
		t.basis = figure.OtherBasis
	case "kept ":
	default:
		err = fmt.Errorf("unknown class %q %q", l.Class, l.Arg(0))
	}
	return t, err
}
