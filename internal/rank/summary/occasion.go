package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// leanOccasion finds where somebody said something, between him and the verb at the end of c: 某局局长林晓舟|在9日举行的发布会上|表示. Where there is no room for
// all, what he said is worth more.
func (w *work) leanOccasion(c *clause) {
	verb := c.last - 1
	if c.is&isSays == 0 || w.cue(verb)&doesSay == 0 {
		return
	}
	if k := verb - 1; k <= c.first || !endsWith(w.word(k), classAt) {
		return
	}
	for k := verb - 2; k > c.first; k-- {
		if w.word(k) != "在" || w.doc.Tokens[k].Tag != segment.TagP {
			continue
		}
		if prev := w.doc.Tokens[k-1].Tag; !named(prev) && prev != segment.TagNR && prev != segment.TagT || verb-k < 3 {
			return
		}
		if w.namesTitlePlace(k, verb) {
			return
		}
		w.drops = append(w.drops, w.dropOf(w.doc.Tokens[k].Start, w.doc.Tokens[verb].Start, leanLists))
		return
	}
}

// namesTitlePlace reports whether tokens [k, end) name a place that the title names, so that it is a matter of the text.
func (w *work) namesTitlePlace(k, end int) bool {
	for ; w.titled && k < end; k++ {
		if w.doc.Tokens[k].Tag == segment.TagNS && strings.Contains(w.titleText, w.word(k)) {
			return true
		}
	}
	return false
}

// leanHeld finds when something was held, at the start of c and before what it is called: 日前召开的|某会第二次全体会议.
func (w *work) leanHeld(c *clause) {
	k := c.first
	for k < c.last && (w.doc.Tokens[k].Tag == segment.TagT || w.cue(k)&doesVague != 0) {
		k++
	}
	if k == c.first || k+4 >= c.last || w.word(k+1) != "的" || !is(w.word(k), classHeld) {
		return
	}
	w.drops = append(w.drops, w.dropOf(w.doc.Tokens[c.first].Start, w.doc.Tokens[k+2].Start, leanLists))
	c.is |= isSubject
	for k += 2; k < c.last; k++ {
		if w.doc.Tokens[k].Tag == segment.TagV {
			return
		}
	}
	c.is &^= hasVerb // it only names it
}

// leanMeans finds a clause inside of a sentence that says by what means, by what rule or at whose bidding something was done: 某局发布通报，|根据有关规定，|对三家企业罚款. Where there is
// no room for all, it goes.
func (w *work) leanMeans(i, clause0 int) {
	c := &w.clauses[i]
	under := w.word(c.first) == "在" && w.word(c.last-1) == "下" // 在何立的安排下，
	if i == clause0 || c.sep != '，' || c.is&isFrame == 0 && w.word(c.first) != "经" && !under || c.is&(isIf|isStrong|isFigure|isOutcome|isReporter|isSource|isSays) != 0 || !under && !is(w.word(c.first), classMethod) {
		return
	}
	if w.doc.Tokens[c.first].Tag == segment.TagV && w.word(c.first) == "通过" || w.word(c.first+1) == "了" {
		return // 项目通过验收
	}
	before, next := &w.clauses[i-1], &w.clauses[i+1]
	if before.sep != '，' || before.is&(isFrame|isOpen|isIf|isTime) != 0 || next.is&hasVerb == 0 || next.is&(isRest|isTurn|isHang|isFrame) != 0 {
		return
	}
	w.drops = append(w.drops, drop{start: c.start, end: c.next, level: leanLists, clauses: 1})
}
