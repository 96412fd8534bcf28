package stats

// figure1 reports one quantity with what its predicate and its noun say, unless it
// counts nothing. s is the rune its text begins at. It returns the rune behind the
// noun that belongs to it.
func (x *reader) figure1(c *clause, q *qty, s int, p *predicate, np *subject, r ref, n int) int {
	k := q.item
	st := Stat{Value: q.value, Lower: q.lower, Upper: q.upper, Unit: q.name, Modifier: q.mod}
	end := q.e
	noun := span{q.e, q.e}
	if q.fixed == 0 && !q.ordinal {
		noun = x.after(c, k, q.e, q)
	}
	switch {
	case q.ordinal:
		if !x.ranked(c, q, p, &st, &r) {
			return end
		}
	case x.isChange(c, q, p, np, &st, &r):
		if noun.s < noun.e && np.empty() && q.unit.kind == uThing {
			r.subject, end = x.text(noun.s, noun.e), noun.e
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
	if p.future && x.status == Actual {
		st.Status = Forecast
	}
	st.Unit = x.unitOf(q, st.Unit, r.subject)
	r.unit, r.index = st.Unit, q.bare && st.Unit == ""
	if st.Kind != Change {
		r.kind = st.Kind
	} else {
		r.kind = x.last.kind
	}
	x.emit(&st, s, q.e, r)
	return end
}

// isChange reports whether q is an increase or decrease, and fills st accordingly.
func (x *reader) isChange(c *clause, q *qty, p *predicate, np *subject, st *Stat, r *ref) bool {
	dir := p.dir
	switch {
	case q.fixed != 0:
		dir = q.dir
		if q.fixed == cFlat && !x.flatCounts(c, q, p) {
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
		if x.items[p.verb].class == cTurn {
			dir = ifElse(q.first().Sign() < 0, Down, Up)
		}
	case p.named >= 0:
	default:
		named, d, at := x.namedBehind(c, q)
		if named.empty() && p.plain && !p.of && q.unit.kind == uPercent && p.share < 0 && p.bound < 0 { // CPI同比为-0.3%
			d = Up
		} else if named.empty() {
			if q.unit.kind != uPoint && q.unit.kind != uBasis {
				return false
			}
			d = NoDirection
			if q.unit.kind == uPoint && p.share >= 0 {
				return false
			}
		} else {
			r.base = r.subject
			r.subject += ifElse(x.items[at].class == cNamed && !hasSuffix(r.subject, x.text(named.s, named.e)), x.text(named.s, named.e), "")
		}
		dir = d
	}
	if p.verb < 0 && p.named >= 0 || p.verb >= 0 && p.to && p.named >= 0 {
		if p.verb >= 0 {
			dir = Direction(x.items[p.named].arg)
		}
	}
	st.Kind, st.Direction, st.Measure = Change, dir, measureOf(q.name)
	if neg := q.first(); neg.Sign() < 0 && dir != Flat {
		if dir == Up || dir == NoDirection {
			st.Direction = Down
		} else if p.named >= 0 {
			st.Direction = Down
		}
		st.Value, st.Lower, st.Upper = st.Value.Abs(), st.Lower.Abs(), st.Upper.Abs()
	}
	if st.Value.IsSet() && st.Value.Sign() == 0 && dir != Flat && q.fixed == 0 {
		st.Direction = Flat
	}
	x.changeBasis(c, q, p, st)
	return true
}

// changes reports whether the verb of p and the unit of q make a change together.
func (x *reader) changes(q *qty, p *predicate) bool {
	it := x.items[p.verb]
	if x.at(it.s-1) == '每' { // 每增加1公斤
		return false
	}
	if q.small && q.unit.kind >= uThing && q.unit.kind <= uEvent && q.value.Cmp(Int(3)) < 0 {
		return false // 拓展一个新站点
	}
	if q.bare {
		return q.decimal || q.scaled || x.last.index && len(x.refs) > 0 || p.based
	}
	if it.class == cVerb1 {
		switch x.at(it.s) {
		case '多', '少', '高', '低', '快', '慢', '差', '长', '短', '落', '缩', '亏', '加', '增', '减':
			if x.at(it.s) == '增' || x.at(it.s) == '减' || x.at(it.s) == '缩' {
				return true
			}
			return p.based || q.unit.kind == uPoint || x.basis != NoBasis || x.has(it.s-2, "风险") || x.at(it.s-1) == '率'
		}
	}
	return true
}

// changeBasis sets the basis of a change: its own, or what the sentence said before.
func (x *reader) changeBasis(c *clause, q *qty, p *predicate, st *Stat) {
	switch {
	case len(p.bases) > 1 && x.listed(q, p) >= 0:
		b := p.bases[len(p.bases)-1-x.listed(q, p)]
		st.Basis, st.BasisText = b.basis, x.text(b.s, b.e)
	case p.based:
		st.Basis, st.BasisText = p.basis, p.text
		x.setBasis(p.basis, p.text)
	case p.free:
	case p.than:
		st.Basis, st.BasisText = OtherBasis, x.text(p.cut, q.s)
	default:
		st.Basis, st.BasisText = x.basis, x.basisText
	}
}

// listed returns the place of q in its list when the bases are listed too (环比和同比
// 分别), -1 when they are not.
func (x *reader) listed(q *qty, p *predicate) int {
	n := 0
	for k := q.item - 1; k >= max(0, q.item-maxItems); k-- {
		switch x.items[k].class {
		case cQty:
			n++
			continue
		case cPause, cConj:
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
func (x *reader) flatCounts(c *clause, q *qty, p *predicate) bool {
	return p.based || x.has(q.e-2, "持平") || x.has(q.s, "零增长") || len(x.refs) > 0 && x.has(q.e-2, "不变") && q.e-q.s > 2
}

// namedBehind finds a noun of change right behind q: 逾5%的跌幅, 9%的增长.
func (x *reader) namedBehind(c *clause, q *qty) (s span, d Direction, at int) {
	of := false
	if q.unit.kind == uSpan {
		return s, NoDirection, -1
	}
	for k := q.item + 1; k < c.i1; k++ {
		it := x.items[k]
		if x.gap(x.items[k-1].e, it.s) {
			break
		}
		switch it.class {
		case cOf:
			of = true
			continue
		case cBasis, cAdverb, cPause, cConj, cQty:
			continue
		case cNamed:
			return span{it.s, it.e}, Direction(it.arg), k
		case cVerb:
			if of && (k+1 >= c.i1 || !x.gap(it.e, x.items[k+1].s) || x.items[k+1].class != cQty) {
				return span{it.s, it.e}, Direction(it.arg), k
			}
		}
		break
	}
	return s, NoDirection, -1
}

// ranked reports whether q is a place in an order, and fills st.
func (x *reader) ranked(c *clause, q *qty, p *predicate, st *Stat, r *ref) bool {
	if p.rank < 0 && q.fixed != cFirst && !p.to {
		return false
	}
	st.Kind = Rank
	if p.rank >= 0 && !p.object.empty() {
		o := x.trimTail(c, p.object)
		for _, s := range [...]string{"积分榜", "射手榜", "小组", "榜单"} {
			if x.has(o.s, s) {
				return false
			}
		}
		if !o.empty() {
			r.scope = x.text(o.s, o.e)
		}
	}
	return true
}
