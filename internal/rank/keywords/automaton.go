package keywords

import "slices"

// An automaton is a trie over character codes laid out breadth first: the children of
// a state lie side by side in order of their codes, those of the root under their code.
// It is built in one sweep over sorted keys, in linear time for any number of them.
type automaton struct {
	root   []int32  // code → state, 0 for none
	labels []uint16 // state → code on the arc into it
	states []state
	masks  []uint64 // of the root's children, the first states: a bit for each of their children's codes
}

type state struct {
	first int32 // children are states [first, first+n)
	n     int32
	tag   int32 // 1 + the tag whose name or synonym ends here
}

// newAutomaton builds the automaton of sorted, unique, non-empty keys; key i belongs to
// tags[i]. Codes are 1..codes.
func newAutomaton(keys [][]uint16, tags []int32, codes int) *automaton {
	a := &automaton{root: make([]int32, codes+1), labels: []uint16{0}, states: []state{{}}}
	type branch struct{ state, lo, hi, depth int32 }
	queue := []branch{{hi: int32(len(keys))}}
	for len(queue) > 0 {
		b := queue[0]
		queue = queue[1:]
		lo := b.lo
		if b.depth > 0 && int32(len(keys[lo])) == b.depth {
			a.states[b.state].tag = tags[lo] + 1
			lo++
		}
		a.states[b.state].first = int32(len(a.states))
		for i := lo; i < b.hi; {
			c, j := keys[i][b.depth], i
			for j < b.hi && keys[j][b.depth] == c {
				j++
			}
			id := int32(len(a.states))
			a.states = append(a.states, state{})
			a.labels = append(a.labels, c)
			a.states[b.state].n++
			if b.depth == 0 {
				a.root[c] = id
			}
			if b.depth == 1 {
				a.masks[b.state] |= 1 << (c & 63)
			}
			queue = append(queue, branch{id, i, j, b.depth + 1})
			i = j
		}
		if b.depth == 0 {
			a.masks = make([]uint64, len(a.states))
		}
	}
	return a
}

// step returns the state that code c leads to from state at, or 0.
func (a *automaton) step(at int32, c uint16) int32 {
	if at == 0 {
		return a.root[c]
	}
	if int(at) < len(a.masks) && a.masks[at]>>(c&63)&1 == 0 {
		return 0 // most words of a text begin like a tag and go on like none
	}
	s := &a.states[at]
	kids := a.labels[s.first : s.first+s.n]
	if len(kids) > 16 {
		if i, ok := slices.BinarySearch(kids, c); ok {
			return s.first + int32(i)
		}
		return 0
	}
	for i, l := range kids {
		if l == c {
			return s.first + int32(i)
		}
	}
	return 0
}
