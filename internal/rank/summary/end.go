package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// canEnd reports whether a sentence that starts at clause from can end behind clause to although more follows.
func (w *work) canEnd(from, to int32) bool {
	c, next := &w.clauses[to], &w.clauses[to+1]
	if c.sep == '—' {
		return true // see explains
	}
	if c.more == 0 {
		c.more = w.more(c, next)
	}
	if c.more == 2 || c.more == 3 && !w.relaxed {
		return false
	}
	if w.relaxed {
		if from == to && c.is&(isAdverbial|isSubject) == isAdverbial {
			return false // 经市政府批准，
		}
		return c.is&(unended|isSays|isSource|isTime|isOpen|isIf|hasVerb) == hasVerb && (to > from+1 || w.clauses[from].is&(isOpen|isFrame|isIf) == 0)
	}
	if c.sep == '；' && w.enumerates(from, to) || w.breaksOff(from, to) {
		return false
	}
	if c.is&(unended|isSays|isSource|isTime|isOpen|isIf|isFrame|isAdverbial) != 0 || next.is&(isTurn|isRest) != 0 {
		return false
	}
	if from < to && w.lists(c) && w.clauses[to-1].is&hasVerb == 0 || w.onlyCause(c) {
		return false
	}
	if from+1 == to && w.restates(c) && w.clauses[from].is&hasVerb == 0 {
		return false
	}
	if c.is&hasVerb == 0 || from == to && c.is&(isNominal|isAim) == isNominal || w.passesOn(c, next) {
		return false
	}
	size, open := w.wantsSubject(from, to)
	if open {
		return false
	}
	least := int32(12)
	if w.cfg.Limit.Unit == Columns {
		least = 24
	}
	return size >= least
}

// asksOn reports whether an end behind clause to leaves out the mark of a question that clauses from from on ask: 如何发展港口，|做大航运？
func (w *work) asksOn(sent, from, to int32) bool {
	return w.sents[sent].is&asks != 0 && w.holdsPhrase(w.clauses[from].start, w.clauses[to].end, classQuestion)
}

// more returns whether c must not be the last, whatever stands before it: see clause.more.
func (w *work) more(c, next *clause) uint8 {
	switch {
	case c.dropped || promises(hanzi.TrimSpace(w.doc.Text[c.start:c.end])) || c.sep == '：' && c.size < 14 || w.wantsMore(c, next):
		return 2
	case w.leadsUp(c, next):
		return 3
	}
	return 1
}

// quotesSentence reports whether c opens with a quotation that is more than a name.
func (w *work) quotesSentence(c *clause) bool {
	s := hanzi.TrimSpace(w.doc.Text[c.start:c.end])
	return strings.HasPrefix(s, "“") && quotes(s)
}

// wantsSubject returns the size of clauses from to to, and whether they lack a subject or, behind a subordinate clause, one of
// the main clause: 为深化改革，优化环境，某市… must not end before 某市.
func (w *work) wantsSubject(from, to int32) (size int32, open bool) {
	open = true
	for k := from; k <= to; k++ {
		x := &w.clauses[k]
		size += x.size
		if x.is&(isOpen|isFrame|isIf) != 0 && k < to {
			open = !w.actsOn(x, to)
		} else if x.is&isSubject != 0 && x.is&isTime == 0 || w.foresees(x) {
			open = false
		}
	}
	return size, open
}

// actsOn reports whether frame, 一名男子先在家中打伤一人后，, has who does all that follows in its sentence up to clause to and behind it: somebody of a kind, and
// no later clause has a subject of its own.
func (w *work) actsOn(frame *clause, to int32) bool {
	if frame.is&(isSubject|isFrame|hasVerb|isTime) != isSubject|isFrame|hasVerb || int(to)+1 >= len(w.clauses) || !strings.HasSuffix(w.word(frame.last-1), "后") {
		return false
	}
	who := -1
	for k := frame.first; k < frame.last && who < 0; k++ {
		if is(w.word(k), classSomebody) || w.doc.Tokens[k].Tag == segment.TagNR {
			who = k
		}
	}
	if who < 0 || who+2 >= frame.last || w.word(who+1) == "的" || w.word(who+1) == "、" {
		return false
	}
	for i := range w.clauses {
		if x := &w.clauses[i]; x.start > frame.start && x.is&isSubject != 0 {
			return false
		}
	}
	return true
}

// adverb reports whether token k is an adverb that goes on from a subject before it.
func (w *work) adverb(k int) bool {
	switch w.word(k) {
	case "也", "都", "均", "还", "已", "已经", "正", "正在", "将", "曾", "曾经", "便", "就", "却", "纷纷", "相继":
		return true
	}
	return false
}

// becauseOf reports whether c has, behind its subject, a cause that starts with a verb and nothing that came of it.
func (w *work) becauseOf(c *clause) bool {
	for k := c.first + 1; k+1 < c.last; k++ {
		if w.doc.Tokens[k+1].Tag != segment.TagV || w.word(k) != "因" {
			continue
		}
		for i := k + 2; i < c.last; i++ {
			switch w.word(i) {
			case "被", "遭", "而", "受到", "收到", "获", "引发", "引起":
				return false
			}
		}
		return !named(w.doc.Tokens[k-1].Tag) || w.doc.Tokens[c.last-1].Tag != segment.TagV
	}
	return false
}

// lists reports whether c counts off what the noun before it holds: 各方的立场，包括….
func (w *work) lists(c *clause) bool {
	switch w.word(c.first) {
	case "包括", "包含", "例如", "比如", "尤其是", "特别是":
		return true
	}
	return false
}

// onlyCause reports whether c ends in a cause whose effect is in the next clause: 购买种子时因货源紧张，.
func (w *work) onlyCause(c *clause) bool {
	if w.doc.Tokens[c.last-1].Tag != segment.TagA {
		return false
	}
	for k := c.last - 2; k > c.first && k+5 > c.last; k-- {
		switch w.word(k) {
		case "因", "因为", "由于":
			return true
		}
	}
	return false
}

// passesOn reports whether c ends in what a meeting does with what stands in next: 董事会审议通过，由公司….
func (w *work) passesOn(c, next *clause) bool {
	s := w.doc.Text[c.start:c.end]
	if endsWith(s, classIssued) {
		return true
	}
	if !endsWith(s, classPasses) {
		return false
	}
	return next.is&(isName|isSubject) == 0 || next.is&isAdverbial != 0
}

// wantsMore reports whether c ends in what next goes on from, whatever its tags say: 悬念在于, 告诉某报记者, 但是这场比赛, a case without
// what came of it, one quotation of a list of them.
func (w *work) wantsMore(c, next *clause) bool {
	s := hanzi.TrimSpace(w.doc.Text[c.start:c.end])
	switch {
	case endsWith(s, classWants), hanzi.Contains(s, "称因") && next.is&isSubject == 0:
		return true
	case strings.HasSuffix(s, "记者"):
		return hanzi.Contains(s, "告诉") || hanzi.Contains(s, "对")
	case endsWith(s, classCase):
		return !w.holdsPhrase(c.start, c.end, classOutcome)
	case c.is&isTurn != 0 && c.is&isNominal != 0 && c.is&isStrong == 0:
		return next.is&isSubject != 0
	case w.word(next.first) == "还是": // 先选甲，还是先选乙
		return true
	case w.leansOn(c, next), w.pivots(c, next), w.onlyUses(c, next):
		return true
	case endsWith(s, classRiddle) && opening(runeAt(hanzi.TrimSpace(w.doc.Text[next.start:next.end]))):
		return true // 揭开了困惑影迷的问题，“为什么…”
	case w.doc.Tokens[c.last-1].Tag == segment.TagV && opening(runeAt(hanzi.TrimSpace(w.doc.Text[next.start:next.end]))) && !strings.HasSuffix(w.doc.Text[:next.start], "；"):
		return c.size < 40 && next.is&isSubject != 0 && w.quotesSentence(next) // 截图中某人更提及，“…”
	case c.is&isNominal != 0 && next.is&isSubject == 0 && w.adverb(next.first): // 三位年过三十的演员，也表示…
		return true
	case next.is&isSubject == 0 && w.becauseOf(c): // 某公司因存在违规行为，收到…
		return true
	case closing(lastRune(s)):
		n := hanzi.TrimSpace(w.doc.Text[next.start:next.end])
		return n != "" && next.size <= 14 && opening(runeAt(n)) && closing(lastRune(n))
	}
	return false
}

// foresees reports whether c opens with 预计, which needs no subject.
func (w *work) foresees(c *clause) bool {
	return is(w.word(c.first), classForesee)
}

// restates reports whether c says the noun before it in other words: 火焰图，也就是 FlameGraph.
func (w *work) restates(c *clause) bool {
	return opensWith(w.doc.Text[c.start:c.end], classRestate)
}

// enumerates reports whether a colon opens a list in clauses from to to: it must not end at a part of it.
func (w *work) enumerates(from, to int32) bool {
	for k := from; k < to; k++ {
		if s := w.clauses[k].sep; s == '：' || s == ':' {
			return true
		}
	}
	return false
}

// breaksOff reports whether clause to is a figure of a list that a colon opens, and the next clause another one: 不合格项目为：农残超标42%，|微生物污染14%.
func (w *work) breaksOff(from, to int32) bool {
	const short = 24
	c, next := &w.clauses[to], &w.clauses[to+1]
	if c.is&next.is&isFigure == 0 || c.size > short || next.size > short || w.compares(next) || next.is&hasVerb != 0 && c.is&hasVerb == 0 {
		return false
	}
	for k := to - 1; k >= from && k >= to-2; k-- {
		if x := &w.clauses[k]; x.sep == '：' || x.sep == ':' {
			switch w.word(x.last - 1) {
			case "为", "是", "有", "包括", "如下", "分别", "其中", "排名", "依次", "分布":
				return true
			}
			return false
		}
	}
	return false
}
