package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// A record is one NDJSON input line.
type record struct {
	ID    json.RawMessage `json:"id"`
	Title *string         `json:"title"`
	Text  *string         `json:"text"` // the article's body as it stands
	Page  *string         `json:"page"` // a text dump of a page, to find the article in
	HTML  *string         `json:"html"` // a page, to find the article in
}

var (
	errNoText  = errors.New(`no "text", "page" or "html"`)
	errNotUTF8 = errors.New("not UTF-8")
)

// parseRecord reads one line. The ID is as good as can be had even when there is an error.
func parseRecord(line []byte) (record, error) {
	var r record
	if !utf8.Valid(line) {
		r.ID = findID(line)
		return r, errNotUTF8
	}
	if err := json.Unmarshal(line, &r); err != nil {
		r.ID = findID(line)
		var t *json.UnmarshalTypeError
		if errors.As(err, &t) {
			if t.Field == "" {
				return r, fmt.Errorf("want a JSON object, not %s", t.Value)
			}
			return r, fmt.Errorf("%q is %s, want a string", t.Field, t.Value)
		}
		return r, fmt.Errorf("bad JSON: %w", err)
	}
	if !isScalar(r.ID) {
		return r, errors.New(`"id" is neither a string nor a number`)
	}
	if r.Text == nil && r.Page == nil && r.HTML == nil {
		return r, errNoText
	}
	return r, nil
}

func isScalar(id []byte) bool {
	return len(id) == 0 || id[0] != '{' && id[0] != '['
}

// findID reads the id out of a line that is no good JSON, as far as it is good.
func findID(line []byte) json.RawMessage {
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil
		}
		var v json.RawMessage
		if d.Decode(&v) != nil {
			return nil
		}
		if key == "id" {
			if !isScalar(v) {
				return nil
			}
			return v
		}
	}
	return nil
}

// appendID appends the id as the input had it; "" when it had none.
func appendID(dst []byte, id json.RawMessage) []byte {
	if len(id) == 0 || !utf8.Valid(id) {
		return append(dst, `""`...)
	}
	return append(dst, id...)
}

// appendError appends the output line of a record that could not be analysed.
func appendError(dst []byte, id json.RawMessage, err error) []byte {
	dst = append(dst, `{"id":`...)
	dst = appendID(dst, id)
	dst = append(dst, `,"error":`...)
	dst = appendString(dst, err.Error())
	return append(dst, "}\n"...)
}

// appendString appends s as a JSON string. Letters of any script stand as they are;
// bytes that are not UTF-8 become U+FFFD, as JSON has no way to hold them.
func appendString(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && c != 0x7f {
				i++
				continue
			}
			dst = append(dst, s[from:i]...)
			switch c {
			case '"', '\\':
				dst = append(dst, '\\', c)
			case '\n':
				dst = append(dst, `\n`...)
			case '\r':
				dst = append(dst, `\r`...)
			case '\t':
				dst = append(dst, `\t`...)
			default:
				dst = append(dst, `\u00`...)
				dst = append(dst, hex[c>>4], hex[c&15])
			}
			i++
			from = i
			continue
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && w == 1 || r == '\u2028' || r == '\u2029' {
			dst = append(dst, s[from:i]...)
			switch r {
			case utf8.RuneError:
				dst = append(dst, `\ufffd`...)
			case '\u2028':
				dst = append(dst, `\u2028`...)
			default:
				dst = append(dst, `\u2029`...)
			}
			i += w
			from = i
			continue
		}
		i += w
	}
	dst = append(dst, s[from:]...)
	return append(dst, '"')
}
