package render

import (
	"html"
	"slices"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/jsontext"
	"github.com/tiyao/tiyao/internal/plain"
	"github.com/tiyao/tiyao/segment"
)

// Words is the result of segment.
type Words struct {
	text   string
	tokens *[]segment.Token
	pos    bool
}

// Split returns the words of text, with their parts of speech when pos is set; split is
// one of the segmenter's Append methods.
func Split(text string, pos bool, split func([]segment.Token, string) []segment.Token) *Words {
	t := tokenPool.Get().(*[]segment.Token)
	*t = split((*t)[:0], text)
	return &Words{text, t, pos}
}

// tokenPool holds the token slices of words between two articles.
var tokenPool = sync.Pool{New: func() any { return new([]segment.Token) }}

// release gives the tokens back. From then on there are no words.
func (w *Words) release() {
	if cap(*w.tokens) > 0 {
		tokenPool.Put(w.tokens)
	}
	w.tokens = new([]segment.Token)
}

// AppendFields appends the fields "words" and, if asked for, "tags".
func (w *Words) AppendFields(dst []byte) []byte {
	if len(*w.tokens) > 1<<16 { // growing step by step would take twice the memory
		dst = slices.Grow(dst, len(w.text)+len(w.text)/8+3*len(*w.tokens))
	}
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
	return dst
}

// AppendText appends the words of a line on a line.
func (w *Words) AppendText(dst []byte, _ Style) []byte {
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
		dst = append(dst, plain.Clean(word)...)
		if w.pos {
			dst = append(append(dst, '/'), t.Tag.String()...)
		}
	}
	if len(dst) > at && dst[len(dst)-1] != '\n' {
		dst = append(dst, '\n')
	}
	return dst
}

// AppendHTML appends the words as an article of spans.
func (w *Words) AppendHTML(dst []byte) ([]byte, error) {
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
		dst = append(dst, html.EscapeString(plain.Clean(word))...)
		dst = append(dst, `</span>`...)
	}
	return append(dst, "</p></article>\n"...), nil
}
