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

// changes say whether a quantity is an increase or decrease, and set its direction.
var changes = []decision{
	{rule.Rule{Name: "change: no figure is near what stayed the same", Example: "规模不变。"}, func(x *Reader, s *statement) verdict {
		q := s.q
		if q.Fixed != lex.Flat {
			return pass
		}
		told := s.p.based || x.Has(q.E-2, "持平") || x.Has(q.S, "零增长") || len(x.refs) > 0 && x.Has(q.E-2, "不变") && q.E-q.S > 2
		return dropIf(!told)
	}},
	{rule.Rule{Name: "change: a halving that is a noun", Example: "减半事件推高币价。"}, func(x *Reader, s *statement) verdict {
		if s.q.Fixed != lex.Double || !x.Has(s.q.E-2, "减半") {
			return pass
		}
		switch x.At(s.q.E) {
		case '至', '到', '了', '以', '还', '甚', '而', '成':
			return pass
		}
		return dropIf(!x.endsPhrase(s.q.E))
	}},
	{rule.Rule{Name: "change: a doubling that is quoted", Example: "他“翻倍”的豪言没有兑现。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Fixed == lex.Double && opensQuote(x.At(s.q.S-1)) && closesQuote(x.At(s.q.E)) && x.At(s.q.E+1) == '的')
	}},
	{rule.Rule{Name: "change: a word that is a change of its own", Example: "产量翻番。"}, func(_ *Reader, s *statement) verdict {
		s.dir = s.q.Dir
		return keepIf(s.q.Fixed != 0)
	}},
	{rule.Rule{Name: "change: what a verb leads to is a level", Example: "价格降至12元。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.p.verb >= 0 && s.p.to && s.p.named < 0)
	}},
	{rule.Rule{Name: "change: growth that came to less than so much", Example: "增速回落到8%以下。"}, func(_ *Reader, s *statement) verdict {
		if s.p.verb < 0 || !s.p.to || s.p.named < 0 || s.p.dir != figure.Down {
			return pass
		}
		return dropIf(s.q.Mod == figure.AtMost || s.q.Mod == figure.Below)
	}},
	{rule.Rule{Name: "change: growth that reached a level", Example: "增速回落至5%。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || !s.p.to {
			return pass
		}
		s.dir = figure.Direction(x.Items[s.p.named].Arg)
		return keep
	}},
	{rule.Rule{Name: "change: what is for the change", Example: "用于提高灌溉效率的16亿元。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || !s.p.of || s.q.Unit.Kind == unit.Percent || s.q.Unit.Kind == unit.Point || s.q.Unit.Kind == unit.Basis {
			return pass
		}
		return dropIf(x.At(s.q.S-1) == '的' && s.q.S-1-x.Items[s.p.verb].E >= 2)
	}},
	{rule.Rule{Name: "change: those that rose or fell", Example: "上涨的城市有3个，下跌的10个。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.q.Unit.Kind < unit.Thing || s.q.Unit.Kind > unit.Event {
			return pass
		}
		e := x.Items[s.p.verb].E
		return dropIf(x.At(e) == '的' && (e+1 == s.q.S || e+2 == s.q.S && x.At(e+1) == '有'))
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
	{rule.Rule{Name: "change: above or below a line", Example: "河道超警戒水位0.4米。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb >= 0 || s.p.share >= 0 || s.p.to {
			return pass
		}
		way, at := x.overLine(s)
		if way == figure.NoDirection {
			return pass
		}
		s.dir, s.p.based, s.p.basis, s.p.text = way, true, figure.OtherBasis, x.Text(at, x.trimOf(s.q.S, at))
		return keep
	}},
	{rule.Rule{Name: "change: what is done when behind", Example: "他在落后的情况下连扳三局。"}, func(x *Reader, s *statement) verdict {
		if !s.p.than {
			return pass
		}
		it := x.Items[s.p.verb]
		return dropIf((x.Has(it.S, "落后") || x.Has(it.S, "领先")) && x.At(it.E) == '的' && it.E+1 < s.q.S)
	}},
	{rule.Rule{Name: "change: above what was forecast", Example: "M2同比增长8.3%，高于预测值8.2%。"}, func(x *Reader, s *statement) verdict {
		if !s.p.than || s.q.Unit.Kind != unit.Percent || x.Suffix(forecasts, max(s.c.s, s.q.S-4), s.q.S) == 0 {
			return pass
		}
		s.st.Modifier = lex.IfElse(s.p.dir == figure.Up, figure.Above, figure.Below)
		for i := len(x.out) - 1; i >= 0 && x.out[i].Start >= int(x.Off[x.opened]); i-- {
			if o := &x.out[i]; o.Kind == figure.Change && o.Measure == figure.Percent { // it grew by more
				s.dir, s.p.than = o.Direction, false
				s.p.based, s.p.basis, s.p.text = o.Basis != figure.NoBasis, o.Basis, o.BasisText
				return keep
			}
		}
		s.p.bound, s.p.verb = s.p.verb, -1
		return drop
	}},
	{rule.Rule{Name: "change: a bound before 每", Example: "中心风速大于每秒32.7米才算台风。"}, func(x *Reader, s *statement) verdict {
		if !s.p.than || !x.perBehind(s.p.verb) {
			return pass
		}
		s.st.Modifier = lex.IfElse(s.p.dir == figure.Up, figure.Above, figure.Below)
		s.p.bound, s.p.verb, s.p.than = s.p.verb, -1, false
		return drop
	}},
	{rule.Rule{Name: "change: more than so much of the same", Example: "甲地人均6.2万元，高于邻省平均水平5.1万元。"}, func(x *Reader, s *statement) verdict {
		if !s.p.than || s.q.Bare || len(x.refs) == 0 || x.last.unit != s.q.Name || s.q.Unit.Kind == unit.Percent || s.q.Unit.Kind == unit.Point || s.q.Unit.Kind == unit.Times {
			return pass
		}
		it := x.Items[s.p.verb]
		if x.At(it.E-1) != '于' || it.E == s.q.S || x.Suffix(lines, max(s.c.s, s.q.S-4), s.q.S) > 0 && x.small(s) || x.beyond(s) {
			return pass
		}
		s.st.Modifier = lex.IfElse(s.p.dir == figure.Up, figure.Above, figure.Below)
		return drop
	}},
	{rule.Rule{Name: "change: a quotation with its sign", Example: "股价报150.35元（-0.92%）。"}, func(x *Reader, s *statement) verdict {
		r := x.At(s.q.Num - 1)
		if s.q.Unit.Kind != unit.Percent || s.explicit() || r != '-' && r != '+' || s.p.share >= 0 || s.q.S != s.q.Num-1 {
			return pass
		}
		switch x.At(s.q.S - 1) {
		case '(', ',', ' ', '点', '元', '、':
			s.dir = figure.Up
			return keepIf(s.q.Value.IsSet() && x.endsPhrase(s.q.E))
		}
		return pass
	}},
	{rule.Rule{Name: "change: the last of a quotation in brackets", Example: "中南实业(31.88, 0.58, 1.85%)大涨。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || s.explicit() && x.At(s.q.S-1) != ' ' && x.At(s.q.S-1) != ',' || x.At(s.q.E) != ')' {
			return pass
		}
		way, ok := x.quoted(s.q.S)
		if !ok {
			return pass
		}
		s.dir = way
		return keep
	}},
	{rule.Rule{Name: "change: what a turn counts", Example: "7轮调整将149种药品纳入目录。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.p.to || s.q.Unit.Kind < unit.Thing || s.q.Unit.Kind > unit.Event {
			return pass
		}
		return dropIf(x.Items[s.p.verb].Class == lex.Turn)
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
	{rule.Rule{Name: "change: something that a length of time names", Example: "提升15分钟生活圈的品质。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.p.verb >= 0 && s.q.Unit.Kind == unit.Span && !s.p.to && !s.p.based && !s.noun.empty() && x.At(s.q.E) != '的' && x.Items[s.p.verb].E == s.q.S)
	}},
	{rule.Rule{Name: "change: what it is owed to", Example: "性能提升主要归功于4000毫安时的电池。"}, func(x *Reader, s *statement) verdict {
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
	{rule.Rule{Name: "change: an age that bounds a group", Example: "提升弹力，25岁以上的人适用。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.q.Unit.Kind == unit.Age && (s.q.Mod == figure.AtLeast || s.q.Mod == figure.AtMost) && !s.p.to && !s.p.based)
	}},
	{rule.Rule{Name: "change: of what was so long ago", Example: "户籍变更不足三年的考生。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.p.verb >= 0 && s.q.Unit.Kind == unit.Span && !s.p.to && x.Items[s.p.verb].Class == lex.Turn && x.At(s.q.E) == '的')
	}},
	{rule.Rule{Name: "change: than the month before", Example: "涨幅较上一个月有所收窄。"}, func(x *Reader, s *statement) verdict {
		r := x.before(s)
		return dropIf(s.q.Unit.Kind == unit.Span && s.q.Small && (r == '上' || r == '下') && s.q.First().Cmp(numeral.Int(1)) == 0)
	}},
	{rule.Rule{Name: "change: of so many digits", Example: "多省的同比增速达到两位数。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Name == "位" && x.At(s.q.E) == '数' || x.Has(s.q.E, "数量级"))
	}},
	{rule.Rule{Name: "change: of whom something is changed", Example: "机构下调12家银行的评级。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.p.to || x.Items[s.p.verb].Class != lex.Make || x.Items[s.p.verb].E != s.q.S {
			return pass
		}
		switch hanzi.FoldString(s.q.Name) {
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
	{rule.Rule{Name: "change: so many years in a row", Example: "增速连续12年高于城市。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb >= 0 && s.q.Unit.Kind == unit.Span && !s.p.to && (x.At(x.Items[s.p.verb].S-1) == '连' || x.Has(x.Items[s.p.verb].S-2, "连续")) { // 连降两年
			return drop
		}
		return dropIf(s.q.Unit.Kind == unit.Span && x.behind(s, "连续"))
	}},
	{rule.Rule{Name: "change: with each so much more", Example: "运费每增加12公斤加收。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.p.verb >= 0 && x.At(x.Items[s.p.verb].S-1) == '每')
	}},
	{rule.Rule{Name: "change: how many there are of a list that begins with a change", Example: "项目分成素质提升课程、专场体验活动三个板块。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based || s.p.to || s.q.Unit.Kind < unit.Thing || s.q.Unit.Kind > unit.Event {
			return pass
		}
		for i := x.Items[s.p.verb].E; i < s.q.S; i++ {
			if x.At(i) == '、' {
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "change: what it became", Example: "汇率变为7.1元。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || s.p.based {
			return pass
		}
		it := x.Items[s.p.verb]
		return dropIf(it.Class == lex.Turn && (x.At(it.E-1) == '为' || it.E-it.S == 1))
	}},
	{rule.Rule{Name: "change: done so many times", Example: "人事调整12次。"}, func(x *Reader, s *statement) verdict {
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
		return dropIf(ok && x.Items[s.p.verb].Class == lex.Verb && x.Items[s.p.verb].Arg == lex.Up)
	}},
	{rule.Rule{Name: "change: one or two things more", Example: "新校区增加两所学校。"}, func(_ *Reader, s *statement) verdict {
		q := s.q
		few := q.Unit.Kind >= unit.Thing && q.Unit.Kind <= unit.Event || q.Unit.Kind == unit.Mark // 大一点
		return dropIf(s.p.verb >= 0 && q.Small && few && q.Value.Cmp(numeral.Int(3)) < 0)
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
	{rule.Rule{Name: "change: an adjective without a basis", Example: "该车长4.5米。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 {
			return pass
		}
		it := x.Items[s.p.verb]
		if it.Class != lex.Short || it.E-it.S > 1 {
			return pass
		}
		switch x.At(it.S) {
		case '多', '少', '高', '低', '快', '慢', '差', '长', '短', '落', '亏', '加', '大', '小':
			return dropIf(!s.p.based && s.q.Unit.Kind != unit.Point && x.basis == figure.NoBasis && !x.Has(it.S-2, "风险") && x.At(it.S-1) != '率')
		}
		return pass
	}},
	{rule.Rule{Name: "change: behind a verb of change", Example: "产量增长12%。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 {
			return pass
		}
		return x.turned(s)
	}},
	{rule.Rule{Name: "change: the one before, in per cent", Example: "指数下跌81.5点，或0.42%。"}, func(x *Reader, s *statement) verdict {
		before := x.sameChange(s)
		if before == nil {
			return pass
		}
		s.dir, s.again = before.Direction, before
		return keep
	}},
	{rule.Rule{Name: "change: behind a noun of change", Example: "产量增幅为12%。"}, func(_ *Reader, s *statement) verdict {
		s.dir = s.p.dir
		return keepIf(s.p.named >= 0)
	}},
	{rule.Rule{Name: "change: the average of others beside it", Example: "本地企业平均增幅为8.2%，外地企业平均只有3.1%。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || !s.explicit() || !s.p.free || !s.p.copula || s.p.share >= 0 || s.p.verb >= 0 || len(x.out) == 0 || len(x.refs) == 0 {
			return pass
		}
		last := &x.out[len(x.out)-1]
		if last.Kind != figure.Change || last.Measure != figure.Percent || last.From.IsSet() {
			return pass
		}
		named := x.namedTail(last.Subject)
		if named == "" {
			return pass
		}
		s.dir = last.Direction
		s.r.base, s.r.subject = s.r.subject, s.r.subject+named
		return keep
	}},
	{rule.Rule{Name: "change: a noun of change behind it", Example: "股价有12%的跌幅。"}, func(x *Reader, s *statement) verdict {
		named, d, at := x.namedBehind(s.c, s.q)
		if named.empty() {
			return pass
		}
		s.dir, s.r.base = d, s.r.subject
		if w := x.Text(named.s, named.e); x.Items[at].Class == lex.Named && !hasSuffix(s.r.subject, w) {
			s.r.subject += w
		}
		return keep
	}},
	{rule.Rule{Name: "change: a basis says that it is one", Example: "物价同比为-0.3%。"}, func(_ *Reader, s *statement) verdict {
		s.dir = figure.Up
		return keepIf(s.p.plain && !s.p.of && s.q.Unit.Kind == unit.Percent && s.p.share < 0 && s.p.bound < 0)
	}},
	{rule.Rule{Name: "change: a balance that is below nought", Example: "支持率净值为负7个百分点。"}, func(_ *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Point && s.q.Unit.Kind != unit.Basis || !s.p.copula || s.q.First().Sign() >= 0 {
			return pass
		}
		s.st.Kind = figure.Level
		return drop
	}},
	{rule.Rule{Name: "change: points of a percentage", Example: "拉动增长，贡献率为1.2个百分点。"}, func(_ *Reader, s *statement) verdict {
		s.dir = figure.NoDirection
		return keepIf(s.q.Unit.Kind == unit.Basis || s.q.Unit.Kind == unit.Point && s.p.share < 0)
	}},
}

// isChange reports whether the statement is of an increase or decrease, and fills it in.
func (x *Reader) isChange(s *statement) bool {
	if x.decide(changes, s) != keep {
		return false
	}
	q, p, st := s.q, s.p, s.st
	if p.verb >= 0 && p.to && p.named >= 0 {
		s.dir = figure.Direction(x.Items[p.named].Arg)
	}
	st.Kind, st.Direction, st.Measure = figure.Change, s.dir, measureOf(q.Name)
	if q.First().Sign() < 0 && s.dir != figure.Flat {
		if s.dir == figure.Up || s.dir == figure.NoDirection || p.named >= 0 {
			st.Direction = figure.Down
		}
		st.Value, st.Lower, st.Upper = st.Value.Abs(), st.Lower.Abs(), st.Upper.Abs()
	}
	if st.Value.IsSet() && st.Value.Sign() == 0 && s.dir != figure.Flat && q.Fixed == 0 {
		st.Direction = figure.Flat
	}
	x.changeBasis(q, p, st)
	if s.again != nil {
		st.Basis, st.BasisText = s.again.Basis, s.again.BasisText
	}
	return true
}
