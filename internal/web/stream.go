package web

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/http"
	"os"
	"time"
)

// errLine ends a stream in which a line goes on for longer than a body may be.
var errLine = errors.New("a line is longer than a request may be")

// stream answers NDJSON. What is no longer than any other request is read first, for
// clients that do not read before they have sent everything; the rest is answered while
// it comes in. A line that cannot be answered has its error in its place, so the status
// is 200 as soon as the stream has begun; what ends the stream itself early is said on a
// last line.
func (s *Server) stream(w http.ResponseWriter, r *http.Request, verb string) {
	rc := http.NewResponseController(w)
	in := &patient{r: r.Body, rc: rc, limit: s.opt.bodyTime, max: s.opt.maxBody, metrics: s.metrics}
	if 0 <= r.ContentLength && r.ContentLength <= s.opt.maxBody {
		body, err := s.body(w, r)
		if err != nil {
			s.refuse(w, err)
			return
		}
		in.r, in.rc, in.metrics = bytes.NewReader(body), nil, nil // timed and counted already
	} else {
		_ = rc.EnableFullDuplex() // answers are read while the request is still being written
	}
	w.Header().Set("Content-Type", "application/x-ndjson; charset=utf-8")
	w.Header().Set("X-Accel-Buffering", "no")
	// A stream may end before its request does. What is left of it must not be taken
	// for the next request, and by then it is too late to say so.
	w.Header().Set("Connection", "close")
	out := bufio.NewWriterSize(w, 32<<10)
	flush := func() error {
		_ = rc.SetWriteDeadline(time.Now().Add(s.opt.answerTime))
		if err := out.Flush(); err != nil {
			return err
		}
		if err := rc.Flush(); err != nil && !errors.Is(err, http.ErrNotSupported) {
			return err
		}
		return nil
	}
	work := func(f func() error) error { return s.work(r.Context(), verb, f) }
	err := s.service.Stream(r.Context(), verb, in, out, work, flush)
	switch cause := in.err; {
	case cause == nil, errors.Is(cause, io.EOF):
	case errors.Is(cause, os.ErrDeadlineExceeded):
		err = errors.New("the next line came too slowly")
	default:
		err = cause
	}
	if err != nil {
		out.Write(errorJSON(err.Error())) //nolint:errcheck // flush tells
	}
	_ = flush()
	if errors.Is(in.err, errLine) {
		in.drain()
	}
}

// drained is how much of a refused stream is read still, so that a client which is
// writing does not find the connection broken before it reads why.
const drained = 1 << 20

func (p *patient) drain() {
	if p.rc == nil {
		return
	}
	_ = p.rc.SetReadDeadline(time.Now().Add(time.Second))
	io.CopyN(io.Discard, p.r, drained) //nolint:errcheck // nothing depends on it
}

// patient reads a body that may be long, but not slow: every line has its time, of which
// only the waiting for it counts, and its length.
type patient struct {
	r       io.Reader
	rc      *http.ResponseController
	limit   time.Duration
	waited  time.Duration // since the last line end
	max     int64
	run     int64 // bytes since the last line end
	metrics *metrics
	err     error
}

func (p *patient) Read(b []byte) (int, error) {
	if p.err != nil {
		return 0, io.EOF // the reason is told once, at the end
	}
	start := time.Now()
	if p.rc != nil {
		_ = p.rc.SetReadDeadline(start.Add(p.limit - p.waited))
	}
	n, err := p.r.Read(b)
	p.waited += time.Since(start)
	if p.metrics != nil {
		p.metrics.read(n)
	}
	if i := bytes.LastIndexByte(b[:n], '\n'); i >= 0 {
		p.run, p.waited = int64(n-i-1), 0
	} else if p.run += int64(n); p.run > p.max {
		err = errLine
	}
	if err != nil {
		p.err = err
		return n, io.EOF
	}
	return n, nil
}
