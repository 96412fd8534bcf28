package read

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// fewPeople reports whether three or more people do something, and are not those of whom
// was spoken: 五人|获奖, but 三人均表示.
func (x *Reader) fewPeople(s *statement) bool {
	q := s.q
	if q.E-q.S != 2 || !x.Starts(q.S) || !x.Starts(q.E) || x.listedBefore(s) {
		return false
	}
	if x.befell(s) {
		return true
	}
	return q.Value.Cmp(numeral.Int(3)) >= 0 && x.Prefix(fewDoings, q.E) > 0
}

// befallReach is how far behind so many people, in runes, it is told what befell them.
const befallReach = 10

// befell reports whether it is told what befell so many people, with how it came about between:
// 四人|因枪伤|送医, 其中一人|被送到医院时|已经死亡. Of one it must be said of how many.
func (x *Reader) befell(s *statement) bool {
	q := s.q
	if !x.among(s) && x.Suffix(causings, max(s.c.s, q.S-2), q.S) == 0 {
		if q.Value.Cmp(numeral.Int(2)) < 0 || q.S > s.c.s && hanzi.IsHan(x.At(q.S-1)) && !x.leadsTo(q.S) {
			return false
		}
	}
	for i := q.E; i < min(q.E+befallReach, s.c.e); i++ {
		switch r := x.At(i); {
		case r == '、' || r == '均' || r == '都' || r == '的' || lex.IsDigit(r):
			return false
		case x.Starts(i) && (x.casualty(i) > 0 || x.Prefix(fates, i) > 0):
			return true
		}
	}
	return false
}

// fates are words of what befell people, beside those of casualties, and causings words that lead
// from what happened to how many it befell.
var fates, causings = sets["fates"], sets["causings"]
