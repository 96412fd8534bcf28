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
	case line.Text:
	case line.Meta, line.End:
		if !seen {
			return -10 // it stands above the text
		}
		fallthrough
	default:
		return costs[l.Kind]
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

// costs are what lines that are no text speak against an article that goes on over them, in Han characters: the head of a
// list of sources ends it whatever follows, a label in it costs next to nothing. Set by hand, no fit is behind them: the pages
// of article/testdata say whether they hold.
var costs = [...]int{
	line.Drop: -6, line.Caption: -6,
	line.Meta: -200, // of another article
	line.Menu: -50,
	line.End:  -70, line.Cut: -120, line.Foot: -250,
	line.Stop: -4000,
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
