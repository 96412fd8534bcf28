package numeral

import (
	"fmt"
	"math"
	"math/bits"
	"strconv"
	"strings"
)

// A Decimal is an exact decimal number, coefficient × 10^exponent. The zero Decimal
// is no number at all (a field that is not set); the number 0 is Int(0).
//
// Every multiplier of a Chinese figure (十 百 千 万 亿) is a power of ten, so a
// coefficient of 64 bits and an exponent hold each value of the news as it was written.
type Decimal struct {
	Coef uint64
	Exp  int16
	neg  bool
	set  bool
}

const maxExp = 60 // far beyond any figure; keeps String short and sums finite

// Int returns the Decimal of n.
func Int(n int64) Decimal {
	if n < 0 {
		return Decimal{Coef: uint64(-(n + 1)) + 1, neg: true, set: true}
	}
	return Decimal{Coef: uint64(n), set: true}
}

// IsSet reports whether d is a number.
func (d Decimal) IsSet() bool { return d.set }

// Sign returns -1, 0 or 1. A Decimal that is not set has sign 0.
func (d Decimal) Sign() int {
	switch {
	case d.Coef == 0:
		return 0
	case d.neg:
		return -1
	}
	return 1
}

// Abs returns d without its sign.
func (d Decimal) Abs() Decimal { d.neg = false; return d }

// Neg returns -d.
func (d Decimal) Neg() Decimal { d.neg = d.Coef != 0 && !d.neg; return d }

// Shift returns d × 10^n.
func (d Decimal) Shift(n int) Decimal {
	if d.Coef == 0 {
		d.Exp = 0
		return d
	}
	d.Exp += int16(n)
	return d
}

// Lowest returns d with the smallest coefficient, in which the same number always looks the same.
func (d Decimal) Lowest() Decimal {
	if d.Coef == 0 {
		return Decimal{set: d.set}
	}
	for d.Coef%10 == 0 {
		d.Coef, d.Exp = d.Coef/10, d.Exp+1
	}
	return d
}

// Float64 returns the nearest float64, NaN when d is not set.
func (d Decimal) Float64() float64 {
	if !d.set {
		return math.NaN()
	}
	f, _ := strconv.ParseFloat(d.String(), 64)
	return f
}

// String returns d in plain digits, "1140000000000" or "-3.2", and "" when d is not set.
func (d Decimal) String() string {
	if !d.set {
		return ""
	}
	var b [96]byte
	return string(d.Append(b[:0]))
}

// Append appends what String returns; a d that is not set is written 0.
func (d Decimal) Append(dst []byte) []byte {
	if d.neg {
		dst = append(dst, '-')
	}
	var buf [20]byte
	s := strconv.AppendUint(buf[:0], d.Coef, 10)
	if d.Coef == 0 {
		return append(dst, '0')
	}
	e := int(d.Exp)
	for e < 0 && s[len(s)-1] == '0' { // 2.50 is written 2.5
		s, e = s[:len(s)-1], e+1
	}
	switch point := len(s) + e; {
	case e >= 0:
		dst = append(dst, s...)
		for ; e > 0; e-- {
			dst = append(dst, '0')
		}
	case point > 0:
		dst = append(dst, s[:point]...)
		dst = append(dst, '.')
		dst = append(dst, s[point:]...)
	default:
		dst = append(dst, "0."...)
		for ; point < 0; point++ {
			dst = append(dst, '0')
		}
		dst = append(dst, s...)
	}
	return dst
}

// align returns the coefficients of a and b for one exponent.
func align(a, b Decimal) (x, y uint64, exp int16, ok bool) {
	x, y, exp = a.Coef, b.Coef, a.Exp
	if a.Exp > b.Exp {
		x, ok = scale(x, int(a.Exp)-int(b.Exp))
		return x, y, b.Exp, ok
	}
	y, ok = scale(y, int(b.Exp)-int(a.Exp))
	return x, y, exp, ok
}

// scale returns c × 10^n, false when that does not fit.
func scale(c uint64, n int) (uint64, bool) {
	for ; n > 0 && c != 0; n-- {
		hi, lo := bits.Mul64(c, 10)
		if hi != 0 {
			return 0, false
		}
		c = lo
	}
	return c, true
}

// Add returns a + b for two numbers of the same sign, false when the sum does not
// fit 64 bits of coefficient.
func (d Decimal) Add(e Decimal) (Decimal, bool) {
	x, y, exp, ok := align(d, e)
	sum, carry := bits.Add64(x, y, 0)
	return Decimal{Coef: sum, Exp: exp, neg: d.neg, set: true}, ok && carry == 0
}

// Less returns d - e for two numbers of the same sign of which e is not the larger, false
// when that does not fit.
func (d Decimal) Less(e Decimal) (Decimal, bool) {
	x, y, exp, ok := align(d, e)
	diff, borrow := bits.Sub64(x, y, 0)
	return Decimal{Coef: diff, Exp: exp, neg: d.neg && diff != 0, set: true}, ok && borrow == 0
}

// Times returns d × m × 10^e, false when that does not fit.
func (d Decimal) Times(m int64, e int) (Decimal, bool) {
	hi, lo := bits.Mul64(d.Coef, uint64(m))
	if hi != 0 || m <= 0 || !d.set {
		return Decimal{}, false
	}
	d.Coef = lo
	return d.Shift(e), true
}

// Over returns d ÷ m, rounded half up to six decimals at most, false when that does not fit.
func (d Decimal) Over(m int64) (Decimal, bool) {
	c, exp := d.Coef, d.Exp
	for n := 0; n < 6 && c%uint64(m) != 0; n++ {
		up, ok := scale(c, 1)
		if !ok {
			return Decimal{}, false
		}
		c, exp = up, exp-1
	}
	d.Coef, d.Exp = (c+uint64(m)/2)/uint64(m), exp
	return d, true
}

// AddInt returns d + n, d when that does not fit.
func (d Decimal) AddInt(n int64) Decimal {
	if s, ok := d.Add(Int(n)); ok {
		return s
	}
	return d
}

// Cmp compares two numbers: -1, 0 or 1. Numbers whose digits do not fit one scale
// are compared as floats.
func (d Decimal) Cmp(e Decimal) int {
	if a, b := d.Sign(), e.Sign(); a != b {
		if a < b {
			return -1
		}
		return 1
	}
	x, y, _, ok := align(d, e)
	if !ok {
		a, b := d.Float64(), e.Float64()
		switch {
		case a < b:
			return -1
		case a > b:
			return 1
		}
		return 0
	}
	c := 0
	switch {
	case x < y:
		c = -1
	case x > y:
		c = 1
	}
	if d.neg {
		c = -c
	}
	return c
}

// PercentOf returns n/d × 100, rounded half up to two decimals.
func PercentOf(n, d Decimal) (Decimal, bool) {
	x, y, _, ok := align(n, d)
	if !ok || y == 0 || x > math.MaxUint64/20001 || y > math.MaxUint64/4 {
		return Decimal{}, false
	}
	return Decimal{Coef: (x*20000 + y) / (2 * y), Exp: -2, set: true}, true
}

// ParseDecimal reads plain digits with an optional sign and point. It returns an error that wraps
// ErrNumber when s is something else.
func ParseDecimal(s string) (Decimal, error) {
	t, neg := strings.CutPrefix(s, "-")
	if !neg {
		t = strings.TrimPrefix(s, "+")
	}
	whole, frac, _ := strings.Cut(t, ".")
	c, err := strconv.ParseUint(whole+frac, 10, 64)
	if err != nil || len(frac) > maxExp {
		return Decimal{}, fmt.Errorf("stats: %q: %w", s, ErrNumber)
	}
	return Decimal{Coef: c, Exp: int16(-len(frac)), neg: neg && c != 0, set: true}, nil
}
