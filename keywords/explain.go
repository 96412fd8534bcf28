package keywords

import "github.com/tiyao/tiyao/segment"

// An Explanation is a candidate with what the ranker saw in it.
type Explanation struct {
	Text     string
	Words    []string // the words it is made of
	Score    float64  // as Keyword.Score
	Count    int
	Features []Feature
}

// A Feature is one property of a candidate and what it does to the log-odds of being
// a keyword. Values are bins and classes; see feature.go for their meaning.
type Feature struct {
	Name   string
	Value  int
	Weight float64
}

// Explain returns every candidate of doc, best first, variants included, with the
// features that made its score. It is for looking into a choice; Extract is quicker.
func (e *Extractor) Explain(doc *segment.Document, title string) []Explanation {
	s := e.pool.Get().(*scan)
	defer e.release(s)
	s.run(e, doc, title)
	s.rank()
	out := make([]Explanation, len(s.cands))
	for i, o := range s.order {
		c := &s.cands[uint32(o)]
		x := Explanation{
			Text: s.span(c.at, int(c.n)), Count: int(s.nodes[c.node].count),
			Score: float64(c.score), Features: make([]Feature, numFeats),
		}
		for u := c.at; u < c.at+c.n; u++ {
			x.Words = append(x.Words, s.word(u))
		}
		for k := range x.Features {
			x.Features[k] = Feature{Name: featNames[k], Value: int(c.x[k])}
			if e.model != nil {
				x.Features[k].Weight = float64(e.model.part(k, &c.x))
			}
		}
		if e.model != nil {
			x.Features = append(x.Features, Feature{Name: "words", Weight: float64(s.wordScore(c))})
		}
		out[i] = x
	}
	return out
}

// FeatureLevels returns, for each feature that Explain shows, how many values it can
// take. The ranker's generator reads it.
func FeatureLevels() []int { return append([]int(nil), featLevels[:]...) }
