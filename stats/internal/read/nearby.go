package read

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// nearby are quantities near a verb of change that belong to another word.
var nearby = []decision{
	{rule.Rule{Name: "change: how many there are of a list that begins with a change", Example: "项目分成素质提升课程、专场体验活动12个板块。"}, func(x *Reader, s *statement) verdict {
		u := s.q.Unit.Kind
		if s.p.verb < 0 || s.p.based || s.p.to || (u < unit.Thing || u > unit.Event) && u != unit.Score {
			return pass
		}
		it := x.Items[s.p.verb]
		for i := it.E; i < s.q.S; i++ {
			if x.At(i) == '、' {
				return drop
			}
		}
		for i := it.S - 1; s.q.Small && i > it.S-listReach; i-- {
			if x.At(i) == '、' { // 定位、短报文、差分增强|三种服务
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "change: how many there are of what 等 closes", Example: "通报从补贴发放、费用削减等23个方面明确规定。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.to || s.q.Unit.Kind == unit.Percent || s.q.Unit.Kind == unit.Point || s.q.Unit.Kind == unit.Basis {
			return pass
		}
		for i := x.Items[s.p.verb].E; i < s.q.S; i++ {
			if x.At(i) == '等' && x.Starts(i) && x.Starts(i+1) {
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "change: what another verb does", Example: "食物降低风险的作用划分为12个等级。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.object.empty() || s.q.Unit.Kind == unit.Percent || s.q.Unit.Kind == unit.Point || s.q.Unit.Kind == unit.Basis {
			return pass
		}
		for i := s.p.object.s; i < s.p.object.e; i++ {
			if n := x.Prefix(doings, i); n > 0 && i+n <= s.q.S {
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "change: what is improved so far", Example: "提升顺江街沿线500米。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.object.empty() || s.q.Unit.Kind != unit.Measure || !x.Has(x.Items[s.p.verb].S, "提升") {
			return pass
		}
		return dropIf(!hasSuffix(x.Text(s.p.object.s, s.p.object.e), "度", "位", "量", "积", "高", "速", "能力", "温"))
	}},
	{rule.Rule{Name: "change: a part of whom it is done for", Example: "各国提高底层40%人口的收入。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.object.empty() || s.q.Unit.Kind != unit.Percent || s.noun.empty() || x.At(s.q.E) == '的' {
			return pass
		}
		return dropIf(x.Prefix(crowds, s.q.E) > 0)
	}},
	{rule.Rule{Name: "change: how likely a change is", Example: "市场认为加息机率达到86.5%。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.q.Unit.Kind != unit.Percent || s.p.object.empty() {
			return pass
		}
		if it := x.Items[s.p.verb]; it.Class == lex.Make && hasSuffix(s.r.subject, "利率") && !x.Has(it.S, "上调") && !x.Has(it.S, "下调") { // 加息使基准利率达到5%
			return drop
		}
		return dropIf(hasSuffix(s.r.subject, "机率", "概率", "几率", "可能性", "機率", "幾率"))
	}},
	{rule.Rule{Name: "change: where the growth comes from", Example: "支出增长将100%来自新技术。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.q.Unit.Kind != unit.Percent || x.Items[s.p.verb].E == s.q.S {
			return pass
		}
		return dropIf(x.Prefix(sources, s.q.E) > 0)
	}},
	{rule.Rule{Name: "change: what it is owed to", Example: "性能提升归功于12项专利。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based {
			return pass
		}
		for i := x.Items[s.p.verb].E; i < s.q.S; i++ {
			if x.Prefix(owings, i) > 0 {
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "change: what is granted", Example: "企业享受政策优惠超2亿元。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.q.Unit.Kind != unit.Money {
			return pass
		}
		v := x.Items[s.p.verb].S
		return dropIf(x.Has(v, "优惠") && (x.At(v-1) == '税' || x.Has(v-2, "政策") || x.Has(v-2, "税收") || x.Has(v-2, "享受")))
	}},
}

// listReach is how far, in runes, the mark of a list is looked for before its last member.
const listReach = 8

var (
	doings  = sets["doings"]  // verbs that have an amount of their own
	owings  = sets["owings"]  // verbs of what a change is owed to, before it
	sources = sets["sources"] // behind a part of a growth
)
