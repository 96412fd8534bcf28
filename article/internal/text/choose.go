package text

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article/internal/block"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// A span is the range of lines [first, last).
type span struct{ first, last int }

// clean says whether lines are an article and nothing else: no line of clutter,
// and mostly running text.
func clean(lines []item) bool {
	for i := range lines {
		l := &lines[i]
		if l.Kind != line.Text && !(l.Kind == line.Meta && i > 0 && block.IsDay(l.Text)) && !(len(lines) <= few && says(l, len(lines) == 1)) {
			return false
		}
	}
	return len(lines) <= 2 || running(lines)
}

// few are so many lines that there is no page around them.
const few = 3

// says tells whether l, of a few lines, is a sentence in spite of the cue in it: 阅读量 stands
// before a number on a page, and 阅读量突破一百万。 is what somebody says. What is clutter in and
// around articles, the caption of a picture too, is a text only by itself.
func says(l *item, alone bool) bool {
	if l.flat || l.Han < leastSaid || !line.EndsSentence(l.Text) {
		return false
	}
	switch l.Kind {
	case line.Meta, line.Menu:
		return true
	case line.Drop, line.Caption:
		return alone
	}
	return false
}

// leastSaid is how many characters a sentence has at least.
const leastSaid = 4

// stained says whether lines are an article with no more around and in it than an
// editor's name, an original title, a date line: nothing of a page. pieces of a
// line that was cut where its blanks are count as running text.
func stained(lines []item) bool {
	metas := 0
	for i := range lines {
		switch lines[i].Kind {
		case line.Menu, line.Foot, line.Cut, line.Stop:
			return false
		case line.Meta:
			metas++
		}
	}
	return metas <= 2 && (running(lines) || lines[0].flat)
}

// running says whether lines are mostly running text, without long lists.
func running(lines []item) bool {
	all, text, short, most := 0, 0, 0, 0
	for i := range lines {
		l := &lines[i]
		if l.Kind != line.Text {
			continue
		}
		all += l.Size()
		if l.Prose() || l.Full || l.Size() >= 60 || endsClause(l.Text) {
			text += l.Size()
			short = 0
		} else if short++; short > most {
			most = short
		}
	}
	return text*10 >= all*6 && most <= 5 || text*100 >= all*85 && most <= 12
}

// choose returns the run of lines with the most evidence, gaps of clutter paid for.
// Among runs, one that speaks of what the page's first line names is worth more:
// feeds put whole articles below the one they are about.
func choose(lines []item) (span, bool) {
	dupes, table := repeated(lines), cells(lines)
	title := ""
	if !lines[0].Prose() { // of a question, the answer says nothing
		title = pageTitle(lines)
	}
	var best span
	bestWorth, found := 0, false
	take := func(run span, sum int) {
		if sum < 24 {
			return
		}
		worth := sum * 2
		if title != "" {
			k := 10 + speaksOf(title, opening(lines[run.first:run.last]))
			worth = sum * k * k / 3600
		}
		if worth > bestWorth {
			best, bestWorth, found = run, worth, true
		}
	}
	var run span
	most, sum, first, shorts := 0, 0, 0, 0
	seen := false
	for i := range lines {
		w := weigh(&lines[i], shorts, seen)
		if table[i] {
			w = max(w, -2) // as a row of a table
		}
		if lines[i].Kind == line.Cut {
			w = -min(-w, 40+sum/3) // a list in the middle of a short article
		}
		if lines[i].Kind == line.End && seen {
			w -= sum / 3 // the more text above it, the surer it is the end
		}
		if w > 0 && dupes[lines[i].Text] {
			w = 0
		}
		if w < 0 {
			shorts++
		} else if w > 0 {
			shorts, seen = 0, true
		}
		if sum <= 0 {
			take(run, most)
			sum, first, most = 0, i, 0
			seen = w > 0
		}
		sum += w
		if sum > most {
			most, run = sum, span{first, i + 1}
		}
	}
	take(run, most)
	return best, found
}

// repeated returns the paragraphs that stand on the page more than once. They are
// summaries and notices, unless the page holds its whole article twice.
func repeated(lines []item) map[string]bool {
	count := make(map[string]int)
	all, twice := 0, 0
	for i := range lines {
		if l := &lines[i]; l.Kind == line.Text && l.Prose() {
			count[l.Text]++
			all += l.Size()
			if count[l.Text] == 2 {
				twice += 2 * l.Size()
			}
		}
	}
	if twice == 0 || twice*3 > all {
		return nil
	}
	out := make(map[string]bool)
	for t, n := range count {
		if n > 1 {
			out[t] = true
		}
	}
	return out
}

// pageTitle is the first line when it looks like what browsers show in the tab: it
// comes back on the page, whole or as the beginning of it.
func pageTitle(lines []item) string {
	l := &lines[0]
	if l.Size() < 4 || l.Size() > 80 || len(lines) < 8 {
		return ""
	}
	t := titleOf(lines, 0)
	if l.Prose() { // a question, say: it must come back as it is, without the site's name
		for i := 1; i < len(lines); i++ {
			if bare := unlabel(lines[i].Text); len(bare) >= 15 && len(bare) < len(l.Text) && strings.HasPrefix(l.Text, bare) {
				return bare
			}
		}
		return ""
	}
	for i := 1; i < len(lines); i++ {
		if len(lines[i].Text) >= 12 && len(lines[i].Text) < 240 && strings.Contains(lines[0].Text, lines[i].Text) || t != lines[0].Text && strings.Contains(lines[i].Text, t) {
			return t
		}
	}
	return ""
}

// opening is the first lines of a run, enough to tell what it speaks of.
func opening(lines []item) string {
	const enough = 9000
	n := 0
	for i := 0; i < len(lines) && n < enough; i++ {
		n += len(lines[i].Text) + 1
	}
	var b strings.Builder
	b.Grow(n)
	for i := 0; i < len(lines) && b.Len() < enough; i++ {
		b.WriteString(lines[i].Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// speaksOf is the share, in percent, of the title's pairs of characters that are
// found in text.
func speaksOf(title, text string) int {
	last, at := rune(0), 0 // the character before, and where it starts
	n, hits := 0, 0
	for i, r := range title {
		if !hanzi.IsHan(r) && !(r < 0x80 && r > ' ') {
			last = 0
			continue
		}
		if last != 0 {
			n++
			if strings.Contains(text, title[at:i+utf8.RuneLen(r)]) {
				hits++
			}
		}
		last, at = r, i
	}
	if n == 0 {
		return 0
	}
	return hits * 100 / n
}
