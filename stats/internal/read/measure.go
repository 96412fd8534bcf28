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

// quakes are what is graded by force, and words before its grade.
var quakes = sets["quakes"]

// servings are verbs before what is weighed out: 喝|三两白干.
var servings = sets["servings"]

// weighs reports whether a unit of weight or of volume ends at rune i.
func (x *Reader) weighs(i int) bool {
	switch x.At(i - 1) {
	case '两', '斤', '克', '升', '吨':
		return true
	}
	return false
}

// worths stand before what something is worth.
var worths = sets["worths"]

// givingReach is how far before the verb of giving, in runes, 向 is looked for.
const givingReach = 14

// givings are verbs of giving money, and works what it is given to.
var givings, works = sets["givings"], sets["works"]

// goings are verbs before a way that was gone.
var goings = sets["goings"]

// nounNext reports whether a noun begins at rune i.
func (x *Reader) nounNext(i int) bool {
	if i >= len(x.R) {
		return false
	}
	t, _, _ := x.Token(i)
	return t.Tag == segment.TagN || t.Tag == segment.TagNS || t.Tag == segment.TagNZ
}

// wordNext reports whether a noun or a verb begins at rune i.
func (x *Reader) wordNext(i int) bool {
	if i >= len(x.R) {
		return false
	}
	switch t, _, _ := x.Token(i); t.Tag {
	case segment.TagN, segment.TagNS, segment.TagNZ, segment.TagNT, segment.TagJ, segment.TagV, segment.TagVN, segment.TagA, segment.TagB:
		return true
	}
	return false
}

// areas are units of which a thing has so much: 90平方米|的小院.
var areas = sets["areas"]

// amounts are of money.
var amounts = []decision{
	{rule.Rule{Name: "money: given to what is done with it", Example: "会议决定向校舍重建划拨3亿元。"}, func(x *Reader, s *statement) verdict {
		v := x.Suffix(givings, max(s.c.s, s.q.S-3), s.q.S)
		if v == 0 {
			return pass
		}
		e := s.q.S - v
		for i := e - 4; i >= max(s.c.s, e-givingReach); i-- {
			if x.At(i) != '向' || !x.Starts(i) || !x.Starts(i+1) {
				continue
			}
			if t, _, _ := x.Token(e - 1); t.Tag == segment.TagVN || x.Suffix(works, i+1, e) > 0 {
				s.r.subject, s.st.Settled = x.Text(i+1, s.q.S), true
				return keep
			}
			return pass
		}
		return pass
	}},
	{rule.Rule{Name: "money: what something is worth", Example: "他准备对价值3亿美元的商品征税。"}, func(x *Reader, s *statement) verdict {
		if x.At(s.q.E) != '的' || s.noun.empty() || x.Suffix(worths, max(s.c.s, s.q.S-4), s.q.S) == 0 {
			return pass
		}
		s.r.subject, s.r.scope, s.st.Settled = x.Text(s.noun.s, s.noun.e), "", true
		return keep
	}},
	{rule.Rule{Name: "money: a single small amount", Example: "只卖三元。"}, func(x *Reader, s *statement) verdict {
		for v := x.Items[s.q.Item].V + 1; s.q.Small && v < len(x.Qs) && x.Qs[v].S-s.q.E <= lineReach; v++ { // 豆花三块，加一勺红豆|四块五
			if x.Qs[v].Unit.Kind == unit.Money && x.Qs[v].Decimal && s.p.verb < 0 && x.endsPhrase(s.q.E) {
				return pass
			}
		}
		return dropIf(s.q.Small && s.q.Per == "")
	}},
}

// measures are of anything else that is measured.
var measures = []decision{
	{rule.Rule{Name: "measure: per so many", Example: "出生率为9.5/千人口。"}, func(_ *Reader, s *statement) verdict {
		if s.q.Name == "" || s.q.Name[0] != '/' {
			return pass
		}
		s.st.Kind = figure.Rate
		return keep
	}},
	{rule.Rule{Name: "measure: grades of wind and of earthquakes", Example: "他在3级医院。"}, func(x *Reader, s *statement) verdict {
		if s.q.Name != "级" && s.q.Name != "級" {
			return pass
		}
		e := s.q.E
		if x.Has(e, "风圈") { // 七级|风圈半径
			return drop
		}
		if x.At(e) == '、' && x.Prefix(quakes, e+1) > 0 { // 6～7级、阵风8级
			return keep
		}
		if x.Prefix(quakes, e) == 0 && x.Suffix(quakes, max(s.c.s, s.q.S-4), s.q.S) == 0 && !x.windy(s) {
			return drop
		}
		if n := x.Prefix(quakes, e); n > 0 {
			s.r.subject = x.Text(e, e+n)
		}
		return keep
	}},
	{rule.Rule{Name: "measure: a way that was gone", Example: "队员徒步五公里抵达山口。"}, func(x *Reader, s *statement) verdict {
		if n := []rune(s.q.Name); len(n) == 0 || n[len(n)-1] != '里' && n[len(n)-1] != '米' || x.At(s.q.E) == '的' || !s.noun.empty() && s.q.Small && !x.endsPhrase(s.q.E) && x.nounNext(s.q.E) {
			return pass
		}
		return keepIf(x.Suffix(goings, max(s.c.s, s.q.S-4), s.q.S) > 0)
	}},
	{rule.Rule{Name: "measure: small, in Chinese digits", Example: "剪下三米布。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Small {
			return pass
		}
		if x.Suffix(servings, max(s.c.s, s.q.S-3), s.q.S) > 0 && x.weighs(s.q.E) {
			return keep
		}
		if s.q.S > s.c.s && x.endsPhrase(s.q.E) {
			if t, b, _ := x.Token(s.q.S - 1); t.Tag == segment.TagV && b >= s.c.s { // 减重|三千克
				return keep
			}
		}
		if s.explicit() && (s.p.copula && (x.At(s.q.S-1) != '在' || s.noun.empty()) || x.endsPhrase(s.q.E) && x.nounBefore(s.q.S)) {
			return keep
		}
		return drop
	}},
	{rule.Rule{Name: "measure: its dimension behind it", Example: "发现约3米长的鲸骨。"}, func(x *Reader, s *statement) verdict {
		switch x.At(s.q.E) {
		case '长', '宽', '高', '深', '厚':
			r := x.At(s.q.E + 1)
			if t, _, e := x.Token(s.q.E); e == s.q.E+1 && t.Tag == segment.TagA && e < len(x.R) { // 1.5米高|舞台
				if n, _, _ := x.Token(e); n.Tag == segment.TagN {
					return keep
				}
			}
			return keepIf(r == '的' || x.endsPhrase(s.q.E+1) || lex.IsDigit(r))
		}
		return pass
	}},
	{rule.Rule{Name: "measure: how far off it may be", Example: "温度设定为24℃±2℃。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.At(s.q.S-1) == '±')
	}},
	{rule.Rule{Name: "measure: how far away", Example: "村子12公里外有座桥。"}, func(x *Reader, s *statement) verdict {
		if x.At(s.q.E+1) == '屏' || isTemperature(s.q.Name) { // 6.5英寸|外屏, 35℃|高温
			return pass
		}
		if r := x.At(s.q.E); r == '外' && strings.ContainsAny(s.q.Name, "方吨亩升顷") { // 除面积1200平方米|外
			return pass
		}
		switch x.At(s.q.E) {
		case '外', '处', '内', '远', '长', '高', '深', '范':
			if x.Starts(s.q.E) && x.At(s.q.E) != '范' && x.At(s.q.E) != '处' { // 4GB|内存, 36℃|高温
				if t, _, e := x.Token(s.q.E); e-s.q.E > 1 && t.Word != segment.NoWord && (t.Tag == segment.TagN || t.Tag == segment.TagNZ) {
					return pass
				}
			}
			if s.explicit() && s.p.copula && x.At(s.q.E) != '范' {
				return keep
			}
			if x.At(s.q.E) == '处' && x.farFrom(s) { // 距镇区|24公里处
				return pass
			}
			return drop
		}
		return pass
	}},
	{rule.Rule{Name: "measure: degrees of heat or of light", Example: "身子转了180度。"}, func(x *Reader, s *statement) verdict {
		if s.q.Name == "°" { // 视场角120°, but 北纬30°
			return lex.IfElse(s.explicit() && hasSuffix(s.r.subject, "角", "温", "角度", "温度"), keep, drop)
		}
		if s.q.Name != "度" || s.q.Scaled {
			return pass
		}
		if s.q.Decimal || contains(s.r.subject, "温", "电", "角") || x.Has(s.q.S-2, "摄氏") || x.Has(s.q.E, "的温度") || x.Has(s.q.E, "高温") || x.Has(s.q.E, "低温") {
			return keep
		}
		return drop
	}},
}

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
	{rule.Rule{Name: "measure: how far from a place", Example: "震中距东川市321公里，距西川市508公里。"}, func(x *Reader, s *statement) verdict {
		if n := []rune(s.q.Name); len(n) == 0 || n[len(n)-1] != '里' && n[len(n)-1] != '米' || s.q.Small {
			return pass
		}
		return keepIf(x.farFrom(s))
	}},
	{rule.Rule{Name: "measure: of what it belongs to", Example: "90平方米的小院坐满了人。"}, func(x *Reader, s *statement) verdict {
		if s.noun.empty() || s.explicit() || s.q.Small || x.At(s.q.E) != '的' || !areas.Has(hanzi.FoldString(s.q.Name)) {
			return pass
		}
		s.r.subject = x.Text(s.noun.s, s.noun.e)
		return keep
	}},
	{rule.Rule{Name: "measure: a temperature needs no noun", Example: "明天-8~2℃。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(isTemperature(s.q.Name) && !s.q.Small)
	}},
	{rule.Rule{Name: "measure: in brackets of its own", Example: "降雨量大（5～6毫米）。"}, func(x *Reader, s *statement) verdict {
		if x.At(s.q.S-1) != '(' || x.At(s.q.E) != ')' {
			return pass
		}
		if n := len(x.out); n > 0 && x.out[n-1].Kind == figure.Level && x.out[n-1].End == int(x.Off[s.q.S-1]) { // 243千瓦(330马力)
			s.r.subject = x.out[n-1].Subject
			return keep
		}
		return keepIf(s.q.Lower.IsSet() || s.q.Decimal)
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
		return keepIf(s.q.Mod != figure.Exact || s.p.copula || s.p.list || s.q.Per != "" || s.q.Scaled || len(x.refs) > 0 && s.q.Decimal || x.beside(s))
	}},
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

// windReach is how far, in runes, the wind is looked for before its grades.
const windReach = 24

// windy reports whether grades are of the wind, which is named before them in the sentence or
// right behind them, or which was told in metres a second: 风力9～11级、沿海地区|8～9级,
// 8～10级|雷雨阵风, 23.1米/秒(9级).
func (x *Reader) windy(s *statement) bool {
	q := s.q
	if q.First().Cmp(numeral.Int(18)) >= 0 || q.Han {
		return false
	}
	if r := x.At(q.S - 1); (r == '(' || r == ',') && x.At(q.S-2) == '秒' {
		return true
	}
	if !q.Lower.IsSet() && q.Mod != figure.Above && q.Mod != figure.AtLeast {
		return false
	}
	for i := q.S - 1; i >= max(0, q.S-windReach) && x.At(i) != '。'; i-- {
		if x.At(i) == '风' && x.At(i+1) != '险' && x.At(i+1) != '格' && x.At(i+1) != '景' {
			return true
		}
	}
	for i := q.E; i < q.E+6; i++ {
		switch x.At(i) {
		case '。', ',', ';':
			return false
		case '风':
			return true
		}
	}
	return false
}

// skipBack returns the last rune at or before i that is no white space.
func (x *Reader) skipBack(i int) int {
	for i > 0 && lex.IsSpace(x.At(i)) {
		i--
	}
	return i
}

// beside reports whether another measure was told right before: 2.5米长，|300公斤.
func (x *Reader) beside(s *statement) bool {
	if len(x.out) == 0 || s.q.S < 3 || s.q.Small {
		return false
	}
	last := &x.out[len(x.out)-1]
	return last.Kind == figure.Level && last.End >= int(x.Off[s.q.S-3]) && x.At(s.q.S-1) == ','
}

func isTemperature(name string) bool {
	return name == "℃" || name == "°C" || name == "º" || name == "ºC" || name == "摄氏度"
}

// personBefore reports whether a person's name ends at rune i.
func (x *Reader) personBefore(i int) bool {
	if i == 0 {
		return false
	}
	t, _, _ := x.Token(i - 1)
	return t.Tag == segment.TagNR
}

// nounBefore reports whether a noun ends at rune i.
func (x *Reader) nounBefore(i int) bool {
	if i == 0 {
		return false
	}
	switch t, _, _ := x.Token(i - 1); t.Tag {
	case segment.TagN, segment.TagNZ, segment.TagNT, segment.TagVN, segment.TagAN:
		return true
	}
	return false
}
