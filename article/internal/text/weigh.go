package text

import (
	"strings"

	"github.com/tiyao/tiyao/article/internal/line"
)

// weigh is the evidence of line l for being article text, in Han characters;
// shorts is how many lines without prose came before it, seen whether prose did.
func weigh(l *item, shorts int, seen bool) int {
	n := l.Size()
	switch l.Kind {
	case line.Stop:
		return -4000
	case line.Foot:
		return -250
	case line.Cut:
		return -120
	case line.Menu:
		return -50
	case line.Meta, line.End:
		if !seen {
			return -10
		}
		if l.Kind == line.End {
			return -70
		}
		return -200
	case line.Drop, line.Caption:
		return -6
	}
	if l.Prose() {
		return min(l.Score(), 500)
	}
	if n >= 4 && !l.bullet && endsVerse(l.Text) {
		return n / 2 // verses, and short talk
	}
	if (n >= 40 || l.Han == 0 && l.Latin >= 12) && !l.bullet {
		return 0 // code, a table row, a sentence cut short: too long for clutter
	}
	if l.Gaps >= 1 && l.Digits >= 2 && l.Han > 0 && !l.bullet {
		return -2 // a row of a table
	}
	if l.bullet {
		return -min(10+4*shorts, 40)
	}
	return -min(6+4*shorts, 40)
}

// endsVerse says whether s ends as a verse or a short sentence does; titles in
// lists end in questions and cries.
func endsVerse(s string) bool {
	for _, m := range [...]string{"。", "，", "；", "。”", "，”", "；”", "。」"} {
		if strings.HasSuffix(s, m) {
			return true
		}
	}
	return false
}
