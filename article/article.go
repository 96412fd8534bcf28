package article

import (
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/article/charset"
	"github.com/tiyao/tiyao/article/html"
	"github.com/tiyao/tiyao/article/markdown"
	"github.com/tiyao/tiyao/article/page"
	"github.com/tiyao/tiyao/article/text"
)

// An Article is the main text of a page with what the page says about it.
type Article = page.Article

// A Span is a range of bytes of an Article's Body.
type Span = page.Span

// Errors of Parse; test with errors.Is.
var (
	ErrEmpty     = page.ErrEmpty
	ErrNoArticle = page.ErrNoArticle
	ErrTooLarge  = page.ErrTooLarge
	ErrEncoding  = page.ErrEncoding
)

// Parse finds the article in page: HTML, a text dump of a page, plain text, or
// Markdown, in any common charset. A text that is an article and nothing else
// comes back whole. Beside option errors, the error is ErrEmpty, ErrNoArticle,
// ErrTooLarge or ErrEncoding; the Article then holds what was found all the same
// (a title without a text, say).
//
// Time and memory are linear in the size of the page. Parse is safe for concurrent use.
func Parse(page []byte, opts ...Option) (Article, error) {
	c := config{maxBytes: DefaultMaxBytes}
	for _, o := range opts {
		if err := o(&c); err != nil {
			return Article{}, err
		}
	}
	if len(page) > c.maxBytes {
		return Article{}, fmt.Errorf("article: %d bytes, more than %d: %w", len(page), c.maxBytes, ErrTooLarge)
	}
	d, err := charset.Decode(page, c.contentType)
	if err != nil {
		return Article{}, fmt.Errorf("article: %w", err)
	}
	a, err := parse(d.Text, &c)
	a.Encoding, a.Lost = d.Encoding, d.Lost
	if err != nil {
		return a, fmt.Errorf("article: %w", err)
	}
	return a, nil
}

func parse(src []byte, c *config) (Article, error) {
	hint := Article{URL: c.url}
	if c.raw {
		return raw(string(src), hint)
	}
	f := c.format
	if f == Auto {
		f = Sniff(src, c.contentType)
		if f == Markdown && dumped(string(src)) {
			f = Text
		}
	}
	switch f {
	case HTML:
		return html.Parse(src, &hint)
	case Markdown:
		a, err := markdown.Parse(string(src))
		a.URL = c.url
		return a, err
	}
	return text.Parse(string(src), &hint)
}

// dumped says whether s is a whole page that a converter wrote as Markdown, menus
// and all, and not a post.
func dumped(s string) bool {
	s = s[:min(len(s), 64<<10)]
	_, body, front := markdown.Split(s)
	return front == markdown.None && !text.Clean(markdown.Plain(body))
}

// raw takes s for the body as it stands, line ends made "\n".
func raw(s string, a Article) (Article, error) {
	if strings.TrimSpace(s) == "" {
		return a, ErrEmpty
	}
	a.Body = strings.ReplaceAll(s, "\r\n", "\n")
	return a, nil
}
