package html

import (
	"golang.org/x/net/html/atom"
)

// end reads the end tag of a: it closes what a has opened, whatever was left open inside, and one that closes nothing is
// passed over.
func (b *builder) end(a atom.Atom) {
	if b.raw != 0 {
		b.raw = 0
		return
	}
	if b.skipTag != 0 {
		if a == b.skipTag {
			if b.skipDepth--; b.skipDepth <= 0 {
				b.skipTag = 0
			}
		}
		return
	}
	switch roleOf(a) {
	case inline:
		b.endInline(a)
	case boxed:
		b.endBox(a)
	case void:
		if a == atom.Br {
			b.flush(isBreak)
		}
	}
}

// endInline reads the end tag of an inline element.
func (b *builder) endInline(a atom.Atom) {
	switch a {
	case atom.B, atom.Strong:
		b.bold = max(0, b.bold-1)
	case atom.A:
		b.link = false
		if !b.unpoint() {
			b.mark()
		}
	case atom.Sup:
		b.raised = false
		if b.sup >= b.cur && isNote(b.text[b.sup:]) {
			b.text = b.text[:b.sup]
		}
	case atom.Html:
	default:
		b.mark()
	}
}

// endBox reads the end tag of an element that is a box of its own. What is open inside of it ends too, but no tag closes
// the table that it stands in.
func (b *builder) endBox(a atom.Atom) {
	if a == atom.Body {
		return
	}
	if n := b.over[a]; n > 0 {
		b.over[a] = n - 1
		b.flush(0)
		return
	}
	if b.open[a] == 0 {
		b.flush(0)
		return
	}
	for i := len(b.stack) - 1; i > 0; i-- {
		t := b.nodes[b.stack[i]].tag
		if t == a {
			for len(b.stack) > i {
				b.pop()
			}
			return
		}
		if isTable(t) && !isTablePart(a) {
			break
		}
	}
	b.flush(0)
}
