package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"unicode/utf8"
)

// A Record is one NDJSON input line.
type Record struct {
	ID    json.RawMessage `json:"id"`
	Title *string         `json:"title"`
	Text  *string         `json:"text"` // the article's body as it stands
	Page  *string         `json:"page"` // a text dump of a page, to find the article in
	HTML  *string         `json:"html"` // a page, to find the article in
	Date  *looseText      `json:"date"` // when it was published, in any form that pages have
	Raw   *bool           `json:"raw"`  // take the page as it stands
}

// Errors of a line.
var (
	errNoText  = errors.New(`no "text", "page" or "html"`)
	ErrNotUTF8 = errors.New("not UTF-8")
)

// Parse reads one line. The ID is as good as can be had even when there is an error.
func Parse(line []byte) (Record, error) {
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
			want := "a string"
			if t.Field == "raw" {
				want = "true or false"
			}
			return r, fmt.Errorf("%q is %s, want %s", t.Field, t.Value, want)
		}
		var s *json.SyntaxError
		if errors.As(err, &s) && s.Error() != "unexpected end of JSON input" {
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

// looseText is a string, or a number as it is written. A field that only helps is no
// reason to refuse a line: anything else is as good as nothing.
type looseText string

// UnmarshalJSON never fails.
func (t *looseText) UnmarshalJSON(b []byte) error {
	var s string
	switch {
	case json.Unmarshal(b, &s) == nil:
		*t = looseText(s)
	case len(b) > 0 && (b[0] == '-' || b[0] >= '0' && b[0] <= '9'):
		*t = looseText(b)
	default:
		*t = ""
	}
	return nil
}

// FindID reads the id out of a line that is no good JSON, as far as it is good. An id
// that is no JSON itself (007) is given as a string.
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
		if key == "id" {
			if word := bareWord.FindSubmatch(line[d.InputOffset():]); word != nil && !json.Valid(word[1]) {
				return append(append([]byte{'"'}, word[1]...), '"')
			}
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

// bareWord is a value that is no string, list or object, after its colon.
var bareWord = regexp.MustCompile(`^[ \t]*:[ \t]*([0-9A-Za-z.+-]+)`)
