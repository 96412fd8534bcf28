package read

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// callings drop numbers that are part of what something is called: a floor, a stage of an estate,
// a hall of so many.
var callings = []decision{
	{rule.Rule{Name: "point: the floor where something is", Example: "餐厅坐落在大厦12层。"}, func(x *Reader, s *statement) verdict {
		if s.name != "层" || s.q.Lower.IsSet() {
			return pass
		}
		for i := max(s.c.s, s.q.S-12); i < s.q.S; i++ {
			if x.Prefix(locatings, i) > 0 {
				return drop
			}
		}
		return dropIf(x.Has(s.q.E, "顶楼") || x.At(s.q.E) == '楼' || x.At(s.q.E) == '以')
	}},
	{rule.Rule{Name: "point: the floor of a house, with who is there", Example: "大厦68层的一名女佣报警。"}, func(x *Reader, s *statement) verdict {
		if s.name != "层" || s.q.Lower.IsSet() || s.q.Mod != figure.Exact || x.At(s.q.E) != '的' {
			return pass
		}
		if n, ok := x.NumeralAt(s.q.E + 1); !ok || !n.Han || n.End != s.q.E+2 { // 的|一名女佣
			return pass
		}
		i := s.q.S
		if i > s.c.s && closesQuote(x.At(i-1)) { // “云海大厦”|68层
			i--
		}
		return dropIf(x.Suffix(houses, max(s.c.s, i-2), i) > 0)
	}},
	{rule.Rule{Name: "point: floors of a house", Example: "他把1-5层租给商户。"}, func(x *Reader, s *statement) verdict {
		if s.name != "层" {
			return pass
		}
		if s.q.Small && x.Prefix(rooms, s.q.E) > 0 { // 二层|展厅
			return drop
		}
		switch x.At(s.q.E) {
		case '高', '的', '楼', '建', '洋', '住', '别', '不', '小', '民', '房', '厂', '居', '结':
			return pass
		}
		if hasSuffix(s.r.subject, "数", "高") { // 层数从一层到两层
			return pass
		}
		return dropIf(s.q.Lower.IsSet() && s.q.Mod == figure.Exact)
	}},
	{rule.Rule{Name: "point: floors that are listed", Example: "公司租下10层、11层，现已退租。"}, func(x *Reader, s *statement) verdict {
		if s.name != "层" || s.q.Lower.IsSet() || s.q.Mod != figure.Exact {
			return pass
		}
		v := x.Items[s.q.Item].V
		return dropIf(v > 0 && x.floorBeside(&x.Qs[v-1], s.q) || v+1 < len(x.Qs) && x.floorBeside(s.q, &x.Qs[v+1]))
	}},
	{rule.Rule{Name: "point: a trial of a stage", Example: "新药在3期临床试验中有效。"}, func(x *Reader, s *statement) verdict {
		if s.q.Name != "期" || !s.q.Value.IsSet() || s.q.Value.Cmp(numeral.Int(4)) > 0 || s.q.Mod != figure.Exact {
			return pass
		}
		for i := s.q.E; i < min(s.c.e, s.q.E+trialReach); i++ {
			if x.Has(i, "试验") || x.Has(i, "研究") || x.Has(i, "临床") {
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "point: a stage of an estate", Example: "江岸国际城2期预计5月开盘。"}, func(x *Reader, s *statement) verdict {
		if s.q.Name != "期" || s.q.Han || s.q.Mod != figure.Exact || !s.q.Value.IsSet() || s.q.Value.Cmp(numeral.Int(10)) > 0 {
			return pass
		}
		return dropIf(x.Prefix(stages, s.q.E) > 0 || x.Suffix(sites, max(s.c.s, s.q.S-3), s.q.S) > 0)
	}},
	{rule.Rule{Name: "point: a building of an estate", Example: "芳草小区8栋外墙松动。"}, func(x *Reader, s *statement) verdict {
		if n := s.name; n != "栋" && n != "幢" || s.q.Lower.IsSet() || s.q.Mod != figure.Exact {
			return pass
		}
		if m, ok := x.NumeralAt(s.q.E); ok && x.At(m.End) == '楼' { // 二栋|四楼
			return drop
		}
		if s.q.Han {
			return pass
		}
		switch x.At(s.q.E) {
		case '楼', '住', '房', '高', '建', '单', '老', '居', '公', '民', '多':
			return pass
		}
		return dropIf(x.Suffix(estates, max(s.c.s, s.q.S-3), s.q.S) > 0)
	}},
	{rule.Rule{Name: "point: a name in quotes", Example: "他在“一米八”公司有四成股份，负责“十个凡是”的宣传。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Han || !opensQuote(x.At(s.q.S-1)) || s.q.Scaled {
			return pass
		}
		u, e := s.q.Unit.Kind, s.q.E
		for e < len(x.R) && e < s.q.E+5 && !closesQuote(x.At(e)) {
			e++
		}
		if !closesQuote(x.At(e)) || strings.HasPrefix(s.name, "连") { // “三连涨”
			return pass
		}
		return dropIf(u == unit.Measure && e == s.q.E || u >= unit.Thing && u <= unit.Event && s.q.First().Cmp(numeral.Int(20)) < 0 && s.q.Value.IsSet())
	}},
	{rule.Rule{Name: "point: a contest of so many events", Example: "他夺得马术三项赛金牌，又获十项全能冠军。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.name == "项" && (x.At(s.q.E) == '赛' || x.Has(s.q.E, "全能")))
	}},
	{rule.Rule{Name: "point: what a unit is called by", Example: "船上有4500个20英尺当量单位。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Unit.Kind == unit.Measure && x.Has(s.q.E, "当量"))
	}},
	{rule.Rule{Name: "point: the process that a chip is named by", Example: "芯片采用5nm工艺。"}, func(x *Reader, s *statement) verdict {
		if n := s.q.Name; n != "nm" && n != "纳米" && n != "納米" {
			return pass
		}
		e := x.SkipSpace(s.q.E)
		for i := e + 2; i < e+5; i++ { // 6nm|旗舰|制程
			if x.Has(i, "制程") || x.Has(i, "工艺") {
				return drop
			}
		}
		return dropIf(x.Has(e, "工艺") || x.Has(e, "制程") || x.Has(e, "芯片") || x.Has(e, "节点") || x.Has(e, "的工艺"))
	}},
	{rule.Rule{Name: "point: open all day", Example: "全区平均用时24小时开放的公厕增加。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Unit.Kind == unit.Span && s.q.Value.IsSet() && s.q.Value.Cmp(numeral.Int(24)) == 0 && (x.Has(s.q.E, "开放") || x.Has(s.q.E, "营业") || x.Has(s.q.E, "值班") || x.Has(s.q.E, "在线") || x.Has(s.q.E, "服务")))
	}},
	{rule.Rule{Name: "point: how many people a sort of towns has", Example: "高速公路对20万以上人口城市覆盖率为98%。"}, func(x *Reader, s *statement) verdict {
		if m := s.q.Mod; m != figure.AtLeast && m != figure.AtMost || s.q.S != s.q.Num || !s.q.Bare && s.q.Name != "人" {
			return pass
		}
		e := s.q.E
		if x.Has(e, "人口") {
			e += 2
		}
		if x.At(e) == '的' {
			e++
		}
		return dropIf(e > s.q.E && (x.Has(e, "城市") || x.Has(e, "大城市") || x.Has(e, "中等城市") || x.Has(e, "城镇") || x.At(e) == '县'))
	}},
	{rule.Rule{Name: "point: a version that its size names", Example: "11英寸版与13英寸版同步开售。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.At(s.q.E) == '版' && hasSuffix(s.q.Name, "寸", "吋"))
	}},
	{rule.Rule{Name: "point: a hall of so many, an age of so much", Example: "决赛在八万人体育场打响，油价重回8元时代。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind == unit.Money && x.Has(s.q.E, "时代") {
			return drop
		}
		return dropIf(s.q.Name == "人" && (x.Has(s.q.E, "体育场") || x.Has(s.q.E, "体育馆") || x.Has(s.q.E, "大会堂")))
	}},
	{rule.Rule{Name: "point: a game of so many, a telescope that its size names", Example: "五人足球赛开幕，800毫米口径望远镜建成。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind == unit.Person && s.q.Han && s.q.Mod == figure.Exact && s.q.First().Cmp(numeral.Int(16)) < 0 {
			return dropIf(x.Prefix(games, s.q.E) > 0)
		}
		return dropIf(s.q.Unit.Kind == unit.Measure && x.Has(s.q.E, "口径") && s.noun.e-s.q.E > 2 && x.At(s.q.S-1) != '是' && x.At(s.q.S-1) != '为')
	}},
	{rule.Rule{Name: "point: a watchword of so many characters", Example: "双方遵循十六字方针。"}, func(x *Reader, s *statement) verdict {
		if s.q.Name != "字" {
			return pass
		}
		for _, w := range [...]string{"方针", "箴言", "真言", "诀", "经", "格言", "精神", "校训", "要求"} {
			if x.Has(s.q.E, w) {
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "point: a gentleman of so much", Example: "球队有一位2000万先生。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.Has(s.q.E, "先生") && s.q.Unit.Kind != unit.Person && s.q.Unit.Kind != unit.Thing)
	}},
	{rule.Rule{Name: "point: of a kind with so many", Example: "推行12个月制，采用12辆式编组。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.At(s.q.E) == '式' || x.At(s.q.E) == '制' && s.q.Unit.Kind == unit.Span)
	}},
	{rule.Rule{Name: "point: a list or a form of so many", Example: "他入选18人名单。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Unit.Kind == unit.Person && (x.Has(s.q.E, "名单") || x.Has(s.q.E, "大名单") || x.Has(s.q.E, "阵容") || x.At(s.q.E) == '制'))
	}},
	{rule.Rule{Name: "point: figures of so many digits", Example: "进球达到两位数，产能为12位数。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Name == "位" && x.At(s.q.E) == '数')
	}},
	{rule.Rule{Name: "point: names a group", Example: "月薪5000元的占41.2%。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.Prefix(ofGroup, s.q.E) > 0)
	}},
	{rule.Rule{Name: "point: sorts those of whom a part is told", Example: "总价200万元以下的房源占54.3%。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.sortsGroup(s))
	}},
}

// games are played by so many.
var games = sets["games"]

// locatings are words before where something is.
var locatings = sets["locatings"]

// rooms are what is on a floor, estates what has numbered buildings, houses what has floors.
var rooms, estates, houses = sets["rooms"], sets["estates"], sets["houses"]

// sites and stages stand before and behind the number of a stage that is built.
var sites, stages = sets["sites"], sets["stages"]

// ofGroup are words behind a quantity that make it the name of a group.
var ofGroup = sets["of-group"]

// trialReach is how far behind the stage of a trial, in runes, the word of it stands.
const trialReach = 16

// floorBeside reports whether b is another floor right behind a: 10层、|11层.
func (x *Reader) floorBeside(a, b *quantity.Quantity) bool {
	i := x.SkipSpace(a.E)
	return hanzi.FoldString(a.Name) == "层" && hanzi.FoldString(b.Name) == "层" && strings.ContainsRune("、和及至与", x.At(i)) && x.SkipSpace(i+1) == b.S
}
