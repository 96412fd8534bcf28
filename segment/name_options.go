package segment

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/internal/userfile"
)

// WithNames adds names of the user's own, of which Text and Type are read. Wherever one
// stands in a document it is a name of that type, whatever else was found there; the
// longest counts where two begin together, and of two types the last.
func WithNames(names ...Name) Option {
	return func(s *Segmenter) error {
		for i, n := range names {
			if err := checkName(n.Text); err != nil {
				return fmt.Errorf("segment: name %d: %w", i+1, err)
			}
			if n.Type == NoName || n.Type >= numNameTypes {
				return fmt.Errorf("segment: name %d: %q has no type", i+1, n.Text)
			}
		}
		s.givenNames = append(s.givenNames[:len(s.givenNames):len(s.givenNames)], names...)
		lines := make([]phrase.Line, 0, len(s.givenNames))
		at := map[string]int{}
		for _, n := range s.givenNames {
			text := hanzi.FoldString(n.Text)
			i, ok := at[text]
			if !ok {
				i = len(lines)
				at[text] = i
				lines = append(lines, phrase.Line{Given: []phrase.Word{{Text: text}}})
			}
			lines[i].Class = n.Type.String()
		}
		t, err := phrase.New(lines, func(l *phrase.Line) (NameType, error) {
			t, _ := ParseNameType(l.Class)
			return t, nil
		})
		if err != nil {
			return fmt.Errorf("segment: names: %w", err)
		}
		s.nameTable = t
		return nil
	}
}

// WithNotNames takes texts from the names of documents: none is ever given as one, not even
// a user's own. Width, case and traditional characters make no difference.
func WithNotNames(texts ...string) Option {
	return func(s *Segmenter) error {
		never := make(map[string]bool, len(s.neverNames)+len(texts))
		for t := range s.neverNames {
			never[t] = true
		}
		for i, t := range texts {
			if err := checkName(t); err != nil {
				return fmt.Errorf("segment: name %d: %w", i+1, err)
			}
			never[hanzi.FoldString(t)] = true
		}
		s.neverNames = never
		return nil
	}
}

func checkName(text string) error {
	switch {
	case strings.TrimSpace(text) == "" || !utf8.ValidString(text):
		return fmt.Errorf("%q is no name", text)
	case utf8.RuneCountInString(text) > maxUserWord:
		return fmt.Errorf("more than %d characters", maxUserWord)
	}
	for _, r := range hanzi.FoldString(text) {
		if r == 0 || r > 0xFFFF { // as phrase.Table holds them
			return fmt.Errorf("%q: a name cannot hold %U, only characters from U+0001 to U+FFFF", text, r)
		}
	}
	return nil
}

// ReadNames reads names with their types, one a line: the name, a blank or a tab, and
// person, place, organization, work, event or product.
//
//	云州市信访局 organization
//	Mate 60 Pro product
//
// A name holds characters up to U+FFFF. Blank lines and lines that begin with "# " are skipped, as is a byte order mark. An error
// names name and the line.
func ReadNames(r io.Reader, name string) ([]Name, error) {
	var names []Name
	err := userfile.Entries(r, "segment: names", name, func(_ int, line string) error {
		text, kind, ok := cutType(line)
		if !ok {
			return fmt.Errorf("%q has no type behind it", line)
		}
		t, ok := ParseNameType(kind)
		if !ok {
			return fmt.Errorf("%q is no type: want person, place, organization, work, event or product", kind)
		}
		if err := checkName(text); err != nil {
			return err
		}
		names = append(names, Name{Text: text, Type: t, Parent: -1, Tag: true, Confidence: 1})
		return nil
	})
	return names, err
}

// ReadNotNames reads texts that are no names, one a line; what ReadNames skips is skipped,
// and a type behind a text is passed over. An error names name and the line.
func ReadNotNames(r io.Reader, name string) ([]string, error) {
	var texts []string
	err := userfile.Entries(r, "segment: names", name, func(_ int, line string) error {
		if text, kind, ok := cutType(line); ok {
			if _, ok := ParseNameType(kind); ok {
				line = text
			}
		}
		if err := checkName(line); err != nil {
			return err
		}
		texts = append(texts, line)
		return nil
	})
	return texts, err
}

// cutType parts a line at its last blank, of any width: what stands before and behind it.
func cutType(line string) (text, kind string, ok bool) {
	i := strings.LastIndexAny(line, " \t　")
	if i < 0 {
		return line, "", false
	}
	return strings.TrimSpace(line[:i]), strings.TrimSpace(line[i:]), true
}
