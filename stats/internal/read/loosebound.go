package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

var (
	mostOffered = &rule.Rule{Name: "bound: the most that one can get", Example: "每户最高可获得3000元补贴。"}
	aboutEach   = &rule.Rule{Name: "bound: about so much each time", Example: "这种树大约每年长30厘米。"}
)

// looseBound returns how the quantity stands to its true value, where a word apart from it says so.
func (x *Reader) looseBound(s *statement) figure.Modifier {
	if x.offered(s) && x.Log.Allows(mostOffered) {
		x.Log.Add(mostOffered, rule.Value, s.q.S, s.q.E)
		return figure.AtMost
	}
	if m := x.eachBound(s); m != figure.Exact && x.Log.Allows(aboutEach) {
		x.Log.Add(aboutEach, rule.Value, s.q.S, s.q.E)
		return m
	}
	return figure.Exact
}

// mostReach is how far before a sum, in runes, it is said to be the most.
const mostReach = 10

// offered reports whether the sum is the most of what is offered: 最高可获|1万元, 最高|5000元现金奖励.
// The highest of what was measured is a figure as it stands: 最高|2000元，平均460元.
func (x *Reader) offered(s *statement) bool {
	if s.q.Unit.Kind != unit.Money && s.q.Unit.Kind != unit.Percent || s.st.Kind == figure.Change {
		return false
	}
	for k := s.q.Item - 1; k >= s.c.i0 && s.q.S-x.Items[k].S <= mostReach; k-- {
		if x.Items[k].Class == lex.Quantity || x.Items[k].Class == lex.Time {
			return false
		}
		if i := x.Items[k].S; x.Has(i, "最高") && x.Starts(i) {
			switch x.At(i + 2) {
			case '可', '能':
				return true
			}
			return i+2 == s.q.S && x.Prefix(offers, s.noun.s) > 0 || i+2 == s.q.S && x.Suffix(offers, s.noun.s, s.noun.e) > 0
		}
	}
	return false
}

// offers are sums that one is given.
var offers = sets["offers"]

// eachTimeReach is how far before a quantity, in runes, the time ends that it is told for.
const eachTimeReach = 4

// eachBound returns the bound of what is told for each time, which stands before that: 大约|每年|只长1厘米,
// 大约为|每斤5元.
func (x *Reader) eachBound(s *statement) figure.Modifier {
	for k := s.q.Item - 1; k > s.c.i0 && s.q.S-x.Items[k].S <= eachTimeReach+4; k-- {
		it, b := x.Items[k], x.Items[k-1]
		if it.Class == lex.Quantity {
			break
		}
		if x.At(it.S) != '每' || it.Class != lex.Time && it.Class != lex.Per {
			continue
		}
		if b.Class == lex.Copula && k-2 >= s.c.i0 && b.E == it.S && b.E-b.S == 1 {
			it, b = b, x.Items[k-2]
		}
		if b.Class == lex.Approx && b.E == it.S && figure.Modifier(b.Arg) == figure.About {
			return figure.About
		}
		break
	}
	return figure.Exact
}
