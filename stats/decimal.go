package stats

import (
	"encoding/json"
	"fmt"

	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// A Decimal is an exact decimal number, coefficient × 10^exponent. The zero Decimal
// is no number at all (a field that is not set); the number 0 is Int(0).
//
// Every multiplier of a Chinese figure (十 百 千 万 亿) is a power of ten, so a
// coefficient of 64 bits and an exponent hold each value of the news as it was written.
//
// A number has one Decimal, however it was written (1百, 100.0): those that are equal are so by ==, and as keys of a
// map. Cmp says which of two is larger.
type Decimal struct{ n numeral.Decimal }

// decimal is n in the form that == compares.
func decimal(n numeral.Decimal) Decimal { return Decimal{n.Lowest()} }

// Int returns the Decimal of n.
func Int(n int64) Decimal { return decimal(numeral.Int(n)) }

// ParseDecimal reads plain digits with an optional sign and point; without the point they fit 64 bits. It
// returns an error that wraps ErrNumber when s is something else.
func ParseDecimal(s string) (Decimal, error) {
	n, err := numeral.ParseDecimal(s)
	return decimal(n), err
}

// IsSet reports whether d is a number.
func (d Decimal) IsSet() bool { return d.n.IsSet() }

// Sign returns -1, 0 or 1. A Decimal that is not set has sign 0.
func (d Decimal) Sign() int { return d.n.Sign() }

// Abs returns d without its sign.
func (d Decimal) Abs() Decimal { return Decimal{d.n.Abs()} }

// Neg returns -d.
func (d Decimal) Neg() Decimal { return Decimal{d.n.Neg()} }

// Shift returns d × 10^n.
func (d Decimal) Shift(n int) Decimal { return Decimal{d.n.Shift(n)} }

// Cmp compares two numbers: -1, 0 or 1. Numbers whose digits do not fit one scale
// are compared as floats.
func (d Decimal) Cmp(e Decimal) int { return d.n.Cmp(e.n) }

// Float64 returns the nearest float64, NaN when d is not set.
func (d Decimal) Float64() float64 { return d.n.Float64() }

// String returns d in plain digits, "1140000000000" or "-3.2", and "" when d is not set.
func (d Decimal) String() string { return d.n.String() }

// MarshalText writes d as String does.
func (d Decimal) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalJSON reads a JSON string or number; "" and null are no number.
func (d *Decimal) UnmarshalJSON(b []byte) error {
	s := string(b)
	if len(b) > 0 && b[0] == '"' {
		if err := json.Unmarshal(b, &s); err != nil {
			return fmt.Errorf("stats: decimal: %w", err)
		}
	}
	if s == "" || s == "null" {
		*d = Decimal{}
		return nil
	}
	v, err := ParseDecimal(s)
	if err == nil {
		*d = v
	}
	return err
}
