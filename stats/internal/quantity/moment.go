package quantity

import (
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// A Moment is a time expression: 2019年8月, 前三季度, 截至9月底, 今年以来, 去年同期.
type Moment struct {
	S, E                 int
	Grain                lex.Grain
	Rel                  int8 // -1 last, 1 next, 0 this one or not relative
	Year, Quarter, Month int  // 0 when not named; of a span its end
	Same                 bool // 同期
	End                  bool // 末, 底
	Future               bool
	Vague                bool // 目前, 近日: names no time of its own
	Base                 bool // can only be a base of comparison: 此前, 上届, 同期
}

// MomentAt reads the time expression at rune i, with 截至 before and 以来, 期间, 底
// behind it.
func (l *Line) MomentAt(i int) (m Moment, ok bool) {
	m.S = i
	p := i
	if l.At(p) == '截' {
		p += l.Prefix(until, p)
	}
	p = l.SkipSpace(p)
	if q := l.fiveYear(p); q > 0 {
		p, m.Grain, ok = q, lex.NoGrain, true
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
	m.E = l.momentTail(p, &m)
	if l.At(m.E) == '前' && (m.Grain == lex.Festival || m.Grain == lex.Year && m.Year > 0) && !lex.IsDigit(l.At(m.E+1)) && numeral.HanDigit(l.At(m.E+1)) < 0 {
		m.E++
		m.Base = true
	}
	return m, true
}

// fiveYear returns the end of “十四五”时期 at i, or 0.
func (l *Line) fiveYear(i int) int {
	q := l.At(i) == '“'
	if q {
		i++
	}
	if l.At(i) != '十' || numeral.HanDigit(l.At(i+1)) < 1 || l.At(i+2) != '五' {
		return 0
	}
	i += 3
	if q {
		if l.At(i) != '”' {
			return 0
		}
		i++
	}
	for _, w := range [...]string{"时期", "期间", "以来", "末"} {
		if l.Has(i, w) {
			return i + len([]rune(w))
		}
	}
	return 0
}

// A tail is what may stand behind a time, when the time is of its grain: any for 0.
type tail struct {
	text      string
	grain     lex.Grain
	same, end bool // what it makes of the moment
}

var tails = [...]tail{
	{text: "同期", same: true}, {text: "同季", same: true}, {text: "同月", same: true},
	{text: "以来"}, {text: "期间"}, {text: "时期"}, {text: "之间"}, {text: "之前"}, {text: "为止"}, {text: "止"},
	{text: "底", end: true}, {text: "末", end: true}, {text: "初", end: true},
	{text: "间", grain: lex.Year},
	{text: "上旬", grain: lex.Month}, {text: "中旬", grain: lex.Month}, {text: "下旬", grain: lex.Month},
	{text: "假期", grain: lex.Festival}, {text: "首日", grain: lex.Festival}, {text: "前夕", grain: lex.Festival}, {text: "后", grain: lex.Festival},
}

// momentTail reads what may stand behind a time: 份 底 末 初 以来 期间 同期.
func (l *Line) momentTail(p int, m *Moment) int {
	for {
		switch l.At(p) {
		case '来':
			if m.Grain == lex.Year && l.At(p-1) == '年' && l.At(p+1) != '自' && l.At(p+1) != '到' && l.At(p+1) != '看' {
				return p + 1 // 今年来
			}
			return p
		case '度':
			if m.Grain != lex.Year || l.At(p-1) != '年' {
				return p
			}
			p++
			continue
		case '同', '以', '期', '时', '之', '底', '末', '初', '止', '为', '间', '上', '中', '下', '假', '首', '前', '后':
		default:
			return p
		}
		n := 0
		for k := range tails {
			t := &tails[k]
			if (t.grain == 0 || t.grain == m.Grain) && l.Has(p, t.text) {
				if n = len([]rune(t.text)); t.text == "初" && l.At(p+1) == '请' { // 当周|初请失业金人数
					return p
				}
				m.Same, m.End = m.Same || t.same, m.End || t.end
				break
			}
		}
		if n == 0 {
			return p
		}
		p += n
	}
}

// atom reads one part of a time expression at p and returns its end, p when none is there.
func (l *Line) atom(p int, m *Moment) int {
	r := l.At(p)
	switch {
	case lex.IsDigit(r), numeral.HanDigit(r) > 0, r == '十', r == '〇', r == '第', r == '零':
		if e := l.numericAtom(p, m); e > p || lex.IsDigit(r) {
			return e
		}
	case r == '前' || r == '首' || r == '近' || r == '头' || r == '后':
		if e := l.countedAtom(p, p+1, m); e > 0 {
			return e
		}
	case r == '今' && l.At(p+1) == '后', r == '过' && l.At(p+1) == '去', r == '未' && l.At(p+1) == '来', r == '最' && l.At(p+1) == '近':
		if e := l.countedAtom(p, p+2, m); e > 0 {
			m.Future = m.Future || r == '未' || r == '今'
			return e
		}
	}
	return l.wordAtom(p, m)
}

// wordAtom reads a word of time at p.
func (l *Line) wordAtom(p int, m *Moment) int {
	n, w := lex.Words.Longest(l.R[p:])
	if n == 0 || w.Class != lex.Moment || l.At(p+n) == '均' || l.At(p+n-1) == '初' && numeral.HanDigit(l.At(p+n)) > 0 {
		return p
	}
	g := lex.Grain(w.Arg)
	if m.Grain != lex.NoGrain && g == lex.Year && l.At(p) != '年' && l.At(p) != '全' {
		return p // 2019年今年 are two
	}
	m.Grain = max(m.Grain, g)
	l.direct(p, g, m)
	switch {
	case l.Has(p, "今明两年"):
		m.Future = true
	case g == lex.Half:
		m.Month, m.Quarter = 6, 2
		if l.At(p) == '下' {
			m.Month, m.Quarter = 12, 4
		}
	case g == lex.NoGrain:
		m.Vague = true
		m.Same = m.Same || l.Has(p, "同期")
		switch l.At(p) {
		case '上', '此', '以', '原', '过', '往', '之', '早', '先':
			m.Base = true
		case '同':
			m.Base = m.Base || l.Has(p, "同期")
		}
	}
	switch last := l.At(p + n - 1); {
	case last == '末' || last == '底' || last == '初':
		m.End = true
	case last == '期' && l.At(p+n-2) == '同':
		m.Same = true
	}
	return p + n
}

// direct says which way the word of time at p points: 去年 back, 明年 ahead.
func (l *Line) direct(p int, g lex.Grain, m *Moment) {
	switch r := l.At(p); r {
	case '去', '上', '前', '昨', '往', '此', '以', '原', '过', '早', '先':
		if g != lex.Half {
			m.Rel = -1
		}
		if r == '前' && l.At(p+1) == '年' {
			m.Rel = -2
		}
	case '明', '下', '来', '后', '次':
		if g != lex.Half {
			m.Rel = 1
			m.Future = r != '次'
		}
	}
}

// RangeMark returns the length of a mark that joins two ends of a range at i.
func (l *Line) RangeMark(i int) int {
	switch l.At(i) {
	case '-', '~', '—', '–', '至', '到', '−', '―', '﹣', '─', '〜', '∼', '一':
		if l.At(i) == '一' && (!lex.IsDigit(l.At(i-1)) || !lex.IsDigit(l.At(i+1))) {
			return 0
		}
		if l.At(i) == '—' && l.At(i+1) == '—' || l.At(i) == '-' && l.At(i+1) == '-' {
			return 2
		}
		return 1
	}
	return 0
}

var until = sets["until"]
