package html

import (
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/internal/news"
)

// image notes an image: the line behind it may be its caption.
func (b *builder) image(alt string) {
	if len(b.text) > b.cur {
		return // in the middle of a line
	}
	if b.hint.Alt && line.Of(alt).Size() >= 4 {
		b.flush(0)
		b.curNode = b.top()
		b.text = append(b.text, alt...)
		b.flush(isAlt)
		if n := len(b.lines); n > 0 && b.lines[n-1].flags&isAlt != 0 {
			b.lines[n-1].kind, b.lines[n-1].score = line.Caption, 0
			b.lines[n-1].flags &^= isProse | isClause
		}
	}
	b.imaged, b.imageNode = true, b.top()
}

// captions says whether l, a line that nothing else is known of, is the caption of the
// image above it: by the credit at its end, or short and in one box with the image.
func (t *tree) captions(l *textLine) bool {
	if l.flags&isImage == 0 || l.flags&isLinked != 0 || isHeading(t.nodes[l.node].tag) || int(l.bold)*10 > int(l.end-l.start)*9 {
		return false
	}
	s := t.of(l)
	if news.CreditsPicture(s) {
		return l.size <= 100
	}
	return l.flags&isBoxed != 0 && l.size <= 30 && l.flags&isClause == 0
}
