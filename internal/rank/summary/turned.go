package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// turned reports whether the sentence that c goes on with says how what its first one tells ended, or that it is not so, of the first sentences:
// 平台拒绝退款。|最终，平台退还了1.5万元; 网传某人住院。|某人的公司否认.
func (w *work) turned(c *cand) bool {
	if c.n < 2 || c.parts[1].sent != c.parts[0].sent+1 {
		return false
	}
	if w.settled && w.cameToHim(&c.parts[0], &c.parts[1]) {
		return true
	}
	switch c.parts[0].look {
	case 0:
		return w.turning[0]
	case 1: // behind a hook
		return w.turning[1] && w.holdsKind(c.parts[1].from, c.parts[1].to, isOutcome)
	}
	return false
}

// cameToHim reports whether p tells what somebody did, and next, the sentence behind it, what was done about him: 程某在堤上停留，不听劝离。|程某已被依法行政拘留.
func (w *work) cameToHim(p, next *part) bool {
	if p.look > 3 || !w.holdsKind(next.from, next.to, isOutcome) || w.holdsKind(p.from, p.to, isOutcome) || !w.holdsPhrase(w.clauses[next.from].start, w.clauses[next.to].end, classSettles) {
		return false
	}
	who := w.personIn(p)
	return who != "" && w.personIn(next) == who
}

// personIn returns the first person that p names, or "".
func (w *work) personIn(p *part) string {
	for k := w.clauses[p.from].first; k < w.clauses[p.to].last; k++ {
		if w.doc.Tokens[k].Tag == segment.TagNR {
			return w.word(k)
		}
	}
	return ""
}

// freeTurn lets the first sentences end before 但, where the sentence behind says how all ended: 用户要求退款，|但平台拒绝。最终，平台退还了1.5万元.
func (w *work) freeTurn(i int) {
	l := &w.looked[i]
	if i >= len(w.turning) || l.clauseEnd == l.clause || i+1 == len(w.looked) || w.looked[i+1].sent != l.sent+1 || !w.tellsEnd(&w.sents[l.sent+1]) {
		return
	}
	w.clauses[l.clauseEnd-1].is &^= isTurn
}

// findTurns finds which of the first sentences the next one turns.
func (w *work) findTurns() {
	for i := range w.turning {
		w.turning[i] = i+1 < len(w.looked) && w.looked[i+1].sent == w.looked[i].sent+1 && w.turnedBy(&w.looked[i], &w.looked[i+1])
	}
}

func (w *work) turnedBy(l, next *look) bool {
	if l.clauseEnd == l.clause || next.clauseEnd == next.clause || w.sents[l.sent].is&asks != 0 {
		return false
	}
	return w.tellsEnd(&w.sents[next.sent]) || w.denied(l, next)
}

// tellsEnd reports whether s says how something ended: 最终，平台退还了1.5万元.
func (w *work) tellsEnd(s *sent) bool {
	text := hanzi.TrimSpace(w.doc.Text[s.start:s.end])
	for _, x := range [...]string{"但", "不过", "然而", "所幸"} {
		if strings.HasPrefix(text, x) {
			text = strings.TrimLeft(text[len(x):], "，,")
		}
	}
	return opensWith(text, classAtLast)
}

// denied reports whether l ends in what is told by hearsay, and the sentence of next says whether it is so.
func (w *work) denied(l, next *look) bool {
	const tail = 2 // clauses
	from, to := &w.clauses[max(l.clause, l.clauseEnd-tail)], &w.clauses[l.clauseEnd-1]
	s := &w.sents[next.sent]
	return w.holdsPhrase(from.start, to.end, classHearsay) && !w.holdsPhrase(from.start, to.end, classDenies) && w.holdsPhrase(s.start, s.end, classDenies)
}
