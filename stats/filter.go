package stats

import "slices"

// A Filter reports whether a statistic is wanted.
type Filter func(Stat) bool

// Select returns the statistics that every filter wants, in their order. The slice is
// new; with no filter it is a copy of all.
func Select(all []Stat, filters ...Filter) []Stat {
	var out []Stat
	for _, s := range all {
		if !slices.ContainsFunc(filters, func(f Filter) bool { return !f(s) }) {
			out = append(out, s)
		}
	}
	return out
}

// Changes wants increases, decreases and figures that stayed the same.
func Changes(s Stat) bool { return s.Kind == Change }

// Percentages wants what is given in %, ‰ or percentage points.
func Percentages(s Stat) bool { return s.Unit == "%" || s.Unit == "‰" || s.Unit == "pp" }

// Amounts wants levels and counts: how much or how many there is.
func Amounts(s Stat) bool { return s.Kind == Level || s.Kind == Count }

// Facts wants what is neither forecast nor target.
func Facts(s Stat) bool { return s.Status == Actual }

// Named wants statistics whose subject is known.
func Named(s Stat) bool { return s.Subject != "" }

// OfKind wants statistics of any of the kinds.
func OfKind(kinds ...Kind) Filter {
	return func(s Stat) bool { return slices.Contains(kinds, s.Kind) }
}
