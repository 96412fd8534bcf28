package read

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
)

// fixedChanges are words that are figures of their own: 持平, 翻番.
var fixedChanges = []decision{
	{rule.Rule{Name: "change: no figure is near what stayed the same", Example: "规模不变。"}, func(x *Reader, s *statement) verdict {
		q := s.q
		if q.Fixed != lex.Flat {
			return pass
		}
		told := s.p.based || x.Has(q.E-2, "持平") || x.Has(q.S, "零增长") || len(x.refs) > 0 && x.Has(q.E-2, "不变") && q.E-q.S > 2
		return dropIf(!told)
	}},
	{rule.Rule{Name: "change: what never changes", Example: "同里古镇千年不变的文物。"}, func(x *Reader, s *statement) verdict {
		if s.q.Fixed != lex.Flat || !x.Has(s.q.E-2, "不变") {
			return pass
		}
		return dropIf(x.At(s.q.E) == '的' || opensQuote(x.At(s.q.S-1)) || closesQuote(x.At(s.q.E)))
	}},
	{rule.Rule{Name: "change: a doubling of what nobody measures", Example: "面膜让美白效果翻倍。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Fixed == lex.Double && (x.Suffix(charms, max(s.c.s, s.q.S-5), s.q.S) > 0 || x.Prefix(charms, s.q.E) > 0))
	}},
	{rule.Rule{Name: "change: a halving that is a noun", Example: "减半事件推高币价。"}, func(x *Reader, s *statement) verdict {
		if s.q.Fixed != lex.Double || !x.Has(s.q.E-2, "减半") {
			return pass
		}
		switch x.At(s.q.E) {
		case '至', '到', '了', '以', '还', '甚', '而', '成':
			return pass
		}
		return dropIf(!x.endsPhrase(s.q.E))
	}},
	{rule.Rule{Name: "change: a doubling that is quoted", Example: "他“翻倍”的豪言没有兑现。"}, func(x *Reader, s *statement) verdict {
		return dropIf(s.q.Fixed == lex.Double && opensQuote(x.At(s.q.S-1)) && closesQuote(x.At(s.q.E)) && x.At(s.q.E+1) == '的')
	}},
	{rule.Rule{Name: "change: a word that is a change of its own", Example: "产量翻番。"}, func(_ *Reader, s *statement) verdict {
		s.dir = s.q.Dir
		return keepIf(s.q.Fixed != 0)
	}},
}

// charms are what nobody measures, and advertisements double: 效果|翻倍.
var charms = sets["charms"]
