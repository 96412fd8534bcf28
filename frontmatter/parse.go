package frontmatter

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

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
