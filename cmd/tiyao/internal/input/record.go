package input

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"time"
	"unicode/utf8"
)

// A Record is one NDJSON input line.
type Record struct {
	ID    json.RawMessage `json:"id"`
	Title *string         `json:"title"`
	Text  *string         `json:"text"` // the article's body as it stands
	Page  *string         `json:"page"` // a text dump of a page, to find the article in
	HTML  *string         `json:"html"` // a page, to find the article in
	Date  *string         `json:"date"` // when it was published
	Raw   *bool           `json:"raw"`  // take the page as it stands
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
	if r.Date != nil && *r.Date != "" {
		if _, _, ok := parseDate(*r.Date); !ok {
			return fmt.Errorf("\"date\" %q: want 2006-01-02, 2006-01-02 15:04 or 2006-01-02T15:04:05+08:00", *r.Date)
		}
	}
	return nil
}

// parseDate reads a time of publication as tiyao writes it, or as RFC 3339 has it.
func parseDate(s string) (t time.Time, hasTime, ok bool) {
	for _, layout := range []string{"2006-01-02", "2006-01-02 15:04", "2006-01-02 15:04:05", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, layout != "2006-01-02", true
		}
	}
	return t, false, false
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
