package read

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// bares are numbers without a unit.
var bares = []decision{
	{rule.Rule{Name: "bare: per so many", Example: "每10万人病死率为221.5。"}, func(x *Reader, s *statement) verdict {
		if s.q.Per == "" {
			return pass
		}
		if s.q.Scaled && x.priced(s) { // 每台改装费用|两三百万
			return pass
		}
		if !s.q.Decimal && !strings.ContainsAny(s.q.Per, "万千百萬") { // 每回合踢5腿
			return drop
		}
		s.st.Kind = figure.Rate
		return keep
	}},
	{rule.Rule{Name: "bare: points by which a figure may be off", Example: "民调误差为正负3个百分点。"}, func(x *Reader, s *statement) verdict {
		if !x.mayBeOff(s) {
			return pass
		}
		if i := s.q.S - 3; x.Has(i, "为正负") && i > s.np.s {
			s.r.subject = x.Text(s.np.s, i)
		}
		return keep
	}},
	{rule.Rule{Name: "bare: compared with an index told before", Example: "制造业PMI为49.5，低于均值的50.1。"}, func(x *Reader, s *statement) verdict {
		if s.p.bound < 0 && !s.p.hoped {
			return pass
		}
		if x.last.index && len(x.refs) > 0 {
			return keep
		}
		return drop
	}},
	{rule.Rule{Name: "bare: of a subject that is a bare number", Example: "景气指数为112。"}, func(x *Reader, s *statement) verdict {
		if s.explicit() && !s.q.Scaled && s.p.copula && hasSuffix(s.r.subject, "人数", "户数", "人口") {
			return keep
		}
		if s.explicit() && !s.q.Scaled && !s.q.Han && !s.q.Decimal && s.p.copula && s.q.First().Cmp(numeral.Int(1000)) >= 0 && x.endsPhrase(s.q.E) && x.Suffix(crowds, s.np.s, s.np.e) > 1 { // 教职工为12,640
			s.st.Kind, s.st.Unit = figure.Count, "人"
			return keep
		}
		if s.explicit() && !s.q.Scaled && !s.q.Han && !s.q.Decimal && (s.p.copula || s.p.to) && hasSuffix(s.r.subject, "总数", "数量", "员数", "生数", "户数", "口数", "店数", "件数", "次数") && s.q.First().Cmp(numeral.Int(100)) >= 0 && x.endsPhrase(s.q.E) {
			s.st.Kind = figure.Count
			return keep
		}
		if s.explicit() && !s.q.Scaled && !s.q.Decimal && !s.q.Han && hasSuffix(s.r.subject, "位数", "户数", "人数", "级数", "席位数") && x.endsPhrase(s.q.E) && s.q.First().Cmp(numeral.Int(10)) >= 0 { // 学位数175
			return keep
		}
		if !s.explicit() || !hasSuffix(s.r.subject, "指数", "PMI", "pmi", "系数", "比值", "评分", "得分", "开分", "平均分", "均分", "比", "净值", "R0", "Rt", "收入比", "基尼系数", "BMI") {
			return pass
		}
		if s.p.copula || s.q.Decimal || s.q.Mod != figure.Exact && s.q.S < s.q.Num {
			return keep
		}
		return drop
	}},
	{rule.Rule{Name: "bare: what an index told before comes to", Example: "经理指数跌破40，为38.8。"}, func(x *Reader, s *statement) verdict {
		return keepIf(!s.explicit() && s.q.Decimal && !s.q.Scaled && s.p.bound < 0 && s.p.copula && len(x.refs) > 0 && x.last.index && x.endsPhrase(s.q.E))
	}},
	{rule.Rule{Name: "bare: the next in order", Example: "工人5131人居首，农民3991次之。"}, func(x *Reader, s *statement) verdict {
		if !s.explicit() || s.q.Han || s.q.Decimal || x.Prefix(orders, s.q.E) == 0 {
			return pass
		}
		for i := len(x.refs) - 1; i >= 0; i-- {
			if r := &x.refs[i]; r.unit != "" {
				s.st.Kind, s.st.Unit = r.kind, r.unit
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "bare: as what was counted before", Example: "博士生录取1240人，硕士生录取6870。"}, func(x *Reader, s *statement) verdict {
		if !s.explicit() || s.q.Han || s.q.Decimal || s.q.Scaled || len(x.out) == 0 || s.q.First().Cmp(numeral.Int(10)) < 0 || !x.endsPhrase(s.q.E) || x.At(s.q.E) == '、' {
			return pass
		}
		last := &x.out[len(x.out)-1]
		if last.Kind != figure.Count || last.Unit == "" || last.Start < int(x.Off[x.opened]) || !x.sameTail(s, last) {
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Count, last.Unit
		return keep
	}},
	{rule.Rule{Name: "bare: so many hundred millions, as one says of money", Example: "账上还有五个亿。"}, func(x *Reader, s *statement) verdict {
		if x.At(s.q.E-1) != '亿' || x.At(s.q.E-2) != '个' && x.At(s.q.E-3) != '个' || hasSuffix(s.r.subject, "数", "量") {
			return pass
		}
		if t, _, _ := x.Token(s.q.E); t.Tag == segment.TagN && x.Prefix(moneys, s.q.E) == 0 { // 两个亿|用户
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, "CNY"
		if x.At(s.q.E) == '的' && !s.noun.empty() {
			x.ofNoun(s)
		}
		return keep
	}},
	{rule.Rule{Name: "bare: money that is spent", Example: "五千万收购这家食品厂。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled {
			return pass
		}
		e := x.SkipSpace(s.q.E)
		n := x.Prefix(spendings, e)
		if n == 0 && !x.spentOn(s, e) {
			return pass
		}
		switch x.At(e + n) {
		case '者', '商', '区', '员', '人', '于': // 数百万开发|者
			return pass
		}
		s.st.Unit = "CNY"
		return keep
	}},
	{rule.Rule{Name: "bare: money that is laid out", Example: "公司投入三亿攻关。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || x.Suffix(outlays, max(s.c.s, s.q.S-4), s.q.S) == 0 {
			return pass
		}
		if t, _, _ := x.Token(s.q.E); t.Tag != segment.TagV && t.Tag != segment.TagVN && x.Prefix(moneys, s.q.E) == 0 {
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, "CNY"
		return keep
	}},
	{rule.Rule{Name: "bare: the sum of a contract, behind its years", Example: "双方签下的合同是4年4200万。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || x.At(s.q.S-1) != '年' || s.q.S != s.q.Num {
			return pass
		}
		switch n := x.digitsBefore(s.q.S - 1); { // 2018年|6400万用户
		case n == 0, n > 2:
			return pass
		case x.crowdIn(s.noun), x.Suffix(crowds, s.noun.s, s.noun.e) > 0:
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, "CNY"
		return keep
	}},
	{rule.Rule{Name: "bare: money behind a verb of paying", Example: "公司被罚了10万。"}, func(x *Reader, s *statement) verdict {
		n := x.Suffix(payings, max(s.c.s, s.q.S-4), s.q.S)
		if !s.q.Scaled || s.q.Small || !s.noun.empty() || n == 0 || n == 1 && x.At(s.q.S-1) == '值' && !x.Starts(s.q.S-1) { // 人数峰|值|2100万
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, "CNY"
		return keep
	}},
	{rule.Rule{Name: "bare: money that somebody was cheated of", Example: "她骗主播66万，谎称投资。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || !s.noun.empty() || !x.endsPhrase(s.q.E) {
			return pass
		}
		for i := max(s.c.s, s.q.S-cheatReach); i < s.q.S; i++ {
			if n := x.Prefix(cheatings, i); n > 0 && x.Starts(i) && x.Starts(i+n) {
				s.st.Kind, s.st.Unit = figure.Level, "CNY"
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "bare: money that was taken", Example: "医院一员工受贿1680万“采购”成重灾区。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || x.Suffix(takens, max(s.c.s, s.q.S-4), s.q.S) == 0 || x.crowdIn(s.noun) {
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, "CNY"
		return keep
	}},
	{rule.Rule{Name: "bare: so many thousands, as one says of a price", Example: "这枚古币底价8千。"}, func(x *Reader, s *statement) verdict {
		q := s.q
		if x.At(q.E-1) != '千' || q.Scaled || q.Short || q.Lower.IsSet() || !x.endsPhrase(q.E) && x.At(q.E) != '起' || !x.priced(s) && x.Suffix(payings, max(s.c.s, q.S-4), q.S) == 0 {
			return pass
		}
		if hasSuffix(s.r.subject, "数", "量", "人", "者", "户", "员", "次", "家", "点", "指", "股", "字") {
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, "CNY"
		return keep
	}},
	{rule.Rule{Name: "bare: so much a piece", Example: "门票炒到2万一张。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled && !s.q.Short || x.At(s.q.E) != '一' || !x.priced(s) {
			return pass
		}
		u, n := x.UnitAt(s.q.E + 1)
		if x.At(s.q.E+1) == '平' && n == 0 {
			u.Kind, n = unit.Measure, 1
		}
		if n == 0 || u.Kind != unit.Thing && u.Kind != unit.Measure && u.Kind != unit.Span || !x.endsPhrase(s.q.E+1+n) {
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, "CNY/"+x.Text(s.q.E+1, s.q.E+1+n)
		return keep
	}},
	{rule.Rule{Name: "bare: so many and more of the noun behind it", Example: "平台覆盖300+城市。"}, func(x *Reader, s *statement) verdict {
		if r := x.At(s.q.E - 1); r != '+' && (r != '多' && r != '余' || s.q.Han) || s.noun.e-s.noun.s < 2 || s.q.Scaled || r == '+' && x.nameBeside(s.q.S) {
			return pass
		}
		s.st.Kind = figure.Count
		x.ofNoun(s)
		return keep
	}},
	{rule.Rule{Name: "bare: what was scored, with its noun behind", Example: "球队场均100.6的得分不高。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Decimal && !s.q.Han && !s.q.Scaled && x.At(s.q.E) == '的' && x.Prefix(scoreNouns, s.q.E+1) > 0)
	}},
	{rule.Rule{Name: "bare: a crowd, with what tells it apart before it", Example: "保障1936万建档立卡贫困人口脱贫。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || s.q.Han || !s.noun.empty() || !x.leadsTo(s.q.S) {
			return pass
		}
		for i := s.q.E + 1; i < min(s.c.e, s.q.E+crowdReach*2) && hanzi.IsHan(x.At(i)) && x.At(i) != '的'; i++ {
			if n := x.Prefix(crowds, i); n > 1 && x.Starts(i) && x.Starts(i+n) {
				s.st.Kind, s.r.subject = figure.Count, x.Text(s.q.E, i+n)
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "bare: a crowd", Example: "数千民众涌上街头。"}, func(x *Reader, s *statement) verdict {
		vague := s.q.Han && s.q.Lower.IsSet() || s.q.Mod == figure.Above || !s.q.Han && (s.q.Mod == figure.Below || s.q.Mod == figure.About)
		counted := x.At(s.q.E-1) == '计' && !s.noun.empty() // 数以千计的|居民
		if !vague || s.q.First().Cmp(numeral.Int(100)) < 0 || !x.crowdIn(s.noun) && x.Prefix(crowds, s.q.E) == 0 && !counted {
			return pass
		}
		s.st.Kind = figure.Count
		if !s.noun.empty() {
			x.ofNoun(s)
		}
		return keep
	}},
	{rule.Rule{Name: "bare: so many of them, who are something", Example: "约6000万人口受影响，其中3600万是儿童。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || s.q.Han || !x.among(s) || x.At(s.q.E) != '是' || len(x.out) == 0 || x.out[len(x.out)-1].Kind != figure.Count {
			return pass
		}
		s.st.Kind = figure.Count
		return keep
	}},
	{rule.Rule{Name: "bare: a sum of the money before", Example: "他获赔40万元，另得3万元，合计43万。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || len(x.refs) == 0 || !isMoney(x.last.unit) || x.Suffix(sums, max(s.c.s, s.q.S-6), s.q.S) == 0 || !s.noun.empty() {
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, x.last.unit
		return keep
	}},
	{rule.Rule{Name: "bare: what each of some is paid", Example: "球队薪资：王建国3054万，李明3565万。"}, func(x *Reader, s *statement) verdict {
		pay := x.paidEach(s)
		if pay == "" {
			return pass
		}
		s.st.Kind, s.st.Unit, s.r.subject = figure.Level, x.moneyOfAll(s), pay
		return keep
	}},
	{rule.Rule{Name: "bare: so many tens of thousands of the noun behind it", Example: "平台有2.3亿用户。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || s.q.Small && x.At(s.q.E-1) != '亿' || s.noun.empty() || !s.p.copula && s.q.Mod == figure.Exact && s.q.Han && x.Prefix(crowds, s.q.E) < 2 {
			return pass
		}
		if s.explicit() && (s.q.Mod != figure.Exact || x.Has(s.noun.e, "讯") || x.Has(s.noun.e-1, "讯")) && x.Suffix(moneys, max(s.np.s, s.np.e-4), s.np.e) > 0 { // 营收超5万亿|国家统计局…
			return pass
		}
		s.st.Kind = figure.Count
		if x.At(s.q.E) == '的' && x.pricedAt(s.q.S) { // 售价26万的|轿车
			s.st.Kind, s.st.Unit = figure.Level, x.moneyOf(s)
			return keep
		}
		if n := x.Prefix(moneys, s.noun.s); x.Suffix(worths, max(s.c.s, s.q.S-4), s.q.S) > 1 || n > 1 && x.At(s.noun.s+n) == '的' || x.Suffix(moneys, s.noun.s, s.noun.e) > 0 && !x.ofOthers(s.noun) || x.At(s.q.S-1) == '以' && x.Prefix(moneys, s.noun.s) > 0 || contains(x.Text(s.noun.s, s.noun.e), "债券", "奖券", "彩票", "中奖", "头奖", "大奖") { // 173亿的总资产
			s.st.Kind, s.st.Unit = figure.Level, "CNY"
		}
		x.ofNoun(s)
		return keep
	}},
	{rule.Rule{Name: "bare: so many tens of thousands of the noun before it", Example: "月销量为2.3万。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled && !(s.q.Short && x.priced(s)) || s.q.Small {
			return pass
		}
		s.st.Kind = figure.Count
		if (x.priced(s) || x.Suffix(moneys, max(s.np.s, s.np.e-4), s.np.e) > 1) && !hasSuffix(s.r.subject, "数", "量", "人", "者", "户", "员", "次", "家", "指数", "人口") {
			s.st.Kind, s.st.Unit = figure.Level, x.moneyOf(s)
		} else if !s.explicit() && isMoney(x.last.unit) && len(x.refs) > 0 {
			s.st.Kind, s.st.Unit = figure.Level, x.last.unit
		} else if x.amongMoney(s) {
			s.st.Kind, s.st.Unit = figure.Level, x.last.unit[:3]
		} else if x.boxOffice(s) {
			s.st.Kind, s.st.Unit = figure.Level, "CNY"
		}
		told := s.noun.empty() && x.pricedAt(s.q.S) || s.explicit() && (s.p.copula || s.q.Mod != figure.Exact || x.endsPhrase(s.q.E) || s.q.Short && x.At(s.q.E) == '分') && !(s.q.Han && s.q.First().Cmp(numeral.Int(10)) < 0)
		if s.q.Han && !s.q.Value.IsSet() && s.st.Unit == "" && !hasSuffix(s.r.subject, "数", "量", "次") { // 拿出几百万
			return drop
		}
		if told || s.p.to {
			return keep
		}
		return drop
	}},
	{rule.Rule{Name: "bare: a short sum at the end of its phrase", Example: "这台相机8千6。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Short || s.q.Lower.IsSet() || s.q.Mod == figure.Below || !x.endsPhrase(s.q.E) && !x.Has(s.q.E, "分") || !s.explicit() || x.nextScaled(s) {
			return pass
		}
		if hasSuffix(s.r.subject, "数", "量", "人", "者", "户", "员", "次", "家", "人口", "点", "指", "股", "字", "步", "手") {
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, "CNY"
		return keep
	}},
	{rule.Rule{Name: "bare: a high or a low", Example: "日元兑美元触及九个月低点146.57。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Decimal && !s.q.Han && !s.q.Scaled && x.Suffix(extremes, max(s.c.s, s.q.S-3), s.q.S) > 0 && x.endsPhrase(s.q.E))
	}},
	{rule.Rule{Name: "bare: the price in a quotation in brackets", Example: "中南实业(31.88, -0.58, -1.79%)领跌。"}, func(x *Reader, s *statement) verdict {
		if s.q.Han || !s.q.Decimal || x.At(s.q.E) != ',' || x.quotation(s) != 1 {
			return pass
		}
		x.quotedName(s)
		return keep
	}},
	{rule.Rule{Name: "bare: a quotation of a market", Example: "英镑兑美元拉升30点，报1.2811。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Decimal && !s.q.Han && (x.At(s.q.S-1) == '报' || x.Has(s.q.S-2, "现报")) && x.endsPhrase(s.q.E))
	}},
	{rule.Rule{Name: "bare: a decimal at the end of its phrase", Example: "收盘价为12.35，成交清淡。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Decimal && !s.q.Han && (s.explicit() && (s.p.copula || s.p.to || s.q.Mod != figure.Exact) || s.p.to && s.p.verb >= 0) && x.endsQuote(s.q.E))
	}},
}

// digitsBefore returns how many digits end before rune e.
func (x *Reader) digitsBefore(e int) int {
	i := e
	for i > 0 && (lex.IsDigit(x.At(i-1)) || numeral.HanDigit(x.At(i-1)) >= 0) {
		i--
	}
	return e - i
}

// cheatReach is how far before a sum, in runes, the verb of cheating somebody of it stands; cheatings
// are such verbs.
const cheatReach = 10

var cheatings = sets["cheatings"]

// takens are verbs of taking money one must not take, and of gaining it.
var takens = sets["takens"]

// sameTail reports whether the two characters before the quantity are those before the figure f.
func (x *Reader) sameTail(s *statement, f *Figure) bool {
	a := x.runeAt(f.Start)
	return s.q.S >= 2 && a >= 2 && x.R[a-1] == x.R[s.q.S-1] && x.R[a-2] == x.R[s.q.S-2] && hanzi.IsHan(x.R[a-1]) && hanzi.IsHan(x.R[a-2])
}

// crowdReach is how far into the noun behind a number, in runes, its people are looked for.
const crowdReach = 6

// crowdIn reports whether the noun s tells of people, with a word before them: 亚裔|学生.
func (x *Reader) crowdIn(s span) bool {
	for i := s.s; i < min(s.e, s.s+crowdReach); i++ {
		if x.At(i) == '的' {
			return false
		}
		if n := x.Prefix(crowds, i); n > 1 && x.Starts(i) && x.Starts(i+n) {
			return true
		}
	}
	return false
}

// nameBeside reports whether a name stands right before rune i, so that the number is part of it: 天玑|9200+.
func (x *Reader) nameBeside(i int) bool {
	if i == 0 || lex.IsLatin(x.At(i-1)) {
		return i > 0
	}
	switch t, _, _ := x.Token(i - 1); t.Tag {
	case segment.TagN, segment.TagNZ, segment.TagNR, segment.TagNT, segment.TagEng, segment.TagX:
		return hanzi.IsHan(x.At(i - 1))
	}
	return false
}
