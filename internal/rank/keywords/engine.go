package keywords

import (
	"maps"
	"math"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A Method is a way to score candidates.
type Method int

// The methods.
const (
	Ranked Method = iota
	TFIDF
	TextRank
)

// A Config is what an Engine is asked to do.
type Config struct {
	TopK     int
	MinScore float64 // below 0: what is likely to be kept
	MaxRunes int
	MaxWords int
	Method   Method
	POS      [64]bool // allowed parts of speech of a candidate's last word
	POSSet   bool
	Stops    map[string]bool // folded, beside the built-in ones
	Blocked  map[string]bool // folded
	Vocab    *Vocab
	Only     bool // nothing but the vocabulary
	Parts    bool // tags of the vocabulary count inside longer words too
	IDF      IDF
	Model    *Model // nil for the built-in one
}

// An IDF weighs words in place of the lexicon.
type IDF interface {
	ByWord(seg *segment.Segmenter) []float32 // by the word IDs of seg; 0 is a word that is not in it
	Of(byWord []float32, t *segment.Token, text string) float32
}

// An Engine finds keywords. It is immutable and safe for concurrent use.
type Engine struct {
	Config
	stops  map[string]bool
	model  *Model
	news   scorer // of posts too where the model has none for them
	posts  scorer
	cached atomic.Pointer[lexis]
	pool   sync.Pool // *scan
}

// New returns an Engine for c.
func New(c Config) *Engine {
	e := &Engine{Config: c, stops: maps.Clone(words()["stop"]), model: c.Model}
	if e.model == nil {
		e.model = builtIn()
	}
	e.news = newScorer(e.model)
	if e.posts = e.news; e.model.posts != nil {
		e.posts = newScorer(e.model.posts)
	}
	for w := range c.Stops {
		e.stops[w] = true
	}
	if c.TopK == 0 {
		e.TopK = math.MaxInt
	}
	e.pool.New = func() any { return new(scan) }
	return e
}

// A scorer is a model with what its forest asks for.
type scorer struct {
	model *Model
	first []uint8 // the features that the first trees of the forest ask about
	plan  plan    // what is described for them, and what later
}

func newScorer(m *Model) scorer {
	first := m.forest.asks(firstTrees)
	return scorer{m, first, newPlan(first)}
}

// A Keyword is a choice of the engine.
type Keyword struct {
	Text  string
	Score float64
	Count int
	Type  Type
	Spans []segment.Span
}

// Extract returns the keywords of doc, best first.
func (e *Engine) Extract(doc *segment.Document) []Keyword {
	s := e.pool.Get().(*scan)
	defer e.release(s)
	e.model.prior.count()
	e.model.phrases.count()
	s.run(e, doc)
	s.whole = false
	s.rank()
	return s.choose()
}

// MaxWords is the most words a candidate has.
const MaxWords = maxQuoteWords

func (e *Engine) release(s *scan) {
	const keep = 1 << 20 // do not hold the memory of a huge text for ever
	if len(s.ids) > keep {
		return
	}
	s.doc, s.e, s.by, s.title, s.ttoks = nil, nil, nil, "", nil
	s.brackets[0].text, s.brackets[1].text = "", ""
	clear(s.forms) // they hold pieces of the text
	clear(s.texts)
	s.asking = pick{}
	s.folder.Reset()
	e.pool.Put(s)
}

// preferred is what being in the vocabulary adds to the log-odds.
const preferred = 3

// rank finds the candidates and scores them, 0..1, and puts them in order of score,
// ties in order of place.
func (s *scan) rank() {
	switch s.e.Method {
	case TFIDF:
		s.tfidf()
	case TextRank:
		s.textRank()
	default:
		s.collect()
		s.grow()
		for i := range s.cands {
			if c := &s.cands[i]; s.nodes[c.node].flags&fTag != 0 {
				c.score += preferred
			}
		}
	}
	s.order = s.order[:0]
	for i := range s.cands {
		c := &s.cands[i]
		if c.mask = maskOf(s.chars(c.at, c.n)); s.nodes[c.node].flags&fTag != 0 {
			c.mask = maskOf([]rune(hanzi.FoldString(s.text(c))))
		}
		// The bits of a float, turned so that they sort downwards as whole numbers.
		b := math.Float32bits(c.score)
		b ^= uint32(int32(b)>>31) | 1<<31
		s.order = append(s.order, uint64(^b)<<32|uint64(i))
	}
	slices.Sort(s.order)
	if s.e.Method == Ranked {
		for i := range s.cands {
			c := &s.cands[i]
			c.score = s.by.model.chanceOf(c.score)
		}
	}
}

// A lexis is what an Engine knows by the word IDs of one segmenter.
type lexis struct {
	seg   *segment.Segmenter
	words wordSet
	idf   []float32 // by WordID; nil for the lexicon's own
}

// lexis returns e's knowledge by the word IDs of seg, made on first use.
func (e *Engine) lexis(seg *segment.Segmenter) *lexis {
	if l := e.cached.Load(); l != nil && l.seg == seg {
		return l
	}
	l := &lexis{seg: seg}
	w := words()
	l.words.fill(seg, e.stops, classStop)
	l.words.fill(seg, w["telling"], classTelling)
	for _, class := range [...]string{"credit", "told", "made"} {
		l.words.fill(seg, w[class], classCredit)
	}
	l.words.fill(seg, w["source"], classSource)
	l.words.fill(seg, w["example"], classExample)
	l.words.fill(seg, w["before"], classBefore)
	l.words.fill(seg, w["unending"], classUnending)
	if e.IDF != nil {
		l.idf = e.IDF.ByWord(seg)
	}
	e.cached.Store(l)
	return l
}

func (e *Engine) idfOf(seg *segment.Segmenter, t *segment.Token, text string) float32 {
	if e.IDF != nil {
		return e.IDF.Of(e.lexis(seg).idf, t, text)
	}
	if t.Word == segment.NoWord && t.Tag == segment.TagM {
		return 4
	}
	return float32(seg.IDF(t.Word))
}

func (e *Engine) logProb(seg *segment.Segmenter, t *segment.Token) float32 {
	if t.Word == segment.NoWord {
		return -14
	}
	return float32(seg.LogProb(t.Word))
}
