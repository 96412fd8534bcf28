package summarize

import (
	"errors"
	"slices"

	rank "github.com/tiyao/tiyao/internal/rank/summary"
	"github.com/tiyao/tiyao/segment"
)

// Hints are what other readers have found in a document. All of it may be left out. Spans that
// are out of order, or of another text, give a worse choice, nothing else.
type Hints struct {
	// Figures are the spans of the statistics, byte offsets into Document.Text in
	// ascending order. Where it is nil, numerals are told by their tokens alone.
	Figures []segment.Span
	// Keywords are the document's keywords: sentences with them are preferred.
	Keywords []Keyword
}

// A Keyword is a word or phrase of a document.
type Keyword struct {
	Weight float64        // how much it matters beside the others
	Spans  []segment.Span // where it stands, byte offsets into Document.Text
}

// rank returns h without spans that are none of text.
func (h Hints) rank(text string) rank.Hints {
	out := rank.Hints{Figures: within(h.Figures, text)}
	if len(h.Keywords) > 0 {
		out.Keywords = make([]rank.Keyword, 0, len(h.Keywords))
	}
	for _, k := range h.Keywords {
		out.Keywords = append(out.Keywords, rank.Keyword{Weight: k.Weight, Spans: within(k.Spans, text)})
	}
	return out
}

// within returns the spans that hold some of text: spans itself, where all do.
func within(spans []segment.Span, text string) []segment.Span {
	outside := func(s segment.Span) bool { return s.Start < 0 || s.Start >= s.End || s.End > len(text) }
	if !slices.ContainsFunc(spans, outside) {
		return spans
	}
	return slices.DeleteFunc(slices.Clone(spans), outside)
}

// ErrNotChinese says that a text is not Chinese, so that it gets no description.
var ErrNotChinese = errors.New("summarize: the text is not Chinese")

// Check returns ErrNotChinese if that is why doc gets no description, else nil, as for a nil doc. It looks at the first
// few thousand bytes.
func Check(doc *segment.Document) error {
	if doc != nil && !rank.IsChinese(doc) {
		return ErrNotChinese
	}
	return nil
}

// A Summarizer writes summaries and descriptions. It is immutable and safe for concurrent use.
type Summarizer struct{ engine *rank.Engine }

// New returns a Summarizer. Zero options are a good default: three sentences, 80 characters.
func New(opts ...Option) (*Summarizer, error) {
	c := config{rank.Config{Limit: DefaultLimit().rank(), Count: 3}}
	for _, o := range opts {
		if err := o(&c); err != nil {
			return nil, err
		}
	}
	return &Summarizer{rank.New(c.Config)}, nil
}

// Preload reads the tables that the first Summary or description would read: a few milliseconds. Where the first answer must
// be quick, it can run beside other work. It is safe for concurrent use.
func Preload() { rank.Preload() }

// Summarize returns the sentences that say most of doc: three, or as many as WithCount, WithRatio or
// WithCharacters ask for. It is empty when doc holds no sentence. Sentences that share words
// with the document's title are preferred.
//
// It runs in time linear in the text times the number of sentences asked for.
func (s *Summarizer) Summarize(doc *segment.Document, h Hints) Summary {
	if doc == nil {
		return Summary{}
	}
	return summary(s.engine.Summarize(doc, h.rank(doc.Text)))
}

// Describe returns a description of doc: plain text on one line, at most as long as the limit (see
// WithLimit), made of whole sentences or of sentences shortened at the end of a clause. It does
// not repeat the document's title, and is empty when doc holds no text besides it or is not
// Chinese, of which Check tells the second.
//
// It runs in time linear in the text.
func (s *Summarizer) Describe(doc *segment.Document, h Hints) string {
	if doc == nil {
		return ""
	}
	return s.engine.Describe(doc, h.rank(doc.Text))
}

// Both returns the summary and the description of doc, for less than the price of both.
func (s *Summarizer) Both(doc *segment.Document, h Hints) (Summary, string) {
	if doc == nil {
		return Summary{}, ""
	}
	sum, text := s.engine.Both(doc, h.rank(doc.Text))
	return summary(sum), text
}

func summary(s rank.Summary) Summary {
	if len(s.Sentences) == 0 {
		return Summary{}
	}
	out := Summary{Text: s.Text, Sentences: make([]Sentence, len(s.Sentences))}
	for i, x := range s.Sentences {
		out.Sentences[i] = Sentence{x.Text, x.Start, x.End, x.Score}
	}
	return out
}
