package web

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"

	"github.com/tiyao/tiyao/internal/service"
)

// echo is a Service that answers with what it was asked.
type echo struct{ hold chan struct{} }

func (echo) Verbs() []string { return []string{"echo"} }

func (e echo) Answer(_ context.Context, dst []byte, verb string, in service.Input) ([]byte, error) {
	if e.hold != nil {
		<-e.hold
	}
	switch text := string(in.Object) + string(in.Page); {
	case strings.Contains(text, "panic"):
		panic("asked to")
	case strings.Contains(text, "bad"):
		return nil, service.BadRequest(errors.New("bad one"))
	case strings.Contains(text, "empty"):
		return nil, errors.New("no article")
	}
	return fmt.Appendf(dst, `{"verb":%q,"object":%d,"page":%d,"html":%t}`+"\n", verb, len(in.Object), len(in.Page), in.HTML), nil
}

func (echo) Cost(text []byte) int64 { return int64(len(text)) }

func (echo) Keep([]byte) (string, error) { return "kept", nil }

func (echo) Head(report []byte) ([]byte, error) { return report, nil }

func (e echo) Stream(_ context.Context, _ string, _ url.Values, in io.Reader, _ int, out io.Writer, work func([]byte, func() error) error, flush func() error) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if err := work(lines.Bytes(), func() error { return nil }); err != nil {
			return err
		}
		fmt.Fprintf(out, "{\"bytes\":%d}\n", len(lines.Bytes()))
		if err := flush(); err != nil {
			return err
		}
	}
	return lines.Err()
}

func start(t *testing.T, s Service, opts ...Option) (*Server, string) {
	srv, err := New(s, opts...)
	require.NoError(t, err)
	h := srv.HTTP()
	ts := httptest.NewUnstartedServer(nil)
	ts.Config = h
	ts.Start()
	t.Cleanup(ts.Close)
	return srv, ts.URL
}

func post(t *testing.T, url, kind, body string) (int, string, http.Header) {
	res, err := http.Post(url, kind, strings.NewReader(body))
	require.NoError(t, err)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return res.StatusCode, string(b), res.Header
}

// says checks that a body is {"error": text}.
func says(t *testing.T, body, text string) {
	var e struct {
		Error string `json:"error"`
	}
	require.NoError(t, json.Unmarshal([]byte(body), &e), body)
	assert.Contains(t, e.Error, text)
}

func TestVerb(t *testing.T) {
	var log bytes.Buffer
	_, url := start(t, echo{}, WithMaxBody(100), WithLog(&log))
	for _, c := range []struct {
		kind, body string
		code       int
		want       string
	}{
		{"application/json", `{"text":"甲"}`, 200, `{"verb":"echo","object":14,"page":0,"html":false}`},
		{"application/json; charset=utf-8", `{}`, 200, `"object":2`},
		{"text/plain", "甲", 200, `"page":3,"html":false`},
		{"text/markdown", "甲", 200, `"page":3,"html":false`},
		{"text/html; charset=gbk", "<p>", 200, `"page":3,"html":true`},
		{"text/html", "bad", 400, "bad one"},
		{"text/html", "", 400, "no body"},
		{"text/html", "empty", 422, "no article"},
		{"text/html", "panic", 500, "internal error"},
		{"text/html", strings.Repeat("x", 101), 413, "larger than 100 bytes"},
		{"image/png", "x", 415, "Content-Type must be"},
		{"", "x", 415, "Content-Type must be"},
	} {
		code, body, head := post(t, url+"/v1/echo", c.kind, c.body)
		assert.Equal(t, c.code, code, c.body)
		assert.Equal(t, "nosniff", head.Get("X-Content-Type-Options"))
		assert.Equal(t, "application/json; charset=utf-8", head.Get("Content-Type"))
		if code == 200 {
			assert.Contains(t, body, c.want)
		} else {
			says(t, body, c.want)
		}
	}
	req, _ := http.NewRequest(http.MethodPost, url+"/v1/echo", strings.NewReader("\x1f\x8b\x08"))
	req.Header.Set("Content-Type", "text/html")
	req.Header.Set("Content-Encoding", "gzip")
	res, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	said, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	assert.Equal(t, 415, res.StatusCode)
	says(t, string(said), "Content-Encoding is not read")
	assert.Contains(t, log.String(), "panic: asked to")
	code, body, _ := post(t, url+"/v1/other", "text/plain", "x")
	assert.Equal(t, 404, code)
	says(t, body, "nothing here")
}

func TestChunkedTooLarge(t *testing.T) {
	_, url := start(t, echo{}, WithMaxBody(100))
	req, _ := http.NewRequest(http.MethodPost, url+"/v1/echo", io.MultiReader(strings.NewReader(strings.Repeat("x", 1000)))) // no length
	req.Header.Set("Content-Type", "text/plain")
	res, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer res.Body.Close()
	assert.Equal(t, 413, res.StatusCode)
}

func TestMethods(t *testing.T) {
	_, url := start(t, echo{})
	for path, allow := range map[string]string{"/v1/echo": "POST", "/": "GET, HEAD", "/healthz": "GET, HEAD", "/style.css": "GET, HEAD"} {
		req, _ := http.NewRequest(http.MethodDelete, url+path, nil)
		res, err := http.DefaultClient.Do(req)
		require.NoError(t, err)
		res.Body.Close()
		assert.Equal(t, 405, res.StatusCode, path)
		assert.Equal(t, allow, res.Header.Get("Allow"), path)
	}
}

func TestForeign(t *testing.T) {
	_, url := start(t, echo{})
	host := strings.TrimPrefix(url, "http://")
	for _, c := range []struct {
		name, value string
		code        int
	}{
		{"Sec-Fetch-Site", "cross-site", 403},
		{"Sec-Fetch-Site", "same-site", 403},
		{"Sec-Fetch-Site", "same-origin", 200},
		{"Sec-Fetch-Site", "none", 200},
		{"Origin", "http://evil.example", 403},
		{"Origin", "null", 403},
		{"Origin", "http://" + host, 200},
	} {
		req, _ := http.NewRequest(http.MethodPost, url+"/v1/echo", strings.NewReader("x"))
		req.Header.Set("Content-Type", "text/plain")
		req.Header.Set(c.name, c.value)
		res, err := http.DefaultClient.Do(req)
		require.NoError(t, err)
		res.Body.Close()
		assert.Equal(t, c.code, res.StatusCode, c.value)
		assert.Empty(t, res.Header.Get("Access-Control-Allow-Origin"))
	}
}

func TestPage(t *testing.T) {
	_, url := start(t, echo{})
	for path, kind := range map[string]string{
		"/": "text/html; charset=utf-8", "/style.css": "text/css; charset=utf-8", "/app.js": "text/javascript; charset=utf-8",
		"/icon.svg": "image/svg+xml", "/openapi.yaml": "application/yaml; charset=utf-8", "/healthz": "application/json; charset=utf-8",
	} {
		res, err := http.Get(url + path)
		require.NoError(t, err)
		body, _ := io.ReadAll(res.Body)
		res.Body.Close()
		assert.Equal(t, 200, res.StatusCode, path)
		assert.NotEmpty(t, body, path)
		assert.Equal(t, kind, res.Header.Get("Content-Type"), path)
		assert.Contains(t, res.Header.Get("Content-Security-Policy"), "default-src 'none'", path)
		if tag := res.Header.Get("ETag"); tag != "" {
			req, _ := http.NewRequest(http.MethodGet, url+path, nil)
			req.Header.Set("If-None-Match", tag)
			res, err := http.DefaultClient.Do(req)
			require.NoError(t, err)
			res.Body.Close()
			assert.Equal(t, 304, res.StatusCode, path)
		}
	}
}

// TestPageIsPlain keeps the page within its Content-Security-Policy and away from markup made of text.
func TestPageIsPlain(t *testing.T) {
	page, err := files()
	require.NoError(t, err)
	require.Contains(t, page, "/index.html")
	for path, f := range page {
		body := string(f.body)
		for _, word := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "localStorage", "sessionStorage", "document.cookie"} {
			assert.NotContains(t, body, word, path)
		}
		if strings.HasSuffix(path, ".html") {
			for _, word := range []string{" style=", " onclick=", "<style", "https://", "http://"} {
				assert.NotContains(t, body, word, path)
			}
			assert.NotRegexp(t, `<script[^>]*>[^<]`, body)
		}
	}
}

func TestStream(t *testing.T) {
	_, url := start(t, echo{})
	r, w := io.Pipe()
	req, _ := http.NewRequest(http.MethodPost, url+"/v1/echo", r)
	req.Header.Set("Content-Type", "application/x-ndjson")
	go fmt.Fprintln(w, "12345")
	res, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	require.True(t, lines.Scan())
	assert.Equal(t, `{"bytes":5}`, lines.Text(), "answered before the next line is sent")
	fmt.Fprintln(w, "123")
	require.True(t, lines.Scan())
	assert.Equal(t, `{"bytes":3}`, lines.Text())
	w.Close()
	assert.False(t, lines.Scan())
	require.NoError(t, lines.Err())
}

// talk sends text as it is and returns all that the server says until it closes the connection.
func talk(t *testing.T, url, text string) string {
	c, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	require.NoError(t, err)
	defer c.Close()
	require.NoError(t, c.SetDeadline(time.Now().Add(30*time.Second)))
	_, err = io.WriteString(c, text)
	require.NoError(t, err)
	b, err := io.ReadAll(c)
	require.NoError(t, err, "the server closes the connection in time")
	return string(b)
}

func TestStreamEndsEarly(t *testing.T) {
	_, url := start(t, echo{}, WithMaxBody(100), WithTimes(time.Second, 150*time.Millisecond, time.Second, time.Second))
	head := "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
	got := talk(t, url, head+"100005\r\n\r\n1\n"+strings.Repeat("x", 100_000)+"\n2\n")
	assert.Contains(t, got, `{"bytes":1}`)
	assert.Equal(t, 2, strings.Count(got, `{"bytes":1}`), "what stands behind a long line: %s", got)
	got = talk(t, url, head+"1000\r\n\r\n1\n")
	assert.Contains(t, got, `{"bytes":1}`)
	assert.Contains(t, got, `{"error":"the next line came too slowly"}`)
	assert.Contains(t, got, "Connection: close")

	assert.Contains(t, talk(t, url, head+"10\r\n\r\n1\n"), "HTTP/1.1 408 ", "a short one is read before it is answered")

	// a byte now and then is no line
	c, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	require.NoError(t, err)
	defer c.Close()
	io.WriteString(c, head+"1000\r\n\r\n")
	go func() {
		for { // until the server hangs up
			if _, err := io.WriteString(c, "x"); err != nil {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
	}()
	b, _ := io.ReadAll(c)
	assert.Contains(t, string(b), "too slowly")
}

// TestSlow sees slow, broken and oversized clients turned away in time.
func TestSlow(t *testing.T) {
	_, url := start(t, echo{}, WithTimes(200*time.Millisecond, 200*time.Millisecond, time.Second, 200*time.Millisecond))
	head := "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
	assert.Contains(t, talk(t, url, head+"Content-Length: 10\r\n\r\nhalf"), "HTTP/1.1 408 ")
	assert.NotContains(t, talk(t, url, head), "200 OK", "a head that never ends")
	assert.Contains(t, talk(t, url, "nonsense\r\n\r\n"), "400 Bad Request")
	assert.Contains(t, talk(t, url, "GET / HTTP/1.1\r\nHost: localhost\r\nX: "+strings.Repeat("x", 21<<10)+"\r\n\r\n"), "431 ")
	assert.Contains(t, talk(t, url, head+"Transfer-Encoding: chunked\r\n\r\nzz\r\n"), "HTTP/1.1 400 ")
}

func TestFull(t *testing.T) {
	hold := make(chan struct{})
	srv, url := start(t, echo{hold: hold}, WithClients(2), WithJobs(1))
	var wg sync.WaitGroup
	codes := make(chan int, 2)
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			res, err := http.Post(url+"/v1/echo", "text/plain", strings.NewReader("x"))
			if err == nil {
				res.Body.Close()
				codes <- res.StatusCode
			}
		}()
	}
	require.Eventually(t, func() bool { return len(srv.house.places) == 2 }, 10*time.Second, time.Millisecond)
	code, body, head := post(t, url+"/v1/echo", "text/plain", "x")
	assert.Equal(t, 503, code)
	assert.Equal(t, "1", head.Get("Retry-After"))
	says(t, body, "too many")
	code, _, _ = post(t, url+"/healthz", "text/plain", "")
	assert.Equal(t, 405, code, "the rest of the server goes on")
	close(hold)
	wg.Wait()
	assert.Equal(t, 200, <-codes)
	assert.Equal(t, 200, <-codes)
}

// TestWait has an analysis take longer than a body may.
func TestWait(t *testing.T) {
	hold := make(chan struct{})
	_, url := start(t, echo{hold: hold}, WithTimes(50*time.Millisecond, 50*time.Millisecond, time.Second, time.Second), WithJobs(1))
	codes := make(chan int, 2)
	for range 2 { // one works, one waits
		go func() {
			res, err := http.Post(url+"/v1/echo", "text/plain", strings.NewReader("x"))
			if err != nil {
				codes <- 0
				return
			}
			res.Body.Close()
			codes <- res.StatusCode
		}()
	}
	time.Sleep(300 * time.Millisecond)
	close(hold)
	assert.Equal(t, 200, <-codes)
	assert.Equal(t, 200, <-codes)
}

func TestMetrics(t *testing.T) {
	_, url := start(t, echo{}, WithVersion("v1.2.3"))
	post(t, url+"/v1/echo", "text/plain", "x")
	post(t, url+"/v1/echo", "text/plain", "empty")
	post(t, url+"/no/such/path", "text/plain", "x")
	res, err := http.Get(url + "/metrics")
	require.NoError(t, err)
	defer res.Body.Close()
	b, _ := io.ReadAll(res.Body)
	for _, line := range []string{
		`tiyao_requests_total{path="/v1/echo",code="200"} 1`, `tiyao_requests_total{path="/v1/echo",code="422"} 1`,
		`tiyao_requests_total{path="other",code="404"} 1`,
		`tiyao_articles_total{verb="echo",result="error"} 1`, `tiyao_articles_total{verb="echo",result="ok"} 1`,
		`tiyao_request_seconds_count{path="/v1/echo"} 2`, `tiyao_request_seconds_bucket{path="/v1/echo",le="+Inf"} 2`,
		`tiyao_request_bytes_total 6`, `tiyao_requests_in_flight 1`, `tiyao_build_info{version="v1.2.3"`,
	} {
		assert.Contains(t, string(b), line)
	}
	assert.NotContains(t, string(b), "%!")
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		assert.Regexp(t, `^(# (HELP|TYPE) |[a-z_]+(\{[^}]*\})? [0-9.eE+-]+$)`, l)
	}
}

func TestOpenAPI(t *testing.T) {
	b, err := assets.ReadFile("openapi.yaml")
	require.NoError(t, err)
	var doc struct {
		Paths      map[string]any
		Components struct {
			Schemas map[string]any
		}
	}
	require.NoError(t, yaml.Unmarshal(b, &doc))
	for _, ref := range strings.Split(string(b), "#/components/schemas/")[1:] {
		name, _, _ := strings.Cut(ref, `"`)
		assert.Contains(t, doc.Components.Schemas, name)
	}
	for _, path := range []string{"/healthz", "/metrics", "/openapi.yaml"} {
		assert.Contains(t, doc.Paths, path)
	}
}

func TestOptions(t *testing.T) {
	for _, o := range []Option{WithMaxBody(0), WithClients(0), WithJobs(0), WithTimes(0, 1, 1, 1), WithLog(nil), WithWork(0), WithMemory(0)} {
		_, err := New(echo{}, o)
		assert.ErrorContains(t, err, "web: With")
	}
}
