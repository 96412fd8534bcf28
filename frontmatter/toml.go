package frontmatter

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"
)

// tomlMeta is a TOML front matter: what it says, and where its statements stand.
type tomlMeta struct {
	src  []byte
	data map[string]any
	rows []tomlRow
}

func parseTOML(src []byte) (*tomlMeta, error) {
	m := &tomlMeta{src: src}
	var err error
	if m.rows, err = tomlRows(src); err != nil {
		return nil, err
	}
	if err := toml.Unmarshal(src, &m.data); err != nil {
		var at *toml.DecodeError
		if errors.As(err, &at) {
			row, _ := at.Position() // of src, after the opening line
			return nil, fmt.Errorf("frontmatter: line %d: %w", row+1, err)
		}
		return nil, fmt.Errorf("frontmatter: %w", err)
	}
	return m, nil
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

func (m *tomlMeta) hasTable(name string) bool {
	_, ok := m.data[name].(map[string]any)
	return ok
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
		return plainList(key, list, tomlScalar)
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
	case time.Time:
		return x.Format(time.RFC3339Nano), true
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
