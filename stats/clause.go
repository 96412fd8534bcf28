package stats

import "github.com/tiyao/tiyao/segment"

// A clause is a stretch of a line between commas, colons and ends of sentences.
type clause struct {
	s, e   int // runes
	i0, i1 int // items [i0, i1)
	first  bool
	qty    bool // has a quantity
	report bool // somebody says something in it
	mark   rune // what ends it
}

// A clause longer than this is cut where it stands: no writer makes one, and what is
// done for a figure may then look over its whole clause without the time growing faster
// than the text.
const maxItems, maxRunes = 60, 400

// split cuts the line into clauses. Marks inside brackets cut only when a quantity
// stands in the brackets.
func (x *reader) split() {
	x.clauses = x.clauses[:0]
	c := clause{first: true}
	cut := func(k int, end, next int, mark rune, ends bool) {
		c.e, c.i1, c.mark = end, k, mark
		if c.e > c.s || c.i1 > c.i0 {
			x.clauses = append(x.clauses, c)
			c = clause{s: next, i0: k + 1}
		} else {
			c.s, c.i0 = next, k+1
		}
		c.first = c.first || ends
	}
	closing := -1 // item that closes brackets with a figure in them
	for k := 0; k < len(x.items); k++ {
		it := x.items[k]
		if k-c.i0 >= maxItems || it.s-c.s >= maxRunes {
			cut(k, it.s, it.s, ',', false)
			c.i0 = k
		}
		switch it.class {
		case cQty:
			c.qty = true
		case cReport:
			c.report = true
		case cPunct:
			r := x.at(it.s)
			ends := r == '。' || r == '!' || r == '?' || r == '…'
			cut(k, it.s, it.e, r, ends)
		case cOpen:
			end, figures := x.bracket(k)
			if end < 0 || x.at(it.s) != '(' {
				continue
			}
			if figures {
				closing = end
				cut(k, it.s, it.e, '(', false)
			} else {
				k = end
			}
		case cClose:
			if k == closing {
				cut(k, it.s, it.e, ')', false)
				closing = -1
			}
		}
	}
	c.e, c.i1 = len(x.r), len(x.items)
	x.clauses = append(x.clauses, c)
}

// bracket returns the item that closes the one at k, and whether a quantity with a
// unit stands between; -1 when nothing closes it within 40 items.
func (x *reader) bracket(k int) (end int, figures bool) {
	for j := k + 1; j < len(x.items) && j < k+40; j++ {
		switch x.items[j].class {
		case cQty:
			q := &x.qs[x.items[j].v]
			figures = figures || !q.bare && !q.ordinal
		case cClose:
			if x.at(x.items[j].s) == ')' {
				return j, figures
			}
		}
	}
	return -1, false
}

// clause reads one clause: what it says of time, place and basis, and its quantities,
// lists of them together.
func (x *reader) clause(c *clause) {
	x.context(c)
	if !c.qty {
		x.silent(c)
		return
	}
	from, count := c.s, len(x.out)
	for k := c.i0; k < c.i1; k++ {
		it := x.items[k]
		switch it.class {
		case cStatus:
			x.status = Status(it.arg)
		case cQty:
			q := &x.qs[it.v]
			if q.done {
				from = max(from, it.e)
				continue
			}
			if end, ok := x.fromTo(c, k, from); ok {
				from = end
				continue
			}
			n := x.group(c, k)
			from = x.list(c, k, n, from)
			k = x.qs[it.v+n-1].item
		}
	}
	if len(x.out) == count { // 连续11个月增长，…
		x.silent(c)
	}
}

// group returns how many quantities stand in one list from item k on, joined by 、 and 和.
func (x *reader) group(c *clause, k int) int {
	n, v := 1, x.items[k].v
	for j := k + 1; j < c.i1; j++ {
		it := x.items[j]
		if x.gap(x.items[j-1].e, it.s) {
			break
		}
		switch it.class {
		case cQty:
			a, b := &x.qs[v], &x.qs[it.v]
			if b.fixed != 0 || a.fixed != 0 || !joinable(a, b) && !x.listBefore(c, k) {
				return n
			}
			n++
			continue
		case cPause, cConj:
			continue
		}
		break
	}
	for n > 1 { // a list ends in a quantity, and a bare tail is none
		last := &x.qs[v+n-1]
		if !last.bare || x.qs[v].bare {
			break
		}
		n--
	}
	if n > 1 {
		x.share(x.qs[v : v+n])
	}
	return n
}

// listBefore reports whether a 分别 stands close before item k.
func (x *reader) listBefore(c *clause, k int) bool {
	for j := k - 1; j >= c.i0 && j >= k-3; j-- {
		if x.items[j].class == cList {
			return true
		}
	}
	return false
}

// joinable reports whether a and b can be members of one list.
func joinable(a, b *qty) bool {
	return a.bare || b.bare || a.name == b.name || a.unit.kind == b.unit.kind && a.unit.kind != uThing ||
		b.unit.kind == uPoint && a.name == "个"
}

// share gives the members of a list that leave their unit out the one of the last:
// 2.4个和3.1个百分点, 21.3、20.4个百分点.
func (x *reader) share(list []qty) {
	last := &list[len(list)-1]
	for i := range list[:len(list)-1] {
		q := &list[i]
		if q.bare || q.name == "个" && last.unit.kind == uPoint {
			if q.bare && !q.scaled && last.scaled && last.unit.kind == uMoney && q.value.IsSet() && q.value.Cmp(Int(10000)) < 0 && !q.decimal {
				// 10、20和30万元: the multiplier is shared as well
				p := 0
				for v := last.value; v.coef%10 == 0 && v.coef > 0 && p < 4; p++ {
					v.coef /= 10
				}
				if p == 4 && last.value.Cmp(Int(10000)) >= 0 {
					q.value = q.value.Shift(4)
				}
			}
			q.unit, q.name, q.bare, q.per = last.unit, last.name, false, last.per
			if k := q.unit.shift; k != 0 {
				q.value = q.value.Shift(k)
			}
		}
	}
}

// gap reports whether plain text other than white space stands from s to e.
func (x *reader) gap(s, e int) bool {
	for ; s < e; s++ {
		if !isSpace(x.r[s]) {
			return true
		}
	}
	return false
}

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
	if m.base || m.grain == gClock || !x.tells(c, k) {
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
	if n := s.e - s.s; n < 2 || n > 40 || c.report || x.has(s.e-2, "方面") || x.at(c.e-1) == '看' || x.has(c.e-2, "来说") || x.has(c.e-2, "而言") || x.has(c.e-2, "影响") {
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
var circumstances = newSet(`根据 据 按照 随着 为了 由于 通过 因为 受 鉴于 针对 围绕 如果 虽然 尽管 为 因`)
