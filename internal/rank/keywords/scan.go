package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A node is a word or phrase of the text with everything counted about it. Phrases
// form a trie: a phrase is its first words (parent) and its last word.
type node struct {
	parent    int32   // the phrase without its last word, -1 for a single word
	suffix    int32   // the phrase without its first word, -1 for a single word
	last      int32   // the last word
	count     int32   // occurrences in the body
	first     int32   // unit of the first occurrence in the body, -1
	title     int32   // unit of the first occurrence in the title, -1
	sent      int32   // sentence seen last, so that sents counts each sentence once
	sents     int32   // sentences it occurs in
	wholeL    int32   // the phrase that longL counts
	wholeR    int32   // the phrase that longR counts
	longL     int32   // count of the most frequent phrase that is this and one word before it
	longR     int32   // the same with one word behind it
	idf       float32 // of a single word; negative before it is looked up
	logp      float32 // log probability of a single word; positive before
	hash      uint64  // of its characters; 0 before it is made
	name      int32   // 1 + the name of the document that it is
	inName    int32   // occurrences in the body inside a longer name
	nameTitle bool    // stands in the title inside one
	known     uint8   // 1 + how often people use it as a tag, by the prior; 0 not looked up
	cand      bool    // a candidate
	latin     bool    // a Latin name with its numbers
	noun      bool    // a noun phrase of the document
	piece     bool    // a part of a name that may stand for it
	own       bool    // counted by names alone
	n         uint8   // words
	flags     uint8
	sides
}

// Flags of nodes and zones of units.
const (
	fQuote uint8 = 1 << iota // stood in quotes
	fBook                    // stood in 《》
	fHead                    // in a sub-heading
	fLead                    // in the first two sentences
	fFirst                   // in the first sentence
	fSkip                    // dateline, byline: not counted
	fIn                      // between quotes
	fTag                     // a tag of the vocabulary
)

// hot zones are those where a phrase counts though it occurs once.
const hot = fHead | fLead | fIn

const (
	maxBodyWords  = 5
	maxTitleWords = 9
	maxQuoteWords = 12
)

// A scan counts the words and phrases of one text. It is pooled: all its memory is
// used again.
//
// The title and the body are one row of units: the tokens of the title, a barrier,
// the tokens of the body.
type scan struct {
	e     *Engine
	by    *scorer // what candidates are judged by
	lex   *lexis
	doc   *segment.Document
	title string
	ttoks []segment.Token // the title's
	toks  []segment.Token // the body's
	cuts  [2]cutting      // of the title and the body
	nt    int             // tokens of the title

	ids   []int32       // unit → node of the word; -1 for space and barrier
	pair  []int32       // unit → node of the word and its right neighbour, -1 when no phrase
	texts []string      // the words of the units; of a large text none, and nor the next two
	runes []rune        // their characters, folded, one after another
	from  []int32       // unit → its first one; the last is behind all
	is    []wordClass   // of what classes they are
	tags  []segment.Tag // their parts of speech
	zone  []uint8
	mark  []mark
	sent  []int32
	class []class
	side  []uint16 // what stands beside each unit

	nodes []node
	tab   table
	stage stage // of counting, for room
	words int32 // words of the body counted

	label   int     // tokens of the label before the title
	support uint8   // see measureSupport
	best    float32 // the highest count × IDF of a single word
	reg     register
	headed  bool // see headedItem
	idle    bool // see idleTitle
	foreign bool // another language: nothing but tags of the vocabulary is given
	batch   batch
	whole   bool       // every candidate is wanted with its score, not a list
	nameAt  unitMap    // unit → 1 + the name that has it
	spans   []unitSpan // mentions of names
	runAt   unitMap    // unit → 1 + the first unit of the Latin name it is in
	nounAt  unitMap    // unit → 1 + the longest noun phrase that has it

	brackets [2]brackets // of the body and the title

	hits   []hit
	picks  []pick
	asking pick // what the refusals are asked of

	next  []int32        // unit of the body → the next one of that word; empty until find is asked
	heads []int32        // the first unit of each word, for next
	found []segment.Span // see places

	folder hanzi.Folder // of picks
	forms  []pick       // the candidates that are names
	listed bool         // they are known
	order  []uint64     // score and number of the candidates, best first
	cands  []cand
	rows   []uint64
	first  []int32 // what the first trees say of the candidates
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		more := n / 4
		if n > manyUnits {
			more = 0
		}
		return make([]T, n, n+more)
	}
	return s[:n]
}

// manyUnits is how many units make a text whose memory counts more than its time: what it
// needs is not kept for the next one.
const manyUnits = 1 << 16

// run counts everything in the title and doc; where only tags of the vocabulary are
// wanted, no phrases.
func (s *scan) run(e *Engine, doc *segment.Document) {
	s.by = &e.news
	s.e, s.lex, s.doc, s.title = e, e.lexis(doc.Segmenter()), doc, doc.Title
	s.cuts[0].cut(doc.TitleTokens, doc.Names, true)
	s.cuts[1].cut(doc.Tokens, doc.Names, false)
	s.ttoks, s.toks = s.cuts[0].toks, s.cuts[1].toks
	s.nt = len(s.ttoks)
	n := s.nt + 1 + len(s.toks)
	s.ids, s.pair, s.zone = grow(s.ids, n), grow(s.pair, n), grow(s.zone, n)
	s.tell()
	s.mark, s.sent, s.class, s.side = grow(s.mark, n), grow(s.sent, n), grow(s.class, n), grow(s.side, n)
	s.nodes = s.nodes[:0]
	if n <= manyUnits {
		s.tab.reset(2 * n)
	} else {
		s.tab.reset(n / 16) // words come again; where they do not it grows
	}
	s.words = 0
	s.next = s.next[:0]
	s.brackets[0].known, s.brackets[1].known = false, false
	s.reg, s.headed, s.idle = register{}, false, false
	s.zones()
	s.read()
	if e.Vocab != nil {
		s.match(e.Vocab)
	}
	s.nameAt, s.nounAt = s.nameAt[:0], s.nounAt[:0]
	s.spans = s.spans[:0]
	if s.foreign = doc.Foreign() != ""; s.foreign || e.Method != Ranked {
		return
	}
	s.register()
	if s.reg.post {
		s.by = &e.posts
	}
	s.idle = s.idleTitle()
	if e.Only {
		return
	}
	s.besides()
	s.phrases()
	s.quotes()
	s.names()
	for i := range s.nodes {
		x := &s.nodes[i]
		if x.parent >= 0 && x.count > 0 {
			if p := &s.nodes[x.parent]; p.longR < x.count {
				p.longR, p.wholeR = x.count, int32(i)
			}
			if x.suffix >= 0 {
				if p := &s.nodes[x.suffix]; p.longL < x.count {
					p.longL, p.wholeL = x.count, int32(i)
				}
			}
		}
	}
}

// A stage is one way through the text that makes nodes.
type stage struct {
	nodes      int // that there were before it
	done, size int // how much of it is done
}

// begin is the beginning of a stage over size units, names or phrases.
func (s *scan) begin(size int) { s.stage = stage{nodes: len(s.nodes), size: size} }

// room returns the nodes with room for one more; in a large text for as many as the rest of
// the stage may make: nodes that grow step by step take twice the memory while they do.
// Reading makes room for half as many phrases too.
func (s *scan) room() []node {
	n, g := len(s.nodes), &s.stage
	if n < cap(s.nodes) || n < manyUnits {
		return s.nodes
	}
	more := int(int64(n-g.nodes) * int64(g.size-g.done) / int64(max(g.done, g.size/16, 1)))
	if g.nodes == 0 {
		more += min(more/2, len(s.ids)/4)
	}
	more = max(more+more/32, n/16)
	return append(make([]node, 0, n+more), s.nodes...)
}

// node returns the node of a single word.
func (s *scan) node(key uint64) int32 {
	i := s.tab.slot(key)
	if s.tab.keys[i] != 0 {
		return s.tab.vals[i]
	}
	id := int32(len(s.nodes))
	s.nodes = append(s.room(), node{parent: -1, suffix: -1, last: id, first: -1, title: -1, sent: -1, n: 1, idf: -1, logp: 1})
	s.tab.put(i, key, id)
	return id
}

// phrase returns the node of phrase p with one more word.
func (s *scan) phrase(p, word int32) int32 {
	key := keyPhrase | uint64(p)<<31 | uint64(word)
	i := s.tab.slot(key)
	if s.tab.keys[i] != 0 {
		return s.tab.vals[i]
	}
	id := int32(len(s.nodes))
	s.nodes = append(s.room(), node{parent: p, suffix: -1, last: word, first: -1, title: -1, sent: -1, n: s.nodes[p].n + 1})
	s.tab.put(i, key, id)
	return id
}
