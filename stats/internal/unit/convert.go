package unit

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
)

//go:embed factors.txt
var factorFile string

// A factor is what a unit is worth in a base unit: mantissa × 10^exponent.
type factor struct {
	base     string
	mantissa int64
	exponent int
}

var factors = sync.OnceValue(func() *phrase.Table[factor] {
	return phrase.Must(phrase.New(phrase.Must(phrase.Parse("factors.txt", factorFile)), newFactor))
})

// newFactor reads what stands before the names of a line: base, mantissa, exponent.
func newFactor(l *phrase.Line) (f factor, err error) {
	f.base, f.mantissa = l.Class, 1
	if s := l.Arg(0); s != "" {
		if f.mantissa, err = strconv.ParseInt(s, 10, 64); err != nil {
			return f, err
		}
	}
	if s := l.Arg(1); s != "" {
		f.exponent, err = strconv.Atoi(s)
	}
	return f, err
}

// Base returns the base unit of a unit as it is written, and what the unit is worth in
// it: mantissa × 10^exponent. ok is false for units that have none. What it is divided by
// stays: 微克/立方米 is 克/立方米.
func Base(name string) (base string, mantissa int64, exponent int, ok bool) {
	head, per, divided := strings.Cut(name, "/")
	t := factors()
	n, f := t.LongestIn(head)
	if n == 0 || n != len(head) || hanzi.FoldString(head) != head && strings.ToUpper(head) == head && strings.HasPrefix(hanzi.FoldString(head), "m") {
		return "", 0, 0, false // mW and MW fold alike
	}
	if divided {
		f.base += "/" + per
	}
	return f.base, f.mantissa, f.exponent, true
}
