package html

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/tiyao/tiyao/article/internal/headline"
	"github.com/tiyao/tiyao/article/internal/line"
	"github.com/tiyao/tiyao/article/internal/when"
	"github.com/tiyao/tiyao/internal/hanzi"
)

// title picks the title: the line above the text that the browser's title or a meta
// title confirms, else the meta title without the site's name, else the heading.
func (t *tree) title(first, last int32) string {
	said := t.said()
	bare := make([]string, len(said))
	for i := range said {
		bare[i] = plain(said[i])
	}
	best, bestScore := "", 0
	for i := max(0, first-60); i < min(first+4, int32(len(t.lines))) && i < last; i++ {
		if score := t.titleAt(i, first, last, bare); score > bestScore {
			best, bestScore = t.of(&t.lines[i]), score
		}
	}
	if bestScore >= confirmed {
		return headline.Clean(best)
	}
	if len(said) > 0 {
		s := headline.Strip(said[0], said[1:])
		if plain(s) != "" && !t.isSite(s) {
			a, b := t.speaksOf(s, first, last), t.speaksOf(best, first, last)
			adds := len(plain(s)) > 6 && strings.Contains(plain(best), plain(s)) // a count, a mark
			if best == "" || adds || a > b || a == b && bestScore < 25 {
				return headline.Clean(s)
			}
		}
	}
	return headline.Clean(best)
}

// confirmed is the score of a line that something else than its place says to be the title.
const confirmed = 40

// titleAt is the evidence for line i being the title of the text from line first to last, 0 where it cannot be; said is
// what the page calls itself, in plain form.
func (t *tree) titleAt(i, first, last int32, said []string) int {
	l := &t.lines[i]
	if l.size < 2 || l.size > 80 || !t.namesPage(l) {
		return 0
	}
	s := t.of(l)
	score := t.titleScore(l, s, said)
	if score < 0 {
		return 0
	}
	if len(said) == 0 && l.flags&isLinked == 0 && t.listed(i, s) {
		score += 25
	}
	if d := first - i; d > 0 {
		score -= int(min(d, 20))
	}
	if i+1 < int32(len(t.lines)) && t.lines[i+1].kind == line.Meta && l.flags&isLinked == 0 {
		if score += 12; score < confirmed && t.speaksOf(s, first, last) >= 30 {
			score += 12
		}
		if score < confirmed+12 {
			score = min(score, confirmed-1) // a place alone is no confirmation
		}
	}
	if isHeading(t.nodes[l.node].tag) && t.dated(i) && headline.Opens(t.head.title, s) {
		score = max(score, confirmed+5)
	}
	return score
}

// namesPage says whether a line of l's kind can be a title; one that ends as captions do (两千一百张截图) is one as the page's heading.
func (t *tree) namesPage(l *textLine) bool {
	return l.kind == line.Text || l.kind == line.Menu || l.kind == line.Caption && t.nodes[l.node].tag == atom.H1
}

// listed says whether s, line i, stands above it as a link too, as in the list of what a paper's page has.
func (t *tree) listed(i int32, s string) bool {
	p := plain(s)
	for k := max(0, i-60); k < i; k++ {
		if l := &t.lines[k]; l.flags&isLinked != 0 && l.size < 80 && plain(t.of(l)) == p {
			return true
		}
	}
	return false
}

// dated says whether a line of date and author stands right below line i.
func (t *tree) dated(i int32) bool {
	for k := i + 1; k < min(i+3, int32(len(t.lines))); k++ {
		if t.lines[k].kind == line.Meta {
			return true
		}
	}
	return false
}

// said is what the page calls itself, best first.
func (t *tree) said() []string {
	var said []string
	for _, s := range append([]string{t.head.headline}, t.head.titles...) {
		if s = line.Trim(short(s)); s != "" {
			said = append(said, s)
		}
	}
	if t.head.title != "" && !isIssue(t.head.title) {
		said = append(said, t.head.title)
	}
	return said
}

// isIssue says whether s names a paper and its day, or that it is the paper's pages, and nothing that stands in it: 江城日报 |
// 2011年04月08日, 江城日报数字报.
func isIssue(s string) bool {
	if m := line.Of(s); m.Size() <= 16 && m.Commas+m.Ends == 0 {
		for _, w := range [...]string{"数字报", "数字版", "电子报", "电子版", "数字报刊", "多媒体报", "數位版", "電子報"} {
			if strings.HasSuffix(line.Trim(s), w) {
				return true
			}
		}
	}
	st, a, b, ok := when.Find(s)
	if !ok || st.Year == 0 {
		return false
	}
	rest := line.Of(s[:a] + s[b:])
	return rest.Size() <= 8
}

// speaksOf is the share, in percent, of s's pairs of characters that come back in
// the first lines of the text: what a title has, and a section's name has not.
func (t *tree) speaksOf(s string, first, last int32) int {
	var b strings.Builder
	for i := first; i < last && b.Len() < 6000; i++ {
		if l := &t.lines[i]; l.flags&isProse != 0 {
			b.WriteString(t.of(l))
		}
	}
	text := b.String()
	var prev rune
	n, hits := 0, 0
	for _, r := range plain(s) {
		if prev != 0 {
			n++
			if strings.Contains(text, string([]rune{prev, r})) {
				hits++
			}
		}
		prev = r
	}
	if n == 0 {
		return 0
	}
	return hits * 100 / n
}

// titleScore is the evidence for line l being the title; said is what the page calls
// itself, in plain form.
func (t *tree) titleScore(l *textLine, s string, said []string) int {
	n := &t.nodes[l.node]
	score := 0
	p := plain(s)
	if p == "" {
		return 0
	}
	for _, q := range said {
		score = max(score, confirms(q, p))
	}
	switch {
	case n.tag == atom.H1:
		score += 30
	case n.tag == atom.H2 || n.parent > 0 && t.nodes[n.parent].tag == atom.H1:
		score += 15
	case n.cue&heads != 0 || n.parent > 0 && t.nodes[n.parent].cue&heads != 0:
		score += 15
	}
	if int(l.bold)*10 > int(l.end-l.start)*9 && l.size >= 4 {
		score += 5 + int(min(l.size, 9)) - 4
	}
	if l.flags&isLinked != 0 {
		score -= 30
	}
	if l.flags&isProse != 0 {
		score -= 20
	}
	if t.isSite(s) {
		score -= 60
	}
	if strings.ContainsAny(s, "◆◇★☆■□●○※∷") {
		score -= 20 // the name of a section, in its ornaments
	}
	return score
}

// confirms is the evidence of q, what a page calls itself, for p being its title: the same, or one that begins with the
// other or holds it, long enough (in bytes, three a character) to be no chance.
func confirms(q, p string) int {
	switch {
	case q == p:
		return 100
	case len(p) >= 9 && strings.HasPrefix(q, p):
		return 70 + min(len(p)/6, 20)
	case len(p) >= 12 && strings.Contains(q, p):
		return 40 + min(len(p)/6, 20)
	case len(q) >= 18 && strings.HasPrefix(p, q):
		return 60
	}
	return 0
}

// isSite says whether s is the name of the site rather than of the page.
func (t *tree) isSite(s string) bool {
	return t.head.site != "" && plain(s) == plain(t.head.site)
}

// plain is s as it is compared: folded, letters and digits alone.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		r = hanzi.Fold(r)
		if hanzi.IsHan(r) || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 0xBF && r < 0x2000 || r >= 0x3040 && r < 0x3100 || r >= 0xAC00 && r < 0xD800 {
			return r
		}
		return -1
	}, s)
}
