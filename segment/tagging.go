package segment

import (
	"sync"

	"github.com/tiyao/tiyao/internal/tagger"
)

// WithoutNames leaves Document.Names and Document.Phrases empty and its tokens with the
// dictionary's tags: the model of names and parts of speech is not asked.
func WithoutNames() Option {
	return func(s *Segmenter) error {
		s.noNames = true
		return nil
	}
}

// tag keeps what the model takes for names, those of the body and those of the title.
func (d *Document) tag() {
	if d.seg.noNames {
		return
	}
	d.spans = tagged(d.spans, d.Text, d.Tokens)
	if d.Title != "" {
		d.titleSpans = tagged(nil, d.Title, d.TitleTokens)
	}
}

var taggerTokens = sync.Pool{New: func() any { return new([]tagger.Token) }}

// tagged asks the model about text and appends the names to spans.
func tagged(spans []tagger.Span, text string, tokens []Token) []tagger.Span {
	p := taggerTokens.Get().(*[]tagger.Token)
	in := (*p)[:0]
	for _, t := range tokens {
		user := t.Word >= wordUser && t.Word != NoWord
		in = append(in, tagger.Token{Start: t.Start, End: t.End, Tag: uint8(t.Tag), Fixed: user})
	}
	spans = tagger.Default().Append(spans, text, in)
	*p = in
	taggerTokens.Put(p)
	return spans
}
