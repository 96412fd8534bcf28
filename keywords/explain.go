package keywords

import (
	rank "github.com/tiyao/tiyao/internal/rank/keywords"
	"github.com/tiyao/tiyao/segment"
)

// An Explanation is a candidate with what the ranker saw in it.
type Explanation struct {
	Text     string
	Source   string   // where it comes from: name, title, quotes, noun phrase …
	By       string   // the keyword that took its place, "" if none did
	Refused  string   // the rule that says that it is no tag, "" if none does
	Words    []string // the words it is made of
	Score    float64  // as Keyword.Score
	Count    int
	Features []Feature // "base" first, which all candidates have; their weights add up to the log-odds
}

// A Feature is one property of a candidate and what it does to the log-odds of being
// a keyword. Values are bins and classes.
type Feature struct {
	Name   string
	Value  int
	Weight float64
}

// Explain returns every candidate of doc, best first, variants included, with the
// features that made its score; a nil doc has none. It is for looking into a choice; Extract is quicker.
func (e *Extractor) Explain(doc *segment.Document) []Explanation {
	if doc == nil {
		return nil
	}
	names, _ := rank.Features()
	found := e.engine.Explain(doc)
	out := make([]Explanation, len(found))
	for i, c := range found {
		x := Explanation{Text: c.Text, Source: c.Source, By: c.By, Refused: c.Refused, Words: c.Words, Score: c.Score, Count: c.Count, Features: make([]Feature, 1, len(names)+1)}
		x.Features[0] = Feature{Name: "base", Weight: c.Base}
		for k, name := range names {
			x.Features = append(x.Features, Feature{Name: name, Value: int(c.Values[k]), Weight: c.Weights[k]})
		}
		out[i] = x
	}
	return out
}
