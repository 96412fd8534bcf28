package summary

import "github.com/tiyao/tiyao/segment"

// leanToEnd finds what stands between the main clause of a sentence and how the match that it tells of ended: 某队客场挑战某队，|内线被对手打穿，|最终以80比98不敌对手. Where there
// is no room for all, it goes first.
func (w *work) leanToEnd(clause0 int) {
	const least = 2 // clauses
	first := clause0
	for first+1 < len(w.clauses) && w.clauses[first].is&(isTime|isSource|isFrame) != 0 {
		first++
	}
	for i := len(w.clauses) - 1; i > first+least; i-- {
		c := &w.clauses[i]
		if !opensWith(w.doc.Text[c.start:c.end], classEnded) {
			continue
		}
		head := &w.clauses[first]
		if head.is&(isSubject|hasVerb) != isSubject|hasVerb || head.is&(isSays|isOpen|isIf|unended) != 0 || head.sep == '：' || head.sep == '；' || c.is&hasVerb == 0 ||
			!holds(w.doc.Text[c.start:c.end], classScore) || !w.namedBehind(c) && head.is&isName == 0 {
			return
		}
		for k := first + 1; k < i; k++ {
			if w.clauses[k].dropped || w.clauses[k].sep == '：' {
				return
			}
		}
		w.drops = append(w.drops, drop{start: w.clauses[first+1].start, end: c.start, level: leanLists, clauses: i - first - 1})
		return
	}
}

// namedBehind reports whether a name stands behind the first word of c: 最终|某队|取胜.
func (w *work) namedBehind(c *clause) bool {
	if c.first+1 >= c.last {
		return false
	}
	switch w.doc.Tokens[c.first+1].Tag {
	case segment.TagNR, segment.TagNT, segment.TagNS, segment.TagNZ:
		return true
	}
	return w.nameOn(c.first+1) != nil
}
