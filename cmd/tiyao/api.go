package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/url"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/input"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/render"
	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/internal/web"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
)

// api answers the server's requests with the analyses of the verbs.
type api struct {
	cfg   *config
	names []string
	by    map[string]analysis // as the flags say
	lists lists

	mu    sync.Mutex
	asked map[string]analysis // as requests of late have asked, by verb and key
}

// maxAsked is how many analyses of requests' own are kept ready.
const maxAsked = 32

func newAPI(cfg *config) (*api, error) {
	a := &api{cfg: cfg, by: map[string]analysis{}, asked: map[string]analysis{}}
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

// What an analysis may need, in bytes: measured on the worst of texts, and rounded up.
const (
	perByte   = 110
	perFigure = 2800
)

// Cost estimates the memory that an analysis of a text may need. What costs most is a
// figure; there are never more of them than runs of digits.
func (a *api) Cost(text []byte) int64 {
	runs, in := int64(0), false
	for i := 0; i < len(text); i++ {
		digit := text[i]-'0' <= 9
		if text[i] >= utf8.RuneSelf {
			r, n := utf8.DecodeRune(text[i:])
			digit = r >= '０' && r <= '９' || strings.ContainsRune("〇一二两三四五六七八九十百千万亿", r)
			i += n - 1
		}
		if digit && !in {
			runs++
		}
		in = digit
	}
	return perByte*int64(len(text)) + perFigure*runs
}

func (a *api) Keep(list []byte) (string, error) {
	id, err := a.lists.keep(list)
	if err != nil {
		return "", web.BadRequest(err)
	}
	return id, nil
}

// analysis returns the analysis that a request asks for.
func (a *api) analysis(verb string, r *request) (analysis, error) {
	key := r.key()
	if key == "" {
		return a.by[verb], nil
	}
	key = verb + " " + key
	a.mu.Lock()
	f := a.asked[key]
	a.mu.Unlock()
	if f != nil {
		return f, nil
	}
	cfg, err := a.configure(r)
	if err != nil {
		return nil, err
	}
	for _, v := range verbs {
		if v.name == verb {
			if f, err = v.prepare(cfg); err != nil {
				return nil, err
			}
		}
	}
	if len(key) < 64<<10 {
		a.mu.Lock()
		if len(a.asked) >= maxAsked {
			clear(a.asked)
		}
		a.asked[key] = f
		a.mu.Unlock()
	}
	return f, nil
}

// configure returns the configuration with what a request asks for.
func (a *api) configure(r *request) (*config, error) {
	c := *a.cfg
	if r.Top != nil {
		c.top = *r.Top
	}
	if r.Limit != "" {
		c.limit = r.Limit
	}
	if r.Mode != "" {
		c.mode = r.Mode
	}
	for _, b := range []struct {
		asked *bool
		value *bool
	}{{r.Prefer, &c.prefer}, {r.POS, &c.pos}, {r.Explain, &c.explain}} {
		if b.asked != nil {
			*b.value = *b.asked
		}
	}
	for _, p := range r.Parts {
		c.parts |= parts[p]
	}
	if !r.Vocab.IsZero() {
		text, err := a.lists.text(r.Vocab)
		if err == nil {
			c.vocabulary, err = keywords.ReadVocabulary(strings.NewReader(text), "vocab")
		}
		if err != nil {
			return nil, err
		}
	}
	if !r.Block.IsZero() {
		text, err := a.lists.text(r.Block)
		if err == nil {
			c.blocked, err = keywords.ReadWords(strings.NewReader(text), "block")
		}
		if err != nil {
			return nil, err
		}
	}
	if !r.Dict.IsZero() {
		text, err := a.lists.text(r.Dict)
		if err != nil {
			return nil, err
		}
		c.seg = nil
		c.words = append(c.words, segment.WithUserDictReader("dict", strings.NewReader(text)))
	}
	return &c, nil
}

// Answer answers one request as a line of NDJSON is answered; a page has no id.
func (a *api) Answer(ctx context.Context, dst []byte, verb string, in web.Input) ([]byte, error) {
	var r request
	raw, err := r.fromQuery(in.Query)
	if err != nil {
		return nil, web.BadRequest(err)
	}
	it := input.Item{Line: 1, Data: bytes.TrimSpace(in.Object)}
	if in.Object != nil {
		if _, err := record.Parse(it.Data); err != nil {
			return nil, web.BadRequest(err)
		}
		if err := r.fromObject(it.Data); err != nil {
			return nil, web.BadRequest(err)
		}
	}
	f, err := a.analysis(verb, &r)
	if err != nil {
		return nil, web.BadRequest(message{err})
	}
	ctx, cancel := within(ctx, a.cfg.timeout)
	defer cancel()
	var id []byte
	var res render.Result
	if in.Object == nil {
		p := record.Page{Bytes: in.Page, Raw: raw}
		if in.HTML {
			p.Format = article.HTML
		}
		res, err = f(ctx, p)
	} else {
		id, res, err = f.answer(ctx, &it, input.Settings{Raw: raw})
	}
	if err != nil {
		return nil, message{late(err, a.cfg.timeout)}
	}
	return form{format: "ndjson", noID: len(id) == 0}.appendTo(dst, id, res, nil)
}

// A message is an error as people are told it.
type message struct{ error }

func (m message) Error() string { return answer.Message(m.error) }
func (m message) Unwrap() error { return m.error }

// Stream runs the command's own pipeline on the request.
func (a *api) Stream(ctx context.Context, verb string, query url.Values, in io.Reader, out io.Writer, work func([]byte, func() error) error, flush func() error) error {
	var r request
	raw, err := r.fromQuery(query)
	if err != nil {
		return web.BadRequest(err)
	}
	f, err := a.analysis(verb, &r)
	if err != nil {
		return web.BadRequest(message{err})
	}
	analyse := func(it *input.Item, dst []byte) (line []byte, err error) {
		ran := false
		err = work(it.Data, func() error {
			ran = true
			ctx, cancel := within(ctx, a.cfg.timeout)
			defer cancel()
			id, res, err := f.answer(ctx, it, input.Settings{Raw: raw})
			line, err = form{format: "ndjson"}.appendTo(dst, id, res, late(err, a.cfg.timeout))
			return err
		})
		if !ran {
			if ctx.Err() != nil {
				err = errors.New("the request has ended")
			}
			line = answer.AppendError(dst, record.FindID(it.Data), err)
		}
		return line, err
	}
	emit := func(s *input.Slot) error {
		_, err := out.Write(s.Out)
		return err
	}
	return input.Pipeline(a.cfg.jobs, input.Stream(in).Next, analyse, emit, flush)
}

// partsOr returns the parts that were asked for, or else those of a verb.
func (c *config) partsOr(of tiyao.Part) tiyao.Part {
	if c.parts != 0 && of == tiyao.All {
		return c.parts
	}
	return of
}
