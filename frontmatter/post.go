package frontmatter

import (
	"bytes"
	"fmt"
	"strings"
)

// Format is the syntax of a front matter.
type Format int

// The formats a Post can have. None is a post without front matter.
const (
	None Format = iota
	YAML
	TOML
	JSON
)

// String returns none, yaml, toml or json.
func (f Format) String() string {
	if f < None || f > JSON {
		return "unknown"
	}
	return [...]string{"none", "yaml", "toml", "json"}[f]
}

// A Post is a Markdown file taken apart. It keeps a reference to the bytes it was
// parsed from, which must not be changed while it is in use.
// It is safe for concurrent use.
type Post struct {
	src    []byte
	format Format
	inner  [2]int // the front matter without its delimiter lines
	body   int    // where the body starts
	eol    string
	meta   meta
}

// meta is a parsed front matter of either syntax.
type meta interface {
	// get returns the value of a key of a table, or of the root table when that is "";
	// ok is false when the key is not there or empty.
	get(table, key string) (v Value, ok bool, err error)
	// hasTable tells whether the key name holds a table.
	hasTable(name string) bool
	// set returns the edits that give the fields their values.
	set(fields []Field, eol string) ([]splice, error)
	// same reports, as an error, the first difference to after outside the fields.
	same(after meta, fields []Field) error
}

// Format returns the syntax of the front matter.
func (p *Post) Format() Format { return p.format }

// Body returns the bytes after the front matter.
func (p *Post) Body() []byte { return p.src[p.body:] }

// Get returns the value of a top-level key; ok is false when the key is missing or
// holds nothing. Keys are compared as Hugo does, without regard to case. Numbers,
// dates and truth values are returned as they are written. It is an error when the
// value is neither one scalar nor a list of them.
func (p *Post) Get(key string) (v Value, ok bool, err error) {
	if p.format == None {
		return Value{}, false, nil
	}
	return p.meta.get("", key)
}

// GetIn is Get for a key of a table, as Zola has its tags in [taxonomies].
func (p *Post) GetIn(table, key string) (v Value, ok bool, err error) {
	if p.format == None {
		return Value{}, false, nil
	}
	return p.meta.get(table, key)
}

// Set returns the file with the fields set and every other byte as it was. The fields
// that are there already are changed in place, in the style they are written in; the
// others are added after the last top-level key. When nothing changes, the bytes that
// were parsed are returned as they are. An edit that cannot be made without touching more
// is an error, and so is a key that occurs twice among fields; no bytes are returned then.
func (p *Post) Set(fields ...Field) ([]byte, error) {
	for i, f := range fields {
		if err := f.check(); err != nil {
			return nil, err
		}
		for _, g := range fields[:i] {
			if f.Table == g.Table && strings.EqualFold(f.Key, g.Key) {
				return nil, fmt.Errorf("frontmatter: %s is set twice", f.Key)
			}
		}
	}
	if len(fields) == 0 {
		return p.src, nil
	}
	if p.format == None {
		return p.prepend(fields)
	}
	edits, err := p.meta.set(fields, p.eol)
	if err != nil {
		return nil, err
	}
	if len(edits) == 0 {
		return p.src, nil
	}
	for i := range edits {
		edits[i].start += p.inner[0]
		edits[i].end += p.inner[0]
	}
	out, err := apply(p.src, edits)
	if err != nil {
		return nil, err
	}
	return p.verify(out, fields)
}

// prepend gives a front matter to a post that has none.
func (p *Post) prepend(fields []Field) ([]byte, error) {
	edits, err := new(yamlMeta).set(fields, p.eol)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	b.WriteString("---" + p.eol)
	for _, e := range edits {
		b.WriteString(e.text)
	}
	b.WriteString("---" + p.eol)
	out, err := apply(p.src, []splice{{p.body, p.body, b.String()}})
	if err != nil {
		return nil, err
	}
	return p.verify(out, fields)
}

// verify returns an edited post when it says what it shall and nothing else changed.
func (p *Post) verify(out []byte, fields []Field) ([]byte, error) {
	q, err := Parse(out)
	if err != nil {
		return nil, fmt.Errorf("frontmatter: the edit would break it: %w", err)
	}
	if !bytes.Equal(p.Body(), q.Body()) || p.format != None && p.format != q.format {
		return nil, fmt.Errorf("frontmatter: the edit would move the start of the body")
	}
	for _, f := range fields {
		v, _, err := q.GetIn(f.Table, f.Key)
		if err != nil {
			return nil, err
		}
		if !v.Equal(f.Value) {
			return nil, fmt.Errorf("frontmatter: %s would read %v and not %v", f.Key, v, f.Value)
		}
	}
	if p.format == None {
		return out, nil
	}
	if err := p.meta.same(q.meta, fields); err != nil {
		return nil, err
	}
	return out, nil
}

// HasTable tells whether a top-level key of YAML or TOML holds a table of keys and values. In tables of JSON, for
// which neither Hugo nor Hexo has a use, no key is set: they count as none.
func (p *Post) HasTable(key string) bool {
	if p.format == None {
		return false
	}
	return p.meta.hasTable(key)
}
