package frontmatter

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// jsonMeta is a JSON front matter: Hugo's object, or what Hexo has before ";;;", an object
// without its braces.
type jsonMeta struct {
	src     []byte
	members []jsonMember
	end     int // where a first member would go
}

// A jsonMember is a key with the place of its value; start is where the key is.
type jsonMember struct {
	key              string
	start, from, end int
}

// parseJSON parses src. bare says that the braces are left out.
func parseJSON(src []byte, bare bool) (*jsonMeta, error) {
	m := &jsonMeta{src: src}
	whole := src
	if bare {
		whole = slices.Concat([]byte("{"), src, []byte("}"))
	}
	var data map[string]json.RawMessage
	if err := json.Unmarshal(whole, &data); err != nil {
		return nil, fmt.Errorf("frontmatter: %w", err)
	}
	i := 0
	if !bare {
		i = bytes.IndexByte(src, '{') + 1
	}
	m.end = i
	for {
		i = jsonSpace(src, i)
		if i < len(src) && src[i] == ',' {
			i = jsonSpace(src, i+1)
		}
		if i >= len(src) || src[i] == '}' {
			return m, nil
		}
		start := i
		i = jsonValue(src, i)
		var key string
		if err := json.Unmarshal(src[start:i], &key); err != nil {
			return nil, fmt.Errorf("frontmatter: %w", err)
		}
		i = jsonSpace(src, jsonSpace(src, i)+1) // the colon
		m.members = append(m.members, jsonMember{key, start, i, jsonValue(src, i)})
		i = m.members[len(m.members)-1].end
		m.end = i
		if len(m.members) > len(data) {
			return nil, fmt.Errorf("frontmatter: a key is there twice")
		}
	}
}

func jsonSpace(src []byte, i int) int {
	for i < len(src) && (src[i] == ' ' || src[i] == '\t' || src[i] == '\n' || src[i] == '\r') {
		i++
	}
	return i
}

// jsonValue returns where the value at i ends. The source is known to be valid.
func jsonValue(src []byte, i int) int {
	depth := 0
	for i < len(src) {
		switch src[i] {
		case '"':
			i = quoted(src, i)
		case '{', '[':
			depth++
			i++
		case '}', ']':
			if depth == 0 {
				return i
			}
			depth--
			i++
		case ',', ':', ' ', '\t', '\r', '\n':
			if depth == 0 {
				return i
			}
			i++
			continue
		default:
			i++
			continue
		}
		if depth == 0 {
			return i
		}
	}
	return i
}

// lookup finds a key: the very key, or else the only one that differs in case.
func (m *jsonMeta) lookup(table, key string) (*jsonMember, error) {
	if table != "" {
		return nil, fmt.Errorf("frontmatter: %s of a table in JSON is not supported", key)
	}
	var hit *jsonMember
	n := 0
	for i := range m.members {
		e := &m.members[i]
		if e.key == key {
			return e, nil
		}
		if strings.EqualFold(e.key, key) {
			hit, n = e, n+1
		}
	}
	if n > 1 {
		return nil, fmt.Errorf("frontmatter: %s is there %d times, in different case", key, n)
	}
	return hit, nil
}

func (m *jsonMeta) get(table, key string) (Value, bool, error) {
	e, err := m.lookup(table, key)
	if err != nil || e == nil {
		return Value{}, false, err
	}
	return jsonRead(key, m.src[e.from:e.end])
}

// jsonRead reads a scalar or a list of scalars.
func jsonRead(key string, raw []byte) (v Value, ok bool, err error) {
	if raw[0] == '[' {
		var list []json.RawMessage
		if err := json.Unmarshal(raw, &list); err != nil {
			return v, false, fmt.Errorf("frontmatter: %s: %w", key, err)
		}
		return plainList(key, list, jsonScalar)
	}
	s, plain := jsonScalar(raw)
	if !plain {
		return Value{}, false, fmt.Errorf("frontmatter: %s is neither a text nor a list", key)
	}
	return Text(s), string(raw) != "null", nil
}

func jsonScalar(raw json.RawMessage) (string, bool) {
	switch raw[0] {
	case '{', '[':
		return "", false
	case '"':
		var s string
		return s, json.Unmarshal(raw, &s) == nil
	}
	if string(raw) == "null" {
		return "", true
	}
	return string(raw), true
}

// set returns the edits that give the fields their values.
func (m *jsonMeta) set(fields []Field, eol string) ([]splice, error) {
	var edits []splice
	for _, f := range fields {
		e, err := m.lookup(f.Table, f.Key)
		if err != nil {
			return nil, err
		}
		if e == nil {
			edits = append(edits, m.insert(f, eol, len(edits) > 0 && edits[len(edits)-1].start == m.end))
			continue
		}
		raw := m.src[e.from:e.end]
		old, ok, err := jsonRead(f.Key, raw)
		if err != nil {
			return nil, err
		}
		switch {
		case ok && old.Equal(f.Value) && (old.IsList || raw[0] == '"'):
		case old.IsList && f.Value.IsList && len(old.List) > 0:
			s, err := editFlow(m.src, bracketed{e.from, e.end, jsonItems(m.src, e.from), old.List, false}, f.Value.List, f.Key, jsonQuote)
			if err != nil {
				return nil, err
			}
			edits = append(edits, s...)
		default:
			edits = append(edits, splice{e.from, e.end, jsonText(f.Value)})
		}
	}
	return edits, nil
}

// insert writes a field that is not there yet behind the last one, in its layout. more
// says that another one was put there before.
func (m *jsonMeta) insert(f Field, eol string, more bool) splice {
	text := jsonQuote(f.Key) + ": " + jsonText(f.Value)
	n := len(m.members)
	if n == 0 {
		if more {
			text = ", " + text
		}
		return splice{m.end, m.end, text}
	}
	first := m.members[0].start
	gap := " "
	i := bytes.LastIndexByte(m.src[:first], '\n')
	ownLine := i >= 0 || first == 0 && n == 1 || n > 1 && bytes.Contains(m.src[m.members[0].end:m.members[1].start], []byte("\n"))
	if ownLine {
		gap = eol + string(m.src[i+1:first])
	}
	return splice{m.end, m.end, "," + gap + text}
}

// jsonItems returns the places of the items of the array at i.
func jsonItems(src []byte, i int) []splice {
	var items []splice
	for i++; ; {
		for i = jsonSpace(src, i); i < len(src) && src[i] == ','; {
			i = jsonSpace(src, i+1)
		}
		if i >= len(src) || src[i] == ']' {
			return items
		}
		end := jsonValue(src, i)
		items = append(items, splice{start: i, end: end})
		i = end
	}
}

func jsonText(v Value) string {
	if !v.IsList {
		return jsonQuote(v.Text)
	}
	parts := make([]string, len(v.List))
	for i, s := range v.List {
		parts[i] = jsonQuote(s)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

func jsonQuote(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always can be
	return strings.TrimSuffix(b.String(), "\n")
}

// same compares all members but the asked ones, and their order, as they are written.
func (m *jsonMeta) same(after meta, fields []Field) error {
	b, ok := after.(*jsonMeta)
	if !ok {
		return errFormat
	}
	rest := func(m *jsonMeta) (all []string) {
		for _, e := range m.members {
			if !slices.ContainsFunc(fields, func(f Field) bool { return strings.EqualFold(f.Key, e.key) }) {
				all = append(all, e.key, string(m.src[e.from:e.end]))
			}
		}
		return all
	}
	if !slices.Equal(rest(m), rest(b)) {
		return errOthers
	}
	return nil
}

func (m *jsonMeta) hasTable(string) bool { return false } // Hugo and Hexo have no use for one
