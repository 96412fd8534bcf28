package read

import (
	"slices"

	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/scan"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// weak reports whether an item of the class may stand inside the plain text that a
// predicate reaches over.
func weak(c lex.Class) bool {
	switch c {
	case lex.Copula, lex.Adverb, lex.Of, lex.Conj, lex.Pause, lex.Hidden, lex.Place, lex.Latin, lex.Time, lex.Number, lex.Open, lex.Close, lex.Cut, lex.Named, lex.Approx, lex.Basis, lex.Short, lex.Closer:
		return true
	}
	return false
}

// A reaching is the question whether the predicate of a quantity goes on over the plain
// text behind item k.
type reaching struct {
	c      *clause
	k      int
	p      *predicate
	q      *quantity.Quantity
	it     scan.Item
	width  int  // of the plain text, in runes
	closer bool // a closer of a basis stands behind it
}

// A reach is a rule for one class of items: when reports whether the predicate goes on, and
// takes the item into it.
type reach struct {
	rule.Rule
	when func(x *Reader, a *reaching) bool
}

// across decides whether the predicate goes on over the plain text behind item k:
// 占[外贸总值]的57.4%, 较[历史高点]重挫, 高于[平均水平]2个百分点, 下调[利率]1个百分点.
func (x *Reader) across(c *clause, k int, p *predicate, closer bool, q *quantity.Quantity) bool {
	a := &x.reaching
	*a = reaching{c, k, p, q, x.Items[k], p.cut - x.Items[k].E, closer}
	rules := reaches[a.it.Class]
	for i := range rules {
		if r := &rules[i]; x.Log.Allows(&r.Rule) && r.when(x, a) {
			return true
		}
	}
	return false
}

// reaches are the rules of each class.
var reaches = [lex.Latin + 1][]reach{
	lex.Share: {{rule.Rule{Name: "reach: a share of what is named", Example: "出口占外贸总值的57.4%。"}, func(_ *Reader, a *reaching) bool {
		p := a.p
		if p.verb >= 0 || p.named >= 0 || p.share >= 0 || a.width > 30 {
			return false
		}
		p.share, p.cut = a.k, a.it.S
		return true
	}}},
	lex.Prep: {{rule.Rule{Name: "reach: compared with what is named", Example: "股价较历史高点重挫12%。"}, func(x *Reader, a *reaching) bool {
		change := a.closer || a.q.Fixed != 0
		if !change && a.p.verb < 0 || a.width > 20 || a.p.based {
			return false
		}
		if r := x.At(a.it.S); r != '较' && r != '比' && a.it.E-a.it.S == 1 && !change {
			return false
		}
		x.based(a.p, figure.OtherBasis, a.it.S, a.p.cut)
		a.p.cut = a.it.S
		return true
	}}},
	lex.Time: {{rule.Rule{Name: "reach: compared with the level of a time", Example: "库存较去年同期的水平回升12%。"}, func(x *Reader, a *reaching) bool {
		if a.k == a.c.i0 || a.p.verb < 0 || a.width > 10 || a.p.based {
			return false
		}
		prep := x.Items[a.k-1]
		if prep.Class != lex.Prep || prep.E != a.it.S {
			return false
		}
		x.based(a.p, x.baseOf(&x.Times[a.it.V]), prep.S, a.p.cut)
		a.p.cut = a.it.S
		return true
	}}},
	lex.Approx: {{rule.Rule{Name: "reach: a bound of what is named", Example: "销量不到全国平均的八成。"}, func(_ *Reader, a *reaching) bool {
		p := a.p
		if k := a.q.Unit.Kind; !p.of || p.verb >= 0 || p.share >= 0 || k != unit.Percent && k != unit.Times {
			return false
		}
		if a.width > 16 || figure.Modifier(a.it.Arg) == figure.About || a.it.E-a.it.S == 1 {
			return false
		}
		p.bound, p.cut, p.copula = a.k, a.it.S, true
		return true
	}}},
	lex.Than: {
		{rule.Rule{Name: "reach: below or above a part of what is named", Example: "销量低于行业均值的九成。"}, func(_ *Reader, a *reaching) bool {
			if !a.p.of || a.p.verb >= 0 || a.width > 24 {
				return false
			}
			a.p.bound, a.p.cut, a.p.copula = a.k, a.it.S, true
			return true
		}},
		{rule.Rule{Name: "reach: so much below or above what is named", Example: "增速高于平均水平2个百分点。"}, func(_ *Reader, a *reaching) bool {
			p := a.p
			if p.of || p.verb >= 0 || p.share >= 0 || a.width > 20 || a.q.Ordinal || a.q.Unit.Kind == unit.None {
				return false
			}
			p.verb, p.dir, p.than, p.cut = a.k, figure.Direction(a.it.Arg), true, a.it.S
			return true
		}},
	},
	lex.Rank: {{rule.Rule{Name: "reach: a place among what is named", Example: "产量位居全国各省第三位。"}, func(_ *Reader, a *reaching) bool {
		if !a.q.Ordinal || a.p.rank >= 0 || a.width > 12 {
			return false
		}
		a.p.rank, a.p.object, a.p.cut = a.k, span{a.it.E, a.p.cut}, a.it.S
		return true
	}}},
	lex.Short: {{rule.Rule{Name: "reach: risen to what is named", Example: "支持率升至历史最高值16%。"}, func(x *Reader, a *reaching) bool {
		r := x.At(a.it.E)
		if r != '至' && r != '到' || a.p.verb >= 0 || a.p.share >= 0 || a.q.Ordinal || a.width > 12 {
			return false
		}
		a.p.verb, a.p.dir, a.p.to, a.p.cut = a.k, figure.Direction(a.it.Arg), true, a.it.S
		return true
	}}},
	lex.Verb: objects,
	lex.Make: objects,
	lex.Turn: objects,
}

// objects are the rules of verbs of change, which may have an object before the figure.
var objects = []reach{
	{rule.Rule{Name: "reach: changed to what is named", Example: "补助提高到每季5000万美元。"}, func(x *Reader, a *reaching) bool {
		r := x.At(a.it.E)
		if r == '为' && a.width <= becomeReach { // 缩短为|陆运6天
			r = '至'
		}
		if r != '至' && r != '到' || a.q.Ordinal || !a.open() {
			return false
		}
		a.p.verb, a.p.dir, a.p.to, a.p.cut = a.k, figure.Direction(a.it.Arg), true, a.it.S
		return true
	}},
	{rule.Rule{Name: "reach: the object of a change", Example: "央行下调存款准备金率1个百分点。"}, func(x *Reader, a *reaching) bool {
		k := a.q.Unit.Kind
		made := a.it.Class == lex.Make || slices.ContainsFunc(transitive, func(w string) bool { return x.Has(a.it.S, w) })
		if !a.open() || k != unit.Point && k != unit.Basis && (!made || k == unit.Event) || x.aside(a) {
			return false
		}
		a.p.verb, a.p.dir, a.p.object, a.p.cut = a.k, figure.Direction(a.it.Arg), span{a.it.E, a.p.cut}, a.it.S
		return true
	}},
}

// aside reports whether the verb is of a clause that says what a thing is for, and the figure is of
// that thing: 用于降低碳排放的贷款|75亿元.
func (x *Reader) aside(a *reaching) bool {
	return x.Suffix(purposes, max(a.c.s, a.it.S-4), a.it.S) > 0 && slices.Contains(x.R[a.it.E:max(a.it.E, a.p.cut-1)], '的')
}

// purposes stand before what something is for.
var purposes = sets["purposes"]

// becomeReach is how far, in runes, the figure may stand behind 为 and its verb.
const becomeReach = 6

// transitive are verbs of change that have objects: 减少|排放|12吨.
var transitive = []string{"减少", "增加", "降低", "提高", "缩短", "节约", "压减", "节省", "削减", "提升"}

// open reports whether the predicate has room for a verb with an object.
func (a *reaching) open() bool {
	p := a.p
	return p.verb < 0 && p.share < 0 && !p.copula && a.width <= 30 && a.q.Fixed == 0 && !a.q.Ordinal && !p.list
}

// comparedNamed handles a noun of change that is itself the base: 比上半年两年平均增速
// 回落0.1个百分点. It reports whether the one at item k is.
func (x *Reader) comparedNamed(c *clause, k int, p *predicate, from int) bool {
	for j := k - 1; j >= c.i0 && x.Items[j].S >= from && x.Items[k].S-x.Items[j].E <= 14; j-- {
		switch x.Items[j].Class {
		case lex.Prep:
			if r := x.At(x.Items[j].S); r != '较' && r != '比' {
				return false
			}
			b := figure.OtherBasis
			if t := x.Items[j+1]; t.Class == lex.Time {
				b = x.baseOf(&x.Times[t.V])
			}
			x.based(p, b, x.Items[j].S, x.Items[k].E)
			p.cut = x.Items[j].S
			return true
		case lex.Punct, lex.Quantity:
			return false
		}
	}
	return false
}

// thanNamed takes over the comparison with a noun of change, which item k is: 高于|全省平均增速.
func (x *Reader) thanNamed(c *clause, k int, p *predicate, from int) bool {
	if p.verb >= 0 || p.of {
		return false
	}
	for j := k - 1; j >= c.i0 && x.Items[j].S >= from && x.Items[k].S-x.Items[j].E <= 14; j-- {
		switch it := x.Items[j]; it.Class {
		case lex.Than:
			p.verb, p.dir, p.than, p.cut = j, figure.Direction(it.Arg), true, it.S
			x.based(p, figure.OtherBasis, it.S, x.Items[k].E)
			return true
		case lex.Punct, lex.Quantity, lex.Copula:
			return false
		}
	}
	return false
}

// spanOf reports whether it is a number that tells a length of time: 两年, 5个月.
func (x *Reader) spanOf(it *scan.Item) bool {
	return it.Class == lex.Number && it.V > 0 && it.V <= len(x.Qs) && x.Qs[it.V-1].Unit.Kind == unit.Span
}

// timesFrom returns the preposition that opens the list of times which the item k
// ends, -1 when it ends none: 比|上月末|和|上年同期.
func (x *Reader) timesFrom(c *clause, k int) int {
	for n := 1; k > c.i0; n++ {
		if x.gap(x.Items[k-1].E, x.Items[k].S) {
			return -1
		}
		switch k--; x.Items[k].Class {
		case lex.Time, lex.Conj, lex.Pause:
		case lex.Prep:
			return lex.IfElse(n > 2, k, -1)
		default:
			return -1
		}
	}
	return -1
}

// basisBefore finds a basis that stands right before the noun of change at item k:
// 与两周前相比|增幅, 较上年同期|增幅. The subject begins behind it.
func (x *Reader) basisBefore(c *clause, k, from int, p *predicate) {
	end := x.Items[k].S
	for j := k - 1; j >= c.i0 && x.Items[j].S >= from && j >= k-5; j-- {
		it := x.Items[j]
		switch {
		case it.Class == lex.Prep:
			b, s, e, ok := x.prepBasis(c, j)
			if !ok || e > end || x.gap(e, end) {
				return
			}
			x.based(p, b, s, e)
			p.start = end
			return
		case it.Class == lex.Punct, it.Class == lex.Quantity, j == k-1 && it.Class != lex.Closer && it.Class != lex.Time, x.gap(it.E, end) && j == k-1:
			return
		}
	}
}
