package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// A clause is a stretch of a line between commas, colons and ends of sentences.
type clause struct {
	s, e   int // runes
	i0, i1 int // items [i0, i1)
	first  bool
	apart  bool // a wide gap stands before it
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
func (x *Reader) split() {
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
	for k := 0; k < len(x.Items); k++ {
		it := x.Items[k]
		if k-c.i0 >= maxItems || it.S-c.s >= maxRunes {
			cut(k, it.S, it.S, ',', false)
			c.i0 = k
		}
		switch it.Class {
		case lex.Quantity:
			c.qty = true
		case lex.Report:
			c.report = true
		case lex.Punct:
			r := x.At(it.S)
			apart := it.E-it.S >= gapWidth && lex.IsSpace(r) // a heading that lost its line end
			ends := r == '。' || r == '!' || r == '?' || r == '…' || apart
			cut(k, it.S, it.E, r, ends)
			c.apart = c.apart || apart
		case lex.Open:
			end, figures := x.bracket(k)
			if end < 0 || x.At(it.S) != '(' {
				continue
			}
			if figures {
				closing = end
				cut(k, it.S, it.E, '(', false)
			} else {
				k = end
			}
		case lex.Close:
			if k == closing {
				cut(k, it.S, it.E, ')', false)
				closing = -1
			}
		}
	}
	c.e, c.i1 = len(x.R), len(x.Items)
	x.clauses = append(x.clauses, c)
}

// gapWidth is how many blanks stand at least between what stood apart on a page.
const gapWidth = 4

// bracket returns the item that closes the one at k, and whether a quantity with a
// unit stands between; -1 when nothing closes it within 40 items.
func (x *Reader) bracket(k int) (end int, figures bool) {
	for j := k + 1; j < len(x.Items) && j < k+40; j++ {
		switch x.Items[j].Class {
		case lex.Quantity:
			q := &x.Qs[x.Items[j].V]
			figures = figures || !q.Bare && !q.Ordinal
		case lex.Close:
			if x.At(x.Items[j].S) == ')' {
				return j, figures
			}
		}
	}
	return -1, false
}

// clause reads one clause: what it says of time, place and basis, and its quantities,
// lists of them together.
func (x *Reader) clause(c *clause) {
	x.context(c)
	if !c.qty {
		x.silent(c)
		x.groupOf(c)
		if x.willBe(c) {
			x.willAt = x.opened
		}
		return
	}
	if x.ready {
		x.ready, x.status = false, figure.Actual
	}
	from, count, own := c.s, len(x.out), false
	if x.status == figure.Forecast && x.happened(c) {
		x.status = figure.Actual
	}
	on := x.status == figure.Actual && x.goesOn(c)
	if on {
		x.status = figure.Forecast
	}
	for k := c.i0; k < c.i1; k++ {
		it := x.Items[k]
		switch it.Class {
		case lex.Status:
			if x.expected(k) {
				continue
			}
			x.status, own = figure.Status(it.Arg), true
			x.ready = x.brief(it.S)
		case lex.Adverb:
			if !own && x.Has(it.S, "实际") { // 此前预计亏损，|实际盈利2亿元
				x.status = figure.Actual
			}
		case lex.Cut:
			if x.At(it.S) == '已' { // 计划建100座，已|建60座
				x.status, x.future = figure.Actual, false
			}
		case lex.Copula:
			if !own && x.At(it.S) == '已' && it.E-it.S > 1 { // 计划增开45门，|已有112门
				x.status, x.future = figure.Actual, false
			}
		case lex.Quantity:
			q := &x.Qs[it.V]
			if x.status != figure.Actual && x.isFact(c, q, own) {
				x.status = figure.Actual
			}
			if q.Done {
				from = max(from, it.E)
				continue
			}
			if end, ok := x.fromTo(c, k, from); ok {
				from = end
				continue
			}
			n := x.group(c, k)
			from = x.list(c, k, n, from)
			k = x.Qs[it.V+n-1].Item
		}
	}
	if on && !own {
		x.status = figure.Actual
	}
	if x.status == figure.Actual && x.foretold() {
		x.willAt = x.opened
	}
	if len(x.out) == count { // 连续11个月增长，…
		x.silent(c)
		x.groupOf(c)
	}
}

// isFact reports whether q is told of what is, or has been, though the clause has a status, of its own or not.
func (x *Reader) isFact(c *clause, q *quantity.Quantity, own bool) bool {
	done := x.At(q.S-1) == '了' && x.Leads(q.S-1)
	switch {
	case x.Has(q.S-2, "时隔") && q.Unit.Kind == unit.Span: // 时隔|四个月
		return true
	case !own && x.status == figure.Target && x.holds(c.s, q.S): // 拟上市，公司持有|398万股
		return true
	case done && !own: // 拟收购而停牌，一停就停了|489天
		return true
	}
	return done && x.status == figure.Forecast && x.estimated(c.s, q.S) // 估计车队获得了|3亿元
}

// estimated reports whether an estimate stands in the runes [s, e), and nothing that is to come.
func (x *Reader) estimated(s, e int) bool {
	found := false
	for i := max(s, e-holdReach); i < e; i++ {
		if x.At(i) == '将' && x.Starts(i) {
			return false
		}
		found = found || x.Has(i, "估计") && x.Starts(i)
	}
	return found
}

// happened reports whether the clause tells of a day that is over: 股票|当日|重挫9%.
func (x *Reader) happened(c *clause) bool {
	for i := c.s; i < min(c.e, c.s+happenReach); i++ {
		if x.Prefix(overs, i) > 0 {
			return true
		}
	}
	return false
}

// happenReach is how far into a clause, in runes, its day is looked for.
const happenReach = 14

// overs are days and hours of trade that are over.
var overs = sets["overs"]

// holdReach is how far before a figure, in runes, the verb of holding it is looked for.
const holdReach = 30

// holds reports whether it is told in the runes [s, e) what somebody holds.
func (x *Reader) holds(s, e int) bool {
	for i := max(s, e-holdReach); i < e; i++ {
		if x.Has(i, "持有") && x.At(i-1) != '所' && x.At(i+2) != '的' {
			return true
		}
	}
	return false
}

// brief reports whether the status that begins at rune i holds in its clause alone: 准备, what
// the market expects, and a dividend.
func (x *Reader) brief(i int) bool {
	if x.At(i) == '拟' { // 拟每10股派3元，营收30亿元
		switch x.At(i + 1) {
		case '派', '每', '分', '向':
			return true
		}
	}
	return x.Has(i, "准备") || x.Has(i, "打算") || x.Has(i, "预期") && x.Has(i-2, "市场")
}

// group returns how many quantities stand in one list from item k on, joined by 、 and 和.
func (x *Reader) group(c *clause, k int) int {
	n, v, joined := 1, x.Items[k].V, false
	for j := k + 1; j < c.i1; j++ {
		it := x.Items[j]
		if x.gap(x.Items[j-1].E, it.S) {
			break
		}
		switch it.Class {
		case lex.Quantity:
			a, b := &x.Qs[v], &x.Qs[it.V]
			if !joined || b.Fixed != 0 || a.Fixed != 0 || !joinable(a, b) && !x.listBefore(c, k) {
				return n
			}
			n, joined = n+1, false
			continue
		case lex.Pause, lex.Conj:
			joined = true
			continue
		}
		break
	}
	for n > 1 { // a list ends in a quantity, and a bare tail is none
		last := &x.Qs[v+n-1]
		if !last.Bare || x.Qs[v].Bare {
			break
		}
		n--
	}
	if n > 1 {
		x.share(x.Qs[v : v+n])
	}
	return n
}

// listBefore reports whether a 分别 stands close before item k.
func (x *Reader) listBefore(c *clause, k int) bool {
	for j := k - 1; j >= c.i0 && j >= k-3; j-- {
		if x.Items[j].Class == lex.List {
			return true
		}
	}
	return false
}

// joinable reports whether a and b can be members of one list.
func joinable(a, b *quantity.Quantity) bool {
	if a.Bare && a.Power >= 8 && !b.Bare && !b.Scaled { // 1.5亿、20套房子
		return false
	}
	return a.Bare || b.Bare || a.Name == b.Name || a.Unit.Kind == b.Unit.Kind && a.Unit.Kind != unit.Thing ||
		ofPoints(b) && a.Name == "个"
}

// ofPoints reports whether q is of percentage points or of basis points.
func ofPoints(q *quantity.Quantity) bool {
	return q.Unit.Kind == unit.Point || q.Unit.Kind == unit.Basis
}

// share gives the members of a list that leave their unit out the one of the last:
// 2.4个和3.1个百分点, 21.3、20.4个百分点.
func (x *Reader) share(list []quantity.Quantity) {
	last := &list[len(list)-1]
	for i := range list[:len(list)-1] {
		q := &list[i]
		if q.Bare || q.Name == "个" && ofPoints(last) {
			if sharesPower(q, last, len(list)) {
				q.Value, q.Scaled = q.Value.Shift(last.Power), true
			}
			if q.Scaled && last.Small && last.Unit.Kind >= unit.Thing && last.Unit.Kind <= unit.Event { // 45万和一包首饰
				continue
			}
			q.Unit, q.Name, q.Bare, q.Per = last.Unit, last.Name, false, last.Per
			if k := q.Unit.Shift; k != 0 {
				q.Value = q.Value.Shift(k)
			}
		}
	}
}

// sharesPower reports whether the multiplier of the last member of a list is that of q as
// well: 10、20和30万元, 3、4千元, and of three or more in any order: 8、5、3千元. n is how many there are.
func sharesPower(q, last *quantity.Quantity, n int) bool {
	if !q.Bare || q.Power != 0 || last.Power < 2 || !q.Value.IsSet() {
		return false
	}
	if last.Power >= 4 {
		return q.Value.Cmp(numeral.Int(1000)) < 0
	}
	return q.Value.Cmp(numeral.Int(10)) < 0 && (n > 2 || q.Value.Shift(last.Power).Cmp(last.First()) < 0)
}

// gap reports whether plain text other than white space stands from s to e.
func (x *Reader) gap(s, e int) bool {
	for ; s < e; s++ {
		if !lex.IsSpace(x.R[s]) {
			return true
		}
	}
	return false
}
