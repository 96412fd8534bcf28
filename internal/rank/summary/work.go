package summary

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// work is the scratch space of one call, kept from one to the next.
type work struct {
	wordIndex
	doc              *segment.Document
	cfg              config
	sents            []sent
	inc              []int32         // distinct words of all sentences
	row, column      []float32       // their IDF, and by word: see centrality
	of               []int32         // word of each token, -1 for none
	starts           []int32         // where a phrase may begin; see phraseStarts
	startBits        []classBits     // and of what classes
	startBlocks      []int32         // see findBlocks
	cues             []cue           // what each token does
	titleTokens      []segment.Token // of the title, given or found, with offsets into titleText
	titleText        string
	title, line      []letter // letters of the title given, and of what is held against it
	titleMass        float32
	texts            []string   // the words of the tokens in the form that the lists of words have, which is that of simplified text
	chars            []int32    // how many characters stand before each token, and in all; none of a large text
	namesAt          []int32    // how many names start before each token; none of a large text
	hashes           []uint32   // of the word of each token
	pairs            []charPair // see findPairs
	pairsHashed      uint64     // the places of their hashes
	mostPairs        int        // that one sentence has
	known            [maxKnown]known
	segmenter        *segment.Segmenter // of known
	clauses          []clause
	drops            []drop
	parts            []part
	says             []mention
	cand             cand                    // the candidate that is being looked at
	x                [numDescription]float32 // its features
	top, next        [beam]cand
	rank             [reranked]uint8 // the order of best
	best             [reranked]rated // the candidates with the best linear scores
	looked           []look
	bestLexis        float32 // of all sentences
	bestSentence     float32 // score of the best sentence that is looked at
	leadWords        int32   // weighty words of the first one
	leadIs           uint8   // what it is: see leadFeatures
	heads            int     // see countHeads
	usable           int     // sentences that are neither skipped nor headings
	places           int32   // sentences that are not skipped
	short            float32 // what was taken off the candidate's score for being short
	off              float32 // and for saying little of what the title says
	relaxed          bool    // nothing fits: sentences may end where they would not else
	mainKind         kind    // isStrong or isFigure: what the main figure is
	mainFigure       int32   // the sentence with the main figure, -1 for none
	marks            int32   // number of the candidate that is being counted
	chinese          bool    // the text is Chinese: a quotation in another language is not what it says
	brief            bool    // four sentences or fewer
	titled           bool    // a title was given
	guided           bool    // one was found: see guide
	labelled         bool    // behind what says that it is one
	lending          bool    // see lends
	asksWhat         bool    // the title asks what something is
	scene            int32   // the clause of the first sentence with what all before leads up to, 0 for none
	leads            bool    // the clauses that are described are of one of the first sentences
	register         segment.Register
	plain            bool       // no character of the text is written in more than one form: see word
	saysI            bool       // 我 stands in the text
	doubtful         bool       // see doubts
	essay            bool       // see isEssay
	technical        bool       // see tellsTechnique
	hasAim           bool       // a sentence says what the text is for
	markdown         bool       // see markdownLines
	introEnd         int32      // see findIntro
	pointing         bool       // see pointsInto: it does so somewhere
	dated            bool       // the text has a dateline
	leadChars        int        // characters of the first sentence
	longLead         bool       // the first sentence is longer than a description may be
	turns            titleMark  // what the title turns on
	old              oldTitle   // what runs into the text
	head0            string     // a headline that the text says again: see findHead
	names            []nameSpan // see findNames
	homes            []home     // see home
	spoken           []spoken   // the places of a level
	company          string     // what 该公司 stands for, and 他; empty where it cannot be told
	person           string
	reports          bool    // the title says that it reports on a time, which is about its figures
	bulletin         bool    // half of the sentences have one
	wraps            bool    // lines end inside of sentences
	tells            int32   // see newsWithin
	stirring         bool    // the title says how much is said of something
	settled          bool    // how something came out matters here: see verdict
	meeting          bool    // the first sentence says who meets whom in a match, and not how it ended
	terse            bool    // 全市 stays as it is: see render
	prose            bool    // a sentence is no mere quotation
	figuresElsewhere bool    // a sentence that is looked at has a figure that measures
	turning          [2]bool // see findTurns
	buf              []byte
	order, chosen    []int32
	joints           []placed // see likeliestJoint
	head             jointHead
	jointX           jointOwn
	run              run // that the gate looks at
}

// word returns token k in the form that the lists of words have.
func (w *work) word(k int) string {
	if len(w.texts) > 0 {
		return w.texts[k]
	}
	return w.doc.Word(k)
}

// manyTokens is how many tokens make a text whose memory counts more than its time: its words have no row of their own, unless they
// have to be folded.
const manyTokens = 1 << 16

// tellWords fills in the words, folded in a text that has characters in more than one form.
func (w *work) tellWords() {
	toks, text := w.doc.Tokens, w.doc.Text
	if w.texts = w.texts[:0]; w.plain && len(toks) > manyTokens {
		return
	}
	w.texts = grown(w.texts, len(toks))
	for k := range toks {
		w.texts[k] = text[toks[k].Start:toks[k].End]
	}
	if w.plain {
		return
	}
	for k, word := range w.texts {
		w.texts[k] = hanzi.FoldString(word)
	}
}

// charsOf returns how many characters token k has.
func (w *work) charsOf(k int) int {
	if len(w.chars) > 0 {
		return int(w.chars[k+1] - w.chars[k])
	}
	return hanzi.Count(w.doc.Word(k))
}
