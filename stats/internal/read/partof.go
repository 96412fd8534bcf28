package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
)

// wholeReach is how far, in runes, the verb is looked for before a whole.
const wholeReach = 12

// copulaBefore reports whether a verb of being stands before the whole that ends at rune e.
func (x *Reader) copulaBefore(s *statement, e int) bool {
	for k := s.q.Item - 1; k >= s.c.i0 && e-x.Items[k].E <= wholeReach; k-- {
		switch it := x.Items[k]; it.Class {
		case lex.Copula:
			return it.E <= e-2
		case lex.Approx: // 约为|同类码头的20%
			if r := x.At(it.E - 1); (r == '为' || r == '是') && it.E <= e-2 {
				return true
			}
		case lex.Quantity, lex.Verb, lex.Named:
			return false
		}
	}
	return false
}

// taken reports whether a verb or a preposition takes the part that the quantity is of the noun behind
// it: 把|80%的资金, 承担|一半的费用. What is a rate by its name, or a line, is no part.
func (x *Reader) taken(s *statement) bool {
	if s.q.S <= s.c.s || !x.Starts(s.q.S) {
		return false
	}
	if r := x.At(s.q.S - 1); (r == '把' || r == '将') && x.Starts(s.q.S-1) || s.q.Half {
		return true
	}
	if s.q.S != s.q.Num || s.p.copula && x.At(s.q.S-1) != '了' || s.p.verb >= 0 || s.p.share >= 0 || x.lineOrCharge(s.noun) || x.Suffix(rates, s.noun.s, s.noun.e) > 0 {
		return false
	}
	i := s.q.S - 1
	if x.At(i) == '了' || x.At(i) == '到' || x.At(i) == '着' { // 保护了|90%的物种
		i--
	}
	return x.Suffix(partings, max(s.c.s, i-2), i+1) > 0
}

// lineOrCharge reports whether the noun s is a line that is drawn, or what is reckoned at so many
// per cent of a sum.
func (x *Reader) lineOrCharge(s span) bool {
	return x.Suffix(marks, s.s, s.e) > 0 || x.Suffix(charged, s.s, s.e) > 0
}

// partings are verbs of taking, giving and keeping a part of something.
var partings = sets["partings"]

// within reports whether the percentage is of the noun behind it though another stands before: one
// that only says where, 皮肤内|75%的水分, or what is made of it, 面料是|100%聚酯纤维.
func (x *Reader) within(s *statement, of bool) bool {
	if s.q.Than || namesRate(s.r.subject) || endsIn(s.r.subject, levelTails) {
		return false
	}
	if !of {
		return s.noun.s == s.q.E && !x.lineOrCharge(s.noun) && x.endsPhrase(s.noun.e)
	}
	if s.p.copula || s.np.e != s.q.S {
		return false
	}
	switch t, _, _ := x.Token(s.q.S - 1); t.Tag {
	case segment.TagF, segment.TagS, segment.TagNS:
		return true
	}
	return false
}

// boundReach is how far, in runes, a bound is looked for before what a figure is a part or a
// multiple of.
const boundReach = 14

// farBound returns how a part or multiple of a thing stands to its true value, when that is said
// before the thing: 约是|前者的|4倍, 大约为|成本的|三成.
func (x *Reader) farBound(s *statement) figure.Modifier {
	if s.q.Mod != figure.Exact || x.At(s.q.S-1) != '的' {
		return figure.Exact
	}
	is := 0 // the rune that a verb of being begins at
	for k := s.q.Item - 1; k >= s.c.i0 && s.q.S-x.Items[k].S <= boundReach; k-- {
		switch it := x.Items[k]; it.Class {
		case lex.Copula:
			if r := x.At(it.S); it.E-it.S > 1 || r != '是' && r != '为' && r != '有' && r != '达' {
				return figure.Exact
			}
			is = it.S
		case lex.Share:
			is = it.S
		case lex.Approx:
			last := x.At(it.E - 1)
			if it.E == is || last == '是' || last == '为' || last == '有' {
				return figure.Modifier(it.Arg)
			}
			return figure.Exact
		case lex.Of, lex.Time, lex.Place, lex.Hidden, lex.Latin, lex.Head:
		default:
			return figure.Exact
		}
	}
	return figure.Exact
}

// ownPart reports whether a pronoun owns what the part is of: 我们|30%的业务.
func (x *Reader) ownPart(s *statement) bool {
	if s.q.S < 1 || !s.explicit() || s.np.e != s.q.S {
		return false
	}
	t, b, _ := x.Token(s.q.S - 1)
	return t.Tag == segment.TagR && b <= s.np.s
}

// ratedAt returns where the name of a rate begins that 按 stands before and the quantity
// behind, 0 where none does.
func (x *Reader) ratedAt(s *statement) int {
	if s.noun.empty() || x.At(s.q.S-1) != '率' && !x.Has(s.q.S-2, "比例") {
		return 0
	}
	for i := s.q.S - 1; i > s.c.s && s.q.S-i < 9; i-- {
		if x.Starts(i) && (x.At(i-1) == '按' || x.At(i-1) == '照' && x.At(i-2) == '按') {
			return i
		}
	}
	return 0
}
