package stats

import "github.com/tiyao/tiyao/segment"

// context takes over the time, basis and status that a clause states on its own, and
// the place it begins with.
func (x *reader) context(c *clause) {
	for k := c.i0; k < c.i1; k++ {
		it := x.items[k]
		switch it.class {
		case cReport:
			c.report = true
		case cTime:
			if !c.qty {
				x.time(c, k)
			}
		case cStatus:
			if !c.qty {
				x.status = Status(it.arg)
			}
		case cBasis:
			if !c.qty && Basis(it.arg) != NoBasis {
				x.setBasis(x.fixedBasis(k), x.text(it.s, it.e))
			}
		case cPrep:
			if !c.qty {
				if b, s, e, ok := x.prepBasis(c, k); ok {
					x.setBasis(b, x.text(s, e))
				}
			}
		}
	}
}

// time takes over the time item k as the period of what follows, unless it only says
// when somebody said it, or what is compared with.
func (x *reader) time(c *clause, k int) bool {
	m := &x.times[x.items[k].v]
	if m.base || m.grain == gClock && x.at(m.s) != '截' || !x.tells(c, k) {
		return false
	}
	if m.vague && !x.has(m.s, "截") {
		return false
	}
	if x.hasPeriod && m.grain == gYear && m.year == 0 && m.rel == 0 && !m.end && x.has(x.periodAt.s, "截") && x.periodAt.s >= x.opened {
		return true // 截至9月底，…今年…: the first says more
	}
	x.period, x.periodAt, x.hasPeriod = x.text(m.s, m.e), *m, true
	x.future = m.future
	return true
}

// tells reports whether the time at item k is that of the figures and not that of
// the report: 10月7日公布, 记者7日晚从…获悉.
func (x *reader) tells(c *clause, k int) bool {
	it := x.items[k]
	if k > c.i0 {
		p := x.items[k-1]
		if p.class == cPrep && p.e == it.s {
			return false
		}
	}
	if c.report {
		day := x.times[it.v].grain == gDay || x.times[it.v].grain == gClock
		for j := k + 1; j < c.i1; j++ {
			switch x.items[j].class {
			case cReport:
				return !(day || x.items[j].s-it.e <= 8) && c.qty
			case cQty:
				return true
			}
		}
		return c.qty
	}
	return true
}

func (x *reader) setBasis(b Basis, text string) {
	x.basis, x.basisText = b, text
}

// passing reads a clause of a sentence without figures for its time and place, which
// the figures of later sentences may inherit.
func (x *reader) passing(c *clause) {
	x.context(c)
	if c.report {
		return
	}
	k := c.i0
	s := x.head(c, &k, c.s, c.e)
	if e := x.place(s, c.e); e > s {
		x.scope = x.text(s, x.trimOf(e, s))
	}
}

// silent reads a clause without quantities: its subject may be that of the next one.
func (x *reader) silent(c *clause) {
	if n := x.prefix(circumstances, c.s); n > 1 || n == 1 && x.starts(c.s+1) {
		return
	}
	np := x.noun(c, c.s, c.e, true)
	if np.scope != "" && np.placed && !c.report {
		x.scope = np.scope
	}
	s, cut := np.span, false
	for k := c.i0; k < c.i1; k++ { // what stands before the first verb of change
		it := x.items[k]
		if it.s > s.s && it.s < s.e && (it.class == cVerb || it.class == cFlat || it.class == cList || it.class == cShare || it.class == cNumber || it.class == cNamed || it.class == cCut && it.s > s.s+1) {
			s.e = it.s
			cut = it.class == cVerb
			break
		}
	}
	s = x.trimTail(c, s)
	if n := s.e - s.s; n < 2 || n > 40 || c.report || x.has(s.e-2, "方面") || x.at(c.e-1) == '看' || x.at(c.e-1) == '后' || x.at(c.e-1) == '时' || x.has(c.e-2, "来说") || x.has(c.e-2, "而言") || x.has(c.e-2, "影响") {
		return
	}
	if !x.pend.empty() && c.i0 < c.i1 && x.items[c.i0].class == cAdverb && x.items[c.i0].s == c.s {
		return // 随即…: the clause goes on about the same thing
	}
	for i := s.s; i < s.e; {
		t, _, e := x.token(i)
		switch t.Tag {
		case segment.TagN, segment.TagNZ, segment.TagNT, segment.TagNS, segment.TagJ, segment.TagEng, segment.TagVN, segment.TagNR:
			x.pend = s
			return
		case segment.TagV:
			if i == s.s && e == s.e && e-i > 1 && cut { // 排名|上升
				x.pend = s
				return
			}
		}
		i = e
	}
}

// circumstances open clauses that say under what conditions, not what is measured.
var circumstances = readSets["circumstances"]
