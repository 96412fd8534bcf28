package frontmatter

import (
	"bytes"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// changeBlock edits a block list. The lines of items that stay are not touched, nor
// are comments and empty lines between items; new items are put where they belong.
func (m *yamlMeta) changeBlock(e *yamlEntry, list []string, eol string) ([]splice, error) {
	n := e.val
	type item struct{ start, end int }
	var items []item
	at := m.line(n)
	if at <= m.offset(e.key) {
		return nil, fmt.Errorf("frontmatter: line %d: the list of %s starts beside the key", n.Line, e.key.Value)
	}
	for _, c := range n.Content {
		for { // comments and empty lines stay where they are
			text, next := m.lineEnd(at)
			l := bytes.TrimSpace(m.src[at:text])
			if len(l) > 0 && l[0] == '-' {
				break
			}
			if next >= e.end {
				return nil, fmt.Errorf("frontmatter: line %d: cannot find the items of %s", n.Line, e.key.Value)
			}
			at = next
		}
		end := at
		if c.Kind != yaml.ScalarNode || c.Tag != "!!null" || c.Value != "" {
			var err error
			if end, err = m.end(c, n.Column-1, e.end); err != nil {
				return nil, err
			}
		}
		_, next := m.lineEnd(end)
		items = append(items, item{at, next})
		at = next
	}
	keep := common(n.Content, list)
	var edits []splice
	add := func(at int, s string) {
		text := m.items([]string{s}, n.Column-1, quoteOf(n), eol)
		if at > 0 && m.src[at-1] != '\n' && m.src[at-1] != '\r' {
			text = eol + strings.TrimSuffix(text, eol)
		}
		edits = append(edits, splice{at, at, text})
	}
	at, j := items[0].start, 0
	for i, it := range items {
		for ; j < len(list) && keep[i] >= 0 && j < keep[i]; j++ {
			add(at, list[j])
		}
		if keep[i] >= 0 {
			at, j = it.end, keep[i]+1
		} else {
			edits = append(edits, splice{it.start, it.end, ""})
		}
	}
	for ; j < len(list); j++ {
		add(at, list[j])
	}
	return edits, nil
}

// common pairs old items with equal new ones so that as many as possible stay in
// order: the longest common subsequence. An old item that goes has -1.
func common(old []*yaml.Node, list []string) []int {
	rows := make([][]int, len(old)+1)
	for i := range rows {
		rows[i] = make([]int, len(list)+1)
	}
	for i := len(old) - 1; i >= 0; i-- {
		for j := len(list) - 1; j >= 0; j-- {
			if old[i].Kind == yaml.ScalarNode && old[i].Value == list[j] {
				rows[i][j] = rows[i+1][j+1] + 1
			} else {
				rows[i][j] = max(rows[i+1][j], rows[i][j+1])
			}
		}
	}
	keep := make([]int, len(old))
	j := 0
	for i := range old {
		keep[i] = -1
		for j < len(list) && rows[i][j] > rows[i+1][j] {
			if rows[i][j] == rows[i][j+1] {
				j++
				continue
			}
			keep[i] = j
			j++
			break
		}
	}
	return keep
}

// changeFlow edits a list in brackets.
func (m *yamlMeta) changeFlow(e *yamlEntry, list []string) ([]splice, error) {
	n := e.val
	items, end, comments := flowItems(m.src[:e.end], m.offset(n))
	old := make([]string, 0, len(n.Content))
	for _, c := range n.Content {
		old = append(old, c.Value)
	}
	if end < 0 || len(items) != len(old) {
		return nil, fmt.Errorf("frontmatter: line %d: cannot find the items of %s", n.Line, e.key.Value)
	}
	return editFlow(m.src, bracketed{m.offset(n), end, items, old, comments}, list, e.key.Value,
		func(s string) string { return yamlQuote(s, quoteOf(n)) })
}

// flowItems scans a YAML flow collection from its opening bracket: the items, the
// place after the closing bracket (-1 when there is none) and whether it has comments.
func flowItems(src []byte, start int) (items []splice, end int, comments bool) {
	depth, from, last := 0, -1, 0
	fresh := true // at the start of a value, where a quote opens a quoted scalar
	for i := start; i < len(src); i++ {
		c := src[i]
		switch {
		case isBlank(c):
			continue
		case c == '#' && isBlank(src[i-1]):
			comments = true
			i = lineEnd(src, i) - 1
			continue
		case c == ',' && depth == 1:
			items = addItem(items, from, last)
			from, fresh = -1, true
			continue
		case c == ']' || c == '}':
			if depth--; depth == 0 {
				return addItem(items, from, last), i + 1, comments
			}
		case c == '[' || c == '{':
			if depth++; depth == 1 {
				continue
			}
		}
		if from < 0 {
			from = i
		}
		if fresh && isQuote(c) {
			if i = quoted(src, i) - 1; i < 0 {
				return nil, -1, comments
			}
		}
		fresh = c == '[' || c == '{' || c == ',' || c == ':'
		last = i + 1
	}
	return nil, -1, comments
}

// addItem adds the item that begins at from and ends at last; from is -1 where there is none, as behind the last comma.
func addItem(items []splice, from, last int) []splice {
	if from < 0 {
		return items
	}
	return append(items, splice{start: from, end: last})
}

// lineEnd returns where the line of src[i] ends, without its line end.
func lineEnd(src []byte, i int) int {
	if k := bytes.IndexAny(src[i:], "\r\n"); k >= 0 {
		return i + k
	}
	return len(src)
}

func isQuote(c byte) bool { return c == '"' || c == '\'' }

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// quoted returns the place after the quoted scalar that starts at i, or -1.
func quoted(src []byte, i int) int {
	q := src[i]
	for i++; i < len(src); i++ {
		switch {
		case src[i] == '\\' && q == '"':
			i++
		case src[i] == q && q == '\'' && i+1 < len(src) && src[i+1] == q:
			i++
		case src[i] == q:
			return i + 1
		}
	}
	return -1
}
