package read

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

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

// goings are verbs before a way that was gone.
var goings = sets["goings"]

// areas are units of which a thing has so much: 90平方米|的小院.
var areas = sets["areas"]

// measures are of anything else that is measured.
var measures = []decision{
	{rule.Rule{Name: "measure: per so many", Example: "出生率为9.5/千人口。"}, func(_ *Reader, s *statement) verdict {
		if s.q.Name == "" || s.q.Name[0] != '/' {
			return pass
		}
		s.st.Kind = figure.Rate
		return keep
	}},
	{rule.Rule{Name: "measure: a few cards, not calories", Example: "警方打击买卖两卡团伙，共2卡。"}, func(_ *Reader, s *statement) verdict {
		return dropIf(s.q.Name == "卡" && !s.q.Scaled && !s.q.Decimal && s.q.First().Cmp(numeral.Int(10)) < 0)
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
	{rule.Rule{Name: "measure: a way from nought, that is timed", Example: "挑战项目为0-400米的竞速赛。"}, func(_ *Reader, s *statement) verdict {
		n := s.q.Name
		return dropIf(s.q.Lower.IsSet() && s.q.Lower.Sign() == 0 && (n == "米" || n == "m"))
	}},
	{rule.Rule{Name: "measure: how far off it may be", Example: "温度设定为24℃±2℃。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.At(s.q.S-1) == '±' && !x.Has(s.q.S-3, "电压") && !x.Has(s.q.S-4, "电压")) // 额定电压|±800千伏
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
			if x.At(s.q.E) == '处' && x.At(s.q.S-1) == '在' && !x.farFrom(s) { // 在|35公里处加速
				return drop
			}
			if s.explicit() && s.p.copula && x.At(s.q.E) != '范' {
				return keep
			}
			if x.At(s.q.E) == '远' && x.endsPhrase(s.q.E+1) && !s.q.Small { // 离家大约|3公里远
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
		if s.q.Decimal || x.heated(s) || contains(s.r.subject, "温", "电", "角", "近视", "弱视", "散光", "老花") || x.Has(s.q.S-2, "摄氏") || x.Has(s.q.E, "的温度") || x.Has(s.q.E, "高温") || x.Has(s.q.E, "低温") {
			return keep
		}
		return drop
	}},
}

// heatReach is how far before degrees, in runes, what is heated stands; heats are its words.
const heatReach = 12

var heats = sets["heats"]

// heated reports whether something is heated to so many degrees: 烤箱预热至|180度.
func (x *Reader) heated(s *statement) bool {
	if s.q.Han && s.q.Small {
		return false
	}
	for i := max(s.c.s, s.q.S-heatReach); i < s.q.S; i++ {
		if x.Prefix(heats, i) > 0 {
			return true
		}
	}
	return false
}

func isTemperature(name string) bool {
	return name == "℃" || name == "°C" || name == "º" || name == "ºC" || name == "摄氏度"
}
