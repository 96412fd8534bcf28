package segment

import (
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/lexicon"
)

// An Option changes how New or Segmenter.With makes a segmenter.
type Option func(*Segmenter) error

// WithUserDict adds the words of the dictionary file at path; see ReadWords for its
// format. The text's analysis must give way to a user's word always, also where it
// holds digits, spaces, Latin letters or marks; of two user words that overlap, what
// covers more text wins. An error names the file and the line.
func WithUserDict(path string) Option {
	return func(s *Segmenter) error {
		f, err := os.Open(path)
		if err != nil {
			return fmt.Errorf("segment: userdict %w", err)
		}
		defer f.Close()
		return WithUserDictReader(f, path)(s)
	}
}

// WithUserDictReader is WithUserDict for a dictionary that is read from r; name stands
// for it in errors.
func WithUserDictReader(r io.Reader, name string) Option {
	return func(s *Segmenter) error {
		words, err := ReadWords(r, name)
		if err != nil {
			return err
		}
		return WithUserWords(words...)(s)
	}
}

// WithUserWords adds words, as WithUserDict does.
func WithUserWords(words ...Word) Option {
	return func(s *Segmenter) error {
		s.added = append(s.added[:len(s.added):len(s.added)], words...)
		return nil
	}
}

// WithDictionary takes words in place of the built-in dictionary, with their
// frequencies as odds; words of frequency 0 count once. The models of names and
// unknown words stay. Building takes about 10 µs a word.
func WithDictionary(words []Word) Option {
	return func(s *Segmenter) error {
		lex, err := compile(words)
		if err != nil {
			return err
		}
		return s.setLexicon(lex)
	}
}

// compile makes a lexicon of words.
func compile(words []Word) (*lexicon.Lexicon, error) {
	base := lexicon.Default()
	src := lexicon.Source{Made: "WithDictionary", Chars: base.Chars()}
	freq := map[string]float64{}
	var total float64
	for i, w := range words {
		text := hanzi.FoldString(w.Text)
		switch n := utf8.RuneCountInString(text); {
		case text == "" || !utf8.ValidString(text):
			return nil, fmt.Errorf("segment: dictionary word %d: %q is no word", i+1, w.Text)
		case n > lexicon.MaxWord:
			return nil, fmt.Errorf("segment: dictionary word %d: %q has more than %d characters", i+1, w.Text, lexicon.MaxWord)
		}
		if err := w.check(); err != nil {
			return nil, fmt.Errorf("segment: dictionary word %d: %w", i+1, err)
		}
		total += max(1, w.Freq)
		if f, ok := freq[text]; ok {
			freq[text] = max(f, w.Freq, 1)
			continue
		}
		freq[text] = max(1, w.Freq)
		idf := unknownIDF
		if node := base.Find(text); node != 0 {
			idf = base.IDF(node)
		}
		src.Words = append(src.Words, lexicon.Word{Text: text, Tag: uint8(w.Tag), IDF: idf})
	}
	if len(src.Words) == 0 {
		return nil, errors.New("segment: the dictionary has no words")
	}
	for i, w := range src.Words {
		src.Words[i].Cost = math.Log(total / freq[w.Text])
	}
	blob, err := lexicon.Encode(src)
	if err != nil {
		return nil, fmt.Errorf("segment: dictionary: %w", err)
	}
	return lexicon.Open(blob)
}

// WithLexicon reads with a compiled lexicon in place of the built-in one; blob is a file as
// the built-in one is, and must not be changed afterwards. A file of another form or
// version is an error. It costs microseconds.
func WithLexicon(blob []byte) Option {
	return func(s *Segmenter) error {
		lex, err := lexicon.Open(blob)
		if err != nil {
			return fmt.Errorf("segment: lexicon: %w", err)
		}
		return s.setLexicon(lex)
	}
}
