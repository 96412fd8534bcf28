package html

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/internal/hanzi"
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
	if credited(s) {
		return l.size <= 100
	}
	return l.flags&isBoxed != 0 && l.size <= 30 && l.flags&isClause == 0
}

// credited says whether s ends with whom the picture is from, in brackets or behind a
// full stop.
func credited(s string) bool {
	t := strings.TrimRight(s, "）) 。")
	k := strings.LastIndexAny(t, "（(。")
	if k < 0 || len(t)-k > 60 {
		return false
	}
	tail := hanzi.FoldString(t[k:])
	return holds(tail, credits) || !strings.HasPrefix(tail, "。") && holds(tail, bracketed) // a last sentence may tell of a photo
}

// Words that credit a picture: anywhere at the end of a line, and in brackets alone. Folded.
var (
	credits   = []string{"摄", "供图", "图片", "资料图", "图源", "图/", "图:", "图自", "图由", "视觉中国", "东方ic", "截图", "制图", "photo"}
	bracketed = []string{"相片", "照片", "翻拍", "受访者提供", "新华社发", "中新社发", "法新社", "路透社", "美联社", "网图", "getty"}
)

func holds(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
