package keywords

import (
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A Method is a way to score candidates.
type Method int

const (
	Ranked   Method = iota // the fitted model over words and phrases
	TFIDF                  // single words by frequency × IDF
	TextRank               // single words by their place in the graph of neighbours
)

// An Option shapes an Extractor.
type Option func(*Extractor) error

// New returns an Extractor. Without options it gives the ten best words and phrases.
func New(opts ...Option) (*Extractor, error) {
	e := &Extractor{topK: 10, maxRunes: 20, maxWords: maxQuoteWords, stops: defaultStops(), blocked: map[string]bool{}, model: newGAM(modelPairs, modelWeights[:], modelUnit)}
	e.pool.New = func() any { return new(scan) }
	for _, o := range opts {
		if err := o(e); err != nil {
			return nil, err
		}
	}
	return e, nil
}

// TopK limits the list to the k best; 0 is no limit. The default is 10.
func TopK(k int) Option {
	return func(e *Extractor) error {
		if k < 0 {
			return fmt.Errorf("keywords: TopK %d is negative", k)
		}
		e.topK = k
		if k == 0 {
			e.topK = int(^uint(0) >> 1)
		}
		return nil
	}
}

// MinScore leaves out keywords that score less than p, 0..1. The default is 0.
func MinScore(p float64) Option {
	return func(e *Extractor) error {
		if !(p >= 0 && p <= 1) {
			return fmt.Errorf("keywords: MinScore %v is not in 0..1", p)
		}
		e.minScore = p
		return nil
	}
}

// MaxRunes leaves out keywords of more than n characters, 2 or more. The default is 20.
func MaxRunes(n int) Option {
	return func(e *Extractor) error {
		if n < 2 {
			return fmt.Errorf("keywords: MaxRunes %d is less than 2", n)
		}
		e.maxRunes = n
		return nil
	}
}

// MaxWords leaves out keywords of more than n words. The default is no limit but what
// candidates have: 5 words in the body, 9 in the title, 12 in quotes.
func MaxWords(n int) Option {
	return func(e *Extractor) error {
		if n < 1 {
			return fmt.Errorf("keywords: MaxWords %d is less than 1", n)
		}
		e.maxWords = n
		return nil
	}
}

// POS keeps only keywords whose last word is of one of these parts of speech.
func POS(tags ...segment.Tag) Option {
	return func(e *Extractor) error {
		if len(tags) == 0 {
			return fmt.Errorf("keywords: POS without a tag")
		}
		for _, t := range tags {
			e.pos[t&63] = true
		}
		e.posSet = true
		return nil
	}
}

// StopWords adds words that are in no keyword.
func StopWords(words ...string) Option {
	return func(e *Extractor) error {
		for _, w := range words {
			e.stops[hanzi.FoldString(w)] = true
		}
		return nil
	}
}

// WithIDF weighs words by a table of one's own in place of the lexicon's.
func WithIDF(t *IDF) Option {
	return func(e *Extractor) error {
		if t == nil {
			return fmt.Errorf("keywords: WithIDF without a table")
		}
		e.idfs = t
		return nil
	}
}

// WithMethod scores by m. The default is Ranked.
func WithMethod(m Method) Option {
	return func(e *Extractor) error {
		if m < Ranked || m > TextRank {
			return fmt.Errorf("keywords: unknown method %d", m)
		}
		e.method = m
		return nil
	}
}

// A Mode says what a vocabulary does.
type Mode int

const (
	Prefer Mode = iota // tags of the vocabulary score higher, and come first if they are likely
	Only               // nothing but tags of the vocabulary is given
)

// WithVocabulary looks for the tags of v. They are scored like other keywords, so that
// the best of many matches come first, and given under their canonical name.
func WithVocabulary(v *Vocabulary, mode Mode) Option {
	return func(e *Extractor) error {
		if v == nil {
			return fmt.Errorf("keywords: WithVocabulary without a vocabulary")
		}
		if mode != Prefer && mode != Only {
			return fmt.Errorf("keywords: unknown vocabulary mode %d", mode)
		}
		e.vocab, e.only = v, mode == Only
		return nil
	}
}

// Block adds tags that are never given, whatever the text says, in any width, case and
// traditional or simplified form.
func Block(tags ...string) Option {
	return func(e *Extractor) error {
		for _, t := range tags {
			e.blocked[hanzi.FoldString(strings.TrimSpace(t))] = true
		}
		return nil
	}
}
