package summarize

import "github.com/tiyao/tiyao/segment"

// A Ranked is a sentence that a summary can be made of.
type Ranked struct {
	Sentence
	Features [numSentence]float32 // see SentenceFeatures
}

// Rank returns all sentences of doc that a summary can be made of, in text order, with their
// scores. It takes linear time.
func (s *Summarizer) Rank(doc *segment.Document, opts ...Option) []Ranked {
	cfg := s.with(opts)
	w := begin(doc, &cfg)
	defer w.end()
	var out []Ranked
	for i := range w.sents {
		if s := &w.sents[i]; s.is&(skipped|heading) == 0 {
			r := Ranked{Sentence: Sentence{Text: doc.Text[s.start:s.end], Start: s.start, End: s.end, Score: float64(s.score)}}
			w.sentenceFeatures(s, len(out), w.usable, &r.Features)
			out = append(out, r)
		}
	}
	return out
}
