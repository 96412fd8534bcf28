package frontmatter

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Value is what a key of the front matter holds: one text, or a list of texts.
type Value struct {
	Text   string   // when IsList is false
	List   []string // when IsList is true
	IsList bool
}

// Text returns the Value of one string.
func Text(s string) Value { return Value{Text: s} }

// List returns the Value of a list of strings.
func List(items ...string) Value { return Value{List: items, IsList: true} }

// plainList reads items each of which scalar reads as a text; it is there if it has any.
func plainList[T any](key string, items []T, scalar func(T) (string, bool)) (v Value, ok bool, err error) {
	v.IsList = true
	for _, item := range items {
		s, plain := scalar(item)
		if !plain {
			return Value{}, false, fmt.Errorf("frontmatter: %s holds more than plain items", key)
		}
		v.List = append(v.List, s)
	}
	return v, len(v.List) > 0, nil
}

// Equal reports whether v and w hold the same strings in the same form.
func (v Value) Equal(w Value) bool {
	return v.IsList == w.IsList && v.Text == w.Text && slices.Equal(v.List, w.List)
}

// A Field is a key with the value it shall have.
type Field struct {
	Table string // that the key is in; "" for the root
	Key   string
	Value Value
}

// check refuses what cannot be written in any of the formats.
func (f Field) check() error {
	if f.Key == "" || !plainText(f.Key) || strings.ContainsAny(f.Key, "\r\n") {
		return fmt.Errorf("frontmatter: %q cannot be a key", f.Key)
	}
	if f.Value.IsList && len(f.Value.List) == 0 {
		return fmt.Errorf("frontmatter: %s: an empty list", f.Key)
	}
	for _, s := range append([]string{f.Value.Text}, f.Value.List...) {
		if !utf8.ValidString(s) {
			return fmt.Errorf("frontmatter: %s: the value is not valid UTF-8", f.Key)
		}
	}
	return nil
}

// plainText reports whether s is valid UTF-8 without control characters.
func plainText(s string) bool {
	return utf8.ValidString(s) && strings.IndexFunc(s, unicode.IsControl) < 0
}

// The errors that say what kind of front matter stands in the way.
var (
	ErrOrg      = errors.New("frontmatter: an Org file, not Markdown")
	ErrLines    = errors.New("frontmatter: metadata lines as Pelican has them cannot be edited")
	ErrUnclosed = errors.New("frontmatter: opened on the first line and never closed")
	ErrNotMap   = errors.New("frontmatter: not a list of keys and values")
)

// Errors of the comparison after an edit.
var (
	errFormat = errors.New("frontmatter: the edit would change the format")
	errOthers = errors.New("frontmatter: the edit would change other keys than those asked")
)

// A splice puts text in the place of src[start:end].
type splice struct {
	start, end int
	text       string
}

// apply returns src with the splices made; it is an error when they overlap.
func apply(src []byte, edits []splice) ([]byte, error) {
	slices.SortStableFunc(edits, func(a, b splice) int { return cmp.Or(a.start-b.start, a.end-b.end) })
	var out []byte
	at := 0
	for _, e := range edits {
		if e.start < at || e.end < e.start || e.end > len(src) {
			return nil, fmt.Errorf("frontmatter: two edits meet at byte %d", e.start)
		}
		out = append(out, src[at:e.start]...)
		out = append(out, e.text...)
		at = e.end
	}
	return append(out, src[at:]...), nil
}
