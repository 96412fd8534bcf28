package keywords

import (
	"math"
	"math/bits"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// The features of a candidate, each a small whole number: a class, or a measure put
// into bins. The ranker's weights are tables over these numbers, so a feature's
// meaning, its bins and the weights belong together: after a change here the
// weights are fitted again (go generate).
const (
	xWords     = iota // words
	xRunes            // characters, in bins
	xTitle            // no title known; not in it; in it
	xTitleLeft        // what stands before it in the title: part of speech or mark
	xTitleRight
	xTitlePos  // words of the title before it, in bins
	xTitleSeg  // the whole of a stretch between marks; at its start; at its end; inside
	xFirstTag  // part of speech of the first word
	xLastTag   // of the last word
	xInside    // what is between: nothing, nouns, a verb, numbers, marks
	xCount     // occurrences in the body, in bins
	xFreq      // occurrences a thousand words, log bins
	xIDFMax    // rarest word, in nats
	xIDFMean   // mean over the words
	xIDFLast   // of the last word
	xRank      // count × IDF of the rarest word against the best word of the text, log bins
	xPos       // words before the first occurrence, log bins
	xZone      // first sentence; second; later; none; skipped
	xSents     // sentences it is in, in bins
	xSpread    // the same as a share of all sentences, log bins
	xLeft      // what stands before the first occurrence in the body
	xRight     // behind it
	xLong      // how much of it is inside one longer phrase
	xCohesion  // count against the count of its most frequent word, in bins
	xPMI       // against chance: log probability of the phrase over its words
	xQuote     // in quotes, in 《》, both, in a sub-heading
	xKind      // unknown words, Latin, digits
	xDocWords  // words of the text, log bins
	xTitleLen  // words of the title, in bins
	xTop       // best single word of the phrase against the best of the text, log bins
	xEdges     // one-character words at its edges and beside it
	xLinkLeft  // how firmly its first word is tied to the word before it, elsewhere in the text
	xLinkRight // the same behind it
	xSupport   // share of the title's content words that the body takes up
	xOrder     // how many candidates have a higher count × IDF, in bins
	numFeats
)

// featNames are the names Explain shows.
var featNames = [numFeats]string{
	"words", "characters", "title", "title-left", "title-right", "title-position", "title-segment", "first-tag", "last-tag",
	"inside", "count", "frequency", "idf-max", "idf-mean", "idf-last", "tfidf-rank", "position", "zone", "sentences",
	"spread", "left", "right", "longer", "cohesion", "pmi", "quote", "kind", "text-length", "title-length", "best-word", "edges", "link-left", "link-right", "title-support", "tfidf-order",
}

// featLevels is how many values a feature can take.
var featLevels = [numFeats]int{
	xWords: 10, xRunes: 12, xTitle: 3, xTitleLeft: ctxLevels, xTitleRight: ctxLevels, xTitlePos: 9, xTitleSeg: 5, xFirstTag: 38,
	xLastTag: 38, xInside: 7, xCount: 11, xFreq: 9, xIDFMax: 14, xIDFMean: 14, xIDFLast: 14, xRank: 9, xPos: 12, xZone: 5, xSents: 8,
	xSpread: 8, xLeft: ctxLevels, xRight: ctxLevels, xLong: 5, xCohesion: 7, xPMI: 12, xQuote: 8, xKind: 8, xDocWords: 9, xTitleLen: 9, xTop: 8,
	xEdges: 16, xLinkLeft: 6, xLinkRight: 6, xSupport: 8, xOrder: 8,
}

// featSlots is numFeats rounded up to a power of two: an index masked with it needs no
// check.
const featSlots = 64

// features are the values of all features of a candidate.
type features [featSlots]uint8

// A cand is a candidate: a node that may be a keyword, with its features.
type cand struct {
	node  int32
	n     int32 // words
	at    int32 // unit of the occurrence that stands for it
	score float32
	fine  uint8 // count × IDF against the best, quarter octaves
	x     features
}

// Context levels: 0 outside the text, then the marks, then the parts of speech.
const (
	ctxTag    = 1 + int(numMarks)
	ctxLevels = ctxTag + 38
)

// context returns the level of unit u as a neighbour.
func (s *scan) context(u int32) uint8 {
	if u < 0 || int(u) >= len(s.ids) || int(u) == s.nt {
		return 0
	}
	if m := s.mark[u]; m != markNone {
		return 1 + uint8(m)
	}
	t, _ := s.token(u)
	return uint8(ctxTag) + uint8(t.Tag)
}

// logBin puts v into bins that double: 0 for v < 1, 1 for 1, 2 for 2–3, 3 for 4–7…
func logBin(v int32, top int) uint8 {
	if v <= 0 {
		return 0
	}
	return uint8(min(bits.Len32(uint32(v)), top))
}

func clampBin(v float32, top int) uint8 {
	if v <= 0 {
		return 0
	}
	return uint8(min(int(v), top))
}

// bin puts v into the bin of the first limit it does not exceed.
func bin(v int32, limits ...int32) uint8 {
	for i, l := range limits {
		if v <= l {
			return uint8(i)
		}
	}
	return uint8(len(limits))
}

// idf returns the inverse document frequency of unit u's word.
func (s *scan) idf(u int32) float32 {
	if s.ids[u] < 0 {
		return 0
	}
	x := &s.nodes[s.ids[u]]
	if x.idf < 0 {
		t, text := s.token(u)
		x.idf = s.e.idfOf(s.doc.Segmenter(), t, text)
	}
	return x.idf
}

// logProb returns the log probability of unit u's word.
func (s *scan) logProb(u int32) float32 {
	if s.ids[u] < 0 {
		return 0
	}
	x := &s.nodes[s.ids[u]]
	if x.logp > 0 {
		t, _ := s.token(u)
		x.logp = min(s.e.logProb(s.doc.Segmenter(), t), 0)
	}
	return x.logp
}

// log2 returns the binary logarithm of v > 0 to about two digits: the exponent of the
// float and its mantissa as a straight line.
func log2(v float32) float32 {
	b := math.Float32bits(v)
	return float32(int32(b>>23)-127) + float32(b&(1<<23-1))/(1<<23)
}

// single reports whether unit u is a content word of one character, often a piece of a
// word the dictionary does not have.
func (s *scan) single(u int32) bool {
	if u < 0 || int(u) >= len(s.ids) || s.ids[u] < 0 || s.mark[u] != markNone {
		return false
	}
	t, _ := s.token(u)
	switch t.Tag {
	case segment.TagU, segment.TagC, segment.TagY, segment.TagW:
		return false
	}
	return t.End-t.Start <= 3
}

// link returns how firmly units u and u+1 hold together in the body: 0 unknown, 1 never
// beside each other, then by the share of the rarer word's occurrences.
func (s *scan) link(u int32) uint8 {
	if u < 0 || int(u)+1 >= len(s.ids) || s.ids[u] < 0 || s.ids[u+1] < 0 || s.mark[u] != markNone || s.mark[u+1] != markNone {
		return 0
	}
	a, b := s.nodes[s.ids[u]].count, s.nodes[s.ids[u+1]].count
	if a == 0 || b == 0 {
		return 0
	}
	if s.pair[u] < 0 {
		return 1
	}
	both := s.nodes[s.pair[u]].count
	switch less := min(a, b); {
	case both == 0:
		return 1
	case both == 1:
		return 2
	case both*2 < less:
		return 3
	case both < less:
		return 4
	}
	return 5
}

// measureSupport sets s.support: 1 for a title of which the body takes up nothing
// (心系群众万千事 over an article on petitions), 7 for one it takes up in whole.
func (s *scan) measureSupport() {
	all, both := 0, 0
	for u := 0; u < s.nt; u++ {
		if s.ids[u] >= 0 && s.class[u]&alone != 0 && !s.single(int32(u)) {
			all++
			if s.nodes[s.ids[u]].count > 0 {
				both++
			}
		}
	}
	s.support = 1
	if all > 0 {
		s.support = uint8(1 + both*6/all)
	}
}

// slogan returns what to take off the log-odds of c: something if c is of a title
// that is a motto rather than a headline, and the body has none of its words.
func (s *scan) slogan(c *cand) float32 {
	if int(c.at) >= s.nt || s.support > sloganSupport || s.words < sloganWords {
		return 0
	}
	for u := c.at; u < c.at+c.n; u++ {
		if s.ids[u] >= 0 && s.mark[u] == markNone && s.nodes[s.ids[u]].count > 0 {
			return 0
		}
	}
	return sloganCost
}

const (
	sloganSupport = 3 // of 7
	sloganWords   = 200
	sloganCost    = 3
)

// describe fills in c.x. best is the highest count × IDF of a single word.
func (s *scan) describe(c *cand, best float32) {
	x := &s.nodes[c.node]
	f := &c.x
	n := int32(x.n)
	at := x.at()
	c.n, c.at = n, at
	first, text := s.token(at)
	last, _ := s.token(at + n - 1)
	w := text[first.Start:last.End]
	f[xWords] = uint8(min(n, 9))
	f[xRunes] = bin(int32(utf8.RuneCountInString(w)), 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15)

	// Words.
	f[xFirstTag], f[xLastTag] = uint8(first.Tag), uint8(last.Tag)
	if first.Word == segment.NoWord && first.Tag == segment.TagX {
		f[xFirstTag] = 37
	}
	if last.Word == segment.NoWord && last.Tag == segment.TagX {
		f[xLastTag] = 37
	}
	var idfMax, idfSum, logp float32
	most := int32(1)
	kind := uint8(0)
	inside := uint8(0)
	words := int32(0)
	for u := at; u < at+n; u++ {
		t, _ := s.token(u)
		in := uint8(1)
		switch t.Tag {
		case segment.TagSP:
			continue
		case segment.TagW:
			if u > at && u < at+n-1 {
				inside = max(inside, 5)
			}
			continue
		case segment.TagEng:
			kind |= 2
		case segment.TagM, segment.TagT, segment.TagQ:
			in = 3
			kind |= 4
		case segment.TagV:
			in = 4
		case segment.TagF, segment.TagD, segment.TagP, segment.TagR:
			in = 2
		case segment.TagU, segment.TagC, segment.TagY:
			in = 6
		}
		if t.Word == segment.NoWord {
			kind |= 1
		}
		if u > at && u < at+n-1 {
			inside = max(inside, in)
		}
		words++
		v := s.idf(u)
		idfSum += v
		idfMax = max(idfMax, v)
		if n > 1 {
			logp += s.logProb(u)
			most = max(most, s.nodes[s.ids[u]].count)
		}
	}
	mean := idfSum / float32(max(words, 1))
	f[xInside] = inside
	f[xKind] = kind
	f[xIDFMax], f[xIDFMean], f[xIDFLast] = clampBin(idfMax, 13), clampBin(mean, 13), clampBin(s.idf(at+n-1), 13)

	// Title.
	f[xTitleLeft], f[xTitleRight], f[xTitlePos], f[xTitleSeg] = 0, 0, 0, 0
	f[xTitle] = 0
	f[xTitleLen] = 0
	f[xSupport] = 0
	if s.nt > 0 {
		f[xSupport] = s.support
		f[xTitle] = 1
		f[xTitleLen] = 1 + bin(int32(s.nt), 4, 7, 10, 13, 16, 20, 26)
	}
	if x.title >= 0 {
		f[xTitle] = 2
		l, r := s.context(x.title-1), s.context(x.title+n)
		f[xTitleLeft], f[xTitleRight] = l, r
		f[xTitlePos] = 1 + bin(x.title, 0, 1, 2, 4, 6, 9, 13)
		seg := uint8(1)
		if int(l) < ctxTag {
			seg |= 2
		}
		if int(r) < ctxTag {
			seg |= 1 << 2
		}
		f[xTitleSeg] = [...]uint8{0, 1, 0, 2, 0, 3, 0, 4}[seg]
	}

	// Body.
	f[xCount] = bin(x.count, 0, 1, 2, 3, 4, 6, 9, 14, 22, 40)
	f[xFreq] = logBin(x.count*1000/max(s.words, 100), 8)
	rank := float32(x.count) * idfMax / best
	f[xRank] = 0
	c.fine = 31
	if x.count > 0 {
		v := -2 * log2(min(max(rank, 1e-6), 1))
		f[xRank] = uint8(8 - min(7, int(v)))
		c.fine = uint8(min(31, int(2*v)))
	}
	f[xPos], f[xZone], f[xLeft], f[xRight] = 0, 0, 0, 0
	if x.count > 0 {
		pos := x.first - int32(s.nt)
		f[xPos] = logBin(pos, 11)
		f[xZone] = 3
		if z := s.zone[x.first]; z&fFirst != 0 {
			f[xZone] = 1
		} else if z&fLead != 0 {
			f[xZone] = 2
		} else if z&fHead != 0 {
			f[xZone] = 4
		}
		f[xLeft], f[xRight] = s.context(x.first-1), s.context(x.first+n)
	}
	f[xSents] = bin(x.sents, 0, 1, 2, 3, 4, 6, 9)
	f[xSpread] = logBin(x.sents*128/max(s.sents, 4), 7)
	long := max(x.longL, x.longR)
	switch {
	case x.count == 0 || long == 0:
		f[xLong] = 0
	case long*3 < x.count:
		f[xLong] = 1
	case long*3 < 2*x.count:
		f[xLong] = 2
	case long < x.count:
		f[xLong] = 3
	default:
		f[xLong] = 4
	}
	f[xCohesion], f[xPMI], f[xTop] = 0, 0, 0
	if n > 1 {
		f[xCohesion] = 1 + clampBin(float32(x.count)/float32(most)*5, 5)
		if s.words > 0 {
			pmi := log2(float32(max(x.count, 1))/float32(s.words))*math.Ln2 - logp
			f[xPMI] = clampBin(1+pmi/4, 11)
		}
		top := float32(0)
		for u := at; u < at+n; u++ {
			if s.mark[u] == markNone {
				top = max(top, float32(s.nodes[s.ids[u]].count)*s.idf(u))
			}
		}
		f[xTop] = uint8(7 - min(6, int(-2*log2(min(max(top/best, 0.001), 1)))))
	}
	f[xQuote] = x.flags&(fQuote|fBook) | x.flags&fHead
	edges := uint8(0)
	for i, u := range [...]int32{at - 1, at, at + n - 1, at + n} {
		if s.single(u) {
			edges |= 1 << i
		}
	}
	f[xEdges] = edges
	f[xLinkLeft], f[xLinkRight] = s.link(at-1), s.link(at+n-1)
	f[xDocWords] = logBin(s.words/16, 8)
}
