package read

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
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

// originReach is how far behind 来自, in runes, the 的 stands that those who come from there are named behind.
const originReach = 20

// comesFrom reports whether it is said right behind the few where those come from who are named behind its 的: 两名|来自
// 外地一家商会的|工作人员.
func (x *Reader) comesFrom(s *statement) bool {
	q := s.q
	if q.Value.Cmp(numeral.Int(2)) < 0 || !x.Has(q.E, "来自") || x.Prefix(tellings, q.E-1) != 1 || !x.Starts(q.S) || opensQuote(x.At(q.S-1)) || x.listedBefore(s) {
		return false
	}
	for k := q.E + 3; k < min(q.E+originReach, len(x.R)-1); k++ {
		switch x.At(k) {
		case ',', '。', ';', '!', '?', ':', '(', '了':
			return false
		case '的':
			if n, _, f := x.Token(k + 1); (n.Tag == segment.TagN || n.Tag == segment.TagVN) && f-k > 2 && x.Starts(k+1) {
				return true
			}
		}
	}
	return false
}

// ofEach reports whether each of those who are named before has so few, and that ends the phrase: 老王、小李|各|两部.
func (x *Reader) ofEach(s *statement) bool {
	q, i := s.q, s.q.S-1
	return x.At(i) == '各' && i > s.c.s && q.E-q.S == 2 && x.Starts(i) && x.Starts(q.S) && x.endsPhrase(q.E) && x.At(q.E) != ')' && x.Prefix(tellings, q.E-1) == 1 && (x.nounBefore(i) || x.nameBefore(i) || x.personBefore(i))
}

// inEach reports whether it is told how often there is something in each week, month or year: 每月|两次|例会.
func (x *Reader) inEach(s *statement) bool {
	i := s.q.S - 1
	return s.noun.e-s.noun.s >= 2 && s.q.Value.Cmp(numeral.Int(2)) >= 0 && x.At(i-1) == '每' && strings.ContainsRune("年月周天日季", x.At(i))
}
