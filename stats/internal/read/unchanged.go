package read

import (
	"strings"

	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// unchanged are quantities behind a verb of change that are no amount of it.
var unchanged = []decision{
	{rule.Rule{Name: "change: what a turn counts", Example: "7轮调整将149种药品纳入目录。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.p.to || s.q.Unit.Kind < unit.Thing || s.q.Unit.Kind > unit.Event {
			return pass
		}
		return dropIf(x.Items[s.p.verb].Class == lex.Turn)
	}},
	{rule.Rule{Name: "change: within how long something varies", Example: "周期变化小于7天。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.p.verb >= 0 && x.Items[s.p.verb].Class == lex.Turn && s.q.Unit.Kind == unit.Span && s.q.S < s.q.Num && !s.p.based && !s.p.to)
	}},
	{rule.Rule{Name: "change: less than a part of something", Example: "普及率不及邻省一半。"}, func(x *Reader, s *statement) verdict {
		if !s.p.than || !s.q.Half && !(s.q.Han && s.q.Decimal && s.q.Unit.Kind == unit.Percent) {
			return pass
		}
		if x.At(x.Items[s.p.verb].E-1) == '先' || x.At(x.Items[s.p.verb].E-1) == '出' { // 高出一半
			return pass
		}
		s.p.bound, s.p.verb = s.p.verb, -1
		s.q.Mod = lex.IfElse(s.p.dir == figure.Up, figure.Above, figure.Below)
		s.st.Modifier = s.q.Mod
		return drop
	}},
	{rule.Rule{Name: "change: one of several that rose or fell", Example: "8个指数5个上升1个持平。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 1 || s.q.Unit.Kind < unit.Thing || s.q.Unit.Kind > unit.Event || s.q.Item+1 >= s.c.i1 {
			return pass
		}
		before, behind := x.Items[s.p.verb-1], x.Items[s.q.Item+1]
		if before.Class != lex.Quantity || before.E != x.Items[s.p.verb].S || x.Qs[before.V].Name != s.q.Name || behind.S != s.q.E {
			return pass
		}
		return dropIf(behind.Class == lex.Verb || behind.Class == lex.Short || behind.Class == lex.Quantity && x.Qs[behind.V].Fixed != 0)
	}},
	{rule.Rule{Name: "change: a duty that is charged", Example: "甲国加征145%关税。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Unit.Kind == unit.Percent && !s.noun.empty() && !s.p.to && !s.p.based && x.Has(x.Items[s.p.verb].S, "加征") && x.Suffix(charged, s.noun.s, s.noun.e) > 0)
	}},
	{rule.Rule{Name: "change: so long after it", Example: "病例增加2到4周以后才见分晓。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb >= 0 {
			switch v := x.Items[s.p.verb].S; {
			case x.Has(v, "缩短"), x.Has(v, "延长"), x.Has(v, "推迟"), x.Has(v, "延后"), x.Has(v, "压缩"): // 工期缩短3天后完工
				return pass
			}
		}
		return dropIf((s.q.Unit.Kind == unit.Span || s.q.Unit.Kind == unit.Age) && s.p.verb >= 0 && !s.p.based && !s.p.to && (x.Has(s.q.E, "以后") || x.Has(s.q.E, "之后") || x.At(s.q.E) == '后'))
	}},
	{rule.Rule{Name: "change: what is quoted", Example: "市里提升“三项”行动的水平。"}, func(x *Reader, s *statement) verdict {
		u := s.q.Unit.Kind
		return dropIf(s.p.verb >= 0 && !s.p.based && u >= unit.Thing && u <= unit.Event && opensQuote(x.At(s.q.S-1)))
	}},
	{rule.Rule{Name: "change: of whom something is changed", Example: "机构下调12家银行的评级。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.p.to || x.Items[s.p.verb].Class != lex.Make || x.Items[s.p.verb].E < s.q.S && x.place(x.Items[s.p.verb].E, s.q.S) != s.q.S { // 下调|美国|10家银行的评级
			return pass
		}
		switch s.name {
		case "家", "只", "名", "款", "支", "种", "项", "国", "省":
			return dropIf(!s.noun.empty())
		}
		return pass
	}},
	{rule.Rule{Name: "change: a headline of its own behind the blank", Example: "河水突涨 12名村民获救。"}, func(x *Reader, s *statement) verdict {
		u := s.q.Unit.Kind
		return dropIf(s.p.verb >= 0 && !s.p.based && u >= unit.Thing && u <= unit.Event && !x.endsPhrase(s.q.E) && x.At(s.q.S-1) == ' ' && x.Items[s.p.verb].E == s.q.S-1)
	}},
	{rule.Rule{Name: "change: what there is of it", Example: "成本上涨主要有三个原因。"}, func(x *Reader, s *statement) verdict {
		u := s.q.Unit.Kind
		return dropIf(s.p.verb >= 0 && !s.p.based && u >= unit.Thing && u <= unit.Span && x.At(s.q.S-1) == '有' && x.Items[s.p.verb].E < s.q.S-1)
	}},
	{rule.Rule{Name: "change: with each so much more", Example: "运费每增加12公斤加收。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.p.verb >= 0 && x.At(x.Items[s.p.verb].S-1) == '每')
	}},
	{rule.Rule{Name: "change: so long after what was changed, or of what changes", Example: "加息后的一年，股市走强。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.p.to || s.q.Unit.Kind != unit.Span {
			return pass
		}
		it := x.Items[s.p.verb]
		if it.Class != lex.Make && it.Class != lex.Turn && x.Prefix(growings, it.S) == 0 {
			return pass
		}
		return dropIf(!endsIn(s.r.subject, lastings) && !hasSuffix(s.r.subject, "期", "时", "龄", "进度"))
	}},
	{rule.Rule{Name: "change: things that come down or go up", Example: "飞船下行15项实验样品。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.q.Unit.Kind < unit.Thing || s.q.Unit.Kind > unit.Event {
			return pass
		}
		v := x.Items[s.p.verb].S
		return dropIf(x.Has(v, "下行") || x.Has(v, "上行"))
	}},
	{rule.Rule{Name: "change: how fast a car gathers speed", Example: "该车加速 6.3秒。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.q.Unit.Kind == unit.Percent || s.q.Unit.Kind == unit.Times {
			return pass
		}
		return dropIf(x.Has(x.Items[s.p.verb].S, "加速"))
	}},
	{rule.Rule{Name: "change: how low a price went", Example: "沪指早盘下探2772.55点后回升。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.q.Unit.Kind != unit.Mark || s.q.First().Cmp(numeral.Int(1000)) < 0 {
			return pass
		}
		it := x.Items[s.p.verb]
		return dropIf((x.Has(it.S, "下探") || x.Has(it.S, "冲高")) && it.E == s.q.S)
	}},
	{rule.Rule{Name: "change: the budget for what is issued", Example: "财政部下达增发国债项目预算560亿元。"}, func(_ *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.q.Unit.Kind != unit.Money {
			return pass
		}
		return dropIf(hasSuffix(s.r.subject, "预算", "补助资金", "专项资金"))
	}},
	{rule.Rule{Name: "change: what it became", Example: "汇率变为7.1元。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based {
			return pass
		}
		it := x.Items[s.p.verb]
		return dropIf(it.Class == lex.Turn && (x.At(it.E-1) == '为' || x.At(it.E-1) == '成' || it.E-it.S == 1))
	}},
	{rule.Rule{Name: "change: done so many times", Example: "股价上涨12次。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.q.Name != "次" || s.p.based {
			return pass
		}
		it := x.Items[s.p.verb]
		priced := it.Class == lex.Verb && (x.Has(it.S, "上涨") || x.Has(it.S, "下跌")) && !hasSuffix(s.r.subject, "数", "量")
		return dropIf(it.Class == lex.Turn || it.Class == lex.Make || priced)
	}},
	{rule.Rule{Name: "change: the sort of thing that is added", Example: "新车增加48V轻混系统。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.q.Unit.Kind != unit.Measure || s.noun.empty() || s.p.based || s.p.to {
			return pass
		}
		_, ok := nominals.Get([]rune(strings.ToLower(s.q.Name)))
		it := x.Items[s.p.verb]
		if hasSuffix(s.q.Name, "寸", "吋") { // 下调|8英寸代工报价
			return dropIf(it.E == s.q.S)
		}
		return dropIf(ok && it.Class == lex.Verb && (it.Arg == lex.Up || x.At(it.S) == '砍' || x.At(it.S) == '削'))
	}},
	{rule.Rule{Name: "change: what is made over", Example: "今年计划改造提升207万亩高标准农田。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.p.to || s.q.Unit.Kind == unit.Percent || s.q.Unit.Kind == unit.Point {
			return pass
		}
		it := x.Items[s.p.verb]
		if x.Has(it.S, "提升改造") { // 提升改造|现有场馆36处
			return drop
		}
		return dropIf(it.E == s.q.S && !s.noun.empty() && x.Has(it.S, "提升") && (x.Has(it.S-2, "改造") || x.Has(it.S-2, "提质") || x.Has(it.S-2, "优化")))
	}},
	{rule.Rule{Name: "change: news of saving", Example: "发布节约粮食相关信息120余条。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.q.Unit.Kind < unit.Thing || s.q.Unit.Kind > unit.Event {
			return pass
		}
		return dropIf(x.Has(x.Items[s.p.verb].S, "节约"))
	}},
	{rule.Rule{Name: "change: the price that is changed", Example: "球队不打算降低2500万欧元的要价。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.p.to || s.q.Unit.Kind != unit.Money || x.At(s.q.E) != '的' {
			return pass
		}
		return dropIf(x.Prefix(askings, s.q.E+1) > 0)
	}},
	{rule.Rule{Name: "change: the few of something that changes", Example: "核桃可以增加肠道中三类菌群的水平。"}, func(_ *Reader, s *statement) verdict {
		q := s.q
		return dropIf(s.p.verb >= 0 && !s.p.object.empty() && !s.p.based && q.Small && q.Unit.Kind >= unit.Thing && q.Unit.Kind <= unit.Event && !s.noun.empty())
	}},
	{rule.Rule{Name: "change: what goods are worth, and the cheapest", Example: "物资折价40.2万元，最便宜的是50元。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.q.Unit.Kind != unit.Money {
			return pass
		}
		it := x.Items[s.p.verb]
		return dropIf(x.Has(it.S, "折价") || x.Has(it.S, "便宜") && (x.At(it.E) == '的' || x.At(it.S-1) == '最'))
	}},
	{rule.Rule{Name: "change: one or two things more", Example: "新校区增加两所学校。"}, func(x *Reader, s *statement) verdict {
		q := s.q
		few := q.Unit.Kind >= unit.Thing && q.Unit.Kind <= unit.Event || q.Unit.Kind == unit.Mark // 大一点
		if (q.Name == "名" || q.Name == "位") && x.endsPhrase(q.E) && x.ranking(s) {                // 在排行榜中前进了|一名
			return pass
		}
		return dropIf(s.p.verb >= 0 && q.Small && few && q.Value.Cmp(numeral.Int(3)) < 0 && !(s.p.based && q.Unit.Kind != unit.Mark && x.endsPhrase(q.E)))
	}},
	{rule.Rule{Name: "change: a bare number that no index has", Example: "增加12套。减少12。"}, func(x *Reader, s *statement) verdict {
		q := s.q
		if s.p.verb < 0 || !q.Bare {
			return pass
		}
		if q.Scaled && !q.Decimal && !s.noun.empty() && !s.p.based { // 提升1亿多农村人口的保障水平
			return drop
		}
		if q.Decimal || q.Scaled || x.last.index && len(x.refs) > 0 || s.p.based {
			return x.turned(s)
		}
		return drop
	}},
	{rule.Rule{Name: "change: an adjective without a basis", Example: "甲桥和乙桥长1200米。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 {
			return pass
		}
		it := x.Items[s.p.verb]
		if it.Class != lex.Short || it.E-it.S > 1 {
			return pass
		}
		if s.q.Small && s.q.Unit.Kind == unit.Score { // 老爱投长|两分
			return drop
		}
		switch x.At(it.S) {
		case '多', '少', '高', '低', '快', '慢', '差', '长', '短', '落', '亏', '加', '大', '小':
			return dropIf(!s.p.based && s.q.Unit.Kind != unit.Point && x.basis == figure.NoBasis && !x.Has(it.S-2, "风险") && x.At(it.S-1) != '率')
		}
		return pass
	}},
}

// askings are prices, behind what they are.
var askings = sets["askings"]

// growings are verbs of change that no length of time does.
var growings = sets["growings"]

// ranking reports whether the clause tells of a place in an order: 在榜单上, 排名.
func (x *Reader) ranking(s *statement) bool {
	for i := s.c.s; i < s.q.S; i++ {
		if x.At(i) == '榜' || x.Has(i, "排名") || x.Has(i, "名次") || x.Has(i, "位次") {
			return true
		}
	}
	return false
}
