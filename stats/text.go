package stats

import (
	"strings"

	"github.com/tiyao/tiyao/stats/internal/unit"
)

// String says the statistic in one plain Chinese sentence without a full stop:
// "2022年全县来访批次同比下降43.5%". It is for people to read; programs take the fields.
func (s Stat) String() string {
	var b strings.Builder
	b.WriteString(s.Period)
	if s.Scope != "" && !strings.HasPrefix(s.Subject, s.Scope) {
		b.WriteString(s.Scope)
	}
	b.WriteString(s.Subject)
	switch s.Status {
	case Forecast:
		b.WriteString("预计")
	case Target:
		b.WriteString("目标")
	}
	b.WriteString(s.basisWords())
	switch {
	case s.From.IsSet():
		b.WriteString("由" + s.amount(s.From) + s.verb() + "到")
		b.WriteString(s.amount(s.To))
	case s.Kind == Change && s.Direction == Flat:
		b.WriteString("持平")
	case s.Kind == Change && s.Measure == Percent && hasSuffix(s.Subject, "速", "幅"): // 增速为5%
		b.WriteString("为")
		if s.Direction == Down && !hasSuffix(s.Subject, "降幅", "跌幅", "减幅", "降速") {
			b.WriteString("-")
		}
		b.WriteString(s.value())
	case s.Kind == Change:
		b.WriteString(s.verb())
		b.WriteString(s.value())
	case s.Kind == Share && !hasSuffix(s.Subject, "占比", "比重", "份额", "占有率"):
		b.WriteString("占" + s.value())
	case s.Kind == Rank:
		b.WriteString("居第" + s.Value.String() + s.Unit)
	default:
		if s.Subject != "" {
			b.WriteString("为")
		}
		b.WriteString(s.value())
	}
	return b.String()
}

func (s Stat) basisWords() string {
	if strings.Contains(s.Subject, "同比") || strings.Contains(s.Subject, "环比") {
		return ""
	}
	switch s.Basis {
	case YearOnYear:
		return "同比"
	case MonthOnMonth:
		return "环比"
	case QuarterOnQuarter:
		return "比上季度"
	case OtherBasis:
		if s.Kind == Change && !s.From.IsSet() && strings.ContainsAny(s.BasisText, "比较与") {
			return s.BasisText
		}
	}
	return ""
}

func (s Stat) verb() string {
	switch s.Direction {
	case Up:
		return "上升"
	case Down:
		return "下降"
	}
	return "变化"
}

// value writes the value with its bounds and unit.
func (s Stat) value() string {
	mod := map[Modifier]string{About: "约", Below: "不到", Above: "超过", AtMost: "至多", AtLeast: "至少"}[s.Modifier]
	if s.IsRange() {
		return mod + s.bounds()
	}
	return mod + s.amount(s.Value)
}

// bounds writes both ends of a range alike: 50亿至53亿元, 3%至5%.
func (s Stat) bounds() string {
	if !s.Lower.IsSet() || !s.Upper.IsSet() {
		return s.amount(s.Lower) + s.amount(s.Upper)
	}
	if s.Unit == "%" || s.Unit == "‰" {
		return s.amount(s.Lower) + "至" + s.amount(s.Upper)
	}
	return grouped(s.Lower) + "至" + s.amount(s.Upper)
}

// amount writes a number of the unit of s the way it is read aloud: 1.14万亿元 for
// 1140000000000 CNY.
func (s Stat) amount(d Decimal) string {
	word, per, _ := strings.Cut(s.Unit, "/")
	switch word {
	case "pp":
		word = "个百分点"
	case "bp":
		word = "个基点"
	default:
		if name := unit.Name(word); name != "" {
			word = name
		}
	}
	if per != "" {
		word += "/" + per
	}
	return grouped(d) + word
}

// grouped writes large numbers with 万, 亿 and 万亿.
func grouped(d Decimal) string {
	abs := d.Abs()
	switch {
	case !d.IsSet():
		return ""
	case abs.Cmp(Int(1).Shift(12)) >= 0:
		return d.Shift(-12).String() + "万亿"
	case abs.Cmp(Int(100000000)) >= 0:
		return d.Shift(-8).String() + "亿"
	case abs.Cmp(Int(100000)) >= 0:
		return d.Shift(-4).String() + "万"
	}
	return d.String()
}

func hasSuffix(s string, suffixes ...string) bool {
	for _, t := range suffixes {
		if strings.HasSuffix(s, t) {
			return true
		}
	}
	return false
}
