package stats

import (
	_ "embed"
	"fmt"
	"slices"

	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed read_sets.txt
var readFile string
var readSets = phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("words.txt", readFile))))

//go:embed quantity_sets.txt
var quantityFile string
var quantitySets = phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("words.txt", quantityFile))))

//go:embed scan_sets.txt
var scanFile string
var scanSets = phrase.Must(phrase.Sets(phrase.Must(phrase.Parse("words.txt", scanFile))))

// bounds are the words of bound behind a quantity.
var bounds = phrase.Must(phrase.New(phrase.Of(phrase.Must(phrase.Parse("words.txt", quantityFile)), "bound"), newBound))

func newBound(l *phrase.Line) (Modifier, error) {
	k := slices.Index(argNames[cApprox], l.Arg(0))
	if k < 0 {
		return 0, fmt.Errorf("unknown bound %q", l.Arg(0))
	}
	return Modifier(k), nil
}
