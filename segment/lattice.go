package segment

import (
	"math"

	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/internal/trie"
)

// A step is a word on the way from one boundary to another: what it costs above which word
// it is, so that the smaller of two is the cheaper. A state is the cheapest way to a
// boundary, the costs of its steps above its last one.
type step uint64

const (
	nodeBits       = 24 // the lexicon's node of the word
	rankBits       = 2  // 4 less its size in cells, 0 where the worker's others have the word
	costShift      = nodeBits + rankBits
	nodeMask       = 1<<nodeBits - 1
	costMask  step = 1<<64 - 1<<costShift

	// never is what a word costs that does not exist. No path costs as much, so that one
	// with such a word, and a state that no path has reached, are known by this bit.
	never     step = 1 << 63
	unreached      = ^step(0)

	// origin is where the costs of a path begin, half of the way to never: user words cost less than nothing.
	origin int64 = 1 << (62 - costShift)
)

// dictStep returns the word of size cells, 1 to 3, that ends with node n at place at.
func dictStep(n trie.Node, at uint32, size uint32) step {
	return step(n.Cost())<<costShift | step(^n.KeyBit())<<63 | step(at+(4-size)<<nodeBits)
}

// atomStep is an atom of one cell.
const atomStep = step(costAtom)<<costShift | 3<<nodeBits | wordAtom

// unknownStep is a character alone that is no word.
const unknownStep = step(costUnknown)<<costShift | 3<<nodeBits | wordAtom

// never reports whether s is no word, or no way.
func (s step) never() bool { return int64(s) < 0 }

// cost returns what s costs.
func (s step) cost() int64 { return int64(s >> costShift) }

// size returns how many cells s has, more than short where the worker's others say how many.
func (s step) size() int { return short + 1 - int(s>>nodeBits&(1<<rankBits-1)) }

// An other is the last word of a path where it is not one of the dictionary's short ones.
type other struct {
	word uint32 // the lexicon's node, or one of the words below
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
	states  []step  // one a cell, and a few behind the last
	others  []other // as many
	linking linking
	path    []int32
	matches []match
	rise    int // how many cells have been filled since costs were level
	run     int // how many of the last tokens are loose characters
}

// segment segments text and appends its tokens to dst.
//
// It is Viterbi over the lattice of all words: states[i] is the best way to the
// boundary before cell i. Where all ways to the cells that come next have a boundary in
// common, everything before it is certain; the words up to there are written out. So the
// working set stays a few hundred cells, and words do not depend on how much text came before.
func (w *worker) segment(dst []Token, text string) []Token {
	w.reset()
	first := len(dst)
	for i := 0; ; {
		w.fill(text, len(w.cells)+chunk)
		limit := len(w.cells)
		if w.next < len(text) {
			limit = max(i, limit-w.look)
		} else if limit == 0 {
			return dst
		}
		if i == 0 {
			w.states[0] = step(origin) << costShift
		}
		if w.rise += chunk; w.rise > maxRise {
			w.level(i)
		}
		w.extend(text, i, limit)
		if w.next == len(text) && limit == len(w.cells) {
			dst = w.emit(dst, text, limit)
			if w.run > 1 {
				dst = w.rejoin(dst, text, w.run)
			}
			return dst
		}
		i = limit
		certain := w.certain(limit)
		if certain == 0 && len(w.cells) > maxHeld {
			certain = w.decide(limit)
			i = certain // nothing goes on from before it
		}
		if certain > 0 {
			if w.start >= sample && cap(dst)-len(dst) < certain {
				dst = room(dst, len(dst)-first, w.start, len(text))
			}
			dst = w.emit(dst, text, certain)
			w.shift(certain)
			i -= certain
		}
	}
}

// certain returns the last boundary before cell i that is on the best ways to all cells from
// i on that a word before i reaches, 0 where it lies far back.
func (w *worker) certain(i int) int {
	meet := i
	for meet < len(w.states) && w.states[meet].never() {
		meet++
	}
	steps := 0
	for j := meet + 1; j < len(w.states); j++ {
		if w.states[j].never() {
			continue
		}
		for k := j; k != meet; steps++ {
			if steps > 4*chunk { // 县县县 has two ways that never meet: linear still
				return 0
			}
			if k > meet {
				k -= w.size(k)
			} else {
				meet -= w.size(meet)
			}
		}
	}
	for meet >= i { // the next word may depend on the character before it
		meet -= w.size(meet)
	}
	return meet
}

// maxHeld is how many cells are held though no boundary is certain: 县县县 has none to its
// end, and would take thirty bytes for each of its own.
const maxHeld = 1 << 16

// decide takes the best way to cell limit, or to the last one before it that a word ends at,
// as if the text ended there, and returns where that is.
func (w *worker) decide(limit int) int {
	for w.states[limit].never() {
		limit--
	}
	for k := limit + 1; k < len(w.states); k++ {
		w.states[k] = unreached
	}
	return limit
}

// size returns how many cells the last word of the best way to cell i has.
func (w *worker) size(i int) int {
	if n := w.states[i].size(); n <= short {
		return n
	}
	return int(w.others[i].size)
}

// chunk is how many cells are filled at a time: few enough to stay in the first cache.
const chunk = 244

// maxRise is over how many cells costs can grow or shrink by half of what they may.
const maxRise = 2048

// shift drops the first n cells, up to where the path is certain.
func (w *worker) shift(n int) {
	w.start = w.cells[n-1].end
	w.cells = w.cells[:copy(w.cells, w.cells[n:])]
	w.edges = w.edges[:copy(w.edges, w.edges[n:])]
	w.states = w.states[:copy(w.states, w.states[n:])]
	w.others = w.others[:copy(w.others, w.others[n:])]
}

// level sets the costs of the states from i on back to where they begin, so that they
// never overflow.
func (w *worker) level(i int) {
	w.rise = 0
	least := unreached
	for _, s := range w.states[i:] {
		least = min(least, s)
	}
	back := least&costMask - step(origin)<<costShift
	for k := i; k < len(w.states); k++ {
		if s := &w.states[k]; !s.never() {
			*s -= back
		}
	}
}
