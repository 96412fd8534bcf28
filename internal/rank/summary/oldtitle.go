package summary

import (
	"strings"
	"unicode"

	"github.com/tiyao/tiyao/internal/hanzi"
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
	line := firstLine(text[o.start:])
	if k := runesIn(line, mostTitle+10); k < len(line) {
		line = line[:k]
	}
	if len(line) < 2*leastTitle*3 {
		return oldTitle{}
	}
	l := titleLine{line: line, first: w.doc.TokenAt(o.start), labelled: labelled, head: line[:runesIn(line, leastTitle-1)], long: runesIn(line, longTitle)}
	if i := strings.Index(line[len(l.head):], l.head); i >= 0 && len(l.head)+i >= leastTitle*3 { // wherever words end
		if n, _ := copied(&l, len(l.head)+i); n > 0 {
			o.end, o.body = o.start+len(strings.TrimRightFunc(line[:len(l.head)+i], unicode.IsSpace)), o.start+len(l.head)+i+n
			return o
		}
	}
	most := runesIn(line, mostTitle)
	for k := l.first + 1; k+1 < len(w.doc.Tokens); k++ {
		at := w.doc.Tokens[k].Start - o.start
		if at >= len(line) || at > most {
			break
		}
		if at < leastTitle*3 {
			continue
		}
		if n := w.bodyAt(&l, k, at); n > 0 {
			o.end, o.body = o.start+len(strings.TrimRightFunc(line[:at], unicode.IsSpace)), o.start+n
			return o
		}
	}
	return oldTitle{}
}

// A titleLine is what may be a headline and what it ran into.
type titleLine struct {
	line     string
	head     string // its first characters
	first    int    // its first token
	long     int    // bytes that a headline has without a better sign of its end
	labelled bool   // it stands behind 原标题：
}

// bodyAt returns where in l the text starts if the headline ends before token k, which is at byte at; 0 if it does not.
func (w *work) bodyAt(l *titleLine, k, at int) int {
	line, labelled := l.line, l.labelled
	t, rest := &w.doc.Tokens[k], line[at:]
	if t.Tag == segment.TagSP || rest[0] == ' ' {
		return behindBlanks(line, at, labelled)
	}
	prev := w.doc.Tokens[k-1].Tag
	if n, ok := copied(l, at); ok && prev != segment.TagP && prev != segment.TagU && (n > 0 || prev != segment.TagQ && prev != segment.TagM && prev != segment.TagV) { // not 8月19日是第六个医师节
		if n > 0 || labelled && (prev != segment.TagW || strings.HasSuffix(line[:at], " ")) {
			return at + n
		}
	}
	if labelled {
		return w.behindLabelled(l, k, at)
	}
	switch prev {
	case segment.TagP, segment.TagW, segment.TagT, segment.TagC:
	default:
		if at < 2*leastTitle*3 || at > l.long {
			return 0
		}
		if w.reported(k) || w.timeAlone(k) && w.cue(k-1)&doesTime == 0 { // not 截至9月30日，
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

// copied reports whether l goes on at byte at as it starts, and returns how long the copy is if it is a whole one with
// something else behind it.
func copied(l *titleLine, at int) (int, bool) {
	rest := l.line[at:]
	if !strings.HasPrefix(rest, l.head) {
		return 0, false
	}
	title := strings.TrimRight(l.line[:at], " 　")
	if !strings.HasPrefix(rest, title) {
		return 0, true
	}
	if more := strings.TrimLeft(rest[len(title):], " 　"); more != "" && !strings.HasPrefix(more, title) {
		return len(rest) - len(more), true
	}
	return 0, true
}

// skipAgain moves the start of s behind the first part of the headline, where that heads a part of the text too and has
// lost its line.
func (w *work) skipAgain(s *sent) {
	const least = 8 * 3 // bytes
	title, text := w.doc.Text[w.old.start:w.old.end], w.doc.Text[s.start:s.end]
	n := 0
	for n < len(title) && n < len(text) && title[n] == text[n] {
		n++
	}
	if n < least || n == len(text) {
		return
	}
	k := w.doc.TokenAt(s.start + n)
	if k >= s.last || w.doc.Tokens[k].Start != s.start+n || w.doc.Tokens[k].Tag == segment.TagW {
		return
	}
	if t := w.doc.TokenAt(w.old.start + n); n < len(title) && w.doc.Tokens[t].Tag != segment.TagW && w.doc.Tokens[t].Tag != segment.TagSP {
		return // the lead says it in other words from here on
	}
	w.moveStart(s, s.start+n)
}

// byline returns the length of the byline at byte at, which is looked for in n bytes.
func (w *work) byline(at, n int) int {
	return news.Byline(w.doc.Text[at:at+n], func(i int) int {
		if n := w.nameAt(at + i); n != nil && n.person {
			return n.end - at
		}
		k := w.doc.TokenAt(at + i)
		if k < len(w.doc.Tokens) && w.doc.Tokens[k].Start == at+i && w.doc.Tokens[k].Tag == segment.TagNR {
			return w.doc.Tokens[k].End - at
		}
		return 0
	})
}

// runesIn returns how many bytes the first n characters of s have.
func runesIn(s string, n int) int {
	_, end := hanzi.Skip(s, n)
	return end
}
