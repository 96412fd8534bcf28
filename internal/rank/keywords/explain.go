package keywords

import (
	"cmp"
	"slices"

	"github.com/tiyao/tiyao/segment"
)

// A Candidate is one that was ranked, with what the ranker saw in it.
type Candidate struct {
	Text    string
	Source  string   // where it comes from: name, title, noun phrase …
	By      string   // the keyword that took its place
	Refused string   // the refusal that keeps it out
	Words   []string // the words it is made of
	Score   float64
	Odds    float64 // log-odds, what Base and Weights add up to
	Base    float64
	Count   int
	Values  []uint8          // by feature
	Weights []float64        // what each did to the log-odds
	Keys    [NumRoles]uint64 // its keys in the prior
}

// Candidates returns every candidate of doc, best first, variants included.
func (e *Engine) Candidates(doc *segment.Document) []Candidate { return e.candidates(doc, false) }

// Explain returns what Candidates does, with what beat each.
func (e *Engine) Explain(doc *segment.Document) []Candidate { return e.candidates(doc, true) }

// candidates returns every candidate of doc, best first; with explain also what took the place of each.
func (e *Engine) candidates(doc *segment.Document, explain bool) []Candidate {
	s := e.pool.Get().(*scan)
	defer e.release(s)
	s.run(e, doc)
	s.whole = true
	s.rank()
	if explain {
		s.choose()
		slices.SortStableFunc(s.order, func(a, b uint64) int { return cmp.Compare(s.cands[uint32(b)].score, s.cands[uint32(a)].score) })
	}
	out := make([]Candidate, len(s.cands))
	for i, o := range s.order {
		c := &s.cands[uint32(o)]
		x := Candidate{
			Text: s.span(c.at, int(c.n)), Count: int(s.nodes[c.node].count), Score: float64(c.score), Source: s.source(c), By: c.by,
			Values: append([]uint8(nil), c.x[:numFeats]...), Weights: make([]float64, numFeats),
		}
		for u := c.at; u < c.at+c.n; u++ {
			x.Words = append(x.Words, s.word(u))
		}
		if p := s.pick(c); explain && x.By == "" {
			if r := s.refusedBy(&p); r != nil && s.nodes[c.node].flags&fTag == 0 {
				x.Refused = r.name
			}
		}
		x.Base = s.by.model.forest.parts(x.Weights, &c.x)
		x.Odds = x.Base
		for _, w := range x.Weights {
			x.Odds += w
		}
		x.Keys = s.priorKeys(c)
		out[i] = x
	}
	return out
}

// Features returns the names of the features, and how many values each can take.
func Features() (names []string, levels []int) { return featNames[:], featLevels[:] }

// source says where candidate c comes from.
func (s *scan) source(c *cand) string {
	x := &s.nodes[c.node]
	switch {
	case x.flags&fTag != 0:
		return "vocabulary"
	case x.name > 0:
		return "name"
	case x.latin:
		return "Latin name"
	case x.flags&fBook != 0:
		return "《》"
	case x.flags&fQuote != 0:
		return "quotes"
	case c.n == 1:
		return "word"
	case x.count == 0:
		return "title"
	case x.noun:
		return "noun phrase"
	case x.count > 1:
		return "recurring phrase"
	}
	return "lead or heading"
}
