package scan

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// baseTraps are round numbers that another is told for, and no figures of their own.
var baseTraps = []trap{
	{rule.Rule{Name: "trap: what another currency is exchanged for", Example: "汇率报155日元兑1美元。"}, "", func(l *Line, i, _ int) int {
		if p := l.At(i - 1); p != '兑' && p != '兌' && !l.Has(i-2, "兑换") && !l.Has(i-2, "兌換") {
			return 0
		}
		return l.base(i, unit.Money)
	}},
	{rule.Rule{Name: "trap: for each so much that is done", Example: "每投入1元，带动3元产出。"}, "", func(l *Line, i, _ int) int {
		if l.Doc == nil || i < 2 {
			return 0
		}
		if t, b, e := l.Token(i - 1); e != i || t.Tag != segment.TagV || l.At(b-1) != '每' {
			return 0
		}
		return l.base(i, 0)
	}},
}

// base returns the rune behind the quantity at i, where that is a power of ten of some unit, of the kind if one is given; 0 where it is not.
func (l *Line) base(i int, kind unit.Kind) int {
	n, ok := l.NumeralAt(i)
	if !ok || n.Decimal || n.Value.Cmp(numeral.Int(1)) != 0 && !n.Scaled && n.Value.Cmp(numeral.Int(100)) != 0 && n.Value.Cmp(numeral.Int(1000)) != 0 {
		return 0
	}
	if u, k := l.UnitAt(n.End); k > 0 && (kind == 0 || u.Kind == kind) {
		return n.End + k
	}
	return 0
}
