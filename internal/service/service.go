package service

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/answer"
	"github.com/tiyao/tiyao/internal/input"
	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/internal/render"
)

// A Service answers requests for the analyses of the verbs. It is safe for concurrent use.
type Service struct {
	cfg   Settings
	by    map[string]Analysis // as the settings say
	lists lists

	mu    sync.Mutex
	asked map[string]Analysis // as requests of late have asked, by verb and key
}

// An Input is one request.
type Input struct {
	Object []byte // a JSON object, as it stands on a line of NDJSON
	Page   []byte // or a page, HTML or text in any charset
	HTML   bool   // the page is said to be HTML
	Query  url.Values
}

// maxAsked is how many analyses of requests' own are kept ready.
const maxAsked = 32

// New returns a Service that does what the settings say where a request does not say
// otherwise.
func New(cfg Settings) (*Service, error) {
	a := &Service{cfg: cfg, by: map[string]Analysis{}, asked: map[string]Analysis{}}
	for _, name := range Verbs {
		f, err := a.cfg.Prepare(name)
		if err != nil {
			return nil, err
		}
		a.by[name] = f
	}
	return a, nil
}

// Verbs returns the names of the verbs.
func (a *Service) Verbs() []string { return Verbs }

// What an analysis may need, in bytes: measured on the worst of texts, and rounded up.
const (
	perByte   = 110
	perFigure = 2800
)

// Cost estimates the memory that an analysis of a text may need. What costs most is a
// figure; there are never more of them than runs of digits.
func (a *Service) Cost(text []byte) int64 {
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

// Keep keeps a list for later requests, which name it by the id that is returned.
func (a *Service) Keep(list []byte) (string, error) {
	id, err := a.lists.keep(list)
	if err != nil {
		return "", BadRequest(err)
	}
	return id, nil
}

// analysis returns the analysis that a request asks for.
func (a *Service) analysis(verb string, r *request) (Analysis, error) {
	key := r.key()
	if a.by[verb] == nil {
		return nil, NotFound(fmt.Errorf("there is no verb %q", verb))
	}
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
	if f, err = cfg.Prepare(verb); err != nil {
		return nil, err
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
func (a *Service) configure(r *request) (*Settings, error) {
	c := a.cfg
	for i := range options {
		if err := options[i].apply(r, &c, &a.lists); err != nil {
			return nil, err
		}
	}
	return &c, nil
}

// Answer answers one request as a line of NDJSON is answered; a page has no id.
func (a *Service) Answer(ctx context.Context, dst []byte, verb string, in Input) ([]byte, error) {
	var r request
	raw, err := r.fromQuery(in.Query)
	if err != nil {
		return nil, BadRequest(err)
	}
	it := input.Item{Line: 1, Data: bytes.TrimSpace(in.Object)}
	if in.Object != nil {
		if _, err := record.Parse(it.Data); err != nil {
			return nil, BadRequest(err)
		}
		if err := r.fromObject(it.Data); err != nil {
			return nil, BadRequest(err)
		}
	}
	f, err := a.analysis(verb, &r)
	if err != nil {
		return nil, BadRequest(message{err})
	}
	ctx, cancel := Within(ctx, a.cfg.Timeout)
	defer cancel()
	show := func(id []byte, res render.Result, err error) ([]byte, error) {
		if err != nil {
			return nil, message{Late(err, a.cfg.Timeout)}
		}
		defer render.Release(res)
		return render.AppendObject(dst, id, len(id) > 0, res), nil
	}
	if in.Object != nil {
		return f.Answer(ctx, &it, input.Settings{Raw: raw}, show)
	}
	p := record.Page{Bytes: in.Page, Raw: raw}
	if in.HTML {
		p.Format = article.HTML
	}
	defer spare(len(p.Bytes))()
	res, err := f(ctx, p)
	return show(nil, res, err)
}

// Stream answers an NDJSON stream line by line, in order; a line that has more than most bytes
// has an error for its answer. It calls work with the text and
// the analysis of every line, from several goroutines; when work does not run it, its
// error is the answer. It calls flush when a reader should see what was written so far.
func (a *Service) Stream(ctx context.Context, verb string, query url.Values, in io.Reader, most int, out io.Writer, work func([]byte, func() error) error, flush func() error) error {
	var r request
	raw, err := r.fromQuery(query)
	if err != nil {
		return BadRequest(err)
	}
	f, err := a.analysis(verb, &r)
	if err != nil {
		return BadRequest(message{err})
	}
	analyse := func(_ context.Context, it *input.Item, dst []byte) (line []byte, err error) {
		ran := false
		err = work(it.Data, func() error {
			ran = true
			ctx, cancel := Within(ctx, a.cfg.Timeout)
			defer cancel()
			line, err = f.Answer(ctx, it, input.Settings{Raw: raw}, func(id []byte, res render.Result, err error) ([]byte, error) {
				if err = Late(err, a.cfg.Timeout); err != nil {
					return answer.AppendError(dst, id, it.Line, err), err
				}
				defer render.Release(res)
				return render.AppendObject(dst, id, true, res), nil
			})
			return err
		})
		if !ran {
			if ctx.Err() != nil {
				err = errors.New("the request has ended")
			}
			line = answer.AppendError(dst, record.FindID(it.Data), it.Line, err)
		}
		return line, err
	}
	emit := func(s *input.Slot) error {
		_, err := out.Write(s.Out)
		return err
	}
	return input.Pipeline(a.cfg.Jobs, 1, input.Stream(in, most).Next, analyse, emit, flush)
}
