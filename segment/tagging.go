package segment

import (
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

var taggerTokens = sync.Pool{New: func() any { return new([]tagger.Token) }}

// tagged asks the model about text, which sets the tags of tokens, a user's words aside,
// and the rules about its names, which are appended to marks.
func tagged(marks []names.Mark, text string, tokens []Token) []names.Mark {
	p := taggerTokens.Get().(*[]tagger.Token)
	in := (*p)[:0]
	for _, t := range tokens {
		user := t.Word >= wordUser && t.Word != NoWord
		in = append(in, tagger.Token{Start: t.Start, End: t.End, Tag: uint8(t.Tag), Fixed: user})
	}
	spans := tagger.Default().Append(nil, text, in)
	for i := range in {
		tokens[i].Tag = Tag(in[i].Tag)
	}
	marks = names.Append(marks, text, in, spans)
	*p = in
	taggerTokens.Put(p)
	return marks
}
