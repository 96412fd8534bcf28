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
	of   func(text string) (work func())
}

// entries are all ways in.
func entries(t *testing.T) []entry {
	seg, err := segment.New()
	require.NoError(t, err)
	kw, err := keywords.New()
	require.NoError(t, err)
	sum, err := summarize.New()
	require.NoError(t, err)
	figures, err := stats.New()
	require.NoError(t, err)
	parse := func(opts ...article.Option) func(string) func() {
		return func(s string) func() {
			page := []byte(s)
			return func() { _, _ = article.Parse(page, opts...) }
		}
	}
	document := func(f func(*segment.Document)) func(string) func() {
		return func(s string) func() {
			d := seg.Document(s)
			return func() { f(d) }
		}
	}
	return []entry{
		{"article.Parse", parse()},
		{"article.ParseHTML", parse(article.WithFormat(article.HTML))},
		{"article.ParseText", parse(article.WithFormat(article.Text))},
		{"article.ParseMarkdown", parse(article.WithFormat(article.Markdown))},
		{"frontmatter.Set", func(s string) func() {
			post := []byte(s)
			return func() {
				if p, err := frontmatter.Parse(post); err == nil {
					_, _ = p.Set(frontmatter.Field{Key: "tags", Value: frontmatter.List("甲", "乙")})
				}
			}
		}},
		{"record.Parse", func(s string) func() {
			line, _ := json.Marshal(map[string]string{"id": "a", "text": s})
			return func() { _, _ = record.Parse(line) }
		}},
		{"record.Parse, bare", func(s string) func() {
			line := []byte(s)
			return func() { _, _ = record.Parse(line) }
		}},
		{"warc.Pages", func(s string) func() {
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
		}},
		{"segment.Append", func(s string) func() {
			var tokens []segment.Token
			return func() { tokens = seg.Append(tokens[:0], s) }
		}},
		{"segment.Document", func(s string) func() { return func() { seg.Document(s) } }},
		{"keywords.Extract", document(func(d *segment.Document) { kw.Extract(d) })},
		{"keywords.Explain", document(func(d *segment.Document) { kw.Explain(d) })},
		{"stats.Extract", document(func(d *segment.Document) { stats.Extract(d) })},
		{"stats.Explain", document(func(d *segment.Document) { figures.Explain(d) })},
		{"stats.ParseNumber", func(s string) func() { return func() { _, _ = stats.ParseNumber(s) } }},
		{"summarize.Both", document(func(d *segment.Document) { sum.Both(d, summarize.Hints{}) })},
		{"head.HTML", func(s string) func() {
			h := head.Head{Title: s, Description: s}
			return func() { h.HTML() }
		}},
		{"Report.AppendJSON", func(s string) func() {
			r := &tiyao.Report{Article: article.Article{Title: s, Body: s}}
			return func() { r.AppendJSON(nil) }
		}},
	}
}
