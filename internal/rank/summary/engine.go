package summary

import (
	"strings"
	"sync"

	"github.com/tiyao/tiyao/segment"
)

// A Config is what an Engine is asked to do.
type Config struct {
	Must    []string                   // words that a description has to contain
	Skip    func(sentence string) bool // what is no part of a text; nil for nothing
	Limit   Limit                      // of a description
	Count   int                        // sentences of a summary; or
	Ratio   float64                    // its share of the text; or
	Chars   int                        // its characters at most
	Weights *Weights                   // nil: the learned ones
	Trees   *Trees                     // nil: the learned ones, if Weights is nil too
	Lexis   *Lexis                     // nil: the learned one
}

// Hints are what other readers of the document have found.
type Hints struct {
	Figures  []segment.Span // statistics in the text, in order; nil: numerals are told by their tokens
	Keywords []Keyword
}

// A Keyword is a word or phrase, how much it matters beside the others, and where it stands.
type Keyword struct {
	Weight float64
	Spans  []segment.Span
}

// A Sentence is one of a summary.
type Sentence struct {
	Text       string
	Start, End int // bytes of the document's text
	Score      float64
}

// A Summary is some of the sentences of a text, in its order.
type Summary struct {
	Text      string
	Sentences []Sentence
}

// An Engine summarizes. It is immutable and safe for concurrent use.
type Engine struct{ config Config }

// New returns an Engine for c. The models that c leaves out are the built-in ones, which are read for the first
// document, not here: meanwhile Preload can read them.
func New(c Config) *Engine { return &Engine{c} }

// filled returns the config with the built-in models where it has none.
func (e *Engine) filled() Config {
	c := e.config
	if c.Weights == nil {
		c.Weights, c.Trees = Learned(), LearnedTrees()
	}
	if c.Lexis == nil {
		c.Lexis = LearnedLexis()
	}
	return c
}

// Summarize returns the sentences that say most of doc.
func (e *Engine) Summarize(doc *segment.Document, h Hints) Summary {
	w := e.begin(doc, h)
	defer w.end()
	return w.summary(w.choose())
}

// Describe returns a description of doc on one line.
func (e *Engine) Describe(doc *segment.Document, h Hints) string {
	w := e.begin(doc, h)
	defer w.end()
	return w.description()
}

// Both returns the summary and the description of doc, for less than the price of both.
func (e *Engine) Both(doc *segment.Document, h Hints) (Summary, string) {
	w := e.begin(doc, h)
	defer w.end()
	return w.summary(w.choose()), w.description()
}

// config is what a work is asked to do, and what is known of its document.
type config struct {
	Config
	Hints
	title string
}

var pool = sync.Pool{New: func() any { return new(work) }}

// bare takes a work from the pool that knows doc, but has not read it.
func (e *Engine) bare(doc *segment.Document) *work {
	w := pool.Get().(*work)
	w.doc, w.cfg = doc, config{Config: e.filled(), title: strings.TrimSpace(doc.Title)}
	w.survey(doc.Text)
	w.tellWords()
	w.know()
	w.findNames()
	return w
}

// begin takes a work from the pool and reads doc into it.
func (e *Engine) begin(doc *segment.Document, h Hints) *work {
	w := e.bare(doc)
	w.cfg.Hints = h
	w.titled = w.cfg.title != ""
	w.marks, w.relaxed, w.guided, w.labelled = 0, false, false, false
	w.homes = w.homes[:0]
	w.title = letters(w.title[:0], w.cfg.title, 200)
	w.titleTokens, w.titleText = doc.TitleTokens, doc.Title
	w.reports = w.titled && holds(doc.Title, classBulletin)
	w.register = doc.Register()
	w.read()
	w.index()
	w.centrality()
	w.score()
	return w
}

// maxKept is the most tokens of a text whose work is used again.
const maxKept = 1 << 20

func (w *work) end() {
	w.doc, w.cfg, w.titleTokens, w.titleText, w.head0 = nil, config{}, nil, "", ""
	clear(w.texts)             // they hold pieces of the text
	if len(w.cues) > maxKept { // the memory of a huge text is not held for ever
		return
	}
	pool.Put(w)
}

func (w *work) summary(chosen []int32) Summary {
	var sum Summary
	if len(chosen) == 0 {
		return sum
	}
	sum.Sentences = make([]Sentence, 0, len(chosen))
	w.buf = w.buf[:0]
	for n, i := range chosen {
		s := &w.sents[i]
		if n > 0 && w.lostEnd(chosen[n-1]) {
			w.buf = append(w.buf, "。"...)
		}
		text := w.doc.Text[s.start:s.end]
		sum.Sentences = append(sum.Sentences, Sentence{text, s.start, s.end, float64(s.score)})
		if strings.ContainsAny(text, "\r\n") {
			w.buf = w.appendLines(w.buf, text)
		} else {
			w.buf = append(w.buf, text...)
		}
	}
	w.plainText()
	sum.Text = string(w.buf)
	return sum
}

// lostEnd reports whether what ran into sentence i was cut off it with its end mark.
func (w *work) lostEnd(i int32) bool {
	s := &w.sents[i]
	if s.end <= s.start || s.end >= w.doc.Sentences[i].End {
		return false
	}
	r := lastRune(w.doc.Text[s.start:s.end])
	return han(r) && !marks(r)
}
