package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"strconv"
	"strings"
)

// A Page is a page that was fetched, or the text that was made of one.
type Page struct {
	ContentType string // as the server said, or "text/plain; charset=utf-8" for a text
	Text        bool   // it is the text of a page, made by whoever made the archive
	Body        []byte
}

// Page returns the page that the record holds. ok is false of what is no page: other
// records, other types of content than HTML and text, answers of servers but 200.
func (rec *Record) Page(limit int64) (p Page, ok bool, err error) {
	switch rec.Type {
	case "conversion":
		if kind(rec.ContentType) == "text/plain" {
			return Page{ContentType: "text/plain; charset=utf-8", Text: true, Body: rec.Block}, true, nil
		}
	case "resource":
		if isPage(rec.ContentType) {
			return Page{ContentType: rec.ContentType, Body: rec.Block}, true, nil
		}
	case "response":
		if kind(rec.ContentType) == "application/http" {
			return response(rec.Block, limit)
		}
		if isPage(rec.ContentType) { // of a protocol that has no headers
			return Page{ContentType: rec.ContentType, Body: rec.Block}, true, nil
		}
	}
	return p, false, nil
}

// kind is a content type without its parameters.
func kind(contentType string) string {
	if t, _, err := mime.ParseMediaType(contentType); err == nil {
		return t
	}
	t, _, _ := strings.Cut(contentType, ";")
	return strings.ToLower(strings.TrimSpace(t))
}

func isPage(contentType string) bool {
	switch kind(contentType) {
	case "text/html", "application/xhtml+xml", "text/plain":
		return true
	}
	return false
}

// response reads an answer of HTTP. Archives have headers that no client would take, so
// what cannot be read of one is passed.
func response(block []byte, limit int64) (p Page, ok bool, err error) {
	line, rest, _ := bytes.Cut(block, []byte("\n"))
	version, status, _ := strings.Cut(strings.TrimSpace(string(line)), " ")
	code, _, _ := strings.Cut(strings.TrimSpace(status), " ")
	if n, err := strconv.Atoi(code); err != nil || !strings.HasPrefix(version, "HTTP/") || n != 200 {
		return p, false, nil
	}
	encoding, chunked := "", false
	for {
		var line []byte
		line, rest, ok = bytes.Cut(rest, []byte("\n"))
		if line = bytes.TrimRight(line, "\r"); len(line) == 0 || !ok {
			break
		}
		name, value, _ := strings.Cut(string(line), ":")
		value = strings.TrimSpace(value)
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "content-type":
			p.ContentType = value
		case "content-encoding":
			encoding = strings.ToLower(value)
		case "transfer-encoding":
			chunked = strings.EqualFold(value, "chunked")
		}
	}
	if !isPage(p.ContentType) {
		return p, false, nil
	}
	if chunked {
		// Some archives keep the header of what they have put together again.
		whole, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(rest)))
		if err == nil || errors.Is(err, io.ErrUnexpectedEOF) && len(whole) > 0 {
			rest = whole
		}
	}
	p.Body, err = decoded(rest, encoding, limit)
	return p, true, err
}

// decoded undoes the encoding of a body, if it has it: some archives keep the header of
// what they have undone.
func decoded(body []byte, encoding string, limit int64) ([]byte, error) {
	var r io.Reader
	var err error
	switch encoding {
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(body, []byte{0x1f, 0x8b}) {
			return body, nil
		}
		r, err = gzip.NewReader(bytes.NewReader(body))
	case "deflate":
		switch {
		case len(body) >= 2 && body[0]&0x0f == 8 && (uint(body[0])<<8|uint(body[1]))%31 == 0:
			r, err = zlib.NewReader(bytes.NewReader(body))
		case bytes.IndexByte(body[:min(len(body), 512)], '<') >= 0:
			return body, nil
		default: // as some servers take the word
			r = flate.NewReader(bytes.NewReader(body))
		}
	case "", "identity", "none":
		return body, nil
	default:
		if bytes.IndexByte(body[:min(len(body), 512)], '<') >= 0 {
			return body, nil
		}
		return nil, fmt.Errorf("content encoding %q: want gzip or deflate", encoding)
	}
	if err != nil {
		return nil, fmt.Errorf("content encoding: %w", err)
	}
	out, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case int64(len(out)) > limit:
		return nil, ErrTooLarge
	case err != nil && len(out) == 0:
		return nil, fmt.Errorf("content encoding: %w", err)
	}
	return out, nil // of a page that was cut, what there is
}
