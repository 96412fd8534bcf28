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
	byRule := func(k int, f Field, text, rule string) {
		for i := len(*choices) - 1; i >= 0; i-- {
			if c := &(*choices)[i]; c.Figure == k && c.Field == f {
				if c.Text != text {
					c.Second = c.Text
				}
				c.Text, c.From, c.Because = text, "rule", []string{rule}
				return
			}
		}
		*choices = append(*choices, Choice{Figure: k, Field: f, Text: text, From: "rule", Because: []string{rule}})
	}
	return &Reader{model: m, ruling: byRule, see: func(e *Example) {
		if len(e.Texts) < 2 {
			return
		}
		l := layouts()[e.Field]
		sum := func(fs []int32) (n int32) {
			for _, f := range fs {
				n += m.weight(e.Field, f)
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
			if sum(e.Features[second]) > sum(e.Features[e.Best]) {
				c.Because = []string{"not likely enough"}
				*choices = append(*choices, c)
				return
			}
			c.Because = m.telling(e.Field, e.Features[e.Best], e.Features[second])
		}
		*choices = append(*choices, c)
	}}
}

// telling returns the three features that speak most for best and not for second, and
// those that speak against second alone.
func (m *model) telling(field Field, best, second []int32) (names []string) {
	type feature struct {
		name string
		gain int32
	}
	var all []feature
	for _, f := range best {
		if w := m.weight(field, f); w > 0 && !slices.Contains(second, f) {
			all = append(all, feature{FeatureName(field, f), w})
		}
	}
	for _, f := range second {
		if w := m.weight(field, f); w < 0 && !slices.Contains(best, f) {
			all = append(all, feature{"not " + FeatureName(field, f), -w})
		}
	}
	slices.SortStableFunc(all, func(a, b feature) int { return int(b.gain - a.gain) })
	for _, f := range all[:min(3, len(all))] {
		names = append(names, f.name)
	}
	return names
}

// weight returns what feature f of an Example of field weighs.
func (m *model) weight(field Field, f int32) int32 {
	if f&PairFeature != 0 {
		return int32(m[Pair][f&^PairFeature])
	}
	return int32(m[field][f])
}

// FeatureName returns what feature f of an Example of field is called.
func FeatureName(field Field, f int32) string {
	if f&PairFeature != 0 {
		return layouts()[Pair].feature(int(f &^ PairFeature))
	}
	return layouts()[field].feature(int(f))
}
