package summary

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// leanRoll finds three or more offices that do something together: 市委宣传部、市教育局、某部联合举办 can be given as 市委宣传部等联合举办. They open c, or stand
// behind who calls on them: 某法院联合县检察院、….
func (w *work) leanRoll(c *clause) {
	first := c.first
	for k := c.first; k < c.last && w.word(k) != "、"; k++ {
		if is(w.word(k), classJoins) {
			first = k + 1
		}
	}
	members, head, end, last := 0, 0, 0, first
	for k := first; k < c.last; k++ {
		if r := runeAt(w.word(k)); opening(r) || r == '（' || r == '(' {
			return
		}
		if w.word(k) == "、" {
			if k == last || !isBody(w.word(k-1)) {
				return
			}
			if members++; members == 1 {
				head = k
			}
			last = k + 1
			continue
		}
		if !w.nominal(k, k+1) || w.word(k) == "的" {
			break
		}
		if k > last && isBody(w.word(k)) && w.endsRoll(k+1, c.last) {
			end = k + 1
			break
		}
	}
	const worth = 16 // characters, for which one of three is not kept
	if members < 2 || end == 0 || members == 2 && hanzi.Count(w.doc.Text[w.doc.Tokens[head].Start:w.doc.Tokens[end-1].End]) < worth {
		return
	}
	w.dropList(head, end, end == c.last || w.word(end) != "等")
}

// endsRoll reports whether what they do starts at token k, before token last.
func (w *work) endsRoll(k, last int) bool {
	if k == last || w.word(k) == "等" || is(w.word(k), classTogether) {
		return true
	}
	switch w.doc.Tokens[k].Tag {
	case segment.TagV, segment.TagD, segment.TagP, segment.TagT, segment.TagAD:
		return true
	}
	return false
}

// isBody reports whether word ends a name of an office, a firm or the like, or some of its people.
func isBody(word string) bool {
	return is(word, classGroup) || endsWith(word, classBody)
}
