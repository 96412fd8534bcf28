package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao/internal/input"
)

func TestNDJSONLines(t *testing.T) {
	// Each input line and what its output line must hold.
	cases := []struct{ name, in, want string }{
		{"string id", `{"id":"a-1","text":"上访"}`, `{"id":"a-1","words":["上访"]}`},
		{"number id", `{"id":12,"text":"上访"}`, `{"id":12,"words":["上访"]}`},
		{"long number id", `{"id":12345678901234567890,"text":"上访"}`, `{"id":12345678901234567890,"words":["上访"]}`},
		{"escaped id", `{"id":"\u4fe1\"","text":"上访"}`, `{"id":"\u4fe1\"","words":["上访"]}`},
		{"null id", `{"id":null,"text":"上访"}`, `{"id":null,"words":["上访"]}`},
		{"no id", `{"text":"上访"}`, `{"id":"","words":["上访"]}`},
		{"id last", `{"text":"上访","id":"z"}`, `{"id":"z","words":["上访"]}`},
		{"empty text", `{"id":1,"text":""}`, `{"id":1,"words":[]}`},
		{"line end in the text", `{"id":1,"text":"上访\n"}`, `{"id":1,"words":["上访","\n"]}`},
		{"page", `{"id":1,"page":"上访"}`, `{"id":1,"words":["上访"]}`},
		{"no text", `{"id":1,"title":"信访"}`, `{"id":1,"error":"no \"text\", \"page\" or \"html\""}`},
		{"null text", `{"id":1,"text":null}`, `{"id":1,"error":"no \"text\", \"page\" or \"html\""}`},
		{"text is no string", `{"id":1,"text":5}`, `{"id":1,"error":"\"text\" is number, want a string"}`},
		{"title is no string", `{"id":1,"title":[],"text":""}`, `{"id":1,"error":"\"title\" is array, want a string"}`},
		{"id is an object", `{"id":{},"text":"上访"}`, `{"id":{},"words":["上访"]}`},
		{"not JSON", `上访`, `{"id":"","line":1,"error":"bad JSON at byte 0"}`},
		{"an array", `[1]`, `{"id":"","line":1,"error":"want a JSON object, not array"}`},
		{"cut off", `{"id":"b7","text":"上`, `{"id":"b7","error":"bad JSON: it ends too early"}`},
		{"two values", `{"id":3,"text":""} {}`, `{"id":3,"error":"bad JSON at byte 19"}`},
		{"not UTF-8", "{\"id\":4,\"text\":\"\xff\"}", `{"id":4,"error":"not UTF-8"}`},
	}
	var in, want strings.Builder
	for i, c := range cases {
		out, _, _ := command(t, c.in, "segment", "--from", "ndjson")
		assert.Equal(t, c.want+"\n", out, c.name)
		fmt.Fprintln(&in, c.in)
		fmt.Fprintln(&want, strings.Replace(c.want, `"line":1,`, fmt.Sprintf(`"line":%d,`, i+1), 1))
	}
	for _, jobs := range []string{"1", "2", "7"} {
		out, errs, status := command(t, in.String(), "segment", "--from", "ndjson", "--jobs", jobs)
		assert.Equal(t, want.String(), out)
		assert.Equal(t, statusFailed, status)
		assert.Equal(t, "tiyao: -:16: bad JSON at byte 0\ntiyao: -:17: want a JSON object, not array\n"+
			"tiyao: 9 of 20 could not be analysed\n", errs, "what its answer names is not said again")
	}
}

func TestNDJSONOrder(t *testing.T) {
	var in strings.Builder
	const n = 2000
	for i := range n {
		fmt.Fprintf(&in, "{\"id\":%d,\"text\":%q}\r\n\n", i, strings.Repeat("信访工作", (i*37)%100))
	}
	out, errs, status := command(t, "\ufeff"+in.String(), "segment", "--jobs", "8")
	require.Empty(t, errs)
	require.Equal(t, statusOK, status)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, n, "blank lines are no records")
	for i, line := range lines {
		var v struct {
			ID    int
			Words []string
		}
		require.NoError(t, json.Unmarshal([]byte(line), &v))
		require.Equal(t, i, v.ID)
		require.Equal(t, strings.Repeat("信访工作", (i*37)%100), strings.Join(v.Words, ""))
	}
}

// Whoever sends one line and waits for its answer must get it.
func TestNDJSONFlush(t *testing.T) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	done := make(chan int)
	go func() {
		done <- run([]string{"segment"}, inR, outW, io.Discard)
		outW.Close()
	}()
	answers := bufio.NewScanner(outR)
	for i := range 20 {
		fmt.Fprintf(inW, "{\"id\":%d,\"text\":\"信访\"}\n", i)
		got := make(chan bool)
		go func() { got <- answers.Scan() }()
		select {
		case ok := <-got:
			require.True(t, ok)
			require.Contains(t, answers.Text(), fmt.Sprintf(`"id":%d,`, i))
		case <-time.After(10 * time.Second):
			t.Fatal("no answer")
		}
	}
	inW.Close()
	require.Equal(t, statusOK, <-done)
}

func TestLongLines(t *testing.T) {
	long := strings.Repeat("信访工作。", 300<<10/15)
	in := fmt.Sprintf("{\"id\":1,\"text\":%q}\n{\"id\":2,\"text\":\"%s\"}\n{\"id\":3,\"text\":\"信访\"}\n", long, strings.Repeat("x", input.MaxLine))
	out, _, status := command(t, in, "segment")
	assert.Equal(t, statusFailed, status)
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 3)
	assert.Greater(t, len(lines[0]), len(long))
	assert.Equal(t, `{"id":2,"error":"the line is longer than 64 MB"}`, lines[1])
	assert.Equal(t, `{"id":3,"words":["信访"]}`, lines[2])
}

type brokenPipe struct{ left int }

func (w *brokenPipe) Write(b []byte) (int, error) {
	if w.left--; w.left < 0 {
		return 0, errors.New("broken pipe")
	}
	return len(b), nil
}

// endless gives NDJSON lines for ever.
type endless struct{}

func TestWriteErrorStops(t *testing.T) {
	var errs bytes.Buffer
	done := make(chan int)
	go func() { done <- run([]string{"segment"}, endless{}, &brokenPipe{2}, &errs) }()
	select {
	case status := <-done:
		assert.Equal(t, statusFailed, status)
		assert.Contains(t, errs.String(), "broken pipe")
	case <-time.After(10 * time.Second):
		t.Fatal("goes on though nobody reads")
	}
}

// A stream that is long, with broken lines in it, is answered line by line in memory that
// does not grow.
func TestLongStream(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of articles")
	}
	const n = 4000
	in, w := io.Pipe()
	go func() {
		defer w.Close()
		body := strings.Repeat("截至4月底，全县已有42个老旧小区加装电梯，惠及居民1480户。", 20)
		for i := range n {
			line := fmt.Sprintf("{\"id\":%d,\"text\":\"%s\"}\n", i, body)
			if i%100 == 7 {
				line = line[:30] + "\n"
			}
			if _, err := io.WriteString(w, line); err != nil {
				return
			}
		}
	}()
	out := &counter{}
	before := live() // the flags of every command that was made in this process are kept by cobra
	assert.Equal(t, statusFailed, run([]string{"analyze", "--jobs", "2"}, in, out, io.Discard))
	assert.Equal(t, n, out.lines)
	assert.Less(t, out.heap, before+uint64(50<<20), "bytes of live heap at the most")
}

// A counter counts lines, and looks at the heap now and then.
type counter struct {
	lines, writes int
	heap          uint64
}

func (c *counter) Write(b []byte) (int, error) {
	c.lines += bytes.Count(b, []byte("\n"))
	if c.writes++; c.writes%100 == 0 {
		c.heap = max(c.heap, live())
	}
	return len(b), nil
}

// live is the bytes of the heap that are in use.
func live() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
