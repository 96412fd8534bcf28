package segment

import (
	"encoding/binary"
	"math"

	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/internal/trie"
)

// A state is the best way to reach the boundary before one cell.
type state struct {
	cost int64  // of the best path from the last certain boundary
	prev int32  // the cell its last word begins with
	word uint32 // the last word: a node of the lexicon, or one of the words below
}

const unreached = math.MaxInt64

// Words that are in no dictionary, by how they were found.
const (
	wordAtom   = 0              // an atom, or a single character no dictionary has
	wordUser   = 1 << 24        // user words are numbered from here
	wordName   = math.MaxUint32 // a person's name
	wordNumber = wordName - 1   // a number with Chinese characters in it
	wordDate   = wordName - 2   // a year, month or day
)

const nat = lexicon.CostUnit

// Costs of what is in no dictionary, in units of a nat. They were set on development
// data so that the dictionary's words win where they can.
const (
	costAtom    = 8 * nat
	costUnknown = 16 * nat // a character alone that is no word
)

// A worker is the mutable part of segmenting: one a call, pooled.
type worker struct {
	*Segmenter
	start   int // byte offset of cell 0
	next    int // byte offset of the first character that has no cell yet
	cells   []cell
	states  []state // one more than cells
	path    []int32
	matches []match
	run     int // how many of the last tokens are loose characters
}

// segment segments text and appends its tokens to dst.
//
// It is Viterbi over the lattice of all words: states[i] is the best way to the
// boundary before cell i. Wherever no word spans a boundary, everything before it is
// certain; the words up to there are written out and the path starts anew. So the
// working set stays a few dozen cells, costs cannot overflow, and words do not
// depend on how much text came before.
func (w *worker) segment(dst []Token, text string) []Token {
	w.reset()
	for i, certain, reach := 0, 0, 0; ; {
		// Refill, moving what is not yet certain to the front.
		if certain > 0 {
			w.start = w.cells[certain-1].end
			w.cells = w.cells[:copy(w.cells, w.cells[certain:])]
			w.states = w.states[:copy(w.states, w.states[certain:])]
			for k := range w.states {
				w.states[k].prev -= int32(certain)
			}
			i, reach, certain = i-certain, reach-certain, 0
		}
		w.fill(text, len(w.cells)+chunk)
		limit := len(w.cells)
		if w.next < len(text) {
			limit -= w.look
		} else if limit == 0 {
			return dst
		}
		if i == 0 {
			w.states[0] = state{}
		}
		for i < limit {
			if i == reach {
				dst = w.emit(dst, text, certain, i)
				certain = i
				w.states[i] = state{prev: int32(i)}
			}
			if w.states[i].cost != unreached {
				reach = max(reach, w.extend(i))
				if w.user != nil {
					reach = max(reach, w.users(text, i))
				}
			}
			i++
		}
		if w.next == len(text) && i == len(w.cells) {
			dst = w.emit(dst, text, certain, i)
			if w.run > 1 {
				dst = w.rejoin(dst, text, w.run)
			}
			return dst
		}
	}
}

// chunk is how many cells are filled at a time: few enough to stay in the first cache.
const chunk = 512

// extend adds the words that begin with cell i, and returns the end of the longest.
func (w *worker) extend(i int) int {
	var (
		nodes = w.lex.Nodes()
		cells = w.cells
		c     = &cells[i]
		from  = w.states[i].cost
		reach = i + int(c.span)
	)
	if c.kind != han {
		w.relax(i, reach, from+costAtom, wordAtom)
		if c.kind != atom {
			return reach // what a user's word left of an atom
		}
		if c.tag == TagM {
			reach = max(reach, w.figures(i))
		}
	}
	if c.kind == han {
		if r := w.roles[c.code]; r != 0 {
			if r&(digit|power|ordinal) != 0 {
				reach = max(reach, w.numerals(i))
			}
			if r&surname != 0 {
				reach = max(reach, w.names(i))
			}
			if r&foreign != 0 {
				reach = max(reach, w.foreign(i))
			}
		}
	}
	node := w.root + uint32(c.code)
	n := trie.Node(binary.LittleEndian.Uint64(nodes[8*node:]))
	if c.code == 0 || n.Label() != c.code {
		if c.kind == han {
			w.relax(i, i+1, from+costUnknown, wordAtom)
		}
		return reach
	}
	if c.kind == han && !n.IsKey() {
		w.relax(i, i+1, from+costUnknown, wordAtom)
	}
	for j := i + 1; ; j++ {
		if n.IsKey() && (j == len(cells) || cells[j].kind <= atom) {
			if cost := from + int64(n.Cost()); cost < w.states[j].cost {
				w.states[j] = state{cost, int32(i), node}
			}
			reach = max(reach, j)
		}
		if j == len(cells) {
			break
		}
		node = n.Base() + uint32(cells[j].code)
		n = trie.Node(binary.LittleEndian.Uint64(nodes[8*node:]))
		if n.Label() != cells[j].code || n.Label() == 0 {
			break
		}
	}
	return reach
}

// relax offers the word over cells [i, j) at the total cost to state j.
func (w *worker) relax(i, j int, cost int64, word uint32) {
	if cost < w.states[j].cost {
		w.states[j] = state{cost, int32(i), word}
	}
}

// emit appends the words of the best path from cell i to cell j.
func (w *worker) emit(dst []Token, text string, i, j int) []Token {
	w.path = w.path[:0]
	for k := j; k > i; k = int(w.states[k].prev) {
		w.path = append(w.path, int32(k))
	}
	for p := len(w.path) - 1; p >= 0; p-- {
		k := int(w.path[p])
		t := w.token(int(w.states[k].prev), k, w.states[k].word)
		join := loose(t) && t.Word < wordUser && w.cells[k-1].kind == han
		if w.run > 1 && (!join || w.run == maxRun) {
			dst = w.rejoin(dst, text, w.run)
		}
		if !join || w.run == maxRun {
			w.run = 0
		}
		if join {
			w.run++
		}
		dst = append(dst, t)
	}
	return dst
}

// token returns the token of word over cells [i, j).
func (w *worker) token(i, j int, word uint32) Token {
	t := Token{Start: w.start, End: w.cells[j-1].end}
	if i > 0 {
		t.Start = w.cells[i-1].end
	}
	switch {
	case word == wordAtom:
		t.Tag = w.cells[i].tag
	case word == wordNumber:
		t.Tag = TagM
	case word == wordDate:
		t.Tag = TagT
	case word == wordName:
		t.Tag = TagNR
	case word >= wordUser:
		t.Word, t.Tag = WordID(word), w.userTag(word-wordUser)
	default:
		t.Word, t.Tag = WordID(word), Tag(w.lex.Tag(word))
	}
	return t
}
