package read

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

var countedGroup = &rule.Rule{Name: "list: of a group that was counted before", Example: "8个试点县的小麦和玉米产量分别提高6%和9%。"}

// ofGroup takes apart a list that begins with the group that is counted before it, for which
// all of it holds: 8个|试点县的小麦和玉米产量|分别.
func (x *Reader) ofGroup(c *clause, k int, p *predicate, out []ref) bool {
	for j := k - 1; j >= c.i0; j-- {
		it := x.Items[j]
		if it.Class != lex.Quantity && it.Class != lex.Number {
			continue
		}
		v := it.V
		if it.Class == lex.Number { // see spanOf
			v--
		}
		if v < 0 || v >= len(x.Qs) || x.Qs[v].E != it.E {
			continue
		}
		if q := &x.Qs[v]; q.Unit.Kind != unit.Thing && q.Unit.Kind != unit.Person || !x.Log.Allows(countedGroup) {
			return false
		}
		all := x.trimTail(c, span{it.E, p.cut})
		m := x.members(all, len(out))
		if m == nil {
			return false
		}
		scope := ""
		for i := m[0].e - 2; i > m[0].s+1; i-- {
			if x.R[i] == '的' {
				scope, m[0].s = x.Text(m[0].s, i), i+1
				break
			}
		}
		if scope == "" && x.Has(m[0].s, hanzi.FoldString(out[0].scope)) && out[0].scope != "" {
			if n := utf8.RuneCountInString(out[0].scope); m[0].e-m[0].s > n+1 {
				m[0].s += n
			}
		}
		for i, r := range x.compose(m, out[0]) {
			out[i] = r
			if scope != "" {
				out[i].scope = scope
			}
		}
		x.Log.Add(countedGroup, rule.Kind, all.s, all.e)
		return true
	}
	return false
}
