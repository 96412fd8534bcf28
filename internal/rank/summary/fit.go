package summary

import "github.com/tiyao/tiyao/segment"

// A Candidate is a description that was considered.
type Candidate struct {
	Text     string
	Score    float64                 // Fixed, the weighted features, and what is preferred whatever the weights
	Fixed    float64                 // the part that no weight changes
	Base     float64                 // what is added to what the trees say of it
	Features [numDescription]float32 // see DescriptionFeatures
}

// Candidates returns every description that Describe chooses from, in no particular order of merit: for
// fitting weights. It is much slower than Describe.
func (e *Engine) Candidates(doc *segment.Document, h Hints) []Candidate {
	w := e.begin(doc, h)
	defer w.end()
	var out []Candidate
	w.each(func(c *cand, x *[numDescription]float32) {
		out = append(out, Candidate{Text: w.render(c), Score: float64(c.score), Fixed: float64(fixed(x)), Base: float64(c.base), Features: *x})
	})
	return out
}

// ForTrees clears the features of x that no linear model may see: its own score, and what a reader minds.
func ForTrees(x *[numDescription]float32) { x[dLinear], x[dReading] = 0, 0 }

// A Ranked is a sentence that a summary can be made of.
type Ranked struct {
	Sentence
	Features [numSentence]float32 // see SentenceFeatures
}

// Rank returns all sentences of doc that a summary can be made of, in text order, with their
// scores. It takes linear time.
func (e *Engine) Rank(doc *segment.Document, h Hints) []Ranked {
	w := e.begin(doc, h)
	defer w.end()
	var out []Ranked
	for i := range w.sents {
		if s := &w.sents[i]; s.is&(skipped|heading) == 0 {
			r := Ranked{Sentence: Sentence{doc.Text[s.start:s.end], s.start, s.end, float64(s.score)}}
			w.sentenceFeatures(s, len(out), w.usable, &r.Features)
			out = append(out, r)
		}
	}
	return out
}

// A RankedWord is a word with what its salience is told from.
type RankedWord struct {
	Text     string
	Salience float64          // chance that a summary says it
	Features [numWord]float32 // see WordFeatures
}

// Words returns the weighty words of doc with their salience, in the order in which they first occur.
// It takes linear time.
func (e *Engine) Words(doc *segment.Document, h Hints) []RankedWord {
	w := e.begin(doc, h)
	defer w.end()
	out := make([]RankedWord, len(w.words))
	for k, at := range w.of {
		if at >= 0 && out[at].Text == "" {
			x := &w.words[at]
			out[at].Text = doc.Word(k)
			out[at].Salience = float64(w.salience(x))
			w.wordFeatures(x, &out[at].Features)
		}
	}
	return out
}
