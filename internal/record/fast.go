package record

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// fastRecord reads a line whose values are strings and numbers, as nearly all are, several
// times as fast as encoding/json. It reports false for everything else, good or bad:
// the caller then asks encoding/json. line must be UTF-8.
func fastRecord(line []byte, r *Record) bool {
	p := parser{b: line}
	if !p.next('{') {
		return false
	}
	for {
		key, raw, text, ok := p.field()
		if !ok || !r.set(key, raw, text) {
			return false
		}
		p.space()
		if p.at == len(p.b) {
			return false
		}
		p.at++
		switch p.b[p.at-1] {
		case ',':
			continue
		case '}':
			p.space()
			return p.at == len(p.b)
		}
		return false
	}
}

// set takes up a field of r; raw is its value as it is written, and text what it says where it is a string.
// It reports false for what is no such field's value, and for a name that encoding/json would take for another.
func (r *Record) set(key, raw []byte, text string) bool {
	isString := raw[0] == '"'
	switch string(key) {
	case "id":
		r.ID = raw
		return true
	case "title":
		r.Title = &text
	case "text":
		r.Text = &text
	case "page":
		r.Page = &text
	case "html":
		r.HTML = &text
	case "date":
		date := looseText(text)
		r.Date = &date
	default:
		for _, name := range [...]string{"id", "title", "text", "page", "html", "date", "raw"} {
			if strings.EqualFold(name, string(key)) {
				return false // encoding/json takes "Text" for "text"
			}
		}
		return true
	}
	return isString
}

// A parser stands at a byte of a line.
type parser struct {
	b  []byte
	at int
}

// field reads a name, its colon and its value, which is a string or an integer.
func (p *parser) field() (key, raw []byte, text string, ok bool) {
	p.space()
	if key, ok = p.rawString(); !ok || bytes.IndexByte(key, '\\') >= 0 || !p.next(':') {
		return nil, nil, "", false
	}
	p.space()
	if p.at == len(p.b) {
		return nil, nil, "", false
	}
	start := p.at
	if p.b[p.at] != '"' {
		ok = p.integer()
		return key, p.b[start:p.at], "", ok
	}
	inner, ok := p.rawString()
	if !ok {
		return nil, nil, "", false
	}
	text, ok = unescape(inner, string(key))
	return key, p.b[start:p.at], text, ok
}

func (p *parser) space() {
	for p.at < len(p.b) && (p.b[p.at] == ' ' || p.b[p.at] == '\t' || p.b[p.at] == '\r' || p.b[p.at] == '\n') {
		p.at++
	}
}

// next skips space and the byte c, if it is there.
func (p *parser) next(c byte) bool {
	p.space()
	if p.at == len(p.b) || p.b[p.at] != c {
		return false
	}
	p.at++
	return true
}

// rawString returns what is between the quotes of the string that starts here.
func (p *parser) rawString() ([]byte, bool) {
	if p.at == len(p.b) || p.b[p.at] != '"' {
		return nil, false
	}
	start := p.at + 1
	for i := start; i < len(p.b); i++ {
		switch c := p.b[i]; {
		case c == '"':
			p.at = i + 1
			return p.b[start:i], true
		case c == '\\':
			i++
		case c < ' ':
			return nil, false
		}
	}
	return nil, false
}

// integer skips an integer without a superfluous zero.
func (p *parser) integer() bool {
	if p.b[p.at] == '-' {
		p.at++
	}
	start := p.at
	for p.at < len(p.b) && p.b[p.at]-'0' <= 9 {
		p.at++
	}
	n := p.at - start
	return n == 1 || n > 1 && p.b[start] != '0'
}

// unescape returns the string that raw stands for. An id without escapes is used as it
// stands and not copied.
func unescape(raw []byte, key string) (string, bool) {
	i := bytes.IndexByte(raw, '\\')
	if i < 0 {
		if key == "id" {
			return "", true
		}
		return string(raw), true
	}
	var b strings.Builder
	b.Grow(len(raw))
	for {
		if i < 0 {
			b.Write(raw)
			return b.String(), true
		}
		b.Write(raw[:i])
		raw = raw[i+1:]
		if len(raw) == 0 {
			return "", false
		}
		c := raw[0]
		raw = raw[1:]
		switch c {
		case '"', '\\', '/':
			b.WriteByte(c)
		case 'n':
			b.WriteByte('\n')
		case 'r':
			b.WriteByte('\r')
		case 't':
			b.WriteByte('\t')
		case 'b':
			b.WriteByte('\b')
		case 'f':
			b.WriteByte('\f')
		case 'u':
			r, ok := hex4(raw)
			if !ok {
				return "", false
			}
			raw = raw[4:]
			if utf16.IsSurrogate(r) {
				low, ok := rune(0), false
				if len(raw) >= 6 && raw[0] == '\\' && raw[1] == 'u' {
					low, ok = hex4(raw[2:])
				}
				if r = utf16.DecodeRune(r, low); ok && r != utf8.RuneError {
					raw = raw[6:]
				}
			}
			b.WriteRune(r)
		default:
			return "", false
		}
		i = bytes.IndexByte(raw, '\\')
	}
}

func hex4(b []byte) (r rune, ok bool) {
	if len(b) < 4 {
		return 0, false
	}
	for _, c := range b[:4] {
		switch {
		case c-'0' <= 9:
			c -= '0'
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
