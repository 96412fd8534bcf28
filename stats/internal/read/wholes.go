package read

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// wholes tell parts of a whole by what stands around them, where nothing names a rate. They are asked
// of what may be a part, until one of them says that it is.
var wholes = []decision{
	{rule.Rule{Name: "part: of what something is done to", Example: "医生切除了70%的半月板。"}, func(x *Reader, s *statement) verdict {
		if !x.nounOfParts(s) || !x.doneTo(s) {
			return pass
		}
		s.st.Kind, s.r.subject = figure.Share, x.Text(s.noun.s, s.noun.e)
		return keep
	}},
	{rule.Rule{Name: "part: of votes and shares", Example: "两人分别获38.6%和29.1%的选票。"}, func(x *Reader, s *statement) verdict {
		noun := s.noun
		for v := x.Items[s.q.Item].V + 1; noun.empty() && v < len(x.Qs) && x.Qs[v].S-s.q.E <= 12; v++ {
			if e := x.Qs[v].E; x.Qs[v].Unit.Kind == unit.Percent && x.At(e) == '的' {
				noun = span{e + 1, min(e+5, s.c.e)}
			}
		}
		for i := noun.s; i < noun.e; i++ {
			if n := x.Prefix(parcels, i); n > 0 && (i == noun.s || x.Starts(i)) {
				s.st.Kind = figure.Share
				return set
			}
		}
		return pass
	}},
	{rule.Rule{Name: "part: of what there is in a place", Example: "市场上约80%的牙膏都含氟。"}, func(x *Reader, s *statement) verdict {
		if !x.nounOfParts(s) || x.endsPhrase(s.noun.e) || s.q.S <= s.c.s || s.q.S == s.q.Num && s.np.e == s.q.S {
			return pass
		}
		t, _, e := x.Token(s.q.S - 1)
		if e != s.q.S || t.Tag != segment.TagF && t.Tag != segment.TagS && t.Tag != segment.TagNS {
			return pass
		}
		s.st.Kind, s.r.subject = figure.Share, x.Text(s.noun.s, s.noun.e)
		return keep
	}},
	{rule.Rule{Name: "part: of others, who are behind", Example: "她的成绩超过全国80%的考生。"}, func(x *Reader, s *statement) verdict {
		if !x.ofBehind(s) || x.Suffix(peers, s.noun.s, s.noun.e) == 0 {
			return pass
		}
		for i := max(s.c.s, s.q.S-peerReach); i < s.q.S; i++ {
			if x.Prefix(outdoings, i) > 0 {
				s.st.Kind, s.r.subject = figure.Share, x.Text(s.noun.s, s.noun.e)
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "part: of what belongs to the noun before it", Example: "人体90%以上的解毒工作由肝脏完成。"}, func(x *Reader, s *statement) verdict {
		if !s.explicit() || s.np.e != s.q.S || s.p.copula || !x.nounOfParts(s) || x.endsPhrase(s.noun.e) || !x.nounBefore(s.q.S) {
			return pass
		}
		s.st.Kind, s.r.subject = figure.Share, x.Text(s.noun.s, s.noun.e)
		return keep
	}},
	{rule.Rule{Name: "part: of what is done so far", Example: "全国春播完成2.4%。"}, func(x *Reader, s *statement) verdict {
		if x.Suffix(doneSoFar, max(s.c.s, s.q.S-4), s.q.S) == 0 || !x.endsPhrase(s.q.E) {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: in tenths, or as a fraction", Example: "优良天数接近八成。"}, func(x *Reader, s *statement) verdict {
		if s.st.Kind != figure.Rate || s.p.to || s.p.bound >= 0 || !s.q.Half && !x.inTenths(s) {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: of those of whom something is said", Example: "团队90%为技术人员，十人中六成投票。"}, func(x *Reader, s *statement) verdict {
		if s.st.Kind != figure.Rate || s.q.S <= s.c.s || s.p.copula || s.p.of || s.p.bound >= 0 {
			return pass
		}
		among := x.At(s.q.S-1) == '中'
		if !among && (!s.explicit() || s.np.e != s.q.S || s.q.S != s.q.Num) || x.endsPhrase(s.q.E) {
			return pass
		}
		t, _, e := x.Token(s.q.E)
		switch t.Tag {
		case segment.TagV, segment.TagP, segment.TagD:
		default:
			return pass
		}
		if x.Prefix(standings, s.q.E) > 0 || e-s.q.E > 2 && t.Tag == segment.TagD {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: of those to whom something is done", Example: "平台未能对99%的用户采取行动。"}, func(x *Reader, s *statement) verdict {
		if !x.nounOfParts(s) || !strings.ContainsRune("对让使给", x.before(s)) || !x.Starts(x.left(s)) {
			return pass
		}
		s.st.Kind, s.r.subject = figure.Share, x.Text(s.noun.s, s.noun.e)
		return keep
	}},
	{rule.Rule{Name: "part: of those that come to a whole", Example: "教学方式为案例教学40%，课堂讲授30%，实地训练30%。"}, func(x *Reader, s *statement) verdict {
		if !x.comesToWhole(s) {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: called a share, with adverbs between", Example: "公司市场份额可以达到34%。"}, func(x *Reader, s *statement) verdict {
		if s.p.of || !x.shareBefore(s) {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: of the same in another time", Example: "客运量为2019年同期的97.5%。"}, func(x *Reader, s *statement) verdict {
		e := s.q.S - 1
		if x.At(e) != '的' || s.q.S != s.q.Num {
			return pass
		}
		for k := s.q.Item - 1; k > s.c.i0; k-- {
			if it := x.Items[k]; it.Class != lex.Time || it.E != e {
				if it.S >= e {
					continue
				}
				return pass
			}
			switch it := x.Items[k-1]; {
			case it.E != x.Items[k].S:
				return pass
			case it.Class == lex.Copula && x.At(it.E-1) != '在', it.Class == lex.Approx && (x.At(it.E-1) == '为' || x.At(it.E-1) == '是'):
				s.st.Kind, s.st.Basis, s.st.BasisText = figure.Share, figure.OtherBasis, x.Text(x.Items[k].S, e)
				return keep
			}
			return pass
		}
		return pass
	}},
	{rule.Rule{Name: "part: of those there are", Example: "这些城市中，已有96%通上高铁。"}, func(x *Reader, s *statement) verdict {
		if x.before(s) != '有' && !x.asMany(s) || x.endsPhrase(s.q.E) {
			return pass
		}
		e := x.SkipSpace(s.q.E)
		t, _, _ := x.Token(e)
		parted := x.nounOfParts(s)
		if !parted && t.Tag != segment.TagV && t.Tag != segment.TagP || x.Prefix(standings, e) > 0 {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: as the one before in its list", Example: "按全价的50%、40%、20%补偿。"}, func(x *Reader, s *statement) verdict {
		if s.st.Kind != figure.Rate || len(x.out) == 0 {
			return pass
		}
		last := &x.out[len(x.out)-1]
		if at := x.runeAt(last.End); s.n < 2 && x.At(at) == '、' && !s.p.copula && last.Kind == figure.Share && last.Unit == s.q.Name && s.q.S-at < maxNamed && last.Start >= int(x.Off[s.c.s]) { // 国内航班占比42%、国际航班|5%
			s.st.Kind = figure.Share
			return set
		} else if s.n < 2 {
			return pass
		}
		if last.Kind != figure.Share || last.Unit != s.q.Name || s.q.S-x.runeAt(last.End) > 2 {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: of a total right before it", Example: "减持不超过公司总股本0.73%。"}, func(x *Reader, s *statement) verdict {
		if s.st.Kind != figure.Rate || x.Suffix(totals, max(s.c.s, s.q.S-4), s.q.S) == 0 {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: of a sum before 的", Example: "商家收取房费全价的50%。"}, func(x *Reader, s *statement) verdict {
		e := s.q.S - 1
		if s.st.Kind != figure.Rate || x.At(e) != '的' || (s.p.bound >= 0 || s.q.Than) && x.Suffix(totals, max(s.c.s, e-4), e) == 0 {
			return pass
		}
		if e-s.c.s < 3 || x.Suffix(guesses, max(s.c.s, e-4), e) > 0 && x.Suffix(totals, max(s.c.s, e-4), e) == 0 || x.Suffix(rates, max(s.c.s, e-3), e) > 0 || x.Has(e-4, "生产总值") {
			return pass
		}
		for i := max(s.c.s, e-wholeReach); i < e; i++ { // 每只的净值为1.2，最高的5%
			if lex.IsDigit(x.At(i)) {
				return pass
			}
		}
		if !strings.ContainsRune("价费款额值量积重资金", x.At(e-1)) && (x.At(e-1) != '数' || x.Has(e-2, "指数") || x.Has(e-2, "系数")) && x.Suffix(moneys, max(s.c.s, e-4), e) == 0 {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
}

// asMany reports whether it is said that there are as many: 有高达|85%的人.
func (x *Reader) asMany(s *statement) bool {
	return x.At(s.q.S-4) != '拥' && (x.Has(s.q.S-3, "有高达") || x.Has(s.q.S-3, "有多达"))
}

// peerReach is how far before the percentage, in runes, it is said that others are behind; outdoings are the verbs of it.
const peerReach = 8

var outdoings = sets["outdoings"]

// maxParts is how many parts a whole is told in, on either side of one.
const maxParts = 12

// comesToWhole reports whether the percentages of the sentence, two or more of different things, come to
// a hundred in all.
func (x *Reader) comesToWhole(s *statement) bool {
	if s.q.S != s.q.Num || !s.q.Value.IsSet() {
		return false
	}
	v := x.Items[s.q.Item].V
	from, to := v, v
	for from > max(0, v-maxParts) && x.Qs[from-1].S >= x.opened && x.partNear(&x.Qs[from-1], &x.Qs[from]) {
		from--
	}
	for to+1 < min(len(x.Qs), v+maxParts) && x.partNear(&x.Qs[to], &x.Qs[to+1]) {
		to++
	}
	sum := 0.0
	for i := from; i <= to; i++ {
		sum += x.Qs[i].Value.Float64()
	}
	return to > from && sum > 99.5 && sum < 100.5
}

// partNear reports whether a and b behind it are plain percentages of one sentence, each with its own noun.
func (x *Reader) partNear(a, b *quantity.Quantity) bool {
	if a.Unit.Kind != unit.Percent || b.Unit.Kind != unit.Percent || !a.Value.IsSet() || !b.Value.IsSet() || b.S-a.E < 2 || b.S-a.E > lineReach {
		return false
	}
	return !slices.ContainsFunc(x.R[a.E:b.S], func(r rune) bool { return r == '。' || r == '!' || r == '?' || r == '率' })
}

// shareBefore reports whether a word of shares stands before the percentage, with nothing but adverbs
// and verbs of coming to it between: 占比|历史性|超过50%, 份额|可以达到|34%.
func (x *Reader) shareBefore(s *statement) bool {
	for i, n := x.left(s)+1, 0; i > s.c.s && n < 6; n++ {
		t, b, _ := x.Token(i - 1)
		if b < s.c.s {
			return false
		}
		if x.Suffix(shareWords, max(s.c.s, i-4), i) > 0 {
			return true
		}
		switch t.Tag {
		case segment.TagV, segment.TagD, segment.TagA, segment.TagVD, segment.TagP, segment.TagU:
		default:
			if !x.Has(i-2, "史性") { // 历史性
				return false
			}
		}
		i = b
	}
	return false
}

// shareWords are names of shares.
var shareWords = sets["share-words"]

// mayBePart reports whether the percentage is called a rate for want of another word.
func (x *Reader) mayBePart(s *statement) bool {
	return s.st.Kind == figure.Rate && s.p.verb < 0 && s.p.named < 0 && s.p.share < 0 && !s.p.based && !x.unparted(s.np.span) &&
		!namesRate(s.r.subject) && !endsIn(s.r.subject, charged) && (s.noun.s != s.q.E || x.Suffix(rateTails, s.noun.s, s.noun.e) == 0) // 50%|命中率
}

// nounOfParts reports whether the percentage is joined by 的 to a noun of what has parts.
func (x *Reader) nounOfParts(s *statement) bool {
	return x.ofBehind(s) && s.noun.e-s.noun.s >= 2 && !x.lineOrCharge(s.noun) && !x.unparted(s.noun) && x.Suffix(rates, s.noun.s, s.noun.e) == 0
}

// unparted reports whether s names what has no parts: a growth, a gain, a chance.
func (x *Reader) unparted(s span) bool { return x.Suffix(wholesOnly, s.s, s.e) > 0 }

// inTenths reports whether the percentage is written in tenths, or as a fraction.
func (x *Reader) inTenths(s *statement) bool {
	return x.At(s.q.E-1) == '成' || x.At(s.q.E-2) == '成' || x.fraction(s)
}

// fraction reports whether the percentage is written as a fraction of other than a hundred: 三分之一, 2/5.
func (x *Reader) fraction(s *statement) bool {
	return slices.Contains(x.R[s.q.S:s.q.E], '/') || s.q.Han && strings.Contains(x.Text(s.q.S, s.q.E), "分之") && !strings.Contains(x.Text(s.q.S, s.q.E), "百分")
}

// doneTo reports whether a verb stands right before the quantity that does something to the part: none of
// being, of coming to, of charging.
func (x *Reader) doneTo(s *statement) bool {
	i := x.beforeAspect(s.c.s, s.q.S)
	if x.At(i-1) == '在' { // 安装在|63%的设备上
		i--
	}
	for i > s.c.s+2 { // 处理|全球|90%的查询
		t, b, e := x.Token(i - 1)
		if e != i || b < s.c.s || t.Tag != segment.TagNS && t.Tag != segment.TagNZ && t.Tag != segment.TagNT && x.place(b, i) != i {
			break
		}
		i = b
	}
	i = x.beforeAspect(s.c.s, i)
	if i <= s.c.s+1 || x.Suffix(undone, max(s.c.s, i-4), i) > 0 {
		return false
	}
	t, b, e := x.Token(i - 1)
	return e == i && b >= s.c.s && (t.Tag == segment.TagV || t.Tag == segment.TagVN)
}

// beforeAspect returns where 了, 着 and 过 begin that stand before rune e, from rune s on.
func (x *Reader) beforeAspect(s, e int) int {
	for e > s && strings.ContainsRune("了着过", x.At(e-1)) {
		e--
	}
	return e
}

// wholesOnly end the names of what has no parts; undone are verbs of being, of coming to and of charging;
// standings stand behind a figure and say nothing of the part.
var wholesOnly, undone, standings = sets["wholes-only"], sets["undone"], sets["standings"]

// doneSoFar are verbs of doing, right before the part that is done.
var doneSoFar = sets["done-so-far"]

// parcels are what votes, capital and markets are parted in.
var parcels = sets["parcels"]

// totals are names of a whole, right before its part.
var totals = sets["totals"]
