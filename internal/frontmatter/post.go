package frontmatter

import (
	"bytes"
	"encoding/json"
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

func (f Format) String() string { return [...]string{"none", "yaml", "toml", "json"}[f] }

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
// were parsed are returned as they are.
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

// hexoKeys are what a front matter without its opening line must have one of.
var hexoKeys = []string{"title", "date", "tags", "categories", "layout", "permalink", "description", "keywords", "updated", "comments", "published"}

// Parse takes a post apart. The errors that a reader may want to tell apart are
// ErrOrg, ErrLines, ErrUnclosed and ErrNotMap; all others name the line that is wrong.
func Parse(src []byte) (*Post, error) {
	p, err := parse(src)
	if err != nil {
		return nil, err
	}
	return p, nil
}

// parse is Parse; with the error of a front matter that has an end it returns what is
// known of its place.
func parse(src []byte) (*Post, error) {
	p := &Post{src: src, eol: "\n"}
	at := 0
	if bytes.HasPrefix(src, bom) {
		at = len(bom)
	}
	if bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff")) {
		return p, fmt.Errorf("frontmatter: UTF-16, not UTF-8")
	}
	p.body = at
	first, next := line(src, at)
	if i := bytes.IndexByte(src, '\n'); i > 0 && src[i-1] == '\r' {
		p.eol = "\r\n"
	}
	switch {
	case dashes(first):
		return p.yaml(bytes.TrimRight(first, " \t"), next)
	case plusses(first):
		return p.toml(next)
	case semicolons(first):
		return p.json(next)
	case len(first) > 0 && first[0] == '{':
		return p.object(at)
	case len(first) > 0 && first[0] == '"':
		return p.json(at)
	case isOrg(first):
		return p, ErrOrg
	case hexoKey(first):
		return p.hexo(at)
	case hasLines(src[at:]):
		return p, ErrLines
	}
	return p, nil
}

// object parses Hugo's JSON: an object, and the body on the line after it.
func (p *Post) object(start int) (*Post, error) {
	dec := json.NewDecoder(bytes.NewReader(p.src[start:min(len(p.src), start+maxFront)]))
	var o json.RawMessage
	if dec.Decode(&o) != nil {
		return p, nil //nolint:nilerr // not JSON, so it is text
	}
	end := start + int(dec.InputOffset())
	rest, body := line(p.src, end)
	if len(bytes.TrimSpace(rest)) > 0 {
		return p, nil
	}
	m, err := parseJSON(p.src[start:end], false)
	if err != nil {
		return p.unread(JSON, start, end, body), err
	}
	p.format, p.inner, p.body, p.meta = JSON, [2]int{start, end}, body, m
	return p, nil
}

// json parses Hexo's JSON up to the line ";;;", which may have another one before it.
func (p *Post) json(start int) (*Post, error) {
	end, body := find(p.src, start, semicolons)
	opened := start > p.body
	if end < 0 {
		if opened {
			return p, ErrUnclosed
		}
		return p, nil
	}
	if end-start > maxFront {
		return p.unread(JSON, start, end, body), errLarge
	}
	inner := p.src[start:end]
	m, err := parseJSON(inner, !bytes.HasPrefix(bytes.TrimSpace(inner), []byte("{")))
	if err != nil {
		if opened {
			return p.unread(JSON, start, end, body), err
		}
		return p, nil // a text that begins with a quotation
	}
	p.format, p.inner, p.body, p.meta = JSON, [2]int{start, end}, body, m
	return p, nil
}

// yaml parses the front matter after an opening line of dashes.
func (p *Post) yaml(open []byte, start int) (*Post, error) {
	end, body := find(p.src, start, func(l []byte) bool {
		l = bytes.TrimRight(l, " \t")
		return bytes.Equal(l, open) || len(open) == 3 && string(l) == "..."
	})
	if end < 0 {
		if len(open) > 3 { // a rule across the page
			return p, nil
		}
		return p, ErrUnclosed
	}
	if end-start > maxFront {
		return p.unread(YAML, start, end, body), errLarge
	}
	m, err := parseYAML(p.src[start:end], 1)
	if err != nil {
		if len(open) > 3 {
			return p, nil
		}
		return p.unread(YAML, start, end, body), err
	}
	p.format, p.inner, p.body, p.meta = YAML, [2]int{start, end}, body, m
	return p, nil
}

// toml parses the front matter after an opening "+++".
func (p *Post) toml(start int) (*Post, error) {
	end, body := find(p.src, start, plusses)
	if end < 0 {
		return p, ErrUnclosed
	}
	if end-start > maxFront {
		return p.unread(TOML, start, end, body), errLarge
	}
	m, err := parseTOML(p.src[start:end])
	if err != nil {
		return p.unread(TOML, start, end, body), err
	}
	p.format, p.inner, p.body, p.meta = TOML, [2]int{start, end}, body, m
	return p, nil
}

// hexo parses a front matter that has only its closing line. Any text before a rule
// could be one, so every key must look like a key and one of them must be known.
func (p *Post) hexo(start int) (*Post, error) {
	end, body := find(p.src[:min(len(p.src), start+maxFront)], start, dashes)
	if end < 0 {
		return p.lines(start)
	}
	m, err := parseYAML(p.src[start:end], 0)
	if err != nil {
		return p.lines(start)
	}
	known := false
	for _, e := range m.entries {
		if !hexoKey([]byte(e.key.Value + ":")) {
			return p.lines(start)
		}
		for _, k := range hexoKeys {
			known = known || strings.EqualFold(e.key.Value, k)
		}
	}
	if known {
		p.format, p.inner, p.body, p.meta = YAML, [2]int{start, end}, body, m
	}
	return p, nil
}

// lines refuses metadata lines without a closing mark. All else is text.
func (p *Post) lines(start int) (*Post, error) {
	if hasLines(p.src[start:]) {
		return p, ErrLines
	}
	return p, nil
}

// HasTable tells whether a top-level key holds a table of keys and values.
func (p *Post) HasTable(key string) bool {
	if p.format == None {
		return false
	}
	return p.meta.hasTable(key)
}
