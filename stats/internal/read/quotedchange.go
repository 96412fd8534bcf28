package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// quotedChanges are the changes of a quotation of a market.
var quotedChanges = []decision{
	{rule.Rule{Name: "change: a quotation with its sign", Example: "股价报150.35元（-0.92%）。"}, func(x *Reader, s *statement) verdict {
		r := x.At(s.q.Num - 1)
		if s.q.Unit.Kind != unit.Percent || s.explicit() || r != '-' && r != '+' || s.p.share >= 0 || s.q.S != s.q.Num-1 {
			return pass
		}
		switch x.At(s.q.S - 1) {
		case '(', ',', ' ', '点', '元', '、':
			s.dir = figure.Up
			return keepIf(s.q.Value.IsSet() && x.endsPhrase(s.q.E))
		}
		return pass
	}},
	{rule.Rule{Name: "change: the next of those that strokes part", Example: "营收/净利润同比+14%/+22%。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || x.At(s.q.S-1) != '/' || len(x.out) == 0 || s.p.share >= 0 {
			return pass
		}
		last := &x.out[len(x.out)-1]
		if last.Kind != figure.Change || last.Measure != figure.Percent || last.From.IsSet() || last.End != x.End(s.q.S-1) {
			return pass
		}
		s.dir, s.again = last.Direction, last
		if r := x.At(s.q.S); r == '+' || r == '-' || r == '−' {
			s.dir = figure.Up // a minus turns it
		}
		return keep
	}},
	{rule.Rule{Name: "change: the middle of a quotation in brackets", Example: "中南实业(31.88, -0.58, -1.79%)领跌。"}, func(x *Reader, s *statement) verdict {
		if !s.q.Bare || s.q.Han || !s.q.Decimal || s.q.Scaled || x.At(s.q.E) != ',' || x.quotation(s) != 2 {
			return pass
		}
		s.dir, s.p.free = figure.Up, true
		x.quotedName(s)
		return keep
	}},
	{rule.Rule{Name: "change: the last of a quotation in brackets", Example: "中南实业(31.88, 0.58, 1.85%)大涨。"}, func(x *Reader, s *statement) verdict {
		if s.q.Unit.Kind != unit.Percent || s.explicit() && x.At(s.q.S-1) != ' ' && x.At(s.q.S-1) != ',' || x.At(s.q.E) != ')' {
			return pass
		}
		way, ok := x.quoted(s.q.S)
		if !ok {
			return pass
		}
		s.dir, s.p.free = way, true
		x.quotedName(s)
		return keep
	}},
}
