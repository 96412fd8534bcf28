package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/scan"
)

// risenTo reports whether a verb of change leads to the place, with a place between: 上升到|
// 全球|第二位.
func (x *Reader) risenTo(s *statement) bool {
	for k := s.q.Item - 1; k > s.c.i0 && s.q.S-x.Items[k].E <= 3; k-- {
		it, v := x.Items[k], x.Items[k-1]
		if it.Class == lex.Place {
			continue
		}
		if it.Class != lex.Copula || x.At(it.E-1) != '到' && x.At(it.E-1) != '至' || v.Class != lex.Verb && v.Class != lex.Short || v.E != it.S {
			return false
		}
		s.r.scope = x.Text(it.E, s.q.S)
		return true
	}
	return false
}

// rankGoesOn reports whether a place in another order was told right before: 位居全球第六位、
// 全国|第二位. What names the order is the scope.
func (x *Reader) rankGoesOn(s *statement) bool {
	if len(x.out) == 0 || x.out[len(x.out)-1].Kind != figure.Rank {
		return false
	}
	end := x.out[len(x.out)-1].End
	for k := s.q.Item - 1; k >= s.c.i0 && s.q.S-x.Items[k].E <= 8; k-- {
		it := x.Items[k]
		switch it.Class {
		case lex.Pause, lex.Conj:
			if x.End(it.S) != end || it.E == s.q.S {
				return false
			}
			s.r.scope = x.Text(it.E, x.trimOf(s.q.S, it.E))
			return true
		case lex.Quantity, lex.Punct, lex.Verb:
			return false
		}
	}
	return false
}

// ranks say whether an ordinal is a place in an order.
var ranks = []decision{
	{rule.Rule{Name: "rank: of a list of medals or of sales", Example: "球队获得奖牌榜第五名。"}, func(x *Reader, s *statement) verdict {
		if s.p.rank >= 0 || x.At(s.q.S-1) != '榜' && !x.Has(s.q.S-2, "榜单") || x.Has(s.q.S-3, "积分榜") || x.Has(s.q.S-3, "射手榜") {
			return pass
		}
		s.st.Kind = figure.Rank
		return keep
	}},
	{rule.Rule{Name: "rank: so high or so low in an order", Example: "失业率为有记录以来第二高。"}, func(x *Reader, s *statement) verdict {
		if x.Suffix(scan.Degrees, s.q.E-1, s.q.E) > 0 {
			s.st.Kind = figure.Rank
			return keep
		}
		return pass
	}},
	{rule.Rule{Name: "rank: in the field right before it", Example: "钢产量全国第三，比上年提高一位。"}, func(x *Reader, s *statement) verdict {
		n := x.Suffix(scan.Fields, max(s.c.s, s.q.S-4), s.q.S)
		if n == 0 || s.p.rank >= 0 || !x.endsPhrase(s.q.E) && !x.Has(s.q.E, "的位置") && !x.Has(s.q.E, "的宝座") || x.At(s.q.E) == '、' {
			return pass
		}
		switch x.At(s.q.S - n - 1) {
		case '前', '项', '个', '终': // 多项|世界第一, 前|世界第一科贝尔
			return pass
		}
		s.st.Kind, s.r.scope = figure.Rank, x.Text(s.q.S-n, s.q.S)
		e := x.trimOf(s.q.S-n, s.c.s)
		if t, b, end := x.Token(max(e-1, 0)); e > 0 && t.Tag == segment.TagV && end == e && b > s.np.s && x.At(s.q.E) == '的' { // 占领|全球|第二的位置
			e = b
		}
		if s.explicit() && s.np.s < e && e < s.np.e {
			s.r.subject, s.st.Settled = x.Text(s.np.s, e), true
		}
		return keep
	}},
	{rule.Rule{Name: "rank: no word of rank before it", Example: "第33位发言者上台。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.p.rank < 0 && s.q.Fixed != lex.First && !s.p.to && !x.risenTo(s) && !x.rankGoesOn(s))
	}},
	{rule.Rule{Name: "rank: of a league table", Example: "球队排积分榜第三位。"}, func(x *Reader, s *statement) verdict {
		if s.p.rank < 0 {
			return pass
		}
		o := x.trimTail(s.c, s.p.object)
		return dropIf(x.Has(o.s, "积分榜") || x.Has(o.s, "射手榜") || x.Has(o.s, "小组") || x.Has(o.s, "榜单"))
	}},
	{rule.Rule{Name: "rank: a place in an order", Example: "产量位居全国第三位。"}, func(x *Reader, s *statement) verdict {
		s.st.Kind = figure.Rank
		if s.p.rank >= 0 && !s.p.object.empty() {
			if o := x.trimTail(s.c, s.p.object); !o.empty() {
				s.r.scope = x.Text(o.s, o.e)
			}
		}
		return keep
	}},
}
