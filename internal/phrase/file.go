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
	// The words of all lines stand behind each other, those of a line that goes on too.
	words := make([]Word, 0, strings.Count(text, " ")+strings.Count(text, "\n")+strings.Count(text, "|")+1)
	first := 0 // of the last line's
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
		rest := trimmed
		if s[0] == ' ' || s[0] == '\t' {
			if len(lines) == 0 {
				return nil, at.Errorf("an indented line goes on with none")
			}
		} else {
			var err error
			if rest, err = at.head(trimmed); err != nil {
				return nil, err
			}
			lines = append(lines, at)
			first = len(words)
		}
		var err error
		if words, err = split(words, &at, rest); err != nil {
			return nil, err
		}
		lines[len(lines)-1].Words = words[first:len(words):len(words)]
	}
	for i := range lines {
		if len(lines[i].Words) == 0 {
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

// split appends the words of s, the text of line at, to words: parted by | when it has one.
func split(words []Word, at *Line, s string) ([]Word, error) {
	asIs := strings.IndexByte(s, '_') < 0 && hanzi.FoldString(s) == s // so are its words, then
	if strings.IndexByte(s, '|') >= 0 {
		for more := true; more; {
			var p string
			p, s, more = strings.Cut(s, "|")
			if p = strings.TrimSpace(p); p == "" {
				return nil, at.Errorf("an empty word")
			}
			if !asIs {
				p = plain(p)
			}
			words = append(words, Word{p, at.Num})
		}
		return words, nil
	}
	for i := 0; i < len(s); {
		if isBlank(s[i]) {
			i++
			continue
		}
		from := i
		for i < len(s) && (s[i] > ' ' || !isBlank(s[i])) {
			i++
		}
		p := s[from:i]
		if !asIs {
			p = plain(p)
		}
		words = append(words, Word{p, at.Num})
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
	for i := range lines {
		l := &lines[i]
		v, err := value(l)
		if err != nil {
			return nil, l.Errorf("%w", err)
		}
		taken := l.Over == ""
		for k := range l.Words {
			w := &l.Words[k]
			node, fresh := t.add(w.Text)
			if node == 0 {
				at := Line{File: l.File, Num: w.Num}
				return nil, at.Errorf("%q: no such word, or too many of them", w.Text)
			}
			if !fresh {
				old := given(lines[:i+1], k, w.Text)
				if l.Over == "" || old.Class != l.Over || old == l {
					at := Line{File: l.File, Num: w.Num}
					return nil, at.Errorf("%q stands under %s already, %s:%d", w.Text, old.Class, old.File, old.Num)
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
	i, chars := len(lines)-1, []rune(word)
	same := func(w Word) bool { return slices.Equal([]rune(w.Text), chars) }
	for words := lines[i].Words[:k]; !slices.ContainsFunc(words, same); words = lines[i].Words {
		i--
	}
	return &lines[i]
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
