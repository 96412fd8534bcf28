package read

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// changes say whether a quantity is an increase or decrease, and set its direction.
var changes = slices.Concat(fixedChanges, reached, compared, quotedChanges, nearby, lengths, unchanged, changed)

// changeGroups are the rules of changes in their order, and what a statement must have for any
// of a group to say something.
var changeGroups = [...]struct {
	may   func(s *statement) bool
	rules []decision
}{
	{func(s *statement) bool { return s.q.Fixed != 0 }, fixedChanges},
	{func(s *statement) bool { return s.p.verb >= 0 }, reached},
	{func(s *statement) bool { return s.p.verb < 0 || s.p.than || s.p.own }, compared},
	{func(s *statement) bool { return s.q.Unit.Kind == unit.Percent || s.q.Bare }, quotedChanges},
	{func(s *statement) bool { return s.p.verb >= 0 }, nearby},
	{func(*statement) bool { return true }, lengths},
	{func(s *statement) bool { return s.p.verb >= 0 }, unchanged},
	{func(*statement) bool { return true }, changed},
}

// changed are the amounts of a change.
var changed = []decision{
	{rule.Rule{Name: "change: behind a verb of change", Example: "产量增长12%。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb < 0 || x.hasGrown(s) {
			return pass
		}
		return x.turned(s)
	}},
	{rule.Rule{Name: "change: so many new ones of what was told", Example: "全省企业新增12家。"}, func(x *Reader, s *statement) verdict {
		if !x.behind(s, "新增") || !s.noun.empty() || s.p.verb >= 0 || s.p.share >= 0 || s.q.Unit.Kind < unit.Thing || s.q.Unit.Kind > unit.Event || !x.endsPhrase(s.q.E) {
			return pass
		}
		s.dir = figure.Up
		return keep
	}},
	{rule.Rule{Name: "change: the one before, in per cent", Example: "指数下跌81.5点，或0.42%。"}, func(x *Reader, s *statement) verdict {
		before := x.sameChange(s)
		if before == nil {
			return pass
		}
		s.dir, s.again = before.Direction, before
		return keep
	}},
	{rule.Rule{Name: "change: of another place beside it", Example: "预计德国经济增长0.2%，美国0.4%。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || s.p.verb >= 0 || s.p.share >= 0 || s.p.copula || s.p.based || len(x.out) == 0 || !x.endsPhrase(s.q.E) || s.q.S-s.c.s < 2 || s.q.S-s.c.s > 6 || x.place(s.c.s, s.q.S) != s.q.S {
			return pass
		}
		last := &x.out[len(x.out)-1]
		if last.Kind != figure.Change || last.Measure != figure.Percent || last.From.IsSet() || x.runeAt(last.End)+1 != s.c.s {
			return pass
		}
		s.dir, s.again = last.Direction, last
		return keep
	}},
	{rule.Rule{Name: "change: of another thing that grew by more than all there was", Example: "成交额增长超过350%，月活用户超过120%。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || s.p.verb >= 0 || s.p.share >= 0 || s.p.copula || s.p.of || len(x.out) == 0 || !x.endsPhrase(s.q.E) || s.q.First().Cmp(numeral.Int(100)) < 0 || namesRate(s.r.subject) {
			return pass
		}
		last := &x.out[len(x.out)-1]
		if last.Kind != figure.Change || last.Measure != figure.Percent || last.From.IsSet() || x.runeAt(last.End)+1 != s.c.s || x.At(s.c.s-1) != ',' {
			return pass
		}
		s.dir, s.again = last.Direction, last
		return keep
	}},
	{rule.Rule{Name: "change: of another thing, with 和 between", Example: "新芯片可减少50%的面积和60%的功耗。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || s.p.share >= 0 || s.p.copula || len(x.out) == 0 || s.noun.empty() || !x.ofBehind(s) {
			return pass
		}
		switch x.before(s) {
		case '和', '及', '与', '、':
		default:
			return pass
		}
		last := &x.out[len(x.out)-1]
		if last.Kind != figure.Change || last.Measure != figure.Percent || last.From.IsSet() || last.Start < int(x.Off[s.c.s]) || x.At(x.SkipSpace(x.runeAt(last.End))) != '的' {
			return pass
		}
		s.dir, s.again, s.r.subject = last.Direction, last, x.Text(s.noun.s, s.noun.e)
		return keep
	}},
	{rule.Rule{Name: "change: the largest of the rises", Example: "涨幅最大的是东川航空，达到87.65%。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || s.p.verb >= 0 || s.p.share >= 0 || s.p.named >= 0 || !s.p.copula && x.At(s.q.S-1) != '到' {
			return pass
		}
		s.dir = x.largestRise(s)
		return keepIf(s.dir != figure.NoDirection)
	}},
	{rule.Rule{Name: "change: made of something with a long name", Example: "该行下调乙公司2018年每股盈测3%，反映业绩疲弱。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || s.p.verb >= 0 || s.p.share >= 0 || s.p.copula || s.p.of || !x.endsPhrase(s.q.E) {
			return pass
		}
		s.dir = x.madeBefore(s)
		return keepIf(s.dir != figure.NoDirection)
	}},
	{rule.Rule{Name: "change: at such a speed", Example: "人口以每年2%的速度减少。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent && s.q.Unit.Kind != unit.Point || s.p.verb >= 0 || !x.Has(s.q.E, "的速度") {
			return pass
		}
		for k := s.q.Item + 1; k < s.c.i1 && x.Items[k].S <= s.q.E+speedReach; k++ {
			if it := x.Items[k]; it.S >= s.q.E+3 && (it.Class == lex.Verb || it.Class == lex.Short) {
				s.dir = figure.Direction(it.Arg)
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "change: behind a noun of change", Example: "产量增幅为12%。"}, func(x *Reader, s *statement) verdict {
		s.dir = s.p.dir
		if s.q.Unit.Kind == unit.Money && x.At(s.q.S-1) == '至' { // 录得个位数增幅至|62亿美元
			return pass
		}
		return keepIf(s.p.named >= 0)
	}},
	{rule.Rule{Name: "change: the average of others beside it", Example: "本地企业平均增幅为8.2%，外地企业平均只有3.1%。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || s.p.share >= 0 || s.p.verb >= 0 || s.p.based || len(x.out) == 0 || !x.onMean(s) {
			return pass
		}
		last := &x.out[len(x.out)-1]
		if last.Kind != figure.Change || last.Measure != figure.Percent || last.From.IsSet() || s.q.S-x.runeAt(last.End) > meanReach {
			return pass
		}
		named := x.namedTail(last.Subject)
		if named == "" {
			return pass
		}
		s.dir, s.st.Settled = last.Direction, s.explicit()
		if !hasSuffix(s.r.subject, named) {
			s.r.base, s.r.subject = s.r.subject, s.r.subject+named
		}
		return keep
	}},
	{rule.Rule{Name: "change: of what there is less, in the verb", Example: "公司宣布裁员14%。"}, func(x *Reader, s *statement) verdict {
		i := s.q.S
		for x.At(i-1) == '约' || x.At(i-1) == '了' || x.At(i-1) == '近' || x.At(i-1) == '快' {
			i--
		}
		if s.q.Unit.Kind == unit.Point && x.At(i-1) == '少' && s.p.verb < 0 { // 民调|少3个百分点
			s.dir = figure.Down
			return keep
		}
		if s.q.Unit.Kind != unit.Percent && s.q.Unit.Kind != unit.Point || x.Suffix(sparings, max(s.c.s, i-2), i) == 0 {
			return pass
		}
		s.dir = figure.Down
		return keep
	}},
	{rule.Rule{Name: "change: a noun of change behind it", Example: "股价有12%的跌幅。"}, func(x *Reader, s *statement) verdict {
		named, d, at := x.namedBehind(s.c, s.q)
		if named.empty() || x.Items[at].Class == lex.Verb && (s.name == "公里" || x.changesBy(s, at)) { // 7.9公里的加高
			return pass
		}
		s.dir, s.r.base = d, s.r.subject
		if w := x.Text(named.s, named.e); x.Items[at].Class == lex.Named && !hasSuffix(s.r.subject, w) {
			s.r.subject += w
		}
		return keep
	}},
	{rule.Rule{Name: "change: of what the clause before names", Example: "两市房价涨幅较大，分别为5%、4%。"}, func(x *Reader, s *statement) verdict {
		d := x.namedBefore(s)
		if d == figure.NoDirection {
			return pass
		}
		s.dir = d
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
	{rule.Rule{Name: "change: points by which a figure may be off", Example: "民调误差为正负3个百分点。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.mayBeOff(s))
	}},
	{rule.Rule{Name: "change: points of a percentage", Example: "拉动增长，贡献率为1.2个百分点。"}, func(x *Reader, s *statement) verdict {
		s.dir = x.wayBefore(s)
		if x.Has(s.q.E-2, "个点") && s.p.verb < 0 && s.p.named < 0 && !s.p.based && (x.Prefix(charged, x.skipOf(s.q.E, len(x.R))) > 0 || endsIn(s.r.subject, charged)) { // 5个点|的佣金
			s.q.Unit, s.q.Name, s.name, s.st.Unit = unit.Unit{Kind: unit.Percent, Code: "%"}, "%", "%", "%"
			return drop
		}
		if s.q.Small && s.p.verb < 0 && x.Has(s.q.E-2, "个点") && !hasSuffix(s.r.subject, "率", "成本", "利息", "分成", "佣金", "折扣") { // 满足哪|两个点
			return drop
		}
		return keepIf(s.q.Unit.Kind == unit.Basis || s.q.Unit.Kind == unit.Point && s.p.share < 0)
	}},
}

// mayBeOff reports whether so many points are how far off a figure may be: 误差为|正负3个百分点.
func (x *Reader) mayBeOff(s *statement) bool {
	return s.q.Unit.Kind == unit.Point && s.p.verb < 0 && s.p.named < 0 && (x.Has(s.q.S-2, "正负") || x.At(s.q.S-1) == '±' || hasSuffix(s.r.subject, "误差", "误差范围"))
}

// speedReach is how far behind a percentage, in runes, it is told what goes at that speed.
const speedReach = 7

// wayBefore returns the way of the verb of change that stands before the points, with a long object between:
// 下调|常备借贷便利各期限利率|10个基点.
func (x *Reader) wayBefore(s *statement) figure.Direction {
	for k := s.q.Item - 1; k >= s.c.i0; k-- {
		switch it := x.Items[k]; it.Class {
		case lex.Verb, lex.Make:
			if it.E-it.S > 1 {
				return figure.Direction(it.Arg)
			}
		case lex.Quantity, lex.Copula, lex.Share, lex.Than:
			return figure.NoDirection
		}
	}
	return figure.NoDirection
}

// madeBefore returns the way of what is made of an object that ends right before the percentage: 下调|每股盈测|3%.
func (x *Reader) madeBefore(s *statement) figure.Direction {
	for k := s.q.Item - 1; k >= s.c.i0 && s.q.S-x.Items[k].E <= riseReach; k-- {
		switch it := x.Items[k]; it.Class {
		case lex.Make:
			return lex.IfElse(x.At(it.E) == '的' || x.At(it.E) == '至' || x.At(it.E) == '到', figure.NoDirection, figure.Direction(it.Arg))
		case lex.Quantity, lex.Copula, lex.Share, lex.Than, lex.Verb, lex.Short:
			return figure.NoDirection
		}
	}
	return figure.NoDirection
}

// largestRise returns the way of the rises or falls the largest or smallest of which is told, in the clause or
// the one before, with no figure between: 涨幅|最大的是….
func (x *Reader) largestRise(s *statement) figure.Direction {
	for k := s.q.Item - 1; k >= 0 && x.Items[k].S >= x.opened && s.q.S-x.Items[k].E <= riseReach; k-- {
		switch it := x.Items[k]; it.Class {
		case lex.Quantity:
			return figure.NoDirection
		case lex.Named:
			if e := it.E; x.At(e) == '最' && (x.At(e+2) == '的' || x.At(e+2) == ',') && strings.ContainsRune("大小高低", x.At(e+1)) {
				return figure.Direction(it.Arg)
			}
		}
	}
	return figure.NoDirection
}

// riseReach is how far before its percentage, in runes, the largest of the rises is told.
const riseReach = 20

// changesBy reports whether the quantity says who changes, by the next one, behind the verb of
// item at: 走7000步的|降低|近四成.
func (x *Reader) changesBy(s *statement, at int) bool {
	k := at + 1
	return s.q.Unit.Kind >= unit.Thing && k < s.c.i1 && x.Items[k].Class == lex.Quantity && x.Qs[x.Items[k].V].S == x.Items[at].E
}

// sparings are verbs with their object in them, of which there is less.
var sparings = sets["sparings"]

// meanReach is how far behind the change of some, in runes, that of others on the mean stands.
const meanReach = 24

// onMean reports whether 平均 stands before the quantity, with nothing between but how little it is:
// 外地企业平均|只有3.1%.
func (x *Reader) onMean(s *statement) bool {
	for i := s.q.S - 1; i > s.c.s && i > s.q.S-6; i-- {
		if x.Has(i-1, "平均") {
			return true
		}
		if !strings.ContainsRune("只有仅为才不足到约则却是达近", x.At(i)) {
			return false
		}
	}
	return false
}

// isChange reports whether the statement is of an increase or decrease, and fills it in.
func (x *Reader) isChange(s *statement) bool {
	if s.p.verb < 0 { // the first of a list took it for a line: 高于|88.1%、87.8%的平均水平
		s.p.than = false
	}
	v := pass
	for i := range changeGroups {
		if g := &changeGroups[i]; g.may(s) {
			if v = x.decide(g.rules, s); v != pass {
				break
			}
		}
	}
	if v != keep {
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
		st.Value = st.Value.Abs()
		if st.Upper.Sign() > 0 { // -1%到2%之间
			st.Direction = figure.NoDirection
		} else if st.Lower.IsSet() {
			st.Lower, st.Upper = st.Upper.Abs(), st.Lower.Abs()
		}
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
