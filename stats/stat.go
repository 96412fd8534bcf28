package stats

import "github.com/tiyao/tiyao/stats/internal/quantity"

// A Stat is one figure of a text and what the text says about it.
type Stat struct {
	Text       string // the quantity as it stands: "2100多位", "由5.5%降至5.2%"
	Start, End int    // byte offsets of Text in the document's text

	Kind     Kind
	Value    Decimal // in plain units: 1.14万亿元 is 1140000000000 of CNY, 三成 is 30 of %
	Lower    Decimal // Lower and Upper instead of Value, for ranges: 两三百 is 200 to 300
	Upper    Decimal
	Unit     string // "%", "pp", "bp", an ISO code of money, or the classifier or unit as written
	Modifier Modifier

	Direction Direction // changes only
	Measure   Measure   // changes only
	From, To  Decimal   // of a from→to; Value is To
	Basis     Basis
	BasisText string // the words that name the basis: "与去年对比"

	Subject string // what is measured, in the words of the text
	Scope   string // place, market tier or owner
	Period  string // the time it holds for, as written
	Status  Status

	// Dates is Period as an ISO 8601 date, month, year or interval, 2024-01/2024-03, where
	// the words and the day of publication (segment.Source.Published) tell it.
	Dates string

	// Confidence is how likely Subject, Scope and Period are all right, 0..1 in steps of
	// 0.05; 0 where that was not estimated, as in tables. docs/accuracy.md has how often
	// figures of each confidence are right.
	Confidence float64
}

// IsRange reports whether s gives bounds instead of one value.
func (s Stat) IsRange() bool { return s.Lower.IsSet() || s.Upper.IsSet() }

// Base returns the value in the base unit of its dimension, 1200 of 米 for 1.2公里; ok is
// false when the unit has none, or is one.
func (s Stat) Base() (value Decimal, base string, ok bool) {
	if s.Kind == Rank { // 第3名 are no three people
		return Decimal{}, "", false
	}
	v, base, ok := quantity.Base(s.Value.n, s.Unit)
	return decimal(v), base, ok
}
