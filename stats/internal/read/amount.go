package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// worths stand before what something is worth.
var worths = sets["worths"]

// givingReach is how far before the verb of giving, in runes, 向 is looked for.
const givingReach = 14

// givings are verbs of giving money, and works what it is given to.
var givings, works = sets["givings"], sets["works"]

// amounts are of money.
var amounts = []decision{
	{rule.Rule{Name: "money: given to what is done with it", Example: "会议决定向校舍重建划拨3亿元。"}, func(x *Reader, s *statement) verdict {
		v := x.Suffix(givings, max(s.c.s, s.q.S-3), s.q.S)
		if v == 0 {
			return pass
		}
		e := s.q.S - v
		for i := e - 4; i >= max(s.c.s, e-givingReach); i-- {
			if x.At(i) != '向' || !x.Starts(i) || !x.Starts(i+1) {
				continue
			}
			if t, _, _ := x.Token(e - 1); t.Tag == segment.TagVN || x.Suffix(works, i+1, e) > 0 {
				s.r.subject, s.st.Settled = x.Text(i+1, s.q.S), true
				return keep
			}
			return pass
		}
		return pass
	}},
	{rule.Rule{Name: "money: what something is worth", Example: "他准备对价值3亿美元的商品征税。"}, func(x *Reader, s *statement) verdict {
		if x.At(s.q.E) != '的' || s.noun.empty() || x.Suffix(worths, max(s.c.s, s.q.S-4), s.q.S) == 0 {
			return pass
		}
		s.r.subject, s.r.scope, s.st.Settled = x.Text(s.noun.s, s.noun.e), "", true
		return keep
	}},
	{rule.Rule{Name: "money: a single small amount", Example: "只卖三元。"}, func(x *Reader, s *statement) verdict {
		for v := x.Items[s.q.Item].V + 1; s.q.Small && v < len(x.Qs) && x.Qs[v].S-s.q.E <= lineReach; v++ { // 豆花三块，加一勺红豆|四块五
			if x.Qs[v].Unit.Kind == unit.Money && x.Qs[v].Decimal && s.p.verb < 0 && x.endsPhrase(s.q.E) {
				return pass
			}
		}
		return dropIf(s.q.Small && s.q.Per == "")
	}},
}
