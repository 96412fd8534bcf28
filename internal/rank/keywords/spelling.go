package keywords

import (
	"strings"
	"unicode/utf8"
)

// spell gives a Latin keyword of small letters or of capitals alone in the form in which the text has it most often, title and body counted: Raft for
// raft, Linux for LINUX. What is all small letters, as in the names of packages and commands, is given only where it stands smallTimes as often as
// the others; what is mixed, IPv6, is as somebody meant it.
func (s *scan) spell(k *Keyword, p *pick) {
	if s.e.Method != Ranked || s.nodes[p.c.node].flags&fTag != 0 || !latinText(k.Text) {
		return
	}
	if strings.ToLower(k.Text) != k.Text && strings.ToUpper(k.Text) != k.Text {
		return
	}
	var forms [8]spelling
	seen := forms[:0]
	if int(p.c.at) < s.nt {
		seen = append(seen, spelling{k.Text, 1})
	}
	for _, at := range k.Spans {
		seen = countSpelling(seen, s.doc.Text[at.Start:at.End])
	}
	best := spelling{k.Text, 0}
	for _, f := range seen {
		if strings.ToLower(f.text) != f.text {
			f.n *= smallTimes
		}
		if f.n > best.n {
			best = f
		}
	}
	k.Text = best.text
}

// smallTimes is how many times as often as another form what is all small letters must stand.
const smallTimes = 3

// A spelling is a form of a keyword and how often it stands.
type spelling struct {
	text string
	n    int
}

// countSpelling counts text among the forms seen, as long as there are few.
func countSpelling(seen []spelling, text string) []spelling {
	for i := range seen {
		if seen[i].text == text {
			seen[i].n++
			return seen
		}
	}
	if len(seen) == cap(seen) {
		return seen
	}
	return append(seen, spelling{text, 1})
}

// latinText reports whether text is of ASCII letters, with digits and marks.
func latinText(text string) bool {
	letters := false
	for i := range len(text) {
		c := text[i]
		if c >= utf8.RuneSelf {
			return false
		}
		letters = letters || 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return letters
}
