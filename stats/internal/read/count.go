package read

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// casualty returns the end of a word for what befell people at i, 0 for none.
func (x *Reader) casualty(i int) int {
	for i < len(x.R) && x.adverbial(i) {
		i++
	}
	if n := x.Prefix(casualties, i); n > 0 {
		return i + n
	}
	return 0
}

// predicateAfter returns the short clause that follows people: 86.5万人|受灾.
func (x *Reader) predicateAfter(c *clause, q *quantity.Quantity) (s span) {
	s = span{q.E, q.E}
	for s.e < c.e && s.e-s.s <= 12 && x.At(s.e) != '、' && x.At(s.e) != '(' {
		s.e++
	}
	if s.empty() || s.e-s.s > 12 {
		return span{}
	}
	if x.At(s.s) == '已' && x.Starts(s.s+1) && s.e-s.s > 2 { // 已|立案
		s.s++
	}
	if t, _, _ := x.Token(s.s); t.Tag != segment.TagV {
		return span{}
	}
	return s
}

// measuredOf takes over what is counted when something that is measured of it, and rises or falls,
// stands behind it: 31个|省份|物价上涨. Only the first is counted.
func (x *Reader) measuredOf(s *statement) bool {
	q, noun := s.q, s.noun
	if q.Unit.Kind != unit.Thing || q.Small || noun.empty() || s.explicit() {
		return false
	}
	for i := noun.s + 2; i < noun.e; i++ { // 公司营收|有所增加
		if (x.Prefix(degrees, i) > 1 || x.setsRecord(i)) && x.Starts(i) {
			noun.e = i
			break
		}
	}
	if !x.setsRecord(noun.e) && !x.risesBehind(s, noun.e) {
		return false
	}
	b := x.countedHead(noun)
	if b == 0 && x.Suffix(countables, noun.s, noun.e) > 1 { // 142家|上市公司|盈利增长
		b = noun.e
	}
	if b == 0 {
		b = x.countedEnd(noun)
	}
	if b == 0 {
		return false
	}
	s.r.subject, s.st.Settled = x.Text(noun.s, b), true
	return true
}

// setsRecord reports whether a record is set at rune i: 客流量|创新高.
func (x *Reader) setsRecord(i int) bool {
	return x.Has(i, "创新高") || x.Has(i, "创新低") || x.Has(i, "创历史新高") || x.Has(i, "创下新高") || x.Has(i, "创下历史新高") || x.Has(i, "创纪录")
}

// risesBehind reports whether a verb of change stands at rune i, behind the quantity of s, with no more than its basis between.
func (x *Reader) risesBehind(s *statement, i int) bool {
	if s.q.Item+1 >= s.c.i1 {
		return false
	}
	end, k := x.pastDegrees(s.c, s.q.Item+1, i)
	if k < s.c.i1 && x.Items[k].S != end {
		return false
	}
	for k+1 < s.c.i1 && x.Items[k+1].S == x.Items[k].E { // 人次|较上月|减少
		if cl := x.Items[k].Class; cl != lex.Basis && cl != lex.Prep && cl != lex.Time && cl != lex.Closer && cl != lex.Adverb && cl != lex.Cut { // 营收|共|增长
			break
		}
		k++
	}
	if k >= s.c.i1 || x.Items[k].Class != lex.Verb && x.Items[k].Class != lex.Short {
		return false
	}
	return k+1 >= s.c.i1 || x.At(x.Items[k].E) != '的'
}

// degrees stand between what is measured and how it changed: 营收|有所|增加.
var degrees = sets["degrees"]

// pastDegrees returns the rune behind such words at rune i, and the first item from k on that
// does not begin before it.
func (x *Reader) pastDegrees(c *clause, k, i int) (end, item int) {
	for n := x.Prefix(degrees, i); n > 0; n = x.Prefix(degrees, i) {
		i += n
	}
	for k < c.i1 && x.Items[k].S < i {
		k++
	}
	return i, k
}

// countedHead returns where what is counted ends, when it ends in the name of a sort of firm, place
// or institution and more stands behind: 52家上市公司|营收, 0 else.
func (x *Reader) countedHead(noun span) int {
	b := 0
	for i := noun.s + 1; i <= min(noun.e-1, noun.s+maxCounted); i++ {
		if x.At(i-1) == '的' || x.At(i-1) == '、' || x.At(i-1) == '和' {
			return 0
		}
		if x.Starts(i) && x.Suffix(countables, noun.s, i) > 0 {
			if t, _, _ := x.Token(i - 1); t.Tag != segment.TagV { // 上市|公司
				b = i
			}
		}
	}
	if noun.e-b < 2 {
		return 0
	}
	return b
}

// maxCounted is how long the name of what is counted can be, in runes.
const maxCounted = 8

// countables end the names of firms, places and institutions that are counted.
var countables = sets["countables"]

// countedEnd returns where what is counted ends and what is measured of it begins in the noun, 0 for
// nowhere.
func (x *Reader) countedEnd(noun span) int {
	_, b, _ := x.Token(noun.e - 1)
	if n := x.headOf(noun); n > 1 {
		b = noun.e - n
	} else if x.headOf(span{b, noun.e}) == 0 && !strings.ContainsRune("率额量数价值差度费", x.At(noun.e-1)) {
		return 0
	} else if b == noun.e-1 && b > noun.s { // 近视|率
		_, b, _ = x.Token(b - 1)
	}
	for n := x.Suffix(qualifiers, noun.s, b); n > 0; n = x.Suffix(qualifiers, noun.s, b) { // 财政|收入
		b -= n
	}
	for i := noun.s; i < b; i++ {
		if x.At(i) == '的' || x.At(i) == '、' || x.At(i) == '和' {
			return 0
		}
	}
	if b-noun.s < 2 || b-noun.s > 4 || !x.Starts(b) { // a longer one may be more than what is counted
		return 0
	}
	return b
}

// qualifiers stand before a noun of measure and belong to it.
var qualifiers = sets["qualifiers"]

// hamlet takes over the households of a hamlet that is named before them: 老屋组|只剩|6户人家.
func (x *Reader) hamlet(s *statement) bool {
	if s.name != "户" || s.noun.empty() {
		return false
	}
	i := s.q.S
	for i > s.c.s && i > s.q.S-6 && strings.ContainsRune("只剩仅有还余下住着共约现时今目前", x.At(i-1)) {
		i--
	}
	if i == s.q.S || i-s.c.s < 2 || i-s.c.s > 8 || !strings.ContainsRune("组村屯寨湾庄巷坊弄屋坪坳沟岭", x.At(i-1)) {
		return false
	}
	s.r.scope, s.r.subject, s.st.Settled = x.Text(s.c.s, i), x.Text(s.noun.s, s.noun.e), true
	return true
}

// among reports whether 其中 opens the clause right before the quantity: 其中|84件已立案.
func (x *Reader) among(s *statement) bool {
	k := s.q.Item - 1
	return k >= 0 && x.Items[k].Class == lex.Among && x.Items[k].E == s.q.S
}

// adverbial reports whether the rune at i belongs to what may stand before a word of
// casualty: 1人[当场]死亡.
func (x *Reader) adverbial(i int) bool {
	switch x.At(i) {
	case '当', '场', '不', '幸', '经', '抢', '救', '无', '效', '医', '院', '送', '后', '已', '均':
		return true
	}
	return false
}

// casualtyBefore reports whether such a word stands right before q.
func (x *Reader) casualtyBefore(q *quantity.Quantity) bool {
	return q.S > 1 && x.casualty(q.S-2) == q.S
}

// counted takes over what the classifier counts.
func (x *Reader) counted(s *statement) {
	q := s.q
	if r := x.At(q.E - 1); r == '死' || r == '伤' || r == '踪' || r == '联' { // 3死5伤2失踪
		i := q.E - 1
		for i > q.Num && !lex.IsDigit(x.At(i-1)) && numeral.HanDigit(x.At(i-1)) < 0 && numeral.HanUnit(x.At(i-1)) == 0 {
			i--
		}
		s.r.subject = x.Text(i, q.E)
		return
	}
	if x.measuredOf(s) || x.hamlet(s) {
		return
	}
	if !s.noun.empty() && (q.Unit.Kind != unit.Event || !s.explicit() || s.n <= 1) {
		x.ofNoun(s)
	} else if q.Unit.Kind == unit.Person && x.casualty(q.E) > 0 {
		s.r.subject = x.Text(q.E, x.casualty(q.E))
	} else if v := x.predicateAfter(s.c, q); (q.Unit.Kind == unit.Person || q.Unit.Kind == unit.Thing && x.among(s)) && !s.explicit() && !v.empty() {
		s.r.subject = x.Text(v.s, v.e)
	}
}

// ofNoun makes the noun behind the classifier the subject; what stood before it is
// looked through for a place.
func (x *Reader) ofNoun(s *statement) {
	noun := s.noun
	if e := x.place(noun.s, noun.e); e > noun.s && e < noun.e && noun.e-e >= 2 {
		if s.np.scope == "" {
			s.r.scope = x.Text(noun.s, x.trimOf(e, noun.s))
		}
		noun.s = x.skipOf(e, noun.e)
	}
	s.r.subject = x.Text(noun.s, noun.e)
}

// endsQuote reports whether a phrase ends at i, or a word of rates of exchange stands there.
func (x *Reader) endsQuote(i int) bool {
	return x.endsPhrase(i) || x.Has(i, "价位") || x.Has(i, "水平") || x.Has(i, "附近") || x.Has(i, "一线")
}

// endsPhrase reports whether a mark or the end of the line stands at i.
func (x *Reader) endsPhrase(i int) bool {
	switch x.At(i) {
	case 0, ',', '。', ';', '、', ')', '和', '!', '?':
		return true
	}
	return x.Prefix(roundMarks, i) > 0
}
