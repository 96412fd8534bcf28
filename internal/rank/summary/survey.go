package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// survey goes through the text once and notes what need not be asked of each of its sentences.
func (w *work) survey(text string) {
	w.plain, w.doubtful, w.pointing, w.saysI = true, false, false, false
	for i := 0; i < len(text); {
		if r, han := hanzi.HanAt(text, i); han {
			switch r {
			case '我':
				w.saysI = true
			case '保', '任', '点', '否':
				w.doubtful = w.doubtful || doubts(text[i:])
			default:
				w.plain = w.plain && hanzi.FoldHan(r) == r
			}
			i += 3
			continue
		}
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = hanzi.Plain(text[i:])
		}
		i += n
		switch {
		case r == '{':
			w.doubtful = true
		case r == '（' || r == '(':
			w.pointing = w.pointing || sided(text[i:])
		case r >= 0x2E80 && r <= 0xFEFF:
			w.plain = w.plain && hanzi.FoldHan(r) == r
		}
	}
}

// doubts reports whether s opens with what residue looks for inside of sentences: most texts hold none, and need no look at each.
func doubts(s string) bool {
	return strings.HasPrefix(s, "保证") || strings.HasPrefix(s, "任何投资建议") || strings.HasPrefix(s, "点击此处") || strings.HasPrefix(s, "否决议案")
}
