package keywords

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/userfile"
)

// ReadVocabulary reads a list of tags. name is the file's name: it stands in errors,
// with the line, and its end says the format.
//
//	.csv   tag,synonym,synonym…      a first row that begins with "tag" or "标签" is a head
//	.json  {"Go": ["Golang"]}, [{"tag": "Go", "synonyms": ["Golang"]}] or ["Go", "Rust"]
//	.yaml, .toml, .xlsx and the like are refused
//	other  one tag a line, "Go" or "Go = Golang, go语言"; lines that begin with "# " are comments
func ReadVocabulary(r io.Reader, name string) (*Vocabulary, error) {
	b := newVocabBuilder(name)
	var err error
	switch strings.ToLower(filepath.Ext(name)) {
	case ".csv":
		err = b.readCSV(r)
	case ".json":
		err = b.readJSON(r)
	case ".yaml", ".yml", ".toml", ".xml", ".html", ".htm", ".tsv", ".ndjson", ".jsonl", ".xls", ".xlsx", ".ods", ".doc", ".docx", ".pdf":
		// its lines would be taken for tags, whatever they are
		err = fmt.Errorf("%s %s: want a tag a line, .csv or .json", vocabularyFile, name)
	default:
		err = b.readLines(r)
	}
	if err != nil {
		return nil, err
	}
	return b.build()
}

// ReadWords reads a list of words for WithStopWords or WithBlock: one or more a line,
// separated by commas, 、 or ;. Lines that begin with "# " are comments. name is for errors,
// which name the line.
func ReadWords(r io.Reader, name string) ([]string, error) {
	var words []string
	err := userfile.Entries(r, "keywords: words", name, func(_ int, text string) error {
		words = append(words, splitList(text)...)
		return nil
	})
	return words, err
}

func (b *vocabBuilder) readLines(r io.Reader) error {
	return userfile.Entries(r, vocabularyFile, b.file, func(line int, text string) error {
		name, list, ok := strings.Cut(text, "=")
		if !ok {
			name, list, _ = strings.Cut(text, "＝")
		}
		return b.take(line, Tag{Name: name, Synonyms: splitList(list)})
	})
}

// splitList splits at commas, 、 and semicolons of any width.
func splitList(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",，、;；", r) }) {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

func (b *vocabBuilder) readCSV(r io.Reader) error {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	in.TrimLeadingSpace = true
	in.Comment = 0
	for n := 0; ; n++ {
		rec, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		var bad *csv.ParseError
		if errors.As(err, &bad) {
			return b.errorf(bad.Line, "%w", bad.Err)
		}
		line, _ := in.FieldPos(0)
		if err != nil {
			return b.errorf(line, "%w", err)
		}
		rec[0] = strings.TrimPrefix(rec[0], "\uFEFF")
		if n == 0 && (strings.EqualFold(strings.TrimSpace(rec[0]), "tag") || strings.TrimSpace(rec[0]) == "标签") {
			continue
		}
		t := Tag{Name: rec[0]}
		for _, w := range rec[1:] {
			if w = strings.TrimSpace(w); w != "" {
				t.Synonyms = append(t.Synonyms, w)
			}
		}
		if !utf8.ValidString(strings.Join(rec, "")) {
			return b.errorf(line, "not UTF-8")
		}
		if err := b.add(line, t); err != nil {
			return err
		}
	}
}
