package quantity

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"

	_ "embed"
	"fmt"
	"slices"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed words.txt
var wordFile string

var lines = phrase.Must(phrase.Parse("words.txt", wordFile))

var sets = phrase.Must(phrase.Sets(lines))

// bounds are the words of bound behind a quantity.
var bounds = phrase.Must(phrase.New(phrase.Of(lines, "bound"), newBound))

func newBound(l *phrase.Line) (figure.Modifier, error) {
	k := slices.Index(lex.ArgNames[lex.Approx], l.Arg(0))
	if k < 0 {
		return 0, fmt.Errorf("unknown bound %q", l.Arg(0))
	}
	return figure.Modifier(k), nil
}
