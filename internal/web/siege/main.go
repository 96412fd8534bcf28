// Command siege attacks a running server of its own and says how ordinary clients fare
// meanwhile: texts that are the worst of their size, streams of blank lines, bodies that
// drip; and before that, how a stream fares whose client reads slowly. It fails when one
// of them is refused, waits too long, or the server grows too large.
//
//	go build -o /tmp/tiyao ./cmd/tiyao && go run ./internal/web/siege /tmp/tiyao
package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

const (
	ordinary = 20
	longest  = 2 * time.Second // of 99 in 100 answers
	mostRSS  = 1 << 30
	lasts    = 30 * time.Second
	article  = "云州市统计局10日公布，上半年全市粮食产量比上年同期增长1.3%，棉花产量下降2.1%，农民人均收入达到1.2万元。"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: siege TIYAO")
		os.Exit(2)
	}
	if err := siege(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "siege:", err)
		os.Exit(1)
	}
}

func siege(binary string) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	cmd := exec.Command(binary, "serve", "--addr", "127.0.0.1:0") //nolint:gosec // the caller's own
	stderr, err := cmd.StderrPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	defer func() { _ = cmd.Process.Kill() }() // it has ended when all went well
	lines := bufio.NewScanner(stderr)
	address := ""
	for address == "" && lines.Scan() {
		address = regexp.MustCompile(`[0-9.]+:[0-9]+$`).FindString(lines.Text())
	}
	go func() {
		for lines.Scan() {
			fmt.Println("server:", lines.Text())
		}
	}()

	if err := slow(address); err != nil {
		return err
	}
	for i := range 256 {
		go drip(ctx, address, "application/x-ndjson", "Transfer-Encoding: chunked", "1\r\n\n\r\n", time.Duration(i)*time.Millisecond)
		go drip(ctx, address, "text/plain", "Content-Length: 4000000", "x", time.Duration(i)*time.Millisecond)
	}
	for range 2 {
		go large(ctx, address, "# a\n\n"+strings.Repeat("==a", 1333000))
	}
	for range 6 {
		go large(ctx, address, strings.Repeat("1%-", 1333000))
	}
	var peak int64
	go func() {
		for ctx.Err() == nil {
			peak = max(peak, rss(cmd.Process.Pid))
			time.Sleep(100 * time.Millisecond)
		}
	}()
	times, refused := clients(address)
	cancel()
	last := rss(cmd.Process.Pid)

	slices.Sort(times)
	at := func(p float64) time.Duration { return times[min(len(times)-1, int(p*float64(len(times))))] }
	fmt.Printf("%d answers, %d refused; p50 %v p99 %v max %v; RSS %d MB at most, %d MB in the end\n",
		len(times), refused, at(.5).Round(time.Millisecond), at(.99).Round(time.Millisecond), at(1).Round(time.Millisecond), peak>>20, last>>20)
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return err
	}
	if err := cmd.Wait(); err != nil {
		return fmt.Errorf("it did not stop well: %w", err)
	}
	if refused > 0 || at(.99) > longest || peak > mostRSS {
		return fmt.Errorf("want none refused, p99 below %v, RSS below %d MB", longest, mostRSS>>20)
	}
	return nil
}

// clients asks as ordinary clients do, one after the other each.
func clients(address string) (times []time.Duration, refused int) {
	var mu sync.Mutex
	var wg sync.WaitGroup
	time.Sleep(2 * time.Second) // let the others take their places
	end := time.Now().Add(lasts)
	for range ordinary {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c := &http.Client{Timeout: time.Minute}
			for time.Now().Before(end) {
				began := time.Now()
				ok := false
				res, err := c.Post("http://"+address+"/v1/analyze", "text/plain", strings.NewReader(article))
				if err == nil {
					_, err = io.Copy(io.Discard, res.Body)
					ok = err == nil && res.StatusCode == http.StatusOK
					_ = res.Body.Close()
				}
				mu.Lock()
				times = append(times, time.Since(began))
				if !ok {
					refused++
				}
				mu.Unlock()
				time.Sleep(50 * time.Millisecond)
			}
		}()
	}
	wg.Wait()
	return times, refused
}

// drip sends a request whose body comes in small pieces and never ends. When it is shown
// out, it comes again.
func drip(ctx context.Context, address, kind, length, piece string, wait time.Duration) {
	time.Sleep(wait)
	for ctx.Err() == nil {
		c, err := net.Dial("tcp", address)
		if err != nil {
			time.Sleep(time.Second)
			continue
		}
		_, err = fmt.Fprintf(c, "POST /v1/analyze HTTP/1.1\r\nHost: %s\r\nContent-Type: %s\r\n%s\r\n\r\n", address, kind, length)
		for err == nil && ctx.Err() == nil {
			time.Sleep(500 * time.Millisecond)
			_, err = io.WriteString(c, piece)
		}
		_ = c.Close()
	}
}

// large asks for a text again and again.
func large(ctx context.Context, address, text string) {
	for ctx.Err() == nil {
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, "http://"+address+"/v1/stats", strings.NewReader(text))
		if err != nil {
			return
		}
		req.Header.Set("Content-Type", "text/plain")
		if res, err := http.DefaultClient.Do(req); err == nil {
			_, _ = io.Copy(io.Discard, res.Body)
			_ = res.Body.Close()
		}
		time.Sleep(100 * time.Millisecond)
	}
}

var vmRSS = regexp.MustCompile(`VmRSS:\s+(\d+) kB`)

// rss is the memory that a process has, in bytes; 0 where nobody tells.
func rss(pid int) int64 {
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	m := vmRSS.FindSubmatch(b)
	if m == nil {
		return 0
	}
	kb, err := strconv.ParseInt(string(m[1]), 10, 64)
	if err != nil {
		return 0
	}
	return kb << 10
}
