package read

import (
	"strings"

	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// unbeaten reports whether matches or rounds in a row are counted in which one never lost, or never won.
func (x *Reader) unbeaten(s *statement) bool {
	n := s.name
	if n != "场" && n != "轮" || s.q.Lower.IsSet() || s.q.First().Cmp(numeral.Int(3)) < 0 {
		return false
	}
	switch e := s.q.E; x.At(e) {
	case '不', '未':
		return (x.At(e+1) == '败' || x.At(e+1) == '胜') && !x.Has(e, "不胜枚举")
	}
	return false
}

// counts drop numbers with a classifier that count nothing worth telling.
var counts = []decision{
	{rule.Rule{Name: "count: wins and titles in a row", Example: "球队豪取六连胜。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(strings.HasPrefix(s.name, "连") && s.q.First().Cmp(numeral.Int(2)) >= 0)
	}},
	{rule.Rule{Name: "count: a class that is named by its number", Example: "2021级6班组织活动。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Name == "班" && x.At(s.q.S-1) == '级')
	}},
	{rule.Rule{Name: "count: the days of a stretch of time, in digits alone", Example: "海报精选20230724-20230730点击查看。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.q.Lower.IsSet() && s.q.Upper.IsSet() && day8(s.q.Lower) && day8(s.q.Upper))
	}},
	{rule.Rule{Name: "count: how many those have at least that are spoken of", Example: "150张床位以上的养老机构设医务室。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.atLeastOf(s))
	}},
	{rule.Rule{Name: "count: balls that went in", Example: "9球天王登场。"}, func(x *Reader, s *statement) verdict {
		if s.q.Name != "球" {
			return pass
		}
		n := x.Suffix(goals, max(s.c.s, s.q.S-3), s.q.S)
		if n == 0 || n == 1 && s.q.Han && !x.endsPhrase(s.q.E) {
			return drop
		}
		return keep
	}},
	{rule.Rule{Name: "count: a version, and what it is for", Example: "微软改善Windows 11对高刷新率显示器的支持。"}, func(x *Reader, s *statement) verdict {
		i := x.left(s)
		return dropIf(s.name == "对" && !s.q.Han && i < s.q.S-1 && lex.IsLatin(x.At(i)))
	}},
	{rule.Rule{Name: "count: in so many goes", Example: "糖分十二次加入。"}, func(x *Reader, s *statement) verdict {
		if n := s.q.Name; n != "次" && n != "批" && n != "步" && n != "组" || x.At(s.q.S-1) != '分' || !s.q.Han || !x.Starts(s.q.S) {
			return pass
		}
		return dropIf(x.At(s.q.E) != 0 && strings.ContainsRune("加倒放下涂撒服喝吃", x.At(s.q.E)))
	}},
	{rule.Rule{Name: "count: a thing that is named by its number", Example: "数位板One 12 款配有大屏。"}, func(x *Reader, s *statement) verdict {
		i := x.left(s)
		return dropIf(s.name == "款" && !s.q.Han && i < s.q.S-1 && lex.IsLatin(x.At(i)) && s.q.Mod == figure.Exact)
	}},
	{rule.Rule{Name: "count: so many great ones", Example: "19大报告提出任务。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Name == "大" && (s.noun.e-s.noun.s < 2 || x.At(s.q.E) == '促' || s.q.First().Cmp(numeral.Int(10)) == 0 && !x.leadsTo(s.q.S) || x.Prefix(congresses, s.q.E) > 0))
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
		if n == 1 && !s.q.Han && x.At(s.q.E) == '人' && s.q.Name == "个" && s.q.First().Cmp(numeral.Int(2)) >= 0 && (x.endsPhrase(s.q.E+1) || x.At(s.q.S-1) == '共') { // 店里的|4个|人
			return pass
		}
		return dropIf(n > 0 && (n > 1 || x.Starts(s.q.E+n)) && !x.Has(s.q.E, "人家"))
	}},
}

// day8 reports whether v can be the year, month and day of a date in eight digits.
func day8(v numeral.Decimal) bool {
	return v.Cmp(numeral.Int(19_000_101)) > 0 && v.Cmp(numeral.Int(20_991_231)) < 0
}
