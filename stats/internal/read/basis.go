package read

import (
	"slices"

	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/scan"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// fixedBasis returns what the one-word basis at item k means here: a 环比 of quarters
// is quarter on quarter.
func (x *Reader) fixedBasis(k int) figure.Basis {
	b := figure.Basis(x.Items[k].Arg)
	if b == figure.YearOnYear && k+1 < len(x.Items) { // 同比|2019年|增长
		if t := x.Items[k+1]; t.Class == lex.Time && t.S == x.Items[k].E && x.Times[t.V].Year > 0 {
			return x.baseOf(&x.Times[t.V])
		}
	}
	if b == figure.MonthOnMonth && x.hasPeriod && x.periodAt.Grain == lex.Quarter {
		return figure.QuarterOnQuarter
	}
	return b
}

// prepBasis reads a basis that the preposition at item k opens: 与去年对比, 较上年末,
// 比上月, 与上届同期相比. s and e are its runes.
func (x *Reader) prepBasis(c *clause, k int) (b figure.Basis, s, e int, ok bool) {
	it := x.Items[k]
	closed := it.E-it.S > 1 || x.At(it.S) == '较' || x.At(it.S) == '比'
	if k+1 < c.i1 {
		t := x.Items[k+1]
		if t.Class == lex.Time && !x.gap(it.E, t.S) {
			e = t.E
			if x.At(e) == '的' && k+2 < c.i1 && x.Items[k+2].Class == lex.Quantity {
				return b, 0, 0, false
			}
			if k+2 < c.i1 && x.Items[k+2].Class == lex.Closer && x.Items[k+2].S == e {
				return x.baseOf(&x.Times[t.V]), it.S, x.Items[k+2].E, true
			}
			for j := k + 2; j < c.i1 && j < k+5; j++ { // 与上届同期的水平相比, 与疫情前的2019年同期相比
				if n := x.Items[j]; n.Class == lex.Closer && n.S-e <= 8 {
					return x.baseOf(&x.Times[t.V]), it.S, n.E, true
				}
			}
			if x.flatAfter(c, k+1) {
				return x.baseOf(&x.Times[t.V]), it.S, e, true
			}
			return x.baseOf(&x.Times[t.V]), it.S, e, closed
		}
	}
	for j := k + 1; j < c.i1 && x.Items[j].S-it.E <= 16; j++ { // 与预期相比
		switch x.Items[j].Class {
		case lex.Closer:
			b = lex.IfElse(x.Has(it.E, "一年前") || x.Has(it.E, "1年前"), figure.YearOnYear, figure.OtherBasis)
			return b, it.S, x.Items[j].E, true
		case lex.Quantity:
			if x.Qs[x.Items[j].V].Unit.Kind != unit.Span {
				return b, 0, 0, false
			}
		case lex.Punct:
			return b, 0, 0, false
		}
	}
	return b, 0, 0, false
}

// flatAfter reports whether a word for no change follows item k: 与去年持平.
func (x *Reader) flatAfter(c *clause, k int) bool {
	for j := k + 1; j < c.i1; j++ {
		switch it := x.Items[j]; it.Class {
		case lex.Quantity:
			return x.Qs[it.V].Fixed == lex.Flat
		case lex.Adverb, lex.Copula, lex.Cut:
		default:
			return false
		}
	}
	return false
}

// baseOf classifies a comparison with the time m, seen from the current period.
func (x *Reader) baseOf(m *quantity.Moment) figure.Basis {
	now := &x.periodAt
	if own := x.ownTime(m); own != nil {
		now = own
	} else if !x.hasPeriod {
		now = &quantity.Moment{}
	}
	lastYear := x.Has(m.S, "去年") || x.Has(m.S, "上年")
	switch m.Grain {
	case lex.Year, lex.Half:
		return x.yearBase(m, now)
	case lex.Quarter:
		return x.quarterBase(m, now)
	case lex.Month:
		return x.monthBase(m, now, lastYear)
	case lex.NoGrain, lex.Festival:
		if m.Same && (lastYear || x.Has(m.S, "同期")) || m.Grain != lex.NoGrain && lastYear {
			return figure.YearOnYear
		}
	case lex.Day:
		if lastYear {
			return figure.YearOnYear
		}
	}
	return figure.OtherBasis
}

// ownTime returns the month or quarter that the clause opens with, when what m names is compared
// with it: 3月用水量较|2月减少; nil for none.
func (x *Reader) ownTime(m *quantity.Moment) (own *quantity.Moment) {
	if m.Grain != lex.Month && m.Grain != lex.Quarter {
		return nil
	}
	last, _ := slices.BinarySearchFunc(x.Items, m.S, func(it scan.Item, i int) int { return it.S - i })
	for k := last - 1; k >= max(0, last-maxItems) && x.Items[k].Class != lex.Punct; k-- {
		it := x.Items[k]
		if it.Class != lex.Time || k > 0 && x.Items[k-1].E == it.S && (x.Items[k-1].Class == lex.Prep || x.Items[k-1].Class == lex.Than) {
			continue
		}
		if t := &x.Times[it.V]; t.Grain == m.Grain && t.Rel == 0 && !t.Base && (t.Month > 0 || t.Quarter > 0) {
			own = t
		}
	}
	return own
}

// yearBase is baseOf of a year or of half of one.
func (x *Reader) yearBase(m, now *quantity.Moment) figure.Basis {
	switch {
	case m.Same && m.Year > 0 && now.Year > 0:
		return lex.IfElse(m.Year+1 == now.Year, figure.YearOnYear, figure.OtherBasis)
	case m.Same && m.Year > 0 && now.Year == 0 && x.Has(m.S+3, "年"): // 112年同期: Taiwan counts its years from 1912
		return figure.YearOnYear
	case m.Same && m.Grain == lex.Year && m.Year == 0:
		return figure.YearOnYear
	case m.End:
		return figure.OtherBasis
	case m.Rel == -1 && m.Grain == lex.Year, m.Rel == -1 && m.Same:
		return figure.YearOnYear
	case m.Grain == lex.Half && m.Year == 0 && m.Rel == 0:
		return figure.OtherBasis
	case m.Year > 0 && now.Year == m.Year+1:
		return figure.YearOnYear
	}
	return figure.OtherBasis
}

// quarterBase is baseOf of a quarter.
func (x *Reader) quarterBase(m, now *quantity.Moment) figure.Basis {
	switch {
	case m.Same || m.Rel == -1 && m.Year == 0 && x.Has(m.S, "去年") || x.Has(m.S, "上年"):
		return figure.YearOnYear
	case m.Rel == -1:
		return figure.QuarterOnQuarter
	case m.Quarter > 0 && now.Quarter > 0 && now.Grain == lex.Quarter && m.Year == 0 && m.Quarter%4+1 == now.Quarter:
		return figure.QuarterOnQuarter
	}
	return figure.OtherBasis
}

// monthBase is baseOf of a month.
func (x *Reader) monthBase(m, now *quantity.Moment, lastYear bool) figure.Basis {
	switch {
	case m.Same && (lastYear || m.Rel == 0):
		return figure.YearOnYear
	case m.Month > 0 && now.Month > 0:
		switch {
		case m.Month == now.Month && (lastYear || m.Year > 0 && m.Year+1 == now.Year):
			return figure.YearOnYear
		case m.Month%12+1 == now.Month:
			return figure.MonthOnMonth
		}
	case m.Month > 0 && m.Year == 0 && !lastYear && x.hasPeriod && now.Grain == lex.Month && now.Month == 0: // 上月…较5月
		return figure.MonthOnMonth
	case m.Rel == -1 && m.Month == 0 && x.Has(m.S, "上") || x.Has(m.S, "前一"):
		return figure.MonthOnMonth
	}
	return figure.OtherBasis
}
