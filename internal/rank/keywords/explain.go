package keywords

import "github.com/tiyao/tiyao/segment"

// A Candidate is one that was ranked, with what the ranker saw in it.
type Candidate struct {
	Text    string
	Words   []string // the words it is made of
	Score   float64
	Count   int
	Values  []uint8   // by feature
	Weights []float64 // what each did to the log-odds
	Rest    float64   // what its words did
}

// Candidates returns every candidate of doc, best first, variants included.
func (e *Engine) Candidates(doc *segment.Document) []Candidate {
	s := e.pool.Get().(*scan)
	defer e.release(s)
	s.run(e, doc)
	s.rank()
	out := make([]Candidate, len(s.cands))
	for i, o := range s.order {
		c := &s.cands[uint32(o)]
		x := Candidate{
			Text: s.span(c.at, int(c.n)), Count: int(s.nodes[c.node].count), Score: float64(c.score),
			Values: append([]uint8(nil), c.x[:numFeats]...), Weights: make([]float64, numFeats),
		}
		for u := c.at; u < c.at+c.n; u++ {
			x.Words = append(x.Words, s.word(u))
		}
		for k := range x.Weights {
			x.Weights[k] = float64(e.model.part(k, &c.x))
		}
		x.Rest = float64(s.wordScore(c))
		out[i] = x
	}
	return out
}

// Features returns the names of the features, and how many values each can take.
func Features() (names []string, levels []int) { return featNames[:], featLevels[:] }
