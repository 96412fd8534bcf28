package keywords

import "math/bits"

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
	xLeft      // what stands before the first occurrence in the body
	xRight     // behind it
	xLong      // how much of it is inside one longer phrase
	xCohesion  // count against the count of its most frequent word, in bins
	xPMI       // against chance: log probability of the phrase over its words
	xQuote     // in quotes, in 《》, both, in a sub-heading
	xKind      // unknown words, Latin, digits
	xDocWords  // words of the text, log bins
	xTitleLen  // words of the title, in bins
	xEdges     // one-character words at its edges and beside it
	xLinkLeft  // how firmly its first word is tied to the word before it, elsewhere in the text
	xLinkRight // the same behind it
	xSupport   // share of the title's content words that the body takes up
	xOrder     // how many candidates have a higher count × IDF, in bins
	xName      // it is a name: its type; one that is fit for no tag
	xNameRel   // it is a name, a part of one, holds one
	xNoun      // it is a noun phrase of the text, a part of one
	xCorpus    // articles of the corpus that have it, log bins; 0 if too few
	xFreeLeft  // how free its left neighbour is there
	xFreeRight // its right neighbour
	xDateline  // how the text opens: agency, paper, station
	xHan       // traditional or simplified, share of Latin
	xLevel     // mean IDF of the text, in bins
	xParas     // paragraphs, log bins
	xShare     // how many of its words the title has: none, some, most, all
	xPeers     // how many names of its type stand more often, in bins
	xNames     // names of the text, log bins
	xClause    // a piece of a clause, a verb alone, unless people use it as a tag; what recurs among changing neighbours
	xOpenLeft  // how much of it goes on from a noun before it
	xOpenRight // into a noun behind it
	xCredit    // where it says who reports
	xLists     // stands in a list
	xParts     // what readers judged its first word and its last to be worth
	xGoesOn    // how much of it goes on into one longer phrase behind it, and whether that is a candidate
	xSpread    // how far its last sentence is from its first, of the sentences of the text, in eighths
	xEnds      // how far its last sentence is from the end, in eighths
	xSubject   // how often it begins a clause and a verb follows
	xExample   // how often it stands behind a word that brings in examples or compares
	xBefore    // how often it stands behind a word that tells what was before
	xPrior     // the roles of the prior

	numFeats = xPrior + NumRoles
)

// featNames are the names Explain shows.
var featNames = [numFeats]string{
	"words", "characters", "title", "title-left", "title-right", "title-position", "title-segment", "first-tag", "last-tag",
	"inside", "count", "frequency", "idf-max", "idf-mean", "idf-last", "tfidf-rank", "position", "zone", "sentences",
	"left", "right", "longer", "cohesion", "pmi", "quote", "kind", "text-length", "title-length", "edges", "link-left", "link-right", "title-support", "tfidf-order",
	"name", "name-relation", "noun-phrase", "corpus-articles", "corpus-left", "corpus-right", "dateline", "script",
	"text-idf", "paragraphs", "title-share", "name-order", "names", "clause", "open-left", "open-right", "credit", "lists", "worth-parts", "goes-on", "spread", "ends", "subject", "example", "before", "prior-whole", "prior-head", "prior-first", "prior-tail2", "prior-tail", "prior-front", "used", "used-head", "worth", "worth-end", "worth-front",
}

// featLevels is how many values a feature can take.
var featLevels = [numFeats]int{
	xWords: 10, xRunes: 12, xTitle: 3, xTitleLeft: ctxLevels, xTitleRight: ctxLevels, xTitlePos: 9, xTitleSeg: 5, xFirstTag: 38,
	xLastTag: 38, xInside: 7, xCount: 11, xFreq: 9, xIDFMax: 14, xIDFMean: 14, xIDFLast: 14, xRank: 9, xPos: 12, xZone: 5, xSents: 8,
	xLeft: ctxLevels, xRight: ctxLevels, xLong: 5, xCohesion: 7, xPMI: 12, xQuote: 8, xKind: 16, xDocWords: 9, xTitleLen: 9,
	xEdges: 16, xLinkLeft: 6, xLinkRight: 6, xSupport: 8, xOrder: 8,
	xName: 8, xNameRel: 7, xNoun: 7, xCorpus: 16, xFreeLeft: 8, xFreeRight: 8, xDateline: 6, xHan: 12, xLevel: 8, xParas: 7, xShare: 4, xPeers: 7, xNames: 8, xClause: 4, xOpenLeft: 5, xOpenRight: 5, xCredit: 5, xLists: 5, xParts: 25, xGoesOn: 7, xSpread: 10, xEnds: 9, xSubject: 5, xExample: 5, xBefore: 5,
	xPrior + RoleWhole: priorLevels, xPrior + RoleHead: priorLevels, xPrior + RoleFirst: priorLevels, xPrior + RoleTail2: priorLevels,
	xPrior + RoleTail: priorLevels, xPrior + RoleFront: priorLevels, xPrior + RoleUsed: priorLevels, xPrior + RoleUsedHead: priorLevels,
	xPrior + RoleWorth: 5, xPrior + RoleWorthEnd: priorLevels, xPrior + RoleWorthFront: priorLevels,
}

// classFeats are the features that are classes: the forest puts their values in order.
var classFeats = [...]uint8{xTitleLeft, xTitleRight, xTitleSeg, xFirstTag, xLastTag, xInside, xZone, xLeft, xRight, xQuote, xKind, xEdges, xName, xNameRel, xNoun, xDateline, xHan, xParts}

// ClassFeats returns them for the generator.
func ClassFeats() []uint8 { return classFeats[:] }

// featSlots is numFeats rounded up to a power of two: an index masked with it needs no
// check.
const featSlots = 128

// features are the values of all features of a candidate.
type features [featSlots]uint8

// A cand is a candidate: a node that may be a keyword, with its features.
type cand struct {
	node  int32
	n     int32 // words
	at    int32 // unit of the occurrence that stands for it
	score float32
	found Type   // see foundType; empty before it is asked for
	by    string // the pick that took its place, for Explain
	mask  uint64 // a bit for each of its characters, to see quickly that it is in no other; see maskOf
	fine  uint8  // count × IDF against the best, quarter octaves
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
	return uint8(ctxTag) + uint8(s.tag(u))
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

// bins maps small whole numbers to the bin of the first limit they do not exceed.
type bins [64]uint8

func newBins(limits ...int) *bins {
	var b bins
	for v := range b {
		for int(b[v]) < len(limits) && v > limits[b[v]] {
			b[v]++
		}
	}
	return &b
}

// of returns the bin of v; what is above the table is in the last bin.
func (b *bins) of(v int32) uint8 { return b[min(uint32(v), 63)] }

var (
	runeBins     = newBins(1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15)
	titleLenBins = newBins(4, 7, 10, 13, 16, 20, 26)
	titlePosBins = newBins(0, 1, 2, 4, 6, 9, 13)
	countBins    = newBins(0, 1, 2, 3, 4, 6, 9, 14, 22, 40)
	sentBins     = newBins(0, 1, 2, 3, 4, 6, 9)
	orderBins    = newBins(0, 1, 2, 4, 7, 11, 17)
)
