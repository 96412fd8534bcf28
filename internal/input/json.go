package input

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// Errors of JSON that is not one object a line.
var (
	errArray  = errors.New(`a JSON array; want NDJSON, one {"id","text"} a line (jq -c '.[]' makes it)`)
	errObject = errors.New(`a JSON object over several lines; want NDJSON, one {"id","text"} a line (jq -c . makes it)`)
)

// wrongJSON tells whether a page is JSON that was meant for NDJSON. head is how it
// begins. A post of Hugo begins with an object too, but goes on with text.
func wrongJSON(head []byte) error {
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	if len(head) < 2 {
		return nil
	}
	next := bytes.TrimLeft(head[1:], " \t\r\n")
	var err error
	switch {
	case len(next) == 0:
		return nil
	case head[0] == '[' && next[0] == '{':
		err = errArray
	case head[0] == '{' && next[0] == '"':
		err = errObject
	default:
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(head))
	var v json.RawMessage
	switch e := d.Decode(&v); {
	case errors.Is(e, io.ErrUnexpectedEOF): // it goes on behind the head
		return err
	case e != nil:
		return nil
	case len(bytes.TrimSpace(head[d.InputOffset():])) == 0:
		return err
	}
	return nil
}
