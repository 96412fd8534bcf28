package read

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// spans are lengths of time and ages; they are figures only where their subject says so.
var spans = []decision{
	{rule.Rule{Name: "span: what a verb leads to", Example: "办理时限由法定缩短至5天。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Span && s.p.verb >= 0 && s.p.to)
	}},
	{rule.Rule{Name: "span: of a subject that takes time", Example: "平均等待时间12天。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Span && s.explicit() && hasSuffix(s.r.subject, lastings...))
	}},
	{rule.Rule{Name: "span: behind a verb that takes time", Example: "手术历时12小时。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Span && x.Suffix(takings, max(s.c.s, s.q.S-6), s.q.S) > 0)
	}},
	{rule.Rule{Name: "span: measured to hundredths", Example: "男工、女工每周做工51.13小时、48.24小时。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Span && hasSuffix(s.q.Name, "小时") && s.q.Decimal && s.q.Value.IsSet() && s.q.Value.Exp == -2 && s.explicit())
	}},
	{rule.Rule{Name: "span: a limit", Example: "保存期不能超过三个月。"}, func(_ *Reader, s *statement) verdict {
		m := s.q.Mod
		return keepIf(s.q.Unit.Kind == unit.Span && (m == figure.AtMost || m == figure.AtLeast) && s.q.S < s.q.Num && s.explicit())
	}},
	{rule.Rule{Name: "span: rounds of something", Example: "地块经47轮竞价成交。"}, func(x *Reader, s *statement) verdict {
		if hanzi.FoldString(s.q.Name) != "轮" || s.q.Han || x.Prefix(rounds, s.q.E) == 0 {
			return pass
		}
		s.st.Kind = figure.Count
		return keep
	}},
	{rule.Rule{Name: "span: so many years and months", Example: "渡轮停航3年零7个月。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Name == "年" && x.Has(s.q.E-2, "个月") && s.explicit())
	}},
	{rule.Rule{Name: "span: in the label before it", Example: "质保期（年）为2。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Labelled && s.explicit())
	}},
	{rule.Rule{Name: "span: of a history or a sentence", Example: "这座拥有158年历史的教堂重开。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Span && !s.q.Small && (x.Has(s.q.E, "历史") || x.Has(s.q.E, "的历史") || x.Has(s.q.E, "徒刑") || x.Has(s.q.E, "有期徒刑") || x.Has(s.q.E, "监禁")))
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
	{rule.Rule{Name: "span: that stores last for", Example: "存煤可用26天。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span {
			return pass
		}
		behind := s.q.E
		return keepIf(x.Suffix(lasts, max(s.c.s, s.q.S-4), s.q.S) > 0 || x.Has(behind, "消费量") || x.Has(behind, "用量") || x.Has(behind, "的用量") || x.Has(behind, "的消费量"))
	}},
	{rule.Rule{Name: "age: an age that bounds a group", Example: "平均年龄在60岁以上。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind == unit.Age && s.q.Lower.IsSet() && x.At(s.q.E) == '的' { // 年龄在45~64岁之间的
			return drop
		}
		return dropIf(s.q.Unit.Kind == unit.Age && (x.Has(s.q.E-2, "以上") || x.Has(s.q.E-2, "以下")))
	}},
	{rule.Rule{Name: "age: of a subject that has one", Example: "平均年龄42岁。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Age && contains(s.r.subject, "年龄", "寿命"))
	}},
}

// lastings end the names of what takes time.
var lastings = []string{"加速", "时间", "时长", "周期", "寿命", "工期", "用时", "耗时", "年限", "天数", "日数", "留宿", "逗留", "会期", "住院日", "停留"}

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
	{rule.Rule{Name: "points: of a subject that is scored", Example: "新秀场均得分来到了11.2分。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Score && s.explicit() && (s.p.copula || s.q.Decimal))
	}},
	{rule.Rule{Name: "points: scored by somebody", Example: "全场得到28分。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Unit.Kind == unit.Score && slices.ContainsFunc(scorings, func(w string) bool { return x.Has(s.q.S-len([]rune(w)), w) }))
	}},
	{rule.Rule{Name: "points: beside rebounds and assists", Example: "小张29分10篮板。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Score {
			return pass
		}
		i := s.q.E
		if r := x.At(i); r == '、' || r == ',' || r == '和' || r == ' ' {
			i++
		}
		n, ok := x.NumeralAt(i)
		if !ok {
			return pass
		}
		i = n.End
		if r := x.At(i); r == '个' || r == '次' {
			i++
		}
		return keepIf(x.Has(i, "篮板") || x.Has(i, "助攻"))
	}},
}

// scorings stand before the points that somebody scores.
var scorings = []string{"积", "同积", "拿到", "狂揽", "豪取", "怒砍", "得到", "砍下", "拿下", "贡献", "轰下", "得", "狂砍", "独得"}

// counts drop numbers with a classifier that count nothing worth telling.
var counts = []decision{
	{rule.Rule{Name: "count: wins and titles in a row", Example: "球队豪取六连胜。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(strings.HasPrefix(hanzi.FoldString(s.q.Name), "连") && s.q.First().Cmp(numeral.Int(2)) >= 0)
	}},
	{rule.Rule{Name: "count: balls that went in", Example: "9球天王登场。"}, func(x *Reader, s *statement) verdict {
		if s.q.Name != "球" {
			return pass
		}
		if x.Suffix(goals, max(s.c.s, s.q.S-3), s.q.S) == 0 || !x.endsPhrase(s.q.E) {
			return drop
		}
		return keep
	}},
	{rule.Rule{Name: "count: small, in Chinese digits", Example: "三款手机发布。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Small {
			return pass
		}
		if x.fewTold(s) {
			return pass
		}
		hurt := s.q.Value.Cmp(numeral.Int(3)) >= 0 && s.q.Unit.Kind == unit.Person && (x.casualty(s.q.E) > 0 || x.casualtyBefore(s.q))
		return dropIf(!hurt)
	}},
	{rule.Rule{Name: "count: ten of nothing", Example: "满分有十个。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.q.Han && s.q.Value.IsSet() && s.q.Value.Cmp(numeral.Int(10)) == 0 && s.noun.empty())
	}},
	{rule.Rule{Name: "count: of aspects or of hours", Example: "提出12个问题。"}, func(x *Reader, s *statement) verdict {
		n := x.Prefix(aspects, s.q.E)
		return dropIf(n > 0 && (n > 1 || x.Starts(s.q.E+n)) && !x.Has(s.q.E, "人家"))
	}},
}

// fewTold reports whether a few people or things are counted as news counts them: two or
// more, a noun behind, no name and no list before: 四名嫌疑人, but “四个优先”, 甲、乙两家公司.
func (x *Reader) fewTold(s *statement) bool {
	q := s.q
	if x.Suffix(told, max(s.c.s, q.S-3), q.S) > 0 {
		return false
	}
	if q.Unit.Kind == unit.Person && q.Name == "人" {
		return x.fewPeople(s)
	}
	if hanzi.FoldString(q.Name) == "队" && (x.At(q.S-1) == '队' || x.At(q.E) == '队' || x.At(q.E) == '长' || x.At(q.E) == '员') { // 支队九队队长
		return false
	}
	if q.Name == "次" {
		return q.Value.Cmp(numeral.Int(3)) >= 0 && x.Suffix(timesBefore, max(s.c.s, q.S-3), q.S) > 0
	}
	if s.noun.empty() && q.Value.Cmp(numeral.Int(2)) >= 0 && (x.At(q.S-1) == '有' || x.modified(q.E)) && x.Prefix(tellings, q.E-1) == 1 && q.E-q.S <= 3 {
		return !x.named2(s) && x.Prefix(aspects, q.E) == 0
	}
	if q.Value.Cmp(numeral.Int(2)) < 0 || s.noun.e-s.noun.s < 1 || s.noun.e-s.noun.s < 2 && !x.tangible(s) || !x.Starts(q.S) || opensQuote(x.At(q.S-1)) || x.Prefix(aspects, q.E) > 0 {
		return false
	}
	if n := x.Prefix(tellings, q.E-1); n != 1 || q.E-q.S > 3 {
		return false
	}
	if n := x.Prefix(watchwords, q.E); n > 0 && hanzi.FoldString(q.Name) == "个" && s.noun.e == q.E+n {
		return false
	}
	return !x.named2(s)
}

// modified reports whether a noun with a clause of its own stands at i: 两个|尚未结婚的姐妹.
func (x *Reader) modified(i int) bool {
	for k := i; k < len(x.R) && k < i+8; {
		t, _, e := x.Token(k)
		if x.At(k) == '的' && k > i+1 {
			n, _, f := x.Token(min(k+1, len(x.R)-1))
			return n.Tag == segment.TagN && f-k > 2
		}
		switch t.Tag {
		case segment.TagV, segment.TagD, segment.TagA, segment.TagN, segment.TagVN, segment.TagP:
		default:
			return false
		}
		k = e
	}
	return false
}

// named2 reports whether a list of names stands before the few that it counts: 甲、乙|两家公司,
// but 八部剧情片、五部纪录片.
func (x *Reader) named2(s *statement) bool {
	for k := s.q.Item - 1; k >= s.c.i0 && s.q.S-x.Items[k].E <= 8; k-- {
		if x.Items[k].Class == lex.Pause {
			return k == s.c.i0 || x.Items[k-1].Class != lex.Quantity || x.Items[k].S-x.Items[k-1].E > 6
		}
	}
	return false
}

// tangible reports whether the noun of one character behind the few is a thing: 三座|桥.
func (x *Reader) tangible(s *statement) bool {
	switch hanzi.FoldString(s.q.Name) {
	case "座", "艘", "辆", "架", "口", "棵", "株", "头", "匹", "栋", "幢":
		return x.Starts(s.noun.s) && x.Starts(s.noun.e)
	}
	return false
}

// fewPeople reports whether three or more people do something, and are not those of whom
// was spoken: 五人|获奖, but 三人均表示.
func (x *Reader) fewPeople(s *statement) bool {
	q := s.q
	if q.Value.Cmp(numeral.Int(3)) < 0 || q.E-q.S != 2 || !x.Starts(q.S) || !x.Starts(q.E) || x.named2(s) {
		return false
	}
	return x.Prefix(fewDoings, q.E) > 0
}

// opensQuote reports whether r opens a quotation: “四个优先” is a name.
func opensQuote(r rune) bool { return r == '“' || r == '"' || r == '「' || r == '《' }

// bares are numbers without a unit.
var bares = []decision{
	{rule.Rule{Name: "bare: per so many", Example: "每10万人病死率为221.5。"}, func(_ *Reader, s *statement) verdict {
		if s.q.Per == "" {
			return pass
		}
		if !s.q.Decimal && !strings.ContainsAny(s.q.Per, "万千百萬") { // 每回合踢5腿
			return drop
		}
		s.st.Kind = figure.Rate
		return keep
	}},
	{rule.Rule{Name: "bare: compared with an index told before", Example: "制造业PMI为49.5，低于上月的50.1。"}, func(x *Reader, s *statement) verdict {
		if s.p.bound < 0 {
			return pass
		}
		if x.last.index && len(x.refs) > 0 {
			return keep
		}
		return drop
	}},
	{rule.Rule{Name: "bare: of a subject that is a bare number", Example: "景气指数为112。"}, func(_ *Reader, s *statement) verdict {
		if s.explicit() && !s.q.Scaled && s.p.copula && hasSuffix(s.r.subject, "人数", "户数") {
			return keep
		}
		if !s.explicit() || !hasSuffix(s.r.subject, "指数", "PMI", "pmi", "系数", "比值", "评分", "得分", "开分", "比", "净值", "R0", "Rt", "收入比", "基尼系数", "BMI") {
			return pass
		}
		if s.p.copula || s.q.Decimal {
			return keep
		}
		return drop
	}},
	{rule.Rule{Name: "bare: money that is spent", Example: "五千万收购这家食品厂。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || x.Prefix(spendings, x.SkipSpace(s.q.E)) == 0 {
			return pass
		}
		s.st.Unit = "CNY"
		return keep
	}},
	{rule.Rule{Name: "bare: money behind a verb of paying", Example: "公司被罚了10万。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || s.q.Small || !s.noun.empty() || x.Suffix(payings, max(s.c.s, s.q.S-4), s.q.S) == 0 {
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, "CNY"
		return keep
	}},
	{rule.Rule{Name: "bare: so much a piece", Example: "门票炒到2万一张。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || x.At(s.q.E) != '一' || !x.priced(s) {
			return pass
		}
		u, n := x.UnitAt(s.q.E + 1)
		if n == 0 || u.Kind != unit.Thing && u.Kind != unit.Measure && u.Kind != unit.Span || !x.endsPhrase(s.q.E+1+n) {
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, "CNY/"+x.Text(s.q.E+1, s.q.E+1+n)
		return keep
	}},
	{rule.Rule{Name: "bare: a crowd", Example: "数千民众涌上街头。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Han || !s.q.Lower.IsSet() && s.q.Mod != figure.Above || s.q.First().Cmp(numeral.Int(100)) < 0 || x.Prefix(crowds, s.q.E) == 0 {
			return pass
		}
		s.st.Kind = figure.Count
		if !s.noun.empty() {
			x.ofNoun(s)
		}
		return keep
	}},
	{rule.Rule{Name: "bare: a sum of the money before", Example: "他获赔40万元，另得3万元，合计43万。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || len(x.refs) == 0 || !isMoney(x.last.unit) || x.Suffix(sums, max(s.c.s, s.q.S-6), s.q.S) == 0 || !s.noun.empty() {
			return pass
		}
		s.st.Kind, s.st.Unit = figure.Level, x.last.unit
		return keep
	}},
	{rule.Rule{Name: "bare: so many tens of thousands of the noun behind it", Example: "平台有2.3亿用户。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || s.q.Small || s.noun.empty() || !s.p.copula && s.q.Mod == figure.Exact && s.q.Han {
			return pass
		}
		s.st.Kind = figure.Count
		if x.Suffix(moneys, s.noun.s, s.noun.e) > 0 || x.At(s.q.S-1) == '以' && x.Prefix(moneys, s.noun.s) > 0 { // 173亿的总资产
			s.st.Kind, s.st.Unit = figure.Level, "CNY"
		}
		x.ofNoun(s)
		return keep
	}},
	{rule.Rule{Name: "bare: so many tens of thousands of the noun before it", Example: "月销量为2.3万。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Scaled || s.q.Small {
			return pass
		}
		s.st.Kind = figure.Count
		if x.priced(s) && !hasSuffix(s.r.subject, "数", "量", "人", "者", "户", "员", "次", "家", "指数", "人口") {
			s.st.Kind, s.st.Unit = figure.Level, "CNY"
		} else if !s.explicit() && isMoney(x.last.unit) && len(x.refs) > 0 {
			s.st.Kind, s.st.Unit = figure.Level, x.last.unit
		}
		told := s.explicit() && (s.p.copula || s.q.Mod != figure.Exact || x.endsPhrase(s.q.E)) && !(s.q.Han && s.q.Value.Cmp(numeral.Int(10)) < 0)
		if told || s.p.to {
			return keep
		}
		return drop
	}},
	{rule.Rule{Name: "bare: a quotation of a market", Example: "英镑兑美元拉升30点，报1.2811。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Decimal && !s.q.Han && (x.At(s.q.S-1) == '报' || x.Has(s.q.S-2, "现报")) && x.endsPhrase(s.q.E))
	}},
	{rule.Rule{Name: "bare: a decimal at the end of its phrase", Example: "收盘价为12.35，成交清淡。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Decimal && !s.q.Han && (s.explicit() && (s.p.copula || s.p.to || s.q.Mod != figure.Exact) || s.p.to && s.p.verb >= 0) && x.endsQuote(s.q.E))
	}},
}

// isMoney reports whether unit is a code of money.
func isMoney(unit string) bool { return len(unit) == 3 && unit[0] >= 'A' && unit[0] <= 'Z' }

// priced reports whether a word of prices or of pay stands in the clause before the
// quantity.
func (x *Reader) priced(s *statement) bool {
	if hasSuffix(s.r.subject, "兵力", "人力", "警力", "力量", "人手", "运力") {
		return false
	}
	for i := s.c.s; i < s.q.S; i++ {
		if x.Prefix(prices, i) > 0 {
			return true
		}
	}
	return false
}

func contains(s string, parts ...string) bool {
	s = hanzi.FoldString(s)
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
}

var (
	tellings    = sets["tellings"] // classifiers of people and things that few are told of
	terms       = sets["terms"]    // behind a length of time
	lasts       = sets["lasts"]    // before how long stores last
	takings     = sets["takings"]  // verbs before a length of time that is told
	prices      = sets["prices"]   // words of prices and of pay
	payings     = sets["payings"]  // verbs before a sum that is paid
	watchwords  = sets["watchwords"]
	spendings   = sets["spendings"] // verbs behind a sum that is spent
	aspects     = sets["aspects"]
	moneys      = sets["moneys"]
	timesBefore = sets["times-before"] // before how often something was done
	rounds      = sets["rounds"]
	told        = sets["told"] // before a few that were told already
	crowds      = sets["crowds"]
	sums        = sets["sums"]
	fewDoings   = sets["few-doings"] // what people do of whom three or more are told
	casualties  = sets["casualties"]
	goals       = sets["goals"] // before the balls that went in
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
