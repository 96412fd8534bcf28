package summary

import (
	"math"

	"github.com/tiyao/tiyao/segment"
)

// A word is a distinct content word of the document. Words that differ in width, case or script
// only are one, as they are in the dictionary.
type word struct {
	key    uint64  // the dictionary's ID, or a hash of the bytes with the top bit set
	idf    float32 // natural log, as the segmenter has it
	weight float32 // what covering it is worth, sum of all 1
	hits   float32 // characters of it that a summary is expected to hold, see salience.go
	mark   int32   // last candidate that counted it
	tf     int32
	first  int32 // sentence of its first occurrence
	chars  int32
	tag    segment.Tag
	title  bool
	lead   bool // of the first sentence
}

// unknownIDF stands for words that are in no dictionary: names and new words, about as rare as
// the rarest tenth of the dictionary.
const unknownIDF = 9

// wordIndex is an open-addressing table from word key to index into words. Slots are stamped with
// the number of the document so that none has to be cleared between documents.
type wordIndex struct {
	slots []slot
	stamp uint32
	words []word
}

type slot struct {
	stamp uint32
	at    int32
}

func (x *wordIndex) reset() {
	x.words = x.words[:0]
	x.stamp++
	if x.stamp == 0 { // wrapped: old stamps could be taken for new ones
		clear(x.slots)
		x.stamp = 1
	}
	if len(x.slots) == 0 {
		x.slots = make([]slot, 1<<10)
	}
}

// find returns the index of key, or -1 and the slot to put it in.
func (x *wordIndex) find(key uint64) (at int32, free int) {
	mask := uint64(len(x.slots) - 1)
	for h := key * 0x9E3779B97F4A7C15 >> 20; ; h++ {
		s := x.slots[h&mask]
		if s.stamp != x.stamp {
			return -1, int(h & mask)
		}
		if x.words[s.at].key == key {
			return s.at, 0
		}
	}
}

func (x *wordIndex) add(key uint64, free int) int32 {
	at := int32(len(x.words))
	x.words = append(x.words, word{key: key, mark: -1})
	x.slots[free] = slot{x.stamp, at}
	if 2*len(x.words) > len(x.slots) {
		x.grow()
	}
	return at
}

func (x *wordIndex) grow() {
	x.slots = make([]slot, 2*len(x.slots))
	for i := range x.words {
		_, free := x.find(x.words[i].key)
		x.slots[free] = slot{x.stamp, int32(i)}
	}
}

// content reports whether words of that class carry meaning of their own.
func content(t segment.Tag) bool {
	const set = 1<<segment.TagN | 1<<segment.TagNR | 1<<segment.TagNS | 1<<segment.TagNT | 1<<segment.TagNZ |
		1<<segment.TagV | 1<<segment.TagVN | 1<<segment.TagVD | 1<<segment.TagA | 1<<segment.TagAD | 1<<segment.TagAN |
		1<<segment.TagJ | 1<<segment.TagI | 1<<segment.TagL | 1<<segment.TagEng | 1<<segment.TagX | 1<<segment.TagB | 1<<segment.TagZ
	return uint64(set)>>t&1 == 1
}

// wordKey names the word of a token: by dictionary ID where there is one, else by its bytes (FNV-1a).
func wordKey(t segment.Token, text string) uint64 {
	if t.Word != segment.NoWord {
		return uint64(t.Word)
	}
	h := uint64(14695981039346656037)
	for i := t.Start; i < t.End; i++ {
		h = (h ^ uint64(text[i])) * 1099511628211
	}
	return h | 1<<63
}

// index finds the content words of doc and the distinct ones of each sentence.
func (w *work) index() {
	doc, seg := w.doc, w.doc.Segmenter()
	w.reset()
	w.inc = w.inc[:0]
	w.of = grown(w.of, len(doc.Tokens))
	for i := range w.of {
		w.of[i] = -1
	}
	for i := range w.sents {
		s := &w.sents[i]
		s.inc = len(w.inc)
		if s.is&skipped != 0 {
			s.incEnd = s.inc
			continue
		}
		for k := s.first; k < s.last; k++ {
			t := doc.Tokens[k]
			if !content(t.Tag) || (t.Tag == segment.TagX || t.Tag == segment.TagZ) && t.End-t.Start < 6 {
				continue
			}
			key := wordKey(t, doc.Text)
			at, free := w.find(key)
			if at < 0 {
				at = w.add(key, free)
				x := &w.words[at]
				x.first, x.tag = int32(i), t.Tag
				x.chars = int32(w.charsOf(k))
				x.idf = unknownIDF
				if t.Word != segment.NoWord && seg != nil {
					x.idf = float32(seg.IDF(t.Word))
				}
			}
			w.of[k] = at
			x := &w.words[at]
			x.tf++
			if x.mark != int32(i) {
				x.mark = int32(i)
				w.inc = append(w.inc, at)
			}
		}
		s.incEnd = len(w.inc)
	}
	w.weigh()
}

// weigh sets what covering each word is worth: the characters of it that a summary is expected to hold,
// more for words of the keywords.
func (w *work) weigh() {
	w.titleMass = 0
	for _, t := range w.titleTokens {
		if !content(t.Tag) {
			continue
		}
		if at, _ := w.find(wordKey(t, w.titleText)); at >= 0 && !w.words[at].title {
			w.words[at].title = true
			w.titleMass += w.words[at].idf
		}
	}
	var top float32
	for i := range w.words {
		x := &w.words[i]
		x.mark = -1
		x.hits = w.salience(x) * float32(x.chars)
		x.weight = x.hits
		top = max(top, x.weight)
	}
	w.boost(top)
	var sum float32
	for i := range w.words {
		sum += w.words[i].weight
	}
	if sum > 0 {
		for i := range w.words {
			w.words[i].weight /= sum
		}
	}
}

// boost adds the weights of the given keywords to the words they are made of.
func (w *work) boost(top float32) {
	best := 0.0
	for _, k := range w.cfg.Keywords {
		best = max(best, k.Weight)
	}
	if !(best > 0) || math.IsInf(best, 0) {
		return
	}
	for _, k := range w.cfg.Keywords {
		if !(k.Weight > 0) || len(k.Spans) == 0 {
			continue
		}
		first := w.doc.TokenAt(k.Spans[0].Start)
		last := w.doc.TokenAt(k.Spans[0].End)
		for _, at := range w.of[first:max(first, min(last, len(w.of)))] {
			if at >= 0 {
				w.words[at].weight += top * float32(k.Weight/best) / float32(last-first+1)
			}
		}
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// grown returns s with length n, its content undefined.
func grown[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
