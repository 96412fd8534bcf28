package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/tiyao/tiyao/internal/service"
	"github.com/tiyao/tiyao/internal/web"
)

// graceTime is how long running requests may take to end after the signal to stop.
const graceTime = 15 * time.Second

// answerTime is how long an analysis may take unless --timeout says otherwise.
const answerTime = 30 * time.Second

func newServeCmd(cfg *config) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve",
		Short: "Serve the web page and the JSON API",
		Long: `Serve a page to read articles on, and the same as a JSON API:

  POST /v1/VERB        one article: application/json as on a line of NDJSON, or a raw
                       page as text/html or text/plain in an encoding of Chinese
                       many articles: application/x-ndjson, answered line by line
  POST /v1/lists       a list of tags or words, as text/plain; its id can stand for it
  POST /v1/head        a report, edited or not, as the elements of <head> and front matter
  GET  /openapi.yaml   the API described
  GET  /healthz        is it up
  GET  /metrics        counters for Prometheus

Each request may ask for itself with the fields top, min_score, min_confidence, limit, vocab,
prefer, block, dict, mode, pos, parts, explain and raw, in JSON or in the query.

The server listens on this machine only, unless --addr says otherwise, and keeps nothing
of what it is sent but the lists of late. It is asked by address or as localhost, or by a
name of --allow-host, and by no page of another site but those of --allow-origin. On
SIGINT or SIGTERM it answers what it has read, for at most 15 seconds.`,
		Example: `  tiyao serve
  tiyao serve --addr 127.0.0.1:9000 --vocab tags.txt
  curl -s --json '{"text":"全年粮食产量比上年增长1.3%。"}' http://127.0.0.1:8080/v1/stats`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cfg.probe {
				return probe(cmd.Context(), cfg.addr)
			}
			if cfg.Timeout == 0 {
				cfg.Timeout = answerTime
			}
			// A limit that makes the collector work harder, not one that is never passed.
			debug.SetMemoryLimit(cfg.maxMemory << 20)
			answers, err := service.New(cfg.Settings)
			if err != nil {
				return err
			}
			srv, err := web.New(answers, web.WithMaxBody(cfg.maxBody<<20), web.WithClients(cfg.maxClients), web.WithJobs(cfg.Jobs),
				web.WithWork(cfg.Timeout), web.WithMemory(cfg.maxMemory<<20), web.WithHosts(cfg.hosts()...), web.WithOrigins(cfg.allowOrigins...),
				web.WithVersion(cmd.Root().Version), web.WithLog(cfg.err))
			if err != nil {
				return err
			}
			ctx, stop := signal.NotifyContext(cmd.Context(), syscall.SIGINT, syscall.SIGTERM)
			defer stop()
			l, err := net.Listen("tcp", cfg.addr)
			var bad *net.AddrError
			if errors.As(err, &bad) {
				return fmt.Errorf("--addr %s: %s", cfg.addr, bad.Err)
			}
			if err != nil {
				return &failure{err}
			}
			cfg.say("serving on http://%s", l.Addr())
			if err := serve(ctx, srv.HTTP(), l); err != nil {
				return &failure{err}
			}
			return nil
		},
	}
	cfg.register(cmd, "serve")
	return cmd
}

// probe asks the server at addr whether it is up: for a container that has no other program.
func probe(ctx context.Context, addr string) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+addr+"/healthz", nil)
	if err != nil {
		return &failure{err}
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return &failure{err}
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		return &failure{fmt.Errorf("%s answers %s", addr, res.Status)}
	}
	return nil
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

// hosts are the names that the server may be asked by: those of --allow-host, and the
// one in --addr.
func (c *config) hosts() []string {
	hosts := c.allowHosts
	if host, _, err := net.SplitHostPort(c.addr); err == nil && host != "" {
		hosts = append(hosts[:len(hosts):len(hosts)], host)
	}
	return hosts
}
