package segment

import (
	"slices"

	"github.com/tiyao/tiyao/internal/trie"
)

// An edge is what the dictionary says of the words that begin with one cell. Edges are
// made for many cells at a time and almost without branches: loads that do not wait for
// each other hide most of the memory's latency, and what the next character is cannot be
// mispredicted.
type edge struct {
	cost  [short]int64  // of the words of one, two and three cells, never where there is none
	word  [short]uint32 // these words, as a state has its last
	base  uint32        // where the children of the three cells begin in the trie, 0 where there are none
	reach uint8         // of the longest of these words, in cells
	odd   odd           // what else may begin here
}

// short is how many cells the words have that edges hold: nine in ten of news have no more.
const short = 3

// never is the cost of a word that does not exist. A path with one is no path: unreached.
const (
	never     = 1 << 62
	unreached = never >> 1
)

// An odd is a set of what a cell may begin besides the dictionary's short words.
type odd uint8

const (
	oddAtom    odd = 1 << iota // it is none of Chinese writing
	oddNumeral                 // a digit, power or ordinal
	oddName                    // a surname before what can be a given name
	oddForeign                 // the first of three characters of transliterations
	oddCut                     // the word of a cut
	oddLong                    // words of more than three cells
	oddAny                     // every cell has it: a user's word can begin anywhere

	oddEarly = oddAtom | oddNumeral | oddName | oddForeign // what comes before the dictionary's words
	oddLate  = oddCut | oddLong                            // what comes behind them
)

// link makes the edges of the cells that have none yet, as far as the cells behind them
// are known; all says that no more will come.
func (w *worker) link(all bool) {
	n := len(w.cells)
	if all {
		// What lies behind the end is no character.
		w.cells = append(w.cells, cell{}, cell{}, cell{})[:n]
	} else {
		n -= short
	}
	linked := len(w.edges)
	if n <= linked {
		return
	}
	w.edges = slices.Grow(w.edges, n-linked)[:n]
	for ; linked < n; linked += batch {
		m := min(batch, n-linked)
		w.linkBatch(w.cells[linked:linked+m+short], w.edges[linked:linked+m])
	}
}

// batch is how many cells are looked up together.
const batch = 64

// linkBatch makes the edges of all but the last three cells.
func (w *worker) linkBatch(cells []cell, edges []edge) {
	// The nodes of the first one, two and three cells from each cell on, 0 where there are
	// none: three loops of hardly more than loads, so that many are under way at a time.
	var walk [short][batch]trie.Node
	nodes, root := w.lex.Nodes(), w.root
	n := len(edges)
	one, two, three := walk[0][:n], walk[1][:n], walk[2][:n]
	c0, c1, c2, c3 := cells[:n], cells[1:][:n], cells[2:][:n], cells[3:][:n]
	for i := range edges {
		c := c0[i].code
		at := root + uint32(c)
		edges[i].word[0] = 1<<sizeShift | at
		one[i] = child(nodes[at], c)
	}
	for i := range edges {
		c := c1[i].code
		at := one[i].Base() + uint32(c)
		edges[i].word[1] = 2<<sizeShift | at
		two[i] = child(nodes[at], c)
	}
	for i := range edges {
		c := c2[i].code
		at := two[i].Base() + uint32(c)
		edges[i].word[2] = 3<<sizeShift | at
		three[i] = child(nodes[at], c)
	}

	for i := range edges {
		e, n2 := &edges[i], three[i]
		no1, no2, no3 := noWord(one[i], c1[i].kind), noWord(two[i], c2[i].kind), noWord(n2, c3[i].kind)
		e.cost[0], e.cost[1], e.cost[2] = edgeCost(one[i], no1), edgeCost(two[i], no2), edgeCost(n2, no3)
		e.base, e.reach, e.odd = n2.Base(), 3-no3*(1+no2), oddAny
		if n2.Base() != 0 {
			e.odd = oddAny | oddLong
		}
		if no1 != 0 {
			e.word[0] = 1<<sizeShift | wordAtom
			if c0[i].kind == han {
				e.cost[0] = costUnknown
			}
		}
	}
	roles := w.roles
	r0, r1, r2 := roles[c0[0].code], roles[c1[0].code], roles[c2[0].code]
	for i := range edges {
		e, r3 := &edges[i], roles[c3[i].code]
		e.odd |= odds(r0, r1, r2)
		if k := c0[i].kind; k != han {
			e.odd = e.odd&(oddLate|oddAny) | oddAtom
			if k > atom { // what a user's word left of an atom
				e.cost, e.reach, e.odd = [short]int64{never, never, never}, 1, e.odd&^oddLong
			}
		}
		if (r2|r3)&plural != 0 {
			e.plural(r1, r2, r3, two[i], three[i])
		}
		r0, r1, r2 = r1, r2, r3
	}
}

// noWord returns 1 where no word ends with node n before a cell of kind k, else 0.
func noWord(n trie.Node, k kind) uint8 { return uint8(k>>1) | ^n.KeyBit()&1 }

// edgeCost returns the cost of the word that ends with n, never where no is 1.
func edgeCost(n trie.Node, no uint8) int64 { return int64(n.Cost()) | int64(no)<<62 }

// child returns n where it is the node of the arc with code, else 0.
func child(n trie.Node, code uint16) trie.Node {
	// All ones where the label is the code and the code is not 0, else all zeros: a
	// comparison would be a branch, and a wrong guess at it costs as much as all the rest.
	same := (uint64(n.Label()^code) - 1) >> 63
	none := (uint64(code) - 1) >> 63
	return n & -trie.Node(same&^none)
}

// single returns the lexicon's node of cell i alone, 0 where there is none.
func (w *worker) single(i int) trie.Node {
	c := w.cells[i].code
	return child(w.lex.Node(w.root+uint32(c)), c)
}

// plural applies what 们 changes: no word of three characters ends in it, and a word for
// people gains before it.
func (e *edge) plural(r1, r2, r3 role, n1, n2 trie.Node) {
	if r2&plural != 0 {
		if e.cost[2] != never {
			e.cost[2], e.reach = never, 1
			if e.cost[1] != never {
				e.reach = 2
			}
		}
		if e.cost[1] != never && r1&human != 0 && Tag(n1.Class()) == TagN {
			e.cost[1] -= costPlural
		}
	}
	if r3&plural != 0 && e.cost[2] != never && r2&human != 0 && Tag(n2.Class()) == TagN {
		e.cost[2] -= costPlural
	}
}
