package phrase

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Line is one line of a word file, with those that go on with it.
type Line struct {
	File  string
	Num   int // from 1
	Class string
	Args  []string
	Over  string // the class whose words this line may take over, "" for none
	Words []Word
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

// Parse reads the text of a word file; name is for errors alone.
func Parse(name, text string) ([]Line, error) {
	var lines []Line
	source := false
	for i, s := range strings.Split(text, "\n") {
		at := Line{File: name, Num: i + 1}
		trimmed := strings.TrimSpace(s)
		switch {
		case trimmed == "":
			continue
		case trimmed[0] == '#':
			rest := strings.TrimSpace(strings.TrimLeft(trimmed, "#"))
			source = source || strings.HasPrefix(rest, "source:") && len(rest) > len("source:")
			continue
		case !source:
			return nil, at.Errorf("words without a # source: line above them")
		}
		if s[0] == ' ' || s[0] == '\t' {
			if len(lines) == 0 {
				return nil, at.Errorf("an indented line goes on with none")
			}
			l := &lines[len(lines)-1]
			words, err := split(&at, trimmed)
			if err != nil {
				return nil, err
			}
			l.Words = append(l.Words, words...)
			continue
		}
		head, rest, ok := strings.Cut(trimmed, ":")
		f := strings.Fields(head)
		if !ok || len(f) == 0 {
			return nil, at.Errorf("want `class arg …: word word …`")
		}
		if k := slices.Index(f, "over"); k > 0 {
			if k+2 != len(f) {
				return nil, at.Errorf("want one class behind `over`, at the end")
			}
			at.Over, f = f[k+1], f[:k]
		}
		at.Class, at.Args = f[0], f[1:]
		var err error
		if at.Words, err = split(&at, rest); err != nil {
			return nil, err
		}
		lines = append(lines, at)
	}
	for i := range lines {
		if len(lines[i].Words) == 0 {
			return nil, lines[i].Errorf("no words")
		}
	}
	return lines, nil
}

// split parts the words of a line, by | when it has one.
func split(at *Line, s string) ([]Word, error) {
	parts := strings.Fields(s)
	if strings.Contains(s, "|") {
		parts = strings.Split(s, "|")
	}
	words := make([]Word, 0, len(parts))
	for _, p := range parts {
		p = strings.TrimSpace(p)
		if p == "" {
			return nil, at.Errorf("an empty word")
		}
		words = append(words, Word{hanzi.FoldString(strings.ReplaceAll(p, "_", " ")), at.Num})
	}
	return words, nil
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

// New builds the table of lines, which may be of several files; value says what a word
// of a line is worth. A word that stands twice is an error, and so is an `over` that
// takes nothing over.
func New[V any](lines []Line, value func(l *Line) (V, error)) (*Table[V], error) {
	t := newTable[V]()
	given := map[string]*Line{}
	for i := range lines {
		l := &lines[i]
		v, err := value(l)
		if err != nil {
			return nil, l.Errorf("%w", err)
		}
		taken := l.Over == ""
		for _, w := range l.Words {
			at := Line{File: l.File, Num: w.Num}
			if old := given[w.Text]; old != nil {
				if l.Over == "" || old.Class != l.Over || old == l {
					return nil, at.Errorf("%q stands under %s already, %s:%d", w.Text, old.Class, old.File, old.Num)
				}
				taken = true
				t.words--
			}
			if !t.add(w.Text, v) {
				return nil, at.Errorf("%q: no such word, or too many of them", w.Text)
			}
			given[w.Text] = l
		}
		if !taken {
			return nil, l.Errorf("over %s: no word of the line is of that class", l.Over)
		}
	}
	return t, nil
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
