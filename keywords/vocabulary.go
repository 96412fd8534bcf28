package keywords

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	rank "github.com/tiyao/tiyao/internal/rank/keywords"
)

// A Tag is a tag that may be given, with other words for the same thing: Go for
// Golang and go语言.
type Tag struct {
	Name     string   `json:"tag"`
	Synonyms []string `json:"synonyms"`
}

// A Vocabulary is a list of tags in one automaton: looking all of them up takes one
// pass over the text however many they are. It is immutable and safe for concurrent use.
type Vocabulary struct {
	names  []string
	index  map[string]int32 // folded name or synonym → tag
	engine *rank.Vocab
}

// maxTagRunes is the length of the longest tag or synonym; it bounds what looking up
// costs a word.
const maxTagRunes = 64

// NewVocabulary returns the vocabulary of tags. A name or synonym that belongs to two
// tags, is empty or has more than 64 characters is an error. Names and synonyms match
// in any width, case and traditional or simplified form.
func NewVocabulary(tags ...Tag) (*Vocabulary, error) {
	b := newVocabBuilder("")
	for i, t := range tags {
		if err := b.add(i+1, t); err != nil {
			return nil, err
		}
	}
	return b.build()
}

// Len returns the number of tags.
func (v *Vocabulary) Len() int { return len(v.names) }

// Canonical returns the tag that word is or is a synonym of.
func (v *Vocabulary) Canonical(word string) (string, bool) {
	i, ok := v.index[hanzi.FoldString(strings.TrimSpace(word))]
	if !ok {
		return "", false
	}
	return v.names[i], true
}

// vocabularyFile is what errors call a vocabulary.
const vocabularyFile = "keywords: vocabulary"

// A vocabBuilder collects tags and remembers on which line each word stood.
type vocabBuilder struct {
	file  string
	v     *Vocabulary
	lines map[string]int
}

func newVocabBuilder(file string) *vocabBuilder {
	return &vocabBuilder{file: file, v: &Vocabulary{index: map[string]int32{}}, lines: map[string]int{}}
}

// errorf gives an error its file and line.
func (b *vocabBuilder) errorf(line int, format string, args ...any) error {
	where := fmt.Sprintf("tag %d", line)
	if b.file != "" {
		where = fmt.Sprintf("%s:%d", b.file, line)
	}
	return fmt.Errorf("%s %s: %w", vocabularyFile, where, fmt.Errorf(format, args...))
}

// add takes t, which stands on the line, and gives an error its place.
func (b *vocabBuilder) add(line int, t Tag) error {
	if err := b.take(line, t); err != nil {
		return b.errorf(line, "%w", err)
	}
	return nil
}

// take adds t, which stands in that line of the list; errors name neither the list nor the line.
func (b *vocabBuilder) take(line int, t Tag) error {
	name := strings.TrimSpace(t.Name)
	if name == "" {
		return errors.New("a tag without a name")
	}
	id := int32(len(b.v.names))
	if at, ok := b.v.index[hanzi.FoldString(name)]; ok {
		// The same tag again adds its synonyms; a synonym cannot become a tag.
		if hanzi.FoldString(b.v.names[at]) != hanzi.FoldString(name) {
			return fmt.Errorf("%q is a synonym of %q already (line %d)", name, b.v.names[at], b.lines[hanzi.FoldString(name)])
		}
		id = at
	} else {
		b.v.names = append(b.v.names, name)
	}
	for _, w := range append([]string{name}, t.Synonyms...) {
		w = strings.TrimSpace(w)
		f := hanzi.FoldString(w)
		if w == "" || !utf8.ValidString(w) {
			return fmt.Errorf("an empty or broken synonym of %q", name)
		}
		if utf8.RuneCountInString(w) > maxTagRunes {
			return fmt.Errorf("%q has more than %d characters", w, maxTagRunes)
		}
		if at, ok := b.v.index[f]; ok && at != id {
			return fmt.Errorf("%q belongs to %q already (line %d)", w, b.v.names[at], b.lines[f])
		}
		b.v.index[f] = id
		if b.lines[f] == 0 {
			b.lines[f] = line
		}
	}
	return nil
}

// build builds the automaton.
func (b *vocabBuilder) build() (*Vocabulary, error) {
	engine, err := rank.NewVocab(b.v.names, b.v.index)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", vocabularyFile, err)
	}
	b.v.engine = engine
	return b.v, nil
}
