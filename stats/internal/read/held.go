package read

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

var heldGroup = &rule.Rule{Name: "scope: a group named for the sentence", Example: "60岁及以上人群，覆盖率为64.51%。"}

// groupOf takes over the group of an age that a clause without figures names for what follows
// in the sentence: 60岁及以上人群，|覆盖率64.51%.
func (x *Reader) groupOf(c *clause) {
	if c.mark != ',' || c.e-c.s > maxNamed*2 || x.Suffix(ageGroups, max(c.s, c.e-5), c.e) == 0 && (!x.nounBefore(c.e) || x.verbIn(c.s, c.e)) || !x.Log.Allows(heldGroup) {
		return
	}
	s := x.SkipSpace(c.s)
	if !x.Numeric(s, s+1) {
		return
	}
	for i := s + 1; i < min(c.e, s+8); i++ {
		if x.R[i] == '岁' {
			if i+1 < c.e && x.R[i+1] == '的' && x.Suffix(ageGroups, max(c.s, c.e-5), c.e) == 0 { // 24岁的小伙捐献器官: what he did
				return
			}
			x.held = span{s, c.e}
			return
		}
	}
}

// verbIn reports whether a verb stands in the runes [i, e): 24岁的小伙不幸|离世|捐献器官 is no group.
func (x *Reader) verbIn(i, e int) bool {
	for i < e {
		t, _, end := x.Token(i)
		if t.Tag == segment.TagV && end-i > 1 {
			return true
		}
		i = max(end, i+1)
	}
	return false
}

// hold gives a figure without a scope of its own the group of its sentence.
func (x *Reader) hold(st *Figure, s int) {
	if x.held.empty() || st.Scope != "" || s < x.held.e {
		return
	}
	for i := x.held.e; i < s; i++ { // or another group is spoken of
		if x.R[i] == ';' || x.Prefix(ageGroups, i) > 1 {
			return
		}
	}
	st.Scope, st.Group = x.Text(x.held.s, x.held.e), true
	x.Log.Add(heldGroup, rule.Kind, s, s+1)
}

// like returns 1 and the index of the figure that counted the things of which q tells how
// many more rise or fall: 21个市县收入增长，|9个|下降. 0 where q has a noun, or none did.
func (x *Reader) like(c *clause, q *quantity.Quantity, st *Figure, noun span) int {
	if st.Kind != figure.Count || !noun.empty() || q.Item != c.i0 || q.S != c.s || c.first || q.Item+1 >= c.i1 {
		return 0
	}
	e, k := x.pastDegrees(c, q.Item+1, q.E) // 17个|有所|减少
	if k >= c.i1 {
		return 0
	}
	switch it := x.Items[k]; {
	case it.S != e:
		return 0
	case it.Class == lex.Verb, it.Class == lex.Short, it.Class == lex.Flat, it.Class == lex.Quantity && x.Qs[it.V].Fixed == lex.Flat:
	default:
		return 0
	}
	for i := len(x.out) - 1; i >= 0 && x.out[i].Start >= int(x.Off[x.opened]); i-- {
		if o := &x.out[i]; o.Kind == figure.Count && o.Unit == st.Unit {
			if o.Like > 0 {
				return o.Like
			}
			return i + 1
		}
	}
	return 0
}

// ageGroups end the names of groups of an age.
var ageGroups = sets["age-groups"]

// atLeastReach is how far behind its classifier, in runes, the bound of a group stands.
const atLeastReach = 6

// atLeastOf reports whether the count is the bound of a group that is named behind it, with what it has: 150张|床位以上的|
// 养老机构. The same at the end of a phrase bounds the count: 有150张|床位以上.
func (x *Reader) atLeastOf(s *statement) bool {
	q := s.q
	if q.Unit.Kind != unit.Thing && q.Unit.Kind != unit.Person || q.Mod != figure.Exact || q.Han && q.Small {
		return false
	}
	for i := q.E + 1; i < min(s.c.e, q.E+atLeastReach); i++ {
		if !hanzi.IsHan(x.At(i)) {
			return false
		}
		if !x.Starts(i) || !x.Has(i, "以上") && !x.Has(i, "以下") {
			continue
		}
		if !x.nounBefore(i) {
			return false
		}
		if x.endsPhrase(i+2) || x.At(i+2) == '(' {
			s.st.Modifier = lex.IfElse(x.At(i+1) == '上', figure.AtLeast, figure.AtMost)
			return false
		}
		r := x.At(i + 2)
		return r == '的' || r == '或' || r == '且'
	}
	return false
}
