package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// classifyHead sets what the first word of c shows.
func (w *work) classifyHead(c *clause, e *edges) {
	cue := e.firstCue
	switch e.firstTag {
	case segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagEng:
		c.is |= isName | isSubject
	case segment.TagN, segment.TagJ, segment.TagB, segment.TagAN:
		c.is |= isSubject
	case segment.TagR:
		c.is |= isSubject // 各地, 我国; the words that point back are taken out below
	case segment.TagM, segment.TagS:
		if c.is&isTime == 0 {
			c.is |= isSubject
		}
	case segment.TagT:
		if c.is&isTime == 0 && w.nounFirst(c) {
			c.is |= isSubject
		}
	case segment.TagX, segment.TagZ:
		if len(e.first) > 3 || cue&doesFunction == 0 { // a new word: most often a name
			c.is |= isSubject
		}
	case segment.TagV, segment.TagD, segment.TagP, segment.TagC, segment.TagU, segment.TagF, segment.TagVD:
		c.is &^= isSubject
	}
	if e.first == "驻" && e.words > 2 {
		c.is |= isSubject // 驻某局纪检组组长林晓舟
	}
	if cue&doesVerb != 0 {
		c.is = c.is&^isSubject | hasVerb
	}
	if cue&(cueHang|cueRest|cueLink|cueContrast|cueOpen) != 0 {
		c.is &^= isSubject
	}
	if cue&cueHang != 0 {
		c.is |= isHang
	}
	if cue&cueContrast != 0 {
		c.is |= isTurn
	}
	if about := e.first == "就" && w.opensMatter(c); about {
		c.is |= isFrame | isOpen
	} else if cue&cueRest != 0 {
		c.is |= isRest
	}
	switch {
	case cue&cueOpen == 0:
	case cue&cueIf != 0:
		c.is |= isOpen | isIf
	default:
		c.is |= isOpen | isFrame
	}
	if w.setsTime(c) {
		c.is = c.is&^isSubject | isFrame | isOpen
	}
	if w.sideClause(c) {
		c.is = c.is&^(isSubject|isSays|isRest|isHang) | isFrame | isOpen
	}
	if c.is&isSubject == 0 && w.relative(c) {
		c.is = c.is&^(isRest|isFrame|isOpen) | isSubject
		return
	}
	switch e.first {
	case "从", "由", "经", "自", "凭", "照", "依", "就", "自从", "经由", "沿", "朝":
		c.is |= isAdverbial
	case "记者", "本报记者", "小编":
		c.is |= isReporter
	}
}

// sideClause reports whether c says by what measure or under what influence something is, and the next clause what: 受…的带动，,
// 以所有住宅计算，, 扣除物价因素，, 与上年同期比较，. The clause behind it has a subject.
func (w *work) sideClause(c *clause) bool {
	last := w.word(c.last - 1)
	switch w.word(c.first) {
	case "受":
		return is(last, classSways)
	case "应":
		return last == "邀请"
	case "以", "按", "依", "照":
		return is(last, classMeasures)
	case "撇除", "剔除", "扣除", "剔去":
		return last == "因素" || last == "影响" || last == "后"
	case "与", "同", "和", "跟", "并与":
		return last == "比较" || last == "相比"
	case "并":
		return w.word(c.first+1) == "与" && (last == "比较" || last == "相比")
	}
	return false
}

// opensMatter reports whether 就 at the start of c is a preposition: 就今年6月签订的工程合同，.
func (w *work) opensMatter(c *clause) bool {
	k := c.first + 1
	if k >= c.last-1 || !named(w.doc.Tokens[c.last-1].Tag) {
		return false
	}
	t := w.doc.Tokens[k].Tag
	return t == segment.TagT || named(t) || t == segment.TagW && opening(runeAt(w.word(k)))
}

// nounFirst reports whether a noun or number stands in c before its first verb: 目前正在训练 has no subject.
func (w *work) nounFirst(c *clause) bool {
	for k := c.first; k < c.last; k++ {
		switch t := w.doc.Tokens[k].Tag; {
		case t == segment.TagV:
			return false
		case t == segment.TagM, t == segment.TagR, t == segment.TagW, named(t):
			return true
		}
	}
	return false
}

// onDay reports whether c only says on what day: 在8月15日首个生态日，.
func (w *work) onDay(c *clause) bool {
	if w.word(c.first) != "在" || c.is&isTime != 0 || c.size > 18 || c.last-c.first < 3 || w.doc.Tokens[c.first+1].Tag != segment.TagT {
		return false
	}
	return strings.HasSuffix(w.word(c.last-1), "日") || strings.HasSuffix(w.word(c.last-1), "节")
}

// setsTime reports whether c only says what time of the year it is: 目前正值暑期，.
func (w *work) setsTime(c *clause) bool {
	for k := c.first; k < min(c.last-1, c.first+3); k++ {
		if is(w.word(k), classFallsOn) {
			return true
		}
	}
	return w.onDay(c)
}
