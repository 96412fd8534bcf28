package frontmatter

import (
	"fmt"
	"strings"
)

func (m *tomlMeta) set(fields []Field, eol string) ([]splice, error) {
	var edits []splice
	for _, f := range fields {
		k, x, err := m.lookup(f.Table, f.Key)
		if err != nil {
			return nil, err
		}
		if x == nil {
			edits = append(edits, m.insert(f, eol))
			continue
		}
		old, _, err := tomlValue(f.Key, x)
		if err != nil {
			return nil, err
		}
		if _, isText := x.(string); old.Equal(f.Value) && (isText || old.IsList) {
			continue
		}
		s, err := m.change(k, old, f)
		if err != nil {
			return nil, err
		}
		edits = append(edits, s...)
	}
	return edits, nil
}

// insert writes a field that is not there yet after the last statement of its table. A
// table that is not there yet comes last.
func (m *tomlMeta) insert(f Field, eol string) splice {
	at, found := 0, f.Table == ""
	for _, r := range m.rows {
		if r.table == f.Table {
			at, found = r.next, true
		}
	}
	if f.Table == "" && len(m.rows) == 0 && len(m.data) == 0 {
		at = len(m.src) // nothing but comments
	}
	text := tomlKeyText(f.Key) + " = " + tomlText(f.Value, '"') + eol
	if !found {
		at, text = len(m.src), "["+tomlKeyText(f.Table)+"]"+eol+text
	}
	if at > 0 && m.src[at-1] != '\n' {
		text = eol + text
	}
	return splice{at, at, text}
}

// change gives a statement that is there its new value.
func (m *tomlMeta) change(key string, old Value, f Field) ([]splice, error) {
	for _, r := range m.rows {
		if r.key != key || r.table != f.Table || r.start == r.end {
			continue
		}
		quote := m.quoteAt(r.start)
		if !old.IsList {
			return []splice{{r.start, r.end, tomlText(f.Value, quote)}}, nil
		}
		if !f.Value.IsList {
			return nil, fmt.Errorf("frontmatter: %s is a list", f.Key)
		}
		if len(r.items) != len(old.List) {
			return nil, fmt.Errorf("frontmatter: cannot find the items of %s", f.Key)
		}
		quote = '"'
		if len(r.items) > 0 {
			quote = m.quoteAt(r.items[0].start)
		}
		return editFlow(m.src, bracketed{r.start, r.end, r.items, old.List, r.comments}, f.Value.List, f.Key,
			func(s string) string { return tomlQuote(s, quote) })
	}
	return nil, fmt.Errorf("frontmatter: %s is not written as %[1]s = … before the first table", f.Key)
}

// quoteAt returns the quotes of the string at i, double ones for anything else.
func (m *tomlMeta) quoteAt(i int) byte {
	if i < len(m.src) && m.src[i] == '\'' {
		return '\''
	}
	return '"'
}

func tomlText(v Value, quote byte) string {
	if !v.IsList {
		return tomlQuote(v.Text, quote)
	}
	parts := make([]string, len(v.List))
	for i, s := range v.List {
		parts[i] = tomlQuote(s, quote)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

func tomlQuote(s string, quote byte) string {
	if quote == '\'' && plainText(s) && !strings.Contains(s, "'") {
		return "'" + s + "'"
	}
	return `"` + escape(s, `\u%04x`) + `"`
}

// tomlKeyText writes a key bare where TOML allows it.
func tomlKeyText(s string) string {
	for _, r := range s {
		if bare := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_' || r == '-'; !bare {
			return tomlQuote(s, '"')
		}
	}
	return s
}
