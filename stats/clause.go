package stats

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
	n, v, joined := 1, x.items[k].v, false
	for j := k + 1; j < c.i1; j++ {
		it := x.items[j]
		if x.gap(x.items[j-1].e, it.s) {
			break
		}
		switch it.class {
		case cQty:
			a, b := &x.qs[v], &x.qs[it.v]
			if !joined || b.fixed != 0 || a.fixed != 0 || !joinable(a, b) && !x.listBefore(c, k) {
				return n
			}
			n, joined = n+1, false
			continue
		case cPause, cConj:
			joined = true
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
