package stats

import "github.com/tiyao/tiyao/stats/internal/numeral"

// ErrNumber is what the errors of ParseNumber and ParseDecimal wrap.
var ErrNumber = numeral.ErrNumber

// ParseNumber reads s, the whole of it, as one number: Arabic digits with separators
// and multipliers (1,234.5, 3.2亿, 3千5百), Chinese numerals with their short forms
// (三万五 is 35000, 一百二 is 120, 廿二, 一七二零), amounts written out (壹佰元整,
// 三元五角), a point (零点五) and a sign (负, -). Traditional and full-width forms are read alike.
// It returns an error that wraps ErrNumber when s is something else.
func ParseNumber(s string) (Decimal, error) {
	n, err := numeral.Parse(s)
	return decimal(n), err
}
