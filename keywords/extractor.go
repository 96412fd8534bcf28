package keywords

import (
	"errors"

	rank "github.com/tiyao/tiyao/internal/rank/keywords"
	"github.com/tiyao/tiyao/segment"
)

// An Extractor finds keywords. It is immutable and safe for concurrent use.
type Extractor struct {
	config rank.Config
	engine *rank.Engine
}

// Preload reads the tables that the first Extract would read: a few milliseconds. Where the first answer must be quick, it can
// run beside other work. It is safe for concurrent use.
func Preload() { rank.Preload() }

// New returns an Extractor. Without options it gives at most ten words and
// phrases, those that an editor would keep.
// An option that makes no sense is an error.
func New(opts ...Option) (*Extractor, error) {
	e := &Extractor{config: rank.Config{
		TopK: 10, MinScore: -1, MaxRunes: 20, MaxWords: rank.MaxWords, Stops: map[string]bool{}, Blocked: map[string]bool{},
	}}
	for _, o := range opts {
		if err := o(e); err != nil {
			return nil, err
		}
	}
	if e.config.Parts && e.config.Vocab == nil {
		return nil, errors.New("keywords: WithPartialWords without a vocabulary")
	}
	e.engine = rank.New(e.config)
	return e, nil
}

// Extract returns the keywords of doc, best first; what stands in its title counts for
// more. Ties are broken by position, so the same text gives the same list on every
// run. A nil doc has none. Time is linear in the length of the text.
func (e *Extractor) Extract(doc *segment.Document) []Keyword {
	if doc == nil {
		return nil
	}
	found := e.engine.Extract(doc)
	if len(found) == 0 {
		return nil
	}
	out := make([]Keyword, len(found))
	for i, k := range found {
		out[i] = Keyword{Text: k.Text, Score: k.Score, Count: k.Count, Type: Type(k.Type), Spans: k.Spans}
	}
	return out
}
