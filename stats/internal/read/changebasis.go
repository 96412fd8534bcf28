package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/scan"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// changeBasis sets the basis of a change: its own, or what the sentence said before.
func (x *Reader) changeBasis(q *quantity.Quantity, p *predicate, st *Figure) {
	switch {
	case len(p.bases) > 1 && x.listed(q, p) >= 0:
		b := p.bases[len(p.bases)-1-x.listed(q, p)]
		st.Basis, st.BasisText = b.basis, x.Text(b.s, b.e)
	case p.based:
		st.Basis, st.BasisText = p.basis, p.text
		if !p.than || p.basis != figure.OtherBasis || q.Unit.Kind != unit.Point { // 高于全国增速2个百分点: the next are compared with what was before
			x.setBasis(p.basis, p.text)
		}
		if x.seen != p.basis && x.seenAt != x.opened { // 从环比看，…。1—7月份，…同比增长…: the next have none
			x.seen, x.seenText = figure.NoBasis, ""
		}
	case p.free && !p.than:
	case p.than:
		st.Basis, st.BasisText = figure.OtherBasis, x.Text(p.cut, q.S)
	default:
		st.Basis, st.BasisText = x.basis, x.basisText
	}
}

// listed returns the place of q in its list when the bases are listed too (环比和同比
// 分别), -1 when they are not.
func (x *Reader) listed(q *quantity.Quantity, p *predicate) int {
	n := 0
	for k := q.Item - 1; k >= max(0, q.Item-maxItems); k-- {
		switch x.Items[k].Class {
		case lex.Quantity:
			n++
			continue
		case lex.Pause, lex.Conj:
			continue
		}
		break
	}
	if n < len(p.bases) {
		return n
	}
	return -1
}

// namedBehind finds a noun of change right behind q: 逾5%的跌幅, 9%的增长.
func (x *Reader) namedBehind(c *clause, q *quantity.Quantity) (s span, d figure.Direction, at int) {
	of := false
	if q.Unit.Kind == unit.Span {
		return s, figure.NoDirection, -1
	}
	for k := q.Item + 1; k < c.i1; k++ {
		it := x.Items[k]
		if of && it.S-q.E <= grownReach && q.Unit.Kind == unit.Percent && x.grownBehind(c, q, &it) {
			return span{it.S, it.E}, figure.Direction(it.Arg), k
		}
		if of && it.E-q.E <= grownReach && q.Unit.Kind == unit.Percent && x.namedNext(c, k) { // 3%的|能源消费|增速
			continue
		}
		if x.gap(x.Items[k-1].E, it.S) {
			break
		}
		switch it.Class {
		case lex.Of:
			of = true
			continue
		case lex.Basis, lex.Adverb, lex.Pause, lex.Conj, lex.Quantity:
			continue
		case lex.Named:
			if !of && (q.Unit.Kind >= unit.Thing && q.Unit.Kind <= unit.Event || q.Unit.Kind == unit.Money) { // 2700多只|涨幅超过10%, 83美元|涨幅0.5%
				return s, figure.NoDirection, -1
			}
			return span{it.S, it.E}, figure.Direction(it.Arg), k
		case lex.Verb:
			if !of && (q.Unit.Kind == unit.Percent || q.Unit.Kind == unit.Times) && x.endsPhrase(it.E) && x.gained(c, q) { // 实现|6.9%|增长, 实现了|3倍|增长
				return span{it.S, it.E}, figure.Direction(it.Arg), k
			}
			if of && !x.nounBehind(it.E) && (k+1 >= c.i1 || !x.gap(it.E, x.Items[k+1].S) || x.Items[k+1].Class != lex.Quantity) {
				return span{it.S, it.E}, figure.Direction(it.Arg), k
			}
		}
		break
	}
	return s, figure.NoDirection, -1
}

// namedBefore returns the way of the noun of change that the clause before says something of, without a figure, where
// this one only lists what it was: 增幅居前，分别为|7%、4%.
func (x *Reader) namedBefore(s *statement) figure.Direction {
	k := s.c.i0
	if s.q.Unit.Kind != unit.Percent || s.p.verb >= 0 || s.p.share >= 0 || k >= s.c.i1 || x.Items[k].S != s.c.s {
		return figure.NoDirection
	}
	if it := x.Items[k]; it.Class != lex.List && (it.Class != lex.Copula || x.At(it.S) != '为' || x.SkipSpace(it.E) != s.q.S) { // 下降幅度低于平均水平，为|21%
		return figure.NoDirection
	}
	comma := false
	for k--; k >= 0; k-- {
		switch it := x.Items[k]; it.Class {
		case lex.Punct:
			if comma || x.At(it.S) != ',' {
				return figure.NoDirection
			}
			comma = true
		case lex.Quantity:
			return figure.NoDirection
		case lex.Named:
			return figure.Direction(it.Arg)
		}
	}
	return figure.NoDirection
}

// namedNext reports whether item k is a word that says nothing here, with a noun of change behind it.
func (x *Reader) namedNext(c *clause, k int) bool {
	if cl := x.Items[k].Class; cl != lex.Hidden && cl != lex.Head {
		return false
	}
	return k+1 < c.i1 && x.Items[k+1].Class == lex.Named
}

// grownBehind reports whether the item it tells the growth that the percentage with its 的 is of:
// 迎来|0.9%的|收视|增长, 6.5%的|经济|增速.
func (x *Reader) grownBehind(c *clause, q *quantity.Quantity, it *scan.Item) bool {
	switch it.Class {
	case lex.Verb:
		if k := q.Item - 1; k >= c.i0 && x.Items[k].Class == lex.Basis && x.Items[k].E == q.S { // 同比|208.7%的|爆发式|增长
			return true
		}
		return x.endsPhrase(it.E) && (x.gained(c, q) || x.Has(q.S-2, "年均") || x.Has(q.S-2, "平均"))
	case lex.Named:
		return x.Starts(it.S) && x.At(it.S-1) != '的'
	}
	return false
}

// grownReach is how far behind a percentage, in runes, the growth of what stands between is told.
const grownReach = 6

// gained reports whether a verb of gaining stands before q, with 了 or without it: 实现了|3倍|增长.
func (x *Reader) gained(c *clause, q *quantity.Quantity) bool {
	e := q.S
	if x.At(e-1) == '了' {
		e--
	}
	return x.Suffix(gainings, max(c.s, e-3), e) > 0
}

// gainings are verbs before a percentage by which something grew: 实现|6.9%增长.
var gainings = sets["gainings"]

// nounBehind reports whether what stands at i is a noun, or the rest of a word, so that the
// verb before it says which noun: 万元的降|暑物品.
func (x *Reader) nounBehind(i int) bool {
	if i >= len(x.R) {
		return false
	}
	t, s, e := x.Token(i)
	if t.Tag == segment.TagVN && s == i && e < len(x.R) { // 优惠|贷款|利率
		if t, _, _ := x.Token(e); t.Tag == segment.TagN {
			return true
		}
	}
	return s < i || t.Tag == segment.TagN
}
