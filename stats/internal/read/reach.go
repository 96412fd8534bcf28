package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
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

// across decides whether the predicate goes on over the plain text behind item k:
// 占[外贸总值]的57.4%, 较[历史高点]重挫, 高于[平均水平]2个百分点, 下调[利率]1个百分点.
func (x *Reader) across(c *clause, k int, p *predicate, closer bool, q *quantity.Quantity) bool {
	it := x.Items[k]
	width := p.cut - it.E
	switch it.Class {
	case lex.Share:
		if p.verb < 0 && p.named < 0 && p.share < 0 && width <= 30 {
			p.share, p.cut = k, it.S
			return true
		}
	case lex.Prep:
		change := closer || q.Fixed != 0 || p.verb >= 0
		if change && width <= 20 && !p.based {
			r := x.At(it.S)
			if r == '较' || r == '比' || it.E-it.S > 1 || closer || q.Fixed != 0 {
				x.based(p, figure.OtherBasis, it.S, p.cut)
				p.cut = it.S
				return true
			}
		}
	case lex.Time:
		// 较[去年12月][的水平]回升
		if k > c.i0 && x.Items[k-1].Class == lex.Prep && x.Items[k-1].E == it.S && p.verb >= 0 && width <= 10 && !p.based {
			x.based(p, x.baseOf(&x.Times[it.V]), x.Items[k-1].S, p.cut)
			p.cut = it.S
			return true
		}
	case lex.Cut:
		if p.of && q.Unit.Kind == unit.Percent && p.verb < 0 && p.share < 0 && width <= 12 && x.Has(it.S, "完成") { // 完成年度目标的106.7%
			p.share, p.cut = k, it.S
			return true
		}
	case lex.Approx:
		if p.of && p.verb < 0 && p.share < 0 && (q.Unit.Kind == unit.Percent || q.Unit.Kind == unit.Times) && width <= 16 && figure.Modifier(it.Arg) != figure.About && it.E-it.S > 1 { // 不到全国平均的八成
			p.bound, p.cut, p.copula = k, it.S, true
			return true
		}
	case lex.Than:
		if p.of { // 低于以往平均的九成
			if p.verb < 0 && width <= 24 {
				p.bound, p.cut, p.copula = k, it.S, true
				return true
			}
			return false
		}
		if p.verb < 0 && p.share < 0 && width <= 20 && !q.Ordinal && q.Unit.Kind != unit.None {
			p.verb, p.dir, p.than, p.cut = k, figure.Direction(it.Arg), true, it.S
			return true
		}
	case lex.Per:
		if width <= 16 && p.per < 0 && p.verb < 0 {
			p.per = k
		}
	case lex.Rank:
		if q.Ordinal && p.rank < 0 && width <= 12 {
			p.rank, p.object, p.cut = k, span{it.E, p.cut}, it.S
			return true
		}
	case lex.Short:
		if r := x.At(it.E); (r == '至' || r == '到') && p.verb < 0 && p.share < 0 && !q.Ordinal && width <= 12 { // 升至[历史最高值]16%
			p.verb, p.dir, p.to, p.cut = k, figure.Direction(it.Arg), true, it.S
			return true
		}
	case lex.Verb, lex.Make, lex.Turn:
		if p.verb >= 0 || p.share >= 0 || p.copula || width > 30 || q.Fixed != 0 || q.Ordinal || p.list {
			return false
		}
		if r := x.At(it.E); (r == '至' || r == '到') && !q.Ordinal { // 提高到[每季]5000万美元
			p.verb, p.dir, p.to, p.cut = k, figure.Direction(it.Arg), true, it.S
			return true
		}
		points := q.Unit.Kind == unit.Point || q.Unit.Kind == unit.Basis
		made := it.Class == lex.Make || x.Has(it.S, "减少") || x.Has(it.S, "增加") || x.Has(it.S, "降低") || x.Has(it.S, "提高") || x.Has(it.S, "缩短") || x.Has(it.S, "节约") || x.Has(it.S, "压减") || x.Has(it.S, "节省") || x.Has(it.S, "削减") || x.Has(it.S, "提升")
		if points || made && q.Unit.Kind != unit.Event {
			p.verb, p.dir, p.object, p.cut = k, figure.Direction(it.Arg), span{it.E, p.cut}, it.S
			return true
		}
	}
	return false
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
