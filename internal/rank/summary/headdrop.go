package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// canDrop reports whether clause c can be dropped from the start of a sentence, and as what.
func (w *work) canDrop(c, last int32) (int, bool) {
	if c >= last {
		return 0, false
	}
	x, next := &w.clauses[c], &w.clauses[c+1]
	if next.is&(isRest|isTurn|isHang) != 0 {
		return 0, false
	}
	if w.isNeeded(x, next) || x.is&isSays != 0 && w.ownIn(c+1, min(last, c+2)) {
		return 0, false
	}
	if w.saysNothing(x) {
		return cutVague, true
	}
	switch {
	case x.is&isTime != 0 && x.sep != '：':
		if x.is&isVague != 0 {
			return cutVague, true
		}
		return cutTime, true
	case x.is&isSource != 0:
		return w.sourceCut(x, next), next.is&isSubject != 0 || w.doc.Tokens[next.first].Tag != segment.TagV
	case x.is&isSays != 0 && w.cue(x.last-1)&doesTell != 0 && next.is&isSubject != 0 && !w.wills(next):
		if w.onlyTells(x, next) {
			return cutSays, true
		}
		return cutClaim, true
	case x.is&isFrame != 0 && x.is&isIf == 0 && x.is&isStrong == 0 && x.sep != '：' && w.standsAlone(c+1, last) && !w.concludes(next):
		return cutFrame, true
	case x.is&hasVerb != 0 && x.is&(isIf|isOpen|isSays|unended) == 0 && next.is&(isName|hasVerb) == isName|hasVerb && x.sep != '：' && !w.binds(next) && !w.answers(c+1, last):
		return cutHead, true
	}
	return 0, false
}

// saysNothing reports whether x is nothing but a connective, or, in a text that is no news, only says who knows what follows.
func (w *work) saysNothing(x *clause) bool { return x.is&isLink != 0 || w.essay && w.addressed(x) }

// sourceCut returns what is lost where x, a source, goes before next: one that only found what next says takes its announcing with it.
func (w *work) sourceCut(x, next *clause) int {
	if !w.found(x, next) {
		return cutSource
	}
	x.is |= isFound
	x.aim &^= announces
	return cutFound
}

// answers reports whether clauses c to last are a few words that say what somebody did to what was said before: …，林晓舟表示感谢。
func (w *work) answers(c, last int32) bool {
	least := int32(14)
	if w.cfg.Limit.Unit == Columns {
		least *= 2
	}
	for ; c <= last; c++ {
		if least -= w.clauses[c].size; least <= 0 {
			return false
		}
	}
	return true
}

// onlyTells reports whether x says who tells a fact, which stands without him; what opens with a quotation behind 表示 is what he thinks.
func (w *work) onlyTells(x, next *clause) bool {
	word := w.word(x.last - 1)
	return is(word, classTells) && (word != "表示" || !opening(runeAt(w.doc.Text[next.start:next.end])))
}

// isNeeded reports whether next is not true, or cannot be told, without the time or the source that x gives.
func (w *work) isNeeded(x, next *clause) bool {
	switch {
	case x.is&isPast != 0 && x.is&(isTime|isLink) != 0:
		return true // 以往，…是热点 is not …是热点
	case w.claimed(x), w.sums(x, next):
		return true // 据该公司声明称，…; 截至目前，…
	case w.namesDay(x.first, x.last) && w.onThatDay(next):
		return true // 某社16日报道，警方当天…
	case x.is&isSource != 0 && next.is&(isSource|isSays) != 0 && w.unnamed(next) && !w.unnamed(x):
		return true // 某社24日报道称，消息人士透露，…: whose they are stands before
	case x.is&isTime != 0:
		return is(w.word(next.first), classOfADay)
	case x.is&isSource != 0 && w.unnamed(x):
		return true // what an unnamed source says is no fact without it
	}
	return x.is&isSource != 0 && w.holdsPhrase(x.start, x.end, classNameless) && w.holdsPhrase(next.start, next.end, classUnsettled) // 据外电消息，某地考虑下调税率
}

// ownIn reports whether 自己 opens one of the clauses [c, last], behind a time or not: it is of who says so, 有网友发帖称，6月22日，|自己的妹妹….
func (w *work) ownIn(c, last int32) bool {
	for ; c <= last; c++ {
		x := &w.clauses[c]
		if w.word(x.first) == "自己" {
			return true
		}
		if x.is&isTime == 0 {
			return false
		}
	}
	return false
}

// unnamed reports whether c has a word from a source that nobody answers for.
func (w *work) unnamed(c *clause) bool { return w.holdsPhrase(c.start, c.end, classRumour) }

// wills reports whether c says, before its verb, what somebody wants or expects: 双方将…, 各地要….
func (w *work) wills(c *clause) bool {
	const far = 10 // words
	for k := c.first + 1; k < min(c.last, c.first+far); k++ {
		if is(w.word(k), classWills) && w.doc.Tokens[k].Tag != segment.TagN {
			return true
		}
	}
	return false
}

// namesDay reports whether a day stands in the tokens [first, last): 16日.
func (w *work) namesDay(first, last int) bool {
	for k := first; k < last; k++ {
		if w.doc.Tokens[k].Tag == segment.TagT && strings.HasSuffix(w.word(k), "日") {
			return true
		}
	}
	return false
}

// onThatDay reports whether c speaks of the day that was named before: 当天, 当日.
func (w *work) onThatDay(c *clause) bool {
	const far = 8 // words
	for k := c.first; k < min(c.last, c.first+far); k++ {
		if is(w.word(k), classThatDay) {
			return true
		}
	}
	return false
}

// standsAlone reports whether what is left from clause c on has a subject and a verb, behind what goes on with
// the frame before and behind a time.
func (w *work) standsAlone(c, last int32) bool {
	x := &w.clauses[c]
	if x.is&isChained != 0 {
		return true // it is dropped next
	}
	if x.is&(isFrame|isIf|isSubject) == isFrame && c < last {
		return w.standsAlone(c+1, last)
	}
	if x.is&isTime != 0 && c < last {
		return w.standsAlone(c+1, last)
	}
	return x.is&(isSubject|hasVerb|isNominal) == isSubject|hasVerb
}

// concludes reports whether c says what comes of the clause before: 林晓舟便放下工作，….
func (w *work) concludes(c *clause) bool {
	for k := c.first + 1; k < min(c.last, c.first+5); k++ {
		if w.doc.Tokens[k].Tag == segment.TagV {
			return false
		}
		switch w.word(k) {
		case "便", "就", "才", "则", "遂":
			return w.doc.Tokens[k].Tag == segment.TagD || w.doc.Tokens[k].Tag == segment.TagC
		}
	}
	return false
}

// binds reports whether c goes on about what was said before: 美国也…, 王某还….
func (w *work) binds(c *clause) bool {
	for k := c.first; k < min(c.last, c.first+4); k++ {
		if is(w.word(k), classBinds) {
			return true
		}
	}
	return false
}

// behindPurpose returns the clause behind what says, inside of a sentence from clause c on, what something was done for: 影片正在热映，
// 为提升防骗意识，| 某法院…, or 0. It has a subject of its own, with its time before it.
func (w *work) behindPurpose(c, last int32) int32 {
	for c++; c < last; c++ {
		x := &w.clauses[c]
		if x.is&isFrame == 0 || !strings.HasPrefix(w.word(x.first), "为") {
			continue
		}
		for c++; c <= last && w.clauses[c].is&(isSubject|isTime) == 0; c++ {
			if w.clauses[c].is&isFigure != 0 {
				return 0
			}
		}
		if c > last || !w.standsAlone(c, last) || w.clauses[c].is&(isRest|isTurn|isHang) != 0 {
			return 0
		}
		return c
	}
	return 0
}

// behindScene returns the clause with what the first sentence says that was held or opened, behind all that it says before that of how it came about,
// or 0: 那一年，某展览成为名片，|“光辉历程”特展正在某馆举行. It has a subject of its own.
func (w *work) behindScene(c, last int32) int32 {
	for k := c + 1; k <= last; k++ {
		x := &w.clauses[k]
		if w.clauses[k-1].is&(isStrong|isSays|isSource|isReporter) != 0 {
			return 0
		}
		if x.aim&happens != 0 && x.is&(isSubject|hasVerb) == isSubject|hasVerb && x.is&(isRest|isTurn|isHang|isTime) == 0 && w.aboutBackground(c, k) {
			return k
		}
	}
	return 0
}

// aboutBackground reports whether one of the clauses [c, end) says how things have been, or under whose guidance.
func (w *work) aboutBackground(c, end int32) bool {
	for ; c < end; c++ {
		if w.clauses[c].aim&(background|prefaces|scenes) != 0 {
			return true
		}
	}
	return false
}
