package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A splitter cuts a sentence into its clauses.
type splitter struct {
	w               *work
	s               *sent
	clause0         int // of the sentence
	start, tok      int // of the clause that is being read
	size, marks     int32
	depth, paren    int // brackets that are open; where the outermost parenthesis starts, -1 for none
	atParen         int32
	straight, wrong bool // a " is open; a bracket is closed that was not open
	day             int  // the drop that puts a date in the place of 今天, -1 for none
}

// split appends the clauses of s to w.clauses and what can be left out of them to w.drops, and reports whether
// its quotes and brackets match.
func (w *work) split(s *sent) bool {
	drop0 := len(w.drops)
	w.leads = s.nth < 2
	x := splitter{w: w, s: s, clause0: len(w.clauses), start: s.start, tok: s.first, paren: -1, day: -1}
	text := w.doc.Text
	for i := s.start; i < s.end; {
		if r, han := hanzi.HanAt(text[:s.end], i); han { // nearly all: no mark
			x.size += x.step(r)
			i += 3
			continue
		}
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = hanzi.Plain(text[i:s.end])
		}
		switch r {
		case '-', '[', '［', 'h':
			if next := x.leaveOut(r, i); next > i {
				i = next
				continue
			}
		case '，', '；', '：', ',', ';', ':', '。', '！', '？', '?', '!', '…':
			if x.depth <= 0 && separates(text, r, i, n) {
				i = x.separate(r, i, n)
				continue
			}
		}
		x.bracket(r, i, n)
		x.size += x.step(r)
		i += n
	}
	if x.start < s.end {
		x.add(s.end, s.end, 0, 0)
	}
	x.unpromise()
	x.fitDay()
	w.lean(s, x.clause0, drop0)
	return !x.wrong && x.depth == 0
}

// separates reports whether the mark r of n bytes at i of text ends a clause, and is none inside of a number: 19：30, 1,000.
func separates(text string, r rune, i, n int) bool {
	switch {
	case r == '：':
		return !digitAt(text, i-1) || !digitAt(text, i+n)
	case r < utf8.RuneSelf:
		return !digitAt(text, i-1) && !digitAt(text, i+1)
	}
	return true
}

// unpromise takes 其中 and 具体如下 off the end of a sentence whose list stands in lines of its own.
func (x *splitter) unpromise() {
	for n := len(x.w.clauses) - 1; n > x.clause0; n-- {
		c := &x.w.clauses[n]
		if !promises(strings.TrimSpace(x.w.doc.Text[c.start:c.end])) {
			return
		}
		x.w.clauses = x.w.clauses[:n]
		x.w.clauses[n-1].next = x.w.clauses[n-1].end
		x.w.clauses[n-1].sep, x.w.clauses[n-1].sepSize = 0, 0
	}
}

// promises reports whether the clause s only says that a list follows.
func promises(s string) bool { return is(s, classPromise) }

// step returns the length of r in the unit of the limit.
func (x *splitter) step(r rune) int32 {
	if x.w.cfg.Limit.Unit != Columns {
		return 1
	}
	if fullWidth(r) != "" || r == ' ' && x.s.is&headline != 0 {
		return 2 // as it may be written out
	}
	return int32(width(r))
}

// leaveOut notes what the mark r at i shows to be no part of the text, and returns where the text goes on.
func (x *splitter) leaveOut(r rune, i int) int {
	text := x.w.doc.Text
	if r == '-' {
		// 综合性企业--某集团: what it is, before what it is called
		if x.depth == 0 && i > x.start && i-x.start <= 12*3 && i+2 < x.s.end && text[i+1] == '-' && text[i+2] >= utf8.RuneSelf {
			x.w.drops = append(x.w.drops, drop{start: x.start, end: i + 2})
			x.size = 0
			return i + 2
		}
		return i
	}
	if r == 'h' { // a web address
		n := 0
		if s := text[i:x.s.end]; strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
			n = addressLen(s)
			x.w.drops = append(x.w.drops, drop{start: i, end: i + n})
		}
		return i + n
	}
	// a mark of the page, [微博] or [1], is never part of the text
	if j := closeOf(text[i:x.s.end], 12); j > 0 && (j <= 6*3 && hasChinese(text[i:i+j]) || !hasLower(text[i:i+j])) {
		x.w.drops = append(x.w.drops, drop{start: i, end: i + j})
		return i + j
	}
	if j := closeOf(text[i:x.s.end], 60); j > 0 && holds(text[i:i+j], classLure) {
		x.leaveOutLure(i, i+j)
		return i + j
	}
	return i
}

// leaveOutLure notes that the advertisement in brackets from start to end is left out, [扫码下载客户端，领50元红包], and with it the heading that it stands behind:
// 甲队vs乙队[…].
func (x *splitter) leaveOutLure(start, end int) {
	if n := len(x.w.drops); n > 0 && x.w.drops[n-1].end == start {
		x.w.drops[n-1].end = end // behind another one
		return
	}
	before := x.w.doc.Text[x.start:start]
	if x.start == x.s.start && (strings.Contains(before, "vs") || strings.Contains(before, "VS")) {
		start, x.size = x.start, 0
	}
	x.w.drops = append(x.w.drops, drop{start: start, end: end})
}

// bracket takes the mark r of n bytes at i for what it opens, closes or counts.
func (x *splitter) bracket(r rune, i, n int) {
	switch r {
	case '“', '‘', '「', '『', '《', '〈', '【', '〔', '[', '［':
		x.depth++
	case '”', '’', '」', '』', '》', '〉', '】', ']', '］', '〕':
		if x.depth--; x.depth < 0 {
			x.wrong = x.wrong || r != '’' // an apostrophe
			x.depth = 0
		}
	case '"':
		if x.straight = !x.straight; x.straight {
			x.depth++
		} else {
			x.depth--
		}
	case '、':
		x.marks++
	case '（', '(':
		if x.depth == 0 {
			x.paren, x.atParen = i, x.size
		}
		x.depth++
	case '）', ')':
		x.depth--
		if x.depth == 0 && x.paren >= 0 {
			if !objectOf(x.w.doc.Text[x.start:x.paren]) { // 价格为（约987元）
				x.parenthesis(r, i, n)
			}
			x.paren = -1
		}
		if x.depth < 0 {
			x.wrong, x.depth = true, 0
		}
	}
}

// separate ends the clause at i with the mark r of n bytes and those behind it, and returns where the next starts:
// …… and ？！ are one mark, and so are spaces behind it.
func (x *splitter) separate(r rune, i, n int) int {
	text, size := x.w.doc.Text, x.step(r)
	j := i + n
	for j < x.s.end {
		q, m := utf8.DecodeRuneInString(text[j:x.s.end])
		if !strings.ContainsRune("…！？。!? 　\n\r\t", q) {
			break
		}
		if x.w.cfg.Limit.Unit == Columns {
			size += int32(width(q))
		} else {
			size++
		}
		j += m
	}
	if i > x.start {
		x.add(i, j, r, size)
	} else {
		x.widen(size, j)
		x.start = j
	}
	return j
}

// add ends the clause at end; the next starts at next, behind the mark sep.
func (x *splitter) add(end, next int, sep rune, sepSize int32) {
	w := x.w
	toks := w.doc.Tokens
	c := clause{start: x.start, end: end, next: next, sep: sep, size: x.size, sepSize: sepSize, first: x.tok, marks: x.marks}
	for x.tok < x.s.last && toks[x.tok].Start < end {
		x.tok++
	}
	c.last = x.tok
	for x.tok < x.s.last && toks[x.tok].Start < next {
		x.tok++
	}
	if c.last > c.first {
		w.describe(&c)
		if w.nameAt(toks[c.first].Start) != nil {
			c.is |= isSubject | isName
		}
		c.aim = x.purposes(&c) | w.emptyPurposes(w.doc.Text[c.start:c.end], &c, c.start == x.s.start && next >= x.s.end)
		if w.holdsOne(c.start, c.end, classVerdict) {
			c.is |= isOutcome
		}
		w.titleMarks(&c)
		if len(w.clauses) == cap(w.clauses) {
			w.room(c.end)
		}
		w.clauses = append(w.clauses, c)
	} else {
		x.widen(x.size+sepSize, next)
	}
	x.start, x.size, x.marks = next, 0, 0
}

// room makes room in a large text for the clauses behind the byte at done, as many as those before it say:
// doubling would take twice the memory.
func (w *work) room(done int) {
	n, size := len(w.clauses), len(w.doc.Text)
	if n < 1<<12 || done <= 0 {
		return
	}
	more := int(int64(n) * int64(max(0, size-done)) / int64(done))
	w.clauses = append(make([]clause, 0, n+more+more/16+n/16), w.clauses...)
}

// purposes returns what c is for. Where no phrase stands in the sentence, one can still open the clause.
func (x *splitter) purposes(c *clause) purpose {
	if x.s.plain {
		_, p := purposeTable.LongestIn(x.w.doc.Text[c.start:c.end])
		return p &^ atHead
	}
	return x.w.purposesOf(c.start, c.end)
}

// widen makes marks that have no clause of their own part of the clause before.
func (x *splitter) widen(size int32, next int) {
	if n := len(x.w.clauses); n > x.clause0 {
		x.w.clauses[n-1].sepSize += size
		x.w.clauses[n-1].next = next
	}
}

func digitAt(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }

// hasLower reports whether s has a small letter: [gRPC] is a link, [1] a note and [AIR.UL] a sign of the exchange.
func hasLower(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= 'a' && c <= 'z' {
			return true
		}
	}
	return false
}
