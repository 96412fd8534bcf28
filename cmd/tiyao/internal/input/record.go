package input

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// A Record is one NDJSON input line.
type Record struct {
	ID    json.RawMessage `json:"id"`
	Title *string         `json:"title"`
	Text  *string         `json:"text"` // the article's body as it stands
	Page  *string         `json:"page"` // a text dump of a page, to find the article in
	HTML  *string         `json:"html"` // a page, to find the article in
}

// Errors of a line.
var (
	errNoText  = errors.New(`no "text", "page" or "html"`)
	ErrNotUTF8 = errors.New("not UTF-8")
)

// ParseRecord reads one line. The ID is as good as can be had even when there is an error.
func ParseRecord(line []byte) (Record, error) {
	var r Record
	if !utf8.Valid(line) {
		r.ID = FindID(line)
		return r, ErrNotUTF8
	}
	if fastRecord(line, &r) {
		return r, r.check()
	}
	r = Record{}
	if err := json.Unmarshal(line, &r); err != nil {
		r.ID = FindID(line)
		var t *json.UnmarshalTypeError
		if errors.As(err, &t) {
			if t.Field == "" {
				return r, fmt.Errorf("want a JSON object, not %s", t.Value)
			}
			return r, fmt.Errorf("%q is %s, want a string", t.Field, t.Value)
		}
		var s *json.SyntaxError
		if errors.As(err, &s) && s.Offset < int64(len(line)) {
			return r, fmt.Errorf("bad JSON at byte %d", s.Offset-1)
		}
		return r, errors.New("bad JSON: it ends too early")
	}
	return r, r.check()
}

func (r *Record) check() error {
	if r.Text == nil && r.Page == nil && r.HTML == nil {
		return errNoText
	}
	return nil
}

// FindID reads the id out of a line that is no good JSON, as far as it is good.
func FindID(line []byte) json.RawMessage {
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
			return v
		}
	}
	return nil
}
