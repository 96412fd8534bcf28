package scan

import (
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// ordinal reads 第三届, 第33名; a place in an order becomes a quantity of its own.
func (l *Line) ordinal(i int) int {
	j := l.SkipSpace(i + 1)
	n, ok := l.NumeralAt(j)
	if !ok {
		return i
	}
	e := n.End
	if k, dots := l.dotted(e); dots > 0 && !n.Han { // 第4.3.2节
		_, u := l.UnitAt(k)
		return k + u
	}
	if l.Has(i-2, "倒数") {
		return e
	}
	if k := l.SkipSpace(e); k == e+1 && (l.At(k) == '位' || l.At(k) == '名') && l.Closes(k+1) { // 第 3 名
		e = k
	}
	u := l.At(e)
	switch {
	case !n.Value.IsSet():
		return l.numberedUnit(e)
	case (u == '位' || u == '名') && l.At(e+1) != '被':
		e++
	case !n.Decimal && !n.Scaled && l.Prefix(Degrees, e) == 1 && l.Closes(e+1): // 为有记录以来|第二高
		l.place(i, e+1, n, "")
		return -(e + 1)
	case l.isPlace(i, e):
		u = 0
	default:
		return l.numberedUnit(e)
	}
	last, name := e, ""
	if u != 0 {
		name = l.UnitText(e-1, e)
	} else if end, s := l.ranksBehind(e); end > 0 {
		last, name = end, s
	}
	l.place(i, e, n, name)
	if last == e {
		if end := l.roundly(e); end > 0 {
			return -end
		}
	}
	for at := e; at < last; {
		l.put(lex.Pause, 0, at, at+1, 0)
		s := at + 1
		n, _ := l.NumeralAt(l.skipOrdinal(s))
		at = n.End
		if at+1 == last {
			at = last
		}
		l.place(s, at, n, name)
	}
	return -last // placed already
}

// isPlace reports whether the ordinal from i to e, with nothing behind that it counts, is a place in
// an order: 排名|第三, 全国|第一.
func (l *Line) isPlace(i, e int) bool {
	if !l.rankBefore(i) && l.At(i-1) != '榜' && !(l.Closes(e) && l.fellTo(i)) && (!l.Closes(e) || l.Suffix(Fields, max(0, i-4), i) == 0) {
		return false
	}
	return !l.MeasureFollows(e) && l.At(e) != '大' && l.At(e) != '排' && l.Prefix(tiers, e) == 0
}

// fellTo reports whether 升至, 跌至 or the like ends at i: 球队跌至|第七.
func (l *Line) fellTo(i int) bool {
	if r := l.At(i - 1); r != '至' && r != '到' {
		return false
	}
	switch l.At(i - 2) {
	case '升', '跌', '降', '滑', '落':
		return true
	}
	return false
}

// numberedUnit returns the rune behind what the ordinal that ends at e counts, which is no place.
func (l *Line) numberedUnit(e int) int {
	if _, k := l.UnitAt(e); k > 0 {
		return l.alike(e, e+k)
	}
	return l.numbered(e)
}

// roundly takes the words that make the place that ends at e a rough one into it, and returns the
// rune behind, 0 when there are none: 第40位|左右, 大约|第十五位.
func (l *Line) roundly(e int) int {
	q := &l.Qs[len(l.Qs)-1]
	end := 0
	if l.Has(e, "左右") || l.Has(e, "上下") && l.Closes(e+2) {
		end = e + 2
	}
	k := len(l.Items) - 2
	about := k >= 0 && l.Items[k].Class == lex.Approx && l.Items[k].E == q.S && figure.Modifier(l.Items[k].Arg) == figure.About
	if end == 0 && !about {
		return 0
	}
	q.Mod = figure.About
	if about {
		q.S = l.Items[k].S
		l.Items[k], l.Items = l.Items[k+1], l.Items[:k+1]
		l.Items[k].S, q.Item = q.S, k
	}
	q.E = max(end, e)
	l.Items[len(l.Items)-1].E = q.E
	return q.E
}

// alike returns the end of a list of ordinals whose first ends at e with the unit from u to e, and
// whose others have the same: 第五十七颗|、五十八颗. It is e when there is no other.
func (l *Line) alike(u, e int) int {
	name, at := l.UnitText(u, e), e
	for range maxPlaces {
		if r := l.At(at); r != '、' && r != '和' && r != '及' && r != '与' {
			break
		}
		m, ok := l.NumeralAt(l.skipOrdinal(at + 1))
		if !ok || m.Scaled || m.Decimal || !l.Has(m.End, name) {
			break
		}
		at = m.End + e - u
	}
	return at
}

// numbered returns the end of a list of ordinals whose first ends at e and whose last has the
// unit of all: 第13|、15、16和18批; e when there is none.
func (l *Line) numbered(e int) int {
	for at, n := e, 0; n < maxPlaces; n++ {
		if r := l.At(at); r != '、' && r != '和' && r != '及' && r != '与' {
			return e
		}
		m, ok := l.NumeralAt(l.skipOrdinal(at + 1))
		if !ok || m.Scaled || m.Decimal {
			return e
		}
		at = m.End
		if u, k := l.UnitAt(at); k > 0 {
			if u.Kind < unit.Thing || u.Kind > unit.Event {
				return e
			}
			return at + k
		}
	}
	return e
}

// Degrees stand behind a place in an order and say what the order is of: 第二|高.
var Degrees = sets["degrees"]

// Fields are words before a place in an order that say whose order it is: 全国|第一.
var Fields = sets["fields"]

// tiers are groups that a first is the name of, behind it.
var tiers = sets["tiers"]

// place puts a place in an order.
func (l *Line) place(s, e int, n numeral.Numeral, name string) {
	q := quantity.Quantity{S: s, E: e, Num: s, Value: n.Value, Ordinal: true, Unit: unit.Unit{Kind: unit.Rank}, Name: name, Han: n.Han, Item: len(l.Items)}
	l.Qs = append(l.Qs, q)
	l.put(lex.Quantity, 0, s, e, len(l.Qs)-1)
}

// skipOrdinal returns the rune behind a 第 at i.
func (l *Line) skipOrdinal(i int) int {
	if l.At(i) == '第' {
		i++
	}
	return i
}

// maxPlaces is how many places one list can have.
const maxPlaces = 12

// ranksBehind reads the other places of a list that goes on at e, and the classifier that
// all share: 第二|、三位, 第27|、58、96名, 第三|和第五. end is 0 when there is no list.
func (l *Line) ranksBehind(e int) (end int, name string) {
	at, again := e, false
	for range maxPlaces {
		if r := l.At(at); r != '、' && r != '和' && r != '及' && r != '与' {
			break
		}
		s := l.skipOrdinal(at + 1)
		n, ok := l.NumeralAt(s)
		if !ok || !n.Value.IsSet() || n.Decimal || n.Scaled {
			return 0, ""
		}
		again = again || s > at+1
		at = n.End
		if r := l.At(at); r == '位' || r == '名' {
			return at + 1, l.UnitText(at, at+1)
		}
	}
	if at == e || !again || l.MeasureFollows(at) {
		return 0, ""
	}
	return at, ""
}

// rankBefore reports whether a word of rank stands in the last runes before i.
func (l *Line) rankBefore(i int) bool {
	for k := len(l.Items) - 1; k >= 0 && i-l.Items[k].E <= 8; k-- {
		switch l.Items[k].Class {
		case lex.Rank:
			return true
		case lex.Quantity: // 居全省十一个地市|第四
			if l.Qs[l.Items[k].V].Unit.Kind != unit.Thing {
				return false
			}
		case lex.Punct, lex.Verb, lex.Short: // 排名上升了|22位
			return false
		}
	}
	return false
}
