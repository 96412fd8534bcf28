package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/scan"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// list reports the n quantities of one list, the first at item k. from is the rune
// behind the quantity before it in the clause. It returns the rune behind the list and
// the noun that belongs to it.
func (x *Reader) list(c *clause, k, n, from int) int {
	v := x.Items[k].V
	qs := x.Qs[v : v+n]
	for i := range qs {
		qs[i].Done = true
	}
	q := &qs[0]
	before, beforeAt, beforeHas := x.period, x.periodAt, x.hasPeriod
	x.said = x.predicateOf(c, k, q.S, from, q)
	p := &x.said
	last := &qs[n-1]
	first, own := x.bounded(c, p, q)
	if p.share > c.i0 && q.Mod == figure.Exact { // 约占8%
		if it := x.Items[p.share]; x.At(it.S) == '约' {
			q.Mod = figure.About
		} else if b := x.Items[p.share-1]; b.Class == lex.Approx && b.E == it.S {
			q.Mod = figure.Modifier(b.Arg)
		}
	} else if p.share >= 0 && q.Mod == figure.Exact && x.At(x.Items[p.share].S) == '约' {
		q.Mod = figure.About
	}
	if p.verb >= 0 && !p.based {
		x.fromQuantity(c, k, p)
	}
	region := span{max(from, p.start), p.cut}
	x.own = x.noun(c, region.s, region.e, false)
	np := &x.own
	np.verb = p.verb
	if p.object != (span{}) && p.verb >= 0 {
		*np = x.objectOf(c, p, *np)
	}
	p.per = x.perBefore(c, k, from, p.per)
	if p.bound >= 0 && own < 0 && before != x.period && p.verb < 0 { // 低于1月份的4.4%: the time is that of the bound
		x.period, x.periodAt, x.hasPeriod = before, beforeAt, beforeHas
	}
	x.divide(qs, p.per)
	out := x.refsFor(c, qs, p, np)
	if own >= 0 {
		out[0].period, out[0].timed = x.Text(x.Items[own].S, x.Items[own].E), true
	}
	end, count := last.E, len(x.out)
	for i := range qs {
		q := &qs[i]
		s := q.S
		if i == 0 {
			s = first
		}
		if e := x.report(c, q, s, p, np, out[i], n); i == n-1 {
			end = max(end, e)
		}
	}
	if len(x.out) == count { // nothing to report: the number is part of a subject
		for i := range qs {
			it := &x.Items[qs[i].Item]
			it.Class, it.V = lex.Number, it.V+1 // see spanOf
		}
		return from
	}
	return end
}

// perBefore returns the item of the 每 that item k is divided by; p is the one that stands
// right before it. That of shares holds for all that they get: 每10股转增4股|并派1.5元.
func (x *Reader) perBefore(c *clause, k, from, p int) int {
	for j := c.i0; j < k && p < 0; j++ { // 每千人口…0.48张
		it := x.Items[j]
		if it.Class != lex.Per || x.Has(it.S, "每个") || it.S >= from && x.eachOf(it, &x.Qs[x.Items[k].V]) {
			continue
		}
		if name := x.Qs[x.Items[k].V].Name; it.S >= from || x.At(it.E-1) == '股' && (name == "股" || len(name) == 3 && name[0] < 'a') {
			p = j
		}
	}
	return p
}

// eachOf reports whether the 每 of the item it says for each of whom a count holds, with more of its
// noun behind it, and does not divide it: 每支|报名队伍的外援不能多于4名.
func (x *Reader) eachOf(it scan.Item, q *quantity.Quantity) bool {
	if q.Unit.Kind < unit.Thing || q.Unit.Kind > unit.Event || x.Numeric(it.S, it.E) || it.E >= q.S {
		return false
	}
	u, n := x.UnitAt(it.S + 1)
	return n > 0 && u.Kind == unit.Thing && (it.E-it.S > n+1 || x.wordNext(it.E))
}

// divide gives the members of a list the unit that the 每 of item per divides them by.
func (x *Reader) divide(qs []quantity.Quantity, per int) {
	if per < 0 {
		return
	}
	s := x.Items[per].S + 1
	if x.At(s) == '1' && !lex.IsDigit(x.At(s+1)) && numeral.HanUnit(x.At(s+1)) == 0 && x.At(s+1) != '.' { // 每1|股
		s++
	}
	_, n := x.UnitAt(s + 1)
	every := n > 0 && x.At(s) == '一' // 每一|道
	if every {
		s++
	}
	name := x.Text(s, x.Items[per].E)
	for i := range qs {
		q := &qs[i]
		switch q.Unit.Kind {
		case unit.Percent, unit.Point, unit.Times, unit.Basis:
			continue
		case unit.Span, unit.Age: // 每名游客停留时间长达|10天
			if q.S-x.Items[per].E > 1 {
				continue
			}
		case unit.Measure: // 每一道线|都|深入石板半寸
			if every && x.ofAll(x.Items[per].E, q.S) {
				continue
			}
		}
		if q.Per == "" && !q.Ordinal {
			q.Per, q.Name = name, q.Name+"/"+name
		}
	}
}

// ofAll reports whether 都 or 均 in the runes [i, e) says that it holds of each of them.
func (x *Reader) ofAll(i, e int) bool {
	for ; i < e; i++ {
		if r := x.At(i); (r == '都' || r == '均') && x.Starts(i) && x.Starts(i+1) {
			return true
		}
	}
	return false
}

// fromQuantity finds the basis of a change whose base is a quantity that was just
// reported: 相较此前的3.5%下降8个基点.
func (x *Reader) fromQuantity(c *clause, k int, p *predicate) {
	for j := k - 1; j > c.i0; j-- {
		it := x.Items[j]
		if it.Class != lex.Quantity || it.E != p.cut {
			continue
		}
		for i := j - 1; i >= c.i0 && it.S-x.Items[i].E <= 10; i-- {
			if y := x.Items[i]; y.Class == lex.Prep {
				x.based(p, figure.OtherBasis, y.S, it.E)
				if t := x.Items[i+1]; t.Class == lex.Time {
					p.basis = x.baseOf(&x.Times[t.V])
				}
				return
			}
		}
		return
	}
}

// objectOf makes the object of 下调 the subject: 下调存款准备金率1个百分点.
func (x *Reader) objectOf(c *clause, p *predicate, np subject) subject {
	o := x.noun(c, p.object.s, p.object.e, false)
	if o.empty() {
		return np
	}
	if o.scope == "" {
		o.scope = np.scope
	}
	return o
}

// refsFor says for every member of the list what it is about; it holds until the next call.
func (x *Reader) refsFor(c *clause, qs []quantity.Quantity, p *predicate, np *subject) []ref {
	n := len(qs)
	points := qs[0].Unit.Kind == unit.Point
	base := ref{scope: lex.IfElse(np.scope != "", np.scope, x.scope), period: x.period}
	base.subject = x.subjectOf(c, np, &base, points)
	out := x.abouts[:0]
	for range n {
		out = append(out, base)
	}
	x.abouts = out
	if n == 1 {
		x.mixedRef(c, qs, p, np, out)
		return out
	}
	if np.empty() && !np.listed || x.onlyNamed(p, np) {
		suffix := ""
		if !np.empty() {
			suffix = x.Text(np.s, np.e)
		}
		if x.refsBefore(out, suffix, points) {
			return out
		}
	}
	if len(p.bases) == n {
		return out
	}
	if np.listed && !np.before.empty() && x.refsListed(c, np, out) {
		return out
	}
	if m := x.members(np.span, n); m != nil {
		copy(out, x.compose(m, base))
		return out
	}
	if p.list && x.ofGroup(c, qs[0].Item, p, out) {
		return out
	}
	if n == 2 && x.Has(np.e-2, "产销") {
		s := x.Text(np.s, np.e-2)
		out[0].subject, out[1].subject = s+"产量", s+"销量"
		return out
	}
	m := x.timeList(c, qs[0].Item, n)
	if m == nil {
		m = x.spansOfTime(n)
	}
	for i := range m {
		out[i].period = m[i]
	}
	return out
}

// mixedRef reads the two members of a list whose figures have verbs of their own:
// …同比分别增加7.1%和|减少1.2%.
func (x *Reader) mixedRef(c *clause, qs []quantity.Quantity, p *predicate, np *subject, out []ref) {
	if x.mixed.subject != "" {
		if np.empty() {
			out[0] = x.mixed
		}
		x.mixed = ref{}
		return
	}
	if !p.list || !x.mixedList(c, qs[0].Item) {
		return
	}
	if m := x.members(np.span, 2); m != nil {
		both := x.compose(m, out[0])
		out[0], x.mixed = both[0], both[1]
	}
}

// refsBefore takes for the members of a list those that the clause before names, or the
// figures before: 降幅|分别为.
func (x *Reader) refsBefore(out []ref, suffix string, points bool) bool {
	n := len(out)
	if m := x.members(x.pend, n); m != nil {
		for i, r := range x.compose(m, out[0]) {
			out[i] = r
			out[i].base = r.subject
			out[i].subject += suffix
		}
		return true
	}
	k := len(x.refs)
	if k < n || !distinct(x.refs[k-n:]) {
		return false
	}
	for i, r := range x.refs[k-n:] {
		out[i].subject, out[i].scope, out[i].base = r.about(points)+suffix, r.scope, r.base
		if r.period != "" {
			out[i].period = r.period
		}
	}
	return true
}

// refsListed takes the members that stand before 分别, with the head behind it.
func (x *Reader) refsListed(c *clause, np *subject, out []ref) bool {
	m := x.members(x.trimTail(c, np.before), len(out))
	head := x.Text(np.s, np.e)
	for i, s := range m {
		s.s = x.leadPlace(s)
		if x.isPlace(s) || x.named(s) {
			out[i].scope = x.Text(s.s, s.e)
		} else {
			out[i].subject = x.Text(s.s, s.e) + head
		}
	}
	return m != nil
}

// onlyNamed reports whether the subject is a bare noun of change: 降幅分别为.
func (x *Reader) onlyNamed(p *predicate, np *subject) bool {
	if p.named < 0 || np.empty() {
		return false
	}
	s := x.Items[p.named].S
	return np.s >= s || x.basisOnly(np.s, s)
}

func (x *Reader) basisOnly(s, e int) bool {
	_, w := lex.Words.Longest(x.R[s:e])
	return w.Class == lex.Basis || x.Has(s, "其") && e-s == 1 || w.Class == lex.Adverb && e-s <= 2
}
