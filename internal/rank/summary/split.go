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
	turned          bool // a ” is open that a “ closes
	day             int  // the drop that puts a date in the place of 今天, -1 for none
}

// split appends the clauses of s to w.clauses and what can be left out of them to w.drops, and reports whether
// its quotes and brackets match, or only the last clause opens one that it does not close.
func (w *work) split(s *sent) (matched, open bool) {
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
		case '—':
			if next := x.explains(i); next > i {
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
	return !x.wrong && x.depth == 0, !x.wrong && x.depth > 0
}

// explains ends the clause that says what the text is for at a dash at i, behind which it is told again in full: 本文介绍两个模块——甲和乙.
func (x *splitter) explains(i int) int {
	const dash = "——"
	text := x.w.doc.Text
	if x.s.key != aimed || x.start < x.s.keyAt || x.depth > 0 || !strings.HasPrefix(text[i:x.s.end], dash) {
		return i
	}
	x.add(i, i+len(dash), '—', 2*x.step('—'))
	return i + len(dash)
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

// bracket takes the mark r of n bytes at i for what it opens, closes or counts.
func (x *splitter) bracket(r rune, i, n int) {
	switch r {
	case '“', '‘', '「', '『', '《', '〈', '【', '〔', '[', '［':
		if x.turned && r == '“' {
			x.turned = false
			x.depth--
			return
		}
		x.depth++
	case '”', '’', '」', '』', '》', '〉', '】', ']', '］', '〕':
		if x.depth == 0 && r == '”' && turnedQuote(x.w.doc.Text[i+n:x.s.end]) {
			x.turned = true
			x.depth++
			return
		}
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

// turnedQuote reports whether a “ closes, in a few characters, what the ” before rest opens: 不要再”刷票“.
func turnedQuote(rest string) bool {
	const most = 16 // characters
	rest = rest[:min(len(rest), 3*most)]
	open, closed := strings.Index(rest, "“"), strings.Index(rest, "”")
	return open > 0 && (closed < 0 || closed > open) && !hanzi.ContainsAny(rest[:open], "，。：；")
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
		w.classifyClause(&c)
		if w.nameOn(c.first) != nil {
			c.is |= isSubject | isName
		}
		c.aim = x.purposes(&c) | w.emptyPurposes(w.doc.Text[c.start:c.end], &c, c.start == x.s.start && next >= x.s.end)
		if w.holdsPhrase(c.start, c.end, classVerdict) {
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
