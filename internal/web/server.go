package web

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"runtime/debug"
	"time"
)

// A Service answers requests. It must be safe for concurrent use.
type Service interface {
	// Verbs returns the names of the endpoints below /v1/.
	Verbs() []string
	// Answer appends the answer to one request, a JSON object and a line end. It ends
	// early when ctx does: nobody waits for the answer any more.
	// Errors of the request itself are marked with BadRequest.
	Answer(ctx context.Context, dst []byte, verb string, in Input) ([]byte, error)
	// Stream answers an NDJSON stream line by line, in order. It calls work with the
	// analysis of every line, possibly from several goroutines; work returns what the
	// analysis returns, or an error when there is no use in it any more. It calls
	// flush when a reader should see what was written so far.
	Stream(ctx context.Context, verb string, in io.Reader, out io.Writer, work func(func() error) error, flush func() error) error
}

// An Input is the body of a request.
type Input struct {
	Object []byte // a JSON object, as it stands on a line of NDJSON
	Page   []byte // or a page, HTML or text in any charset
	HTML   bool   // the page is said to be HTML
}

// BadRequest marks an error as the client's: the request makes no sense.
func BadRequest(err error) error { return &badRequest{err} }

type badRequest struct{ err error }

func (e *badRequest) Error() string { return e.err.Error() }
func (e *badRequest) Unwrap() error { return e.err }

// A Server is an http.Handler for a Service.
type Server struct {
	service Service
	opt     options
	mux     *http.ServeMux
	metrics *metrics
	house   chan struct{} // a place for each request
	cores   chan struct{} // a place for each analysis that runs
}

// New returns a Server for s.
func New(s Service, opts ...Option) (*Server, error) {
	page, err := files()
	if err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	o := defaults()
	for _, opt := range opts {
		if err := opt(&o); err != nil {
			return nil, fmt.Errorf("web: %w", err)
		}
	}
	srv := &Server{
		service: s, opt: o, mux: http.NewServeMux(), metrics: newMetrics(o.version),
		house: make(chan struct{}, o.clients), cores: make(chan struct{}, o.jobs),
	}
	srv.routes(page)
	return srv, nil
}

// routes gives every path its handler. Methods are checked by the handlers, so that a
// wrong one is answered in JSON too.
func (s *Server) routes(page map[string]file) {
	for _, verb := range s.service.Verbs() {
		s.handle("/v1/"+verb, http.MethodPost, func(w http.ResponseWriter, r *http.Request) { s.verb(w, r, verb) })
	}
	s.handle("/healthz", http.MethodGet, func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, http.StatusOK, `{"status":"ok"}`)
	})
	s.handle("/metrics", http.MethodGet, s.metrics.serve)
	for path, file := range page {
		s.handle(path, http.MethodGet, file.serve)
	}
	s.handle(other, "", func(w http.ResponseWriter, _ *http.Request) {
		writeError(w, http.StatusNotFound, "there is nothing here; see /openapi.yaml")
	})
}

// other is how paths that there are not are counted.
const other = "other"

// handle registers a handler for one path and method; "" is any method.
func (s *Server) handle(path, method string, h http.HandlerFunc) {
	pattern := path
	switch path {
	case "/index.html":
		pattern, path = "/{$}", "/"
	case other:
		pattern = "/"
	}
	s.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		rec := &recorder{ResponseWriter: w}
		s.metrics.begin()
		defer func() {
			if x := recover(); x != nil {
				if x == http.ErrAbortHandler {
					panic(x)
				}
				fmt.Fprintf(s.opt.log, "web: %s: panic: %v\n%s", path, x, debug.Stack())
				if rec.code == 0 {
					writeError(rec, http.StatusInternalServerError, "internal error")
				}
			}
			s.metrics.end(path, rec.status(), time.Since(start))
		}()
		secure(rec.Header())
		switch {
		case method != "" && r.Method != method && !(method == http.MethodGet && r.Method == http.MethodHead):
			allow := method
			if method == http.MethodGet {
				allow = "GET, HEAD"
			}
			rec.Header().Set("Allow", allow)
			writeError(rec, http.StatusMethodNotAllowed, r.Method+" is not allowed here, use "+allow)
		case foreign(r):
			writeError(rec, http.StatusForbidden, "requests from other sites are not answered")
		default:
			h(rec, r)
		}
	})
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }

// work runs f, which answers an article, when one of the places for analyses is free.
// It gives up when ctx ends.
func (s *Server) work(ctx context.Context, verb string, f func() error) error {
	select {
	case s.cores <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-s.cores }()
	err := f()
	s.metrics.article(verb, err == nil)
	return err
}

// HTTP returns an http.Server for s with its limits: time for the head of a request,
// for the answer, and between two requests. The time for a body is kept by s itself.
func (s *Server) HTTP() *http.Server {
	return &http.Server{
		Handler:           s,
		ReadHeaderTimeout: s.opt.headTime,
		ReadTimeout:       s.opt.headTime + s.opt.bodyTime,
		WriteTimeout:      s.opt.headTime + s.opt.bodyTime + s.opt.answerTime,
		IdleTimeout:       s.opt.idleTime,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          s.opt.errorLog(),
	}
}
