package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// reached are what a verb of change leads to, and what stands beside it: levels and things.
var reached = []decision{
	{rule.Rule{Name: "change: what a verb leads to is a level", Example: "价格降至12元。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.p.verb >= 0 && s.p.to && s.p.named < 0)
	}},
	{rule.Rule{Name: "change: growth that came to less than so much", Example: "增速回落到8%以下。"}, func(_ *Reader, s *statement) verdict {
		if s.p.verb < 0 || !s.p.to || s.p.named < 0 || s.p.dir != figure.Down {
			return pass
		}
		return dropIf(s.q.Mod == figure.AtMost || s.q.Mod == figure.Below)
	}},
	{rule.Rule{Name: "change: what is for the change", Example: "用于提高灌溉效率的16亿元。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || !s.p.of || s.q.Unit.Kind == unit.Percent || s.q.Unit.Kind == unit.Point || s.q.Unit.Kind == unit.Basis {
			return pass
		}
		i := x.left(s)
		return dropIf(x.At(i) == '的' && i-x.Items[s.p.verb].E >= 2)
	}},
	{rule.Rule{Name: "change: what is done for its sake", Example: "为增加运力而购置的车共15辆。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.q.Unit.Kind == unit.Percent || s.q.Unit.Kind == unit.Point {
			return pass
		}
		v := x.Items[s.p.verb]
		if v.S-1 < s.c.s || x.At(v.S-1) != '为' && !x.Has(v.S-2, "为了") {
			return pass
		}
		for i := v.E; i < s.q.S; i++ {
			if x.At(i) == '而' && x.Starts(i) {
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "change: a mark that was passed", Example: "汇率再度下行跌破6.89关口。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.named >= 0 || s.q.Mod == figure.Exact || s.q.Unit.Kind == unit.Percent || s.q.Unit.Kind == unit.Point || s.q.Unit.Kind == unit.Basis {
			return pass
		}
		return dropIf(x.Prefix(passings, s.q.S) > 0)
	}},
	{rule.Rule{Name: "change: those that rose or fell", Example: "上涨的城市有3个，下跌的10个。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.q.Unit.Kind < unit.Thing || s.q.Unit.Kind > unit.Event {
			return dropIf(s.p.verb >= 0 && s.q.Unit.Kind == unit.Percent && x.At(s.q.S-1) == '的' && x.Items[s.p.verb].E == s.q.S-1) // 改善的|接近五成
		}
		e := x.Items[s.p.verb].E
		x.risen(s, e)
		return dropIf(x.At(e) == '的' && (e+1 == s.q.S || e+2 == s.q.S && x.At(e+1) == '有' || !s.p.copula && !s.p.based))
	}},
	{rule.Rule{Name: "change: an advance that is none in an order", Example: "部队前进12公里。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.q.Name == "位" || s.q.Name == "名" {
			return pass
		}
		switch v := x.Items[s.p.verb].S; x.At(v + 1) {
		case '进', '退', '步':
			return dropIf(x.Has(v, "前进") || x.Has(v, "后退") || x.Has(v, "进步") || x.Has(v, "退步"))
		}
		return pass
	}},
	{rule.Rule{Name: "change: what saving comes to", Example: "相当于节约标准煤73万吨。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 {
			return pass
		}
		v := x.Items[s.p.verb].S
		return dropIf(x.Has(v-3, "相当于") || x.Has(v-2, "相当"))
	}},
}

// risen makes those that rose or fell the subject where a short noun with 有 behind it names them:
// 降雨量减少|的县有|8个. e is the rune behind the verb.
func (x *Reader) risen(s *statement, e int) {
	if x.At(e) != '的' || s.n > 1 {
		return
	}
	np := x.noun(s.c, s.c.s, x.Items[s.p.verb].S, false)
	if np.empty() || np.scope != "" {
		return
	}
	for i := e + 2; i < s.q.S && i <= e+5; i++ {
		if x.At(i) == '有' && i+1 >= s.q.S {
			s.r.subject, s.st.Settled = x.Text(np.s, i), true
			return
		}
	}
}

// passings are verbs of passing a mark, which is a level.
var passings = sets["passings"]
