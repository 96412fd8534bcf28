package article

import (
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/article/internal/charset"
	"github.com/tiyao/tiyao/article/internal/html"
	"github.com/tiyao/tiyao/article/internal/markdown"
	"github.com/tiyao/tiyao/article/internal/page"
	"github.com/tiyao/tiyao/article/internal/text"
	"github.com/tiyao/tiyao/frontmatter"
)

// Parse finds the article in page: HTML, a text dump of a page, plain text, Markdown,
// Org or reStructuredText, in an encoding of Chinese. A text that is an article and nothing else
// comes back whole. Beside option errors, the error is ErrEmpty, ErrNoArticle,
// ErrTooLarge or ErrEncoding; the Article then holds what was found all the same
// (a title without a text, say).
//
// Time and memory are linear in the size of the page. Parse is safe for concurrent
// use, and so are ParseHTML, ParseText and ParseMarkdown.
func Parse(page []byte, opts ...Option) (Article, error) {
	return decoded(page, opts, parse)
}

// ParseHTML finds the article in an HTML page in an encoding of Chinese. Its errors are
// those of Parse.
func ParseHTML(page []byte, opts ...Option) (Article, error) {
	return decoded(page, opts, parseHTML)
}

func parseHTML(src []byte, c *config) (page.Article, error) { return html.Parse(src, c.hint()) }

// decoded is what read finds in src, once that is UTF-8.
func decoded(src []byte, opts []Option, read func(src []byte, c *config) (page.Article, error)) (Article, error) {
	c, err := configure(len(src), opts)
	if err != nil {
		return Article{}, err
	}
	d, err := Decode(src, c.contentType)
	if err != nil {
		return Article{}, err
	}
	a, err := of(read(d.Text, c))
	a.Encoding, a.Lost = d.Encoding, d.Lost
	return a, err
}

// ParseText finds the article in a plain-text dump of a web page: what copying a
// page, a text browser or a careless scraper leaves. A program that calls nothing
// else of this package links neither an HTML parser nor character tables. Its errors
// are those of Parse.
func ParseText(s string, opts ...Option) (Article, error) {
	c, err := configure(len(s), opts)
	if err != nil {
		return Article{}, err
	}
	return of(text.Parse(s, c.hint()))
}

// ParseMarkdown reads a post: its title, date, author, tags and description from its
// front matter (YAML, TOML or JSON), its text without markup. Code blocks are left
// out. The error is ErrEmpty where there is no text, or ErrTooLarge.
func ParseMarkdown(s string, opts ...Option) (Article, error) {
	c, err := configure(len(s), opts)
	if err != nil {
		return Article{}, err
	}
	p, err := markdown.Parse(s)
	p.URL = c.url
	return of(p, err)
}

// A Decoded is a page as UTF-8.
type Decoded struct {
	Text     []byte // the page itself where it was UTF-8 already
	Encoding string // utf-8, utf-16le, utf-16be, gb18030, big5, …
	Lost     int    // bytes that were no characters of the encoding and are left out
}

// Decode returns page as UTF-8. contentType is the HTTP header's value, or empty. What
// the header or the page declares loses to an encoding in which the page clearly
// reads better as Chinese. The error is ErrEncoding where none fits.
func Decode(page []byte, contentType string) (Decoded, error) {
	d, err := charset.Decode(page, contentType)
	if err != nil {
		return Decoded{}, fmt.Errorf("article: %w", err)
	}
	return Decoded(d), nil
}

// parse finds the article in src, which is UTF-8, by the reader of its format.
func parse(src []byte, c *config) (page.Article, error) {
	if c.raw {
		return raw(string(src), page.Article{URL: c.url})
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
		return html.Parse(src, c.hint())
	case Markdown:
		a, err := markdown.Parse(string(src))
		a.URL = c.url
		return a, err
	}
	if f == Org || f == RST {
		read := markdown.ParseOrg
		if f == RST {
			read = markdown.ParseRST
		}
		a, err := read(string(src))
		a.URL = c.url
		return a, err
	}
	return text.Parse(string(src), c.hint())
}

// dumped says whether s is a whole page that a converter wrote as Markdown, menus
// and all, and not a post.
func dumped(s string) bool {
	s = s[:min(len(s), 64<<10)]
	return frontmatter.Read([]byte(s)).Format() == frontmatter.None && !text.Clean(markdown.Plain(s))
}

// raw takes s for the body as it stands, line ends made "\n".
func raw(s string, a page.Article) (page.Article, error) {
	if strings.TrimSpace(s) == "" {
		return a, page.ErrEmpty
	}
	a.Body = strings.ReplaceAll(s, "\r\n", "\n")
	return a, nil
}
