package scan

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
	"github.com/tiyao/tiyao/stats/internal/quantity"
	"github.com/tiyao/tiyao/stats/internal/rule"
	"github.com/tiyao/tiyao/stats/internal/unit"
)

// A Line is a line with what the scanner found in it.
type Line struct {
	quantity.Line
	Items []Item
	Qs    []quantity.Quantity
	Times []quantity.Moment
	met   met // the word on the bench

	measure measure // what a trap asked for last

	given      quantity.Quantity // its unit holds for the bare numbers of the line
	givenPower int
	same       string // currency of 元 in the document: 新台币，下同
}

// An Item is a stretch of a line that means something to the grammar. Between items
// stands plain text.
type Item struct {
	Class lex.Class
	Arg   uint8
	S, E  int // runes
	V     int // index into qs or times
}

// Begin puts the paragraph p on the bench; tok is the first token that may be in it.
func (l *Line) Begin(doc *segment.Document, p segment.Span, tok int) {
	if doc != l.Doc {
		l.same = ""
	}
	l.Load(doc, p, tok)
	l.Forget()
	l.Items, l.Qs, l.Times = l.Items[:0], l.Qs[:0], l.Times[:0]
	l.given, l.givenPower = quantity.Quantity{}, 0
	l.measure.at = 0
}

// Scan finds the items of the line, from left to right, the longest at each place.
func (l *Line) Scan() {
	for i := 0; i < len(l.R); {
		if r := l.R[i]; uint32(r) > 0xFFFF || openers[r] == 0 {
			i++
			continue
		}
		e := l.itemAt(i)
		if e <= i {
			e = i + 1
		}
		i = e
	}
}

// put appends an item.
func (l *Line) put(c lex.Class, arg uint8, s, e, v int) int {
	l.Items = append(l.Items, Item{c, arg, s, e, v})
	return e
}

// openers tells of every rune whether an item can begin with it: opens, starts where it may be a number or a time, and
// counts where it may be a number.
var openers = newOpeners()

const (
	opens  = 1
	starts = 2
	counts = 4
)

func newOpeners() *[1 << 16]uint8 {
	var t [1 << 16]uint8
	lex.Words.Starts(func(r rune) { t[r] = opens })
	for r := range rune(0x2010) { // blanks stand up to U+2003
		if lex.IsLatin(r) || lex.IsDigit(r) || lex.IsSpace(r) || r == '(' {
			t[r] = opens
		}
	}
	t['《'] = opens
	// What words of time begin with (a test holds this and times.txt together), and what stands before a number of them.
	for _, r := range "前首近头未最截今去明后下本当同全年昨往此以原每目如早先历次翌月季春国端中元清暑黄双假小劳节疫采供迎夏秋整期报现之常平“" {
		t[r] = opens | starts
	}
	for _, r := range "0123456789零〇○一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾廿卅幺百千万亿数几好半负-−+$¥￥€£￡过破上第" {
		t[r] = opens | starts | counts
	}
	unit.Signs.Starts(func(r rune) { t[r] |= counts })
	return &t
}

// firstHan is the first Chinese character, behind all signs that items begin with but numbers and currencies.
const firstHan = 0x3400

// itemAt reads the item at rune i, if there is one, and returns its end.
func (l *Line) itemAt(i int) int {
	r := l.R[i]
	if r < firstHan {
		if e, ok := l.signAt(i); ok {
			return e
		}
	}
	if openers[r]&starts != 0 {
		return l.startAt(i)
	}
	n, w := lex.Words.Longest(l.R[i:])
	if n == 0 {
		return i
	}
	return l.word(i, n, w)
}

// signAt reads what begins with the rune i that is no Chinese character, and is more than a word of the lexicon, a
// number or a time, if it is.
func (l *Line) signAt(i int) (end int, ok bool) {
	r := l.R[i]
	if r == 'q' || r == 'h' || r == 'f' || lex.IsDigit(r) {
		if m, ok := l.FiscalAt(i); ok {
			l.Times = append(l.Times, m)
			return l.put(lex.Time, 0, i, m.E, len(l.Times)-1), true
		}
	}
	if lex.IsLatin(r) {
		return l.latin(i), true
	}
	if r == '(' {
		l.unitGiven(i)
	}
	if r == '《' {
		if e := l.titleEnd(i); e > 0 { // 《长安三万里》: a name, whatever is in it
			l.put(lex.Open, 0, i, i+1, 0)
			return l.put(lex.Close, 0, e-1, e, 0), true
		}
	}
	if lex.IsSpace(r) && i > 0 && hanzi.IsHan(l.R[i-1]) && hanzi.IsHan(l.At(l.SkipSpace(i))) {
		return l.put(lex.Punct, 0, i, l.SkipSpace(i), 0), true // the space between two halves of a headline
	}
	if lex.IsDigit(r) {
		if e := l.slashes(i); e > 0 {
			return e, true
		}
	}
	return 0, false
}

// startAt reads the item at rune i, which can begin a number or a time.
func (l *Line) startAt(i int) int {
	r := l.R[i]
	if r == '一' && l.closesWord(i) {
		return i + 1
	}
	if l.weekday(i) && l.Log.Allows(dayOfWeek) {
		l.Log.Add(dayOfWeek, rule.Hidden, i, i+1)
		return i + 1
	}
	n, w := lex.Words.Longest(l.R[i:])
	if n > 1 && !l.Has(i+1, "分之") && (w.Class == lex.Hidden || w.Class == lex.Double || w.Class == lex.Flat || w.Class == lex.First) && !lex.IsDigit(r) {
		return l.word(i, n, w)
	}
	if m, ok := l.MomentAt(i); ok && m.E-i > 1 && n <= m.E-i && !l.length(&m) {
		if m.Grain == lex.Day && l.runs(i) {
			return l.put(lex.Number, 0, i, m.E, 0)
		}
		if m.Grain == lex.NoGrain && l.At(m.S) == '“' && m.E == m.S+1 {
			return i
		}
		l.Times = append(l.Times, m)
		return l.put(lex.Time, 0, i, m.E, len(l.Times)-1)
	}
	if openers[r]&counts != 0 {
		if e, ok := l.numberAt(i, n); ok {
			return e
		}
	}
	if n > 0 {
		return l.word(i, n, w)
	}
	return i
}

// numberAt reads the number at rune i, where a word of the lexicon of n runes begins too.
func (l *Line) numberAt(i, n int) (end int, ok bool) {
	r := l.R[i]
	if e := l.trap(i); e < 0 {
		return -e, true
	} else if e > i {
		return l.put(lex.Number, 0, i, e, 0), true
	}
	if n > 1 && !lex.IsDigit(r) && !l.Has(i+1, "分之") {
		if _, _, _, pair := l.Pair(i); !pair {
			return 0, false
		}
	}
	q, ok := l.QuantityAt(i)
	switch {
	case !ok:
		return 0, false
	case partOfWord(&q, r):
		return max(q.E, i+1), true
	}
	return l.quantity(q), true
}

// closesWord reports whether the 一 at rune i is the last of a word, and a number or 成 begins behind it:
// 统一|六国, 统一|成为.
func (l *Line) closesWord(i int) bool {
	if i == 0 || numeral.HanDigit(l.At(i+1)) < 1 && l.At(i+1) != '成' || l.Starts(i) {
		return false
	}
	_, _, e := l.Token(i)
	return e == i+1
}

// partOfWord reports whether q, which begins with r, is no number but part of a word: the 伍
// of 队伍 and of 队伍管理, where the digits of cheques count money alone, the 一 of 统一.
func partOfWord(q *quantity.Quantity, r rune) bool {
	if q.Bare && q.Han && !q.Scaled && !q.Decimal && q.Value.IsSet() && q.Value.Cmp(numeral.Int(100)) < 0 {
		return true
	}
	if strings.ContainsRune("拾佰仟", r) && q.Unit.Kind != unit.Money { // 收拾房屋
		return true
	}
	return q.Unit.Kind != unit.Money && strings.ContainsRune("壹贰叁肆伍陆柒捌玖", r) // 伍万里
}

// maxTitle is the longest title in 《》, in runes; what is longer was never closed.
const maxTitle = 60

// titleEnd returns the rune behind the title that the 《 at rune i opens, or 0.
func (l *Line) titleEnd(i int) int {
	for e := i + 1; e < len(l.R) && e-i <= maxTitle; e++ {
		switch l.R[e] {
		case '》':
			return e + 1
		case '《', '。':
			return 0
		}
	}
	return 0
}

// quantity puts q, with the approximator that stands in front of it.
func (l *Line) quantity(q quantity.Quantity) int {
	l.oneShareMore(&q)
	l.bounded(&q)
	l.doneAtLeast(&q)
	l.dimension(&q)
	l.labelled(&q)
	l.currency(&q)
	if q.Unit.Kind == unit.Span && l.At(q.E) == '期' && l.At(q.E+1) != '间' && l.At(q.E+1) != '货' && l.At(q.E+1) != '末' { // 10年期, 7天期
		return l.put(lex.Hidden, 0, q.S, q.E+1, 0)
	}
	if (q.Name == "位" || q.Name == "名") && (q.Mod == figure.Exact || q.Mod == figure.About) && q.S == q.Num && l.At(q.S-1) != '前' && l.At(q.E) != '的' && l.Closes(q.E) && l.rankBefore(q.S) {
		q.Ordinal, q.Unit = true, unit.Unit{Kind: unit.Rank} // 排名联盟|11位
	}
	q.Item = len(l.Items)
	l.Qs = append(l.Qs, q)
	return l.put(lex.Quantity, 0, q.S, q.E, len(l.Qs)-1)
}
