package read

import (
	"strings"

	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// was returns how many runes before e, of [s, e), say what was before, on the from-side of a change: 由原来|12天缩至5天. The
// times without a length of their own do, 疫情前, though a number behind them hides them: 前12天.
func (x *Reader) was(s, e int) int {
	if n := x.Suffix(sets["bases"], s, e); n > 0 {
		return n
	}
	n := lex.Words.Suffix(x.R[s:e])
	if w, _ := lex.Words.Get(x.R[e-n : e]); n > 0 && w.Class == lex.Moment && lex.ArgNames[lex.Moment][w.Arg] == "other" {
		return n
	}
	return 0
}

// fromTo reads a change that names both its ends, with the first quantity at item k:
// 由上年同期的8%上升到11.6%, 从21处降至18处. It returns the rune behind it.
func (x *Reader) fromTo(c *clause, k, from int) (end int, ok bool) {
	a := &x.Qs[x.Items[k].V]
	if a.Fixed != 0 || a.Lower.IsSet() && !a.Value.IsSet() && a.Lower.Cmp(a.Upper) == 0 {
		return 0, false
	}
	j, verb, ok := x.turn(k)
	if !ok {
		return 0, false
	}
	b := &x.Qs[x.Items[j].V]
	start, f := a.S, x.fromBefore(c, k, from)
	if f >= 0 {
		start = x.Items[f].S
	} else if !x.openTurn(c, k, j, verb, from) {
		return 0, false
	}
	if cl := x.Items[verb].Class; a.Unit.Kind == unit.Span && b.Unit.Kind != unit.Span || a.Unit.Kind == unit.Age && (cl == lex.Copula || cl == lex.Hidden) { // 从6岁打到12岁
		return 0, false
	}
	first := a.First()
	if !a.Bare && !b.Bare && a.Name != b.Name { // 20分钟提速到30秒
		if v, ok := quantity.Convert(first, a.Name, b.Name); ok {
			first = v
		}
	}
	st := Figure{Kind: figure.Change, Value: b.First(), From: first, To: b.First(), Modifier: b.Mod, Unit: b.Name}
	st.Unit = x.unitOfTurn(c, k, from, a, b)
	if x.by(k, verb, j) {
		if to, ok := first.Less(b.Value); ok {
			st.To = to
		}
	}
	x.turnOf(&st, verb)
	np := x.noun(c, from, start, false)
	subject := x.subjectOf(c, &np, &ref{}, a.Unit.Kind == unit.Point)
	if f >= 0 {
		x.fromBasis(f, k, &st)
	}
	if st.Basis == figure.NoBasis {
		st.Basis, st.BasisText = x.basis, x.basisText
		p := x.predicateOf(c, j, b.S, a.E, b)
		if p.based {
			st.Basis, st.BasisText = p.basis, p.text
		}
	} else {
		x.setBasis(st.Basis, st.BasisText)
	}
	if x.At(start-1) == '将' && x.Starts(start-1) && !x.done(start, b.S) { // 将|从2小时缩短为半小时
		st.Status = figure.Forecast
	}
	period := x.timeBetween(c, k, j)
	st.Unit = x.unitOf(b, st.Unit, subject)
	r := ref{subject: subject, scope: lex.IfElse(np.scope != "", np.scope, x.scope), period: lex.IfElse(period != "", period, x.period), unit: st.Unit, kind: x.percentKind(&np, subject, b)}
	if st.Unit == "" && b.Scaled && pricey(subject) { // 学费从8.8万涨至9.6万
		r.unit, st.Unit = "CNY", "CNY"
	}
	a.Done, b.Done = true, true
	x.emit(&st, start, b.E, r)
	return b.E, true
}

// unitOfTurn returns the unit of a change from a to b, the first at item k.
func (x *Reader) unitOfTurn(c *clause, k, from int, a, b *quantity.Quantity) string {
	name := lex.IfElse(b.Bare && !a.Bare, a.Name, b.Name)
	if b.Per == "" && !strings.Contains(name, "/") && b.Unit.Kind != unit.Percent && b.Unit.Kind != unit.Span {
		if p := x.perBefore(c, k, from, -1); p >= 0 {
			name += "/" + x.Text(x.Items[p].S+1, x.Items[p].E)
		}
	}
	return name
}

// pricey reports whether subject is named as a price or as pay is.
func pricey(subject string) bool {
	return hasSuffix(subject, "费", "价", "价格", "薪", "工资", "收入", "租金", "补贴", "奖金")
}

// fromBefore returns the item of 由 or 从 before the quantity at item k, -1 for none.
func (x *Reader) fromBefore(c *clause, k, from int) int {
	s := x.Qs[x.Items[k].V].S
	for i := k - 1; i >= c.i0 && x.Items[i].S >= from; i-- {
		it := x.Items[i]
		if it.Class == lex.From && s-it.E <= 18 {
			return i
		}
		if it.Class == lex.Quantity || it.Class == lex.Verb && it.S > from {
			break
		}
	}
	return -1
}

// timeBetween takes over a time between the items k and j, and returns its words:
// 下降到[2014年]的5.7%.
func (x *Reader) timeBetween(c *clause, k, j int) (period string) {
	for i := k + 1; i < j; i++ {
		if it := x.Items[i]; it.Class == lex.Time && !x.Times[it.V].Base && x.time(c, i) {
			period = x.period
		}
	}
	return period
}

// turnOf sets direction and measure of a from→to.
func (x *Reader) turnOf(st *Figure, verb int) {
	it := x.Items[verb]
	d := figure.Direction(it.Arg)
	if it.Class == lex.Rank {
		d = figure.NoDirection
		switch x.At(it.S) {
		case '升', '跃', '上':
			d = figure.Up
		case '降', '跌', '下':
			d = figure.Down
		}
	}
	if it.Class == lex.Turn || it.Class == lex.Copula || it.Class == lex.Hidden || d == figure.NoDirection {
		d = figure.Flat
		switch st.To.Cmp(st.From) {
		case 1:
			d = figure.Up
		case -1:
			d = figure.Down
		}
	}
	st.Direction = d
	st.Measure = measureOf(st.Unit)
}

// fromBasis finds what the from-side of a from→to names, between items f and k:
// 上年的 is a year ago, anything else that is named another base.
func (x *Reader) fromBasis(f, k int, st *Figure) {
	s, e := x.Items[f].E, x.Items[k].S
	for i := f + 1; i < k; i++ {
		if it := x.Items[i]; it.Class == lex.Time {
			m := &x.Times[it.V]
			if x.At(m.S) == '每' && st.Unit != "%" { // 从每月2070元
				st.Unit += "/" + x.Text(m.S+1, m.E)
				continue
			}
			st.Basis, st.BasisText = figure.OtherBasis, x.Text(it.S, it.E)
			switch {
			case m.Same && (m.Rel == -1 || m.Year == 0), m.Grain == lex.Year && m.Rel == -1 && !m.End && m.Year == 0:
				st.Basis = figure.YearOnYear
			case m.Grain == lex.Month && m.Rel == -1 && m.Month == 0:
				st.Basis = figure.MonthOnMonth
			case m.Grain == lex.Quarter && m.Rel == -1:
				st.Basis = figure.QuarterOnQuarter
			}
			return
		}
	}
	for s < e && (lex.IsSpace(x.R[s]) || x.R[s] == '的') {
		s++
	}
	if strings.Contains(st.Unit, "/") && x.At(s) == '每' {
		return
	}
	if s < e && x.At(s) == '每' {
		x.fromPer(f, k, st)
		return
	}
	if x.Items[f].E-x.Items[f].S > 1 && s == e { // 从此前的|500平方米
		s, e = x.Items[f].S+1, x.Items[f].E
		st.Basis, st.BasisText = lex.IfElse(x.At(s) == '去', figure.YearOnYear, figure.OtherBasis), x.Text(s, x.trimOf(e, s))
		return
	}
	if s < e && (x.At(e-1) == '的' || x.was(s, e) > 0) {
		st.Basis, st.BasisText = figure.OtherBasis, x.Text(s, x.trimOf(e, s))
	}
}

// fromPer takes over what a from→to is divided by, between items f and k: 从|每吨|500元.
func (x *Reader) fromPer(f, k int, st *Figure) {
	for i := f + 1; i < k; i++ {
		if it := x.Items[i]; it.Class == lex.Per && !strings.Contains(st.Unit, "/") && st.Unit != "%" {
			st.Unit += "/" + x.Text(it.S+1, it.E)
		}
	}
}

func measureOf(unit string) figure.Measure {
	switch unit {
	case "%", "‰":
		return figure.Percent
	case "pp":
		return figure.PercentagePoint
	case "bp":
		return figure.BasisPoint
	case "倍":
		return figure.Times
	}
	return figure.Absolute
}

// clauseOf returns the rune of the last clause mark before item k: two items of one
// clause have the same.
func (x *Reader) clauseOf(k int) int {
	for i := k - 1; i >= max(0, k-maxItems); i-- {
		if x.Items[i].Class == lex.Punct {
			return x.Items[i].S
		}
	}
	return -1
}
