package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// stated are measures of what stands around them.
var stated = []decision{
	{rule.Rule{Name: "measure: of the noun behind it", Example: "12吨大米运到灾区。"}, func(x *Reader, s *statement) verdict {
		if s.noun.empty() || s.explicit() || x.At(s.q.E) == '的' {
			return pass
		}
		s.r.subject = x.Text(s.noun.s, s.noun.e)
		return keep
	}},
	{rule.Rule{Name: "measure: of the noun before it", Example: "大桥全长1200米。"}, func(_ *Reader, s *statement) verdict { return keepIf(s.explicit()) }},
	{rule.Rule{Name: "measure: of the label before it", Example: "占地面积（亩）：120"}, func(_ *Reader, s *statement) verdict { return keepIf(s.q.Labelled) }},
	{rule.Rule{Name: "measure: how far from a place", Example: "震中位于山区，距西川市508公里。"}, func(x *Reader, s *statement) verdict {
		if n := []rune(s.q.Name); len(n) == 0 || n[len(n)-1] != '里' && n[len(n)-1] != '米' || s.q.Small {
			return pass
		}
		return keepIf(x.farFrom(s))
	}},
	{rule.Rule{Name: "measure: of what it belongs to", Example: "90平方米的小院坐满了人。"}, func(x *Reader, s *statement) verdict {
		if s.noun.empty() || s.explicit() || s.q.Small || x.At(s.q.E) != '的' || !areas.Has(s.name) && (!s.q.Decimal || s.q.Han) {
			return pass
		}
		s.r.subject = x.Text(s.noun.s, s.noun.e)
		return keep
	}},
	{rule.Rule{Name: "measure: of one place among others", Example: "降雨较大市：东川市350毫米、西川市319毫米。"}, func(x *Reader, s *statement) verdict {
		if s.q.Small || s.q.Han || !x.endsPhrase(s.q.E) || s.q.S-s.c.s < 2 || !x.unitNear(s) {
			return pass
		}
		i := s.q.S - 2
		for i > s.c.s && s.q.S-i < maxNamed && x.At(i-1) != '、' && x.At(i-1) != ':' {
			i--
		}
		return keepIf(x.place(i, s.q.S) == s.q.S)
	}},
	{rule.Rule{Name: "measure: a temperature needs no noun", Example: "明天-8~2℃。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(isTemperature(s.q.Name) && !s.q.Small)
	}},
	{rule.Rule{Name: "measure: in brackets of its own", Example: "降雨量大（5～6毫米）。"}, func(x *Reader, s *statement) verdict {
		if x.At(s.q.S-1) != '(' || x.At(s.q.E) != ')' {
			return pass
		}
		if n := len(x.out); n > 0 && x.out[n-1].Kind == figure.Level && x.out[n-1].End == x.End(s.q.S-1) { // 243千瓦(330马力)
			s.r.subject = x.out[n-1].Subject
			return keep
		}
		if !s.q.Small && x.unitNear(s) && s.q.S-s.c.s > 2 { // 柏林（70平方米）、巴黎（52平方米）
			return keepIf(x.place(max(s.c.s, s.q.S-3), s.q.S-1) == s.q.S-1)
		}
		return keepIf(s.q.Lower.IsSet() || s.q.Decimal)
	}},
	{rule.Rule{Name: "measure: behind a stroke, of what the one before is", Example: "储能规模为100兆瓦/200兆瓦时。"}, func(x *Reader, s *statement) verdict {
		if len(x.out) == 0 || x.At(s.q.S-1) != '/' || s.explicit() {
			return pass
		}
		last := &x.out[len(x.out)-1]
		if last.Kind != figure.Level || last.End != x.End(s.q.S-1) {
			return pass
		}
		s.r.subject = last.Subject
		return keep
	}},
	{rule.Rule{Name: "measure: of what was counted right before", Example: "首批8个品类10吨。"}, func(x *Reader, s *statement) verdict {
		if len(x.out) == 0 || s.explicit() {
			return pass
		}
		last := &x.out[len(x.out)-1]
		at := int(x.Off[s.q.S])
		if last.Kind != figure.Count || last.Subject == "" || last.End+len(last.Subject) != at || x.Doc.Text[last.End:at] != last.Subject {
			return pass
		}
		s.r.subject = last.Subject
		return keep
	}},
	{rule.Rule{Name: "measure: what it comes to in all", Example: "换轨82021根、合计311公里。"}, func(x *Reader, s *statement) verdict {
		return keepIf(!s.q.Small && x.Suffix(sums, max(s.c.s, s.q.S-3), s.q.S) > 0)
	}},
	{rule.Rule{Name: "measure: in Latin letters", Example: "后置50MP 主镜头、8MP 超广角镜头。"}, func(x *Reader, s *statement) verdict {
		q := s.q
		if x.Has(q.E-2, "nm") || x.Has(q.E-2, "mm") || x.Has(q.E-2, "pm") { // processes, plugs and what is reckoned in
			return pass
		}
		i := q.E - 1
		for i > q.Num && lex.IsLatin(x.At(i)) {
			i--
		}
		return keepIf(!q.Han && q.E-1-i >= 2 && lex.IsDigit(x.At(x.skipBack(i))) && !lex.IsLatin(x.At(q.S-1)))
	}},
	{rule.Rule{Name: "measure: stated without a noun", Example: "约12吨。"}, func(x *Reader, s *statement) verdict {
		return keepIf(s.q.Mod != figure.Exact || s.p.copula || x.Has(s.q.S-2, "达到") || x.Has(s.q.S-2, "平均") && !s.q.Small || s.p.list || s.q.Per != "" || s.q.Scaled || len(x.refs) > 0 && s.q.Decimal || x.beside(s))
	}},
}

// unitNear reports whether the quantity before or behind has the same unit.
func (x *Reader) unitNear(s *statement) bool {
	v := x.Items[s.q.Item].V
	return v > 0 && x.Qs[v-1].Name == s.q.Name && s.q.S-x.Qs[v-1].E < maxNamed || v+1 < len(x.Qs) && x.Qs[v+1].Name == s.q.Name && x.Qs[v+1].S-s.q.E < maxNamed
}

// farFrom reports whether 距 opens the place that the quantity is the distance from.
func (x *Reader) farFrom(s *statement) bool {
	for i := max(s.c.s, s.q.S-12); i < s.q.S; i++ {
		if x.At(i) == '距' && x.Starts(i) {
			return true
		}
	}
	return false
}

// beside reports whether another measure was told right before: 2.5米长，|300公斤.
func (x *Reader) beside(s *statement) bool {
	if len(x.out) == 0 || s.q.S < 3 || s.q.Small {
		return false
	}
	last := &x.out[len(x.out)-1]
	return last.Kind == figure.Level && last.End >= int(x.Off[s.q.S-3]) && x.At(s.q.S-1) == ','
}
