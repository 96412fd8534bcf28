package segment

import (
	"iter"
	"sync"

	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/internal/trie"
)

// A Segmenter splits Chinese text into words. It is immutable and safe for concurrent
// use; what a call needs of its own is pooled.
type Segmenter struct {
	lex         *lexicon.Lexicon
	root        uint32 // base of the trie's root
	look        int    // cells that must be known ahead: the longest word
	open        *openings
	slots       *[1 << 16]uint16 // of the most common characters, by rune
	cut         *cutTable
	foreignCost []foreignCost // by code
	fen, zhi    uint16        // codes of 分 and 之
	added       []Word        // by the user
	user        *userDict
	noNames     bool // documents get neither names nor tags in context
	wholeNames  bool // each name of a document is one token

	givenNames []Name // by the user
	nameTable  *phrase.Table[NameType]
	neverNames map[string]bool // folded

	pool *sync.Pool
}

// New returns a segmenter with the built-in dictionary, which is read in place: without
// options it costs microseconds.
func New(opts ...Option) (*Segmenter, error) { return builtIn().With(opts...) }

// builtIn is the segmenter without options; all users of it share its pool.
var builtIn = sync.OnceValue(func() *Segmenter { return phrase.Must(fromLexicon(lexicon.Default())) })

// With returns a segmenter that differs from s by opts. The dictionary is shared; s
// itself does not change.
func (s *Segmenter) With(opts ...Option) (*Segmenter, error) {
	if len(opts) == 0 {
		return s, nil
	}
	t := *s
	for _, opt := range opts {
		if err := opt(&t); err != nil {
			return nil, err
		}
	}
	if len(t.added) > 0 {
		var err error
		if t.user, err = newUserDict(t.added); err != nil {
			return nil, err
		}
		t.look = max(t.look, maxUserWord+1)
	}
	t.setPool()
	return &t, nil
}

// lookahead is more than the longest word and the longest number in words have.
const lookahead = 2 * lexicon.MaxWord

// fromLexicon returns a segmenter over lex.
func fromLexicon(lex *lexicon.Lexicon) (*Segmenter, error) {
	s := &Segmenter{look: lookahead}
	if err := s.setLexicon(lex); err != nil {
		return nil, err
	}
	s.setPool()
	return s, nil
}

func (s *Segmenter) setLexicon(lex *lexicon.Lexicon) error {
	open, err := newOpenings(lex)
	if err != nil {
		return err
	}
	s.lex, s.root, s.open = lex, lex.Node(trie.Root).Base(), open
	s.slots = s.commonSlots()
	s.cut = newCutTable(lex)
	s.foreignCost = foreignCosts(lex, open)
	s.fen, s.zhi = lex.Code('分'), lex.Code('之')
	return nil
}

func (s *Segmenter) setPool() {
	s.pool = &sync.Pool{New: func() any { return &worker{Segmenter: s} }}
}

// Append segments text and appends its tokens to dst. The tokens cover text without
// gaps, in order; invalid UTF-8 passes through. It takes time linear in len(text) and
// allocates nothing once dst is large enough.
func (s *Segmenter) Append(dst []Token, text string) []Token {
	w := s.pool.Get().(*worker)
	dst = w.segment(dst, text)
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
// 1/16. For NoWord, and user words that the built-in dictionary lacks, it is that of a
// rare word, 9.
func (s *Segmenter) IDF(w WordID) float64 {
	if node := s.node(w); node != 0 {
		return s.lex.IDF(node)
	}
	return unknownIDF
}

// unknownIDF is the IDF of words that no dictionary has.
const unknownIDF = 9.0

// LogProb returns the natural logarithm of the probability of a word, −16 where it is
// unknown.
func (s *Segmenter) LogProb(w WordID) float64 {
	if node := s.node(w); node != 0 {
		return -float64(s.lex.Node(node).Cost()) / nat
	}
	return -float64(costUnknown) / nat
}

// node returns the lexicon's node of a word, or 0.
func (s *Segmenter) node(w WordID) uint32 {
	if w < wordUser {
		return uint32(w)
	}
	if i := int(w) - wordUser; s.user != nil && i < len(s.user.words) {
		return s.lex.Find(s.user.words[i].Text)
	}
	return 0
}

// userTag returns the part of speech of user word i: the user's, else the lexicon's,
// else noun.
func (s *Segmenter) userTag(i uint32) Tag {
	w := s.user.words[i]
	if w.Tag != TagX {
		return w.Tag
	}
	if node := s.lex.Find(w.Text); node != 0 {
		return Tag(s.lex.Tag(node))
	}
	return TagN
}
