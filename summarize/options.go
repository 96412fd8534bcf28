package summarize

import (
	"fmt"
	"strings"

	rank "github.com/tiyao/tiyao/internal/rank/summary"
)

// An Option sets how texts are shortened. New reports options that make no sense.
type Option func(*config) error

type config struct{ rank.Config }

// WithMention names words that the description has to contain. A description with more of them
// wins over every one with fewer; when none fits the limit, the best without them is given.
func WithMention(words ...string) Option {
	return func(c *config) error {
		for _, w := range words {
			if w = strings.TrimSpace(w); w != "" {
				c.Must = append(c.Must, w)
			}
		}
		return nil
	}
}

// WithLimit sets the longest description; DefaultLimit without it.
func WithLimit(l Limit) Option {
	return func(c *config) error {
		if err := l.check(); err != nil {
			return err
		}
		c.Limit = l.rank()
		return nil
	}
}

// WithFurniture leaves out the sentences of f, which stand in several posts of a site.
func WithFurniture(f *Furniture) Option {
	return func(c *config) error {
		c.Skip = nil
		if f != nil && f.Len() > 0 {
			c.Skip = f.Has
		}
		return nil
	}
}

// WithCount asks for a summary of n sentences, 1 or more. The default is 3. Of WithCount, WithRatio
// and WithCharacters the last one counts.
func WithCount(n int) Option {
	return func(c *config) error {
		if n < 1 {
			return fmt.Errorf("summarize: count %d: must be 1 or more", n)
		}
		c.Count, c.Ratio, c.Chars = n, 0, 0
		return nil
	}
}

// WithRatio asks for a summary of that share of the text's characters, above 0 and at most 1.
// At least one sentence is given.
func WithRatio(r float64) Option {
	return func(c *config) error {
		if !(r > 0 && r <= 1) {
			return fmt.Errorf("summarize: ratio %v: must be above 0 and at most 1", r)
		}
		c.Count, c.Ratio, c.Chars = 0, r, 0
		return nil
	}
}

// WithCharacters asks for a summary of at most n characters, 1 or more: as many good sentences as
// fit. When not one fits, the summary is empty.
func WithCharacters(n int) Option {
	return func(c *config) error {
		if n < 1 {
			return fmt.Errorf("summarize: characters %d: must be 1 or more", n)
		}
		c.Count, c.Ratio, c.Chars = 0, 0, n
		return nil
	}
}
