package stats

import "fmt"

// A Kind says what sort of statement a figure makes.
type Kind uint8

// The kinds of figures.
const (
	Level    Kind = iota // a measured amount: money, tonnes, index points
	Count                // a number of things with a classifier
	Change               // an increase or decrease, or a from→to
	Rate                 // a percentage named 率, 度 or 比例, as a level
	Share                // a part of a whole
	Multiple             // so many times something else
	Rank                 // a place in an order
)

// A Direction says which way a change goes.
type Direction uint8

// The directions. NoDirection is that of figures that are no changes.
const (
	NoDirection Direction = iota
	Up
	Down
	Flat
)

// A Measure says in what a change is expressed.
type Measure uint8

// The measures of a change.
const (
	NoMeasure       Measure = iota
	Percent                 // %
	PercentagePoint         // 个百分点
	BasisPoint              // 个基点
	Absolute                // in the unit of the thing itself
	Times                   // 倍
)

// A Basis is what a change is compared with.
type Basis uint8

// The bases of comparison.
const (
	NoBasis          Basis = iota
	YearOnYear             // 同比, 比上年, 与去年同期相比
	MonthOnMonth           // monthly 环比, 比上月
	QuarterOnQuarter       // 比上季度, quarterly 环比
	OtherBasis             // 较2019年, 比节前, 与预期相比
)

// A Modifier says how the number stands to the true value.
type Modifier uint8

// The modifiers.
const (
	Exact   Modifier = iota
	About            // 约, 左右, 数: "~"
	Below            // 近, 不足: "<"
	Above            // 超, 多, 突破: ">"
	AtMost           // 不超过, 至多, 以下: "<="
	AtLeast          // 不低于, 至少, 以上: ">="
)

// A Status says whether a figure is a fact yet.
type Status uint8

// The statuses.
const (
	Actual Status = iota
	Forecast
	Target
)

var (
	kindNames      = []string{"level", "count", "change", "rate", "share", "multiple", "rank"}
	directionNames = []string{"", "up", "down", "flat"}
	measureNames   = []string{"", "percent", "percentage_point", "basis_point", "absolute", "multiple"}
	basisNames     = []string{"", "yoy", "mom", "qoq", "other"}
	modifierNames  = []string{"", "~", "<", ">", "<=", ">="}
	statusNames    = []string{"", "forecast", "target"}
)

// String returns the name that k has in JSON: "change".
func (k Kind) String() string { return name(kindNames, uint8(k)) }

// String returns "up", "down", "flat", or "" for NoDirection.
func (d Direction) String() string { return name(directionNames, uint8(d)) }

// String returns the name that m has in JSON, "percentage_point"; "" for NoMeasure.
func (m Measure) String() string { return name(measureNames, uint8(m)) }

// String returns "yoy", "mom", "qoq", "other", or "" for NoBasis.
func (b Basis) String() string { return name(basisNames, uint8(b)) }

// String returns "~", "<", ">", "<=", ">=", or "" for Exact.
func (m Modifier) String() string { return name(modifierNames, uint8(m)) }

// String returns "forecast", "target", or "" for Actual.
func (s Status) String() string { return name(statusNames, uint8(s)) }

// MarshalText writes the name of k.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// MarshalText writes the name of d, empty for NoDirection.
func (d Direction) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// MarshalText writes the name of m, empty for NoMeasure.
func (m Measure) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// MarshalText writes the name of b, empty for NoBasis.
func (b Basis) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// MarshalText writes "~", "<", ">", "<=", ">=" or nothing.
func (m Modifier) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// MarshalText writes the name of s, empty for Actual.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(b []byte) error { return parse(k, "kind", kindNames, b) }

// UnmarshalText reads what MarshalText writes.
func (d *Direction) UnmarshalText(b []byte) error { return parse(d, "direction", directionNames, b) }

// UnmarshalText reads what MarshalText writes.
func (m *Measure) UnmarshalText(b []byte) error { return parse(m, "measure", measureNames, b) }

// UnmarshalText reads what MarshalText writes.
func (b *Basis) UnmarshalText(t []byte) error { return parse(b, "basis", basisNames, t) }

// UnmarshalText reads what MarshalText writes.
func (m *Modifier) UnmarshalText(b []byte) error { return parse(m, "modifier", modifierNames, b) }

// UnmarshalText reads what MarshalText writes.
func (s *Status) UnmarshalText(b []byte) error { return parse(s, "status", statusNames, b) }

func name(names []string, i uint8) string {
	if int(i) < len(names) {
		return names[i]
	}
	return ""
}

func parse[T ~uint8](to *T, what string, names []string, b []byte) error {
	for i, n := range names {
		if n == string(b) {
			*to = T(i)
			return nil
		}
	}
	return fmt.Errorf("stats: unknown %s %q", what, b)
}
