package frontmatter

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math"
	"reflect"
	"regexp"
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

// A tomlRow is a statement `key = value` of the root table, or of a table of it.
type tomlRow struct {
	table      string // "" for the root
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

// noTable is the table of statements that nobody asks for.
const noTable = "\x00"

// scanTOML finds the statements of the root table and of the [tables] with a plain name.
// The source is known to be valid.
func scanTOML(src []byte) ([]tomlRow, error) {
	var rows []tomlRow
	table := ""
	for i := 0; i < len(src); {
		switch c := src[i]; c {
		case ' ', '\t', '\r', '\n':
			i++
			continue
		case '#':
			i = tomlLine(src, i)
			continue
		case '[':
			next := tomlLine(src, i)
			table = noTable
			if h := tomlHeader.FindSubmatch(src[i:next]); h != nil {
				table = string(h[1])
			}
			rows = append(rows, tomlRow{table: table, start: i, end: i, next: next})
			i = next
			continue
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
		rows = append(rows, tomlRow{table, key, i2, end, i})
	}
	return rows, nil
}

var tomlHeader = regexp.MustCompile(`^\[[ \t]*([A-Za-z0-9_-]+)[ \t]*\]`)

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

// table returns the data of a table; nil if there is none.
func (m *tomlMeta) table(name string) (map[string]any, error) {
	if name == "" {
		return m.data, nil
	}
	switch t := m.data[name].(type) {
	case nil:
		return nil, nil
	case map[string]any:
		return t, nil
	}
	return nil, fmt.Errorf("frontmatter: %s is no table", name)
}

// lookup finds a key of a table: the very key, or else the only one that differs in case.
func (m *tomlMeta) lookup(table, key string) (name string, value any, err error) {
	data, err := m.table(table)
	if err != nil {
		return "", nil, err
	}
	if v, ok := data[key]; ok {
		return key, v, nil
	}
	n := 0
	for k, v := range data {
		if strings.EqualFold(k, key) {
			name, value = k, v
			n++
		}
	}
	if n > 1 {
		return "", nil, fmt.Errorf("frontmatter: %s is there %d times, in different case", key, n)
	}
	return name, value, nil
}

func (m *tomlMeta) get(table, key string) (Value, bool, error) {
	_, x, err := m.lookup(table, key)
	if err != nil || x == nil {
		return Value{}, false, err
	}
	return tomlValue(key, x)
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
		return errFormat
	}
	strip := func(data map[string]any) map[string]any {
		rest := maps.Clone(data)
		for _, f := range fields {
			at := rest
			if f.Table != "" {
				t, _ := rest[f.Table].(map[string]any)
				at = maps.Clone(t)
				rest[f.Table] = at
				if t == nil {
					at = map[string]any{}
					rest[f.Table] = at
				}
			}
			maps.DeleteFunc(at, func(k string, _ any) bool { return strings.EqualFold(f.Key, k) })
		}
		return rest
	}
	if !sameData(strip(m.data), strip(b.data)) {
		return errOthers
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
