package summary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// An oldTitle is a headline that runs into the text because line ends were lost: 原标题：某市入梅8月1日，某市….
type oldTitle struct {
	start, end int // bytes of the headline
	body       int // where the text goes on, 0 for no such headline
}

// How much of the text is looked at, in characters.
const (
	leastTitle  = 6
	longTitle   = 48
	mostTitle   = 70
	beforeTitle = 60 // bytes that may stand before 原标题
)

// findOldTitle looks for a headline that runs into the text: behind 原标题, or one that is given twice over.
func (w *work) findOldTitle() oldTitle {
	text := w.doc.Text
	var o oldTitle
	o.start = len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	head := text[o.start:]
	i := strings.Index(head[:min(len(head), beforeTitle)], "原标题")
	labelled := i >= 0 && !strings.ContainsAny(head[:i], "（(。\n")
	if labelled {
		o.start += i + len("原标题")
		o.start += len(text[o.start:]) - len(strings.TrimLeft(text[o.start:], "：: 　"))
	}
	line := text[o.start:]
	if n := strings.IndexAny(line, "\r\n"); n >= 0 {
		line = line[:n]
	}
	if k := runesIn(line, mostTitle+10); k < len(line) {
		line = line[:k]
	}
	if len(line) < 2*leastTitle*3 {
		return oldTitle{}
	}
	first := w.doc.TokenAt(o.start)
	for k := first + 1; k+1 < len(w.doc.Tokens); k++ {
		at := w.doc.Tokens[k].Start - o.start
		if at >= len(line) || at > runesIn(line, mostTitle) {
			break
		}
		if at < leastTitle*3 {
			continue
		}
		if n := w.bodyAt(line, first, k, at, labelled); n > 0 {
			o.end, o.body = o.start+len(strings.TrimRightFunc(line[:at], unicode.IsSpace)), o.start+n
			return o
		}
	}
	return oldTitle{}
}

// bodyAt returns where in line the text starts if the headline ends before token k, which is at byte at; 0 if it does not.
// first is the token that the headline starts with.
func (w *work) bodyAt(line string, first, k, at int, labelled bool) int {
	t, rest := &w.doc.Tokens[k], line[at:]
	if t.Tag == segment.TagSP || rest[0] == ' ' {
		return behindBlanks(line, at, labelled)
	}
	prev := w.doc.Tokens[k-1].Tag
	if n, ok := copied(line, at); ok && prev != segment.TagP && prev != segment.TagU {
		if n > 0 || labelled && (prev != segment.TagW || strings.HasSuffix(line[:at], " ")) {
			return at + n
		}
	}
	if labelled {
		return w.behindLabelled(line, first, k, at)
	}
	switch prev {
	case segment.TagP, segment.TagW, segment.TagT, segment.TagC:
	default:
		if at >= 2*leastTitle*3 && at <= runesIn(line, longTitle) && w.timeAlone(k) {
			return at
		}
	}
	return 0
}

// behindBlanks returns where in line the text starts if the blanks at byte at stand for a line end, and behind the headline
// if it is given twice.
func behindBlanks(line string, at int, labelled bool) int {
	rest := line[at:]
	n := len(rest) - len(strings.TrimLeftFunc(rest, unicode.IsSpace))
	if n < 4 || n == len(rest) || !labelled && n < 8 {
		return 0
	}
	title := strings.TrimRight(line[:at], " 　")
	if again := strings.TrimPrefix(rest[n:], title); len(again) < len(rest)-n {
		n = len(rest) - len(strings.TrimLeftFunc(again, unicode.IsSpace))
	}
	return at + n
}

// copied reports whether line goes on at byte at as it starts, and returns how long the copy is if it is a whole one with
// something else behind it.
func copied(line string, at int) (int, bool) {
	rest := line[at:]
	if c := runesIn(line, leastTitle-1); at < c || !strings.HasPrefix(rest, line[:c]) {
		return 0, false
	}
	title := strings.TrimRight(line[:at], " 　")
	if !strings.HasPrefix(rest, title) {
		return 0, true
	}
	if more := strings.TrimLeft(rest[len(title):], " 　"); more != "" && !strings.HasPrefix(more, title) {
		return len(rest) - len(more), true
	}
	return 0, true
}

// behindLabelled is bodyAt behind 原标题：.
func (w *work) behindLabelled(line string, first, k, at int) int {
	rest := line[at:]
	if n, _ := lexical().rubrics.LongestIn(rest); n > 0 && n < len(rest) {
		return at + n
	}
	if n := news.Dateline(rest); n > 0 {
		if next := w.doc.Tokens[k+1].Start - w.doc.Tokens[k].Start; n < len(rest) && news.Dateline(rest[next:]) == n-next {
			return 0 // the dateline starts later
		}
		return at + n
	}
	if n := w.byline(at+w.doc.Tokens[first].Start, len(rest)); n > 0 && n < len(rest) {
		return at + n
	}
	prev := w.doc.Tokens[k-1].Tag
	switch prev {
	case segment.TagW:
		switch lastRune(line[:at]) {
		case '！', '？', '!', '?', '”', '》', '」':
		default:
			return 0
		}
	case segment.TagM:
		if !vagueTime(w.doc.Word(k)) { // 增长6%近日，…
			return 0
		}
	case segment.TagP, segment.TagT, segment.TagC, segment.TagU:
		return 0
	}
	if at <= runesIn(line, longTitle) && (w.opensText(k, prev) || w.repeatsHead(first, k)) {
		return at
	}
	return 0
}

// byline returns the length of the byline at byte at, which is looked for in n bytes.
func (w *work) byline(at, n int) int {
	return news.Byline(w.doc.Text[at:at+n], func(i int) int {
		for x := range w.doc.Names {
			if m := &w.doc.Names[x]; m.Type == segment.Person {
				for _, b := range m.Body() {
					if b.Start == at+i {
						return b.End - at
					}
				}
			}
		}
		k := w.doc.TokenAt(at + i)
		if k < len(w.doc.Tokens) && w.doc.Tokens[k].Start == at+i && w.doc.Tokens[k].Tag == segment.TagNR {
			return w.doc.Tokens[k].End - at
		}
		return 0
	})
}

// opensText reports whether texts like to start with the word of token k: a date, 近日, 据, 记者. prev is what stands
// before it.
func (w *work) opensText(k int, prev segment.Tag) bool {
	t := &w.doc.Tokens[k]
	switch word := w.doc.Word(k); word {
	case "记者", "据", "截至", "据悉", "据了解":
		return true
	default:
		if prev == segment.TagV || prev == segment.TagD {
			return w.fullDate(k) || vagueTime(word) && k+1 < len(w.doc.Tokens) && w.doc.Tokens[k+1].Tag == segment.TagW // 请注意近日，…
		}
		return t.Tag == segment.TagT && (len(word) > 3 || k+1 < len(w.doc.Tokens) && w.doc.Tokens[k+1].Tag == segment.TagT) || vagueTime(word)
	}
}

// timeAlone reports whether a clause that only says when starts at token k: 8月1日早上，. Behind a noun it is no
// adverb, which has no comma.
func (w *work) timeAlone(k int) bool {
	toks := w.doc.Tokens
	n := k
	for n < len(toks) && n < k+8 && (toks[n].Tag == segment.TagT || n > k && (toks[n].Tag == segment.TagM || w.cue(n)&doesTime != 0 || w.doc.Word(n) == "多")) {
		n++
	}
	if n == k || n == len(toks) || runeAt(w.doc.Text[toks[n].Start:]) != '，' {
		return false
	}
	return n > k+1 && w.fullDate(k) || vagueTime(w.doc.Word(k))
}

// fullDate reports whether a date with its day starts at token k.
func (w *work) fullDate(k int) bool {
	if w.doc.Tokens[k].Tag != segment.TagT {
		return false
	}
	for n := k + 1; n < min(k+3, len(w.doc.Tokens)) && w.doc.Tokens[n].Tag == segment.TagT; n++ {
		if strings.HasSuffix(w.doc.Word(n), "日") {
			return true
		}
	}
	return false
}

// repeatsHead reports whether the text from token k on starts as that from token first on does: a lead says again who
// the headline is about.
func (w *work) repeatsHead(first, k int) bool {
	if w.doc.Tokens[k-1].Tag == segment.TagV {
		return false
	}
	word := w.doc.Word(first)
	if k+1 >= len(w.doc.Tokens) || w.doc.Word(k) != word {
		return false
	}
	if p := w.doc.Tokens[k-1].Tag; p != segment.TagN && p != segment.TagVN && p != segment.TagX && p != segment.TagW {
		return false
	}
	return utf8.RuneCountInString(word) >= 3 && w.doc.Tokens[k-1].Tag == segment.TagW || utf8.RuneCountInString(word) == 2 && w.doc.Word(k+1) == w.doc.Word(first+1)
}

// runesIn returns how many bytes the first n characters of s have.
func runesIn(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
