package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// askers skips what somebody of an audience or a reporter asks, behind 提问： or 记者：, up to the label of who answers: 提问：我是医生，…？我倾向于…。|陈教授：….
func (w *work) askers() {
	const far = 12 // sentences
	for i := 0; i < len(w.sents); i++ {
		if !opensWith(w.doc.Text[w.doc.Sentences[i].Start:], classAskers) || !asksBy(w.labelOf(i)) {
			continue
		}
		end := 0
		for j := i + 1; j < min(len(w.sents), i+far); j++ {
			if l := w.labelOf(j); l != "" && !asksBy(l) {
				end = j
				break
			}
		}
		for ; i < end; i++ {
			w.sents[i].is |= skipped
		}
	}
}

// labelOf returns the words before the colon that sentence i opens with where they name who speaks: 陈洁教授：, 提问：; or "".
func (w *work) labelOf(i int) string {
	const most = 12 * 3 // bytes
	s := w.doc.Text[w.doc.Sentences[i].Start:w.doc.Sentences[i].End]
	n := strings.Index(s[:min(len(s), most)], "：")
	if n <= 0 || hanzi.ContainsAny(s[:n], "，。“《、（") {
		return ""
	}
	l := s[:n]
	if asksBy(l) || l == "答" || endsWith(l, classDegree) || endsWith(l, classOffice) {
		return l
	}
	if m := w.nameAt(w.doc.Sentences[i].Start); m != nil && m.person {
		return l
	}
	return ""
}

// asksBy reports whether l labels a question.
func asksBy(l string) bool { return is(l, classAskers) }
