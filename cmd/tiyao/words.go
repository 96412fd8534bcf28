package main

import (
	"html"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/article/charset"
	"github.com/tiyao/tiyao/internal/jsontext"
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
	flags:   []string{"dict", "mode", "pos"},
	maxPage: 1 << 30,
	prepare: func(c *config) (analysis, error) {
		seg, err := c.segmenter()
		if err != nil {
			return nil, err
		}
		split := seg.Append
		switch c.mode {
		case "full":
			split = seg.AppendFull
		case "search":
			split = seg.AppendSearch
		}
		return guard(func(in input) (result, error) {
			text := in.text
			if !in.isText {
				text = decode(in.page)
			}
			t := tokenPool.Get().(*[]segment.Token)
			*t = split((*t)[:0], text)
			return words{text, t, c.pos}, nil
		}), nil
	},
}

// decode returns a page as UTF-8. Bytes of no known encoding stay as they are.
func decode(page []byte) string {
	if d, err := charset.Decode(page, ""); err == nil {
		page = d.Text
	}
	return string(page)
}

// tokenPool holds the token slices of words between two articles.
var tokenPool = sync.Pool{New: func() any { return new([]segment.Token) }}

// words is the result of segment. It is written once.
type words struct {
	text   string
	tokens *[]segment.Token
	pos    bool
}

func (w words) appendFields(dst []byte) []byte {
	dst = append(jsontext.AppendName(dst, "words"), '[')
	for _, t := range *w.tokens {
		dst = jsontext.AppendString(jsontext.AppendComma(dst), w.text[t.Start:t.End])
	}
	dst = append(dst, ']')
	if w.pos {
		dst = append(jsontext.AppendName(dst, "tags"), '[')
		for _, t := range *w.tokens {
			dst = jsontext.AppendString(jsontext.AppendComma(dst), t.Tag.String())
		}
		dst = append(dst, ']')
	}
	tokenPool.Put(w.tokens)
	return dst
}

func (w words) appendText(dst []byte, _ style) []byte {
	at := len(dst)
	for _, t := range *w.tokens {
		word := w.text[t.Start:t.End]
		if t.Tag == segment.TagSP {
			for range strings.Count(word, "\n") {
				dst = append(dst, '\n')
			}
			continue
		}
		if len(dst) > at && dst[len(dst)-1] != '\n' {
			dst = append(dst, ' ')
		}
		dst = append(dst, word...)
		if w.pos {
			dst = append(append(dst, '/'), t.Tag.String()...)
		}
	}
	if len(dst) > at && dst[len(dst)-1] != '\n' {
		dst = append(dst, '\n')
	}
	tokenPool.Put(w.tokens)
	return dst
}

func (w words) appendHTML(dst []byte) ([]byte, error) {
	dst = append(dst, "<article><p>"...)
	for _, t := range *w.tokens {
		word := w.text[t.Start:t.End]
		if t.Tag == segment.TagSP {
			dst = append(dst, word...)
			continue
		}
		dst = append(dst, `<span class="`...)
		dst = append(dst, t.Tag.String()...)
		dst = append(dst, `">`...)
		dst = append(dst, html.EscapeString(word)...)
		dst = append(dst, `</span>`...)
	}
	tokenPool.Put(w.tokens)
	return append(dst, "</p></article>\n"...), nil
}
