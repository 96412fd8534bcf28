package hostile

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiyao/tiyao"
	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/frontmatter"
	"github.com/tiyao/tiyao/head"
	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/internal/warc"
	"github.com/tiyao/tiyao/keywords"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
	"github.com/tiyao/tiyao/summarize"
)

// An entry is a way into the library for text. It prepares what it is given, unmeasured,
// and returns the work.
type entry struct {
	name string
	of   func(x *given) (work func())
}

// A given is a text that all entries are given, one after the other.
type given struct {
	text string

	// What several entries need, made by the first of them, and a buffer that is kept.
	doc      *segment.Document
	out      []byte
	keywords []keywords.Keyword
	figures  []stats.Stat
}

// entries are all ways in. Those whose results others need stand before them.
func entries(t *testing.T) []entry {
	seg, err := segment.New()
	require.NoError(t, err)
	whole, err := segment.New(segment.WithWholeNames())
	require.NoError(t, err)
	kw, err := keywords.New()
	require.NoError(t, err)
	sum, err := summarize.New()
	require.NoError(t, err)
	half, err := summarize.New(summarize.WithRatio(.5))
	require.NoError(t, err)
	figures, err := stats.New()
	require.NoError(t, err)
	text := func(f func(s string) func()) func(*given) func() {
		return func(x *given) func() { return f(x.text) }
	}
	parse := func(opts ...article.Option) func(*given) func() {
		return text(func(s string) func() {
			page := []byte(s)
			return func() { _, _ = article.Parse(page, opts...) }
		})
	}
	document := func(f func(*given)) func(*given) func() {
		return func(x *given) func() {
			if x.doc == nil {
				x.doc = seg.Document(x.text)
			}
			return func() { f(x) }
		}
	}
	found := func(f func(*given)) func(*given) func() {
		return document(func(x *given) {
			if x.keywords == nil {
				x.keywords = kw.Extract(x.doc)
			}
			if x.figures == nil {
				x.figures = stats.Extract(x.doc)
			}
			f(x)
		})
	}
	return []entry{
		{"article.Parse", parse()},
		{"article.ParseHTML", parse(article.WithFormat(article.HTML))},
		{"article.ParseText", parse(article.WithFormat(article.Text))},
		{"article.ParseMarkdown", parse(article.WithFormat(article.Markdown))},
		{"frontmatter.Set", text(func(s string) func() {
			post := []byte(s)
			return func() {
				if p, err := frontmatter.Parse(post); err == nil {
					_, _ = p.Set(frontmatter.Field{Key: "tags", Value: frontmatter.List("甲", "乙")})
				}
			}
		})},
		{"record.Parse", text(func(s string) func() {
			line, _ := json.Marshal(map[string]string{"id": "a", "text": s})
			return func() { _, _ = record.Parse(line) }
		})},
		{"record.Parse, bare", text(func(s string) func() {
			line := []byte(s)
			return func() { _, _ = record.Parse(line) }
		})},
		{"warc.Pages", text(func(s string) func() {
			block := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + s
			file := s + fmt.Sprintf("\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s", len(block), block)
			return func() {
				p := warc.NewPages(bufio.NewReader(strings.NewReader(file)), 64<<20)
				for {
					if _, _, err := p.Next(nil); err != nil && !warc.GoesOn(err) {
						return
					}
				}
			}
		})},
		{"segment.Append", text(func(s string) func() {
			var tokens []segment.Token
			return func() { tokens = seg.Append(tokens[:0], s) }
		})},
		{"segment.Document", func(x *given) func() { return func() { x.doc = seg.Document(x.text) } }},
		{"segment.Document, whole names", text(func(s string) func() { return func() { whole.Document(s) } })},
		{"keywords.Extract", document(func(x *given) { x.keywords = kw.Extract(x.doc) })},
		{"keywords.Explain", document(func(x *given) { kw.Explain(x.doc) })},
		{"stats.Extract", document(func(x *given) { x.figures = stats.Extract(x.doc) })},
		{"stats.Explain", document(func(x *given) { figures.Explain(x.doc) })},
		{"stats.ParseNumber", text(func(s string) func() { return func() { _, _ = stats.ParseNumber(s) } })},
		{"summarize.Both", found(func(x *given) { sum.Both(x.doc, hints(x)) })},
		{"summarize.WithRatio", found(func(x *given) { half.Summarize(x.doc, hints(x)) })},
		{"head.HTML", text(func(s string) func() {
			h := head.Head{Title: s, Description: s}
			return func() { h.HTML() }
		})},
		{"Report.AppendJSON", found(func(x *given) {
			r := &tiyao.Report{Article: article.Article{Title: x.text, Body: x.text}, Names: x.doc.Names, Keywords: x.keywords, Stats: x.figures}
			x.out = r.AppendJSON(x.out[:0])
		})},
	}
}

// hints are what a report tells the summarizer.
func hints(x *given) summarize.Hints {
	var h summarize.Hints
	for i := range x.figures {
		h.Figures = append(h.Figures, segment.Span{Start: x.figures[i].Start, End: x.figures[i].End})
	}
	for i := range x.keywords {
		h.Keywords = append(h.Keywords, summarize.Keyword{Weight: x.keywords[i].Score, Spans: x.keywords[i].Spans})
	}
	return h
}
