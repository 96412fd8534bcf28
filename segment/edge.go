package segment

import "github.com/tiyao/tiyao/internal/trie"

// An edge is what the dictionary says of the words that begin with one cell. Edges are
// made for many cells at a time and almost without branches: loads that do not wait for
// each other hide most of the memory's latency, and what the next character is cannot be
// mispredicted.
type edge struct {
	words [short]step // of one, two and three cells
	more  more
}

// short is how many cells the words have that edges hold: nine in ten of news have no more.
const short = 3

// A more is what else begins with a cell: its odds in the low byte, above them where the
// nodes of the fourth characters begin in the trie, 0 where there are none.
type more uint32

const (
	baseShift = 8

	moreEarly = more(oddEarly)                         // what comes before the dictionary's words
	moreLate  = more(oddLate) | (1<<32 - 1<<baseShift) // what comes behind them
)

func (m more) odds() odd    { return odd(m) }
func (m more) base() uint32 { return uint32(m >> baseShift) }

// An odd is a set of what a cell may begin besides the dictionary's words.
type odd uint8

const (
	oddAtom    odd = 1 << iota // it is none of Chinese writing
	oddNumeral                 // a digit, power or ordinal
	oddName                    // a surname before what can be a given name
	oddForeign                 // the first of three characters of transliterations
	oddCut                     // the word of a cut whose next character is known
	_
	_
	oddLone // the word of another cut

	oddEarly = oddAtom | oddNumeral | oddName | oddForeign
	oddLate  = oddCut | oddLone
)

// child returns n where it is the node of the arc with code, else 0.
func child(n trie.Node, code uint16) trie.Node {
	return childOf(n, code) & trie.Node(-int64(code)>>63)
}

// childOf is child where n is not the root, so that code is not the root's label, 0.
func childOf(n trie.Node, code uint16) trie.Node {
	// All ones where the label is the code, else all zeros: a comparison would be a branch,
	// and a wrong guess at it costs as much as all the rest.
	return n & trie.Node((int64(n.Label()^code)-1)>>63)
}

// single returns the lexicon's node of cell i alone, 0 where there is none.
func (w *worker) single(i int) trie.Node {
	c := w.cells[i].code
	return child(w.lex.Node(w.root+uint32(c)), c)
}

// is returns 1 for true, else 0: a number where a branch could not be foretold.
func is(b bool) int {
	n := 0
	if b {
		n = 1
	}
	return n
}
