package html

import (
	"strings"

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

// Sizes of captions that nothing but their place gives away.
const (
	maxBoxed   = 30 // in one box with the image
	maxCaption = 60 // set as captions are
)

// captions says whether line i, which nothing else is known of, is the caption of the
// image above it: by the credit at its end, short and in one box with the image, in a box
// named after it, or set in the middle below it where the text is not.
func (t *tree) captions(i int32) bool {
	l := &t.lines[i]
	if l.flags&isImage == 0 || l.flags&isLinked != 0 || isHeading(t.nodes[l.node].tag) || int(l.bold)*10 > int(l.end-l.start)*9 {
		return false
	}
	s := t.of(l)
	switch {
	case news.CreditsPicture(s):
		return l.size <= 100
	case l.size > maxCaption:
		return false
	case l.flags&isBoxed != 0 && l.size <= maxBoxed && l.flags&isClause == 0, l.flags&isBoxed != 0 && t.pictures(l.node):
		return true
	}
	return t.centred(i) && (int(i)+1 == len(t.lines) || !t.centred(i+1)) && !numbered(s)
}

// pictures says whether n, or a box with nothing else in it, is named after an image.
func (t *tree) pictures(n int32) bool {
	for ; n > 0 && t.nodes[n].l1-t.nodes[n].l0 == 1; n = t.nodes[n].parent {
		if t.nodes[n].cue&pictured != 0 {
			return true
		}
	}
	return false
}

// centred says whether line i is set in the middle.
func (t *tree) centred(i int32) bool {
	n := t.lines[i].node
	for level := 0; level < 3 && n > 0; level++ {
		if t.nodes[n].centred {
			return true
		}
		n = t.nodes[n].parent
	}
	return false
}

// numbered says whether s opens as a heading in a series does: 一、 02 第三
func numbered(s string) bool {
	s = strings.TrimLeft(s, "（(【")
	for _, p := range [...]string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "第"} {
		if strings.HasPrefix(s, p) {
			rest := s[len(p):]
			return p == "第" || strings.HasPrefix(rest, "、") || strings.HasPrefix(rest, "）") || strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "．")
		}
	}
	return s != "" && s[0] >= '0' && s[0] <= '9'
}
