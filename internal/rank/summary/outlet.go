package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// bareOutlet returns the length of the outlet at byte at, before byte end, that stands behind 正文： with no mark and no 讯 behind it: 财联社|社交平台X的….
func (w *work) bareOutlet(at, end int) int {
	text := w.doc.Text
	const outlet = "财联社" // the others write 讯 or a colon
	n := len(outlet)
	if !strings.HasPrefix(text[at:end], outlet) || at+n >= end || !strings.HasSuffix(strings.TrimRight(text[:at], " 　"), "正文：") {
		return 0
	}
	k := w.doc.TokenAt(at + n)
	if w.doc.Tokens[k].Start != at+n {
		return 0
	}
	if word := w.word(k); word == "讯" || word == "电" || word == "记者" || w.cue(k)&doesNews != 0 {
		return 0
	}
	switch w.doc.Tokens[k].Tag {
	case segment.TagV, segment.TagVD, segment.TagW, segment.TagU, segment.TagC:
		return 0
	}
	return n
}
