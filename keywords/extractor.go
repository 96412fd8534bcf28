package keywords

import (
	"math"
	"slices"
	"sync"
	"sync/atomic"

	"github.com/tiyao/tiyao/segment"
)

// An Extractor finds keywords. It is immutable and safe for concurrent use.
type Extractor struct {
	topK     int
	minScore float64
	maxRunes int
	maxWords int
	method   Method
	pos      [64]bool // allowed parts of speech of a candidate's last word
	posSet   bool
	stops    map[string]bool // folded
	blocked  map[string]bool // folded
	vocab    *Vocabulary
	only     bool // nothing but the vocabulary
	idfs     *IDF
	model    *gam

	cached atomic.Pointer[lexis]
	pool   sync.Pool // *scan
}

// Extract returns the keywords of doc, best first. title is the text's title and may
// be empty; what stands in it counts for more. Ties are broken by position, so the
// same text gives the same list on every run. Time is linear in the length of the text.
func (e *Extractor) Extract(doc *segment.Document, title string) []Keyword {
	s := e.pool.Get().(*scan)
	defer e.release(s)
	s.run(e, doc, title)
	s.rank()
	return s.choose()
}

func (e *Extractor) release(s *scan) {
	const keep = 1 << 20 // do not hold the memory of a huge text for ever
	if len(s.ids) > keep {
		return
	}
	s.doc, s.e, s.title = nil, nil, ""
	e.pool.Put(s)
}

// preferred is what being in the vocabulary adds to the log-odds.
const preferred = 3

// rank finds the candidates and scores them, 0..1, and puts them in order of score,
// ties in order of place.
func (s *scan) rank() {
	switch s.e.method {
	case TFIDF:
		s.tfidf()
	case TextRank:
		s.textRank()
	default:
		s.collect()
		for i := range s.cands {
			c := &s.cands[i]
			if s.e.model != nil {
				c.score = s.e.model.score(&c.x) + s.wordScore(c) - s.slogan(c)
			}
			if s.nodes[c.node].flags&fTag != 0 {
				c.score += preferred
			}
		}
	}
	s.order = s.order[:0]
	for i := range s.cands {
		// The bits of a float, turned so that they sort downwards as whole numbers.
		b := math.Float32bits(s.cands[i].score)
		b ^= uint32(int32(b)>>31) | 1<<31
		s.order = append(s.order, uint64(^b)<<32|uint64(i))
	}
	slices.Sort(s.order)
	if s.e.method == Ranked {
		for i := range s.cands {
			c := &s.cands[i]
			if c.score > -8 {
				c.score = float32(1 / (1 + math.Exp(-float64(c.score))))
			} else {
				c.score = 0.0003
			}
		}
	}
}

// A lexis is what an Extractor knows by the word IDs of one segmenter.
type lexis struct {
	seg   *segment.Segmenter
	stops bitset
	idf   []float32 // by WordID; nil for the lexicon's own
}

type bitset []uint64

func (b bitset) has(w segment.WordID) bool {
	i := int(w >> 6)
	return i < len(b) && b[i]>>(w&63)&1 != 0
}

func (b *bitset) set(w segment.WordID) {
	for int(w>>6) >= len(*b) {
		*b = append(*b, 0)
	}
	(*b)[w>>6] |= 1 << (w & 63)
}

// lexis returns e's knowledge by the word IDs of seg, made on first use.
func (e *Extractor) lexis(seg *segment.Segmenter) *lexis {
	if l := e.cached.Load(); l != nil && l.seg == seg {
		return l
	}
	l := &lexis{seg: seg}
	var toks []segment.Token
	for w := range e.stops {
		toks = seg.Append(toks[:0], w)
		if len(toks) == 1 && toks[0].Word != segment.NoWord {
			l.stops.set(toks[0].Word)
		}
	}
	if e.idfs != nil {
		l.idf = e.idfs.byWord(seg)
	}
	e.cached.Store(l)
	return l
}

// unknownIDF is the IDF of words in no dictionary, names and new compounds: about that of
// a word of one text in eight thousand.
const unknownIDF = 9

func (e *Extractor) idfOf(seg *segment.Segmenter, t *segment.Token, text string) float32 {
	if e.idfs != nil {
		return e.idfs.of(e.lexis(seg).idf, t, text)
	}
	if t.Word == segment.NoWord {
		if t.Tag == segment.TagM {
			return 4
		}
		return unknownIDF
	}
	return float32(seg.IDF(t.Word))
}

func (e *Extractor) logProb(seg *segment.Segmenter, t *segment.Token) float32 {
	if t.Word == segment.NoWord {
		return -14
	}
	return float32(seg.LogProb(t.Word))
}
