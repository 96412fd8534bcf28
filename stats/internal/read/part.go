package read

import (
	"slices"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// rates end the names of rates, as words.
var rates = sets["rates"]

// charged are what is reckoned at so many per cent of a sum, behind the percentage.
var charged = sets["charged"]

// rateTails end the names of rates, rateNames those that are called otherwise.
var rateTails, rateNames = sets["rate-tails"], sets["rate-names"]

// namesRate reports whether subject is called as rates are.
func namesRate(subject string) bool {
	return endsIn(subject, rateTails) || endsIn(subject, rateNames)
}

// parts say what a percentage is that is no change. Without them it is what its subject
// is called: percentKind.
var parts = []decision{
	{rule.Rule{Name: "part: a line that it draws", Example: "收益率远低于1%的新上限。"}, func(x *Reader, s *statement) verdict {
		if !s.p.line || s.noun.empty() {
			return pass
		}
		s.st.Kind, s.st.Settled = figure.Rate, true
		s.r.subject, s.r.scope = x.Text(s.noun.s, s.noun.e), ""
		return keep
	}},
	{rule.Rule{Name: "part: what the rate was before", Example: "失业率为5.3%，较上月的5.1%有所上升。"}, func(x *Reader, s *statement) verdict {
		if len(x.out) == 0 || !x.wasThen(s) {
			return pass
		}
		o := &x.out[len(x.out)-1]
		if o.Unit != s.q.Name || o.Kind == figure.Change || o.Start < int(x.Off[x.opened]) {
			return pass
		}
		s.st.Kind = o.Kind
		return keep
	}},
	{rule.Rule{Name: "part: about so much of what stands between", Example: "产量大约是去年的三成。"}, func(x *Reader, s *statement) verdict {
		if m := x.farBound(s); m != figure.Exact {
			s.st.Modifier = m
			return set
		}
		return pass
	}},
	{rule.Rule{Name: "part: the surety of an interval", Example: "95%置信区间为88.0%至94.2%。"}, func(x *Reader, s *statement) verdict {
		e := x.skipOf(s.q.E, len(x.R))
		return dropIf(x.Has(e, "置信") || x.Has(e, "可信区间") || x.Has(x.SkipSpace(s.q.E), "ci"))
	}},
	{rule.Rule{Name: "part: how much those hold at least who are spoken of", Example: "持股5%以上股东减持股份。"}, func(x *Reader, s *statement) verdict {
		e := s.q.E
		if s.q.S != s.q.Num || !x.Has(e-2, "以上") && !x.Has(e-2, "以下") {
			return pass
		}
		for _, w := range [...]string{"股份", "的"} { // 持有5%以上|股份的|股东
			if x.Has(e, w) {
				e += len([]rune(w))
			}
		}
		return dropIf(x.Has(e, "股东"))
	}},
	{rule.Rule{Name: "part: half way through", Example: "假期过半。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.Has(s.q.S, "过半") && s.noun.empty() && x.headOf(s.np.span) == 0 && !hasSuffix(s.r.subject, "进度"))
	}},
	{rule.Rule{Name: "part: a half that is no share", Example: "话说一半他就走了。"}, func(x *Reader, s *statement) verdict {
		q := s.q
		return dropIf(q.Half && (q.Mod == figure.Exact || x.At(q.E-1) == '半' && x.At(q.E-2) != '过' && q.S == q.Num && q.E-q.S == 3) && s.p.share < 0 && !s.p.copula && x.At(q.S-1) != '过' && x.At(q.E) != '的' && x.At(q.E) != '为' && x.At(q.E) != '是' && !x.Has(q.S, "半数"))
	}},
	{rule.Rule{Name: "part: in the middle of doing something", Example: "这首歌他唱到一半。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Half || x.At(s.q.S-1) != '到' {
			return pass
		}
		switch x.At(s.q.S - 2) {
		case '升', '降', '减', '增', '跌', '缩', '涨', '达', '少', '低', '高', '占', '落':
			return pass
		}
		return drop
	}},
	{rule.Rule{Name: "part: what is reckoned by a rate", Example: "企业所得税按15%征收。"}, func(x *Reader, s *statement) verdict {
		if i := x.ratedAt(s); i > 0 && x.At(s.q.E) != '的' {
			s.r.subject = x.Text(i, s.q.S) // 按|年利率|24%支付利息
			return keep
		}
		if x.At(s.q.S-1) != '按' && !x.Has(s.q.S-2, "按照") || x.At(s.q.E) == '的' {
			return pass
		}
		if s.np.empty() || s.r.subject == "" {
			e := s.q.S - lex.IfElse(x.At(s.q.S-1) == '按', 1, 2)
			if np := x.noun(s.c, s.c.s, e, false); !np.empty() {
				s.r.subject = x.Text(np.s, np.e)
			}
		}
		return keep
	}},
	{rule.Rule{Name: "part: with so much of a market", Example: "华为以18%的市场份额领先。"}, func(x *Reader, s *statement) verdict {
		if !s.explicit() || s.noun.empty() || x.before(s) != '以' || s.p.share >= 0 {
			return pass
		}
		s.r.scope, s.r.subject = s.r.subject, x.Text(s.noun.s, s.noun.e)
		s.st.Kind = x.percentKind(s.np, s.r.subject, s.q)
		return keep
	}},
	{rule.Rule{Name: "part: so much of a target that was met", Example: "引资6亿元，完成全年目标的62%。"}, func(x *Reader, s *statement) verdict {
		e := s.q.S - 1
		if x.At(e) != '的' { // 完成年度目标任务|79%
			e++
		}
		if s.q.Unit.Kind != unit.Percent || e == s.q.S && x.Suffix(targets, max(s.c.s, e-3), e) == 0 {
			return pass
		}
		for i := e - 3; i >= max(s.c.s, e-targetReach); i-- {
			if x.Has(i, "完成") && x.Starts(i) {
				s.st.Kind = figure.Share
				if x.Suffix(targets, max(s.c.s, e-3), e) > 0 {
					s.r.subject, s.st.Settled = x.Text(i, e), true
				}
				return keep
			}
		}
		return pass
	}},
	{rule.Rule{Name: "part: behind a verb of share", Example: "出口占总产值的12%。"}, func(x *Reader, s *statement) verdict {
		if s.p.share < 0 {
			return pass
		}
		s.st.Kind = figure.Share
		if it := x.Items[s.p.share]; it.Arg == 1 { // 恢复至
			s.st.Basis = figure.OtherBasis
			e := it.E
			for e < s.q.S && x.R[e] != '的' {
				e++
			}
			s.st.BasisText = x.Text(it.E, e)
		}
		return keep
	}},
	{rule.Rule{Name: "part: of what it was before", Example: "用量减到原来的一半。"}, func(x *Reader, s *statement) verdict {
		e := s.q.S - 1
		if s.st.Kind != figure.Rate || x.At(e) != '的' || !s.p.to || s.p.share >= 0 {
			return pass
		}
		n := x.was(max(s.c.s, e-4), e)
		for k := s.q.Item - 1; n == 0 && k >= s.c.i0 && x.Items[k].E >= e; k-- {
			if it := x.Items[k]; it.Class == lex.Time && it.E == e && !namesRate(s.r.subject) { // 降到|去年|的三成
				s.st.Kind, s.st.Basis, s.st.BasisText = figure.Share, x.baseOf(&x.Times[it.V]), x.Text(it.S, e)
				return keep
			}
		}
		if n == 0 {
			return pass
		}
		s.st.Kind, s.st.Basis, s.st.BasisText = figure.Share, figure.OtherBasis, x.Text(e-n, e)
		return keep
	}},
	{rule.Rule{Name: "part: of the whole before 的", Example: "价格为国产车型的25%。"}, func(x *Reader, s *statement) verdict {
		if s.p.verb >= 0 || s.p.bound >= 0 || x.At(s.q.S-1) != '的' || s.st.Kind != figure.Rate {
			return pass
		}
		e := s.q.S - 1
		if !x.copulaBefore(s, e) {
			return pass
		}
		if x.Suffix(rates, max(s.c.s, e-3), e) > 0 || !x.nounBefore(e) {
			return pass
		}
		for k := s.q.Item - 1; k >= s.c.i0 && x.Items[k].E >= e; k-- {
			if it := x.Items[k]; it.Class == lex.Time || it.Class == lex.Adverb || it.Class == lex.Quantity {
				return pass
			}
		}
		s.st.Kind = figure.Share
		return keep
	}},
	{rule.Rule{Name: "part: that comes from somewhere", Example: "利润增长将80%来自海外。"}, func(x *Reader, s *statement) verdict {
		e := s.q.E
		if x.At(e) == ',' && x.At(e+1) == '由' { // 80%-90%，由表皮转变而成
			e++
		}
		if s.p.copula || x.Prefix(sources, e) == 0 {
			return pass
		}
		s.st.Kind = figure.Share
		return keep
	}},
	{rule.Rule{Name: "part: of the same thing", Example: "价格仅为其六分之一。"}, func(x *Reader, s *statement) verdict {
		if x.At(s.q.S-1) != '其' || !s.q.Han {
			return pass
		}
		s.st.Kind, s.st.Basis = figure.Share, figure.OtherBasis
		return keep
	}},
	{rule.Rule{Name: "part: of what is taken", Example: "县里把80%的资金投入民生。"}, func(x *Reader, s *statement) verdict {
		if !x.taken(s) || !x.ofBehind(s) || s.noun.empty() {
			return pass
		}
		s.st.Kind, s.r.subject = figure.Share, x.Text(s.noun.s, s.noun.e)
		return keep
	}},
	{rule.Rule{Name: "part: of the whole before 的, of which something is said", Example: "全县电站的66%都来自民企。"}, func(x *Reader, s *statement) verdict {
		e := s.q.S - 1
		if x.At(e) != '的' || s.p.verb >= 0 || s.p.bound >= 0 || s.st.Kind != figure.Rate || x.endsPhrase(s.q.E) || !s.noun.empty() {
			return pass
		}
		if x.Suffix(rates, max(s.c.s, e-3), e) > 0 || !x.nounBefore(e) {
			return pass
		}
		switch t, _, _ := x.Token(s.q.E); t.Tag {
		case segment.TagV, segment.TagD, segment.TagP:
			s.st.Kind = figure.Share
			return keep
		}
		return pass
	}},
	{rule.Rule{Name: "part: of a firm's shares", Example: "公司拥有乙方75%的股权。"}, func(x *Reader, s *statement) verdict {
		if x.At(s.q.E) != '的' || !x.Has(s.q.E+1, "股权") && !x.Has(s.q.E+1, "干股") && !x.Has(s.q.E+1, "股份") && !x.Has(s.q.E+1, "出资") && !x.Has(s.q.E+1, "表决权") {
			return pass
		}
		s.st.Kind = figure.Share
		if s.explicit() && !s.p.copula {
			s.r.subject = x.Text(s.q.E+1, s.q.E+3)
		}
		return keep
	}},
	{rule.Rule{Name: "part: of the noun behind it", Example: "近三成青年曾经换过工作。"}, func(x *Reader, s *statement) verdict {
		of := x.ofBehind(s) && !x.ownPart(s)
		if x.At(s.q.E) == '时' && x.endsPhrase(s.q.E+1) || s.noun.empty() || s.q.Than && !s.explicit() && of || s.explicit() && (s.p.copula || of) && !x.within(s, of) { // 高于2%的目标
			return pass
		}
		s.st.Kind = figure.Share
		// 面临|245%关税, 取得|5%收益, but 近七成|行业利润增长
		if x.Suffix(charged, s.noun.s, s.noun.e) > 0 || x.unparted(s.noun) && s.q.S > s.c.s && !x.inTenths(s) {
			s.st.Kind = figure.Rate
		}
		if slices.Contains(x.R[s.noun.s:s.noun.e], '率') && !x.inTenths(s) && !x.crowdIn(s.noun) { // 63.1%的|命中率表现
			s.st.Kind = figure.Rate
		}
		if of && !s.explicit() && x.Suffix(marks, s.noun.s, s.noun.e) > 0 { // 超过|3%的上限
			s.st.Kind = figure.Rate
		}
		if !s.explicit() || !of {
			s.r.subject = x.Text(s.noun.s, s.noun.e)
		}
		return keep
	}},
	{rule.Rule{Name: "part: compared with a whole", Example: "演员片酬超过节目总成本的40%。"}, func(x *Reader, s *statement) verdict {
		if s.p.bound < 0 || endsIn(s.r.subject, rateTails) && !(s.q.Half && x.gap(x.Items[s.p.bound].E, s.q.S)) { // 普及率不及邻省|一半
			return pass
		}
		s.st.Kind = figure.Share
		if s.p.based {
			s.st.Basis, s.st.BasisText = s.p.basis, s.p.text
		}
		if !s.explicit() && len(x.refs) > 0 && x.Items[s.p.bound].Class == lex.Than {
			if s.st.Kind = x.refs[len(x.refs)-1].kind; s.st.Kind != figure.Share {
				s.st.Kind = figure.Rate
			}
		}
		return set
	}},
	{rule.Rule{Name: "part: the next in order behind a share", Example: "中国区占比为79%，其次是美国区的17%。"}, func(x *Reader, s *statement) verdict {
		if s.st.Kind != figure.Rate || len(x.out) == 0 || x.out[len(x.out)-1].Kind != figure.Share || x.out[len(x.out)-1].Start < int(x.Off[x.opened]) {
			return pass
		}
		for i := s.c.s; i < min(s.q.S, s.c.s+4); i++ {
			if x.Has(i, "其次") || x.Has(i, "其后") || x.Has(i, "随后") || x.Has(i, "接着") {
				s.st.Kind = figure.Share
				return set
			}
		}
		return pass
	}},
	{rule.Rule{Name: "part: as the figure before", Example: "小麦占总产量的19.2%，去年已降到14.6%。"}, func(x *Reader, s *statement) verdict {
		if s.explicit() || len(x.refs) == 0 || x.refs[len(x.refs)-1].kind != figure.Share || s.st.Kind != figure.Rate || endsIn(s.r.subject, rateTails) {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: the average of others beside a rate", Example: "基金平均收益率为5.3%，保险平均只有2.1%。"}, func(x *Reader, s *statement) verdict {
		if s.st.Kind != figure.Rate || len(x.out) == 0 || !x.onMean(s) {
			return pass
		}
		last := &x.out[len(x.out)-1]
		if last.Kind != figure.Rate || last.Unit != s.q.Name || s.q.S-x.runeAt(last.End) > meanReach {
			return pass
		}
		return keep
	}},
	{rule.Rule{Name: "part: of people or firms", Example: "参保的农户为60%。"}, func(x *Reader, s *statement) verdict {
		if s.st.Kind != figure.Rate || !s.explicit() || s.p.to || namesRate(s.r.subject) {
			return pass
		}
		if !hasSuffix(s.r.subject, "人", "者", "的", "户", "企业", "家庭", "学生") && !x.Has(s.q.S-1, "有") && !x.asMany(s) && s.np.share < 0 {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: what somebody has of it", Example: "甲方持股30%。"}, func(x *Reader, s *statement) verdict {
		if s.st.Kind != figure.Rate || endsIn(s.r.subject, rateTails) || x.Suffix(havings, max(s.c.s, s.q.S-4), s.q.S) == 0 {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
	{rule.Rule{Name: "part: nothing says that it is a rate", Example: "受访者中，60%支持。"}, func(x *Reader, s *statement) verdict {
		if s.explicit() || s.p.copula || endsIn(s.r.subject, rateTails) || x.Suffix(rates, max(s.c.s, s.q.S-3), s.q.S) > 0 || len(x.refs) > 0 && x.last.kind == figure.Rate {
			return pass
		}
		s.st.Kind = figure.Share
		return set
	}},
}

// targetReach is how far, in runes, 完成 stands before the end of the target.
const targetReach = 14

// targets end the names of what is to be done.
var targets = sets["targets"]

// havings are verbs of having a part, before it, and words of the rest.
var havings = sets["havings"]
