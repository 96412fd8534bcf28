package bleve

import (
	"sync"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"

	"github.com/tiyao/tiyao/segment"
)

// The names under which the tokenizers are registered.
const (
	TokenizerName       = "zh-tiyao"
	SearchTokenizerName = "zh-tiyao-search"
)

// A Tokenizer splits text into the words of a Segmenter.
type Tokenizer struct {
	seg    *segment.Segmenter
	search bool
	pool   sync.Pool // *[]segment.Token
}

// NewTokenizer returns a tokenizer over seg. With search the shorter words inside each
// word are given too.
func NewTokenizer(seg *segment.Segmenter, search bool) *Tokenizer {
	return &Tokenizer{seg: seg, search: search, pool: sync.Pool{New: func() any { return new([]segment.Token) }}}
}

// Tokenize returns the words of input; white space and marks are left out. It takes time
// linear in len(input).
func (t *Tokenizer) Tokenize(input []byte) analysis.TokenStream {
	text := string(input)
	p := t.pool.Get().(*[]segment.Token)
	defer t.pool.Put(p)
	if t.search {
		*p = t.seg.AppendSearch((*p)[:0], text)
	} else {
		*p = t.seg.Append((*p)[:0], text)
	}
	stream := make(analysis.TokenStream, 0, len(*p))
	position, outer := 0, 0 // outer: where the word ends that inner ones stand before
	for i, w := range *p {
		if w.Tag == segment.TagSP || w.Tag == segment.TagW {
			continue
		}
		if w.Start >= outer {
			position++
			outer = wordEnd((*p)[i:])
		}
		stream = append(stream, &analysis.Token{
			Start: w.Start, End: w.End, Term: input[w.Start:w.End], Position: position, Type: kind(w.Tag),
		})
	}
	return stream
}

// wordEnd returns where the word ends whose inner words, and itself, tokens begin with.
func wordEnd(tokens []segment.Token) int {
	start, end := tokens[0].Start, tokens[0].End
	for _, t := range tokens {
		if t.Start < start || t.Start >= end {
			break
		}
		end = max(end, t.End)
	}
	return end
}

// kind is what bleve calls a token of a part of speech.
func kind(t segment.Tag) analysis.TokenType {
	switch t {
	case segment.TagM:
		return analysis.Numeric
	case segment.TagEng, segment.TagX:
		return analysis.AlphaNumeric
	}
	return analysis.Ideographic
}

func tokenizer(search bool) registry.TokenizerConstructor {
	return func(map[string]interface{}, *registry.Cache) (analysis.Tokenizer, error) {
		seg, err := segment.New(segment.WithoutNames())
		if err != nil {
			return nil, err
		}
		return NewTokenizer(seg, search), nil
	}
}
