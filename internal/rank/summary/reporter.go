package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// innerReporter returns where the reporter of an outlet stands, and where the text goes on behind the name, inside of a first line
// that a headline ran into: …这一关某某新闻记者 某某某公司…. A blank is before the name, and no sentence ends before.
func (w *work) innerReporter(start int, line string) (from, body int) {
	toks, text := w.doc.Tokens, w.doc.Text
	most := start + runesIn(line, mostBefore/2)
	for k := w.doc.TokenAt(start) + 3; k+3 < len(toks) && toks[k].Start < most; k++ {
		if toks[k].Tag == segment.TagW && strings.ContainsAny(w.word(k), "。：（(“") {
			return 0, 0
		}
		if w.word(k) != "记者" || toks[k+1].Tag != segment.TagSP || toks[k+2].Tag != segment.TagNR {
			continue
		}
		if !news.NamesOutlet(w.word(k - 1)) {
			return 0, 0
		}
		n := w.byline(toks[k].Start, start+len(line)-toks[k].Start)
		if at := toks[k].Start + n; n > 0 && at < len(text) && han(runeAt(text[at:])) || n > 0 && at < len(text) && text[at] < 0x80 {
			return toks[k-1].Start, at
		}
		return 0, 0
	}
	return 0, 0
}
