package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// What a stream of large lines is: its lines, the characters of each, and how long its
// client takes to read an answer.
const (
	slowLines   = 3000
	slowSize    = 10000
	slowReading = 30 * time.Millisecond
)

// slow sends a long stream and reads the answers slowly, for longer than any limit of the
// server on one request that stands still: every line must be answered.
func slow(address string) error {
	line := fmt.Sprintf(`{"id":%%d,"text":%q}`+"\n", strings.Repeat(article, slowSize/len([]rune(article))))
	in, out := io.Pipe()
	go func() {
		for i := range slowLines {
			if _, err := fmt.Fprintf(out, line, i); err != nil {
				return
			}
		}
		_ = out.Close()
	}()
	began := time.Now()
	res, err := http.Post("http://"+address+"/v1/stats", "application/x-ndjson", in)
	if err != nil {
		return err
	}
	defer func() { _ = res.Body.Close() }()
	r := bufio.NewReaderSize(res.Body, 1<<20)
	n, bytesRead := 0, 0
	for ; ; n++ {
		l, err := r.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("after %d lines and %v: %w", n, time.Since(began).Round(time.Second), err)
		}
		if !bytes.HasPrefix(l, fmt.Appendf(nil, `{"id":%d,"stats":[`, n)) {
			return fmt.Errorf("line %d begins %.80s", n, l)
		}
		bytesRead += len(l)
		time.Sleep(slowReading)
	}
	fmt.Printf("slow stream: %d of %d lines, %d MB, %v\n", n, slowLines, bytesRead>>20, time.Since(began).Round(time.Second))
	if n != slowLines {
		return fmt.Errorf("want every line answered")
	}
	return nil
}
