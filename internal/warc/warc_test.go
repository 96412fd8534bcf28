package warc

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const limit = 1 << 20

func record(typ, uri, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		typ, uri, contentType, len(block), block)
}

func http(header, body string) string {
	return record("response", "http://a.example/", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n"+header+"\r\n\r\n"+body)
}

// all reads the pages and the errors of a file.
func all(t *testing.T, file string) (pages []Page, problems []error) {
	r := NewReader(bufio.NewReaderSize(strings.NewReader(file), 4096), limit)
	for range 1000 {
		var rec Record
		err := r.Next(&rec, nil)
		if errors.Is(err, io.EOF) {
			return pages, problems
		}
		p, ok, perr := Page{}, true, err
		if err == nil {
			p, ok, perr = rec.Page(limit)
		}
		switch {
		case perr != nil:
			problems = append(problems, perr)
		case ok:
			pages = append(pages, p)
		}
	}
	t.Fatal("it does not end")
	return nil, nil
}

func packed(w func(io.Writer) io.WriteCloser, s string) string {
	var b bytes.Buffer
	z := w(&b)
	_, _ = io.WriteString(z, s)
	_ = z.Close()
	return b.String()
}

func TestPages(t *testing.T) {
	const page = "<p>江临县企业增长3%。</p>"
	zip := func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }
	lib := func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) }
	raw := func(w io.Writer) io.WriteCloser { f, _ := flate.NewWriter(w, 5); return f }
	chunks := "5\r\n" + page[:5] + "\r\n" + fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(page)-5, page[5:])
	for name, file := range map[string]string{
		"plain":            http("Content-Type: text/html; charset=utf-8", page),
		"bare line ends":   record("response", "u", "application/http", "HTTP/1.0 200\nContent-Type: text/html\n\n"+page),
		"a bad header":     http("Content-Type: text/html\r\nno colon\r\n: nothing", page),
		"chunked":          http("content-type: text/html\r\nTransfer-Encoding: chunked", chunks),
		"chunked no more":  http("Content-Type: text/html\r\nTransfer-Encoding: chunked", page),
		"gzip":             http("Content-Type: text/html\r\nContent-Encoding: gzip", packed(zip, page)),
		"gzip no more":     http("Content-Type: text/html\r\nContent-Encoding: gzip", page),
		"deflate":          http("Content-Type: text/html\r\nContent-Encoding: deflate", packed(lib, page)),
		"deflate, raw":     http("Content-Type: text/html\r\nContent-Encoding: deflate", packed(raw, page)),
		"brotli no more":   http("Content-Type: text/html\r\nContent-Encoding: br", page),
		"resource":         record("resource", "u", "application/xhtml+xml", page),
		"text":             record("conversion", "u", "text/plain", page),
		"behind no page":   record("warcinfo", "", "application/warc-fields", "a: b") + record("request", "u", "application/http", "GET /") + http("Content-Type: text/html", page),
		"behind an image":  http("Content-Type: image/png", "…") + http("Content-Type: text/html", page),
		"behind not found": record("response", "u", "application/http", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nx") + http("Content-Type: text/html", page),
	} {
		pages, problems := all(t, file)
		assert.Empty(t, problems, name)
		if assert.Len(t, pages, 1, name) {
			assert.Equal(t, page, string(pages[0].Body), name)
		}
	}
}

func TestBrokenRecords(t *testing.T) {
	good := http("Content-Type: text/html", "<p>好</p>")
	for name, file := range map[string]string{
		"no length":        strings.Replace(good, "Content-Length", "Content-Len", 1) + good,
		"a bad length":     strings.Replace(good, "Content-Length: ", "Content-Length: x", 1) + good,
		"a negative one":   strings.Replace(good, "Content-Length: ", "Content-Length: -", 1) + good,
		"no record":        "something else\r\n\r\nand more\r\n" + good,
		"too large":        http("Content-Type: text/html", strings.Repeat("a", limit)) + good,
		"a long header":    "WARC/1.0\r\n" + strings.Repeat("X: "+strings.Repeat("y", 3000)+"\r\n", 100) + "\r\n" + good,
		"brotli":           http("Content-Type: text/html\r\nContent-Encoding: br", "\x0b\x02") + good,
		"gzip of nothing":  http("Content-Type: text/html\r\nContent-Encoding: gzip", "\x1f\x8b\x08") + good,
		"a bomb":           http("Content-Type: text/html\r\nContent-Encoding: gzip", packed(func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) }, strings.Repeat("a", limit+1))) + good,
		"a line with none": "WARC/1.0\r\nWARC-Type" + strings.Repeat("-", 10000) + "\r\n\r\n" + good,
	} {
		pages, problems := all(t, file)
		assert.Len(t, problems, 1, name)
		assert.Len(t, pages, 1, name)
	}
	for n := 1; n < len(good)-5; n++ { // cut anywhere: an error, or the end
		pages, problems := all(t, good+good[:n])
		require.Len(t, pages, 1, n)
		require.Len(t, problems, 1, n)
		require.NotErrorIs(t, problems[0], io.EOF)
	}
}

func FuzzReader(f *testing.F) {
	f.Add([]byte(http("Content-Type: text/html\r\nContent-Encoding: gzip", "<p>")))
	f.Add([]byte(record("conversion", "u", "text/plain", "江临县")))
	f.Add([]byte("WARC/1.0\r\nContent-Length: 99999999999\r\nWARC-Type: response\r\n\r\n"))
	f.Fuzz(func(_ *testing.T, b []byte) {
		r := NewReader(bufio.NewReaderSize(bytes.NewReader(b), 64), 1<<16)
		for range len(b) + 2 { // a record has a line of its own at least
			var rec Record
			err := r.Next(&rec, nil)
			if errors.Is(err, io.EOF) {
				return
			}
			if err == nil {
				_, _, _ = rec.Page(1 << 16)
			}
		}
		panic("it does not end")
	})
}
