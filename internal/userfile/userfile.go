package userfile

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is the longest line that is read, in bytes.
const longest = 1 << 20

// Entries calls f with each line of r that is neither blank nor a comment, without the blanks
// around it, and its number from 1. A comment is "#" alone, or begins with "# ": #话题 is an
// entry. what says what the list is and name where it comes from: "keywords: vocabulary
// tags.txt:3: …" for what "keywords: vocabulary".
func Entries(r io.Reader, what, name string, f func(n int, line string) error) error {
	return Lines(r, what, name, func(n int, line string) error {
		if !IsEntry(line) {
			return nil
		}
		return f(n, line)
	})
}

// IsEntry reports whether line, without the blanks around it, is an entry: neither blank nor a comment.
func IsEntry(line string) bool { return line != "" && line != "#" && !strings.HasPrefix(line, "# ") }

// Lines is Entries with blank lines and comments.
func Lines(r io.Reader, what, name string, f func(n int, line string) error) error {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, longest)
	n := 1
	for ; sc.Scan(); n++ {
		line := sc.Text()
		if !utf8.ValidString(line) {
			return at(what, name, n, errors.New("not UTF-8"))
		}
		if err := f(n, strings.TrimFunc(line, blank)); err != nil {
			return at(what, name, n, err)
		}
	}
	if err := sc.Err(); err != nil {
		if errors.Is(err, bufio.ErrTooLong) {
			err = fmt.Errorf("longer than %d bytes", longest)
		}
		return at(what, name, n, err)
	}
	return nil
}

// blank reports whether r is white space or a byte order mark: files that were put together have one in the middle.
func blank(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' }

func at(what, name string, n int, err error) error {
	return fmt.Errorf("%s %s:%d: %w", what, name, n, err)
}
