package web

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// do asks and returns the answer, whose body is closed.
func do(t *testing.T, method, address string, head map[string]string, body string) (code int, answered http.Header) {
	req, err := http.NewRequest(method, address, strings.NewReader(body))
	require.NoError(t, err)
	for k, v := range head {
		if k == "Host" {
			req.Host = v
		}
		req.Header.Set(k, v)
	}
	c := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := c.Do(req)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	return res.StatusCode, res.Header
}

func TestHosts(t *testing.T) {
	_, address := start(t, echo{}, WithHosts("news.example"))
	for host, code := range map[string]int{
		"localhost": 200, "localhost:1": 200, "127.0.0.1:8080": 200, "[::1]:80": 200, "192.0.2.7": 200, "tiyao.localhost": 200,
		"news.example": 200, "News.Example.:80": 200, "evil.example": 421, "news.example.evil": 421, "": 200,
	} {
		got, h := do(t, "POST", address+"/v1/echo", map[string]string{"Host": host, "Content-Type": "text/plain"}, "x")
		assert.Equal(t, code, got, host)
		assert.Equal(t, "DENY", h.Get("X-Frame-Options"))
	}
	code, _ := do(t, "GET", address+"/healthz", map[string]string{"Host": "evil.example"}, "")
	assert.Equal(t, 200, code)
	_, address = start(t, echo{}, WithHosts("*"))
	code, _ = do(t, "POST", address+"/v1/echo", map[string]string{"Host": "any.example", "Content-Type": "text/plain"}, "x")
	assert.Equal(t, 200, code)
}

// The redirect of the mux has the headers of all answers.
func TestRedirect(t *testing.T) {
	_, address := start(t, echo{})
	code, h := do(t, "GET", address+"//healthz", nil, "")
	assert.Equal(t, 3, code/100)
	assert.Equal(t, "nosniff", h.Get("X-Content-Type-Options"))
	assert.Contains(t, h.Get("Content-Security-Policy"), "default-src 'none'")
}

func TestOrigins(t *testing.T) {
	_, address := start(t, echo{}, WithOrigins("https://a.example"))
	ask := map[string]string{"Origin": "https://a.example", "Sec-Fetch-Site": "cross-site", "Content-Type": "text/plain"}
	code, h := do(t, "POST", address+"/v1/echo", ask, "x")
	assert.Equal(t, 200, code)
	assert.Equal(t, "https://a.example", h.Get("Access-Control-Allow-Origin"))
	assert.Equal(t, "Origin", h.Get("Vary"))
	assert.Equal(t, "cross-origin", h.Get("Cross-Origin-Resource-Policy"))
	code, h = do(t, "OPTIONS", address+"/v1/echo", map[string]string{"Origin": "https://a.example", "Access-Control-Request-Method": "POST"}, "")
	assert.Equal(t, 204, code)
	assert.Equal(t, "Content-Type", h.Get("Access-Control-Allow-Headers"))
	ask["Origin"] = "https://b.example"
	code, h = do(t, "POST", address+"/v1/echo", ask, "x")
	assert.Equal(t, 403, code)
	assert.Empty(t, h.Get("Access-Control-Allow-Origin"))
	_, err := New(echo{}, WithOrigins("a.example"))
	assert.ErrorContains(t, err, "want an origin")
}

// drip opens a request and sends what it is given, a piece each time.
func drip(t *testing.T, address, head string, piece string, every time.Duration, stop <-chan struct{}) <-chan string {
	u, err := url.Parse(address)
	require.NoError(t, err)
	c, err := net.Dial("tcp", u.Host)
	require.NoError(t, err)
	t.Cleanup(func() { c.Close() })
	_, err = io.WriteString(c, head)
	require.NoError(t, err)
	answer := make(chan string, 1)
	go func() {
		b, _ := io.ReadAll(c)
		answer <- string(b)
	}()
	go func() {
		for {
			select {
			case <-stop:
				return
			case <-time.After(every):
				if _, err := io.WriteString(c, piece); err != nil {
					return
				}
			}
		}
	}()
	return answer
}

const (
	blankStream = "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
	slowBody    = "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n"
)

// Streams of blank lines and bodies that drip take all places; others are let in.
func TestSlowGiveWay(t *testing.T) {
	slowGiveWay(t, patience+100*time.Millisecond)
}

// Nor do those who have only just come all at once.
func TestYoungGiveWay(t *testing.T) {
	slowGiveWay(t, 0)
}

// slowGiveWay fills a house with slow guests and asks for places a while later.
func slowGiveWay(t *testing.T, later time.Duration) {
	_, address := start(t, echo{}, WithClients(16))
	stop := make(chan struct{})
	defer close(stop)
	for range 8 {
		drip(t, address, blankStream, "1\r\n\n\r\n", 50*time.Millisecond, stop)
		drip(t, address, slowBody, "x", 50*time.Millisecond, stop)
	}
	time.Sleep(later)
	var wg sync.WaitGroup
	codes := make(chan int, 20)
	for range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			res, err := http.Post(address+"/v1/echo", "text/plain", strings.NewReader("x"))
			if err != nil {
				codes <- 0
				return
			}
			defer res.Body.Close()
			codes <- res.StatusCode
		}()
	}
	wg.Wait()
	for range 20 {
		assert.Equal(t, 200, <-codes)
	}
}

// A stream of blank lines does not get on, however often one comes.
func TestBlankStream(t *testing.T) {
	_, address := start(t, echo{}, WithTimes(time.Second, 300*time.Millisecond, time.Second, time.Second))
	stop := make(chan struct{})
	defer close(stop)
	select {
	case answer := <-drip(t, address, blankStream, "1\r\n\n\r\n", 30*time.Millisecond, stop):
		assert.Contains(t, answer, "the next line came too slowly")
	case <-time.After(10 * time.Second):
		t.Fatal("it goes on for ever")
	}
}

// A server that stops answers what it has read of a stream, and says that it stops.
func TestStreamStops(t *testing.T) {
	srv, err := New(echo{})
	require.NoError(t, err)
	h := srv.HTTP()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	go func() { _ = h.Serve(l) }()
	c, err := net.Dial("tcp", l.Addr().String())
	require.NoError(t, err)
	defer c.Close()
	_, err = io.WriteString(c, blankStream+"3\r\n{}\n\r\n")
	require.NoError(t, err)
	r := bufio.NewReader(c)
	for line := ""; !strings.Contains(line, "bytes"); {
		line, err = r.ReadString('\n')
		require.NoError(t, err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	require.NoError(t, h.Shutdown(ctx))
	rest, _ := io.ReadAll(r)
	assert.Contains(t, string(rest), "the server is stopping")
}

// busy answers lines as fast as they come and never has nothing to do.
type busy struct{ echo }

func (busy) Stream(_ context.Context, _ string, _ url.Values, _ io.Reader, _ int, out io.Writer, _ func([]byte, func() error) error, _ func() error) error {
	for i := range 60 {
		if _, err := fmt.Fprintf(out, "{\"id\":%d}\n", i); err != nil {
			return err
		}
		time.Sleep(20 * time.Millisecond)
	}
	return nil
}

// A stream that is always busy outlives the time for one answer.
func TestBusyStream(t *testing.T) {
	_, address := start(t, busy{}, WithTimes(200*time.Millisecond, 200*time.Millisecond, 400*time.Millisecond, time.Second))
	res, err := http.Post(address+"/v1/echo", "application/x-ndjson", strings.NewReader("{}\n"))
	require.NoError(t, err)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	assert.Equal(t, 60, strings.Count(string(b), "\n"))
}

func TestLanes(t *testing.T) {
	l := newLanes(1, 1000)
	hold, begun := make(chan struct{}), make(chan struct{})
	ctx := context.Background()
	heavy := load{large, 600}
	go func() {
		_ = l.run(ctx, heavy, time.Minute, func() error { close(begun); <-hold; return nil })
	}()
	<-begun
	assert.NoError(t, l.run(ctx, load{10, 10}, time.Second, func() error { return nil }), "a small text does not wait for a large one")
	assert.ErrorIs(t, l.run(ctx, heavy, 10*time.Millisecond, func() error { return nil }), errBusy)
	assert.ErrorIs(t, l.run(ctx, load{large, 1001}, time.Minute, func() error { return nil }), errMemory)
	gone, cancel := context.WithCancel(ctx)
	cancel()
	assert.ErrorIs(t, l.run(gone, heavy, time.Minute, func() error { return nil }), context.Canceled)
	close(hold)
	assert.EqualError(t, l.run(ctx, heavy, time.Minute, func() error { return errors.New("its own") }), "its own")
}

// Who has left, or has waited long enough, does not wait for an analysis that does not
// hear; but its turn is taken until it ends.
func TestApart(t *testing.T) {
	l := newLanes(1, 1000)
	hold, begun := make(chan struct{}), make(chan struct{}, 1)
	deaf := func(context.Context) ([]byte, error) { begun <- struct{}{}; <-hold; return nil, nil }
	ctx, cancel := context.WithCancel(context.Background())
	go func() { <-begun; cancel() }() // it has its turn, and keeps it
	_, err := l.apart(ctx, load{1, 1}, time.Minute, time.Minute, deaf)
	assert.ErrorIs(t, err, context.Canceled)
	_, err = l.apart(context.Background(), load{1, 1}, time.Millisecond, time.Minute, deaf)
	assert.ErrorIs(t, err, errBusy)
	close(hold)
	out, err := l.apart(context.Background(), load{1, 1}, time.Minute, time.Minute, func(context.Context) ([]byte, error) { return []byte("x"), nil })
	assert.NoError(t, err)
	assert.Equal(t, "x", string(out))
	stuck := make(chan struct{})
	defer close(stuck)
	_, err = l.apart(context.Background(), load{1, 1}, time.Minute, time.Millisecond, func(context.Context) ([]byte, error) { <-stuck; return nil, nil })
	assert.EqualError(t, err, "it took longer than 1ms")
}
