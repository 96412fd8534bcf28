package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/bench/internal/peer"
)

// docBytes is how long documents are that are cut from a text without marks.
const docBytes = 4000

// readText reads a text file as documents: what stands between lines of a single
// \x01, or about 4 KB each in files without such lines.
func readText(name string, limit int) ([]peer.Doc, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("text: %w", err)
	}
	text := head(string(b), limit)
	if strings.Contains(text, "\n\x01\n") {
		var docs []peer.Doc
		for _, d := range strings.Split(text, "\n\x01\n") {
			if strings.TrimSpace(d) != "" {
				docs = append(docs, titled(d))
			}
		}
		return docs, nil
	}
	var docs []peer.Doc
	for text != "" {
		n := len(text)
		if n > docBytes {
			n = len(head(text, docBytes))
			if i := strings.IndexByte(text[n:], '\n'); i >= 0 && i < docBytes {
				n += i + 1
			}
		}
		docs = append(docs, titled(text[:n]))
		text = text[n:]
	}
	return docs, nil
}

// readArticles reads documents from NDJSON until they hold limit bytes. Those without
// a text are passed over.
func readArticles(name string, limit int) ([]peer.Doc, error) {
	all, err := peer.ReadDocs(name)
	if err != nil {
		return nil, fmt.Errorf("articles: %w", err)
	}
	var docs []peer.Doc
	n := 0
	for _, d := range all {
		if n >= limit {
			break
		}
		if d.Text != "" {
			docs = append(docs, d)
			n += len(d.Text)
		}
	}
	return docs, nil
}

// titled takes a first line of up to 40 characters, with more below it, for the title.
func titled(text string) peer.Doc {
	text = strings.TrimSpace(text)
	first, rest, ok := strings.Cut(text, "\n")
	if first = strings.TrimSpace(first); ok && utf8.RuneCountInString(first) <= 40 {
		return peer.Doc{Title: first, Text: strings.TrimSpace(rest)}
	}
	return peer.Doc{Text: text}
}

// sampleText returns the sample articles of the repository as documents, repeated up
// to limit bytes.
func sampleText(limit int) ([]peer.Doc, error) {
	names, err := filepath.Glob("../examples/articles/*.txt")
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("text: no ../examples/articles here: give -text, or run in bench/")
	}
	var docs []peer.Doc
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("text: %w", err)
		}
		docs = append(docs, titled(string(b)))
	}
	return repeat(docs, limit), nil
}

// samplePages returns the sample page of the repository, repeated up to limit bytes.
func samplePages(limit int) ([]peer.Doc, error) {
	names, err := filepath.Glob("../examples/articles/*.html")
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("pages: no ../examples/articles here: give -pages, or run in bench/")
	}
	var docs []peer.Doc
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("pages: %w", err)
		}
		docs = append(docs, peer.Doc{Text: string(b)})
	}
	return repeat(docs, limit), nil
}

// repeat returns docs over and over until they hold limit bytes.
func repeat(docs []peer.Doc, limit int) []peer.Doc {
	var out []peer.Doc
	for size := 0; size < limit; {
		for _, d := range docs {
			out = append(out, d)
			size += len(d.Text)
		}
	}
	return out
}

// head returns the first n bytes of s at most, whole characters.
func head(s string, n int) string {
	if n >= len(s) {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
