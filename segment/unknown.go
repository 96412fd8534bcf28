package segment

import (
	"math"

	"github.com/tiyao/tiyao/internal/lexicon"
)

// Costs of a character at one position in a word following another: the BMES chain
// of gse's (jieba's) model for unknown words, −ln(p) in units of a nat.
const (
	costBE, costBM = int64(511 * nat / 1000), int64(916 * nat / 1000)
	costEB, costES = int64(590 * nat / 1000), int64(809 * nat / 1000)
	costME, costMM = int64(333 * nat / 1000), int64(1260 * nat / 1000)
	costSB, costSS = int64(721 * nat / 1000), int64(666 * nat / 1000)
)

// maxRun bounds how many characters are looked at together.
const maxRun = 64

// costJoin is what an unknown word pays for not being in the dictionary.
const costJoin = 2 * nat

// costLone is what a character pays for standing alone that never does.
const costLone = 2 * nat

// costSeldom is what a character pays that hardly ever does.
const costSeldom = 2 * nat

// rejoin looks for unknown words in the last n tokens of dst, single characters all:
// Viterbi over the positions begin, middle, end, single. It returns the shortened dst.
func (w *worker) rejoin(dst []Token, text string, n int) []Token {
	run := dst[len(dst)-n:]
	var cost [2]int64 // of the best path that ends a word, or is inside one, at the character before
	const inside, ended = 0, 1
	cost[inside] = math.MaxInt64 / 2
	// from[i]: bit 0, the best path into "ended" at i comes from a word that began
	// before i; bit 1, the best path into "inside" continues a word.
	var from [maxRun]uint8
	for i, t := range run {
		code := w.lex.CodeAt(text, t.Start)
		b, m := int64(w.lex.Emit(code, lexicon.PosB)), int64(w.lex.Emit(code, lexicon.PosM))
		e, s := int64(w.lex.Emit(code, lexicon.PosE)), int64(w.lex.Emit(code, lexicon.PosS))
		if b == lexicon.MaxCost && e == lexicon.MaxCost { // seen in no word: anywhere but alone
			b, m, e = s, s, s
			s += costJoin + costLone
		} else if w.open.all[code].role&rare != 0 {
			if b == lexicon.MaxCost {
				b = s
			}
			if e == lexicon.MaxCost {
				e = s
			}
			s += costSeldom
		}
		begin, goOn := cost[ended]+b+costEB+costJoin, cost[inside]+m+costBM
		single, end := cost[ended]+s+costSS, cost[inside]+e+costBE
		if begin <= goOn {
			cost[inside] = begin
		} else {
			cost[inside], from[i] = goOn, 2
		}
		if single <= end {
			cost[ended] = single
		} else {
			cost[ended] = end
			from[i] |= 1
		}
	}
	// Back from the last character, marking which tokens join the one before.
	var joins [maxRun]bool
	for i := n - 1; i >= 0; i-- {
		if from[i]&1 == 0 {
			continue
		}
		for joins[i] = true; ; {
			i--
			if from[i]&2 == 0 {
				break
			}
			joins[i] = true
		}
	}
	out := 0
	for i, t := range run {
		if joins[i] {
			run[out-1].End = t.End
			run[out-1].Word = NoWord
			run[out-1].Tag = TagN
			continue
		}
		run[out] = t
		out++
	}
	return dst[:len(dst)-n+out]
}

// isLoose reports whether a token is a single character that an unknown word may be
// made of: not one that stands alone by its nature.
func isLoose(t Token) bool { return t.End-t.Start == 3 && looseTags>>t.Tag&1 != 0 }

// looseTags has the bit of each tag that a loose character can have.
const looseTags uint64 = 1<<TagX | 1<<TagN | 1<<TagNR | 1<<TagNS | 1<<TagNT | 1<<TagNZ | 1<<TagV | 1<<TagVN | 1<<TagA |
	1<<TagB | 1<<TagZ | 1<<TagG | 1<<TagJ | 1<<TagS | 1<<TagO | 1<<TagE
