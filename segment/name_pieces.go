package segment

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/lexicon"
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
		k := strings.IndexAny(e.text, nameJoints)
		if k < 0 {
			continue
		}
		_, w := utf8.DecodeRuneInString(e.text[k:])
		last := e.text[k+w:]
		if _, known := n.byText[last]; known || strings.ContainsAny(last, nameJoints) {
			continue
		}
		if runes := utf8.RuneCountInString(last); runes >= 3 && len(last) == 3*runes && names.TypeOf(last) == 0 && !n.isDivision(last) {
			n.byText[last] = int32(len(n.entries))
			e.text, e.sure, e.weight, e.runes, e.forms, e.next = last, false, 3, int32(runes), nil, -1
			n.entries = append(n.entries, e)
		}
	}
}

// nameJoints stand between the parts of a foreign name, folded.
const nameJoints = "·・•‧-="

// calledAs returns what the document calls by the text of e, which reads like a person, and says
// so elsewhere: a typhoon (杜苏芮 beside 台风杜苏芮) or a firm (尼古拉 beside 尼古拉公司); NoName
// where it says nothing of that.
func (n *naming) calledAs(e *entry) NameType {
	if len(e.text) < 6 || e.text[0] < utf8.RuneSelf {
		return NoName
	}
	for k := e.head; k >= 0; k = n.entries[k].next {
		if n.entries[k].kind == Event && n.entries[k].sure {
			return Event
		}
	}
	for _, head := range names.Storms() {
		n.plain = append(append(n.plain[:0], head...), e.text...)
		if n.kindOf(n.plain) == Event {
			return Event
		}
	}
	if first, _ := utf8.DecodeRuneInString(e.text); e.runes < 3 || e.runes < 4 && n.seg.lex.Name(n.seg.lex.Code(first), lexicon.NameSurname) != lexicon.MaxCost {
		return NoName // it has the form of a Chinese name
	}
	for _, head := range []string{"公司", "集团", "汽车", "汽车公司", "科技", "股份", "控股", "俱乐部", "队"} {
		n.plain = append(append(n.plain[:0], e.text...), head...)
		if n.kindOf(n.plain) == Organization {
			return Organization
		}
	}
	return NoName
}

// kindOf returns the type of what the document names by that text, NoName where it does not.
func (n *naming) kindOf(text []byte) NameType {
	if e, ok := n.byText[string(text)]; ok {
		return n.entries[e].kind
	}
	return NoName
}
