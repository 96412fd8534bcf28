package read

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// durations are lengths of time behind or before what went on for so long.
var durations = []decision{
	{rule.Rule{Name: "duration: days behind the number of an item", Example: "3.24～27日高温影响时段须做好防暑。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.q.Name == "日" && s.q.Lower.IsSet() && s.q.Decimal && !s.q.Han && s.q.S == s.q.Num)
	}},
	{rule.Rule{Name: "duration: of the same as the one before", Example: "甲机的待机时间为4小时54分钟，乙机为3小时42分钟。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || !s.p.copula || len(x.out) == 0 {
			return pass
		}
		last := &x.out[len(x.out)-1]
		return keepIf(last.Kind == figure.Level && last.Unit == s.q.Name && last.Start >= int(x.Off[x.opened]) && (x.endsPhrase(s.q.E) || x.At(s.q.E) == '.'))
	}},
	{rule.Rule{Name: "duration: of a subject in which a time is named", Example: "排队时间中位数为48分钟。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || !s.p.copula || !s.explicit() || !x.endsPhrase(s.q.E) {
			return pass
		}
		if contains(s.r.subject, "时间", "时长", "用时", "耗时", "周期", "年限") {
			return keep
		}
		return keepIf(hasSuffix(s.r.subject, "期") && x.lasting(s) && !endsIn(s.r.subject, moments))
	}},
	{rule.Rule{Name: "duration: how long it was done, behind the verb", Example: "他在厂里工作了36年。"}, func(x *Reader, s *statement) verdict {
		if x.soonerThan(s) {
			return keep
		}
		if !x.lasting(s) {
			return pass
		}
		e := s.q.E
		if x.usedUp(s) {
			return keep
		}
		if x.At(e) == '了' {
			e++
		}
		if x.Has(e, "时间") { // 进行了整整5天|时间
			e += 2
		}
		if r := x.At(s.q.S - 1); (r == '了' || r == '过') && strings.ContainsRune("的就才便仍却", x.At(e)) { // 休息了3个小时|就上路
			return keepIf(x.doneBefore(s))
		}
		if x.At(s.q.S-2) == '一' && (x.endsPhrase(e) || x.At(e) == '就') { // 一|住|半年多
			if v, b, _ := x.Token(s.q.S - 1); b == s.q.S-1 && v.Tag == segment.TagV && x.Starts(b-1) {
				return keep
			}
		}
		return keepIf(x.endsPhrase(e) && x.At(e) != '、' && x.doneBefore(s))
	}},
	{rule.Rule{Name: "duration: how long by now", Example: "他行医生涯已47年。"}, func(x *Reader, s *statement) verdict {
		e := s.q.E
		if x.Has(e, "时间") { // 距上次更新已有3周|时间
			e += 2
		}
		if x.At(e) == '了' {
			e++
		}
		if !x.lasting(s) && (s.q.Unit.Kind != unit.Span || s.q.Mod != figure.Above) || !x.endsPhrase(e) || x.At(e) == '、' || s.q.S-s.c.s < 2 {
			return pass
		}
		n := x.Suffix(byNow, max(s.c.s, s.q.S-4), s.q.S)
		return keepIf(n > 0 && !x.Has(s.q.S-n-2, "距今"))
	}},
	{rule.Rule{Name: "duration: how long it was not done by now", Example: "她已经半年多没有打比赛。"}, func(x *Reader, s *statement) verdict {
		e := s.q.E
		if s.q.Unit.Kind != unit.Span || s.q.Ordinal || !x.Has(e, "没") && !x.Has(e, "未") || !x.Starts(e) || x.At(e+1) == '来' {
			return pass
		}
		return keepIf((x.lasting(s) || s.q.Mod != figure.Exact) && x.Suffix(byNow, max(s.c.s, s.q.S-4), s.q.S) > 0)
	}},
	{rule.Rule{Name: "duration: how old a firm is", Example: "这家成立仅两年的公司获奖。"}, func(x *Reader, s *statement) verdict {
		if !x.lasting(s) && (s.q.Unit.Kind != unit.Span || s.q.Mod == figure.Exact) || x.At(s.q.E) != '的' {
			return pass
		}
		e := s.q.S
		switch x.At(e - 1) {
		case '仅', '刚', '才', '已':
			e--
		}
		return keepIf(x.Suffix(foundings, max(s.c.s, e-2), e) > 0)
	}},
	{rule.Rule{Name: "duration: of experience and the like, behind it", Example: "他有9年的临床实践经验。"}, func(x *Reader, s *statement) verdict {
		if !x.lasting(s) || s.q.Small && s.q.Value.Cmp(numeral.Int(3)) < 0 || x.Suffix(possessions, max(s.c.s, s.q.S-3), s.q.S) == 0 {
			return pass
		}
		for i := s.q.E; i < min(s.c.e, s.q.E+experienceReach); i++ {
			if x.Prefix(experiences, i) > 1 {
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "duration: how long it is still to something", Example: "距离开园还有40天。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || s.q.Ordinal || !x.endsPhrase(s.q.E) || x.Suffix(remainings, max(s.c.s, s.q.S-4), s.q.S) == 0 {
			return pass
		}
		for i := s.c.s; i < min(s.q.S, s.c.s+4); i++ { // 现在|距离…
			if x.At(i) == '距' && x.At(i+1) != '今' && x.Starts(i) {
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "duration: days of some weather", Example: "城区出现16天高温天气。"}, func(x *Reader, s *statement) verdict {
		if n := s.q.Name; s.q.Unit.Kind != unit.Span || s.q.Small || n != "天" && n != "日" || x.At(s.q.S-1) == '续' {
			return pass
		}
		return keepIf(x.Prefix(weathers, x.skipOf(s.q.E, len(x.R))) > 0)
	}},
	{rule.Rule{Name: "duration: about so long, by the clock", Example: "每次通电10分钟左右。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Span || s.q.Ordinal || s.q.Mod != figure.About || s.q.Han && s.q.Small || x.Suffix(untimed, max(s.c.s, s.q.S-4), s.q.S) > 1 {
			return pass
		}
		switch s.name {
		case "分钟", "小时", "个小时", "秒", "秒钟":
		default:
			return pass
		}
		switch x.At(s.q.E) {
		case '前', '后', '内', '里', '以', '之', '时', '外':
			return pass
		}
		return keep
	}},
	{rule.Rule{Name: "duration: how long somebody has had his trade", Example: "他从事铜雕36年。"}, func(x *Reader, s *statement) verdict {
		if !x.lasting(s) || !x.endsPhrase(s.q.E) && x.At(s.q.E) != '的' || !x.nounBefore(s.q.S) && !x.nameBefore(s.q.S) {
			return pass
		}
		for i := s.q.S - 2; i >= max(s.c.s, s.q.S-careerReach); i-- {
			if x.Prefix(careers, i) > 0 && x.Starts(i) {
				return keep
			}
		}
		return pass
	}},
}

// lasting reports whether the quantity is a length of time that can be told: one of two or more,
// and none that says when, as 近三年, 第十天, 三年来 do.
func (x *Reader) lasting(s *statement) bool {
	q := s.q
	if q.Unit.Kind != unit.Span || q.Ordinal || q.Value.IsSet() && q.Value.Cmp(numeral.Int(2)) < 0 && !q.Decimal || x.At(q.S) == '近' && q.Name == "年" {
		return false
	}
	return clocks.Has(hanzi.FoldString(q.Name))
}

// foundings are verbs of beginning to be, before how long ago it was.
var foundings = sets["foundings"]

// moments end in 期 and are times, and nothing that lasts.
var moments = sets["moments"]

// clocks are units of time in which it is told how long something went on.
var clocks = sets["clocks"]

// doneBefore reports whether a verb stands right before the length of time, so that it is how long
// it was done.
func (x *Reader) doneBefore(s *statement) bool {
	i := s.q.S
	if i <= s.c.s {
		return false
	}
	if x.Has(i-2, "整整") || x.Has(i-2, "足足") { // 等待了|整整|8个年头
		i -= 2
	}
	switch x.At(i - 1) {
	case '了', '过':
		i--
	}
	if x.At(i) == '过' && (x.At(i-1) == '没' || x.At(i-1) == '不') { // 没过|两天
		return false
	}
	if i <= s.c.s || x.Suffix(untimed, max(s.c.s, i-4), i) > 0 {
		return false
	}
	t, b, _ := x.Token(i - 1)
	if (x.At(b) == '连' || x.At(b-1) == '连' || x.Has(b-2, "连续")) && !hasSuffix(s.q.Name, "小时", "分钟") { // 连降|两年, but 连续手术|16小时
		return false
	}
	return (t.Tag == segment.TagV || t.Tag == segment.TagVN || t.Tag == segment.TagI && i-b >= 4) && b >= s.c.s // 翻山越岭|13小时
}

// soonerThan reports whether so long is all that it took: 不到|一分钟|就到了, 仅|22分钟|就拿下首盘.
func (x *Reader) soonerThan(s *statement) bool {
	e := s.q.E
	if s.q.Unit.Kind != unit.Span || s.q.Ordinal || !clocks.Has(s.name) {
		return false
	}
	for _, w := range [...]string{"的时间", "时间"} {
		if x.Has(e, w) {
			e += len([]rune(w))
			break
		}
	}
	if r := x.At(e); r != '就' && r != '便' && r != '即' || !x.Starts(e) || !x.Starts(e+1) {
		return false
	}
	if s.q.Mod == figure.Below {
		return true
	}
	i := s.q.S
	return x.At(i-1) == '仅' || x.At(i-1) == '只' || x.Has(i-2, "仅用") || x.Has(i-2, "只用") || x.Has(i-2, "用了") || x.Has(i-2, "短短") || x.Has(i-2, "只花")
}

// usedUp reports whether so long was used to do what stands behind: 用|72小时|破案.
func (x *Reader) usedUp(s *statement) bool {
	e := s.q.E
	if e >= len(x.R) || s.q.Han || s.q.S <= s.c.s || x.At(s.q.S-1) != '用' || !x.Starts(s.q.S-1) && x.At(s.q.S-2) != '仅' {
		return false
	}
	t, _, _ := x.Token(e)
	return (t.Tag == segment.TagV || x.At(e) == '以') && x.Starts(e)
}

// byNow are words before how long something has gone on by now: 行医|已|47年.
var byNow = sets["by-now"]

// untimed are verbs before a length of time that say when, and not how long.
var untimed = sets["untimed"]

// experienceReach is how far behind a length of time, in runes, the word of experience stands; possessions
// are verbs of having before it.
const experienceReach = 12

// weathers are what so many days are of.
var weathers = sets["weathers"]

var experiences, possessions = sets["experiences"], sets["possessions"]

// remainings are words before how long it is still to something.
var remainings = sets["remainings"]

// careerReach is how far, in runes, the verb of a trade stands before how long it was followed.
const careerReach = 10

// careers are verbs of following a trade, of service and of holding a post.
var careers = sets["careers"]
