package read

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// maxGroup is how long the name of a group is at most, in runes, behind the line that sorts it.
const maxGroup = 10

// sortsGroup reports whether q is the line that sorts the group whose part of the whole is told behind it:
// 总价|200万元以下|的房源占54.3%, 接种率|超过五成|的学校只占7%.
func (x *Reader) sortsGroup(s *statement) bool {
	q := s.q
	if q.Mod == figure.Exact || q.Mod == figure.About || x.At(q.E) != '的' || s.n > 1 || q.Unit.Kind == unit.Percent && s.p.share >= 0 {
		return false
	}
	for k := q.Item + 1; k < s.c.i1; k++ {
		it := x.Items[k]
		switch it.Class {
		case lex.Share:
			return it.S-q.E <= maxGroup && it.S-q.E > 1 && x.Starts(q.E+1)
		case lex.Of, lex.Adverb, lex.Approx, lex.Head, lex.Place, lex.Latin, lex.Conj, lex.Cut:
		default:
			return false
		}
	}
	return false
}
