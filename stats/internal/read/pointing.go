package read

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// pointings drop numbers that point at things which were told before, at some of many, or at a
// time, and those that are denied.
var pointings = []decision{
	{rule.Rule{Name: "point: one of what another is worth", Example: "1欧元=7.94元。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Money || s.q.Per != "" {
			return pass
		}
		if k := s.q.Item - 1; k >= s.c.i0 && x.Items[k].E == s.q.S && (x.Has(s.q.S, "约合") || x.Has(s.q.S, "折合")) {
			v := x.Items[k].V
			if x.Items[k].Class == lex.Number { // see spanOf
				v--
			}
			if v < 0 || v >= len(x.Qs) {
				return pass
			}
			before := &x.Qs[v] // 1林吉特|约合1.6元
			return dropIf(before.E == s.q.S && before.Unit.Kind == unit.Money && before.Value.IsSet() && before.Value.Cmp(numeral.Int(1)) == 0)
		}
		if !s.q.Value.IsSet() {
			return pass
		}
		one := s.q.Value.Cmp(numeral.Int(1)) == 0
		if i := x.SkipSpace(s.q.E); x.At(i) == '=' && (one || !x.oneAt(i+1)) || x.At(x.left(s)) == '=' && one { // 7.1人民币=1美元
			return drop
		}
		if one || s.q.Value.Cmp(numeral.Int(100)) == 0 && x.sumAt(s.q.E+1) { // 100日元对|4.9元人民币
			return dropIf(x.At(s.q.E) == '对' || x.At(s.q.E) == '兑' || x.Has(s.q.E, "可兑") || x.Has(s.q.E, "约合") || x.Has(s.q.E, "折合"))
		}
		return pass
	}},
	{rule.Rule{Name: "point: what is denied", Example: "治愈率并非百分之百，获奖的不是12人。"}, func(x *Reader, s *statement) verdict {
		if n := x.Suffix(denials, max(s.c.s, s.q.S-4), s.q.S); n > 0 {
			switch x.At(s.q.S - n - 1) {
			case '尝', '无', '莫', '何', '如', '若', '要', '是': // 未尝不是|两位
				return pass
			}
			return drop
		}
		if s.q.Unit.Kind != unit.Percent || !s.q.Value.IsSet() || s.q.Value.Cmp(numeral.Int(100)) != 0 {
			return pass
		}
		return dropIf(x.Suffix(wholeDenials, max(s.c.s, s.q.S-5), s.q.S) > 0)
	}},
	{rule.Rule{Name: "point: this or that", Example: "这12家企业已经复工。"}, func(x *Reader, s *statement) verdict {
		r := x.before(s)
		return dropIf(r == '这' || r == '那' || r == '此')
	}},
	{rule.Rule{Name: "point: the last so many", Example: "近12场比赛拿下9场胜利。"}, func(x *Reader, s *statement) verdict {
		if x.At(s.q.S) != '近' || x.Has(s.q.E, "历史") || !s.q.Value.IsSet() || s.q.Value.Cmp(numeral.Int(30)) > 0 {
			return pass
		}
		if s.q.Name == "场" && !s.noun.empty() && x.Suffix(gatherings, s.noun.s, s.noun.e) > 0 { // 近十场|精选活动
			return pass
		}
		switch s.name {
		case "场", "轮", "战", "局", "届", "期", "次", "个月", "年", "赛季", "个赛季":
			return drop
		}
		return pass
	}},
	{rule.Rule{Name: "point: those that come next", Example: "接下来3场比赛至关重要。"}, func(x *Reader, s *statement) verdict {
		if k := s.q.Unit.Kind; k < unit.Thing || k > unit.Span || !s.q.Value.IsSet() || s.q.Value.Cmp(numeral.Int(30)) > 0 {
			return pass
		}
		i := x.left(s)
		if x.At(i) == '的' {
			i--
		}
		return dropIf(x.Has(i-2, "接下来") || x.Has(i-2, "接下去") || x.Has(i-1, "随后"))
	}},
	{rule.Rule{Name: "point: those among whom a place is told", Example: "产量居全省十一个地市第四。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Thing {
			return pass
		}
		for k := s.q.Item - 1; k >= s.c.i0 && s.q.S-x.Items[k].E <= 8; k-- {
			if x.Items[k].Class == lex.Rank {
				n := s.q.Item + 1
				for n < s.c.i1 && x.Items[n].S-s.q.E <= 8 && x.Items[n].Class != lex.Quantity && x.Items[n].Class != lex.Pause {
					n++
				}
				return dropIf(n < s.c.i1 && x.Items[n].Class == lex.Quantity && x.Qs[x.Items[n].V].Ordinal && x.Items[n].S-s.q.E <= 8)
			}
		}
		return pass
	}},
	{rule.Rule{Name: "point: in a row", Example: "连续12次获奖。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.before(s) == '续' && !x.unbeaten(s) && x.behind(s, "连续") && s.q.Unit.Kind >= unit.Thing)
	}},
	{rule.Rule{Name: "point: a certain or another", Example: "另12名选手弃权。"}, func(x *Reader, s *statement) verdict {
		switch x.before(s) {
		case '该', '某', '另', '第', '哪':
			return dropIf(s.q.Unit.Kind >= unit.Thing)
		}
		return pass
	}},
	{rule.Rule{Name: "point: the first so many", Example: "前12名选手获奖。"}, func(x *Reader, s *statement) verdict {
		k := s.q.Unit.Kind
		if i := s.q.Item - 1; i >= s.c.i0 && x.Items[i].Class == lex.Time && x.Items[i].E == s.q.S && k == unit.Percent { // 疫情前|约六成
			return pass
		}
		switch x.before(s) {
		case '首', '前', '其':
			if x.before(s) == '前' && (strings.ContainsRune("提目此之先当日月", x.At(x.left(s)-1))) { // 目前|至少有12名
				return pass
			}
			return dropIf(k >= unit.Thing && k <= unit.Span || k == unit.Percent && x.before(s) == '前')
		case '后':
			return dropIf(k == unit.Span)
		}
		return pass
	}},
	{rule.Rule{Name: "point: the others", Example: "其他12名选手弃权。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind == unit.Person && x.casualty(s.q.E) > 0 || s.q.First().Cmp(numeral.Int(100)) >= 0 {
			return pass
		}
		if n := len(x.out); n > 0 && x.behind(s, "其余") && x.out[n-1].Unit == s.q.Name && x.out[n-1].Start >= int(x.Off[x.opened]) { // 建成1座，|其余3座在建
			return pass
		}
		if x.behind(s, "其余") && !s.q.Han && !s.noun.empty() { // 其余|2名失联人员
			return pass
		}
		return dropIf((x.behind(s, "其他") || x.behind(s, "其余")) && s.q.Unit.Kind >= unit.Thing)
	}},
	{rule.Rule{Name: "point: those who were named", Example: "张伟、李明、王强3人获救。"}, func(x *Reader, s *statement) verdict {
		if s.q.Name != "人" && s.q.Name != "名" || s.q.First().Cmp(numeral.Int(20)) > 0 || s.q.Mod != figure.Exact || !x.personBefore(s.q.S) {
			return pass
		}
		for i := s.q.S - 1; i > max(s.c.s, s.q.S-8); i-- {
			if x.At(i) == '、' || x.At(i) == '和' {
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "point: with each so much of a rise", Example: "噪音每增加12分贝，风险加倍。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.p.verb >= 0 && x.At(x.Items[s.p.verb].S-1) == '每' && x.Items[s.p.verb].E == s.q.S)
	}},
	{rule.Rule{Name: "point: the last stretch", Example: "她在最后50米被超越。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Unit.Kind == unit.Measure && x.behind(s, "最后"))
	}},
	{rule.Rule{Name: "point: both teams", Example: "两队战成平手。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.q.Small && s.q.Name == "队" && s.q.First().Cmp(numeral.Int(2)) == 0)
	}},
	{rule.Rule{Name: "point: the past so long", Example: "平均等待时间在过去的12天里变长。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.behind(s, "过去") || x.behind(s, "过去的"))
	}},
	{rule.Rule{Name: "point: once more", Example: "又是12个名额。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.behind(s, "又是"))
	}},
	{rule.Rule{Name: "point: one of so many", Example: "它是全国28个之一。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.Has(s.q.E, "之一"))
	}},
}

// sumAt reports whether a sum of money stands at rune i, oneAt whether that is one.
func (x *Reader) sumAt(i int) bool {
	n, ok := x.NumeralAt(x.SkipSpace(i))
	if !ok {
		return false
	}
	u, k := x.UnitAt(x.SkipSpace(n.End))
	return k > 0 && u.Kind == unit.Money
}

func (x *Reader) oneAt(i int) bool {
	n, ok := x.NumeralAt(x.SkipSpace(i))
	return ok && n.Value.IsSet() && n.Value.Cmp(numeral.Int(1)) == 0
}

// gatherings are held so many times, and are no matches.
var gatherings = sets["gatherings"]

// denials stand before a figure that is none, wholeDenials before a hundred per cent.
var denials, wholeDenials = sets["denials"], sets["whole-denials"]

// before returns the rune before the quantity, white space aside.
func (x *Reader) before(s *statement) rune { return x.At(x.left(s)) }

// behind reports whether the quantity stands right behind w, white space aside.
func (x *Reader) behind(s *statement, w string) bool {
	for i := x.left(s); w != ""; i-- { // from its end, as most have another there
		r, n := hanzi.Last(w)
		if x.At(i) != r {
			return false
		}
		w = w[:len(w)-n]
	}
	return true
}

func (x *Reader) left(s *statement) int {
	return x.skipBack(s.q.S - 1)
}
