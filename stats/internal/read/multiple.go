package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// multiples say what a number of times is: a multiple of something, or a ratio.
var multiples = []decision{
	{rule.Rule{Name: "times: a power of a lens, a speed of play", Example: "支持2.5倍速播放。"}, func(x *Reader, s *statement) verdict {
		return dropIf(x.At(s.q.E) == '速' || x.At(s.q.E) == '镜' || x.Has(s.q.E, "慢镜") || x.Has(s.q.E, "慢放"))
	}},
	{rule.Rule{Name: "times: about so many of what stands between", Example: "后者的面积约是前者的4倍。"}, func(x *Reader, s *statement) verdict {
		if m := x.farBound(s); m != figure.Exact {
			s.st.Modifier = m
			return set
		}
		return pass
	}},
	{rule.Rule{Name: "times: of what the verb of share names", Example: "他得到了相当于投入近十倍的利润。"}, func(_ *Reader, s *statement) verdict {
		return keepIf(s.p.share >= 0)
	}},
	{rule.Rule{Name: "times: of what stands behind the verb", Example: "新馆的面积是旧馆的3倍。"}, func(x *Reader, s *statement) verdict {
		own, ok := x.multiplied(s)
		if !ok {
			return pass
		}
		if own.empty() {
			s.r.subject = x.inherited(false)
		} else {
			s.r.subject = x.Text(own.s, own.e)
		}
		return keep
	}},
	{rule.Rule{Name: "times: so many times as large", Example: "面团发酵到两倍大。"}, func(x *Reader, s *statement) verdict {
		return keepIf(x.At(s.q.E) == '大' && x.endsPhrase(s.q.E+1))
	}},
	{rule.Rule{Name: "times: a ratio of its own", Example: "股票市盈率12.3倍。"}, func(x *Reader, s *statement) verdict {
		before := !s.p.of && (s.p.copula || endsIn(s.r.subject, ratios) || x.Suffix(ratios, max(s.c.s, s.q.S-4), s.q.S) > 0)
		if !before && x.Prefix(ratios, x.skipOf(s.q.E, len(x.R))) == 0 {
			return pass
		}
		s.st.Kind, s.st.Basis = figure.Level, figure.NoBasis
		return keep
	}},
}

// ratios are names of ratios, which are so many times.
var ratios = sets["ratios"]

// multiplied returns what stands before the 是 of 是…的2倍: that is the subject. ok is
// false when no such verb stands there.
func (x *Reader) multiplied(s *statement) (own span, ok bool) {
	for k := s.q.Item - 1; k >= s.c.i0; k-- {
		it := x.Items[k]
		if it.Class == lex.Quantity && !x.Qs[it.V].Bare {
			break
		}
		if it.Class != lex.Copula && it.Class != lex.Share && it.Class != lex.Approx || it.E-it.S == 1 && (!x.Starts(it.S) || !x.Starts(it.E)) {
			continue
		}
		if it.S <= s.np.s {
			return own, true
		}
		if it.S < s.np.e {
			return x.trimTail(s.c, span{s.np.s, it.S}), true
		}
	}
	return own, false
}
