package main

import (
	"bytes"
	"context"
	"errors"
	"io"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/input"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/render"
	"github.com/tiyao/tiyao/internal/web"
)

// api answers the server's requests with the analyses of the verbs.
type api struct {
	jobs  int
	names []string
	by    map[string]analysis
}

func newAPI(cfg *config) (*api, error) {
	a := &api{jobs: cfg.jobs, by: map[string]analysis{}}
	for _, v := range verbs {
		f, err := v.prepare(cfg)
		if err != nil {
			return nil, err
		}
		a.names = append(a.names, v.name)
		a.by[v.name] = f
	}
	return a, nil
}

func (a *api) Verbs() []string { return a.names }

// Answer answers one request as a line of NDJSON is answered; a page has no id.
func (a *api) Answer(ctx context.Context, dst []byte, verb string, in web.Input) ([]byte, error) {
	f := a.by[verb]
	if in.Object == nil {
		p := input.Page{Bytes: in.Page}
		if in.HTML {
			p.Format = article.HTML
		}
		res, err := f(ctx, p)
		return form{format: "ndjson", noID: true}.answered(dst, nil, res, err)
	}
	it := input.Item{Line: 1, Data: bytes.TrimSpace(in.Object)}
	if _, err := input.ParseRecord(it.Data); err != nil {
		return nil, web.BadRequest(err)
	}
	id, res, err := f.answer(ctx, &it, input.Settings{})
	return form{format: "ndjson", noID: len(id) == 0}.answered(dst, id, res, err)
}

// answered is appendTo for someone who wants to hear of an error and nothing else.
func (o form) answered(dst, id []byte, res render.Result, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	return o.appendTo(dst, id, res, nil)
}

// Stream runs the command's own pipeline on the request.
func (a *api) Stream(ctx context.Context, verb string, in io.Reader, out io.Writer, work func(func() error) error, flush func() error) error {
	f := a.by[verb]
	analyse := func(it *input.Item, dst []byte) (line []byte, err error) {
		ran := false
		err = work(func() error {
			ran = true
			id, res, err := f.answer(ctx, it, input.Settings{})
			line, err = form{format: "ndjson"}.appendTo(dst, id, res, err)
			return err
		})
		if !ran {
			line = render.AppendError(dst, input.FindID(it.Data), errors.New("the request has ended"))
		}
		return line, err
	}
	emit := func(s *input.Slot) error {
		_, err := out.Write(s.Out)
		return err
	}
	return input.Pipeline(a.jobs, input.Stream(in).Next, analyse, emit, flush)
}
