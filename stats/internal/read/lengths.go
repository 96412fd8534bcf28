package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// lengths are lengths of time, ages and numbers of digits, which no change is told in.
var lengths = []decision{
	{rule.Rule{Name: "change: an age that bounds a group", Example: "参保人员增加60岁以上。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.q.Unit.Kind == unit.Age && (s.q.Mod == figure.AtLeast || s.q.Mod == figure.AtMost) && !s.p.to && !s.p.based)
	}},
	{rule.Rule{Name: "change: than the month before", Example: "涨幅较上一个月有所收窄。"}, func(x *Reader, s *statement) verdict {
		r := x.before(s)
		return dropIf(s.q.Small && (r == '上' || r == '下') && s.q.First().Cmp(numeral.Int(1)) == 0)
	}},
	{rule.Rule{Name: "change: the lowest for so long", Example: "增速降至两年多以来的最低。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || s.p.verb < 0 && s.p.named < 0 {
			return pass
		}
		for i := s.q.E; i < s.q.E+4; i++ {
			if x.Prefix(extremes, i) > 0 {
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "change: of so many digits", Example: "多省的同比增速达到两位数。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Name == "位" && x.At(s.q.E) == '数' || x.Has(s.q.E, "数量级"))
	}},
	{rule.Rule{Name: "change: what is put into something", Example: "油箱里加了87升汽油。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.noun.empty() || s.p.based || s.p.to {
			return pass
		}
		it := x.Items[s.p.verb]
		return dropIf(x.At(it.S) == '加' && it.E-it.S <= 2 && it.Class == lex.Short && (s.q.Unit.Kind == unit.Measure || s.q.Unit.Kind == unit.Thing))
	}},
	{rule.Rule{Name: "change: more than half", Example: "试点增加县数过半。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.Has(s.q.S, "过半") && !s.p.to && !s.p.based)
	}},
	{rule.Rule{Name: "change: so many years in a row", Example: "增速连续12年高于城市。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb >= 0 && s.q.Unit.Kind == unit.Span && !s.p.to && (x.At(x.Items[s.p.verb].S-1) == '连' || x.Has(x.Items[s.p.verb].S-2, "连续")) { // 连降两年
			return drop
		}
		return dropIf((s.q.Unit.Kind == unit.Span || s.q.Name == "次") && x.behind(s, "连续"))
	}},
}
