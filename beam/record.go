package tiyaobeam

import (
	"bytes"
	"errors"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/warc"
)

func init() {
	beam.RegisterType(reflect.TypeFor[Record]())
	beam.RegisterType(reflect.TypeFor[Letter]())
}

// Kinds of records.
const (
	Line    = iota // a line of NDJSON, as docs/command.md has it
	Page           // a file: HTML, Markdown or text in any charset
	Capture        // a page of a web archive
)

// A Record is one article as it came in.
type Record struct {
	Kind        int
	Name        string // of the file, or the address of a capture
	ContentType string // of a capture, as the server said
	Text        bool   // the capture is a text that was made of a page
	Data        []byte
	Problem     string // why there is no Data, of a capture that cannot be read
}

// A Letter is a record that could not be answered.
type Letter struct {
	Answer []byte // {"id","error"} as the command writes it, without the line end
	Record []byte // the line of NDJSON as it came in; nil for pages
}

// item is the record as the command's readers have it.
func (r *Record) item() input.Item {
	switch r.Kind {
	case Page:
		return input.FromReader(r.Name, bytes.NewReader(r.Data))
	case Capture:
		var err error
		if r.Problem != "" {
			err = errors.New(r.Problem)
		}
		return input.FromArchive(r.Name, &warc.Page{ContentType: r.ContentType, Text: r.Text, Body: r.Data}, err)
	}
	return input.Item{Name: "-", Line: 1, Data: r.Data}
}
