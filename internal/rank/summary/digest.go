package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// digest returns the headings of the first items of a text whose title says that it is one of several matters, 国内联播快讯, as many as fit the limit: one
// item, however well it is said, is not what such a text is about. It is "" where there are no three such items.
func (w *work) digest() string {
	const least, told, most = 3, 2, 5 // items; those that say their heading again; headings given
	if !w.titled || len(w.cfg.Must) > 0 || !holds(w.titleText, classDigest) {
		return ""
	}
	items, again, given := 0, 0, 0
	w.buf = w.buf[:0]
	full := false
	for i := 0; i+1 < len(w.sents); i++ {
		s := &w.sents[i]
		if s.is&(skipped|heading) != heading || w.sents[i+1].is&(skipped|heading) != 0 {
			continue
		}
		if items++; w.toldAgain(i, i+1) {
			again++
		}
		text := w.doc.Text[s.start:s.end]
		if full || shouts(text) || holds(text, classQuestion) {
			continue // it says nothing without its item
		}
		old := len(w.buf)
		if old > 0 {
			w.buf = append(w.buf, "；"...)
		}
		w.buf = appendHeadline(w.buf, w.undated(s))
		if w.cfg.Limit.Length(string(w.buf))+w.mark() > w.cfg.Limit.Max {
			w.buf, full = w.buf[:old], true
			continue
		}
		if given++; given == most {
			full = true
		}
	}
	if items < least || again < told || given < 2 {
		return ""
	}
	return string(endSentence(balanced(w.buf)))
}

// undated returns the heading s without the days that only its own day tells, before a verb: 论坛|今天|开幕.
func (w *work) undated(s *sent) string {
	text := w.doc.Text
	var b strings.Builder
	from := s.start
	for k := s.first; k+1 < s.last; k++ {
		if !is(w.word(k), classToday) {
			continue
		}
		switch w.doc.Tokens[k+1].Tag {
		case segment.TagV, segment.TagP, segment.TagVD:
			b.WriteString(text[from:w.doc.Tokens[k].Start])
			from = w.doc.Tokens[k].End
		}
	}
	b.WriteString(text[from:s.end])
	return hanzi.TrimSpace(b.String())
}
