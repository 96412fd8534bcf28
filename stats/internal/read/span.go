package read

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// spans are lengths of time and ages; they are figures only where what stands around them says so.
var spans = slices.Concat(lastingSpans, durations)

// lastingSpans are those of what takes time, by what it is called, and ages.
var lastingSpans = []decision{
	{rule.Rule{Name: "span: a high or a low of so long", Example: "指数升至两个月高点。"}, func(x *Reader, s *statement) verdict {
		e := s.q.E
		switch {
		case x.Has(e, "以来"), x.Has(e, "之内"):
			e += 2
		case x.At(e) == '来' || x.At(e) == '内':
			e++
		}
		if x.At(e) == '的' {
			e++
		}
		return dropIf(s.q.Unit.Kind == unit.Span && x.Prefix(extremes, e) > 0)
	}},
	{rule.Rule{Name: "span: how often", Example: "收运时间为四天一次。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Unit.Kind == unit.Span && x.At(s.q.E) == '一' && strings.ContainsRune("次趟回", x.At(s.q.E+1)) && x.At(s.q.E+1) != 0)
	}},
	{rule.Rule{Name: "span: a moment", Example: "设备运行一刻不能停。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Unit.Kind == unit.Span && s.q.Small && x.At(s.q.E-1) == '刻')
	}},
	{rule.Rule{Name: "span: what a verb leads to", Example: "办理时限由法定缩短至5天。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Span && s.p.verb >= 0 && s.p.to)
	}},
	{rule.Rule{Name: "span: of a subject that takes time", Example: "等待时间12天。"}, func(x *Reader, s *statement) verdict {
		if r := x.At(s.q.S - 1); r == '由' || r == '从' { // 时限由|15天缩短
			return pass
		}
		return keepIf(s.q.Unit.Kind == unit.Span && s.explicit() && endsIn(s.r.subject, lastings))
	}},
	{rule.Rule{Name: "span: behind a verb that takes time", Example: "手术历时12小时才结束。"}, func(x *Reader, s *statement) verdict {
		if x.At(s.q.S-2) == '最' && (x.At(s.q.E) == '后' || s.q.Han && s.q.First().Cmp(numeral.Int(1)) == 0) { // 最快|3年后
			return pass
		}
		if s.name == "轮" && x.Prefix(rounds, s.q.E) > 0 { // 经过|67轮竞价
			return pass
		}
		e := s.q.S
		for e > s.c.s && x.At(e-1) == ' ' { // 续航达 |12 天
			e--
		}
		if x.Has(e-2, "整整") || x.Has(e-2, "足足") {
			e -= 2
		}
		if e < s.q.S && x.At(e-1) == '了' { // 相隔了整整|8年
			e--
		}
		return keepIf(s.q.Unit.Kind == unit.Span && x.Suffix(takings, max(s.c.s, e-6), e) > 0)
	}},
	{rule.Rule{Name: "span: told as long", Example: "他毁林达5年之久。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Span && x.Has(s.q.E, "之久"))
	}},
	{rule.Rule{Name: "span: of a way", Example: "到那里有1个半小时的车程。"}, func(x *Reader, s *statement) verdict {
		e := s.q.E
		if x.At(e) == '的' {
			e++
		}
		return keepIf(s.q.Unit.Kind == unit.Span && x.Prefix(ways, e) > 0)
	}},
	{rule.Rule{Name: "span: worked by the clock", Example: "民警蹲守4小时抓获嫌疑人。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || !hasSuffix(s.q.Name, "小时", "小時", "分钟", "分鐘", "钟头") {
			return pass
		}
		if i := s.q.S - 1; i >= s.c.s && x.Starts(i) && x.Starts(s.q.S) && x.Suffix(cookings, i, s.q.S) > 0 { // 煮|半小时
			return keep
		}
		if s.q.Small {
			return pass
		}
		return keepIf(x.Suffix(labours, max(s.c.s, s.q.S-4), s.q.S) > 0)
	}},
	{rule.Rule{Name: "span: after which it was done, by the clock", Example: "8万张门票15秒售罄。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || s.q.Small || s.q.Ordinal || s.q.First().Cmp(numeral.Int(24)) == 0 || !hasSuffix(s.q.Name, "小时", "小時", "分钟", "分鐘", "秒", "秒钟") {
			return pass
		}
		return keepIf(x.Prefix(dones, s.q.E) > 0)
	}},
	{rule.Rule{Name: "span: of each match, on the mean", Example: "他场均有25分钟出场时间。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || s.q.Han {
			return pass
		}
		switch x.At(s.q.E) {
		case '前', '后', '来', '内', '间', '以', '之': // 从5年|前的
			return pass
		}
		for i := max(s.c.s, s.q.S-8); i < s.q.S; i++ {
			if x.Has(i, "场均") || x.Has(i, "人均") || x.Has(i, "日均") || x.Has(i, "平均") {
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "span: fought by the clock", Example: "两人大战4小时36分钟分出胜负。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || x.Suffix(battles, max(s.c.s, s.q.S-3), s.q.S) == 0 {
			return pass
		}
		return keepIf(strings.ContainsAny(s.q.Name, "时時"))
	}},
	{rule.Rule{Name: "span: a limit", Example: "保存期不能超过三个月。"}, func(x *Reader, s *statement) verdict {
		m := s.q.Mod
		if s.q.Unit.Kind != unit.Span || m != figure.AtMost && m != figure.AtLeast || s.q.S == s.q.Num {
			return pass
		}
		return keepIf(s.explicit() || s.q.Value.IsSet() && x.endsPhrase(s.q.E)) // 每周|不少于150分钟
	}},
	{rule.Rule{Name: "span: rounds without a defeat or a win", Example: "泰达10轮不胜，排名下滑。"}, func(x *Reader, s *statement) verdict {
		if !x.unbeaten(s) {
			return pass
		}
		s.st.Kind = figure.Count
		return keep
	}},
	{rule.Rule{Name: "span: rounds of something", Example: "地块经47轮竞价成交。"}, func(x *Reader, s *statement) verdict {
		if s.name != "轮" || s.q.Han || x.Prefix(rounds, s.q.E) == 0 {
			return pass
		}
		s.st.Kind = figure.Count
		return keep
	}},
	{rule.Rule{Name: "span: how often something was held", Example: "他主持了10届春晚。"}, func(x *Reader, s *statement) verdict {
		if n := s.name; n != "届" || s.q.Ordinal || x.At(s.q.S-1) != '了' && x.At(s.q.S-1) != '过' || s.q.First().Cmp(numeral.Int(2)) < 0 {
			return pass
		}
		if t, _, _ := x.Token(min(s.q.E, len(x.R)-1)); !x.endsPhrase(s.q.E) && (x.Prefix(assemblies, s.q.E) > 0 || t.Tag != segment.TagN && t.Tag != segment.TagNZ && t.Tag != segment.TagVN) { // 介绍了|十四届全国人大
			return pass
		}
		s.st.Kind = figure.Count
		return keep
	}},
	{rule.Rule{Name: "span: so many years and months", Example: "渡轮停航3年零7个月才恢复。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Name == "年" && x.Has(s.q.E-2, "个月") && s.explicit())
	}},
	{rule.Rule{Name: "span: in the label before it", Example: "质保期（年）为2。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Labelled && s.explicit())
	}},
	{rule.Rule{Name: "span: of a history or a sentence", Example: "这座拥有158年历史的教堂重开。"}, func(x *Reader, s *statement) verdict {
		past := x.Has(s.q.E, "历史") || x.Has(s.q.E, "的历史") || x.At(s.q.E) == '建' && (x.At(s.q.E+2) == '史' || x.At(s.q.E+3) == '史') // 3000多年|建城史
		return keepIf(s.q.Unit.Kind == unit.Span && !s.q.Small && past)
	}},
	{rule.Rule{Name: "span: of a sentence", Example: "处三年以上七年以下有期徒刑。"}, func(x *Reader, s *statement) verdict {
		e := s.q.E
		if x.At(e) == '的' {
			e++
		}
		return keepIf(s.q.Unit.Kind == unit.Span && (x.Has(e, "徒刑") || x.Has(e, "有期徒刑") || x.Has(e, "监禁") || x.Has(e, "拘役") || x.Has(e, "拘留") || x.Has(e, "行政拘留")))
	}},
	{rule.Rule{Name: "span: of a term or a delay behind it", Example: "商户享有7个月的免租期。"}, func(x *Reader, s *statement) verdict {
		i := s.q.E
		if x.Has(i, "或以上") {
			i += 3
		}
		if s.q.Unit.Kind != unit.Span || s.q.Small && s.q.Name == "年" || x.At(i) != '的' && x.At(i) != '以' {
			return pass
		}
		for k := i + 1; k <= i+6 && k < len(x.R); k++ {
			if x.Prefix(terms, k) > 0 {
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "span: that stores last for", Example: "存煤可用26天不成问题。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span {
			return pass
		}
		behind := s.q.E
		return keepIf(x.Suffix(lasts, max(s.c.s, s.q.S-4), s.q.S) > 0 || x.Has(behind, "消费量") || x.Has(behind, "用量") || x.Has(behind, "的用量") || x.Has(behind, "的消费量"))
	}},
	{rule.Rule{Name: "span: a result in seconds, with a point", Example: "赛车成绩为12.9秒，优势达到0.4秒。"}, func(x *Reader, s *statement) verdict {
		if n := s.name; n != "秒" && n != "秒钟" || s.q.Han || !s.q.Decimal || !strings.Contains(x.Text(s.q.Num, s.q.E), ".") {
			return pass
		}
		e := s.q.E
		if x.At(e) == '的' {
			e++
		}
		if x.Prefix(resultTails, e) > 0 {
			return keep
		}
		for i := max(s.c.s, s.q.S-resultReach); i < s.q.S; i++ {
			if x.Prefix(results, i) > 0 {
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "span: tens of thousands of hours", Example: "平台聚合有声内容1200万小时。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Span && s.q.Scaled && s.explicit() && hasSuffix(s.q.Name, "小时", "小時", "分钟", "分鐘"))
	}},
	{rule.Rule{Name: "span: with a point", Example: "泊船平均待港3.3天才能离开，船员每周休息41.25小时才够。"}, func(x *Reader, s *statement) verdict {
		u := s.name
		if s.q.Unit.Kind != unit.Span || s.q.Han || !s.q.Decimal || s.q.Per != "" {
			return pass
		}
		switch u {
		case "年":
			return keepIf(s.q.First().Cmp(numeral.Int(200)) < 0 && x.At(s.q.E) != '级' && strings.Contains(x.Text(s.q.Num, s.q.E), "."))
		case "月", "日", "时", "秒":
			return pass
		}
		return keepIf(strings.Contains(x.Text(s.q.Num, s.q.E), "."))
	}},
	{rule.Rule{Name: "span: that is given behind it", Example: "会员享90天免费试用。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span {
			return pass
		}
		return keepIf(x.Prefix(grants, x.SkipSpace(s.q.E)) > 0)
	}},
	{rule.Rule{Name: "span: of a contract of so much", Example: "双方签下4年1.7亿元的合同。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || s.name != "年" || s.q.First().Cmp(numeral.Int(50)) > 0 {
			return pass
		}
		n, ok := x.NumeralAt(s.q.E)
		if !ok || !n.Scaled {
			return pass
		}
		for k := max(s.c.s, s.q.S-contractReach); k < n.End+contractReach; k++ {
			if x.Has(k, "合同") || x.Has(k, "合约") || x.Has(k, "续约") || x.Has(k, "报价") {
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "span: of a warranty, or so many kilometres", Example: "车主享5年/15万公里质保。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span {
			return pass
		}
		i := x.SkipSpace(s.q.E)
		if r := x.At(i); r != '/' && r != '或' {
			return pass
		}
		n, ok := x.NumeralAt(x.SkipSpace(i + 1))
		return keepIf(ok && n.Scaled && x.Has(x.SkipSpace(n.End), "公里"))
	}},
	{rule.Rule{Name: "span: beside another that is told", Example: "两台机组运行1950小时、32小时。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || len(x.out) == 0 || s.q.Small {
			return pass
		}
		last := &x.out[len(x.out)-1]
		at := x.runeAt(last.End)
		if r := x.At(at); r != '、' && r != '和' || at+1 != s.q.S {
			return pass
		}
		return keepIf(last.Unit == s.q.Name && last.Kind == figure.Level)
	}},
	{rule.Rule{Name: "span: in brackets of its own", Example: "客队的有效时间（1249分钟）居中。"}, func(x *Reader, s *statement) verdict {
		u := s.name
		return keepIf(s.q.Unit.Kind == unit.Span && !s.q.Han && s.q.First().Cmp(numeral.Int(24)) != 0 && (u == "分钟" || u == "小时" || u == "天" || u == "个小时") && x.At(s.q.S-1) == '(' && x.At(s.q.E) == ')')
	}},
	{rule.Rule{Name: "span: without a break", Example: "民警12个小时不间断追踪。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Span && !s.q.Small && s.q.First().Cmp(numeral.Int(24)) != 0 && (x.Has(s.q.E, "不间断") || x.Has(s.q.E, "不停") || x.Has(s.q.E, "不休") || x.Has(s.q.E, "连续")))
	}},
	{rule.Rule{Name: "span: and more", Example: "这座桥建成十年有余。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Span && (x.Has(s.q.E-2, "有余") || x.Has(s.q.E-2, "出头")) && x.endsPhrase(s.q.E))
	}},
	{rule.Rule{Name: "age: when one was so old", Example: "平均年龄较低，40岁时较高。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Age {
			return pass
		}
		switch x.At(s.q.E) {
		case '时', '那', '前', '后':
			return drop
		}
		return dropIf(x.Has(s.q.E, "高龄"))
	}},
	{rule.Rule{Name: "age: an age that bounds a group", Example: "平均年龄在60岁以上。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind == unit.Age && s.q.Lower.IsSet() && x.At(s.q.E) == '的' { // 年龄在45~64岁之间的
			return drop
		}
		return dropIf(s.q.Unit.Kind == unit.Age && (x.Has(s.q.E-2, "以上") || x.Has(s.q.E-2, "以下")))
	}},
	{rule.Rule{Name: "age: to tenths", Example: "预期寿命男性80.98岁，女性87.14岁。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Age && s.q.Decimal && !s.q.Han && s.q.Value.IsSet())
	}},
	{rule.Rule{Name: "age: of those whose age was named right before", Example: "从平均年龄来看，职工保持在30岁左右。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Age || !s.p.copula || !x.endsPhrase(s.q.E) {
			return pass
		}
		if s.q.Lower.IsSet() {
			return keepIf(x.At(s.q.S-1) == '在' && strings.ContainsRune("多中要均都", x.At(s.q.S-2))) // 多在25-28岁之间
		}
		for i := max(x.opened, s.q.S-ageReach); i < s.q.S-1; i++ {
			if x.Has(i, "年龄") || x.Has(i, "寿命") && x.At(s.q.S-1) == '为' {
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "age: of a subject that has one", Example: "平均年龄42岁。"}, func(_ *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Age || s.q.Lower.IsSet() && !contains(s.r.subject, "平均", "寿命", "均龄") { // 年龄从22岁到16岁不等 tells of each
			return pass
		}
		return keepIf(contains(s.r.subject, "年龄", "寿命"))
	}},
}

// assemblies sit for a term that is numbered: 十四届|人大.
var assemblies = sets["assemblies"]

// ageReach is how far before an age, in runes, the word for it stands.
const ageReach = 18

// contractReach is how far behind the money, in runes, the word of the contract stands.
const contractReach = 8

// resultReach is how far before its seconds, in runes, the word for a result stands; results are such words, and
// resultTails those behind the seconds.
const resultReach = 6

var results, resultTails = sets["results"], sets["result-tails"]

// grants are what is given for a length of time.
var grants = sets["grants"]

var (
	lastings = sets["lastings"] // what takes time, by how its name ends
	ways     = sets["ways"]     // of so long, behind it
	labours  = sets["labours"]  // done by the clock, before it
	cookings = sets["cookings"] // and by verbs of one character
	dones    = sets["dones"]    // done after so long, behind it
)
