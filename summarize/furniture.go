package summarize

import (
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/archive"
	"github.com/tiyao/tiyao/internal/userfile"
	"github.com/tiyao/tiyao/segment"
)

// Furniture is the sentences that stand in several posts of a site: mastheads, notices of import, the author's
// vita. No summary or description is made of them. It is immutable and safe for concurrent use.
type Furniture struct {
	lines []string // as they stand, sorted
	keys  map[archive.Key]struct{}
}

// longestFurniture is the characters that a sentence of a masthead or notice has at most.
const longestFurniture = 200

func furniture(lines []string) *Furniture {
	slices.Sort(lines)
	f := &Furniture{lines: slices.Compact(lines), keys: make(map[archive.Key]struct{}, len(lines))}
	for _, l := range f.lines {
		f.keys[archive.KeyOf(l)] = struct{}{}
	}
	return f
}

// Has reports whether sentence is furniture.
func (f *Furniture) Has(sentence string) bool {
	if f == nil || len(sentence) > longestFurniture*utf8.UTFMax {
		return false
	}
	_, ok := f.keys[archive.KeyOf(sentence)]
	return ok
}

// Len returns the number of sentences.
func (f *Furniture) Len() int { return len(f.lines) }

// ReadFurniture reads a sentence a line; blank lines and those that begin with "# " say nothing. name is
// for errors, which name the line.
func ReadFurniture(r io.Reader, name string) (*Furniture, error) {
	var lines []string
	err := userfile.Entries(r, "summarize: furniture", name, func(_ int, line string) error {
		lines = append(lines, line)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return furniture(lines), nil
}

// WriteTo writes f as ReadFurniture reads it.
func (f *Furniture) WriteTo(w io.Writer) (int64, error) {
	var n int64
	for _, l := range f.lines {
		m, err := io.WriteString(w, l+"\n")
		n += int64(m)
		if err != nil {
			return n, err
		}
	}
	return n, nil
}

// A FurnitureBuilder counts in how many articles of a site each sentence stands. It is not safe for
// concurrent use.
type FurnitureBuilder struct{ count *archive.Count }

// NewFurnitureBuilder returns a builder that has seen nothing.
func NewFurnitureBuilder() *FurnitureBuilder { return &FurnitureBuilder{archive.NewCount(2)} }

// Add counts the sentences of doc. Names and parts of speech are not asked for: a segmenter with
// segment.WithoutNames does.
func (b *FurnitureBuilder) Add(doc *segment.Document) {
	b.count.Next()
	if doc == nil {
		return
	}
	for _, s := range doc.Sentences {
		text := doc.Text[s.Start:s.End]
		if n := utf8.RuneCountInString(text); n >= 4 && n <= longestFurniture {
			b.count.Add(archive.KeyOf(text), strings.Join(strings.Fields(text), " "))
		}
	}
}

// Build returns the sentences that stand in at least least articles, 2 or more; 0 is the usual three.
func (b *FurnitureBuilder) Build(least int) *Furniture {
	if least == 0 {
		least = archive.FewLines
	}
	var lines []string
	for _, t := range b.count.Shared(max(2, least)) {
		if userfile.IsEntry(t.Text) { // ReadFurniture would pass it over otherwise
			lines = append(lines, t.Text)
		}
	}
	return furniture(lines)
}
