package stats

import "strings"

// fromTo reads a change that names both its ends, with the first quantity at item k:
// 由上年同期的8%上升到11.6%, 从21处降至18处. It returns the rune behind it.
func (x *reader) fromTo(c *clause, k, from int) (end int, ok bool) {
	a := &x.qs[x.items[k].v]
	if a.fixed != 0 || a.lower.IsSet() && !a.value.IsSet() && a.lower.Cmp(a.upper) == 0 {
		return 0, false
	}
	j, verb, to, ok := x.turn(c, k)
	if !ok {
		return 0, false
	}
	b := &x.qs[x.items[j].v]
	start, f := a.s, -1
	for i := k - 1; i >= c.i0 && x.items[i].s >= from; i-- {
		it := x.items[i]
		if it.class == cFrom && a.s-it.e <= 18 {
			f, start = i, it.s
			break
		}
		if it.class == cQty || it.class == cVerb && it.s > from {
			break
		}
	}
	if f < 0 && (x.clauseOf(j) != x.clauseOf(k) || a.name != b.name && !a.bare || x.chained(c, k, from)) {
		return 0, false
	}
	if a.unit.kind == uSpan && b.unit.kind != uSpan {
		return 0, false
	}
	st := Stat{Kind: Change, Value: b.first(), From: a.first(), To: b.first(), Modifier: b.mod, Unit: b.name}
	if a.bare && !b.bare && !a.scaled && b.scaled && a.value.IsSet() && !a.decimal {
		// 由3增至5万 has its 万 once; a decimal keeps what it says
		st.From = a.first()
	}
	if b.bare && !a.bare {
		st.Unit = a.name
	}
	x.turned(&st, verb, to)
	np := x.noun(c, from, start, false)
	subject := x.subjectOf(c, &np, &ref{}, a.unit.kind == uPoint)
	if f >= 0 {
		x.fromBasis(c, f, k, &st)
	}
	if st.Basis == NoBasis {
		st.Basis, st.BasisText = x.basis, x.basisText
		p := x.predicateOf(c, j, b.s, a.e, b)
		if p.based {
			st.Basis, st.BasisText = p.basis, p.text
		}
	} else {
		x.setBasis(st.Basis, st.BasisText)
	}
	period := ""
	for i := k + 1; i < j; i++ { // 下降到[2014年]的5.7%
		if x.items[i].class == cTime && !x.times[x.items[i].v].base {
			if x.time(c, i) {
				period = x.period
			}
		}
	}
	st.Unit = x.unitOf(b, st.Unit, subject)
	r := ref{subject: subject, scope: ifElse(np.scope != "", np.scope, x.scope), period: ifElse(period != "", period, x.period), unit: st.Unit, kind: x.percentKind(&np, subject, b)}
	a.done, b.done = true, true
	x.emit(&st, start, b.e, r)
	return b.e, true
}

// chained reports whether a verb of change or a basis stands right before item k: then
// its quantity is a change itself, and what follows is no from→to (增长5%升至…).
func (x *reader) chained(c *clause, k, from int) bool {
	p := x.predicateOf(c, k, x.items[k].s, from, &x.qs[x.items[k].v])
	return p.verb >= 0 || p.named >= 0 || p.based
}

// turn looks behind the quantity at item k for a verb with 至, 到 or 为 and a second
// quantity: nothing else may stand between but time, adverbs and one comma.
func (x *reader) turn(c *clause, k int) (j, verb int, to, ok bool) {
	verb = -1
	end := x.items[k].e
	for j = k + 1; j < len(x.items) && j < k+9; j++ {
		it := x.items[j]
		if it.s-end > 2 || it.s-end > 0 && x.gap(end, it.s) && !x.thin(end, it.s) {
			return 0, 0, false, false
		}
		end = it.e
		switch it.class {
		case cVerb, cVerb1, cTurn, cMake:
			if verb < 0 {
				verb = j
			}
		case cRank: // 升至, 降至
			if r := x.at(it.e - 1); verb < 0 && (r == '至' || r == '到') {
				verb, to = j, true
			}
		case cCopula:
			switch r := x.at(it.e - 1); r {
			case '至', '到', '为', '成':
				to = to || verb >= 0
			}
		case cTime, cAdverb, cApprox, cOf, cCut, cBasis, cStatus:
		case cPunct:
			if r := x.at(it.s); r != ',' || verb >= 0 {
				return 0, 0, false, false
			}
		case cQty:
			if verb < 0 || !to {
				return 0, 0, false, false
			}
			b := &x.qs[it.v]
			a := &x.qs[x.items[k].v]
			if b.name != a.name && !(a.bare || b.bare) {
				return 0, 0, false, false
			}
			return j, verb, to, true
		default:
			return 0, 0, false, false
		}
	}
	return 0, 0, false, false
}

// thin reports whether what stands from s to e is a mere 的 or 左.
func (x *reader) thin(s, e int) bool {
	for ; s < e; s++ {
		switch x.r[s] {
		case '的', ' ', '(', ')':
		default:
			return false
		}
	}
	return true
}

// turned sets direction and measure of a from→to.
func (x *reader) turned(st *Stat, verb int, to bool) {
	it := x.items[verb]
	d := Direction(it.arg)
	if it.class == cRank {
		d = NoDirection
		switch x.at(it.s) {
		case '升', '跃', '上':
			d = Up
		case '降', '跌', '下':
			d = Down
		}
	}
	if it.class == cTurn || d == NoDirection {
		d = Flat
		switch st.To.Cmp(st.From) {
		case 1:
			d = Up
		case -1:
			d = Down
		}
	}
	st.Direction = d
	st.Measure = measureOf(st.Unit)
}

// fromBasis finds what the from-side of a from→to names, between items f and k:
// 上年的 is a year ago, anything else that is named another base.
func (x *reader) fromBasis(c *clause, f, k int, st *Stat) {
	s, e := x.items[f].e, x.items[k].s
	for i := f + 1; i < k; i++ {
		if it := x.items[i]; it.class == cTime {
			m := &x.times[it.v]
			if x.at(m.s) == '每' { // 从每月2070元
				st.Unit += "/" + x.text(m.s+1, m.e)
				continue
			}
			st.Basis, st.BasisText = OtherBasis, x.text(it.s, it.e)
			switch {
			case m.same && (m.rel == -1 || m.year == 0), m.grain == gYear && m.rel == -1 && !m.end && m.year == 0:
				st.Basis = YearOnYear
			case m.grain == gMonth && m.rel == -1 && m.month == 0:
				st.Basis = MonthOnMonth
			case m.grain == gQuarter && m.rel == -1:
				st.Basis = QuarterOnQuarter
			}
			return
		}
	}
	for s < e && (isSpace(x.r[s]) || x.r[s] == '的') {
		s++
	}
	if strings.Contains(st.Unit, "/") && x.at(s) == '每' {
		return
	}
	if s < e && x.at(s) == '每' {
		for i := f + 1; i < k; i++ {
			if it := x.items[i]; it.class == cPer && !strings.Contains(st.Unit, "/") {
				st.Unit += "/" + x.text(it.s+1, it.e)
			}
		}
		return
	}
	if s < e {
		st.Basis, st.BasisText = OtherBasis, x.text(s, x.trimOf(e, s))
	}
}

func measureOf(unit string) Measure {
	switch unit {
	case "%", "‰":
		return Percent
	case "pp":
		return PercentagePoint
	case "bp":
		return BasisPoint
	case "倍":
		return Times
	}
	return Absolute
}

// clauseOf returns the rune of the last clause mark before item k: two items of one
// clause have the same.
func (x *reader) clauseOf(k int) int {
	for i := k - 1; i >= max(0, k-maxItems); i-- {
		if x.items[i].class == cPunct {
			return x.items[i].s
		}
	}
	return -1
}
