package segment

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/internal/names"
)

// vote settles which type a text has that was given several: the heavier one, and of a place
// and an organization the one that is twice as heavy, since a team is called as its town; and
// reports whether a mark has another type now. What the document calls otherwise elsewhere is no
// person (calledAs).
func (n *naming) vote() bool {
	changed := false
	for i := range n.marks {
		m := &n.marks[i]
		e := &n.entries[m.found]
		b := n.heaviest(e)
		if e.kind == Person && b.kind == Person && !m.user {
			if kind := n.calledAs(e); kind == Place || kind != NoName && !m.Rule {
				m.Type = names.Type(kind)
				changed = true
				continue
			}
		}
		if b.kind == Person && b.kind != e.kind && n.calledAs(b) == e.kind {
			continue
		}
		if b.kind != e.kind && !m.user && (b.weight >= 2*e.weight || b.sure && !e.sure || !(b.town() && e.town()) && !e.sure) {
			m.Type, m.Margin = names.Type(b.kind), min(m.Margin, b.margin)
			changed = true
		}
	}
	return changed
}

// heaviest returns the entry that weighs most of those with the text of e, the surest of them where several do.
func (n *naming) heaviest(e *entry) *entry {
	b := &n.entries[e.head]
	for k := b.next; k >= 0; k = n.entries[k].next {
		if x := &n.entries[k]; b.weight < x.weight || b.weight == x.weight && b.margin < x.margin {
			b = x
		}
	}
	return b
}

// town reports whether e is a place or an organization.
func (e *entry) town() bool { return e.kind == Place || e.kind == Organization }

// placed reports whether text and the class of a place are a place of the document.
func (n *naming) placed(text string) bool {
	if len(text) < names.ShortestPlace {
		return false
	}
	for _, kind := range names.PlaceKinds() {
		if n.placeWith(text, kind) {
			return true
		}
	}
	return n.placeWith(text, "河") || n.placeWith(text, "山")
}

// placeWith reports whether text with kind behind it is a place of the document.
func (n *naming) placeWith(text, kind string) bool {
	n.plain = append(append(n.plain[:0], text...), kind...)
	for k, ok := n.byText[string(n.plain)]; ok && k >= 0; k = n.entries[k].next {
		if n.entries[k].kind == Place {
			return true
		}
	}
	return false
}

// calledAs returns what the document calls by the text of e, which reads like a person, and says
// so elsewhere: a place (柳树坳 beside 柳树坳村), a typhoon (杜苏芮 beside 台风杜苏芮) or a firm
// (尼古拉 beside 尼古拉公司); NoName where it says nothing of that.
func (n *naming) calledAs(e *entry) NameType {
	if !e.asked {
		e.asked = true
		if e.called = Place; !n.placed(e.text) {
			e.called = n.stormOrFirm(e)
		}
	}
	return e.called
}

// stormOrFirm is the last two of these.
func (n *naming) stormOrFirm(e *entry) NameType {
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
