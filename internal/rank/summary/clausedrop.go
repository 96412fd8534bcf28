package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// leanPrefaces finds clauses inside of a sentence that say under whose guidance something was done, with the
// time before them: 某局发布通知：今年以来，市委认真落实…，决定延长…. Where there is no room for all, they go first.
func (w *work) leanPrefaces(clause0 int) {
	for i := clause0 + 1; i+1 < len(w.clauses); i++ {
		c, next := &w.clauses[i], &w.clauses[i+1]
		if c.aim&prefaces == 0 || c.is&(isFigure|isIf) != 0 || next.is&hasVerb == 0 || next.is&(isRest|isTurn) != 0 || c.sep == '：' || c.sep == '；' {
			continue
		}
		if c.is&isSubject != 0 && next.is&isSubject == 0 && !w.subjectIn(clause0, i) {
			continue // 五年来，某省以…为指导，坚持…: it is who did all that follows
		}
		first := i
		if i-1 > clause0 && w.clauses[i-1].is&isTime != 0 {
			first--
		}
		w.drops = append(w.drops, drop{start: w.clauses[first].start, end: c.next, level: leanLists, clauses: i - first + 1})
	}
}

// leanReasons finds what led to a decision, between who took it and the clause that says what it is: 某会发布通知：近期以来，某会吸取…教训，
// 深入开展…，决定自即日起，…. Where there is no room for all, it goes first.
func (w *work) leanReasons(clause0 int) {
	if clause0+2 >= len(w.clauses) || w.clauses[clause0].is&(isSubject|isTime|isSays) == 0 || !w.announcesAct(&w.clauses[clause0]) {
		return
	}
	for i := clause0 + 1; i < len(w.clauses); i++ {
		c := &w.clauses[i]
		if w.decides(i, clause0) {
			if w.clauses[clause0].is&(isSource|isReporter) != 0 && c.is&isSubject == 0 {
				return // 记者获悉，某省印发方案，决定…: it is not the reporter who did
			}
			if i > clause0+1 {
				w.drops = append(w.drops, drop{start: w.clauses[clause0+1].start, end: c.start, level: leanLists, clauses: i - clause0 - 1})
			}
			return
		}
		if c.is&isStrong != 0 || c.sep == '；' {
			return
		}
	}
}

// announcesAct reports whether c says that a notice is out, whose words follow: 某局发布通告，, 某局下发通知称，.
func (w *work) announcesAct(c *clause) bool {
	if c.sep == '：' || c.sep == ':' || c.is&isSays != 0 {
		return true
	}
	return endsWith(strings.TrimSuffix(strings.TrimSuffix(w.doc.Text[c.start:c.end], "称"), "說"), classNotice)
}

// decides reports whether clause i says what was decided: it opens so, or with the day from which it holds, or stands behind 经…决定.
func (w *work) decides(i, clause0 int) bool {
	c := &w.clauses[i]
	text := w.doc.Text[c.start:c.end]
	if opensWith(text, classDecides) || strings.HasPrefix(text, "对") && holds(text, classPunishes) {
		return true
	}
	if strings.HasSuffix(text, "起") && (c.is&isTime != 0 || strings.HasPrefix(text, "由") || strings.HasPrefix(text, "自")) {
		return true
	}
	if i-1 <= clause0 {
		return false
	}
	b := &w.clauses[i-1]
	before := w.doc.Text[b.start:b.end]
	return (strings.HasPrefix(before, "经") || strings.HasPrefix(before, "經")) && endsWith(before, classAgreed)
}

// subjectIn reports whether one of the clauses [from, to) has a subject.
func (w *work) subjectIn(from, to int) bool {
	for i := from; i < to; i++ {
		if c := &w.clauses[i]; c.is&isSubject != 0 && c.is&isTime == 0 {
			return true
		}
	}
	return false
}

// purposeFrames marks the clauses that go on with what 为… at the start of a sentence began: 为丰富生活，展示风采，
// 某校举行…. What is left starts behind the last of them.
func (w *work) purposeFrames(clause0 int) {
	for clause0+1 < len(w.clauses) && w.clauses[clause0].is&(isTime|isFrame) != 0 && !strings.HasPrefix(w.word(w.clauses[clause0].first), "为") {
		clause0++
	}
	if clause0 >= len(w.clauses) || w.clauses[clause0].is&isFrame == 0 {
		return
	}
	switch w.word(w.clauses[clause0].first) {
	case "为", "为了", "為", "為了":
	default:
		return
	}
	for i := clause0 + 1; i+1 < len(w.clauses); i++ {
		c := &w.clauses[i]
		if w.word(c.first) == "在" && c.is&isFrame != 0 {
			break // 在首个某日到来之际，: that says more than what it is for
		}
		if c.is&(isTime|isSubject) != 0 || c.is&hasVerb == 0 && !is(w.word(c.first), classDisposal) || c.is&isFigure != 0 {
			break
		}
		c.is = c.is&^isRest | isFrame | isOpen | isChained
	}
}

// leanModifiers finds what stands before the name of an event and says who holds it and what it is about: 由某局主办的, 以“…”为主题的.
func (w *work) leanModifiers(c *clause) {
	toks := w.doc.Tokens
	for k := c.first; k < c.last; k++ {
		if toks[k].End-toks[k].Start != len("由") {
			continue
		}
		end := 0
		switch w.word(k) {
		case "由":
			for n := k + 2; n+1 < c.last && n < k+60; n++ {
				if w.word(n) == "的" && toks[n-1].Tag == segment.TagV && !is(w.word(n-1), classOrganize) {
					break // 由学生组成的团队乘坐由某厂支持的: 组成的 ends it
				}
				if w.word(n) == "的" && is(w.word(n-1), classOrganize) {
					end = n + 1
					break
				}
			}
		case "以":
			for n := k + 2; n+1 < c.last && n < k+40; n++ {
				if w.word(n) == "的" && strings.HasSuffix(w.doc.Text[toks[k].Start:toks[n].Start], "为主题") {
					end = n + 1
					break
				}
			}
		}
		if end == 0 || end >= c.last {
			continue
		}
		if k == c.first {
			c.is |= isSubject
		}
		d := w.dropOf(toks[k].Start, toks[end].Start, leanParens)
		w.drops = append(w.drops, d)
		k = end - 1
	}
}

// organizers marks clauses that only say who holds what the next one names: 由某局主办、某社承办，. Who else does may open that one:
// 某会联合主办的“…”活动在某地举行.
func (w *work) organizers(clause0 int) {
	for i := clause0; i+1 < len(w.clauses); i++ {
		c := &w.clauses[i]
		if w.word(c.first) != "由" || !is(w.word(c.last-1), classOrganize) {
			continue
		}
		c.is |= isFrame | isOpen
		next := &w.clauses[i+1]
		for k := next.first + 1; k+1 < next.last; k++ {
			if w.word(k) == "的" && is(w.word(k-1), classOrganize) {
				end := w.doc.Tokens[k].End
				d := w.dropOf(next.start, end, leanParens)
				w.drops = append(w.drops, d)
				next.is |= isSubject
				break
			}
		}
	}
}
