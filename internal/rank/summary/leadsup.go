package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// leansOn reports whether c says where, with what or to whom something is done that next says: 某馆提醒在外公民，…, 来到影城，开展宣传.
func (w *work) leansOn(c, next *clause) bool {
	if named(w.doc.Tokens[c.last-1].Tag) && is(w.lastVerb(c), classAsks) {
		return true
	}
	if next.is&isSubject != 0 {
		return false
	}
	if w.word(c.first) == "在" && w.onlyPlace(c) {
		return true // 某人，在家乡某县，去世
	}
	switch w.doc.Tokens[next.first].Tag {
	case segment.TagV:
		return is(w.lastVerb(c), classGoes)
	case segment.TagP:
		switch w.word(next.first) {
		case "向", "从", "对", "为", "把", "将", "给":
			return is(w.lastVerb(c), classMeans) // 代表某局，向…致以问候
		}
	}
	return false
}

// leadsUp reports whether c, whose main clause is next, is a condition, a cause or a place, or what has to be done stands in next: 经查，, 涿河市受强台风
// 影响，, 销售生鲜农产品，不得….
func (w *work) leadsUp(c, next *clause) bool {
	s := hanzi.TrimSpace(w.doc.Text[c.start:c.end])
	switch {
	case w.listsGuest(c), w.supposes(c), w.onlyForesees(c), w.onlyWhere(c), numberedItem(w.doc.Text[next.start:next.end]):
		return true
	case c.size <= 8 && strings.HasPrefix(s, "经"), strings.HasSuffix(s, "影响") && hanzi.Contains(s, "受"):
		return true
	case opensWith(s, classUpTo):
		return c.is&isFigure == 0 || c.size < 12
	}
	return next.is&isSubject == 0 && is(w.word(next.first), classMusts) && !hanzi.Contains(w.doc.Text[next.start:next.end], "邀") && c.is&(isFigure|isStrong) == 0
}

// listsGuest reports whether c is nothing but somebody with his office, one of those of whom a later clause says what they do.
func (w *work) listsGuest(c *clause) bool {
	k := c.last - 1
	if i := w.namesBefore(c.end); i > 0 && w.names[i-1].end == c.end && w.names[i-1].person {
		k = w.doc.TokenAt(w.names[i-1].start)
	} else if w.doc.Tokens[k].Tag != segment.TagNR {
		return false
	}
	if k <= c.first || !is(w.word(k-1), classGuest) {
		return false
	}
	for k := c.first; k < c.last; k++ {
		if w.doc.Tokens[k].Tag == segment.TagV || w.doc.Tokens[k].Tag == segment.TagP {
			return false
		}
	}
	return true
}

// supposes reports whether c has a condition behind its first word and nothing that comes of it: 声称如果用户受到不公平对待，.
func (w *work) supposes(c *clause) bool {
	for k := c.last - 1; k > c.first; k-- {
		switch w.word(k) {
		case "如果", "若", "一旦", "只要", "假如", "除非":
			if w.doc.Tokens[k].Tag == segment.TagC {
				return true
			}
		case "就", "则", "将", "会", "便", "都", "的":
			return false
		}
	}
	return false
}

// onlyForesees reports whether c says no more than when something is foreseen: 预计未来6小时，.
func (w *work) onlyForesees(c *clause) bool {
	if !w.foresees(c) {
		return false
	}
	for k := c.first + 1; k < c.last; k++ {
		if !w.timeWord(c, k) && w.word(k) != "未来" {
			return false
		}
	}
	return true
}

// onlyWhere reports whether c says no more than when and where something is done: 近期在某某党群服务中心，.
func (w *work) onlyWhere(c *clause) bool {
	k := c.first
	for k < c.last && w.doc.Tokens[k].Tag == segment.TagT {
		k++
	}
	if k+1 >= c.last || w.word(k) != "在" || !named(w.doc.Tokens[c.last-1].Tag) {
		return false
	}
	for k++; k < c.last; k++ {
		switch t := w.doc.Tokens[k].Tag; t {
		case segment.TagV, segment.TagD, segment.TagM, segment.TagI:
			return false
		case segment.TagU:
			if w.word(k) != "的" {
				return false
			}
		}
	}
	return true
}

// numberedItem reports whether s opens with the number of an item of a list: 1.金融统计…, 一、….
func numberedItem(s string) bool {
	return skipNumber(s, 0, len(s)) > 0
}

// pivots reports whether c says who there is, and next what they do: 每天都有上亿用户，通过某软件….
func (w *work) pivots(c, next *clause) bool {
	if next.is&isSubject != 0 || w.lastVerb(c) != "有" {
		return false
	}
	switch w.doc.Tokens[next.first].Tag {
	case segment.TagP, segment.TagV, segment.TagVD:
		return true
	}
	return false
}

// onlyPlace reports whether c, which starts with 在, has no verb but before 的: 在生他养他的家乡.
func (w *work) onlyPlace(c *clause) bool {
	for k := c.last - 1; k > c.first; k-- {
		switch {
		case w.word(k) == "的":
			return true
		case w.doc.Tokens[k].Tag == segment.TagV || w.doc.Tokens[k].Tag == segment.TagVN || w.doc.Tokens[k].Tag == segment.TagI || w.doc.Tokens[k].Tag == segment.TagA:
			return false
		}
	}
	return true
}

// lastVerb returns the last verb of c, or "".
func (w *work) lastVerb(c *clause) string {
	for k := c.last - 1; k >= c.first; k-- {
		if w.doc.Tokens[k].Tag == segment.TagV {
			return w.word(k)
		}
	}
	return ""
}

// onlyUses reports whether c says no more of somebody than what he uses, and next what he does with it: 林某利用担任厂长的职务便利，|收受….
func (w *work) onlyUses(c, next *clause) bool {
	if next.is&isSubject != 0 || !endsWith(hanzi.TrimSpace(w.doc.Text[c.start:c.end]), classHandle) {
		return false
	}
	for k := c.first; k < c.last; k++ {
		if is(w.word(k), classTakes) {
			return true
		}
	}
	return false
}
