package stats

// fixedBasis returns what the one-word basis at item k means here: a 环比 of quarters
// is quarter on quarter.
func (x *reader) fixedBasis(k int) Basis {
	b := Basis(x.items[k].arg)
	if b == MonthOnMonth && x.hasPeriod && x.periodAt.grain == gQuarter {
		return QuarterOnQuarter
	}
	return b
}

// prepBasis reads a basis that the preposition at item k opens: 与去年对比, 较上年末,
// 比上月, 与上届同期相比. s and e are its runes.
func (x *reader) prepBasis(c *clause, k int) (b Basis, s, e int, ok bool) {
	it := x.items[k]
	closed := it.e-it.s > 1 || x.at(it.s) == '较' || x.at(it.s) == '比'
	if k+1 < c.i1 {
		t := x.items[k+1]
		if t.class == cTime && !x.gap(it.e, t.s) {
			e = t.e
			if x.at(e) == '的' && k+2 < c.i1 && x.items[k+2].class == cQty {
				return b, 0, 0, false
			}
			if k+2 < c.i1 && x.items[k+2].class == cCloser && x.items[k+2].s == e {
				return x.baseOf(&x.times[t.v]), it.s, x.items[k+2].e, true
			}
			for j := k + 2; j < c.i1 && j < k+4; j++ { // 与上届同期的水平相比
				if n := x.items[j]; n.class == cCloser && n.s-e <= 8 {
					return x.baseOf(&x.times[t.v]), it.s, n.e, true
				}
			}
			if x.flatAfter(c, k+1) {
				return x.baseOf(&x.times[t.v]), it.s, e, true
			}
			return x.baseOf(&x.times[t.v]), it.s, e, closed
		}
	}
	for j := k + 1; j < c.i1 && x.items[j].s-it.e <= 16; j++ { // 与预期相比
		switch x.items[j].class {
		case cCloser:
			b = ifElse(x.has(it.e, "一年前") || x.has(it.e, "1年前"), YearOnYear, OtherBasis)
			return b, it.s, x.items[j].e, true
		case cQty:
			if x.qs[x.items[j].v].unit.kind != uSpan {
				return b, 0, 0, false
			}
		case cPunct:
			return b, 0, 0, false
		}
	}
	return b, 0, 0, false
}

// flatAfter reports whether a word for no change follows item k: 与去年持平.
func (x *reader) flatAfter(c *clause, k int) bool {
	for j := k + 1; j < c.i1; j++ {
		switch it := x.items[j]; it.class {
		case cQty:
			return x.qs[it.v].fixed == cFlat
		case cAdverb, cCopula, cCut:
		default:
			return false
		}
	}
	return false
}

// baseOf classifies a comparison with the time m, seen from the current period.
func (x *reader) baseOf(m *moment) Basis {
	now := &x.periodAt
	if !x.hasPeriod {
		now = &moment{}
	}
	switch m.grain {
	case gYear, gHalf:
		switch {
		case m.same && m.year > 0 && now.year > 0:
			return ifElse(m.year+1 == now.year, YearOnYear, OtherBasis)
		case m.same && m.grain == gYear && m.year == 0:
			return YearOnYear
		case m.end:
			return OtherBasis
		case m.rel == -1 && m.grain == gYear, m.rel == -1 && m.same:
			return YearOnYear
		case m.grain == gHalf && m.year == 0 && m.rel == 0:
			return OtherBasis
		case m.year > 0 && now.year == m.year+1:
			return YearOnYear
		}
	case gQuarter:
		switch {
		case m.same || m.rel == -1 && m.year == 0 && x.has(m.s, "去年") || x.has(m.s, "上年"):
			return YearOnYear
		case m.rel == -1:
			return QuarterOnQuarter
		case m.quarter > 0 && now.quarter > 0 && now.grain == gQuarter && m.year == 0:
			if (m.quarter%4)+1 == now.quarter {
				return QuarterOnQuarter
			}
		}
	case gMonth:
		lastYear := x.has(m.s, "去年") || x.has(m.s, "上年")
		switch {
		case m.same && (lastYear || m.rel == 0):
			return YearOnYear
		case m.month > 0 && now.month > 0:
			switch {
			case m.month == now.month && (lastYear || m.year > 0 && m.year+1 == now.year):
				return YearOnYear
			case m.month%12+1 == now.month:
				return MonthOnMonth
			}
		case m.rel == -1 && m.month == 0 && x.has(m.s, "上") || x.has(m.s, "前一"):
			return MonthOnMonth
		}
	case gOther, gFestival, gDay:
		if m.same && (x.has(m.s, "去年") || x.has(m.s, "上年") || x.has(m.s, "同期")) && m.grain != gDay || m.grain != gOther && (x.has(m.s, "去年") || x.has(m.s, "上年")) {
			return YearOnYear
		}
	}
	return OtherBasis
}
