package quantity

import (
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// Convert returns v of one unit in another of the same dimension: 1.2 of 吨 is 1200 of
// 公斤; false when the units have none in common. Years and months stand here and not among
// the factors, for neither is so many days, and a statistic of years stays one of years in Base.
func Convert(v numeral.Decimal, from, to string) (numeral.Decimal, bool) {
	switch {
	case from == "年" && monthly(to):
		return v.Times(12, 0)
	case monthly(from) && to == "年":
		return v.Over(12)
	}
	base, m, e, ok := unit.Base(from)
	if !ok {
		return v, false
	}
	other, n, f, ok := unit.Base(to)
	if !ok || other != base {
		return v, false
	}
	v, ok = v.Times(m, e-f)
	if !ok {
		return v, false
	}
	return v.Over(n)
}

// Base returns v in the base unit of a unit: 1200 of 米 for 1.2 of 公里; false when the
// unit has none, or is one.
func Base(v numeral.Decimal, name string) (numeral.Decimal, string, bool) {
	base, m, e, ok := unit.Base(name)
	if !ok || base == name || !v.IsSet() {
		return v, "", false
	}
	v, ok = v.Times(m, e)
	return v, base, ok
}

// monthly reports whether name is of months.
func monthly(name string) bool { return name == "个月" || name == "個月" || name == "月" }
