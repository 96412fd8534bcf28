package web

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net/url"
	"runtime"
	"strings"
	"time"
)

// An Option changes a limit of the Server.
type Option func(*options) error

type options struct {
	maxBody    int64
	clients    int
	jobs       int
	headTime   time.Duration
	bodyTime   time.Duration
	answerTime time.Duration
	idleTime   time.Duration
	workTime   time.Duration
	hosts      []string
	origins    []string
	memory     int64
	version    string
	log        io.Writer
}

func defaults() options {
	return options{
		maxBody:    4 << 20,
		clients:    256,
		jobs:       runtime.GOMAXPROCS(0),
		headTime:   5 * time.Second,
		bodyTime:   20 * time.Second,
		answerTime: 30 * time.Second,
		idleTime:   60 * time.Second,
		workTime:   30 * time.Second,
		memory:     1 << 30,
		log:        io.Discard,
	}
}

func (o *options) errorLog() *log.Logger { return log.New(o.log, "web: ", 0) }

// WithMaxBody sets how many bytes a request, or a line of a stream, may have.
// The default is 4 MB. What is longer is answered with 413.
func WithMaxBody(n int64) Option {
	return func(o *options) error {
		if n < 1 {
			return errors.New("WithMaxBody: want 1 byte or more")
		}
		o.maxBody = n
		return nil
	}
}

// WithClients sets how many requests may be in the house at the same time, those that
// are still being sent among them. The default is 256. One more gets the place of the one
// that is the slowest to be sent, or is answered with 503.
func WithClients(n int) Option {
	return func(o *options) error {
		if n < 1 {
			return errors.New("WithClients: want 1 or more")
		}
		o.clients = n
		return nil
	}
}

// WithJobs sets how many analyses of small texts run at the same time, and half as many
// of large ones beside them; the others wait. The default is the number of processors.
func WithJobs(n int) Option {
	return func(o *options) error {
		if n < 1 {
			return errors.New("WithJobs: want 1 or more")
		}
		o.jobs = n
		return nil
	}
}

// WithTimes sets how long a client may take to send the head and the body of a request
// and to take the answer, and how long an idle connection stays open. In a stream the
// times for body and answer hold for every part of it. The defaults are 5, 20, 30 and
// 60 seconds.
func WithTimes(head, body, answer, idle time.Duration) Option {
	return func(o *options) error {
		if min(head, body, answer, idle) <= 0 {
			return errors.New("WithTimes: want more than nothing")
		}
		o.headTime, o.bodyTime, o.answerTime, o.idleTime = head, body, answer, idle
		return nil
	}
}

// WithWork sets how long an analysis may take, once it has its turn. The default is 30
// seconds. One that takes longer is answered with 422; in a stream it is the Service's to
// give up.
func WithWork(d time.Duration) Option {
	return func(o *options) error {
		if d <= 0 {
			return errors.New("WithWork: want more than nothing")
		}
		o.workTime = d
		return nil
	}
}

// WithHosts sets the names under which the server may be asked, besides addresses and
// localhost; "*" is any. The default is none: a page of another site could have its own
// name lead here.
func WithHosts(names ...string) Option {
	return func(o *options) error {
		o.hosts = names
		return nil
	}
}

// WithOrigins sets the origins, such as https://example.com, whose pages may ask and read
// the answers in a browser; "*" is any. The default is none but the server's own page.
func WithOrigins(origins ...string) Option {
	return func(o *options) error {
		for _, s := range origins {
			u, err := url.Parse(s)
			if s != "*" && (err != nil || u.Scheme == "" || u.Host == "" || strings.Trim(u.Path, "/") != "") {
				return fmt.Errorf("WithOrigins: %q: want an origin such as https://example.com, or *", s)
			}
		}
		o.origins = origins
		return nil
	}
}

// WithMemory sets how many bytes large texts may need at the same time by estimate; the
// others wait. The default is 1 GB. A text that needs more by itself is answered with 413.
func WithMemory(n int64) Option {
	return func(o *options) error {
		if n < 1 {
			return errors.New("WithMemory: want 1 byte or more")
		}
		o.memory = n
		return nil
	}
}

// WithVersion sets the version that /metrics tells.
func WithVersion(v string) Option {
	return func(o *options) error {
		o.version = v
		return nil
	}
}

// WithLog sets where errors of the server itself are written. The default is nowhere.
func WithLog(w io.Writer) Option {
	return func(o *options) error {
		if w == nil {
			return errors.New("WithLog: nil writer")
		}
		o.log = w
		return nil
	}
}
