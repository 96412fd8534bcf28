package phrase

import (
	"iter"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Word is one entry, folded, and the line it stands in.
type Word struct {
	Text string
	Num  int
}

// A reader goes through the words of a line.
type reader struct {
	text string // the lines that are left
	s    string // what is left of this one
	num  int
	bars bool // its words are parted by |
}

// next returns the next word as it is written and the line it stands in; "" behind the last.
func (r *reader) next() (word string, num int) {
	for {
		if r.bars {
			p := r.s
			if i := strings.IndexByte(p, '|'); i >= 0 {
				p, r.s = p[:i], p[i+1:]
			} else {
				r.s, r.bars = "", false
			}
			return trim(p), r.num
		}
		i := 0
		for i < len(r.s) && isBlank(r.s[i]) {
			i++
		}
		if from := i; i < len(r.s) {
			for i < len(r.s) && (r.s[i] > ' ' || !isBlank(r.s[i])) {
				i++
			}
			p := r.s[from:i]
			r.s = r.s[i:]
			return p, r.num
		}
		if r.text == "" {
			return "", r.num
		}
		s := r.text
		if i := strings.IndexByte(s, '\n'); i >= 0 {
			s, r.text = s[:i], s[i+1:]
		} else {
			r.text = ""
		}
		r.num++
		if s = trim(s); s != "" && s[0] != '#' {
			r.s, r.bars = s, strings.IndexByte(s, '|') >= 0
		} else {
			r.s = ""
		}
	}
}

func (l *Line) reader() reader { return reader{text: l.text, num: l.Num - 1} }

// trim returns s without the blanks at its ends.
func trim(s string) string {
	for s != "" && isBlank(s[0]) {
		s = s[1:]
	}
	for s != "" && isBlank(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\r' }

// Words returns the words of l and of the lines that go on with it.
func (l *Line) Words() iter.Seq[Word] {
	return func(yield func(Word) bool) {
		for _, w := range l.Given {
			if !yield(w) {
				return
			}
		}
		r := l.reader()
		for w, num := r.next(); w != ""; w, num = r.next() {
			if !yield(Word{plain(w), num}) {
				return
			}
		}
	}
}

// plain returns the word that is written p.
func plain(p string) string {
	if strings.IndexByte(p, '_') >= 0 {
		p = strings.ReplaceAll(p, "_", " ")
	}
	return hanzi.FoldString(p)
}
