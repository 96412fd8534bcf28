package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// A Figure is one figure of a text and what the text says about it.
type Figure struct {
	Text       string // the quantity as it stands: "2100多位", "由5.5%降至5.2%"
	Start, End int    // byte offsets of Text in the document's text

	Kind     figure.Kind
	Value    numeral.Decimal // in plain units: 1.14万亿元 is 1140000000000 of CNY, 三成 is 30 of %
	Lower    numeral.Decimal // Lower and Upper instead of Value, for ranges: 两三百 is 200 to 300
	Upper    numeral.Decimal
	Unit     string // "%", "pp", "bp", an ISO code of money, or the classifier or unit as written
	Modifier figure.Modifier

	Direction figure.Direction // changes only
	Measure   figure.Measure   // changes only
	From, To  numeral.Decimal  // of a from→to; Value is To
	Basis     figure.Basis
	BasisText string // the words that name the basis: "与去年对比"

	Subject string // what is measured, in the words of the text
	Scope   string // place, market tier or owner
	Period  string // the time it holds for, as written
	Status  figure.Status
	Settled bool // subject and scope are those of a list that was taken apart
	Like    int  // 1 + the figure whose subject and scope it has, 0 for none
	Timed   bool // the period is the one that something is compared with: 高于上月|的4.9%
	Group   bool // the scope is a group that was named for the whole sentence
}

// IsRange reports whether s gives bounds instead of one value.
func (s Figure) IsRange() bool { return s.Lower.IsSet() || s.Upper.IsSet() }
