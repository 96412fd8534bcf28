package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/tiyao/tiyao/internal/service"
	"github.com/tiyao/tiyao/internal/web"
)

func startAPI(t *testing.T, opts ...web.Option) string {
	cfg := newConfig()
	cfg.Jobs, cfg.Top = 2, 5
	a, err := service.New(cfg.Settings)
	require.NoError(t, err)
	srv, err := web.New(a, opts...)
	require.NoError(t, err)
	ts := httptest.NewUnstartedServer(nil)
	ts.Config = srv.HTTP()
	ts.Start()
	t.Cleanup(ts.Close)
	return ts.URL
}

func ask(t *testing.T, url, kind, body string) (int, string) {
	res, err := http.Post(url, kind, strings.NewReader(body))
	require.NoError(t, err)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return res.StatusCode, string(b)
}

const newsText = "云州市统计局10日公布，上半年全市粮食产量比上年同期增长1.3%，棉花产量下降2.1%。"

// TestServeFields holds the answers of every verb against DESIGN's contract and against
// the command's own lines, which they must equal.
func TestServeFields(t *testing.T) {
	url := startAPI(t)
	record := `{"id":7,"title":"粮食增产","text":"` + newsText + `"}`
	for verb, want := range map[string][]string{
		"analyze":   {"id", "title", "date", "source", "kind", "tags", "text", "register", "names", "keywords", "section", "stats", "summary", "sentences", "description"},
		"extract":   {"id", "title", "date", "kind", "text"},
		"segment":   {"id", "words"},
		"names":     {"id", "names"},
		"keywords":  {"id", "keywords", "section"},
		"stats":     {"id", "stats"},
		"summarize": {"id", "summary", "sentences"},
		"describe":  {"id", "description"},
	} {
		code, body := ask(t, url+"/v1/"+verb, "application/json", record)
		require.Equal(t, 200, code, body)
		assert.Equal(t, want, fieldNames(t, body), verb)

		var line bytes.Buffer
		run([]string{verb, "--from", "ndjson", "--top", "5"}, strings.NewReader(record+"\n"), &line, io.Discard)
		assert.Equal(t, line.String(), body, "%s: as the command answers", verb)

		code, body = ask(t, url+"/v1/"+verb, "text/plain", newsText)
		require.Equal(t, 200, code, body)
		assert.Equal(t, want[1:], without(fieldNames(t, body), "language"), "%s: a page has no id", verb)
	}
}

// fieldNames returns the names of a JSON object's fields in order.
func fieldNames(t *testing.T, object string) []string {
	var n yaml.Node // YAML keeps the order
	require.NoError(t, yaml.Unmarshal([]byte(object), &n), object)
	var names []string
	for i := 0; i < len(n.Content[0].Content); i += 2 {
		names = append(names, n.Content[0].Content[i].Value)
	}
	return names
}

func TestServeErrors(t *testing.T) {
	url := startAPI(t)
	for _, c := range []struct {
		kind, body string
		code       int
		want       string
	}{
		{"application/json", `{"text":`, 400, "bad JSON"},
		{"application/json", `[]`, 400, "JSON object"},
		{"application/json", `{"text":7}`, 400, "want a string"},
		{"application/json", `{"id":1}`, 400, "no \"text\""},
		{"application/json", "{\"text\":\"\xff\"}", 400, "UTF-8"},
		{"application/json", `{"text":" "}`, 422, ""},
		{"text/html", "<p>", 422, ""},
	} {
		code, body := ask(t, url+"/v1/analyze", c.kind, c.body)
		assert.Equal(t, c.code, code, c.body)
		var e struct{ Error string }
		require.NoError(t, json.Unmarshal([]byte(body), &e), body)
		assert.NotEmpty(t, e.Error)
		assert.Contains(t, e.Error, c.want)
	}
}

func TestServeHTML(t *testing.T) {
	url := startAPI(t)
	page := "<!doctype html><html><head><meta charset=utf-8><title>粮食增产 - 云州网</title></head><body><nav><a href=/>首页</a></nav><h1>粮食增产</h1><p>" + newsText + "</p><p>这是今年以来的最好水平，全市农业生产形势总体稳定，下半年将继续抓好秋粮管理。</p></body></html>"
	for kind, body := range map[string]string{"text/html": page, "application/json": string(must(json.Marshal(map[string]string{"html": page})))} {
		code, got := ask(t, url+"/v1/extract", kind, body)
		require.Equal(t, 200, code, got)
		var art struct{ Title, Text string }
		require.NoError(t, json.Unmarshal([]byte(got), &art))
		assert.Equal(t, "粮食增产", art.Title)
		assert.Contains(t, art.Text, newsText)
		assert.NotContains(t, art.Text, "首页")
	}
}

// TestServeCommand starts the command itself and stops it with a signal.
func TestServeCommand(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals to send there")
	}
	r, w := io.Pipe()
	status := make(chan int, 1)
	go func() {
		status <- run([]string{"serve", "--addr", "127.0.0.1:0"}, strings.NewReader(""), io.Discard, w)
	}()
	var url string
	_, err := fmt.Fscanf(r, "tiyao: serving on %s\n", &url)
	require.NoError(t, err)
	go io.Copy(io.Discard, r)
	code, body := ask(t, url+"/v1/segment", "text/plain", "你好")
	assert.Equal(t, 200, code, body)
	p, err := os.FindProcess(os.Getpid())
	require.NoError(t, err)
	require.NoError(t, p.Signal(syscall.SIGTERM))
	select {
	case s := <-status:
		assert.Equal(t, statusOK, s)
	case <-time.After(10 * time.Second):
		t.Fatal("still running")
	}
}

func TestProbe(t *testing.T) {
	up := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/healthz" {
			http.NotFound(w, r)
		}
	}))
	addr := up.Listener.Addr().String()
	assert.Equal(t, statusOK, run([]string{"serve", "--probe", "--addr", addr}, nil, io.Discard, io.Discard))
	up.Close()
	assert.Equal(t, statusFailed, run([]string{"serve", "--probe", "--addr", addr}, nil, io.Discard, io.Discard))
}

func TestServeUsage(t *testing.T) {
	for _, args := range [][]string{{"--max-clients", "0"}, {"--max-body", "0"}, {"extra"}, {"--vocab", "no/such/file"}} {
		var errs bytes.Buffer
		assert.Equal(t, statusUsage, run(append([]string{"serve"}, args...), nil, io.Discard, &errs), errs.String())
	}
	var errs bytes.Buffer
	assert.Equal(t, statusFailed, run([]string{"serve", "--addr", "256.0.0.1:1"}, nil, io.Discard, &errs), errs.String())
}
