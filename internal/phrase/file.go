package phrase

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Line is one line of a word file, with those that go on with it.
type Line struct {
	File   string
	Num    int // from 1
	Class  string
	Args   []string
	Over   string // the class whose words this line may take over, "" for none
	Given  []Word // words that stand in no file, before those that do
	Yields bool   // words that stand already stay what they are

	text   string // what stands behind the colon, and the lines that go on with it
	n      int    // words of text, about
	size   int    // bytes of them, about
	blanks bool   // _ stands for a blank in one of them
}

// A Word is one entry, folded, and the line it stands in.
type Word struct {
	Text string
	Num  int
}

// Errorf makes an error that begins with the place of l.
func (l *Line) Errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", l.File, l.Num, fmt.Errorf(format, args...))
}

// Arg returns the i-th argument, "" when there is none.
func (l *Line) Arg(i int) string {
	if i < len(l.Args) {
		return l.Args[i]
	}
	return ""
}

// Parse reads the text of a word file; name is for errors alone. The words stay where they
// stand until they are asked for: most files are read once, into a table.
func Parse(name, text string) ([]Line, error) {
	lines := make([]Line, 0, strings.Count(text, ":"))
	source := false
	first := 0 // where the words of the last line begin
	for num, at := 1, 0; at < len(text); num++ {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		s := text[at : at+end]
		from := at
		at += end + 1
		trimmed := trim(s)
		here := Line{File: name, Num: num}
		switch {
		case trimmed == "":
			continue
		case trimmed[0] == '#':
			rest := trim(strings.TrimLeft(trimmed, "#"))
			source = source || strings.HasPrefix(rest, "source:") && len(rest) > len("source:")
			continue
		case !source:
			return nil, here.Errorf("words without a # source: line above them")
		}
		rest := trimmed
		if s[0] == ' ' || s[0] == '\t' {
			if len(lines) == 0 {
				return nil, here.Errorf("an indented line goes on with none")
			}
			lines[len(lines)-1].text = text[first : from+len(s)]
		} else {
			var err error
			if rest, err = here.head(trimmed); err != nil {
				return nil, err
			}
			here.text = rest
			first = from + strings.Index(s, trimmed) + len(trimmed) - len(rest)
			lines = append(lines, here)
		}
		l := &lines[len(lines)-1]
		n := tally(rest)
		if n < 0 {
			return nil, here.Errorf("an empty word")
		}
		l.n, l.size = l.n+n, l.size+len(rest)-n
		l.blanks = l.blanks || strings.IndexByte(rest, '_') >= 0
	}
	for i := range lines {
		if lines[i].n == 0 {
			return nil, lines[i].Errorf("no words")
		}
	}
	return lines, nil
}

// head reads what stands before the words of l in s, and returns the rest.
func (l *Line) head(s string) (rest string, err error) {
	head, rest, ok := strings.Cut(s, ":")
	f := strings.Fields(head)
	if !ok || len(f) == 0 {
		return "", l.Errorf("want `class arg …: word word …`")
	}
	if k := slices.Index(f, "over"); k > 0 {
		if k+2 != len(f) {
			return "", l.Errorf("want one class behind `over`, at the end")
		}
		l.Over, f = f[k+1], f[:k]
	}
	l.Class, l.Args = f[0], f[1:]
	return rest, nil
}

// tally returns how many words the line s has, about, −1 where one of them is empty.
func tally(s string) int {
	if bars := strings.Count(s, "|"); bars > 0 {
		for more := true; more; {
			var p string
			if p, s, more = strings.Cut(s, "|"); trim(p) == "" {
				return -1
			}
		}
		return bars + 1
	}
	if trim(s) == "" {
		return 0
	}
	return strings.Count(s, " ") + 1
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
			p, rest, more := strings.Cut(r.s, "|")
			r.s, r.bars = rest, more
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
		var s string
		s, r.text, _ = strings.Cut(r.text, "\n")
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

// Len returns about how many words there are in l and in the lines that go on with it.
func (l *Line) Len() int { return len(l.Given) + l.n }

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

// Of returns the lines of one class.
func Of(lines []Line, class string) []Line {
	var out []Line
	for _, l := range lines {
		if l.Class == class {
			out = append(out, l)
		}
	}
	return out
}

// New builds the table of lines, which may be of several files and whose words are folded;
// value says what a word of a line is worth. A word that stands twice is an error, and so
// is an `over` that takes nothing over.
func New[V any](lines []Line, value func(l *Line) (V, error)) (*Table[V], error) {
	words, runes := 0, 0
	for i := range lines {
		l := &lines[i]
		words += l.Len()
		runes += l.n + l.size/3
		for _, w := range l.Given {
			runes += len(w.Text)/3 + 1
		}
	}
	t := newTable[V](words, runes)
	for i := range lines {
		l := &lines[i]
		v, err := value(l)
		if err != nil {
			return nil, l.Errorf("%w", err)
		}
		taken := l.Over == ""
		for k, r := 0, l.reader(); ; k++ {
			var w string
			var num int
			if k < len(l.Given) {
				w, num = l.Given[k].Text, l.Given[k].Num
			} else if w, num = r.next(); w == "" {
				break
			} else if l.blanks {
				w = plain(w)
			}
			node, fresh := t.add(w)
			if node == 0 {
				at := Line{File: l.File, Num: num}
				return nil, at.Errorf("%q: no such word, or too many of them", w)
			}
			if !fresh && l.Yields {
				continue
			}
			if !fresh {
				w = hanzi.FoldString(w)
				old := given(lines[:i+1], k, w)
				if l.Over == "" || old.Class != l.Over || old == l {
					at := Line{File: l.File, Num: num}
					return nil, at.Errorf("%q stands under %s already, %s:%d", w, old.Class, old.File, old.Num)
				}
				taken = true
			}
			t.values[node] = v
		}
		if !taken {
			return nil, l.Errorf("over %s: no word of the line is of that class", l.Over)
		}
	}
	return t, nil
}

// given returns the line that gave the word before word k of the last of lines, in the characters that the
// table has of it: bytes that are no UTF-8 are all one. Words that stand twice are few.
func given(lines []Line, k int, word string) *Line {
	chars := []rune(word)
	for i := len(lines) - 1; i >= 0; i-- {
		for w := range lines[i].Words() {
			if k--; k < 0 && i == len(lines)-1 {
				break
			}
			if slices.Equal([]rune(w.Text), chars) {
				return &lines[i]
			}
		}
	}
	return &lines[0]
}

// Sets builds a table for each class of lines whose words all mean the same. A word may
// stand in several classes, but once in each.
func Sets(lines []Line) (map[string]*Table[struct{}], error) {
	sets := map[string]*Table[struct{}]{}
	for _, l := range lines {
		if sets[l.Class] != nil {
			continue
		}
		t, err := New(Of(lines, l.Class), func(*Line) (struct{}, error) { return struct{}{}, nil })
		if err != nil {
			return nil, err
		}
		sets[l.Class] = t
	}
	return sets, nil
}

// Must returns v, and panics on an error: for files that are part of the program, which
// a test has read.
func Must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
