package html

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/article/internal/page"
)

// A Sample is one line of a page with what it is.
type Sample struct {
	Features [numFeatures]int16
	Own      bool  // it is the article's
	Size     int32 // in Han characters
}

// Samples gives the lines of a page whose article is known to be gold. Lines of a few
// characters, which may stand in any text, are left out.
func Samples(src []byte, gold string) ([]Sample, error) {
	t, err := build(src, page.Hint{})
	if err != nil {
		return nil, err
	}
	t.head.readData()
	in := t.inherit(t.sums(t.weights(nil, 0)))
	g := plain(gold)
	var out []Sample
	for i, f := range t.features(in) {
		l := &t.lines[i]
		p := plain(t.of(l))
		if len(p) < 9 {
			continue
		}
		out = append(out, Sample{f, strings.Contains(g, p), l.size})
	}
	return out, nil
}

// ParseWith is Parse with another model, for those who make them.
func ParseWith(m *Model, src []byte, hint page.Hint) (page.Article, error) {
	return parse(m, src, hint)
}

// String writes m as weights.txt has it, without its head.
func (m *Model) String() string {
	var b strings.Builder
	for i, w := range m {
		fmt.Fprintf(&b, "%s %d\n", featureNames[i], w)
	}
	return b.String()
}

// Feature is the number of the feature of that name, -1 for none.
func Feature(name string) int { return slices.Index(featureNames, name) }

// NumFeatures is how many features a Sample has; a feature that holds in full is Unit.
const (
	NumFeatures = numFeatures
	Unit        = unit
)
