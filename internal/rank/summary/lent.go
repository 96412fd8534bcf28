package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
)

// behindLent moves s behind the caption that ran into it, as the bracket that ends it shows, 林晓舟在现场发言（主办方供图）|“这是第一次。”, or what is left of one,
// 河湾镇供图 |受台风影响，….
func (w *work) behindLent(s *sent) {
	const most = 4 // captions
	for range most {
		n := w.lentLen(s)
		if n == 0 {
			return
		}
		w.moveStart(s, s.start+n)
	}
}

// lentLen returns how many bytes of s are a caption that ran into it, or 0.
func (w *work) lentLen(s *sent) int {
	const caption, giver, rest = 40, 14, 8 // characters: of a caption, of who gave it, of what has to stand behind
	text := w.doc.Text[s.start:s.end]
	n := 0
	if near := text[:min(len(text), caption*utf8.UTFMax)]; !hanzi.Contains(near, "（") && !strings.Contains(near, "(") {
		n = 0
	} else if i := hanzi.IndexAny(text[:runesIn(text, caption)], "（("); i > 0 && !hanzi.ContainsAny(text[:i], "，。：；！？“") && !showing(text[:i]) {
		if c := closeOf(text[i:], giver+8); c > 0 && news.CreditsPicture(text[i:i+c]) {
			n = i + c
		}
	}
	if n == 0 {
		if near := text[:min(len(text), (giver+2)*utf8.UTFMax)]; !hanzi.Contains(near, "供图 ") {
			return 0
		}
		if i := strings.Index(text[:runesIn(text, giver+2)], "供图 "); i > 0 && !hanzi.ContainsAny(text[:i], "，。：；！？“、的由") {
			n = i + len("供图 ")
		}
	}
	if n == 0 || n >= len(text) || hanzi.Count(text[n:]) < rest {
		return 0
	}
	n += len(text[n:]) - len(strings.TrimLeft(text[n:], " 　"))
	k := w.doc.TokenAt(s.start + n)
	if r := runeAt(text[n:]); !han(r) && !opening(r) && (r < '0' || r > '9') || k == 0 || w.continues(k-1) {
		return 0
	}
	return n
}

// showing reports whether s ends in what a picture is called, which does something itself: 这张照片（港务局供图）记录了….
func showing(s string) bool { return endsWith(strings.TrimRight(s, " 　"), classShown) }
