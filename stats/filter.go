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

// Sure wants statistics that are as likely as p, 0 to 1, to have the right subject, scope and period, as Stat.Confidence
// says. Figures of tables have none and are wanted: the heads of their row and column say what they are of.
func Sure(p float64) Filter {
	return func(s Stat) bool { return s.Confidence == 0 || s.Confidence >= p }
}

// OfKind wants statistics of any of the kinds.
func OfKind(kinds ...Kind) Filter {
	return func(s Stat) bool { return slices.Contains(kinds, s.Kind) }
}

// Increases wants changes upward.
func Increases(s Stat) bool { return s.Kind == Change && s.Direction == Up }

// Decreases wants changes downward.
func Decreases(s Stat) bool { return s.Kind == Change && s.Direction == Down }

// ByUnit wants statistics in any of the units, as Stat.Unit says them: "%", "CNY", "人".
func ByUnit(units ...string) Filter {
	return func(s Stat) bool { return slices.Contains(units, s.Unit) }
}

// Top returns the n statistics that an article is most likely to be about, the first of
// them first, each subject with a unit once: those of named subjects, of changes and rates,
// that are facts, and that stand early. It is for a headline or a preview; the order of the
// text breaks ties.
func Top(all []Stat, n int) []Stat {
	if n <= 0 {
		return nil
	}
	order := make([]int, len(all))
	weight := make([]int, len(all))
	for i := range all {
		order[i] = i
		weight[i] = weigh(&all[i]) - min(i, 20)
	}
	slices.SortStableFunc(order, func(a, b int) int { return weight[b] - weight[a] })
	seen := map[[2]string]bool{}
	var out []Stat
	for _, i := range order {
		key := [2]string{all[i].Scope + all[i].Subject, all[i].Unit}
		if len(out) == n || seen[key] {
			continue
		}
		seen[key] = true
		out = append(out, all[i])
	}
	return out
}

// weigh says how much a figure tells on its own.
func weigh(s *Stat) int {
	w := map[Kind]int{Change: 6, Rate: 5, Share: 4, Level: 4, Multiple: 3, Rank: 3, Count: 2}[s.Kind]
	if s.Subject != "" {
		w += 6
	}
	if s.Status == Actual {
		w += 3
	}
	if s.Basis != NoBasis || s.From.IsSet() {
		w += 2
	}
	if s.Period != "" {
		w++
	}
	return w
}
