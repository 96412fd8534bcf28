package stats

// A grain is how fine a time expression is.
type grain uint8

const (
	gOther grain = iota
	gYear
	gHalf
	gQuarter
	gMonth
	gDay
	gClock
	gFestival
)

// A moment is a time expression: 2019年8月, 前三季度, 截至9月底, 今年以来, 去年同期.
type moment struct {
	s, e                 int
	grain                grain
	rel                  int8 // -1 last, 1 next, 0 this one or not relative
	year, quarter, month int  // 0 when not named; of a span its end
	same                 bool // 同期
	end                  bool // 末, 底
	future               bool
	vague                bool // 目前, 近日: names no time of its own
	base                 bool // can only be a base of comparison: 此前, 上届, 同期
}

// momentAt reads the time expression at rune i, with 截至 before and 以来, 期间, 底
// behind it.
func (l *line) momentAt(i int) (m moment, ok bool) {
	m.s = i
	p := i
	if l.at(p) == '截' {
		p += l.prefix(until, p)
	}
	p = l.skipSpace(p)
	if q := l.fiveYear(p); q > 0 {
		p, m.grain, ok = q, gOther, true
	}
	for {
		e := l.atom(p, &m)
		if e == p {
			break
		}
		ok = true
		p = e
	}
	if !ok {
		return m, false
	}
	m.e = l.momentTail(p, &m)
	if l.at(m.e) == '前' && (m.grain == gFestival || m.grain == gYear && m.year > 0) && !isDigit(l.at(m.e+1)) && hanDigit(l.at(m.e+1)) < 0 {
		m.e++
		m.base = true
	}
	return m, true
}

// fiveYear returns the end of “十四五”时期 at i, or 0.
func (l *line) fiveYear(i int) int {
	q := l.at(i) == '“'
	if q {
		i++
	}
	if l.at(i) != '十' || hanDigit(l.at(i+1)) < 1 || l.at(i+2) != '五' {
		return 0
	}
	i += 3
	if q {
		if l.at(i) != '”' {
			return 0
		}
		i++
	}
	for _, w := range [...]string{"时期", "期间", "以来", "末"} {
		if l.has(i, w) {
			return i + len([]rune(w))
		}
	}
	return 0
}

// momentTail reads what may stand behind a time: 份 底 末 初 以来 期间 同期.
func (l *line) momentTail(p int, m *moment) int {
	for {
		n := 0
		switch l.at(p) {
		case '来':
			if m.grain == gYear && l.at(p-1) == '年' && l.at(p+1) != '自' && l.at(p+1) != '到' && l.at(p+1) != '看' {
				return p + 1 // 今年来
			}
			return p
		case '同', '以', '期', '时', '之', '底', '末', '初', '止', '为', '间', '度', '上', '中', '下', '假', '首', '前', '后':
		default:
			return p
		}
		switch {
		case l.has(p, "同期"):
			n, m.same = 2, true
		case l.has(p, "以来") || l.has(p, "期间") || l.has(p, "时期") || l.has(p, "之间") || l.has(p, "之前"):
			n = 2
		case l.has(p, "同月"):
			n, m.same = 2, true
		case l.at(p) == '底' || l.at(p) == '末':
			n, m.end = 1, true
		case l.at(p) == '初':
			n, m.end = 1, true
		case l.at(p) == '止' || l.has(p, "为止"):
			n = 1
			if l.at(p) == '为' {
				n = 2
			}
		case l.at(p) == '间' && m.grain == gYear:
			n = 1
		case l.at(p) == '度' && m.grain == gYear && l.at(p-1) == '年':
			n = 1
		case m.grain == gMonth && (l.has(p, "上旬") || l.has(p, "中旬") || l.has(p, "下旬")):
			n = 2
		case m.grain == gFestival && l.has(p, "假期"):
			n = 2
		case m.grain == gFestival && (l.has(p, "首日") || l.has(p, "前夕")):
			n = 2
		case m.grain == gFestival && l.at(p) == '后':
			n = 1
		}
		if n == 0 {
			return p
		}
		p += n
	}
}

// atom reads one part of a time expression at p and returns its end, p when none is there.
func (l *line) atom(p int, m *moment) int {
	r := l.at(p)
	switch {
	case isDigit(r), hanDigit(r) > 0, r == '十', r == '〇', r == '第', r == '零':
		if e := l.numericAtom(p, m); e > p || isDigit(r) {
			return e
		}
	case r == '前' || r == '首' || r == '近' || r == '头' || r == '后':
		if e := l.countedAtom(p, p+1, m); e > 0 {
			return e
		}
	case r == '今' && l.at(p+1) == '后', r == '过' && l.at(p+1) == '去', r == '未' && l.at(p+1) == '来', r == '最' && l.at(p+1) == '近':
		if e := l.countedAtom(p, p+2, m); e > 0 {
			m.future = m.future || r == '未' || r == '今'
			return e
		}
	}
	n, w := words.Longest(l.r[p:])
	if n == 0 || w.class != cMoment || l.at(p+n) == '均' || l.at(p+n-1) == '初' && hanDigit(l.at(p+n)) > 0 {
		return p
	}
	if m.grain != gOther && grain(w.arg) == gYear && l.at(p) != '年' && l.at(p) != '全' {
		return p // 2019年今年 are two
	}
	g := grain(w.arg)
	if g >= m.grain {
		m.grain = g
	}
	switch r {
	case '去', '上', '前', '昨', '往', '此', '以', '原', '过', '早', '先':
		if g != gHalf {
			m.rel = -1
		}
		if r == '前' && l.at(p+1) == '年' {
			m.rel = -2
		}
	case '明', '下', '来', '后', '次':
		if g != gHalf {
			m.rel = 1
			m.future = r != '次'
		}
	}
	switch {
	case l.has(p, "今明两年"):
		m.future = true
	case g == gHalf:
		m.month, m.quarter = 6, 2
		if r == '下' {
			m.month, m.quarter = 12, 4
		}
	case g == gOther:
		m.vague = true
		switch {
		case l.has(p, "同期"):
			m.same, m.base = true, true
		case r == '上' || r == '此' || r == '以' || r == '原' || r == '过' || r == '往' || r == '之' || r == '早' || r == '先':
			m.base = true
		}
	}
	switch last := l.at(p + n - 1); {
	case last == '末' || last == '底' || last == '初':
		m.end = true
	case last == '期' && l.at(p+n-2) == '同':
		m.same = true
	}
	return p + n
}

// rangeMark returns the length of a mark that joins two ends of a range at i.
func (l *line) rangeMark(i int) int {
	switch l.at(i) {
	case '-', '~', '—', '–', '至', '到', '−', '―', '﹣', '─', '一':
		if l.at(i) == '一' && !(isDigit(l.at(i-1)) && isDigit(l.at(i+1))) {
			return 0
		}
		if l.at(i) == '—' && l.at(i+1) == '—' || l.at(i) == '-' && l.at(i+1) == '-' {
			return 2
		}
		return 1
	}
	return 0
}

var until = quantitySets["until"]
