package figure

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
