package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/scan"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// A predicate is what stands between a subject and its quantity, read from the
// quantity backwards.
type predicate struct {
	cut    int // rune the predicate begins at; the subject ends here
	verb   int // item of the verb of change, -1 for none
	dir    figure.Direction
	to     bool // 降至: what follows is a level
	named  int  // item of a noun of change that the subject ends in, -1 for none
	share  int  // item of 占, -1 for none
	rank   int  // item of a word of rank, -1 for none
	than   bool
	object span   // 下调…利率1个百分点: the object between verb and quantity
	bases  []base // of a list of them, last one first
	basis  figure.Basis
	text   string // the words of the basis
	based  bool   // a basis is stated
	free   bool   // 年均: no basis, whatever was said before
	list   bool
	future bool // 将 before the verb
	start  int  // rune the subject begins at, when a basis stands before it
	copula bool
	of     bool // 的 right before the quantity
	plain  bool // a basis in one word stands before the quantity
	per    int  // item of 每…, -1 for none
	bound  int  // item of 低于 in 低于平均的九成, -1 for none
	line   bool // the noun behind is a line that the quantity draws: 低于1%的上限
	other  span // whose the quantity is, with which another was compared: 高于旧机|的3GHz
	own    bool // what was there at the time that something is compared with: 高于上月的0.5%
	hoped  bool // what was expected: 高于预期的12亿元
}

// A base is one of the bases of a list: 环比和同比分别.
type base struct {
	basis figure.Basis
	s, e  int
}

// predicateOf reads backwards from rune e, which item k-1 may end at, down to rune from.
func (x *Reader) predicateOf(c *clause, k, e, from int, q *quantity.Quantity) predicate {
	x.walk = predicate{cut: e, verb: -1, named: -1, share: -1, rank: -1, per: -1, bound: -1}
	w := predicateWalk{x: x, c: c, p: &x.walk, q: q, from: from}
	if e > from && x.At(e-1) == '其' {
		w.p.cut--
	}
	for w.k = k - 1; w.k >= c.i0; w.k-- {
		it := x.Items[w.k]
		if it.S < from {
			break
		}
		if x.gap(it.E, w.p.cut) {
			if !x.across(c, w.k, w.p, w.closer, q) {
				if weak(it.Class) && w.p.cut-it.S <= 32 {
					continue
				}
				break
			}
			if w.p.verb >= 0 && w.p.object != (span{}) || w.p.rank >= 0 {
				break
			}
			continue
		}
		switch w.item(it) {
		case walkOn:
			w.p.cut = x.Items[w.k].S
		case walkEnds:
			return *w.p
		}
	}
	return *w.p
}

// A predicateWalk is on its way back through a predicate.
type predicateWalk struct {
	x      *Reader
	c      *clause
	p      *predicate
	q      *quantity.Quantity
	k      int // the item it has come to
	from   int
	closer bool // 更, 还 was passed
	toward bool // 至 or 到 was: what follows the verb is a level
}

// item reads an item that stands right before what was read: it belongs to the predicate,
// is passed without changing where that begins, or ends it.
func (w *predicateWalk) item(it scan.Item) step {
	x, p, k := w.x, w.p, w.k
	switch it.Class {
	case lex.Verb, lex.Short, lex.Turn, lex.Make:
		if p.verb < 0 && p.share < 0 {
			p.verb, p.dir, p.to = k, figure.Direction(it.Arg), w.toward
		}
	case lex.Named:
		return w.named(it)
	case lex.Basis:
		p.bases = append(p.bases, base{x.fixedBasis(k), it.S, it.E})
		if figure.Basis(it.Arg) == figure.NoBasis {
			p.free = true
		} else {
			p.plain = true
			x.based(p, x.fixedBasis(k), it.S, it.E)
		}
	case lex.Time:
		return w.time(it)
	case lex.Closer:
		w.closer = true
	case lex.Prep:
		return w.prep(it)
	case lex.Copula, lex.Adverb, lex.Cut, lex.Approx, lex.Of, lex.Status:
		return w.light(it)
	case lex.List:
		p.list = true
	case lex.Share:
		if p.verb < 0 {
			p.share = k
		}
	case lex.Than:
		w.than(it)
	case lex.Conj, lex.Pause:
		if len(p.bases) == 0 || k == w.c.i0 || x.Items[k-1].Class != lex.Basis && x.Items[k-1].Class != lex.Time {
			return walkEnds
		}
	case lex.Per:
		p.per = k
	case lex.Rank:
		if !w.q.Ordinal { // 班列|346列
			return walkWord
		}
		p.rank = k
	case lex.Hidden, lex.Place, lex.Latin, lex.Number, lex.Open, lex.Close:
		if it.Class == lex.Number && x.spanOf(&it) && p.verb >= 0 { // 连续5年增长
			return walkOn
		}
		if p.cut-it.S > 32 {
			return walkEnds
		}
		return walkWord
	default:
		return walkEnds
	}
	return walkOn
}

// named reads a noun of change, which the predicate begins behind.
func (w *predicateWalk) named(it scan.Item) step {
	x, p, k := w.x, w.p, w.k
	if p.of && p.verb < 0 { // 增速的2倍
		return walkWord
	}
	if w.q.Unit.Kind == unit.Point && x.thanNamed(w.c, k, p, w.from) { // 高于全省平均增速1个百分点
		return walkEnds
	}
	p.named = k
	if p.verb < 0 {
		p.dir = figure.Direction(it.Arg)
	}
	if p.verb >= 0 && x.comparedNamed(w.c, k, p, w.from) {
		return walkEnds
	}
	p.cut = it.E
	if k > w.c.i0 && x.Items[k-1].Class == lex.Basis && x.Items[k-1].E == it.S {
		x.based(p, x.fixedBasis(k-1), x.Items[k-1].S, x.Items[k-1].E)
		p.free = figure.Basis(x.Items[k-1].Arg) == figure.NoBasis
	}
	x.basisBefore(w.c, k, w.from, p)
	return walkEnds
}

// time reads a time: that of a base, with the words before it that say so, or when it was.
func (w *predicateWalk) time(it scan.Item) step {
	x, p, k := w.x, w.p, w.k
	var before scan.Item
	if k > w.c.i0 {
		before = x.Items[k-1]
	}
	if x.At(it.S) == '每' && p.per < 0 && p.verb < 0 && w.q.Unit.Kind == unit.Money && x.SkipSpace(it.E) == w.q.S { // 每月|3000元
		p.per = k
		return walkOn
	}
	beside := k > w.c.i0 && before.E == it.S
	switch {
	case beside && before.Class == lex.Approx && w.q.Unit.Kind == unit.Percent && w.q.Han && p.verb < 0: // 不足去年同期三分之一
		w.k--
		p.bound, p.copula = w.k, true
		x.based(p, x.baseOf(&x.Times[it.V]), it.S, it.E)
	case beside && before.Class == lex.Than && !p.of && p.verb < 0: // 高于上年同期1.2个百分点
		w.k--
		p.verb, p.dir, p.than = w.k, figure.Direction(before.Arg), true
		x.based(p, x.baseOf(&x.Times[it.V]), before.S, it.E)
	case k > w.c.i0 && before.Class == lex.Prep && !x.gap(before.E, it.S):
		b, s, e, _ := x.prepBasis(w.c, k-1)
		if b == figure.NoBasis {
			b, s, e = x.baseOf(&x.Times[it.V]), before.S, it.E
		}
		x.based(p, b, s, e)
		p.bases = append(p.bases, base{b, s, e})
		w.k--
	default:
		if j := x.timesFrom(w.c, k); j >= 0 { // 比上月末和上年同期低
			w.timesDown(j)
			return walkOn
		}
		if !(p.of && p.share < 0) && p.verb < 0 && p.share < 0 && !p.list {
			return walkEnds
		}
		x.time(w.c, k) // 房价[今明两年]各涨10%
	}
	return walkOn
}

// timesDown reads the times from the item it has come to down to item j as bases.
func (w *predicateWalk) timesDown(j int) {
	x, p := w.x, w.p
	for i := w.k; i > j; i-- {
		if t := x.Items[i]; t.Class == lex.Time {
			p.bases = append(p.bases, base{x.baseOf(&x.Times[t.V]), t.S, t.E})
		}
	}
	first := p.bases[len(p.bases)-1]
	x.based(p, first.basis, first.s, first.e)
	w.k = j
}

// than reads 高于: a verb, or a bound on what 的 belongs to.
func (w *predicateWalk) than(it scan.Item) {
	p := w.p
	switch {
	case p.verb >= 0:
	case p.of:
		p.bound, p.copula = w.k, true
	default:
		p.verb, p.dir, p.than = w.k, figure.Direction(it.Arg), true
	}
}

// prep reads a preposition: 和 between bases is part of the predicate.
func (w *predicateWalk) prep(it scan.Item) step {
	r := w.x.At(it.S)
	if r == '比' && it.E == w.p.cut && w.p.verb < 0 && !w.p.based { // 性别比为
		return walkEnds
	}
	if (r == '和' || r == '与' || r == '同') && len(w.p.bases) == 0 {
		return walkEnds
	}
	return walkOn
}

// light reads words that only lead up to the quantity.
func (w *predicateWalk) light(it scan.Item) step {
	x, p, k := w.x, w.p, w.k
	if it.Class == lex.Cut && it.Arg == 1 { // 研发投入
		return walkWord
	}
	p.copula = p.copula || it.Class == lex.Copula
	switch r := x.At(it.E - 1); {
	case it.Class != lex.Copula:
	case r == '至' || r == '到':
		w.toward = true
	case r == '为' && k > w.c.i0 && x.Items[k-1].Class >= lex.Verb && x.Items[k-1].Class <= lex.Turn:
		w.toward = p.of || !x.Has(x.Items[k-1].E-2, "增长") && !x.Has(x.Items[k-1].E-2, "下降")
	}
	p.future = p.future || it.Class == lex.Copula && it.E-it.S > 1 && x.At(it.S) == '将'                                                          // 将达230亿
	p.future = p.future || it.Class == lex.Adverb && it.E-it.S > 1 && x.At(it.S) == '可' && x.At(it.S+1) == '能' && (p.verb >= 0 || it.E == w.q.S) // 可能上涨15%
	p.of = p.of || it.Class == lex.Of
	p.future = p.future || x.At(it.S) == '将' && x.At(it.S+1) != '近' && it.E != w.q.Num && !(it.E-it.S == 1 && it.E == w.q.S && w.q.Mod == figure.About) // 将|2人带离, 将|约2吨土运走 are no time to come
	if it.Class == lex.Status {
		w.status(it)
	}
	return walkOn
}

// status reads a word of status: what is to be, or what it is compared with.
func (w *predicateWalk) status(it scan.Item) {
	x := w.x
	if x.expected(w.k) {
		x.based(w.p, figure.OtherBasis, x.Items[w.k-1].S, it.E)
		return
	}
	x.status = figure.Status(it.Arg)
	x.ready = x.brief(it.S)
}

func (x *Reader) based(p *predicate, b figure.Basis, s, e int) {
	if !p.based {
		p.based, p.basis, p.text = true, b, x.Text(s, e)
	}
}
