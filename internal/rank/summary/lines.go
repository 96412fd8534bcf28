package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// shortLine is what a line of a text that breaks its lines after every phrase has at most; the lines of
// one broken at the width of a page are longer.
const shortLine = 16

// appendLines appends s, which may run over several lines, on one: where a short line ends without a mark
// there is a comma, as the line end stood for one, but in a text that is broken inside of sentences.
func (w *work) appendLines(dst []byte, s string) []byte {
	if !strings.ContainsAny(s, "\n\r") {
		return appendClean(dst, strings.TrimSpace(s))
	}
	chars := 0
	for i, line := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if last, _ := utf8.DecodeLastRune(dst); i > 0 && len(dst) > 0 {
			first, _ := utf8.DecodeRuneInString(line)
			switch {
			case !w.wraps && han(last) && !marks(last) && han(first) && !marks(first) && chars < shortLine:
				dst = append(dst, "，"...)
			case last < utf8.RuneSelf && first < utf8.RuneSelf:
				dst = append(dst, ' ')
			}
		}
		dst = appendClean(dst, line)
		chars = utf8.RuneCountInString(line)
	}
	return dst
}

// wrapped reports whether the lines of the text end inside of sentences: one in five at a comma.
func (w *work) wrapped() bool {
	commas, chars := 0, 0
	for _, p := range w.doc.Paragraphs {
		line := w.doc.Text[p.Start:p.End]
		if r, _ := utf8.DecodeLastRuneInString(line); r == '，' || r == '、' {
			commas++
		}
		chars += len(line) / 3
	}
	n := len(w.doc.Paragraphs)
	return n > 2 && 5*commas >= n && chars < 50*n
}

// brokenAt returns how wide, in columns, a line is at least that goes on in the next one, of a text that was broken at the width of a page: most of its long lines end
// without a mark, and nearly all of these are of one width. Lines of a list are not, and headings are shorter. It is 0 for other texts.
func (w *work) brokenAt() int {
	const least, most, many = 36, 160, 6 // columns; lines
	var widths [most]int
	long, open := 0, 0
	for _, p := range w.doc.Paragraphs {
		line := w.doc.Text[p.Start:p.End]
		if len(line) < least || len(line) > 2*most {
			long += len(line) / most
			continue
		}
		n := columns(line)
		if n < least || n >= most {
			continue
		}
		if long++; endsOpen(line) {
			open++
			widths[n]++
		}
	}
	if open < many || 2*open < long {
		return 0
	}
	common := 0
	for n, k := range widths {
		if k > widths[common] {
			common = n
		}
	}
	near := 0
	for n := common * 8 / 10; n < min(most, common*12/10); n++ {
		near += widths[n]
	}
	if 10*near < 8*open || 4*widths[common] < open {
		return 0
	}
	return common * 8 / 10
}

// columns returns how wide s is, in columns.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n += width(r)
	}
	return n
}

// endsOpen reports whether line ends inside of a sentence, to tell from its last character.
func endsOpen(line string) bool {
	r, _ := utf8.DecodeLastRuneInString(line)
	return !hanzi.EndsClause(r) && !hanzi.IsCloser(r) && r != '.' && r != ':' && r != ';'
}

// runsOn reports whether the sentence that text ends in goes on in the next line.
func runsOn(text string, wrapped bool) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r == '，' || r == '、' || wrapped && !hanzi.EndsClause(r) && !hanzi.IsCloser(r) && r != '.' && r != ':' && r != '：'
}

// IsChinese reports whether doc is Chinese: of no other language, and with Chinese characters in it.
func IsChinese(doc *segment.Document) bool { return doc.Foreign() == "" && hasChinese(doc.Text) }

// listLines makes headings of the lines of a post that are items of a list: without an end mark, beside others of the kind.
func (w *work) listLines() {
	if w.register != segment.RegisterPost {
		return
	}
	whole := 0 // sentences with an end mark
	for i := range w.sents {
		if s := &w.sents[i]; s.is&(skipped|heading) == 0 && !w.unmarked(i) {
			whole++
		}
	}
	if whole < 2 {
		return
	}
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&(skipped|heading|opensPara|endsPara) != opensPara|endsPara {
			continue
		}
		if beside := i > 0 && w.unmarked(i-1) || i+1 < len(w.sents) && w.unmarked(i+1); beside && (w.unmarked(i) || s.is&asks != 0) {
			s.is |= heading
		}
	}
}

// unmarked reports whether sentence i is a line without an end mark.
func (w *work) unmarked(i int) bool {
	s := &w.sents[i]
	if s.is&(opensPara|endsPara) != opensPara|endsPara {
		return false
	}
	r := lastRune(strings.TrimRightFunc(w.doc.Text[s.start:s.end], closing))
	return !hanzi.EndsClause(r) && r != '.' && r != ':' && r != '…' && r != ';' && r != '!' && r != '?'
}
