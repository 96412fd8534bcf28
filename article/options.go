package article

import (
	"fmt"
	"net/url"

	"github.com/tiyao/tiyao/article/internal/page"
)

// An Option changes how Parse reads a page.
type Option func(*config) error

type config struct {
	contentType string
	url         string
	maxBytes    int
	raw         bool
	format      Format

	captions, alt, allPosts bool
	done                    <-chan struct{}
}

// configure reads the options for a page of n bytes.
func configure(n int, opts []Option) (*config, error) {
	c := &config{maxBytes: DefaultMaxBytes}
	for _, o := range opts {
		if err := o(c); err != nil {
			return nil, err
		}
	}
	if n > c.maxBytes {
		return nil, fmt.Errorf("article: %d bytes, more than %d: %w", n, c.maxBytes, ErrTooLarge)
	}
	return c, nil
}

// Check returns the error that Parse gives with these options whatever the page, nil where
// they make sense.
func Check(opts ...Option) error {
	_, err := configure(0, opts)
	return err
}

// hint is what is known of the page before it is read.
func (c *config) hint() page.Hint {
	return page.Hint{URL: c.url, Captions: c.captions, Alt: c.alt, AllPosts: c.allPosts, Done: c.done}
}

// DefaultMaxBytes is the largest page read unless WithMaxBytes says otherwise.
const DefaultMaxBytes = 16 << 20

// WithContentType gives the Content-Type header that the page came with. Its media
// type and charset are believed before what the page says itself.
func WithContentType(header string) Option {
	return func(c *config) error { c.contentType = header; return nil }
}

// WithURL gives the address of the page: it resolves dates without a year and becomes
// Article.URL, which is the page's own canonical address otherwise.
func WithURL(address string) Option {
	return func(c *config) error {
		if _, err := url.Parse(address); err != nil {
			return fmt.Errorf("article: WithURL: %w", err)
		}
		c.url = address
		return nil
	}
}

// WithMaxBytes sets the largest page that is read, in bytes; larger ones give
// ErrTooLarge. n must be positive and at most 1 GiB.
func WithMaxBytes(n int) Option {
	return func(c *config) error {
		if n <= 0 || n > 1<<30 {
			return fmt.Errorf("article: WithMaxBytes(%d): not within 1 and 1 GiB", n)
		}
		c.maxBytes = n
		return nil
	}
}

// WithRaw takes the page for the body as it stands: it is decoded and nothing else.
func WithRaw() Option { return func(c *config) error { c.raw = true; return nil } }

// WithFormat says what the page is, for when its first bytes mislead.
func WithFormat(f Format) Option {
	return func(c *config) error {
		if f > RST {
			return fmt.Errorf("article: WithFormat(%d): no such format", f)
		}
		c.format = f
		return nil
	}
}

// WithCaptions keeps the captions of pictures and tables in the body and lists them in
// Article.Captions. They are left out otherwise.
func WithCaptions() Option { return func(c *config) error { c.captions = true; return nil } }

// WithAlt puts the alternative text of images into the body, each on a line of its own
// that is listed in Article.Captions.
func WithAlt() Option { return func(c *config) error { c.alt = true; return nil } }

// WithDone gives up the page once done is closed, a context's Done say: within a few dozen
// kilobytes of it while its lines and tags are read, behind the step that runs where it is judged
// then, or decoded. The error and the Article are of no use in that case.
func WithDone(done <-chan struct{}) Option {
	return func(c *config) error { c.done = done; return nil }
}

// WithAllPosts takes all posts of a forum thread. Without it the opening post is the
// article.
func WithAllPosts() Option { return func(c *config) error { c.allPosts = true; return nil } }
