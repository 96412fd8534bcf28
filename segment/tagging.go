package segment

import (
	"slices"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/internal/names"
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

// Preload reads the tables that the first Document with names would read: a few milliseconds. Where the first answer must be
// quick, it can run beside other work. It is safe for concurrent use.
func Preload() {
	tagger.Default()
	names.Preload()
}

// tag sets the tags of the tokens of d in context and keeps what the model and the rules
// take for names, those of the body and those of the title.
func (d *Document) tag() {
	if d.seg.noNames {
		return
	}
	if d.Title != "" {
		d.titleMarks = tagged(nil, d.Title, d.TitleTokens)
	}
	for at := 0; at < len(d.Tokens) && !d.Stopped(); {
		end := min(at+tagBlock, len(d.Tokens))
		for end < len(d.Tokens) && !d.parts(at, end) {
			end++
		}
		d.marks = tagged(d.marks, d.Text, d.Tokens[at:end])
		at = end
	}
}

// tagBlock is how many words are tagged between two looks at Source.Done, and more up to
// the end of a line; of a line without end, up to that of a sentence.
const tagBlock = 1 << 14

// parts reports whether a block of the tokens from first on may end before token i.
func (d *Document) parts(first, i int) bool {
	switch end := d.Tokens[i-1].End; {
	case d.Text[end-1] == '\n':
		return true
	case i-first < 2*tagBlock:
		return false
	default:
		return i-first >= 4*tagBlock || strings.HasSuffix(d.Text[:end], "。")
	}
}

// A tagging is what the model reads and finds.
type tagging struct {
	tokens []tagger.Token
	spans  []tagger.Span
}

var taggings = sync.Pool{New: func() any { return new(tagging) }}

// tagged asks the model about text, which sets the tags of tokens, a user's words aside,
// and the rules about its names, which are appended to marks.
func tagged(marks []names.Mark, text string, tokens []Token) []names.Mark {
	p := taggings.Get().(*tagging)
	defer taggings.Put(p)
	in := slices.Grow(p.tokens[:0], len(tokens))[:len(tokens)]
	firms := 0
	for i := range tokens {
		t, k := &tokens[i], &in[i]
		firms += is(t.Word == NoWord) & is(t.Tag == TagNT)
		k.Start, k.End, k.Tag = t.Start, t.End, uint8(t.Tag)
		k.Fixed = t.Word >= wordUser && t.Word != NoWord
	}
	spans := tagger.Default().Append(p.spans[:0], text, in)
	if firms > 0 {
		spans = withFirms(spans, tokens)
	}
	for i := range in {
		tokens[i].Tag = Tag(in[i].Tag)
	}
	marks = names.Append(slices.Grow(marks, len(spans)), text, in, spans)
	p.tokens, p.spans = in, spans
	return marks
}
