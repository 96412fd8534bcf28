package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"runtime/debug"
	"time"

	"github.com/tiyao/tiyao/internal/service"
)

// A Service answers requests. It must be safe for concurrent use.
type Service interface {
	// Verbs returns the names of the endpoints below /v1/.
	Verbs() []string
	// Answer appends the answer to one request, a JSON object and a line end. It ends
	// early when ctx does: nobody waits for the answer any more.
	// Errors of the request itself are marked with service.BadRequest.
	Answer(ctx context.Context, dst []byte, verb string, in service.Input) ([]byte, error)
	// Stream answers an NDJSON stream line by line, in order, one of more than most bytes with
	// an error. It calls work with the
	// text and the analysis of every line, possibly from several goroutines; work
	// returns what the analysis returns, or an error when there is no use in it any
	// more. It calls flush when a reader should see what was written so far. Errors of
	// the query are marked with service.BadRequest and returned before anything is written.
	Stream(ctx context.Context, verb string, query url.Values, in io.Reader, most int, out io.Writer, work func([]byte, func() error) error, flush func() error) error
	// Cost estimates the bytes of memory that an analysis of a text may need.
	Cost(text []byte) int64
	// Keep keeps a list for later requests, which name it by the id that is returned.
	Keep(list []byte) (id string, err error)
	// Head writes a report, a JSON object, for the page that its article will stand on.
	Head(report []byte) (answer []byte, err error)
}

// A Server is an http.Handler for a Service.
type Server struct {
	service Service
	opt     options
	mux     *http.ServeMux
	metrics *metrics
	house   *house
	lanes   *lanes
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
		house: newHouse(o.clients), lanes: newLanes(o.jobs, o.memory),
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
	s.handle("/v1/lists", http.MethodPost, s.keep)
	s.handle("/v1/head", http.MethodPost, s.head)
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
				if err, ok := x.(error); ok && errors.Is(err, http.ErrAbortHandler) {
					panic(x)
				}
				s.opt.errorLog().Printf("%s: panic: %v\n%s", path, x, debug.Stack())
				if rec.code == 0 {
					writeError(rec, http.StatusInternalServerError, "internal error")
				}
			}
			s.metrics.end(path, rec.status(), time.Since(start))
		}()
		switch {
		case method != "" && r.Method != method && (method != http.MethodGet || r.Method != http.MethodHead):
			allow := method
			if method == http.MethodGet {
				allow = "GET, HEAD"
			}
			rec.Header().Set("Allow", allow)
			writeError(rec, http.StatusMethodNotAllowed, r.Method+" is not allowed here, use "+allow)
		case s.foreign(r):
			writeError(rec, http.StatusForbidden, "requests from other sites are not answered")
		default:
			h(rec, r)
		}
	})
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	secure(w.Header()) // of the redirects of the mux too
	switch {
	case !s.hostAllowed(r.Host) && r.URL.Path != "/healthz":
		w.Header().Set("Connection", "close") // its body is not read
		writeError(w, http.StatusMisdirectedRequest, "this server is not to be asked by this name (--allow-host)")
	case s.cors(w, r):
	default:
		s.mux.ServeHTTP(w, r)
	}
}

// work runs f, which answers a line of a stream, when it has its turn. It gives up when
// ctx ends.
func (s *Server) work(ctx context.Context, verb string, text []byte, f func() error) error {
	err := s.lanes.run(ctx, load{len(text), s.service.Cost(text)}, s.opt.answerTime, f)
	s.metrics.article(verb, err == nil)
	return err
}

// HTTP returns an http.Server for s with its limits: time for the head of a request,
// for the answer, and between two requests. The time for a body is kept by s itself.
// When it is shut down, streams end behind the line that was read last.
func (s *Server) HTTP() *http.Server {
	h := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: s.opt.headTime,
		ReadTimeout:       s.opt.headTime + s.opt.bodyTime,
		WriteTimeout:      s.opt.headTime + s.opt.bodyTime + s.opt.answerTime,
		IdleTimeout:       s.opt.idleTime,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          s.opt.errorLog(),
	}
	h.RegisterOnShutdown(s.house.stop)
	return h
}
