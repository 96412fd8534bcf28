package segment

import (
	"iter"
	"sync"

	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/internal/trie"
)

// A Segmenter splits Chinese text into words. It is immutable and safe for concurrent
// use; what a call needs of its own is pooled.
type Segmenter struct {
	lex      *lexicon.Lexicon
	root     uint32 // base of the trie's root
	look     int    // cells that must be known ahead: the longest word
	roles    []role // of characters in numbers and names, by code
	fen, zhi uint16 // codes of 分 and 之
	pool     *sync.Pool
}

// New returns a segmenter with the built-in dictionary. It reads nothing and costs
// microseconds after the first call.
func New(opts ...Option) (*Segmenter, error) {
	return builtIn(), nil
}

// builtIn is the segmenter without options; all users of it share its pool.
var builtIn = sync.OnceValue(func() *Segmenter { return FromLexicon(lexicon.Default()) })

// FromLexicon returns a segmenter over a lexicon of one's own. It is for the programs
// that make lexicons.
func FromLexicon(lex *lexicon.Lexicon) *Segmenter {
	s := &Segmenter{
		lex: lex, root: lex.Node(trie.Root).Base(), look: lexicon.MaxWord + 1,
		roles: rolesByCode(lex), fen: lex.Code('分'), zhi: lex.Code('之'),
	}
	s.pool = &sync.Pool{New: func() any { return &worker{Segmenter: s} }}
	return s
}

// Append segments text and appends its tokens to dst. The tokens cover text without
// gaps, in order; invalid UTF-8 passes through. It takes time linear in len(text) and
// allocates nothing once dst is large enough.
func (s *Segmenter) Append(dst []Token, text string) []Token {
	w := s.pool.Get().(*worker)
	dst = w.run(dst, text)
	s.pool.Put(w)
	return dst
}

// All returns the tokens of text one after the other.
func (s *Segmenter) All(text string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for _, t := range s.Append(nil, text) {
			if !yield(t) {
				return
			}
		}
	}
}

// Words returns the words of text as strings that share its memory. Joined they are
// text again: white space is a word too.
func (s *Segmenter) Words(text string) []string {
	tokens := s.Append(make([]Token, 0, len(text)/5+8), text)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = text[t.Start:t.End]
	}
	return words
}

// IDF returns the inverse document frequency of a word, ln(N/df) over modern news, to
// 1/16. For NoWord it is that of a word seen once.
func (s *Segmenter) IDF(w WordID) float64 {
	if w == NoWord {
		return unknownIDF
	}
	return s.lex.IDF(uint32(w))
}

// unknownIDF is the IDF of words that no dictionary has.
const unknownIDF = 9.0

// LogProb returns the natural logarithm of the probability of a word, −16 for NoWord.
func (s *Segmenter) LogProb(w WordID) float64 {
	if w == NoWord {
		return -float64(costUnknown) / nat
	}
	return -float64(s.lex.Node(uint32(w)).Cost()) / nat
}
