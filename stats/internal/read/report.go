package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// figure1 reports one quantity with what its predicate and its noun say, unless it
// counts nothing. s is the rune its text begins at. It returns the rune behind the
// noun that belongs to it.
func (x *Reader) figure1(c *clause, q *quantity.Quantity, s int, p *predicate, np *subject, r ref, n int) int {
	k := q.Item
	st := Figure{Value: q.Value, Lower: q.Lower, Upper: q.Upper, Unit: q.Name, Modifier: q.Mod}
	end := q.E
	noun := span{q.E, q.E}
	if q.Fixed == 0 && !q.Ordinal {
		noun = x.after(c, k, q.E, q)
	}
	switch {
	case q.Ordinal:
		if !x.ranked(c, q, p, &st, &r) {
			return end
		}
	case x.isChange(c, q, p, np, &st, &r):
		if noun.s < noun.e && np.empty() && q.Unit.Kind == unit.Thing {
			r.subject, end = x.Text(noun.s, noun.e), noun.e
		}
	default:
		own := x.state(c, q, p, np, noun, &st, &r, n)
		if !own {
			return end
		}
		if noun.s < noun.e {
			end = noun.e
		}
	}
	if p.future && x.status == figure.Actual {
		st.Status = figure.Forecast
	}
	st.Unit = x.unitOf(q, st.Unit, r.subject)
	r.unit, r.index = st.Unit, q.Bare && st.Unit == ""
	if st.Kind != figure.Change {
		r.kind = st.Kind
	} else {
		r.kind = x.last.kind
	}
	x.emit(&st, s, q.E, r)
	return end
}

// isChange reports whether q is an increase or decrease, and fills st accordingly.
func (x *Reader) isChange(c *clause, q *quantity.Quantity, p *predicate, np *subject, st *Figure, r *ref) bool {
	dir := p.dir
	switch {
	case q.Fixed != 0:
		dir = q.Dir
		if q.Fixed == lex.Flat && !x.flatCounts(c, q, p) {
			return false
		}
	case p.verb >= 0 && p.to:
		if p.named >= 0 {
			break // 增速降至5%: a change still, the value of the growth
		}
		return false
	case p.verb >= 0:
		if !x.changes(q, p) {
			return false
		}
		if x.Items[p.verb].Class == lex.Turn {
			dir = lex.IfElse(q.First().Sign() < 0, figure.Down, figure.Up)
		}
	case p.named >= 0:
	default:
		named, d, at := x.namedBehind(c, q)
		if named.empty() && p.plain && !p.of && q.Unit.Kind == unit.Percent && p.share < 0 && p.bound < 0 { // CPI同比为-0.3%
			d = figure.Up
		} else if named.empty() {
			if q.Unit.Kind != unit.Point && q.Unit.Kind != unit.Basis {
				return false
			}
			d = figure.NoDirection
			if q.Unit.Kind == unit.Point && p.share >= 0 {
				return false
			}
		} else {
			r.base = r.subject
			r.subject += lex.IfElse(x.Items[at].Class == lex.Named && !hasSuffix(r.subject, x.Text(named.s, named.e)), x.Text(named.s, named.e), "")
		}
		dir = d
	}
	if p.verb < 0 && p.named >= 0 || p.verb >= 0 && p.to && p.named >= 0 {
		if p.verb >= 0 {
			dir = figure.Direction(x.Items[p.named].Arg)
		}
	}
	st.Kind, st.Direction, st.Measure = figure.Change, dir, measureOf(q.Name)
	if neg := q.First(); neg.Sign() < 0 && dir != figure.Flat {
		if dir == figure.Up || dir == figure.NoDirection {
			st.Direction = figure.Down
		} else if p.named >= 0 {
			st.Direction = figure.Down
		}
		st.Value, st.Lower, st.Upper = st.Value.Abs(), st.Lower.Abs(), st.Upper.Abs()
	}
	if st.Value.IsSet() && st.Value.Sign() == 0 && dir != figure.Flat && q.Fixed == 0 {
		st.Direction = figure.Flat
	}
	x.changeBasis(c, q, p, st)
	return true
}

// changes reports whether the verb of p and the unit of q make a change together.
func (x *Reader) changes(q *quantity.Quantity, p *predicate) bool {
	it := x.Items[p.verb]
	if x.At(it.S-1) == '每' { // 每增加1公斤
		return false
	}
	if q.Small && q.Unit.Kind >= unit.Thing && q.Unit.Kind <= unit.Event && q.Value.Cmp(numeral.Int(3)) < 0 {
		return false // 拓展一个新站点
	}
	if q.Bare {
		return q.Decimal || q.Scaled || x.last.index && len(x.refs) > 0 || p.based
	}
	if it.Class == lex.Short {
		switch x.At(it.S) {
		case '多', '少', '高', '低', '快', '慢', '差', '长', '短', '落', '缩', '亏', '加', '增', '减':
			if x.At(it.S) == '增' || x.At(it.S) == '减' || x.At(it.S) == '缩' {
				return true
			}
			return p.based || q.Unit.Kind == unit.Point || x.basis != figure.NoBasis || x.Has(it.S-2, "风险") || x.At(it.S-1) == '率'
		}
	}
	return true
}

// changeBasis sets the basis of a change: its own, or what the sentence said before.
func (x *Reader) changeBasis(c *clause, q *quantity.Quantity, p *predicate, st *Figure) {
	switch {
	case len(p.bases) > 1 && x.listed(q, p) >= 0:
		b := p.bases[len(p.bases)-1-x.listed(q, p)]
		st.Basis, st.BasisText = b.basis, x.Text(b.s, b.e)
	case p.based:
		st.Basis, st.BasisText = p.basis, p.text
		x.setBasis(p.basis, p.text)
	case p.free:
	case p.than:
		st.Basis, st.BasisText = figure.OtherBasis, x.Text(p.cut, q.S)
	default:
		st.Basis, st.BasisText = x.basis, x.basisText
	}
}

// listed returns the place of q in its list when the bases are listed too (环比和同比
// 分别), -1 when they are not.
func (x *Reader) listed(q *quantity.Quantity, p *predicate) int {
	n := 0
	for k := q.Item - 1; k >= max(0, q.Item-maxItems); k-- {
		switch x.Items[k].Class {
		case lex.Quantity:
			n++
			continue
		case lex.Pause, lex.Conj:
			continue
		}
		break
	}
	if n < len(p.bases) {
		return n
	}
	return -1
}

// flatCounts reports whether a 持平 or 不变 is said of a figure: a basis stands by it,
// or the sentence has figures.
func (x *Reader) flatCounts(c *clause, q *quantity.Quantity, p *predicate) bool {
	return p.based || x.Has(q.E-2, "持平") || x.Has(q.S, "零增长") || len(x.refs) > 0 && x.Has(q.E-2, "不变") && q.E-q.S > 2
}

// namedBehind finds a noun of change right behind q: 逾5%的跌幅, 9%的增长.
func (x *Reader) namedBehind(c *clause, q *quantity.Quantity) (s span, d figure.Direction, at int) {
	of := false
	if q.Unit.Kind == unit.Span {
		return s, figure.NoDirection, -1
	}
	for k := q.Item + 1; k < c.i1; k++ {
		it := x.Items[k]
		if x.gap(x.Items[k-1].E, it.S) {
			break
		}
		switch it.Class {
		case lex.Of:
			of = true
			continue
		case lex.Basis, lex.Adverb, lex.Pause, lex.Conj, lex.Quantity:
			continue
		case lex.Named:
			return span{it.S, it.E}, figure.Direction(it.Arg), k
		case lex.Verb:
			if of && (k+1 >= c.i1 || !x.gap(it.E, x.Items[k+1].S) || x.Items[k+1].Class != lex.Quantity) {
				return span{it.S, it.E}, figure.Direction(it.Arg), k
			}
		}
		break
	}
	return s, figure.NoDirection, -1
}

// ranked reports whether q is a place in an order, and fills st.
func (x *Reader) ranked(c *clause, q *quantity.Quantity, p *predicate, st *Figure, r *ref) bool {
	if p.rank < 0 && q.Fixed != lex.First && !p.to {
		return false
	}
	st.Kind = figure.Rank
	if p.rank >= 0 && !p.object.empty() {
		o := x.trimTail(c, p.object)
		for _, s := range [...]string{"积分榜", "射手榜", "小组", "榜单"} {
			if x.Has(o.s, s) {
				return false
			}
		}
		if !o.empty() {
			r.scope = x.Text(o.s, o.e)
		}
	}
	return true
}
