package frontmatter

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// tomlMeta is a TOML front matter. What it says comes from the library, where it
// stands from a scan of the statements before the first table.
type tomlMeta struct {
	src  []byte
	data map[string]any
	rows []tomlRow
}

// A tomlRow is a statement `key = value` of the root table.
type tomlRow struct {
	key        string // "" for a dotted key
	start, end int    // of the value
	next       int    // where the line after it starts
}

func parseTOML(src []byte) (*tomlMeta, error) {
	m := &tomlMeta{src: src}
	if err := toml.Unmarshal(src, &m.data); err != nil {
		var at *toml.DecodeError
		if errors.As(err, &at) {
			row, _ := at.Position() // of src, after the opening line
			return nil, fmt.Errorf("frontmatter: line %d: %w", row+1, err)
		}
		return nil, fmt.Errorf("frontmatter: %w", err)
	}
	var err error
	m.rows, err = scanTOML(src)
	return m, err
}

// scanTOML finds the statements of the root table. The source is known to be valid.
func scanTOML(src []byte) ([]tomlRow, error) {
	var rows []tomlRow
	for i := 0; i < len(src); {
		switch c := src[i]; c {
		case ' ', '\t', '\r', '\n':
			i++
			continue
		case '#':
			i = tomlLine(src, i)
			continue
		case '[':
			return rows, nil
		}
		key, i2 := tomlKey(src, i)
		end := -1
		if i2 >= 0 {
			end, _, _ = tomlItems(src, i2)
		}
		if end < 0 {
			return nil, fmt.Errorf("frontmatter: cannot find the end of %.40q", src[i:])
		}
		i = tomlLine(src, end)
		rows = append(rows, tomlRow{key, i2, end, i})
	}
	return rows, nil
}

// tomlLine returns where the line after i starts.
func tomlLine(src []byte, i int) int {
	if n := bytes.IndexByte(src[i:], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(src)
}

// tomlKey reads a key and returns it with the place of the value, -1 when there is none.
func tomlKey(src []byte, i int) (key string, value int) {
	start, dotted := i, false
	for i < len(src) && src[i] != '=' {
		switch src[i] {
		case '"', '\'':
			if i = tomlString(src, i); i < 0 {
				return "", -1
			}
			continue
		case '.':
			dotted = true
		}
		i++
	}
	if i == len(src) {
		return "", -1
	}
	if !dotted {
		var one map[string]any
		if toml.Unmarshal(append(bytes.Clone(src[start:i]), "=0"...), &one) == nil {
			for key = range one { // the only one
			}
		}
	}
	for i++; i < len(src) && (src[i] == ' ' || src[i] == '\t'); i++ {
	}
	return key, i
}

// tomlString returns the place after the string that starts at i, or -1.
func tomlString(src []byte, i int) int {
	q := src[i : i+1]
	if long := bytes.Repeat(q, 3); bytes.HasPrefix(src[i:], long) {
		for i += 3; i < len(src); i++ {
			if src[i] == '\\' && q[0] == '"' {
				i++
			} else if bytes.HasPrefix(src[i:], long) {
				for i += 3; i < len(src) && src[i] == q[0]; i++ { // up to two more quotes are text
				}
				return i
			}
		}
		return -1
	}
	for i++; i < len(src); i++ {
		switch {
		case src[i] == '\\' && q[0] == '"':
			i++
		case src[i] == q[0]:
			return i + 1
		}
	}
	return -1
}

// tomlItems returns the end of the value at i, and for an array its items and whether
// there are comments among them.
func tomlItems(src []byte, i int) (end int, items []splice, comments bool) {
	depth, from, last := 0, -1, i
	item := func() {
		if from >= 0 {
			items = append(items, splice{start: from, end: last})
		}
		from = -1
	}
	for i < len(src) {
		c := src[i]
		switch {
		case depth == 0 && (c == '\n' || c == '\r' || c == '#'):
			return last, nil, false
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			i++
			continue
		case c == '#':
			comments = true
			i = tomlLine(src, i)
			continue
		case c == ',' && depth == 1:
			item()
			i++
			continue
		case c == ']' || c == '}':
			if depth--; depth == 0 {
				item()
				return i + 1, items, comments
			}
		case c == '[' || c == '{':
			if depth++; depth == 1 {
				i++
				continue
			}
		}
		if from < 0 {
			from = i
		}
		if c == '"' || c == '\'' {
			if i = tomlString(src, i); i < 0 {
				return -1, nil, false
			}
		} else {
			i++
		}
		last = i
	}
	return last, nil, false
}

// lookup finds a key of the root table, whatever it is: the very key, or else the only
// one that differs in case.
func (m *tomlMeta) lookup(key string) (string, error) {
	if _, ok := m.data[key]; ok {
		return key, nil
	}
	var hits []string
	for k := range m.data {
		if strings.EqualFold(k, key) {
			hits = append(hits, k)
		}
	}
	if len(hits) > 1 {
		return "", fmt.Errorf("frontmatter: %s is there %d times, in different case", key, len(hits))
	}
	return strings.Join(hits, ""), nil
}

func (m *tomlMeta) get(key string) (Value, bool, error) {
	k, err := m.lookup(key)
	if err != nil || k == "" && m.data[""] == nil {
		return Value{}, false, err
	}
	return tomlValue(key, m.data[k])
}

// tomlValue reads a scalar or a list of scalars.
func tomlValue(key string, x any) (v Value, ok bool, err error) {
	if list, is := x.([]any); is {
		v.IsList = true
		for _, x := range list {
			s, plain := tomlScalar(x)
			if !plain {
				return Value{}, false, fmt.Errorf("frontmatter: %s holds more than plain items", key)
			}
			v.List = append(v.List, s)
		}
		return v, len(v.List) > 0, nil
	}
	s, plain := tomlScalar(x)
	if !plain {
		return Value{}, false, fmt.Errorf("frontmatter: %s is neither a text nor a list", key)
	}
	return Text(s), true, nil
}

func tomlScalar(x any) (string, bool) {
	switch x := x.(type) {
	case string:
		return x, true
	case map[string]any, []any, []map[string]any:
		return "", false
	default:
		return fmt.Sprint(x), true
	}
}

// same compares all keys but the asked ones.
func (m *tomlMeta) same(after meta, fields []Field) error {
	b, ok := after.(*tomlMeta)
	if !ok {
		return fmt.Errorf("frontmatter: the edit would change the format")
	}
	strip := func(data map[string]any) map[string]any {
		rest := map[string]any{}
		for k, v := range data {
			if !slices.ContainsFunc(fields, func(f Field) bool { return strings.EqualFold(f.Key, k) }) {
				rest[k] = v
			}
		}
		return rest
	}
	if !sameData(strip(m.data), strip(b.data)) {
		return fmt.Errorf("frontmatter: the edit would change other keys than those asked")
	}
	return nil
}

// sameData is reflect.DeepEqual to which a NaN equals itself.
func sameData(a, b any) bool {
	switch x := a.(type) {
	case map[string]any:
		y, ok := b.(map[string]any)
		if !ok || len(x) != len(y) {
			return false
		}
		for k, v := range x {
			if w, ok := y[k]; !ok || !sameData(v, w) {
				return false
			}
		}
		return true
	case []any:
		y, ok := b.([]any)
		return ok && slices.EqualFunc(x, y, sameData)
	case float64:
		y, ok := b.(float64)
		return ok && math.Float64bits(x) == math.Float64bits(y)
	}
	return reflect.DeepEqual(a, b)
}
