package stats

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// quarterly makes a bare 环比 quarter on quarter where the figure is of a quarter: its
// period says so, or it has none and the article's title names a quarter and no month.
func quarterly(doc *segment.Document, all []Stat) {
	titled := ofQuarter(doc.Title)
	for i := range all {
		s := &all[i]
		if s.Basis == MonthOnMonth && s.BasisText == "环比" && (ofQuarter(s.Period) || s.Period == "" && titled) {
			s.Basis = QuarterOnQuarter
		}
	}
}

// ofQuarter reports whether a period or a title is of a quarter.
func ofQuarter(s string) bool {
	return (strings.Contains(s, "季度") || strings.Contains(s, "季报")) && !strings.Contains(s, "月")
}
