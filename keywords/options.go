package keywords

import (
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	rank "github.com/tiyao/tiyao/internal/rank/keywords"
	"github.com/tiyao/tiyao/segment"
)

// A Method is a way to score candidates.
type Method int

// The methods.
const (
	Ranked   = Method(rank.Ranked)   // the fitted model over words and phrases
	TFIDF    = Method(rank.TFIDF)    // single words by frequency × IDF
	TextRank = Method(rank.TextRank) // single words by their place in the graph of neighbours
)

// An Option shapes an Extractor.
type Option func(*Extractor) error

// WithTopK limits the list to the k best; 0 is no limit. The default is 10.
func WithTopK(k int) Option {
	return func(e *Extractor) error {
		if k < 0 {
			return fmt.Errorf("keywords: WithTopK %d is negative", k)
		}
		e.config.TopK = k
		return nil
	}
}

// WithMinScore gives the keywords that score p or more, 0..1, and asks nothing else of their scores: it
// takes the place of all that is asked without it, also of tags of a vocabulary. 0 gives all. Without it
// the list is what an editor would keep: 0.3 and more, 0.2 in abstracts, 0.4 in items of broadcasters and
// for what is in the title alone and in no dictionary, 0.5 for pieces of clauses; in texts of 140 words
// and more 0.4 and 0.5 in the fourth and fifth place and 0.6 behind them; a list that is short is filled
// with less likely names of the title and the first sentence, and tags of a vocabulary are given whatever
// they score. WithMinScore(0.3) is another thing than no option, then.
func WithMinScore(p float64) Option {
	return func(e *Extractor) error {
		if !(p >= 0 && p <= 1) {
			return fmt.Errorf("keywords: WithMinScore %v is not in 0..1", p)
		}
		e.config.MinScore = p
		return nil
	}
}

// WithMaxRunes leaves out keywords of more than n characters, 2 or more. The default is 20.
func WithMaxRunes(n int) Option {
	return func(e *Extractor) error {
		if n < 2 {
			return fmt.Errorf("keywords: WithMaxRunes %d is less than 2", n)
		}
		e.config.MaxRunes = n
		return nil
	}
}

// WithMaxWords leaves out keywords of more than n words. The default is no limit but what
// candidates have: 5 words in the body, 9 in the title, 12 in quotes.
func WithMaxWords(n int) Option {
	return func(e *Extractor) error {
		if n < 1 {
			return fmt.Errorf("keywords: WithMaxWords %d is less than 1", n)
		}
		e.config.MaxWords = n
		return nil
	}
}

// WithPOS keeps only keywords whose last word is of one of these parts of speech.
func WithPOS(tags ...segment.Tag) Option {
	return func(e *Extractor) error {
		if len(tags) == 0 {
			return fmt.Errorf("keywords: WithPOS without a tag")
		}
		for _, t := range tags {
			if t > segment.TagSP {
				return fmt.Errorf("keywords: WithPOS: %d is no part of speech", t)
			}
			e.config.POS[t] = true
		}
		e.config.POSSet = true
		return nil
	}
}

// WithStopWords adds words that are in no keyword.
func WithStopWords(words ...string) Option {
	return func(e *Extractor) error {
		for _, w := range words {
			e.config.Stops[hanzi.FoldString(w)] = true
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
		e.config.IDF = idfTable{t}
		return nil
	}
}

// WithMethod scores by m. The default is Ranked.
func WithMethod(m Method) Option {
	return func(e *Extractor) error {
		if m < Ranked || m > TextRank {
			return fmt.Errorf("keywords: unknown method %d", m)
		}
		e.config.Method = rank.Method(m)
		return nil
	}
}

// A Mode says what a vocabulary does.
type Mode int

// The modes.
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
		e.config.Vocab, e.config.Only = v.engine, mode == Only
		return nil
	}
}

// WithPartialWords counts tags of the vocabulary inside longer words too: 苹果 in 苹果派. Without it
// a tag is a whole word.
func WithPartialWords() Option {
	return func(e *Extractor) error {
		e.config.Parts = true
		return nil
	}
}

// WithBlock adds tags that are never given, whatever the text says, in any width, case and
// traditional or simplified form.
func WithBlock(tags ...string) Option {
	return func(e *Extractor) error {
		for _, t := range tags {
			e.config.Blocked[hanzi.FoldString(strings.TrimSpace(t))] = true
		}
		return nil
	}
}
