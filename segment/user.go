package segment

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/trie"
)

// A userDict is the words a user added, in a trie of their own that is walked beside
// the lexicon's. It is immutable.
type userDict struct {
	codes map[rune]uint16 // by folded rune
	nodes []trie.Node
	word  map[uint32]int // node → index into words
	words []Word
}

// newUserDict builds the dictionary of words; of words that fold to one the last counts.
func newUserDict(words []Word) (*userDict, error) {
	u := &userDict{codes: map[rune]uint16{}, word: map[uint32]int{}, words: words}
	type keyed struct {
		trie.Key
		word int
	}
	var keys []keyed
	for i, w := range words {
		n := utf8.RuneCountInString(w.Text)
		if n == 0 || n > maxUserWord || !utf8.ValidString(w.Text) {
			return nil, fmt.Errorf("segment: user word %d: %q is empty, too long or not valid UTF-8", i+1, w.Text)
		}
		if err := w.check(); err != nil {
			return nil, fmt.Errorf("segment: user word %d: %w", i+1, err)
		}
		k := keyed{word: i}
		for _, r := range hanzi.FoldString(w.Text) {
			if u.codes[r] == 0 {
				if len(u.codes) == 1<<16-2 {
					return nil, fmt.Errorf("segment: user words have more than %d different characters", len(u.codes))
				}
				u.codes[r] = uint16(len(u.codes) + 1)
			}
			k.Codes = append(k.Codes, u.codes[r])
		}
		keys = append(keys, k)
	}
	slices.SortStableFunc(keys, func(a, b keyed) int { return slices.Compare(a.Codes, b.Codes) })
	var plain []trie.Key
	var index []int
	for i, k := range keys {
		if i+1 < len(keys) && slices.Equal(k.Codes, keys[i+1].Codes) {
			continue
		}
		plain = append(plain, k.Key)
		index = append(index, k.word)
	}
	nodes, at, err := trie.Build(plain, uint16(len(u.codes)))
	if err != nil {
		return nil, fmt.Errorf("segment: user words: %w", err)
	}
	u.nodes = nodes
	for i, node := range at {
		u.word[node] = index[i]
	}
	return u, nil
}

// What a user's word earns: so much a character that no built-in analysis of the same
// text can win, less a little a word, so that one long word wins over two short ones.
const (
	userGain = 1 << 24
	userCost = 1 << 20
)

// users offers the user words that begin with cell i.
func (w *worker) users(text string, i int) {
	w.walkUser(text, i, func(j int, word uint32) {
		w.relax(i, j, w.states[i].cost()+userCost-int64(j-i)*userGain, word, w.userTag(word-wordUser))
	})
}

// walkUser calls f with the end of each user word that begins with cell i, shortest
// first. None begins or ends between two letters or digits.
func (w *worker) walkUser(text string, i int, f func(j int, word uint32)) {
	if w.cells[i].kind == fixed {
		return
	}
	node := uint32(trie.Root)
	for j := i; j < len(w.cells); j++ {
		c := w.userCode(text, j)
		if c == 0 {
			return
		}
		node = w.user.nodes[node].Base() + uint32(c)
		if w.user.nodes[node].Label() != c {
			return
		}
		if w.user.nodes[node].IsKey() && (j+1 == len(w.cells) || w.cells[j+1].kind != fixed) {
			f(j+1, wordUser+uint32(w.user.word[node]))
		}
	}
}

// userCode returns the user dictionary's code of cell j.
func (w *worker) userCode(text string, j int) uint16 {
	begin := w.start
	if j > 0 {
		begin = w.cells[j-1].end
	}
	r, n := utf8.DecodeRuneInString(text[begin:])
	if end := w.cells[j].end; begin+n != end && w.cells[j].tag != TagSP {
		return 0 // a cell of many characters; white space counts as one
	}
	return w.user.codes[hanzi.Fold(r)]
}
