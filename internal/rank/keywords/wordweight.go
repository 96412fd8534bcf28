package keywords

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// Roles of a word that the model knows: what it adds to the log-odds depends on whether
// it is the whole candidate, the first word of one, or the last.
const (
	roleSingle = iota
	roleFirst
	roleLast
	numRoles
)

// Characters have weights too, as the first and the last of a candidate: 局 and 会 end
// names that no table holds.
const (
	firstHan = 0x4E00
	numHan   = 0xA000 - firstHan
)

// wordWeights are the weights of words and characters, in units of the model: a small
// open-addressing table by the hash of the folded word, never written after it is made.
type wordWeights struct {
	keys []uint64 // 0 is an empty slot
	w    [][numRoles]int16
	mask uint32
	han  [][2]int16 // by character
}

// builtinWords are the weights that come with the model, read on first use.
var builtinWords = sync.OnceValue(func() *wordWeights { return newWordWeights(modelWords) })

// newWordWeights reads lines of "word single first last", with "firstRune lastRune"
// behind them for some characters, as the generator writes them.
func newWordWeights(text string) *wordWeights {
	size := 1024
	for size < strings.Count(text, "\n")*2 {
		size *= 2
	}
	t := &wordWeights{keys: make([]uint64, size), w: make([][numRoles]int16, size), mask: uint32(size - 1), han: make([][2]int16, numHan)}
	for at := 0; at < len(text); at++ { // each round reads a line; some milliseconds of every cold start
		from := at
		for text[at] != ' ' {
			at++
		}
		word := text[from:at]
		var w [numRoles + 2]int16
		for r := 0; text[at] == ' '; r++ {
			at++
			minus := text[at] == '-'
			if minus {
				at++
			}
			v := int16(0)
			for ; text[at] >= '0'; at++ {
				v = v*10 + int16(text[at]-'0')
			}
			if minus {
				v = -v
			}
			w[r] = v
		}
		if r, _ := utf8.DecodeRuneInString(word); r >= firstHan && r < firstHan+numHan && (w[numRoles] != 0 || w[numRoles+1] != 0) {
			t.han[r-firstHan] = [2]int16(w[numRoles:])
		}
		key := hashWord(word)
		i := t.slot(key)
		t.keys[i], t.w[i] = key, [numRoles]int16(w[:numRoles])
	}
	return t
}

func (t *wordWeights) slot(key uint64) uint32 {
	i := uint32(key*0x9E3779B97F4A7C15>>40) & t.mask
	for t.keys[i] != key && t.keys[i] != 0 {
		i = (i + 1) & t.mask
	}
	return i
}

// wordWeight returns the weight of unit u's word in a role.
func (s *scan) wordWeight(u int32, role int) int32 {
	x := &s.nodes[s.ids[u]]
	if x.weights < 0 {
		x.weights = int32(s.weights.slot(hashWord(s.word(u))))
	}
	return int32(s.weights.w[x.weights][role])
}

// edge returns the weight of a character as the first (0) or last (1) of a candidate.
func (t *wordWeights) edge(r rune, end int) int32 {
	if r = hanzi.Fold(r) - firstHan; r < 0 || r >= numHan {
		return 0
	}
	return int32(t.han[r][end])
}

// wordScore returns what the words of c and its first and last character add to its
// log-odds.
func (s *scan) wordScore(c *cand) float32 {
	first, text := s.token(c.at)
	last, _ := s.token(c.at + c.n - 1)
	words := s.weights
	r, _ := utf8.DecodeRuneInString(text[first.Start:first.End])
	q, _ := utf8.DecodeLastRuneInString(text[last.Start:last.End])
	sum := words.edge(r, 0) + words.edge(q, 1)
	if c.n == 1 {
		sum += s.wordWeight(c.at, roleSingle)
	} else {
		sum += s.wordWeight(c.at, roleFirst) + s.wordWeight(c.at+c.n-1, roleLast)
	}
	return float32(sum) * modelUnit
}
