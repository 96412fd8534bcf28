package quantity

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// trailing reads the words of bound behind q: 左右, 以上, 之多, 不等.
func (l *Line) trailing(q *Quantity) {
	i := l.SkipSpace(q.E)
	if q.Bare && !q.Scaled && !q.Decimal && (q.Han || q.E-q.Num < 2 || !l.Has(i, "以上") && !l.Has(i, "以下") || !l.Closes(i+2)) {
		return
	}
	if n, m := bounds.Longest(l.R[min(i, len(l.R)):]); n > 0 {
		if l.At(i) == '上' && l.At(i+1) == '下' && !l.Closes(i+n) && !l.Starts(i+n) { // 22家|上下游企业
			return
		}
		if l.Has(i, "以上海") && l.Starts(i+1) { // 三成|以上海为目的地
			return
		}
		if m != figure.Exact {
			q.Mod = m
		}
		q.E = i + n
		if m == figure.AtLeast {
			l.upTo(q)
		}
	}
}

// upTo reads the upper bound behind a lower one of the same unit: 三年以上|七年以下.
func (l *Line) upTo(q *Quantity) {
	n, ok := l.NumeralAt(q.E)
	if !ok || !n.Value.IsSet() || !q.Value.IsSet() || q.Per != "" {
		return
	}
	up := Quantity{S: q.E, Num: q.E}
	up.number(n)
	up.E = n.End
	l.UnitTail(&up)
	l.finish(&up, "")
	if up.Name != q.Name || up.Value.Cmp(q.Value) <= 0 {
		return
	}
	k, m := bounds.Longest(l.R[min(up.E, len(l.R)):])
	if k == 0 || m != figure.AtMost {
		return
	}
	q.Lower, q.Upper, q.Value = q.Value, up.Value, numeral.Decimal{}
	q.Mod, q.E, q.Small = figure.Exact, up.E+k, false
}
