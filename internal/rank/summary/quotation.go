package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// quotations marks the sentences that one quotation holds with others: the one that opens it is left open, and those
// that start inside of it hang on the one before.
func (w *work) quotations() {
	corners := hanzi.Contains(w.doc.Text, "「") || hanzi.Contains(w.doc.Text, "」")
	for i := 0; i < len(w.sents); {
		open, depth, para := -1, 0, w.sents[i].para
		for ; i < len(w.sents) && w.sents[i].para == para; i++ {
			s := &w.sents[i]
			text := w.doc.Text[s.start:s.end]
			k := 0
			if !corners { // the other marks start with a byte that few characters do
				if k = strings.IndexByte(text, "“"[0]); k < 0 {
					continue
				}
			}
			for ; k+2 < len(text); k++ {
				if _, han := hanzi.HanAt(text, k); han {
					k += 2
					continue
				}
				if text[k] != "“"[0] && text[k] != "「"[0] || text[k+1] != "“"[1] {
					continue // the marks start with E280 and E380: no rune is decoded for the rest
				}
				switch text[k : k+3] {
				case "“", "「":
					if depth++; depth == 1 {
						open = i
					}
				case "”", "」":
					if depth == 0 {
						continue
					}
					if depth--; depth == 0 && open < i {
						w.sents[open].is |= unclosed
						for j := open + 1; j <= i; j++ {
							w.sents[j].is |= hangs
						}
					}
				}
			}
		}
	}
}
