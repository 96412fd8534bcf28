package segment

import (
	"math"

	"github.com/tiyao/tiyao/internal/lexicon"
)

// A state is the best way to reach the boundary before one cell.
type state struct {
	cost int64  // of the best path since a boundary that is certain
	last uint32 // the last word: its node below its size in cells, or lastOther
}

const (
	sizeShift = 24
	nodeMask  = 1<<sizeShift - 1
	lastOther = 1 << 31 // the worker's others have the word
)

// An other is the last word of a path where the dictionary does not have it.
type other struct {
	word uint32 // one of the words below
	size uint16 // in cells
	tag  Tag
}

// Words that are in no dictionary, by how they were found.
const (
	wordAtom  = 0              // an atom, or a single character no dictionary has
	wordUser  = 1 << 24        // user words are numbered from here
	wordModel = math.MaxUint32 // a name, number or date
)

const nat = lexicon.CostUnit

// Costs of what is in no dictionary, in units of a nat. They were set on development
// data so that the dictionary's words win where they can.
const (
	costAtom    = 8 * nat
	costUnknown = 16 * nat // a character alone that is no word
	costPlural  = 5 * nat  // what 老人 gains before 们
)

// A worker is the mutable part of segmenting: one a call, pooled.
type worker struct {
	*Segmenter
	start   int // byte offset of cell 0
	next    int // byte offset of the first character that has no cell yet
	cells   []cell
	edges   []edge  // of the first cells
	states  []state // one a cell, and a few behind the last
	others  []other // as many
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
	first := len(dst)
	for i, certain, reach := 0, 0, 0; ; {
		if certain > 0 {
			w.shift(certain)
			i, reach = i-certain, reach-certain
		}
		w.fill(text, len(w.cells)+chunk)
		limit := len(w.cells)
		if w.next < len(text) {
			limit = max(i, limit-w.look)
		} else if limit == 0 {
			return dst
		}
		if i == 0 {
			w.states[0].cost = 0
		}
		certain, reach = w.extend(text, i, limit, reach)
		i = limit
		if w.next == len(text) && i == len(w.cells) {
			dst = w.emit(dst, text, i)
			if w.run > 1 {
				dst = w.rejoin(dst, text, w.run)
			}
			return dst
		}
		if cap(dst)-len(dst) < chunk && w.start >= sample {
			dst = room(dst, len(dst)-first, w.start, len(text))
		}
		dst = w.emit(dst, text, certain)
	}
}

// chunk is how many cells are filled at a time: few enough to stay in the first cache.
const chunk = 128

// shift drops the first n cells, up to where the path is certain; costs count from there.
func (w *worker) shift(n int) {
	w.start = w.cells[n-1].end
	w.cells = w.cells[:copy(w.cells, w.cells[n:])]
	w.edges = w.edges[:copy(w.edges, w.edges[n:])]
	w.states = w.states[:copy(w.states, w.states[n:])]
	w.others = w.others[:copy(w.others, w.others[n:])]
	base := w.states[0].cost
	for i := range w.states {
		if s := &w.states[i]; s.cost < unreached {
			s.cost -= base
		}
	}
}
