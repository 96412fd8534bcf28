package stats

import "github.com/tiyao/tiyao/segment"

// itemEnds reports whether the last item ends at i.
func (l *line) itemEnds(i int) bool {
	return len(l.items) > 0 && l.items[len(l.items)-1].e == i
}

// clauseStart returns where the clause that reaches to rune i began, when nothing but
// plain words stands in it, the end of the line otherwise.
func (l *line) clauseStart(i int) int {
	if l.has(i-2, "一直") || l.has(i-2, "长期") || l.has(i-2, "有史") || l.has(i-2, "自古") {
		return len(l.r)
	}
	for k := len(l.items) - 1; k >= 0 && i-l.items[k].e <= 12; k-- {
		switch l.items[k].class {
		case cPunct:
			return l.skipSpace(l.items[k].e)
		case cOf, cWord, cConj:
		default:
			return len(l.r)
		}
	}
	if i <= 12 {
		return 0
	}
	return len(l.r)
}

// verbNext reports whether what is planned can be said at i: 计划|投资, 计划|到2030年; a
// 计划 that ends a name has none of it.
func (l *line) verbNext(i int) bool {
	if i >= len(l.r) {
		return false
	}
	switch t, _, _ := l.token(i); t.Tag {
	case segment.TagV, segment.TagVN, segment.TagT, segment.TagP, segment.TagD, segment.TagM, segment.TagVD, segment.TagR:
		return true
	}
	return isDigit(l.at(i)) || l.at(i) == '将' || l.at(i) == '总' || l.at(i) == '年' || l.at(i) == '全'
}

// prepOpen reports whether a preposition stands open before i: 与去年|相比.
func (l *line) prepOpen(i int) bool {
	for k := len(l.items) - 1; k >= 0 && i-l.items[k].e <= 20; k-- {
		switch l.items[k].class {
		case cPrep, cConj:
			return true
		case cPunct, cQty:
			return false
		}
	}
	return false
}

// wayOf returns the direction of the verb of one character at i.
func (l *line) wayOf(i int) uint8 {
	switch l.at(i) {
	case '跌', '降', '减':
		return down
	}
	return up
}

// figureNear reports whether a figure can follow a verb of one character at e.
func (l *line) figureNear(e int) bool {
	switch r := l.at(e); r {
	case '约', '近', '逾', '超', '了', '至', '到', '出', '过', '不', '将', '大', '上', '几', '数', '好', ' ', '百', '千', '万', '半', '幅', '为', '达', '-', '整', '一', '足', '$', '¥', '€':
		return true
	default:
		return isDigit(r) || hanDigit(r) >= 0 || r == '十' || r == '廿'
	}
}

// compared reports whether the sentence has named a base before i: 与…相比，…低42%.
func (l *line) compared(i int) bool {
	for k := len(l.items) - 1; k >= max(0, len(l.items)-12); k-- {
		switch it := l.items[k]; it.class {
		case cCloser, cPrep:
			return true
		case cPunct:
			if l.r[it.s] == '。' {
				return false
			}
		}
	}
	return l.prepOpen(i)
}

// figure puts a word that is a figure of its own: 持平, 翻番, 腰斩, 居首.
func (l *line) figure(s, e int, w word) int {
	q := qty{s: s, e: e, num: s, value: Int(0), unit: unit{kind: uPercent}, name: "%", fixed: w.class, item: len(l.items)}
	switch w.class {
	case cDouble:
		q.value = Int([...]int64{100, 300, 700, 50}[w.arg])
		q.dir = ifElse(w.arg == 3, Down, Up)
	case cFlat:
		q.dir = Flat
	case cFirst:
		q.value, q.unit, q.name, q.ordinal = Int(1), unit{kind: uRank}, "", true
	}
	l.qs = append(l.qs, q)
	return l.put(cQty, 0, s, e, len(l.qs)-1)
}

// leading looks for 首位 or 榜首 behind a word of rank: 居全国首位.
func (l *line) leading(e int) int {
	for i := e; i < e+10 && i < len(l.r); i++ {
		for _, w := range [...]string{"首位", "榜首", "之首"} {
			if l.has(i, w) && l.at(i-1) != '榜' {
				l.figure(i, i+2, word{cFirst, 0})
				return i + 2
			}
		}
		if l.r[i] == '第' || l.r[i] == '%' || l.r[i] == ',' || l.r[i] == '。' || l.r[i] == '、' {
			break
		}
	}
	return e
}
