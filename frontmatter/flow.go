package frontmatter

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// A bracketed list of YAML or TOML as it stands in the source.
type bracketed struct {
	start, end int      // from the opening bracket to after the closing one
	items      []splice // start and end of each item
	old        []string // what they say
	comments   bool     // there are comments between the brackets
}

// editFlow gives a bracketed list new items: added after the old ones when those all
// stay, or else written anew in the same layout, with items that stay as they are.
func editFlow(src []byte, b bracketed, list []string, key string, quote func(string) string) ([]splice, error) {
	n := len(b.items)
	if n > 0 && n <= len(list) && slices.Equal(b.old, list[:n]) {
		return b.add(src, list[n:], quote), nil
	}
	if b.comments {
		return nil, fmt.Errorf("frontmatter: %s: the list has comments between its items, which would be lost", key)
	}
	var parts []string
	for _, s := range list {
		if i := slices.Index(b.old, s); i >= 0 {
			parts = append(parts, string(src[b.items[i].start:b.items[i].end]))
		} else {
			parts = append(parts, quote(s))
		}
	}
	if n == 0 {
		return []splice{{b.start + 1, b.end - 1, strings.Join(parts, ", ")}}, nil
	}
	return []splice{{b.items[0].start, b.items[n-1].end, strings.Join(parts, ","+b.gap(src))}}, nil
}

// add puts items after the last one. On lines of their own they go below it and below
// a comment beside it; a comma after the last item stays the rule.
func (b bracketed) add(src []byte, list []string, quote func(string) string) []splice {
	var edits []splice
	at := b.items[len(b.items)-1].end
	comma := bytes.HasPrefix(bytes.TrimLeft(src[at:b.end-1], " \t\r\n"), []byte(","))
	if comma {
		at += bytes.IndexByte(src[at:], ',') + 1
	} else {
		edits = append(edits, splice{at, at, ","})
	}
	gap := b.gap(src)
	if nl := bytes.IndexAny(src[at:b.end-1], "\r\n"); nl >= 0 && strings.Contains(gap, "\n") {
		at += nl
	}
	var text strings.Builder
	for i, s := range list {
		text.WriteString(gap + quote(s))
		if comma || i < len(list)-1 {
			text.WriteByte(',')
		}
	}
	return append(edits, splice{at, at, text.String()})
}

// gap is what the list has after the comma between two items: a line end and the
// indent, a space, or nothing.
func (b bracketed) gap(src []byte) string {
	first := b.items[0]
	if i := bytes.LastIndexByte(src[b.start:first.start], '\n'); i >= 0 {
		i += b.start
		nl := "\n"
		if src[i-1] == '\r' {
			nl = "\r\n"
		}
		return nl + string(src[i+1:first.start])
	}
	if len(b.items) > 1 && b.items[1].start == first.end+1 {
		return ""
	}
	return " "
}
