package stats

import "github.com/tiyao/tiyao/internal/hanzi"

// scan finds the items of the line, from left to right, the longest at each place.
func (l *line) scan() {
	for i := 0; i < len(l.r); {
		e := l.itemAt(i)
		if e <= i {
			e = i + 1
		}
		i = e
	}
}

// put appends an item.
func (l *line) put(c class, arg uint8, s, e, v int) int {
	l.items = append(l.items, item{c, arg, s, e, v})
	return e
}

// starters holds the runes that a number or a time can begin with.
var starters = newStarters()

func newStarters() *[1 << 16]bool {
	var t [1 << 16]bool
	for _, r := range "0123456789零〇○一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾廿卅幺百千万数几好半负-−+$¥€£前首近头过破未最截第今去明后上下本当同全年昨往此以原每目如早先历次翌月季春国五端中元清暑黄双假小劳节疫采供迎夏秋整期报现之常平“" {
		t[r] = true
	}
	return &t
}

// itemAt reads the item at rune i, if there is one, and returns its end.
func (l *line) itemAt(i int) int {
	r := l.r[i]
	if uint32(r) > 0xFFFF {
		return i
	}
	if isLatin(r) {
		return l.latin(i)
	}
	if r == '《' {
		if e := l.titleEnd(i); e > 0 { // 《长安三万里》: a name, whatever is in it
			l.put(cOpen, 0, i, i+1, 0)
			return l.put(cClose, 0, e-1, e, 0)
		}
	}
	if isSpace(r) && i > 0 && hanzi.IsHan(l.r[i-1]) && hanzi.IsHan(l.at(l.skipSpace(i))) {
		return l.put(cPunct, 0, i, l.skipSpace(i), 0) // the space between two halves of a headline
	}
	first := words.Begins(r)
	if starters[r] {
		n, w := words.Longest(l.r[i:])
		if n > 1 && !l.has(i+1, "分之") && (w.class == cWord || w.class == cDouble || w.class == cFlat || w.class == cFirst) && !isDigit(r) {
			return l.word(i, n, w)
		}
		if m, ok := l.momentAt(i); ok && m.e-i > 1 && !(n > m.e-i) {
			if m.grain == gOther && l.at(m.s) == '“' && m.e == m.s+1 {
				return i
			}
			l.times = append(l.times, m)
			return l.put(cTime, 0, i, m.e, len(l.times)-1)
		}
		if e := l.trap(i); e < 0 {
			return -e
		} else if e > i {
			return l.put(cNumber, 0, i, e, 0)
		}
		if n > 1 && !isDigit(r) {
			if _, _, _, pair := l.pair(i); !pair {
				return l.word(i, n, w)
			}
		}
		if q, ok := l.quantityAt(i); ok {
			if q.bare && q.han && !q.scaled && !q.decimal && q.value.IsSet() && q.value.Cmp(Int(100)) < 0 {
				return max(q.e, i+1) // the 伍 of 队伍, the 一 of 统一
			}
			return l.quantity(q)
		}
		if n > 0 {
			return l.word(i, n, w)
		}
		return i
	}
	if !first {
		return i
	}
	n, w := words.Longest(l.r[i:])
	if n == 0 {
		return i
	}
	return l.word(i, n, w)
}

// maxTitle is the longest title in 《》, in runes; what is longer was never closed.
const maxTitle = 60

// titleEnd returns the rune behind the title that the 《 at rune i opens, or 0.
func (l *line) titleEnd(i int) int {
	for e := i + 1; e < len(l.r) && e-i <= maxTitle; e++ {
		switch l.r[e] {
		case '》':
			return e + 1
		case '《', '。':
			return 0
		}
	}
	return 0
}

// word puts the lexicon's word at i. Single characters count only where a token of
// their own stands, or beside another item: 和 is not that of 和谐.
func (l *line) word(i, n int, w word) int {
	e := i + n
	switch w.class {
	case cMoment, cHead:
		return e
	case cPer:
		if _, f := l.perName(e); f > 0 {
			return l.put(cPer, 0, i, f, 0)
		}
		return e
	case cCloser:
		if !l.prepOpen(i) {
			w.class = cPrep // 相比去年
		}
	case cVerb, cTurn:
		if l.at(e) == '幅' && n > 1 { // 最大跌幅 is no 大跌
			l.put(cNamed, l.wayOf(e-1), e-1, e+1, 0)
			return e + 1
		}
	case cFlat, cDouble, cFirst:
		return l.figure(i, e, w)
	case cRank:
		l.put(cRank, 0, i, e, 0)
		return l.leading(e)
	case cBasis:
		if r := l.at(e - 1); n == 2 && r != '比' && r != '年' && r != '月' && r != '季' && r != '均' { // 年增33%
			if !l.figureNear(e) || l.at(i-1) == '去' || l.at(i-1) == '今' {
				return e
			}
			l.put(cBasis, w.arg, i, i+1, 0)
			return l.put(cVerb1, l.wayOf(i+1), i+1, e, 0)
		}
	case cVerb1:
		if n == 1 && !l.figureNear(e) {
			return e
		}
		switch r := l.r[i]; {
		case n > 1:
		case r == '多' || r == '少' || r == '高' || r == '低' || r == '快' || r == '慢' || r == '长' || r == '短' || r == '差' || r == '加' || r == '亏' || r == '贵':
			if !l.compared(i) && l.at(i-1) != '则' && !l.has(i-2, "风险") && !l.has(i-2, "几率") && !l.has(i-2, "概率") {
				return e
			}
		}
	case cWord:
		if n == 2 && (l.r[i] == '较' || l.r[i] == '比') && (l.at(e) == '点' || l.at(e) == '位' || l.at(e) == '峰') { // 较|高点
			return l.put(cPrep, 0, i, i+1, 0)
		}
		if n == 2 && l.has(i, "以来") {
			if s := l.clauseStart(i); i-s >= 2 && i-s <= 10 { // 入汛以来
				l.times = append(l.times, moment{s: s, e: e})
				return l.put(cTime, 0, s, e, len(l.times)-1)
			}
		}
	case cCopula:
		if l.has(i, "占有") && (l.at(e) == '效' || l.at(e) == '限') { // 占|有效选票
			return l.put(cShare, 0, i, i+1, 0)
		}
		if r := l.r[i]; n == 1 && (r == '收' || r == '计') && (!isDigit(l.at(e)) && hanDigit(l.at(e)) < 0 || hanzi.IsHan(l.at(i-1)) && !l.itemEnds(i)) {
			return e
		}
	case cStatus:
		switch l.at(i - 1) {
		case '该', '此', '这', '本', '项', '的', '个', '大':
			if w.arg == uint8(Target) {
				return e
			}
		}
		switch next := l.at(e); {
		case l.has(i, "预期") || l.has(i, "预测") || l.has(i, "估计") || l.has(i, "展望"):
			if (next == ',' || next == '。' || next == ';' || next == '值' || next == '目') && l.at(i-1) != '据' {
				return e // 不及市场预期
			}
		}
		if n == 1 && !(l.starts(i) && l.starts(e)) || l.at(e) == '的' || l.has(i, "计划") && n == 2 && !l.verbNext(e) {
			return e
		}
	case cConj, cPrep:
		if n == 1 && l.r[i] != '较' && l.r[i] != '比' && !(l.starts(i) && l.starts(e)) && !(isDigit(l.at(e)) || l.at(i-1) == '%') {
			return e
		}
	}
	return l.put(w.class, w.arg, i, e, 0)
}

// latin reads a Latin word or model number: what digits are in it are part of its
// name (C919, PM2.5). Money in front of a number is not (US$5亿).
func (l *line) latin(i int) int {
	if _, k := l.currencyAt(i); k > 0 && (isDigit(l.at(i+k)) || l.at(i+k) == ' ' && isDigit(l.at(i+k+1))) {
		if q, ok := l.quantityAt(i); ok && !q.bare {
			return l.quantity(q)
		}
	}
	e := i
	for e < len(l.r) && (isLatin(l.r[e]) || isDigit(l.r[e]) || (l.r[e] == '-' || l.r[e] == '.' || l.r[e] == '_' || l.r[e] == '/' || l.r[e] == '+' || l.r[e] == '&') && e+1 < len(l.r) && (isLatin(l.r[e+1]) || isDigit(l.r[e+1]))) {
		if isDigit(l.r[e]) && !isLatin(l.at(e-1)) && l.at(e-1) != '.' && !isDigit(l.at(e-1)) && l.at(e-1) != '-' {
			break
		}
		if isDigit(l.r[e]) && isLatin(l.at(e-1)) && e-i >= 2 { // GDP5.2%, LPR3.8%
			if n, ok := l.arabic(e); ok && (n.scaled || l.at(n.end) == '%' && (n.decimal || n.digits < 3)) {
				break
			}
		}
		e++
	}
	return l.put(cLatin, 0, i, max(e, i+1), 0)
}

// quantity puts q, with the approximator that stands in front of it.
func (l *line) quantity(q qty) int {
	for k := len(l.items) - 1; k >= 0; k-- {
		it := l.items[k]
		if l.skipSpace(it.e) != q.s {
			break
		}
		if it.class == cThan {
			it.class, it.arg = cApprox, uint8(ifElse(it.arg == up, Above, Below))
			q.than = true
		}
		if it.class != cApprox {
			if it.class == cNumber || l.at(it.s) == '上' && it.e == it.s+1 {
				break
			}
			break
		}
		if !(q.lower.IsSet() && q.mod == Exact) || q.mod == Exact {
			if q.mod == Exact || Modifier(it.arg) != About {
				q.mod = Modifier(it.arg)
			}
		}
		q.s = it.s
		l.items = l.items[:k]
	}
	if q.unit.kind == uSpan && l.at(q.e) == '期' && l.at(q.e+1) != '间' && l.at(q.e+1) != '货' && l.at(q.e+1) != '末' { // 10年期, 7天期
		return l.put(cWord, 0, q.s, q.e+1, 0)
	}
	q.item = len(l.items)
	l.qs = append(l.qs, q)
	return l.put(cQty, 0, q.s, q.e, len(l.qs)-1)
}
