package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/tiyao/tiyao/internal/service"
)

// packed refuses a body that has to be unpacked first: its length says nothing of what it would need.
func packed(w http.ResponseWriter, r *http.Request) bool {
	how := r.Header.Get("Content-Encoding")
	if how == "" || strings.EqualFold(how, "identity") {
		return false
	}
	w.Header().Set("Accept-Encoding", "identity")
	writeError(w, http.StatusUnsupportedMediaType, "Content-Encoding is not read: send the body as it is")
	return true
}

// verb answers a request to one of the verbs.
func (s *Server) verb(w http.ResponseWriter, r *http.Request, verb string) {
	rc := http.NewResponseController(w)
	g, ok := s.house.enter(r.Context(), rc)
	if !ok {
		w.Header().Set("Retry-After", "1")
		w.Header().Set("Connection", "close") // its body is not read
		writeError(w, http.StatusServiceUnavailable, "too many requests at the same time, come again")
		return
	}
	defer s.house.exit(g)
	if packed(w, r) {
		return
	}
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		kind = ""
	}
	in := service.Input{Query: r.URL.Query()}
	switch kind {
	case "application/x-ndjson", "application/ndjson", "application/jsonl":
		s.stream(w, r, g, verb)
		return
	case "application/json", "text/plain", "text/markdown", "text/html", "application/xhtml+xml":
	default:
		w.Header().Set("Accept", "application/json, application/x-ndjson, text/html, text/plain")
		writeError(w, http.StatusUnsupportedMediaType, "Content-Type must be application/json, application/x-ndjson, text/html or text/plain")
		return
	}
	body, err := s.body(w, r, g)
	if err != nil {
		s.refuse(w, err)
		return
	}
	if kind == "application/json" {
		in.Object = body
	} else {
		in.Page, in.HTML = body, kind == "text/html" || kind == "application/xhtml+xml"
	}
	out, err := s.lanes.apart(r.Context(), load{len(body), s.service.Cost(body)}, s.opt.answerTime, s.opt.workTime, func(ctx context.Context) ([]byte, error) {
		return s.service.Answer(ctx, nil, verb, in)
	})
	s.metrics.article(verb, err == nil)
	// It may have waited for its turn: the time to take the answer begins now.
	_ = rc.SetWriteDeadline(time.Now().Add(s.opt.answerTime))
	if err != nil {
		s.refuse(w, err)
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = w.Write(out) // the client has gone
}

// body reads the whole body within the limits of size and time.
func (s *Server) body(w http.ResponseWriter, r *http.Request, g *guest) ([]byte, error) {
	if r.ContentLength > s.opt.maxBody {
		return nil, &http.MaxBytesError{Limit: s.opt.maxBody}
	}
	now := time.Now()
	if err := g.wait(now, now.Add(s.opt.bodyTime)); err != nil {
		return nil, err
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, s.opt.maxBody))
	s.metrics.read(len(body))
	if why := g.came(); why != nil && err != nil {
		return nil, why
	}
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large), errors.Is(err, os.ErrDeadlineExceeded):
		return nil, err
	case err != nil:
		w.Header().Set("Connection", "close")
		return nil, service.BadRequest(fmt.Errorf("the body cannot be read: %w", err))
	case len(body) == 0:
		return nil, service.BadRequest(errors.New("the request has no body"))
	}
	// the analysis may take its time, and wait for its turn
	_ = g.rc.SetReadDeadline(time.Time{})
	return body, nil
}

// refuse answers an error with the status that fits it.
func (s *Server) refuse(w http.ResponseWriter, err error) {
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		w.Header().Set("Connection", "close")
		writeError(w, http.StatusRequestEntityTooLarge, fmt.Sprintf("the body is larger than %d bytes", large.Limit))
	case errors.Is(err, os.ErrDeadlineExceeded):
		w.Header().Set("Connection", "close")
		writeError(w, http.StatusRequestTimeout, "the body came too slowly")
	case errors.Is(err, errMemory):
		writeError(w, http.StatusRequestEntityTooLarge, err.Error())
	case errors.Is(err, errCrowded), errors.Is(err, errStopping), errors.Is(err, errBusy):
		w.Header().Set("Retry-After", "1")
		w.Header().Set("Connection", "close")
		writeError(w, http.StatusServiceUnavailable, err.Error())
	case errors.Is(err, context.Canceled): // nobody is there to read this
		writeError(w, http.StatusBadRequest, "the request ended early")
	case service.IsNotFound(err):
		writeError(w, http.StatusNotFound, err.Error())
	case service.IsBadRequest(err):
		writeError(w, http.StatusBadRequest, err.Error())
	default:
		writeError(w, http.StatusUnprocessableEntity, err.Error())
	}
}
