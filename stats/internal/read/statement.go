package read

import (
	"strings"

	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// A statement is a quantity with what its clause says of it, while it is decided whether
// it is a figure, and which.
type statement struct {
	c     *clause
	q     *quantity.Quantity
	name  string // of its unit, folded
	p     *predicate
	np    *subject // the noun before it
	noun  span     // the noun behind it
	st    *Figure
	r     *ref
	n     int              // how many are in its list
	dir   figure.Direction // of a change
	again *Figure          // the change that it says once more, in per cent
}

// explicit reports whether a noun before the quantity says what is measured.
func (s *statement) explicit() bool { return !s.np.empty() }

// A verdict is what a rule says of a statement.
type verdict uint8

const (
	pass verdict = iota // nothing
	set                 // what kind it is; other rules go on
	keep
	drop
)

// keepIf and dropIf are verdicts with a condition.
func keepIf(ok bool) verdict {
	if ok {
		return keep
	}
	return pass
}

func dropIf(ok bool) verdict {
	if ok {
		return drop
	}
	return pass
}

// A decision is a rule for statements.
type decision struct {
	rule.Rule
	when func(x *Reader, s *statement) verdict
}

// decide asks rules in their order, and reports what the first says that decides; pass
// when none does.
func (x *Reader) decide(rules []decision, s *statement) verdict {
	for i := range rules {
		d := &rules[i]
		if !x.Log.Allows(&d.Rule) {
			continue
		}
		switch v := d.when(x, s); v {
		case set:
			x.Log.Add(&d.Rule, rule.Kind, s.q.S, s.q.E)
		case keep:
			x.Log.Add(&d.Rule, rule.Kept, s.q.S, s.q.E)
			return v
		case drop:
			x.Log.Add(&d.Rule, rule.Dropped, s.q.S, s.q.E)
			return v
		}
	}
	return pass
}

// state reports whether q says how much or how many there is, and fills st: a rate, a
// share, a count, a level or a multiple.
func (x *Reader) state(s *statement) bool {
	if s.q.Fixed != 0 || x.decide(pointings, s) == drop || x.decide(callings, s) == drop {
		return false
	}
	switch s.q.Unit.Kind {
	case unit.Percent, unit.Permille:
		s.st.Kind = x.percentKind(s.np, s.r.subject, s.q)
		v := x.decide(parts, s)
		if v == pass && x.mayBePart(s) {
			x.decide(wholes, s)
		}
		if s.st.Kind == figure.Share && s.st.Value.IsSet() { // 法律 - 5.7%: no part is below nought
			s.st.Value = s.st.Value.Abs()
		}
		return v != drop
	case unit.Times:
		s.st.Kind, s.st.Basis = figure.Multiple, figure.OtherBasis
		return x.decide(multiples, s) != drop
	case unit.Thing, unit.Person, unit.Event:
		if s.q.Name == "起" && x.startsAt(s) {
			s.st.Kind, s.st.Unit = figure.Level, "CNY"
			return true
		}
		s.st.Kind = figure.Count
		if x.decide(counts, s) == drop {
			return false
		}
		x.counted(s)
		if (strings.Contains(s.st.Unit, "/") || s.q.Per != "") && hasSuffix(s.r.subject, "率") {
			s.st.Kind = figure.Rate // 发病率为每10万人38例
		}
		return true
	case unit.Span, unit.Age:
		return x.decide(spans, s) == keep
	case unit.Mark, unit.Score:
		return x.decide(points, s) == keep
	case unit.Money:
		x.verbThing(s)
		return x.decide(amounts, s) != drop
	case unit.Measure:
		if v := x.decide(measures, s); v != pass {
			return v == keep
		}
		x.verbThing(s)
		return x.decide(stated, s) == keep
	}
	s.st.Kind = figure.Level
	return x.decide(bares, s) == keep
}

// startsAt reports whether 起 says that prices begin at so much, and counts nothing: 售价|12.98万起.
func (x *Reader) startsAt(s *statement) bool {
	return (s.q.Scaled || s.q.Short || x.At(s.q.E-2) == '千') && x.endsPhrase(s.q.E) && x.priced(s)
}
