package keywords

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"unicode/utf8"
)

// readJSON reads the three JSON forms, token by token so that errors know their line.
func (b *vocabBuilder) readJSON(r io.Reader) error {
	data, err := io.ReadAll(r)
	if err != nil {
		return b.errorf(1, "%w", err)
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	x := tagDecoder{vocabBuilder: b, Decoder: json.NewDecoder(bytes.NewReader(data)), data: data, lines: 1}
	if !utf8.Valid(data) {
		return b.errorf(x.lineOf(firstBad(data)), "not UTF-8")
	}
	open, err := x.Token()
	if err != nil {
		return x.fail(err)
	}
	next := x.item
	switch open {
	case json.Delim('{'):
		next = x.field
	case json.Delim('['):
	default:
		return b.errorf(1, "want a list or an object of tags")
	}
	for x.More() {
		t, err := next()
		if err != nil {
			return x.fail(err)
		}
		if err := b.add(x.line(), t); err != nil {
			return err
		}
	}
	if _, err := x.Token(); err != nil {
		return x.fail(err)
	}
	return nil
}

// A tagDecoder reads tags from JSON and knows their lines.
type tagDecoder struct {
	*vocabBuilder
	*json.Decoder
	data  []byte
	lines int // up to seen
	seen  int64
}

// field reads a tag of {"Go": ["Golang"]}.
func (x *tagDecoder) field() (t Tag, err error) {
	name, err := x.Token()
	if err != nil {
		return t, err
	}
	t.Name, _ = name.(string)
	return t, x.Decode(&t.Synonyms)
}

// item reads a tag of [{"tag": "Go", "synonyms": ["Golang"]}] or of ["Go"].
func (x *tagDecoder) item() (t Tag, err error) {
	var raw json.RawMessage
	if err := x.Decode(&raw); err != nil {
		return t, err
	}
	into := any(&t)
	if len(raw) > 0 && raw[0] == '"' {
		into = &t.Name
	}
	return t, json.Unmarshal(raw, into)
}

// line returns the line that the decoder has come to. Its offsets only grow: it counts on from the last one.
func (x *tagDecoder) line() int {
	for to := x.InputOffset(); x.seen < to; x.seen++ {
		if x.data[x.seen] == '\n' {
			x.lines++
		}
	}
	return x.lines
}

// lineOf returns the line of the byte at offset.
func (x *tagDecoder) lineOf(offset int) int { return 1 + bytes.Count(x.data[:offset], []byte("\n")) }

// fail returns err with its line.
func (x *tagDecoder) fail(err error) error {
	var syn *json.SyntaxError
	if errors.As(err, &syn) {
		return x.errorf(x.lineOf(int(min(max(syn.Offset-1, 0), int64(len(x.data))))), "%w", err)
	}
	return x.errorf(x.line(), "%w", err)
}

// firstBad returns the offset of the first byte that is no UTF-8, len(data) where all are.
func firstBad(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(data)
}
