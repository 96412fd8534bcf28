package segment

import (
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/userfile"
)

// A Word is an entry of a dictionary.
type Word struct {
	Text string
	Freq float64 // how often it stands in some corpus; 0 for unknown
	Tag  Tag     // TagX for unknown
}

// check says what is wrong with the frequency or the tag of w.
func (w *Word) check() error {
	if !(w.Freq >= 0 && w.Freq <= math.MaxFloat64) {
		return fmt.Errorf("the frequency of %q is %v, want 0 or more", w.Text, w.Freq)
	}
	if w.Tag >= numTags {
		return fmt.Errorf("the part of speech of %q is %d, which there is not", w.Text, w.Tag)
	}
	return nil
}

// maxUserWord is the number of characters a user's word can have at most.
const maxUserWord = 128

// ReadWords reads a dictionary in the format of jieba and gse: a word a line, with its
// frequency and part of speech behind it where they are known.
//
//	信访工作 120 n
//	iPhone 17 Pro 3 nz
//	云计算
//
// Fields are separated by spaces or tabs. A word may hold spaces where a frequency
// follows, or where tabs separate the fields. Blank lines and lines that begin with
// "# " are skipped, as is a byte order mark. An error names name and the line.
func ReadWords(r io.Reader, name string) ([]Word, error) {
	var words []Word
	err := userfile.Entries(r, "segment: userdict", name, func(_ int, line string) error {
		w, err := parseWord(line)
		words = append(words, w)
		return err
	})
	if err != nil {
		return nil, err
	}
	return words, nil
}

// parseWord reads "word [frequency] [tag]".
func parseWord(line string) (Word, error) {
	split := strings.Fields
	if strings.Contains(line, "\t") {
		split = func(s string) []string { return strings.FieldsFunc(s, func(r rune) bool { return r == '\t' }) }
	}
	f := split(line)
	var w Word
	var hasTag bool
	if len(f) > 1 {
		if w.Tag, hasTag = ParseTag(f[len(f)-1]); hasTag {
			f = f[:len(f)-1]
		}
	}
	if len(f) > 1 {
		freq, err := strconv.ParseFloat(strings.TrimSpace(f[len(f)-1]), 64)
		switch {
		case err == nil:
			w.Freq = freq
			f = f[:len(f)-1]
			w.Text = f[0]
			if err := w.check(); err != nil {
				return Word{}, err
			}
		case !hasTag && len(f) == 2:
			return Word{}, fmt.Errorf("%q is neither a frequency nor a part of speech", f[1])
		}
	}
	w.Text = strings.TrimSpace(strings.Join(f, " "))
	if n := utf8.RuneCountInString(w.Text); n > maxUserWord {
		return Word{}, fmt.Errorf("a word of %d characters; at most %d are possible", n, maxUserWord)
	}
	return w, nil
}
