package web

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/http"
	"os"
	"time"

	"github.com/tiyao/tiyao/internal/service"
)

// stream answers NDJSON. What is no longer than any other request is read first, for
// clients that do not read before they have sent everything; the rest is answered while
// it comes in. A line that cannot be answered has its error in its place, so the status
// is 200 as soon as the stream has begun; what ends the stream itself early is said on a
// last line.
func (s *Server) stream(w http.ResponseWriter, r *http.Request, g *guest, verb string) {
	rc := g.rc
	g.streams()
	in := &patient{r: r.Body, guest: g, limit: s.opt.bodyTime, metrics: s.metrics}
	if 0 <= r.ContentLength && r.ContentLength <= s.opt.maxBody {
		body, err := s.body(w, r, g)
		if err != nil {
			s.refuse(w, err)
			return
		}
		in.r, in.guest, in.metrics = bytes.NewReader(body), nil, nil // timed and counted already
	} else {
		_ = rc.EnableFullDuplex() // answers are read while the request is still being written
	}
	w.Header().Set("Content-Type", "application/x-ndjson; charset=utf-8")
	w.Header().Set("X-Accel-Buffering", "no")
	// A stream may end before its request does. What is left of it must not be taken
	// for the next request, and by then it is too late to say so.
	w.Header().Set("Connection", "close")
	out := bufio.NewWriterSize(&prompt{w: w, rc: rc, limit: s.opt.answerTime}, 32<<10)
	flushed := time.Now()
	flush := func() error {
		flushed = time.Now()
		if err := out.Flush(); err != nil {
			return err
		}
		if err := rc.Flush(); err != nil && !errors.Is(err, http.ErrNotSupported) {
			return err
		}
		return nil
	}
	work := func(text []byte, f func() error) error { return s.work(r.Context(), verb, text, f) }
	// A stream in which there is always more to answer is seen by its reader all the same.
	often := writerFunc(func(b []byte) (int, error) {
		n, err := out.Write(b)
		if err == nil && time.Since(flushed) > flushEvery {
			err = flush()
		}
		return n, err
	})
	err := s.service.Stream(r.Context(), verb, r.URL.Query(), in, int(s.opt.maxBody), often, work, flush)
	if service.IsBadRequest(err) {
		s.refuse(w, err)
		return
	}
	switch cause := in.err; {
	case cause == nil, errors.Is(cause, io.EOF):
	case errors.Is(cause, os.ErrDeadlineExceeded):
		err = errors.New("the next line came too slowly")
	default:
		err = cause
	}
	if err != nil {
		_, _ = out.Write(errorJSON(err.Error())) // flush tells
	}
	_ = flush()
}

// flushEvery is how long a reader waits for what is answered already.
const flushEvery = 200 * time.Millisecond

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

// prompt writes an answer that may be long: every piece of it has its time.
type prompt struct {
	w     io.Writer
	rc    *http.ResponseController
	limit time.Duration
}

func (p *prompt) Write(b []byte) (int, error) {
	_ = p.rc.SetWriteDeadline(time.Now().Add(p.limit))
	return p.w.Write(b)
}

// patient reads a body that may be long, but not slow: every line has its time, of which
// only the waiting for it counts. A blank line is none.
type patient struct {
	r       io.Reader
	guest   *guest
	limit   time.Duration
	waited  time.Duration // since the last line end
	text    bool          // there is more than blanks since then
	metrics *metrics
	err     error
}

// Read reads on as long as the client is allowed to be slow: it waits for more until the limit since the last line end.
func (p *patient) Read(b []byte) (int, error) {
	if p.err != nil {
		return 0, io.EOF // the reason is told once, at the end
	}
	start := time.Now()
	if p.guest != nil {
		if err := p.guest.wait(start.Add(-p.waited), start.Add(p.limit-p.waited)); err != nil {
			p.err = err
			return 0, io.EOF
		}
	}
	n, err := p.r.Read(b)
	p.waited += time.Since(start)
	if p.guest != nil {
		if why := p.guest.came(); why != nil && err != nil {
			err = why
		}
	}
	if p.metrics != nil {
		p.metrics.read(n)
	}
	p.lines(b[:n])
	if err != nil {
		p.err = err
		return n, io.EOF
	}
	return n, nil
}

// lines sees how the lines get on with what was read.
func (p *patient) lines(b []byte) {
	for len(b) > 0 {
		part, rest, end := bytes.Cut(b, []byte("\n"))
		p.text = p.text || len(bytes.TrimSpace(part)) > 0
		if end {
			if p.text {
				p.waited = 0
			}
			p.text = false
		}
		b = rest
	}
}
