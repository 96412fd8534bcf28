package segment

import (
	"math/bits"
	"slices"

	"github.com/tiyao/tiyao/internal/trie"
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

// batch is how many cells are looked up together: with the three behind them one bit each of
// a word.
const batch = 64 - short

// linkBatch makes the edges of all but the last three cells. Each character's level of the
// trie has a loop of its own, hardly more than loads, so that many are under way at a time;
// the loops are functions so that what they hold stays in registers.
func (w *worker) linkBatch(cells []cell, edges []edge) {
	l, nodes, n := &w.linking, w.lex.Nodes(), len(edges)
	special := linkFirst(w.open.all, cells, edges, l)
	seconds, thirds := l.codes[1:1+n], l.codes[2:2+n]
	l.gather(nodes, seconds)
	linkSecond(edges, l, seconds)
	l.gather(nodes, thirds)
	long := linkThird(edges, l, thirds)
	for m := (special>>1 | special>>2 | special>>3) & (1<<n - 1); m != 0; m &= m - 1 {
		i := bits.TrailingZeros64(m)
		w.amend(&edges[i], (*[short + 1]role)(l.roles[i:]))
	}
	for _, i := range l.long[:long] { // a third of the longer words end here
		e, c := &edges[i], l.codes[int(i)+short]
		if child(nodes[e.more.base()+uint32(c)], c) == 0 {
			e.more &= 1<<baseShift - 1
		}
	}
}

// A linking is what is kept of a batch from one level to the next.
type linking struct {
	codes [batch + short]uint16
	roles [batch + short]role
	bases [batch]uint32    // where the nodes of the next characters begin
	nodes [batch]trie.Node // what lies there for the next characters
	long  [64]uint8        // the edges that longer words may begin with
}

// linkFirst sets the words of one cell, the odds, where the second characters begin, and
// the roles; it returns which of the cells amend is to look at.
func linkFirst(open []opening, cells []cell, edges []edge, l *linking) (special uint64) {
	n := len(edges)
	cells, codes, roles, bases := cells[:n+short], l.codes[:n+short], l.roles[:n+short], l.bases[:n]
	for i := n + short - 1; i >= n; i-- {
		r := open[cells[i].slot].role
		codes[i], roles[i] = cells[i].code, r
		special = special<<1 | uint64(r>>pluralBit&1)
	}
	r1, r2 := roles[n], roles[n+1]
	for i := n - 1; i >= 0; i-- {
		c := &cells[i]
		o := &open[c.slot]
		r := o.role
		codes[i], roles[i], bases[i] = c.code, r, o.base
		special = special<<1 | uint64(r>>pluralBit&1)
		e := &edges[i]
		e.words[0], e.more = o.word, more(odds(r, r1, r2))
		r1, r2 = r, r1
	}
	return special
}

// gather loads the nodes of the next n characters: nothing but loads, so that as many as
// the processor can are under way at a time.
func (l *linking) gather(nodes []trie.Node, next []uint16) {
	bases, out := l.bases[:len(next)], l.nodes[:len(next)]
	for i, c := range next {
		out[i] = nodes[bases[i]+uint32(c)]
	}
}

// linkSecond sets the words of two cells, and where the third characters begin; next are
// the second ones.
func linkSecond(edges []edge, l *linking, next []uint16) {
	bases, nodes := l.bases[:len(next)], l.nodes[:len(next)]
	edges = edges[:len(next)]
	for i, c := range next {
		n := childOf(nodes[i], c)
		edges[i].words[1] = dictStep(n, bases[i]+uint32(c), 2)
		bases[i] = n.Base()
	}
}

// linkThird sets the words of three cells, and where the fourth characters begin; next are
// the third ones. It returns how many have such characters.
func linkThird(edges []edge, l *linking, next []uint16) (long int) {
	bases, nodes := l.bases[:len(next)], l.nodes[:len(next)]
	edges = edges[:len(next)]
	for i, c := range next {
		e, n := &edges[i], child(nodes[i], c)
		e.words[2] = dictStep(n, bases[i]+uint32(c), 3)
		base := n.Base()
		e.more |= more(base) << baseShift
		l.long[long&63] = uint8(i)
		long += is(base != 0)
	}
	return long
}

// amend takes from e the words that end inside an atom, and applies what 们 changes: no word
// of three characters ends in it, and a word for people gains before it. The roles are those
// of the cell of e and the three behind it.
func (w *worker) amend(e *edge, roles *[short + 1]role) {
	r1, r2, r3 := roles[1], roles[2], roles[3]
	e.words[0] |= step(r1&within) << (63 - withinBit)
	e.words[1] |= step(r2&within) << (63 - withinBit)
	e.words[2] |= step(r3&within) << (63 - withinBit)
	if r2&(plural|within) == plural {
		e.words[2] |= never
		w.gain(&e.words[1], r1)
	}
	if r3&(plural|within) == plural {
		w.gain(&e.words[2], r2)
	}
}

// gain makes a word cheaper that stands before 们 and is one for people: last is the role
// of its last character.
func (w *worker) gain(s *step, last role) {
	if !s.never() && last&human != 0 && Tag(w.lex.Node(uint32(*s&nodeMask)).Class()) == TagN {
		*s -= costPlural << costShift
	}
}
