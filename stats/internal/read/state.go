package read

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// points are those of an index, of a match or of a test.
var points = []decision{
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
	{rule.Rule{Name: "points: of the noun right before them", Example: "高考总分612分，数学138分。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Score || s.q.Han || !s.q.Value.IsSet() || !x.endsPhrase(s.q.E) && x.At(s.q.E) != '(' {
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

// counts drop numbers with a classifier that count nothing worth telling.
var counts = []decision{
	{rule.Rule{Name: "count: wins and titles in a row", Example: "球队豪取六连胜。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(strings.HasPrefix(hanzi.FoldString(s.q.Name), "连") && s.q.First().Cmp(numeral.Int(2)) >= 0)
	}},
	{rule.Rule{Name: "count: balls that went in", Example: "9球天王登场。"}, func(x *Reader, s *statement) verdict {
		if s.q.Name != "球" {
			return pass
		}
		if x.Suffix(goals, max(s.c.s, s.q.S-3), s.q.S) == 0 || s.q.Han && !x.endsPhrase(s.q.E) && x.Suffix(goals, max(s.c.s, s.q.S-3), s.q.S) < 2 {
			return drop
		}
		return keep
	}},
	{rule.Rule{Name: "count: so many great ones", Example: "19大报告提出任务。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Name == "大" && (s.noun.e-s.noun.s < 2 || x.Prefix(congresses, s.q.E) > 0))
	}},
	{rule.Rule{Name: "count: steps, of which one walks many", Example: "她只用3步走到门口。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.q.Name == "步" && s.q.First().Cmp(numeral.Int(100)) < 0)
	}},
	{rule.Rule{Name: "count: small, in Chinese digits", Example: "三款手机发布。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Small {
			return pass
		}
		if x.fewTold(s) {
			return pass
		}
		hurt := (s.q.Value.Cmp(numeral.Int(3)) >= 0 || s.q.Value.Cmp(numeral.Int(1)) == 0 && x.At(s.q.S-1) != '、' || x.At(s.q.S-1) != '在' && x.leadsTo(s.q.S)) && s.q.Unit.Kind == unit.Person && (x.casualty(s.q.E) > 0 || x.casualtyBefore(s.q))
		return dropIf(!hurt)
	}},
	{rule.Rule{Name: "count: ten of nothing", Example: "满分有十个。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.q.Han && s.q.Mod == figure.Exact && s.q.Value.IsSet() && s.q.Value.Cmp(numeral.Int(10)) == 0 && s.noun.empty())
	}},
	{rule.Rule{Name: "count: of aspects or of hours", Example: "提出12个问题。"}, func(x *Reader, s *statement) verdict {
		n := x.Prefix(aspects, s.q.E)
		if n > 1 && !s.q.Han && x.Prefix(facets, s.q.E) == n && s.q.First().Cmp(numeral.Int(3)) >= 0 { // 从6个|方面
			return pass
		}
		return dropIf(n > 0 && (n > 1 || x.Starts(s.q.E+n)) && !x.Has(s.q.E, "人家"))
	}},
}

func contains(s string, parts ...string) bool {
	s = hanzi.FoldString(s)
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
}

var (
	boxScores   = sets["box-scores"] // units of what a player did
	battles     = sets["battles"]
	scorings    = sets["scorings"] // before the points that somebody scores
	margins     = sets["margins"]  // before the points by which somebody wins or loses
	tellings    = sets["tellings"] // classifiers of people and things that few are told of
	terms       = sets["terms"]    // behind a length of time
	lasts       = sets["lasts"]    // before how long stores last
	takings     = sets["takings"]  // verbs before a length of time that is told
	prices      = sets["prices"]   // words of prices and of pay
	outlays     = sets["outlays"]  // verbs before a sum that is laid out
	payings     = sets["payings"]  // verbs before a sum that is paid
	watchwords  = sets["watchwords"]
	spendings   = sets["spendings"] // verbs behind a sum that is spent
	aspects     = sets["aspects"]
	facets      = sets["facets"] // aspects that are counted where digits count them
	moneys      = sets["moneys"]
	timesBefore = sets["times-before"] // before how often something was done
	rounds      = sets["rounds"]
	told        = sets["told"] // before a few that were told already
	crowds      = sets["crowds"]
	sums        = sets["sums"]
	fewDoings   = sets["few-doings"] // what people do of whom three or more are told
	casualties  = sets["casualties"]
	orders      = sets["orders"]
	extremes    = sets["extremes"]    // what a time is the high or low of
	scoreNouns  = sets["score-nouns"] // behind the points that were scored
	congresses  = sets["congresses"]  // behind the number of a congress
	goals       = sets["goals"]       // before the balls that went in
)

// verbThing makes the noun behind an amount its subject when only a verb stands before
// it: 发行|250亿元|票据.
func (x *Reader) verbThing(s *statement) {
	q, np, noun, r := s.q, s.np, s.noun, s.r
	if noun.empty() || np.empty() {
		return
	}
	if t, _, _ := x.Token(q.S - 1); q.S > np.e && t.Tag == segment.TagV && x.orgLike(np.span) { // 央行|开展|1820亿元|操作
		r.scope, r.subject = x.Text(np.s, np.e), x.Text(noun.s, noun.e)
		return
	}
	if x.Has(np.e-2, "投入") || x.Has(np.e-2, "投资") || x.Has(np.e-2, "筹集") || x.Has(np.e-2, "补助") || x.Has(np.e-2, "奖励") {
		return
	}
	if t, _, _ := x.Token(np.e - 1); t.Tag == segment.TagV && x.headOf(np.span) == 0 {
		r.subject = x.Text(noun.s, noun.e)
	}
}
