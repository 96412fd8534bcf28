package frontmatter

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// yamlMeta is a YAML front matter: a block mapping of plain keys.
type yamlMeta struct {
	src     []byte
	stop    int   // where the mapping ends in src
	lead    int   // lines of the file before src
	starts  []int // where each line starts, as YAML counts lines
	indent  int
	entries []yamlEntry
}

// A yamlEntry is a key with its value and the lines of both, up to the next key.
type yamlEntry struct {
	key, val   *yaml.Node
	start, end int
}

// parseYAML parses src, which lead lines of the file stand before.
func parseYAML(src []byte, lead int) (*yamlMeta, error) {
	m := &yamlMeta{src: src, stop: len(src), lead: lead, starts: yamlLines(src)}
	// empty lines in the place of those before make all line numbers those of the file
	dec := yaml.NewDecoder(io.MultiReader(strings.NewReader(strings.Repeat("\n", lead)), bytes.NewReader(src)))
	var doc yaml.Node
	if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
		return m, nil
	} else if err != nil {
		return nil, m.broken(err)
	}
	var more yaml.Node
	if err := dec.Decode(&more); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("frontmatter: more than one YAML document")
	}
	if len(doc.Content) != 1 {
		return m, nil
	}
	root := doc.Content[0]
	switch {
	case root.Kind == yaml.ScalarNode && root.Tag == "!!null" && root.Value == "":
		return m, nil
	case root.Kind != yaml.MappingNode:
		return nil, ErrNotMap
	case root.Style&yaml.FlowStyle != 0:
		return nil, fmt.Errorf("%w on lines of their own: braces around all of it", ErrNotMap)
	}
	return m, m.scan(root)
}

// fewLines are as many as are read again to find the one that is wrong.
const fewLines = 100

// broken says on which line the key stands that made err. The reader of YAML knows it for some
// errors only; for others it gives the line on which the front matter starts, or the one before.
// The line is the first that no longer front matter can be read with.
func (m *yamlMeta) broken(err error) error {
	lines := bytes.SplitAfter(m.src, []byte("\n"))
	if len(lines) > fewLines || len(m.src) > 64*fewLines {
		return fmt.Errorf("frontmatter: %w", err)
	}
	row, good := 0, 0
	for i, l := range lines {
		good += len(l)
		var doc yaml.Node
		if yaml.Unmarshal(m.src[:good], &doc) == nil {
			row = i + 1
		}
	}
	return fmt.Errorf("frontmatter: line %d: yaml: %s", m.lead+row+1, cause.ReplaceAllString(err.Error(), ""))
}

// cause is what stands before the cause in an error of the reader of YAML.
var cause = regexp.MustCompile(`^yaml: (?:line \d+: )?`)

// scan finds the lines of every entry of the root mapping.
func (m *yamlMeta) scan(root *yaml.Node) error {
	m.indent = root.Content[0].Column - 1
	first := make(map[string]int, len(root.Content)/2) // the line of each key
	for i := 0; i < len(root.Content); i += 2 {
		k, v := root.Content[i], root.Content[i+1]
		at := m.line(k)
		if k.Kind != yaml.ScalarNode || k.Column-1 != m.indent || k.Anchor != "" || k.Style&yaml.TaggedStyle != 0 ||
			len(bytes.Trim(m.src[at:at+m.indent], " ")) > 0 {
			return fmt.Errorf("frontmatter: line %d: not a plain key", k.Line)
		}
		if l, twice := first[k.Value]; twice {
			return fmt.Errorf("frontmatter: line %d: %s is there twice, first on line %d", k.Line, k.Value, l)
		}
		first[k.Value] = k.Line
		if n := len(m.entries); n > 0 {
			m.entries[n-1].end = at
			if m.entries[n-1].key.Line == k.Line {
				return fmt.Errorf("frontmatter: line %d: two keys on one line", k.Line)
			}
		}
		m.entries = append(m.entries, yamlEntry{k, v, at, m.stop})
	}
	return nil
}

// yamlLines returns where lines start by YAML 1.1, to which NEL, LS and PS end a line too.
func yamlLines(src []byte) []int {
	starts := []int{0}
	for i := 0; i < len(src); i++ {
		switch rest := src[i:]; {
		case bytes.HasPrefix(rest, []byte("\r\n")):
			i++
		case rest[0] == '\n', rest[0] == '\r':
		case bytes.HasPrefix(rest, []byte("\u0085")):
			i++
		case bytes.HasPrefix(rest, []byte("\u2028")), bytes.HasPrefix(rest, []byte("\u2029")):
			i += 2
		default:
			continue
		}
		starts = append(starts, i+1)
	}
	return starts
}

// line returns where the line of a node starts.
func (m *yamlMeta) line(n *yaml.Node) int { return m.starts[n.Line-1-m.lead] }

// offset returns the byte at which a node starts; its column counts characters.
func (m *yamlMeta) offset(n *yaml.Node) int {
	i := m.line(n)
	for range n.Column - 1 {
		if i >= len(m.src) {
			break
		}
		i += runeLen(m.src[i:])
	}
	return i
}

// lineEnd returns where the line of byte i ends, its line end left out and included.
func (m *yamlMeta) lineEnd(i int) (text, next int) {
	j, found := slices.BinarySearch(m.starts, i)
	if found {
		j++
	}
	next = len(m.src)
	if j < len(m.starts) {
		next = m.starts[j]
	}
	text = next
	for text > i && (m.src[text-1] == '\n' || m.src[text-1] == '\r') {
		text--
	}
	return text, next
}

// lookup finds the entry of a key: the very key, or else the only one that differs in case.
func (m *yamlMeta) lookup(key string) (*yamlEntry, error) {
	var hit *yamlEntry
	n := 0
	for i := range m.entries {
		e := &m.entries[i]
		if e.key.Value == key {
			return e, nil
		}
		if strings.EqualFold(e.key.Value, key) {
			hit, n = e, n+1
		}
	}
	if n > 1 {
		return nil, fmt.Errorf("frontmatter: %s is there %d times, in different case", key, n)
	}
	return hit, nil
}

func (m *yamlMeta) hasTable(name string) bool {
	e, err := m.lookup(name)
	return err == nil && e != nil && e.val.Kind == yaml.MappingNode
}

// table returns the mapping that a key of m holds, as a front matter of its own; nil if
// there is none.
func (m *yamlMeta) table(name string) (*yamlMeta, error) {
	if name == "" {
		return m, nil
	}
	e, err := m.lookup(name)
	if err != nil || e == nil || e.val.Tag == "!!null" {
		return nil, err
	}
	if e.val.Kind != yaml.MappingNode || e.val.Style&yaml.FlowStyle != 0 || len(e.val.Content) == 0 || e.val.Anchor != "" {
		return nil, fmt.Errorf("frontmatter: line %d: %s is no list of keys on lines of their own", e.key.Line, name)
	}
	t := &yamlMeta{src: m.src, stop: e.end, lead: m.lead, starts: m.starts}
	return t, t.scan(e.val)
}

func (m *yamlMeta) get(table, key string) (Value, bool, error) {
	m, err := m.table(table)
	if err != nil || m == nil {
		return Value{}, false, err
	}
	e, err := m.lookup(key)
	if err != nil || e == nil {
		return Value{}, false, err
	}
	return yamlValue(key, e.val)
}

// yamlValue reads a scalar or a list of scalars; aliases are followed.
func yamlValue(key string, n *yaml.Node) (v Value, ok bool, err error) {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	switch n.Kind {
	case yaml.ScalarNode:
		return Text(n.Value), n.Tag != "!!null", nil
	case yaml.SequenceNode:
		v.IsList = true
		for _, c := range n.Content {
			if c.Kind == yaml.AliasNode {
				c = c.Alias
			}
			if c.Kind != yaml.ScalarNode {
				return Value{}, false, fmt.Errorf("frontmatter: line %d: %s holds more than plain items", c.Line, key)
			}
			v.List = append(v.List, c.Value)
		}
		return v, len(v.List) > 0, nil
	}
	return Value{}, false, fmt.Errorf("frontmatter: line %d: %s is neither a text nor a list", n.Line, key)
}

// same compares all entries but the asked ones, and their order.
func (m *yamlMeta) same(after meta, fields []Field) error {
	b, ok := after.(*yamlMeta)
	if !ok {
		return errFormat
	}
	root := make([]Field, len(fields)) // a table that was edited is compared by itself
	for i, f := range fields {
		root[i] = f
		if f.Table != "" {
			root[i].Key = f.Table
			if err := m.sameTable(b, f.Table, fields); err != nil {
				return err
			}
		}
	}
	if !slices.EqualFunc(m.others("", root), b.others("", root), sameEntry) {
		return errOthers
	}
	return nil
}

// sameTable compares the entries of a table but the asked ones.
func (m *yamlMeta) sameTable(after *yamlMeta, table string, fields []Field) error {
	x, err := m.table(table)
	if err != nil {
		return err
	}
	y, err := after.table(table)
	if err != nil {
		return err
	}
	if x == nil {
		x = &yamlMeta{}
	}
	if y == nil || !slices.EqualFunc(x.others(table, fields), y.others(table, fields), sameEntry) {
		return errOthers
	}
	return nil
}

// others returns the entries that are not asked for.
func (m *yamlMeta) others(table string, fields []Field) []yamlEntry {
	return slices.DeleteFunc(slices.Clone(m.entries), func(e yamlEntry) bool {
		return slices.ContainsFunc(fields, func(f Field) bool {
			return (table == "" || f.Table == table) && strings.EqualFold(f.Key, e.key.Value)
		})
	})
}

func sameEntry(p, q yamlEntry) bool { return sameNode(p.key, q.key) && sameNode(p.val, q.val) }

// sameNode compares all that a node says, but not where it stands. An alias is
// compared by name: what it stands for is compared where it is defined.
func sameNode(a, b *yaml.Node) bool {
	return a.Kind == b.Kind && a.Style == b.Style && a.Tag == b.Tag && a.Value == b.Value && a.Anchor == b.Anchor &&
		slices.EqualFunc(a.Content, b.Content, sameNode)
}
