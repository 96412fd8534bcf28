package summary

import "strings"

// biographies skips what stands under a heading that says that it is of whoever speaks or wrote: 【主讲人简介】, 关于作者. It is a few sentences, up to the next
// heading.
func (w *work) biographies() {
	const most = 6 // sentences
	left := 0
	for i := range w.sents {
		s := &w.sents[i]
		line := w.doc.Text[w.doc.Sentences[i].Start:w.doc.Sentences[i].End]
		switch {
		case is(strings.Trim(line, "【】[]*#：: 　"), classBiography):
			left = most
		case s.is&heading != 0 || strings.HasPrefix(line, "【"):
			left = 0
		case left > 0:
			s.is |= skipped
			left--
		}
	}
}
