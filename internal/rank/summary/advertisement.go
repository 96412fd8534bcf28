package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// advertisement returns how many bytes of s, from 广告 on, are an advertisement with the × that closes it.
func advertisement(s string) int {
	const most = 60 * 3 // bytes
	if !strings.HasPrefix(s, "广告 ") {
		return 0
	}
	at := strings.Index(s[:min(len(s), most)], "×")
	if at < 0 {
		return 0
	}
	return at + len("×")
}

// advertisements skips what stands between 广告 and the × that closes it, where both were kept as text.
func (w *work) advertisements() {
	text := w.doc.Text
	if !hanzi.Contains(text, "广告 ") {
		return
	}
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&skipped != 0 {
			continue
		}
		body := text[s.start:s.end]
		if strings.HasPrefix(body, "×") {
			w.moveStart(s, s.start+len("×"))
			continue
		}
		n := advertisement(text[s.start:])
		if n == 0 {
			continue
		}
		if end := s.start + n; end < s.end {
			w.moveStart(s, end)
		} else {
			for j := i; j < len(w.sents) && w.sents[j].start < end; j++ {
				if t := &w.sents[j]; t.end <= end {
					t.is |= skipped
				} else {
					w.moveStart(t, end)
				}
			}
		}
		s.chars = utf8.RuneCountInString(text[s.start:s.end])
	}
}
