package keywords

import "sync"

// A pickTable is what pick asks of a word: which thing it is a name of, and whether it is a drill. Few words begin as one of these does.
type pickTable struct {
	aliases map[string]int
	drills  map[string]bool
	first   [64]uint64 // the first characters, by their last bytes
}

var picked = sync.OnceValue(func() *pickTable {
	t := &pickTable{aliases: aliases(), drills: words()["drill"]}
	for w := range t.aliases {
		t.begin(w)
	}
	for w := range t.drills {
		t.begin(w)
	}
	return t
})

// begin notes that a word begins as w does.
func (t *pickTable) begin(w string) {
	if len(w) > 2 {
		t.first[w[2]&63] |= 1 << (w[1] & 63)
	}
}

// of returns the number of the thing that w is a name of, 0 for none, and whether it is a drill.
func (t *pickTable) of(w string) (alias int, drill bool) {
	if len(w) > 2 && t.first[w[2]&63]>>(w[1]&63)&1 == 0 {
		return 0, false
	}
	return t.aliases[w], t.drills[w]
}
