package keywords

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
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
	names []string
	index map[string]int32 // folded name or synonym → tag
	codes [1 << 16]uint16  // rune → code, folded; 0 is in no tag
	far   map[rune]uint16  // the same for runes above U+FFFF
	auto  *automaton
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

// code returns the code of a rune of text.
func (v *Vocabulary) code(r rune) uint16 {
	if r < 1<<16 {
		return v.codes[r]
	}
	return v.far[r]
}

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
	return fmt.Errorf("keywords: vocabulary %s: %w", where, fmt.Errorf(format, args...))
}

func (b *vocabBuilder) add(line int, t Tag) error {
	name := strings.TrimSpace(t.Name)
	if name == "" {
		return b.errorf(line, "a tag without a name")
	}
	id := int32(len(b.v.names))
	if at, ok := b.v.index[hanzi.FoldString(name)]; ok {
		// The same tag again adds its synonyms; a synonym cannot become a tag.
		if hanzi.FoldString(b.v.names[at]) != hanzi.FoldString(name) {
			return b.errorf(line, "%q is a synonym of %q already (line %d)", name, b.v.names[at], b.lines[hanzi.FoldString(name)])
		}
		id = at
	} else {
		b.v.names = append(b.v.names, name)
	}
	for _, w := range append([]string{name}, t.Synonyms...) {
		w = strings.TrimSpace(w)
		f := hanzi.FoldString(w)
		if w == "" || !utf8.ValidString(w) {
			return b.errorf(line, "an empty or broken synonym of %q", name)
		}
		if utf8.RuneCountInString(w) > maxTagRunes {
			return b.errorf(line, "%q has more than %d characters", w, maxTagRunes)
		}
		if at, ok := b.v.index[f]; ok && at != id {
			return b.errorf(line, "%q belongs to %q already (line %d)", w, b.v.names[at], b.lines[f])
		}
		b.v.index[f] = id
		if b.lines[f] == 0 {
			b.lines[f] = line
		}
	}
	return nil
}

// build numbers the characters and builds the automaton.
func (b *vocabBuilder) build() (*Vocabulary, error) {
	v := b.v
	words := make([]string, 0, len(v.index))
	for w := range v.index {
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
		return nil, fmt.Errorf("keywords: vocabulary: %d different characters, more than %d", len(runes), math.MaxUint16)
	}
	v.far = map[rune]uint16{}
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
		keys[i], tags[i] = buf[from:len(buf):len(buf)], v.index[w]
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
