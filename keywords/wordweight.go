package keywords

import (
	"strconv"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// Roles of a word that the model knows: what it adds to the log-odds depends on whether
// it is the whole candidate, the first word of one, or the last.
const (
	roleSingle = iota
	roleFirst
	roleLast
	numRoles
)

// wordWeights are the weights of words by word ID, in units of the model: a small
// open-addressing table that is never written after it is made.
type wordWeights struct {
	ids  []segment.WordID // 0 is an empty slot
	w    [][numRoles]int16
	mask uint32
}

// newWordWeights reads lines of "word single first last" and looks the words up in seg.
func newWordWeights(seg *segment.Segmenter, text string) wordWeights {
	size := 1024
	for size < strings.Count(text, "\n")*2 {
		size *= 2
	}
	t := wordWeights{ids: make([]segment.WordID, size), w: make([][numRoles]int16, size), mask: uint32(size - 1)}
	var toks []segment.Token
	for len(text) > 0 {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		word, nums, ok := strings.Cut(line, " ")
		if !ok {
			continue
		}
		toks = seg.Append(toks[:0], word)
		if len(toks) != 1 || toks[0].Word == segment.NoWord {
			continue
		}
		var w [numRoles]int16
		for r := range w {
			num, rest, _ := strings.Cut(nums, " ")
			nums = rest
			v, _ := strconv.ParseInt(num, 10, 16)
			w[r] = int16(v)
		}
		i := t.slot(toks[0].Word)
		t.ids[i], t.w[i] = toks[0].Word, w
	}
	return t
}

func (t *wordWeights) slot(id segment.WordID) uint32 {
	i := uint32(uint64(id)*0x9E3779B97F4A7C15>>40) & t.mask
	for t.ids[i] != id && t.ids[i] != 0 {
		i = (i + 1) & t.mask
	}
	return i
}

// of returns the weight of a word in a role.
func (t *wordWeights) of(id segment.WordID, role int) int32 {
	if id == segment.NoWord {
		return 0
	}
	return int32(t.w[t.slot(id)][role])
}

// wordScore returns what the words of c add to its log-odds.
func (s *scan) wordScore(c *cand) float32 {
	first, _ := s.token(c.at)
	words := &s.lex.words
	if c.n == 1 {
		return float32(words.of(first.Word, roleSingle)) * modelUnit
	}
	last, _ := s.token(c.at + c.n - 1)
	return float32(words.of(first.Word, roleFirst)+words.of(last.Word, roleLast)) * modelUnit
}
