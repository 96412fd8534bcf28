package phrase

import (
	"fmt"
	"slices"
	"strings"
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

// Len returns about how many words there are in l and in the lines that go on with it.
func (l *Line) Len() int { return len(l.Given) + l.n }

// Texts returns the words of one class in the order of the file, folded: for few words, and
// where the order or each of them counts.
func Texts(lines []Line, class string) []string {
	var texts []string
	for _, l := range Of(lines, class) {
		for w := range l.Words() {
			texts = append(texts, w.Text)
		}
	}
	return texts
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
