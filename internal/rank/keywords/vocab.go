package keywords

import (
	"fmt"
	"math"
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// A Vocab is a list of tags in one automaton: looking all of them up takes one pass
// over the text however many they are. It is immutable.
type Vocab struct {
	names []string
	tags  map[string]int32 // folded name or synonym → tag
	codes [1 << 16]uint16  // rune → code, folded; 0 is in no tag
	far   map[rune]uint16  // the same for runes above U+FFFF
	auto  *automaton
}

// NewVocab returns the vocabulary of tags with these names; index gives the tag of each
// folded name or synonym.
func NewVocab(names []string, index map[string]int32) (*Vocab, error) {
	v := &Vocab{names: names, tags: index, far: map[rune]uint16{}}
	words := make([]string, 0, len(index))
	for w := range index {
		words = append(words, w)
	}
	slices.Sort(words) // the order of UTF-8 is that of code points, and codes follow it
	var runes []rune
	seen := map[rune]bool{}
	size := 0
	for _, w := range words {
		for _, r := range w {
			size++
			if !seen[r] {
				seen[r] = true
				runes = append(runes, r)
			}
		}
	}
	slices.Sort(runes)
	if len(runes) > math.MaxUint16 {
		return nil, fmt.Errorf("%d different characters, more than %d", len(runes), math.MaxUint16)
	}
	for i, r := range runes {
		if r < 1<<16 {
			v.codes[r] = uint16(i + 1)
		} else {
			v.far[r] = uint16(i + 1)
		}
	}
	buf := make([]uint16, 0, size)
	keys, tags := make([][]uint16, len(words)), make([]int32, len(words))
	for i, w := range words {
		from := len(buf)
		for _, r := range w {
			buf = append(buf, v.code(r))
		}
		keys[i], tags[i] = buf[from:len(buf):len(buf)], index[w]
	}
	v.auto = newAutomaton(keys, tags, len(runes))
	// Bake folding into the codes: a text needs no folding then.
	for r := rune(0); r < 1<<16; r++ {
		if f := hanzi.Fold(r); f != r && v.codes[r] == 0 && f < 1<<16 {
			v.codes[r] = v.codes[f]
		}
	}
	return v, nil
}

// code returns the code of a rune of text.
func (v *Vocab) code(r rune) uint16 {
	if r < 1<<16 {
		return v.codes[r]
	}
	return v.far[r]
}
