package service

import (
	"context"
	"fmt"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/internal/render"
	"github.com/tiyao/tiyao/segment"
)

// split prepares the verb segment.
func (c *Settings) split() (Analysis, error) {
	seg, err := c.Segmenter()
	if err != nil {
		return nil, err
	}
	split := seg.Append
	if c.WholeNames {
		if seg, err = seg.With(segment.WithWholeNames()); err != nil {
			return nil, err
		}
	}
	if c.POS || c.WholeNames { // in context
		split = func(dst []segment.Token, text string) []segment.Token {
			return append(dst, seg.Document(text).Tokens...)
		}
	}
	if c.WholeNames && (c.Mode == "full" || c.Mode == "search") {
		return nil, fmt.Errorf("--whole-names and --mode %s: want one of the two", c.Mode)
	}
	switch c.Mode {
	case "full":
		split = seg.AppendFull
	case "search":
		split = seg.AppendSearch
	}
	return guard(func(_ context.Context, p record.Page) (render.Result, error) {
		text := p.Text
		switch {
		case p.IsText:
		case p.Decoded:
			text = string(p.Bytes)
		default:
			text = decode(p.Bytes)
		}
		return render.Split(text, c.POS, split), nil
	}), nil
}

// decode returns a page as UTF-8. Bytes of no known encoding stay as they are.
func decode(page []byte) string {
	if d, err := article.Decode(page, ""); err == nil {
		page = d.Text
	}
	return string(page)
}
