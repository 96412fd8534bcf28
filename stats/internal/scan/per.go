package scan

import (
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

var eachSo = &rule.Rule{Name: "word: in each so many", Example: "平均每480起火灾死亡1人。"}

// eachSo returns the rune behind what there is in each so many, when 每 before i divides by a
// number that is not round: 每|480起火灾死亡1人; 0 where it does not.
func (l *Line) eachSo(i int) int {
	n, ok := l.NumeralAt(i)
	if !ok || n.Han || n.Scaled || n.Decimal || !l.Log.Allows(eachSo) {
		return 0
	}
	u, k := l.UnitAt(n.End)
	if k == 0 || u.Kind < unit.Thing || u.Kind > unit.Event {
		return 0
	}
	e := n.End + k
	for j := e; j < e+manyReach && l.At(j) != ',' && l.At(j) != '。' && l.At(j) != ';'; j++ { // 死亡|1人
		if m, ok := l.NumeralAt(j); ok && l.Starts(j) {
			if _, k := l.UnitAt(m.End); k > 0 {
				e = m.End + k
			}
			break
		}
	}
	l.Log.Add(eachSo, rule.Dropped, i, e)
	return e
}

var oneOfMany = &rule.Rule{Name: "word: so many of each so many", Example: "每10家企业中就有9家民营企业。"}

// manyReach is how far, in runes, the part is looked for behind 每 and the whole.
const manyReach = 16

// oneOf returns the rune behind the part of a whole that is told by 每, when the whole begins
// at i: 每|11人中就有1人, 每10家企业中就有9家; 0 where none is.
func (l *Line) oneOf(i int) int {
	n, ok := l.NumeralAt(i)
	if !ok || n.Scaled || n.Decimal || !l.Log.Allows(oneOfMany) {
		return 0
	}
	_, k := l.UnitAt(n.End)
	if k == 0 {
		return 0
	}
	in := false
	for j := n.End + k; j < n.End+k+manyReach; j++ {
		switch l.At(j) {
		case '。', ';':
			return 0
		case '中', '里':
			in = true
		case '有':
			m, ok := l.NumeralAt(j + 1)
			if !ok || !in && !l.Has(j-1, "就") {
				continue
			}
			u, k := l.UnitAt(m.End)
			if k == 0 || u.Kind < unit.Thing || u.Kind > unit.Event {
				return 0
			}
			l.Log.Add(oneOfMany, rule.Dropped, i, m.End+k)
			return m.End + k
		}
	}
	return 0
}
