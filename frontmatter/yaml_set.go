package frontmatter

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// set returns the edits that give the fields their values.
func (m *yamlMeta) set(fields []Field, eol string) ([]splice, error) {
	var edits []splice
	root := m
	for _, f := range fields {
		m, err := root.table(f.Table)
		if err != nil {
			return nil, err
		}
		if m == nil {
			edits = append(edits, root.freshTable(f, eol))
			continue
		}
		e, err := m.lookup(f.Key)
		if err != nil {
			return nil, err
		}
		if e == nil {
			edits = append(edits, splice{m.stop, m.stop, m.fresh(f, eol)})
			continue
		}
		if old, ok, err := yamlValue(f.Key, e.val); err != nil {
			return nil, err
		} else if ok && old.Equal(f.Value) && (f.Value.IsList || e.val.Tag == "!!str") {
			continue
		}
		if n := marked(e.val); n != nil {
			return nil, fmt.Errorf("frontmatter: line %d: %s carries a YAML anchor or tag", n.Line, f.Key)
		}
		s, err := m.change(e, f, eol)
		if err != nil {
			return nil, err
		}
		edits = append(edits, s...)
	}
	return edits, nil
}

// marked finds an anchor or an explicit tag in a value: others may refer to the one,
// and the other says what it is.
func marked(n *yaml.Node) *yaml.Node {
	if n.Anchor != "" || n.Style&yaml.TaggedStyle != 0 {
		return n
	}
	for _, c := range n.Content {
		if hit := marked(c); hit != nil {
			return hit
		}
	}
	return nil
}

// freshTable writes a field with the table that it needs.
func (m *yamlMeta) freshTable(f Field, eol string) splice {
	t := &yamlMeta{indent: m.indent + 2}
	at, text := m.stop, strings.Repeat(" ", m.indent)+yamlPlain(f.Table)+":"+eol+t.fresh(f, eol)
	return splice{at, at, text}
}

// fresh writes a field that is not there yet, lists in the way the file has its others.
func (m *yamlMeta) fresh(f Field, eol string) string {
	pad := strings.Repeat(" ", m.indent)
	key := pad + yamlPlain(f.Key) + ":"
	if !f.Value.IsList {
		return key + " " + yamlQuote(f.Value.Text, '"') + eol
	}
	for _, e := range m.entries {
		if e.val.Kind == yaml.SequenceNode && e.val.Style&yaml.FlowStyle == 0 {
			return key + eol + m.items(f.Value.List, e.val.Column-1, quoteOf(e.val), eol)
		}
	}
	return key + " " + yamlFlow(f.Value.List, 0) + eol
}

// items writes the items of a block list.
func (m *yamlMeta) items(list []string, indent int, quote byte, eol string) string {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(strings.Repeat(" ", indent) + "- " + yamlQuote(s, quote) + eol)
	}
	return b.String()
}

// change gives an entry that is there its new value.
func (m *yamlMeta) change(e *yamlEntry, f Field, eol string) ([]splice, error) {
	n := e.val
	switch {
	case n.Kind == yaml.SequenceNode && !f.Value.IsList:
		return nil, fmt.Errorf("frontmatter: line %d: %s is a list", n.Line, f.Key)
	case n.Kind == yaml.SequenceNode && n.Style&yaml.FlowStyle == 0:
		return m.changeBlock(e, f.Value.List, eol)
	case n.Kind == yaml.SequenceNode:
		return m.changeFlow(e, f.Value.List)
	}
	start, end, err := m.extent(e)
	if err != nil {
		return nil, err
	}
	text := yamlQuote(f.Value.Text, quoteOf(n))
	if f.Value.IsList {
		text = yamlFlow(f.Value.List, 0)
	}
	if start == end { // nothing after the colon
		text = " " + text
	}
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 { // the header may have a comment
		stop, _ := m.lineEnd(start)
		if i := bytes.IndexByte(m.src[start:stop], '#'); i >= 0 {
			text += " " + string(m.src[start+i:stop])
		}
	}
	return []splice{{start, end, text}}, nil
}

// extent returns the bytes of a scalar or an alias, comments after it left out.
func (m *yamlMeta) extent(e *yamlEntry) (start, end int, err error) {
	n := e.val
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" && n.Value == "" {
		i, err := m.colon(e)
		return i, i, err
	}
	start = m.offset(n)
	end, err = m.end(n, m.indent, e.end)
	return start, end, err
}

// colon returns the place after the colon of an entry.
func (m *yamlMeta) colon(e *yamlEntry) (int, error) {
	i := m.offset(e.key)
	if q := m.src[i]; q == '"' || q == '\'' {
		i = quoted(m.src, i)
	} else {
		i += len(e.key.Value)
	}
	for i < e.end && (m.src[i] == ' ' || m.src[i] == '\t') {
		i++
	}
	if i >= e.end || m.src[i] != ':' {
		return 0, fmt.Errorf("frontmatter: line %d: no colon after %s", e.key.Line, e.key.Value)
	}
	return i + 1, nil
}

// end returns where a node ends that belongs to something indented by indent and
// cannot go beyond limit. Comments after it are not part of it.
func (m *yamlMeta) end(n *yaml.Node, indent, limit int) (int, error) {
	start := m.offset(n)
	if start >= limit {
		return limit, nil
	}
	switch {
	case n.Kind == yaml.AliasNode:
		return start + 1 + len(n.Value), nil
	case n.Kind == yaml.ScalarNode && n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0:
		return within(quoted(m.src, start), limit, n.Line)
	case n.Kind == yaml.ScalarNode && n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return m.endBlock(start, indent, limit), nil
	case n.Kind == yaml.ScalarNode:
		return m.endPlain(start, indent, limit), nil
	case n.Style&yaml.FlowStyle != 0:
		_, stop, _ := flowItems(m.src[:limit], start)
		return within(stop, limit, n.Line)
	case len(n.Content) > 0:
		return m.end(n.Content[len(n.Content)-1], n.Column-1, limit)
	}
	return start, nil
}

func within(i, limit, line int) (int, error) {
	if i < 0 || i > limit {
		return 0, fmt.Errorf("frontmatter: line %d: cannot find where the value ends", line)
	}
	return i, nil
}

// endBlock returns the end of a literal or folded scalar: its last line that is indented.
func (m *yamlMeta) endBlock(start, indent, limit int) int {
	end, next := m.lineEnd(start)
	for next < limit {
		text, after := m.lineEnd(next)
		l := m.src[next:text]
		if body := bytes.TrimLeft(l, " "); len(body) > 0 {
			if len(l)-len(body) <= indent {
				break
			}
			end = text
		}
		next = after
	}
	return end
}

// endPlain returns the end of a plain scalar, which may run over more lines.
func (m *yamlMeta) endPlain(start, indent, limit int) int {
	end := start
	for at := start; at < limit; {
		text, next := m.lineEnd(at)
		l := m.src[at:text]
		body := bytes.TrimLeft(l, " \t")
		if at > start && len(body) > 0 && (len(l)-len(body) <= indent || body[0] == '#') {
			break
		}
		comment := false
		for i := 1; i < len(l) && !comment; i++ {
			if l[i] == '#' && (l[i-1] == ' ' || l[i-1] == '\t') {
				l, comment = l[:i], true
			}
		}
		if body = bytes.TrimRight(l, " \t"); len(bytes.TrimLeft(body, " \t")) > 0 {
			end = at + len(body)
		}
		if at = next; comment {
			break
		}
	}
	return end
}

// runeLen returns the length of the first character of b, 1 for a broken one.
func runeLen(b []byte) int {
	_, n := utf8.DecodeRune(b)
	return max(n, 1)
}
