package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/names"
)

// Characters that the model glues to a name now and then: those before one and those behind.
const (
	gluedBefore = "连就对被由给同和与让开后据如像在随帮跟比向从把胜追顶即为"
	gluedBehind = "刚也就还又说称曾等和与介则将即便更在是的发先不表做获出"
)

// unglue takes from the mark of a person the character before or behind it, where the document
// names that person otherwise twice and more, and with that character once: 杜江|刚. It reports
// whether there was any.
func (n *naming) unglue() bool {
	changed := false
	for i := range n.marks {
		m := &n.marks[i]
		e := &n.entries[m.found]
		if e.kind != Person || m.user || e.weight > 3 || e.runes < 3 || len(e.text) != 3*int(e.runes) || len(e.text) != m.End-m.Start {
			continue
		}
		first, last := e.text[:3], e.text[len(e.text)-3:]
		switch {
		case strings.Contains(gluedBefore, first) && n.often(e.text[3:]):
			m.Start += 3
		case strings.Contains(gluedBehind, last) && n.often(e.text[:len(e.text)-3]):
			m.End -= 3
		default:
			continue
		}
		m.text, changed = "", true
	}
	return changed
}

// often reports whether the document names a person of that text twice and more.
func (n *naming) often(text string) bool {
	for e, ok := n.byText[text]; ok && e >= 0; e = n.entries[e].next {
		if n.entries[e].kind == Person {
			return n.entries[e].weight >= 4
		}
	}
	return false
}

// parts adds what people with names of several parts are called by, so that it is looked for:
// 安东尼 of 卡梅罗-安东尼.
func (n *naming) parts() {
	for i := range min(len(n.entries), maxLinked) {
		e := n.entries[i]
		if e.kind != Person || e.runes < 6 || e.text[0] < utf8.RuneSelf {
			continue
		}
		k := strings.IndexAny(e.text, names.Joints)
		if k < 0 {
			continue
		}
		_, w := utf8.DecodeRuneInString(e.text[k:])
		last := e.text[k+w:]
		if _, known := n.byText[last]; known || strings.ContainsAny(last, names.Joints) {
			continue
		}
		if runes := utf8.RuneCountInString(last); runes >= 3 && len(last) == 3*runes && names.TypeOf(last) == 0 && !n.isDivision(last) {
			n.byText[last] = int32(len(n.entries))
			e.text, e.sure, e.weight, e.runes, e.forms, e.next = last, false, 3, int32(runes), nil, -1
			n.entries = append(n.entries, e)
		}
	}
}
