package phrase

import (
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
)

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
	for i := range lines {
		class := lines[i].Class
		if sets[class] != nil {
			continue
		}
		of := lines[i : i+1] // most classes are one line
		if slices.ContainsFunc(lines[i+1:], func(l Line) bool { return l.Class == class }) {
			of = Of(lines, class)
		}
		t, err := New(of, func(*Line) (struct{}, error) { return struct{}{}, nil })
		if err != nil {
			return nil, err
		}
		sets[class] = t
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
