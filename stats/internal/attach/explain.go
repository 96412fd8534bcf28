package attach

import (
	"slices"
	"strings"
)

// A Choice says how one field of a figure was decided.
type Choice struct {
	Figure  int
	Field   Field
	Text    string   // what it is set to, "" for nothing
	From    string   // where that stands: before, behind, carried …
	Second  string   // what came second, "" for nothing
	Because []string // the features that told most between the two
}

// Explain returns a reader that appends every decision to choices.
func Explain(choices *[]Choice) *Reader {
	m := fitted()
	return &Reader{model: m, see: func(e *Example) {
		if len(e.Texts) < 2 {
			return
		}
		l := layouts()[e.Field]
		sum := func(fs []int32) (n int32) {
			for _, f := range fs {
				n += m[e.Field][f]
			}
			return n
		}
		second := -1
		for i, fs := range e.Features {
			if e.Texts[i] != e.Texts[e.Best] && (second < 0 || sum(fs) > sum(e.Features[second])) {
				second = i
			}
		}
		c := Choice{Figure: e.Figure, Field: e.Field, Text: e.Texts[e.Best]}
		_, c.From, _ = strings.Cut(l.feature(int(e.Features[e.Best][0])), "=")
		if second >= 0 {
			c.Second = e.Texts[second]
			c.Because = l.telling(m[e.Field], e.Features[e.Best], e.Features[second])
		}
		*choices = append(*choices, c)
	}}
}

// telling returns the three features that speak most for best and not for second, and
// those that speak against second alone.
func (l *layout) telling(w []int32, best, second []int32) (names []string) {
	type feature struct {
		name string
		gain int32
	}
	var all []feature
	for _, f := range best {
		if w[f] > 0 && !slices.Contains(second, f) {
			all = append(all, feature{l.feature(int(f)), w[f]})
		}
	}
	for _, f := range second {
		if w[f] < 0 && !slices.Contains(best, f) {
			all = append(all, feature{"not " + l.feature(int(f)), -w[f]})
		}
	}
	slices.SortStableFunc(all, func(a, b feature) int { return int(b.gain - a.gain) })
	for _, f := range all[:min(3, len(all))] {
		names = append(names, f.name)
	}
	return names
}
