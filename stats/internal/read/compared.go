package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// wasThen reports whether the percentage is what was there at the time that something is compared with:
// 增长13.7%，较8月的|13.5%扩大.
func (x *Reader) wasThen(s *statement) bool {
	if x.At(s.q.S-1) != '的' || s.q.Mod != figure.Exact || s.q.Han {
		return false
	}
	k := s.q.Item - 1
	for k >= s.c.i0 && x.Items[k].Class == lex.Of {
		k--
	}
	if k-1 < s.c.i0 || x.Items[k].Class != lex.Time || x.Items[k].E != s.q.S-1 {
		return false
	}
	prep := x.Items[k-1]
	return prep.Class == lex.Prep && prep.E == x.Items[k].S
}

// toldIn reports whether the figure before is in the unit, or the one before that, of which it is a gloss:
// 营收1.1亿元（约合1690万美元），高于….
func (x *Reader) toldIn(name string) bool {
	n := len(x.refs)
	if n == 0 || x.last.unit == name {
		return n > 0
	}
	return n > 1 && isMoney(x.last.unit) && x.refs[n-2].unit == name && x.At(x.runeAt(x.out[len(x.out)-1].End)) == ')'
}

// excessReach is how far before the percentage, in runes, 高出 stands.
const excessReach = 18

// excesses are verbs of going beyond what is allowed.
var excesses = sets["excesses"]

// compared are figures of how far something lies from a line, or from others.
var compared = []decision{
	{rule.Rule{Name: "change: by how much of another it is more", Example: "南部收入高出了中部的7.2%。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || s.q.Han || x.At(s.q.S-1) != '的' {
			return pass
		}
		for i := s.q.S - 2; i >= max(s.c.s, s.q.S-excessReach); i-- {
			if (x.Has(i, "高出") || x.Has(i, "多出")) && x.Starts(i) {
				s.dir, s.p.basis, s.p.based, s.p.text = figure.Up, figure.OtherBasis, true, x.Text(i, s.q.S-1)
				if s.np.s < i {
					s.r.subject = x.Text(s.np.s, i)
				}
				return keep
			}
		}
		return pass
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
	{rule.Rule{Name: "change: above what is allowed, in the verb", Example: "甲醛超标2.3倍。"}, func(x *Reader, s *statement) verdict {
		if k := s.q.Unit.Kind; k != unit.Percent && k != unit.Times || s.p.share >= 0 || s.p.to {
			return pass
		}
		e := s.q.Num
		if x.At(e-1) == '约' || x.At(e-1) == '达' || x.At(e-1) == '近' || x.At(e-1) == '了' {
			e--
		}
		n := x.Suffix(excesses, max(s.c.s, e-2), e)
		if n == 0 || x.At(s.q.E) == '的' || !s.noun.empty() {
			return pass
		}
		s.dir, s.p.based, s.p.basis, s.p.text = figure.Up, true, figure.OtherBasis, x.Text(e-n, e)
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
		x.comparesWith(s)
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
	{rule.Rule{Name: "change: above a line that is named behind its figure", Example: "通胀远高于央行2%的目标。"}, func(x *Reader, s *statement) verdict {
		if !s.p.than || s.p.of || s.q.Unit.Kind != unit.Percent || x.At(s.q.E) != '的' {
			return pass
		}
		line := span{s.q.E + 1, s.q.E + 1 + x.Prefix(marks, s.q.E+1)}
		if n := x.Suffix(marks, s.noun.s, s.noun.e); n > 0 {
			line = span{s.noun.e - n, s.noun.e}
		}
		if line.empty() {
			return pass
		}
		s.p.verb, s.p.than, s.r.subject = -1, false, x.Text(line.s, line.e)
		return drop
	}},
	{rule.Rule{Name: "change: above the part that the others are", Example: "公司占比为49%，低于长期平均水平55%。"}, func(x *Reader, s *statement) verdict {
		if !s.p.than || s.q.Unit.Kind != unit.Percent || len(x.refs) == 0 || x.last.unit != "%" || len(x.out) == 0 {
			return pass
		}
		if o := &x.out[len(x.out)-1]; o.Kind != figure.Share && o.Kind != figure.Rate || o.Start < int(x.Off[x.opened]) {
			return pass
		}
		it := x.Items[s.p.verb]
		if x.At(it.E-1) != '于' || it.E == s.q.S || x.small(s) || x.At(s.q.E) == '的' {
			return pass
		}
		s.st.Modifier = lex.IfElse(s.p.dir == figure.Up, figure.Above, figure.Below)
		s.p.bound, s.p.verb = s.p.verb, -1
		return drop
	}},
	{rule.Rule{Name: "change: lower than for so much of the time", Example: "估值低于近五年83.36%的时间。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.p.than && s.q.Unit.Kind == unit.Percent && (x.At(s.q.E) == '的' && x.Prefix(peers, s.q.E+1) > 0 || x.Has(s.q.E, "的时间") || x.Has(s.q.E, "的时候") || x.Has(s.q.E, "的分位") || x.Has(s.q.E, "分位")))
	}},
	{rule.Rule{Name: "change: ahead, with a score between", Example: "他保持领先以21比14再胜12局。"}, func(x *Reader, s *statement) verdict {
		if !s.p.than || !x.Has(x.Items[s.p.verb].S, "领先") && !x.Has(x.Items[s.p.verb].S, "落后") {
			return pass
		}
		for i := x.Items[s.p.verb].E; i < s.q.S; i++ {
			if x.At(i) == '以' && x.Starts(i) && x.Starts(i+1) || x.Has(i, "净值") { // 某某领先混合A的净值为2.7元
				return drop
			}
		}
		return pass
	}},
	{rule.Rule{Name: "change: what the growth was before", Example: "8月物价同比上涨0.6%，高于7月的0.5%。"}, func(x *Reader, s *statement) verdict {
		if !s.p.own && !x.wasThen(s) || s.q.Unit.Kind != unit.Percent || len(x.out) == 0 {
			return pass
		}
		o := &x.out[len(x.out)-1]
		if o.Kind != figure.Change || o.Measure != figure.Percent || o.From.IsSet() || o.Start < int(x.Off[x.opened]) {
			return pass
		}
		s.dir, s.p.based, s.p.basis, s.p.text = o.Direction, o.Basis != figure.NoBasis, o.Basis, o.BasisText
		return keep
	}},
	{rule.Rule{Name: "change: than in the time before", Example: "这一数字明显低于前两年。"}, func(x *Reader, s *statement) verdict {
		if !s.p.than || s.q.Unit.Kind != unit.Span {
			return pass
		}
		switch x.At(s.q.S - 1) {
		case '前', '上', '近', '去', '往':
			return drop
		}
		return dropIf(x.At(s.q.E) == '的' && x.Has(s.q.E+1, "平均")) // 远高于其65天|的平均交易量
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
		if !s.p.than || s.q.Bare || !x.toldIn(s.q.Name) || s.q.Unit.Kind == unit.Percent || s.q.Unit.Kind == unit.Point || s.q.Unit.Kind == unit.Times {
			return pass
		}
		it := x.Items[s.p.verb]
		if x.At(it.E-1) != '于' || it.E == s.q.S || x.Suffix(lines, max(s.c.s, s.q.S-4), s.q.S) > 0 && x.small(s) || x.beyond(s) {
			return pass
		}
		x.comparesWith(s)
		return drop
	}},
}

// comparesWith says of what something is above or below that it bounds it, or, where it was expected, that it is no
// fact: 高于邻省平均水平|5.1万元, 高于预测值|8.2%.
func (x *Reader) comparesWith(s *statement) {
	s.p.hoped = x.hoped(s.q)
	if !s.p.hoped {
		s.st.Modifier = lex.IfElse(s.p.dir == figure.Up, figure.Above, figure.Below)
	}
}
