package frontmatter

import (
	"bytes"
	"errors"
	"fmt"
)

// Read is Parse for those who read and do not edit: a front matter that no parser
// understands has no fields, but is no part of the body either, unless it looks like
// text between two rules.
func Read(src []byte) *Post {
	p, err := parse(src)
	if err != nil && (p.meta == nil || errors.Is(err, ErrNotMap) || !fields(src[p.inner[0]:p.inner[1]])) {
		return &Post{src: src, eol: "\n"}
	}
	return p
}

// fields reports whether the first line of front matter with something on it is a
// key, a comment or the head of a table.
func fields(front []byte) bool {
	for i := 0; i < len(front); {
		l, next := line(front, i)
		i = next
		if l = bytes.TrimSpace(l); len(l) == 0 || l[0] == '#' {
			continue
		}
		k := bytes.IndexAny(l, ":=")
		return l[0] == '[' || k > 0 && k < 60 && !bytes.ContainsAny(l[:k], "。，！？")
	}
	return true
}

// maxFront is the largest front matter that is parsed, in bytes.
const maxFront = 1 << 20

var errLarge = fmt.Errorf("frontmatter: more than %d bytes", maxFront)

// unread notes the place of a front matter that could not be read.
func (p *Post) unread(f Format, start, end, body int) *Post {
	p.format, p.inner, p.body, p.meta = f, [2]int{start, end}, body, unreadable{}
	return p
}

// unreadable is a front matter without fields.
type unreadable struct{}

func (unreadable) get(string, string) (Value, bool, error) { return Value{}, false, nil }
func (unreadable) hasTable(string) bool                    { return false }
func (unreadable) set([]Field, string) ([]splice, error)   { return nil, errUnreadable }
func (unreadable) same(meta, []Field) error                { return errUnreadable }

var errUnreadable = errors.New("frontmatter: it cannot be read")
