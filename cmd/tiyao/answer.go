package main

import (
	"bytes"

	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/render"
)

// A form is what an item is answered in.
type form struct {
	format string // never auto
	style  render.Style
	noID   bool
}

// appendTo appends the answer to what stood on a line, 0 for none, in its form. Of an error only the formats with a place for
// it say anything.
func (o form) appendTo(dst, id []byte, line int, res render.Result, err error) ([]byte, error) {
	if err != nil {
		if o.format == "ndjson" || o.format == "json" {
			dst = answer.AppendError(dst, id, line, err)
		}
		return dst, err
	}
	defer render.Release(res)
	switch o.format {
	case "ndjson":
		return render.AppendObject(dst, id, !o.noID, res), nil
	case "json":
		return render.AppendIndented(dst, render.AppendObject(nil, id, !o.noID, res)), nil
	case "yaml":
		return render.AppendYAML(dst, render.AppendObject(nil, id, !o.noID, res))
	case "html":
		return res.AppendHTML(dst)
	}
	return res.AppendText(dst, o.style), nil
}

// trimLine cuts the line end that the comma of an array has to come before.
func trimLine(b []byte) []byte { return bytes.TrimSuffix(b, []byte("\n")) }
