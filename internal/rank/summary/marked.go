package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// captionBytes is how far into a caption behind ▲ the text is looked for that ran into it, in bytes, and pointers the most that a text has: more are marks
// of a list.
const (
	captionBytes = 70 * 3
	pointers     = 12
)

// pointed reports whether the captions of the text are marked with ▲ and may have run into what stands behind them.
func (w *work) pointed(lost bool) bool {
	text := w.doc.Text
	if !lost || !strings.Contains(text, "▲") && !strings.Contains(text, "△") {
		return false
	}
	return strings.Count(text, "▲")+strings.Count(text, "△") <= pointers
}

// behindPointer moves s, the text from byte start on, behind the caption that ▲ marks and that it ran into, ▲云州港的吊机|同日，港务局表示…, or skips it where it is no more
// than a caption, or where that cannot be told.
func (w *work) behindPointer(s *sent, start int) {
	text := w.doc.Text[start:s.end]
	if r := runeAt(text); r != '▲' && r != '△' {
		return
	}
	const least = 4 * 3 // bytes of a caption
	at := s.start
	if at >= start+len("▲")+least {
		return // what it ran into was found otherwise
	}
	for i := range w.doc.Text[at:min(s.end, at+captionBytes)] {
		if i < least {
			continue
		}
		before := w.doc.Text[:at+i]
		if prev, _ := utf8.DecodeLastRuneInString(before); strings.ContainsRune("，、：（(“《在于自至从到的闻报网社刊间 ", prev) || prev >= '0' && prev <= '9' || prev == '年' || prev == '月' {
			continue
		}
		if rest := w.doc.Text[at+i : s.end]; startsText(rest) && hanzi.Count(rest) > 12 {
			w.moveStart(s, at+i)
			return
		}
	}
	s.is |= skipped
}

// startsText reports whether s opens with what a text goes on with behind a picture: 据悉，, 同日，, 8月3日，, 记者….
func startsText(s string) bool {
	if opensWith(s, classGoesOn) {
		return true
	}
	n := 0
	for n < len(s) && n < 4 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 {
		return false
	}
	for _, x := range [...]string{"年", "月", "日，", "日上午", "日下午", "日晚"} {
		if strings.HasPrefix(s[n:], x) {
			return true
		}
	}
	return false
}
