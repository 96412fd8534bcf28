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
	word uint32 // the last word: a node of the lexicon, or one of the words below
	size uint16 // of the last word, in cells
	tag  Tag    // its part of speech
}

const unreached = math.MaxInt64

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
	linked  int     // how many cells have their nodes
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
			w.linked -= certain
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
			w.states[0].cost = 0
		}
		for i < limit {
			if i == reach {
				dst = w.emit(dst, text, certain, i)
				certain = i
				w.states[i].cost = 0
			}
			if w.states[i].cost != unreached {
				reach = max(reach, w.extend(i))
				if w.roles[w.cells[i].code]&meant != 0 {
					reach = max(reach, w.cuts(text, i))
				}
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
const chunk = 128

// extend adds the words that begin with cell i, and returns the end of the longest.
func (w *worker) extend(i int) int {
	cells := w.cells
	c := &cells[i]
	from := w.states[i].cost
	reach := i + int(c.span)
	if c.kind != han {
		w.relax(i, reach, from+costAtom, wordAtom, c.tag)
		if c.kind != atom {
			return reach // what a user's word left of an atom
		}
		if c.tag == TagM {
			reach = max(reach, w.figures(i))
		}
	} else if r := w.roles[c.code]; r != 0 {
		if r&(digit|power|ordinal) != 0 {
			reach = max(reach, w.numerals(i))
		}
		if r&surname != 0 {
			reach = max(reach, w.names(i))
		}
		if r&foreign != 0 && i+1 < len(cells) && w.roles[cells[i+1].code]&foreign != 0 {
			reach = max(reach, w.foreign(i))
		}
	}
	j := i + 1
	if n := c.one; n.IsKey() && (j == len(cells) || cells[j].kind <= atom) {
		w.relax(i, j, from+int64(n.Cost()), w.root+uint32(c.code), Tag(n.Class()))
	} else if c.kind == han {
		w.relax(i, j, from+costUnknown, wordAtom, TagX)
	}
	if j == len(cells) {
		return reach
	}
	nodes := w.lex.Nodes()
	node := c.one.Base() + uint32(cells[j].code)
	for n := c.two; n.Label() == cells[j].code && n.Label() != 0; {
		j++
		if n.IsKey() && (j == len(cells) || cells[j].kind <= atom) && (w.roles[cells[j-1].code]&plural == 0 || j-i < 3) {
			cost := from + int64(n.Cost())
			if j < len(cells) && w.roles[cells[j].code]&plural != 0 && w.roles[cells[j-1].code]&human != 0 && Tag(n.Class()) == TagN {
				cost -= costPlural
			}
			w.relax(i, j, cost, node, Tag(n.Class()))
			reach = max(reach, j)
		}
		if j == len(cells) || n.Base() == 0 {
			break
		}
		node = n.Base() + uint32(cells[j].code)
		n = trie.Node(binary.LittleEndian.Uint64(nodes[8*node:]))
	}
	return reach
}

// relax offers the word over cells [i, j) at the total cost to state j.
func (w *worker) relax(i, j int, cost int64, word uint32, tag Tag) {
	if s := &w.states[j]; cost < s.cost {
		*s = state{cost, word, uint16(j - i), tag}
	}
}

// emit appends the words of the best path from cell i to cell j.
func (w *worker) emit(dst []Token, text string, i, j int) []Token {
	w.path = w.path[:0]
	for k := j; k > i; k -= int(w.states[k].size) {
		w.path = append(w.path, int32(k))
	}
	for p := len(w.path) - 1; p >= 0; p-- {
		k := int(w.path[p])
		s := &w.states[k]
		t := w.token(k-int(s.size), k, s.word, s.tag)
		join := loose(t) && t.Word < wordUser && s.word != wordModel && w.cells[k-1].kind == han
		if w.run > 1 && (!join || w.run == maxRun) {
			dst = w.rejoin(dst, text, w.run)
		}
		if !join || w.run == maxRun {
			w.run = 0
		}
		if join {
			w.run++
		}
		if s.size == 1 && w.roles[w.cells[k-1].code]&town != 0 && len(dst) >= 2 {
			dst = w.town(dst, t)
			continue
		}
		dst = append(dst, t)
	}
	return dst
}

// token returns the token of word over cells [i, j).
func (w *worker) token(i, j int, word uint32, tag Tag) Token {
	t := Token{Start: w.start, End: w.cells[j-1].end, Tag: tag}
	if i > 0 {
		t.Start = w.cells[i-1].end
	}
	if word != wordModel {
		t.Word = WordID(word)
	}
	return t
}
