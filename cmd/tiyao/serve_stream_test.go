package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/web"
)

// TestServeStream has a thousand lines answered, the broken ones among them, in order.
func TestServeStream(t *testing.T) {
	url := startAPI(t)
	var in strings.Builder
	for i := range 1000 {
		if i%100 == 7 {
			fmt.Fprintf(&in, "{\"id\":%d,\"text\":}\n", i)
		} else {
			fmt.Fprintf(&in, "{\"id\":%d,\"text\":%q}\n", i, newsText)
		}
	}
	code, body := ask(t, url+"/v1/stats", "application/x-ndjson", in.String())
	require.Equal(t, 200, code)
	lines := strings.Split(strings.TrimSuffix(body, "\n"), "\n")
	require.Len(t, lines, 1000)
	for i, l := range lines {
		var a struct {
			ID    int
			Stats []any
			Error string
		}
		require.NoError(t, json.Unmarshal([]byte(l), &a), l)
		require.Equal(t, i, a.ID, l)
		if i%100 == 7 {
			assert.NotEmpty(t, a.Error, l)
		} else {
			assert.Len(t, a.Stats, 2, l)
		}
	}
}

// A line that is longer than a request may be has its error, by its id or its number, and those
// behind it have their answers.
func TestServeStreamLongLine(t *testing.T) {
	url := startAPI(t, web.WithMaxBody(1<<20))
	in := `{"id":1,"text":"产量增长3%。"}` + "\n" + `{"id":2,"text":"` + strings.Repeat("产", 400_000) + `"}` + "\n" + `{"text":"` + strings.Repeat("产", 400_000) + `","id":3}` + "\n{\n" + `{"id":4,"text":"产量增长4%。"}` + "\n"
	code, body := ask(t, url+"/v1/describe", "application/x-ndjson", in)
	require.Equal(t, 200, code)
	assert.Equal(t, `{"id":1,"description":"产量增长3%。"}
{"id":2,"error":"the line is longer than 1 MB"}
{"id":"","line":3,"error":"the line is longer than 1 MB"}
{"id":"","line":4,"error":"bad JSON: it ends too early"}
{"id":4,"description":"产量增长4%。"}
`, body)
}

// TestServeStops lets a request that is running end after the signal.
func TestServeStops(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	begun, end := make(chan struct{}), make(chan struct{})
	srv := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(begun)
		<-end
		io.WriteString(w, "whole")
	})}
	ctx, cancel := context.WithCancel(context.Background())
	stopped := make(chan error, 1)
	go func() { stopped <- serve(ctx, srv, l) }()
	answer := make(chan string, 1)
	go func() {
		res, err := http.Get("http://" + l.Addr().String())
		if err != nil {
			answer <- err.Error()
			return
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		answer <- string(b)
	}()
	<-begun
	cancel()
	assert.Eventually(t, func() bool {
		c, err := net.DialTimeout("tcp", l.Addr().String(), time.Second)
		if err == nil {
			c.Close()
		}
		return err != nil
	}, 10*time.Second, 10*time.Millisecond, "nobody new is let in")
	close(end)
	assert.Equal(t, "whole", <-answer)
	assert.NoError(t, <-stopped)
}
