package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/tiyao/tiyao/internal/web"
)

// graceTime is how long running requests may take to end after the signal to stop.
const graceTime = 15 * time.Second

func newServeCmd(cfg *config) *cobra.Command {
	var addr string
	var maxBody int64
	var clients int
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the web page and the JSON API",
		Long: `Serve a page to read articles on, and the same as a JSON API:

  POST /v1/VERB        one article: application/json as on a line of NDJSON, or a raw
                       page as text/html or text/plain in any charset
                       many articles: application/x-ndjson, answered line by line
  GET  /openapi.yaml   the API described
  GET  /healthz        is it up
  GET  /metrics        counters for Prometheus

The server listens on this machine only, unless --addr says otherwise, and keeps
nothing of what it is sent. It stops on SIGINT or SIGTERM, after the requests that
are running have been answered.`,
		Example: `  tiyao serve
  tiyao serve --addr 127.0.0.1:9000 --vocab tags.txt
  curl -s --json '{"text":"全年粮食产量比上年增长1.3%。"}' http://127.0.0.1:8080/v1/stats`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			api, err := newAPI(cfg)
			if err != nil {
				return err
			}
			srv, err := web.New(api, web.WithMaxBody(maxBody<<20), web.WithClients(clients), web.WithJobs(cfg.jobs),
				web.WithVersion(cmd.Root().Version), web.WithLog(cfg.err))
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), syscall.SIGINT, syscall.SIGTERM)
			defer stop()
			l, err := net.Listen("tcp", addr)
			if err != nil {
				return &failure{err}
			}
			fmt.Fprintf(cfg.err, "tiyao: serving on http://%s\n", l.Addr())
			if err := serve(ctx, srv.HTTP(), l); err != nil {
				return &failure{err}
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&addr, "addr", "127.0.0.1:8080", "`HOST:PORT` to listen on")
	f.Int64Var(&maxBody, "max-body", 4, "largest request, or line of a stream, in `MB`")
	f.IntVar(&clients, "max-clients", 256, "at most `N` requests at the same time")
	cfg.jobsFlag(cmd)
	cfg.modelFlags(cmd)
	return cmd
}

// serve runs srv on l until ctx ends. Then it lets the running requests end.
func serve(ctx context.Context, srv *http.Server, l net.Listener) error {
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.Background(), graceTime)
	defer cancel()
	if err := srv.Shutdown(grace); err != nil {
		_ = srv.Close()
		return fmt.Errorf("stopped with requests still running: %w", err)
	}
	return nil
}

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
func (a *api) Answer(dst []byte, verb string, in web.Input) ([]byte, error) {
	b := &batch{cfg: &config{}, analyse: a.by[verb]}
	if in.Object == nil {
		res, err := b.analyse(input{page: in.Page, html: in.HTML})
		if err != nil {
			return nil, err
		}
		return appendObject(dst, nil, false, res), nil
	}
	line := bytes.TrimSpace(in.Object)
	if _, err := parseRecord(line); err != nil {
		return nil, web.BadRequest(err)
	}
	id, res, err := b.result(&item{line: 1, data: line})
	if err != nil {
		return nil, err
	}
	return appendObject(dst, id, len(id) > 0, res), nil
}

// Stream runs the command's own pipeline on the request.
func (a *api) Stream(verb string, in io.Reader, out io.Writer, work func(func() error) error, flush func() error) error {
	src, err := newSource(nil, in, "ndjson")
	if err != nil {
		return err
	}
	b := &batch{cfg: &config{to: "ndjson"}, analyse: a.by[verb]}
	analyse := func(it *item, dst []byte) (line []byte, err error) {
		ran := false
		err = work(func() error {
			ran = true
			line, err = b.work(it, dst)
			return err
		})
		if !ran {
			line = appendError(dst, findID(it.data), errors.New("the request has ended"))
		}
		return line, err
	}
	emit := func(s *slot) error {
		_, err := out.Write(s.out)
		return err
	}
	return pipeline(a.jobs, src.next, analyse, emit, flush)
}
