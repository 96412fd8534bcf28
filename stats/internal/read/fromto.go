package read

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/scan"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// leading reports whether a verb of one character with 到 or 至 behind it stands at rune end,
// of which it is the item, or that of 到.
func (x *Reader) leading(it scan.Item, end int) bool {
	if it.Class == lex.Copula && it.S == end+2 && it.E == it.S+1 && (x.At(it.S) == '到' || x.At(it.S) == '至') && x.Starts(end) && x.Starts(it.S) { // 120张|扩充|到300张
		t, _, e := x.Token(end)
		return e == it.S && (t.Tag == segment.TagV || t.Tag == segment.TagVN)
	}
	if x.Prefix(leadings, end) != 1 || it.E != end+2 || x.At(end+1) != '到' && x.At(end+1) != '至' {
		return false
	}
	return it.Class == lex.Copula && it.S == end+1 || it.Class == lex.Hidden && it.S == end
}

// leadings are verbs of one character before 到 that lead from one figure to another.
var leadings = sets["leadings"]

// bases are words of what was before, on the from-side of a change: 由原来|12天缩至5天.
var bases = sets["bases"]

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
	if b.Bare && !a.Bare {
		st.Unit = a.Name
	}
	if b.Per == "" && !strings.Contains(st.Unit, "/") && b.Unit.Kind != unit.Percent && b.Unit.Kind != unit.Span {
		if p := x.perBefore(c, k, from, -1); p >= 0 {
			st.Unit += "/" + x.Text(x.Items[p].S+1, x.Items[p].E)
		}
	}
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
	period := x.timeBetween(c, k, j)
	st.Unit = x.unitOf(b, st.Unit, subject)
	r := ref{subject: subject, scope: lex.IfElse(np.scope != "", np.scope, x.scope), period: lex.IfElse(period != "", period, x.period), unit: st.Unit, kind: x.percentKind(&np, subject, b)}
	a.Done, b.Done = true, true
	x.emit(&st, start, b.E, r)
	return b.E, true
}

// openTurn reports whether the quantities of the items k and j are the ends of a change
// though no 由 stands before the first: they are of one clause and unit, the verb is one of
// change, and the first is no change itself.
func (x *Reader) openTurn(c *clause, k, j, verb, from int) bool {
	if cl := x.Items[verb].Class; cl == lex.Copula || cl == lex.Hidden {
		return false
	}
	a, b := &x.Qs[x.Items[k].V], &x.Qs[x.Items[j].V]
	return x.clauseOf(j) == x.clauseOf(k) && (a.Name == b.Name || a.Bare) && !x.chained(c, k, from)
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

// chained reports whether a verb of change or a basis stands right before item k: then
// its quantity is a change itself, and what follows is no from→to (增长5%升至…).
func (x *Reader) chained(c *clause, k, from int) bool {
	p := x.predicateOf(c, k, x.Items[k].S, from, &x.Qs[x.Items[k].V])
	return p.verb >= 0 || p.named >= 0 || p.based
}

// turn looks behind the quantity at item k for a verb with 至, 到 or 为 and a second
// quantity: nothing else may stand between but time, adverbs and one comma.
func (x *Reader) turn(k int) (j, verb int, ok bool) {
	verb = -1
	to := false
	end := x.Items[k].E
	for j = k + 1; j < len(x.Items) && j < k+9; j++ {
		it := x.Items[j]
		if verb < 0 && x.leading(it, end) { // 扩|到
			verb, to, end = j, true, it.E
			continue
		}
		if verb < 0 && x.takesTime(k, end, it.S) { // 5小时|通行时间|缩短至
			end = it.S
		}
		if it.S-end > 2 || it.S-end > 0 && x.gap(end, it.S) && !x.thin(end, it.S) {
			return 0, 0, false
		}
		end = it.E
		switch it.Class {
		case lex.Verb, lex.Short, lex.Turn, lex.Make:
			if verb < 0 {
				verb = j
				to = x.becomes(k, it)
			}
		case lex.Rank: // 升至, 降至
			if r := x.At(it.E - 1); verb < 0 && (r == '至' || r == '到') {
				verb, to = j, true
			}
		case lex.Copula:
			switch r := x.At(it.E - 1); r {
			case '至', '到', '为', '成':
				to = to || verb >= 0
			}
		case lex.Time, lex.Adverb, lex.Approx, lex.Of, lex.Cut, lex.Basis, lex.Status:
		case lex.Punct:
			if r := x.At(it.S); r != ',' || verb >= 0 {
				return 0, 0, false
			}
		case lex.Quantity:
			ok := verb >= 0 && (to || x.by(k, verb, j)) && alike(&x.Qs[x.Items[k].V], &x.Qs[it.V])
			return j, verb, ok
		default:
			return 0, 0, false
		}
	}
	return 0, 0, false
}

// alike reports whether a and b are of one dimension, so that something can change from one
// to the other.
func alike(a, b *quantity.Quantity) bool {
	if a.Name == b.Name || a.Bare || b.Bare {
		return true
	}
	_, ok := quantity.Convert(a.First(), a.Name, b.Name)
	return ok
}

// takesTime reports whether what stands from s to e, behind the length of time of item k, is the
// name of what takes so long.
func (x *Reader) takesTime(k, s, e int) bool {
	q := &x.Qs[x.Items[k].V]
	return q.Unit.Kind == unit.Span && s == q.E && e-s > 1 && e-s <= 6 && x.Suffix(lastings, s, e) > 0
}

// becomes reports whether the verb it leads from the quantity of item k to another by itself:
// 变为, and a 变 right between the two, 四年变三年.
func (x *Reader) becomes(k int, it scan.Item) bool {
	if it.Class != lex.Turn || x.Qs[x.Items[k].V].Bare {
		return false
	}
	return x.At(it.E-1) == '为' || x.At(it.E-1) == '成' && it.E-it.S > 1 || it.E-it.S == 1 && x.Items[k].E == it.S && k+2 < len(x.Items) && x.Items[k+2].Class == lex.Quantity && x.Items[k+2].S == it.E
}

// by reports whether the quantity at item j is by how much that at item k changed, and not
// what it came to: 由8.2日|缩短0.4日. Both must have a unit, and 由 stand before the first.
func (x *Reader) by(k, verb, j int) bool {
	a, b := &x.Qs[x.Items[k].V], &x.Qs[x.Items[j].V]
	if k == 0 || x.Items[k-1].Class != lex.From || x.Items[k-1].E != a.S || a.Bare || a.Name != b.Name || verb != j-1 || !a.Value.IsSet() || !b.Value.IsSet() {
		return false
	}
	it := x.Items[verb]
	return it.Class == lex.Verb && figure.Direction(it.Arg) == figure.Down && it.E == b.S && b.Value.Cmp(a.Value) < 0
}

// thin reports whether what stands from s to e is a mere 的 or 左.
func (x *Reader) thin(s, e int) bool {
	for ; s < e; s++ {
		switch x.R[s] {
		case '的', ' ', '(', ')':
		default:
			return false
		}
	}
	return true
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
		for i := f + 1; i < k; i++ {
			if it := x.Items[i]; it.Class == lex.Per && !strings.Contains(st.Unit, "/") && st.Unit != "%" {
				st.Unit += "/" + x.Text(it.S+1, it.E)
			}
		}
		return
	}
	if s < e && (x.At(e-1) == '的' || x.Suffix(bases, s, e) > 0) {
		st.Basis, st.BasisText = figure.OtherBasis, x.Text(s, x.trimOf(e, s))
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
