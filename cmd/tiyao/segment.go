package main

import (
	"context"

	"github.com/tiyao/tiyao/article"
	"github.com/tiyao/tiyao/cmd/tiyao/internal/render"
	"github.com/tiyao/tiyao/internal/record"
	"github.com/tiyao/tiyao/segment"
)

var segmentVerb = verb{
	name:  "segment",
	short: "Split text into words",
	long: `Split text into words. The text is taken as it stands: no article is looked for in it.

Text output has the words of a line on a line, with a space between two; JSON output
has every word, so that the words joined are the text. Parts of speech are those of
ICTCLAS and jieba: n noun, nr person, ns place, v verb, m number, w punctuation.`,
	example: `  echo 安义县人民群众上访量持续下降 | tiyao segment
  tiyao segment --pos --mode search article.txt
  tiyao segment --dict places.txt --to ndjson archive.ndjson`,
	maxPage: 1 << 30,
	prepare: func(c *config) (analysis, error) {
		seg, err := c.segmenter()
		if err != nil {
			return nil, err
		}
		split := seg.Append
		if c.pos { // in context
			split = func(dst []segment.Token, text string) []segment.Token {
				return append(dst, seg.Document(text).Tokens...)
			}
		}
		switch c.mode {
		case "full":
			split = seg.AppendFull
		case "search":
			split = seg.AppendSearch
		}
		return guard(func(_ context.Context, p record.Page) (render.Result, error) {
			text := p.Text
			if !p.IsText {
				text = decode(p.Bytes)
			}
			return render.Split(text, c.pos, split), nil
		}), nil
	},
}

// decode returns a page as UTF-8. Bytes of no known encoding stay as they are.
func decode(page []byte) string {
	if d, err := article.Decode(page, ""); err == nil {
		page = d.Text
	}
	return string(page)
}
