package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// digest returns the headings of the first items of a text whose title says that it is one of several matters, 国内联播快讯, as many as fit the limit: one
// item, however well it is said, is not what such a text is about. It is "" where there are no three such items, and no two
// that both say their heading again.
func (w *work) digest() string {
	const shortest = 5                // characters of a heading that says something: not 推荐阅读
	const least, told, most = 3, 2, 5 // items; those that say their heading again; headings given
	if !w.titled || len(w.cfg.Must) > 0 || !holds(w.titleText, classDigest) {
		return ""
	}
	items, again := 0, 0
	var found [most]string
	heads := found[:0]
	for i := 0; i+1 < len(w.sents); i++ {
		s := &w.sents[i]
		if s.is&(skipped|heading) != heading || w.sents[i+1].is&(skipped|heading) != 0 {
			continue
		}
		if items++; w.toldAgain(i, i+1) {
			again++
		}
		if text := w.doc.Text[s.start:s.end]; len(heads) < most && hanCount(text) >= shortest && !shouts(text) && !holds(text, classQuestion) { // which say nothing without their items
			heads = append(heads, w.undated(s))
		}
	}
	if items < least && (items != told || again < items) || again < told {
		return ""
	}
	return w.inList(heads, 2, appendHeadline)
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

// hanCount counts the Chinese characters of s.
func hanCount(s string) int {
	n := 0
	for _, r := range s {
		if han(r) && !marks(r) {
			n++
		}
	}
	return n
}
