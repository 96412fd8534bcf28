package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
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
}

// A base is one of the bases of a list: 环比和同比分别.
type base struct {
	basis figure.Basis
	s, e  int
}

// predicateOf reads backwards from rune e, which item k-1 may end at, down to rune from.
//
// It is one walk with one state, a case for each class of items; cut up it would hand the
// whole of the state from piece to piece.
func (x *Reader) predicateOf(c *clause, k, e, from int, q *quantity.Quantity) predicate {
	p := &x.walk
	*p = predicate{cut: e, verb: -1, named: -1, share: -1, rank: -1, per: -1, bound: -1}
	closer, toward := false, false
	if e > from && x.At(e-1) == '其' {
		p.cut--
	}
	for k--; k >= c.i0; k-- {
		it := x.Items[k]
		if it.S < from {
			break
		}
		if x.gap(it.E, p.cut) {
			if !x.across(c, k, p, closer, q) {
				if weak(it.Class) && p.cut-it.S <= 32 {
					continue
				}
				break
			}
			if p.verb >= 0 && p.object != (span{}) || p.rank >= 0 {
				break
			}
			continue
		}
		switch it.Class {
		case lex.Verb, lex.Short, lex.Turn, lex.Make:
			if p.verb < 0 && p.share < 0 {
				p.verb, p.dir, p.to = k, figure.Direction(it.Arg), toward
			}
		case lex.Named:
			if p.of && p.verb < 0 { // 增速的2倍
				continue
			}
			if q.Unit.Kind == unit.Point && x.thanNamed(c, k, p, from) { // 高于全省平均增速1个百分点
				return *p
			}
			p.named = k
			if p.verb < 0 {
				p.dir = figure.Direction(it.Arg)
			}
			if p.verb >= 0 && x.comparedNamed(c, k, p, from) {
				return *p
			}
			p.cut = it.E
			if k > c.i0 && x.Items[k-1].Class == lex.Basis && x.Items[k-1].E == it.S {
				x.based(p, x.fixedBasis(k-1), x.Items[k-1].S, x.Items[k-1].E)
				p.free = figure.Basis(x.Items[k-1].Arg) == figure.NoBasis
			}
			x.basisBefore(c, k, from, p)
			return *p
		case lex.Basis:
			p.bases = append(p.bases, base{x.fixedBasis(k), it.S, it.E})
			if figure.Basis(it.Arg) == figure.NoBasis {
				p.free = true
			} else {
				p.plain = true
				x.based(p, x.fixedBasis(k), it.S, it.E)
			}
		case lex.Time:
			if k > c.i0 && x.Items[k-1].Class == lex.Approx && x.Items[k-1].E == it.S && q.Unit.Kind == unit.Percent && q.Han && p.verb < 0 { // 不足去年同期三分之一
				k--
				p.bound, p.copula = k, true
				x.based(p, x.baseOf(&x.Times[it.V]), it.S, it.E)
				it = x.Items[k]
			} else if k > c.i0 && x.Items[k-1].Class == lex.Than && x.Items[k-1].E == it.S && !p.of && p.verb < 0 { // 高于上年同期1.2个百分点
				k--
				p.verb, p.dir, p.than = k, figure.Direction(x.Items[k].Arg), true
				x.based(p, x.baseOf(&x.Times[it.V]), x.Items[k].S, it.E)
				it = x.Items[k]
			} else if k > c.i0 && x.Items[k-1].Class == lex.Prep && !x.gap(x.Items[k-1].E, it.S) {
				b, s, e, _ := x.prepBasis(c, k-1)
				if b == figure.NoBasis {
					b, s, e = x.baseOf(&x.Times[it.V]), x.Items[k-1].S, it.E
				}
				x.based(p, b, s, e)
				p.bases = append(p.bases, base{b, s, e})
				k--
				it = x.Items[k]
			} else if j := x.timesFrom(c, k); j >= 0 { // 比上月末和上年同期低
				for i := k; i > j; i-- {
					if t := x.Items[i]; t.Class == lex.Time {
						p.bases = append(p.bases, base{x.baseOf(&x.Times[t.V]), t.S, t.E})
					}
				}
				first := p.bases[len(p.bases)-1]
				x.based(p, first.basis, first.s, first.e)
				k = j
				it = x.Items[k]
			} else if !(p.of && p.share < 0) && p.verb < 0 && p.share < 0 && !p.list {
				return *p
			} else {
				x.time(c, k) // 房价[今明两年]各涨10%
			}
		case lex.Closer:
			closer = true
		case lex.Prep:
			r := x.At(it.S)
			if r == '比' && it.E == p.cut && p.verb < 0 && !p.based { // 性别比为
				return *p
			}
			if r != '和' && r != '与' && r != '同' {
				break
			}
			if len(p.bases) == 0 {
				return *p
			}
		case lex.Copula, lex.Adverb, lex.Cut, lex.Approx, lex.Of, lex.Status:
			if it.Class == lex.Cut && it.Arg == 1 {
				continue // 研发投入
			}
			p.copula = p.copula || it.Class == lex.Copula
			switch r := x.At(it.E - 1); {
			case it.Class != lex.Copula:
			case r == '至' || r == '到':
				toward = true
			case r == '为' && k > c.i0 && x.Items[k-1].Class >= lex.Verb && x.Items[k-1].Class <= lex.Turn:
				toward = p.of || !x.Has(x.Items[k-1].E-2, "增长") && !x.Has(x.Items[k-1].E-2, "下降")
			}
			p.of = p.of || it.Class == lex.Of
			p.future = p.future || x.At(it.S) == '将' && x.At(it.S+1) != '近'
			if it.Class == lex.Status {
				x.status = figure.Status(it.Arg)
			}
		case lex.List:
			p.list = true
		case lex.Share:
			if p.verb < 0 {
				p.share = k
			}
		case lex.Than:
			if p.of && p.verb < 0 {
				p.bound, p.copula = k, true
			} else if p.verb < 0 {
				p.verb, p.dir, p.than = k, figure.Direction(it.Arg), true
			}
		case lex.Conj, lex.Pause:
			if len(p.bases) == 0 || k == c.i0 || x.Items[k-1].Class != lex.Basis && x.Items[k-1].Class != lex.Time {
				return *p
			}
		case lex.Per:
			p.per = k
		case lex.Rank:
			if !q.Ordinal {
				continue // 班列|346列
			}
			p.rank = k
		case lex.Hidden, lex.Place, lex.Latin, lex.Number, lex.Open, lex.Close:
			if it.Class == lex.Number && x.spanOf(&it) && p.verb >= 0 { // 连续5年增长
				break
			}
			if p.cut-it.S > 32 {
				return *p
			}
			continue
		default:
			return *p
		}
		p.cut = it.S
	}
	return *p
}

func (x *Reader) based(p *predicate, b figure.Basis, s, e int) {
	if !p.based {
		p.based, p.basis, p.text = true, b, x.Text(s, e)
	}
}
