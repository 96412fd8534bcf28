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
