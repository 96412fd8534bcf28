package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// points are those of an index, of a match or of a test.
var points = []decision{
	{rule.Rule{Name: "points: how far apart", Example: "客队与第二名有7分之差。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Score && !s.q.Small && s.q.Value.IsSet() && x.Has(s.q.E, "之差"))
	}},
	{rule.Rule{Name: "points: of an index", Example: "报3200点。"}, func(_ *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Mark {
			return pass
		}
		return keepIf(s.q.Decimal || s.q.First().Cmp(numeral.Int(100)) >= 0 || hasSuffix(s.r.subject, "指", "指数", "景气度"))
	}},
	{rule.Rule{Name: "points: a small score in Chinese digits", Example: "他得到八分。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.q.Unit.Kind == unit.Score && s.q.Small)
	}},
	{rule.Rule{Name: "points: of a subject that is scored", Example: "新秀场均得分来到了11分。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Score && s.explicit() && (s.p.copula || s.q.Decimal))
	}},
	{rule.Rule{Name: "points: scored by somebody", Example: "全场得到28分。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Score && x.Suffix(scorings, max(s.c.s, s.q.S-4), s.q.S) > 0)
	}},
	{rule.Rule{Name: "points: what they come to, or are of all", Example: "分数线上调5分至375分，作文占60分。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Score || s.q.Han || !s.q.Value.IsSet() {
			return pass
		}
		if n := len(x.out); n > 0 && (x.Has(s.q.S-2, "达到") || x.At(s.q.S-1) == '为' || x.At(s.q.S-1) == '达') { // 分数线提高了6分，达到|488分
			return keepIf(x.out[n-1].Unit == s.q.Name && x.out[n-1].Start >= int(x.Off[x.opened]))
		}
		if r := x.At(s.q.S - 1); (r == '至' || r == '到') && len(x.out) > 0 { // 5分|至
			last := &x.out[len(x.out)-1]
			return keepIf(last.Unit == s.q.Name && last.End == x.End(s.q.S-1))
		}
		return keepIf(s.p.share >= 0 && s.explicit())
	}},
	{rule.Rule{Name: "points: of the noun right before them", Example: "高考总分612分，数学138分。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Score || s.q.Han || !s.q.Value.IsSet() || !x.endsPhrase(s.q.E) && x.At(s.q.E) != '(' && x.At(s.q.E) != '外' && (x.At(s.q.E) != '并' || x.At(s.q.E+1) == '不' || x.At(s.q.E+1) == '非') {
			return pass
		}
		if x.behind(s, "最高的") || x.behind(s, "最低的") || x.behind(s, "最高分") || x.behind(s, "最低分") {
			return keep
		}
		if x.personBefore(s.q.S) && s.q.Value.Cmp(numeral.Int(5)) >= 0 { // 小赵|14分，小钱|13分
			return keep
		}
		if len(x.refs) > 0 && x.last.unit != "" && boxScores.Has(x.last.unit) { // 老李25分6个篮板，小赵|14分
			return keepIf(s.q.Value.Cmp(numeral.Int(3)) > 0 && (x.nounBefore(s.q.S) || x.personBefore(s.q.S)))
		}
		return keepIf(s.q.Value.Cmp(numeral.Int(20)) >= 0 && s.explicit() && x.nounBefore(s.q.S))
	}},
	{rule.Rule{Name: "points: won or lost by", Example: "主队狂胜21分。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Score || s.q.Han || !s.q.Value.IsSet() || s.q.Value.Cmp(numeral.Int(3)) <= 0 || !x.endsPhrase(s.q.E) && x.Prefix(margins, s.q.E) == 0 {
			return pass
		}
		if x.Prefix(margins, s.q.E) > 0 { // 7分|险胜
			return keep
		}
		for k := s.q.S - 1; k >= max(s.c.s, s.q.S-marginReach); k-- {
			if x.Prefix(margins, k) > 0 {
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "points: of one player, with the next behind", Example: "主队拿到19分，施罗德12分亚当斯15分。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Score || s.q.Han || !s.q.Value.IsSet() || s.q.E >= len(x.R) || !x.personBefore(s.q.S) {
			return pass
		}
		t, b, e := x.Token(s.q.E)
		if t.Tag != segment.TagNR || b != s.q.E {
			return pass
		}
		n, ok := x.NumeralAt(e)
		return keepIf(ok && !n.Han && x.At(n.End) == '分')
	}},
	{rule.Rule{Name: "points: what was scored, with its noun behind", Example: "小赵的30分没能救主，80分的得分也太低。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Score || s.q.Han || !s.q.Value.IsSet() {
			return pass
		}
		e := x.skipOf(s.q.E, len(x.R))
		if x.Prefix(scoreNouns, e) > 0 {
			return keep
		}
		return keepIf(x.At(s.q.S-1) == '的' && x.personBefore(s.q.S-1) && s.q.Value.Cmp(numeral.Int(5)) >= 0 && e == s.q.E)
	}},
	{rule.Rule{Name: "points: in brackets of their own", Example: "得分榜上，山城队老将（31分）居首。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Score && !s.q.Han && s.q.Value.IsSet() && x.At(s.q.S-1) == '(' && x.At(s.q.E) == ')')
	}},
	{rule.Rule{Name: "points: beside rebounds and assists", Example: "小张29分10篮板。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Score {
			return pass
		}
		i := s.q.E
		if r := x.At(i); r == '、' || r == ',' || r == '和' || r == ' ' || r == '/' {
			i++
		}
		n, ok := x.NumeralAt(i)
		if !ok {
			return pass
		}
		if i = n.End; x.At(i) == '+' { // 20+分10+|篮板
			i++
		}
		if r := x.At(i); r == '个' || r == '次' {
			i++
		}
		u, k := x.UnitAt(i)
		return keepIf(k > 0 && u.Kind == unit.Event && (k > 1 || x.At(i) == '板' || x.At(i) == '助') && boxScores.Has(x.UnitText(i, i+k)))
	}},
	{rule.Rule{Name: "points: and more", Example: "他又拿20+分。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Score && s.q.Mod == figure.Above && x.At(s.q.E-2) == '+')
	}},
	{rule.Rule{Name: "points: to tenths", Example: "三支队伍的得分分别为99.55分、98.62分。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Score && s.q.Decimal && !s.q.Han)
	}},
}

// marginReach is how far, in runes, the verb of winning is looked for before a margin.
const marginReach = 10
