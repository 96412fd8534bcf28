package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// quakes are what is graded by force, and words before its grade.
var quakes = sets["quakes"]

// windReach is how far, in runes, the wind is looked for before its grades.
const windReach = 24

// windy reports whether grades are of the wind, which is named before them in the sentence or
// right behind them, or which was told in metres a second: 风力9～11级、沿海地区|8～9级,
// 8～10级|雷雨阵风, 23.1米/秒(9级).
func (x *Reader) windy(s *statement) bool {
	q := s.q
	if q.First().Cmp(numeral.Int(18)) >= 0 || q.Han {
		return false
	}
	if r := x.At(q.S - 1); (r == '(' || r == ',') && x.At(q.S-2) == '秒' {
		return true
	}
	for i := q.S - 1; i >= max(0, q.S-8) && x.At(i) != ',' && x.At(i) != '。'; i-- {
		if x.Has(i, "风速") || x.Has(i, "阵风") || x.Has(i, "风力") || s.q.Decimal && (x.Has(i, "余震") || x.Has(i, "震级") || x.Has(i, "地震")) { // 极大风速达到|13级, 余震最大|4.9级
			return true
		}
	}
	if !q.Lower.IsSet() && q.Mod != figure.Above && q.Mod != figure.AtLeast {
		return false
	}
	for i := q.S - 1; i >= max(0, q.S-windReach) && x.At(i) != '。'; i-- {
		if x.At(i) == '风' && x.At(i+1) != '险' && x.At(i+1) != '格' && x.At(i+1) != '景' {
			return true
		}
	}
	for i := q.E; i < q.E+6; i++ {
		switch x.At(i) {
		case '。', ',', ';':
			return false
		case '风':
			return true
		}
	}
	return false
}
