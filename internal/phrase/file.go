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
	for num, more := 1, true; more; num++ {
		var s string
		s, text, more = strings.Cut(text, "\n")
		at := Line{File: name, Num: num}
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
			var err error
			if l.Words, err = split(l.Words, &at, trimmed); err != nil {
				return nil, err
			}
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
		if at.Words, err = split(nil, &at, rest); err != nil {
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

// split appends the words of s, the text of line at, to words: parted by | when it has one.
func split(words []Word, at *Line, s string) ([]Word, error) {
	if strings.IndexByte(s, '|') >= 0 {
		words = slices.Grow(words, 1+strings.Count(s, "|"))
		for more := true; more; {
			var p string
			p, s, more = strings.Cut(s, "|")
			if p = strings.TrimSpace(p); p == "" {
				return nil, at.Errorf("an empty word")
			}
			words = append(words, Word{plain(p), at.Num})
		}
		return words, nil
	}
	words = slices.Grow(words, len(s)/8+1)
	for i := 0; i < len(s); {
		if isBlank(s[i]) {
			i++
			continue
		}
		from := i
		for i < len(s) && !isBlank(s[i]) {
			i++
		}
		words = append(words, Word{plain(s[from:i]), at.Num})
	}
	return words, nil
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' || b == '\r' }

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
		words += len(lines[i].Words)
		for _, w := range lines[i].Words {
			runes += len(w.Text)/3 + 1
		}
	}
	t := newTable[V](words, runes)
	given := make([]int32, 1, cap(t.values)) // by node: the line that gave the word
	for i := range lines {
		l := &lines[i]
		v, err := value(l)
		if err != nil {
			return nil, l.Errorf("%w", err)
		}
		taken := l.Over == ""
		for _, w := range l.Words {
			node, fresh := t.add(w.Text)
			at := Line{File: l.File, Num: w.Num}
			if node == 0 {
				return nil, at.Errorf("%q: no such word, or too many of them", w.Text)
			}
			if !fresh {
				old := &lines[given[node]]
				if l.Over == "" || old.Class != l.Over || old == l {
					return nil, at.Errorf("%q stands under %s already, %s:%d", w.Text, old.Class, old.File, old.Num)
				}
				taken = true
			}
			t.values[node] = v
			for len(given) < len(t.values) {
				given = append(given, 0)
			}
			given[node] = int32(i)
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
