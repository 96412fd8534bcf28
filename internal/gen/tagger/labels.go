package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/tagger"
)

// The names of passages of the corpus, as places: the text stays there. A line is a passage,
//
//	id from+bytes check type:place,place...
//
// where it stands in the text of the article and the hash of it; then, for each type, where
// its names stand in the passage. Type ? is of names that two answers are right for.

const labelsHead = `# Names in passages of the corpus; labels.go says how to read a line.
# source: annotated for this project by readers of crud2023 (IAAR-Shanghai/CRUD_RAG), sina2018 and cctv2022-24; places only, no text
`

// doubted is the type of names that two answers are right for.
const doubted = "?"

// labelled reads the labels at path and joins them with the articles of the corpus in dir. An
// article that the corpus lacks, or has with another text, is an error.
func labelled(path, dir string) ([]document, error) {
	lines, ids, err := corpus.Labels(path, 3)
	if err != nil {
		return nil, err
	}
	docs, place := make([]document, len(ids)), map[string]int{}
	for i, id := range ids {
		docs[i], place[id] = document{id: id, weight: 1}, i
	}
	err = corpus.Each(dir, func(a corpus.Article) error {
		f := lines[a.ID]
		if f == nil {
			return nil
		}
		delete(lines, a.ID)
		if err := docs[place[a.ID]].read(f, a.Text); err != nil {
			return fmt.Errorf("%s: %s: %w", path, a.ID, err)
		}
		return nil
	})
	for id := range lines {
		err = cmp.Or(err, fmt.Errorf("%s: the corpus has no article %s", path, id))
	}
	return docs, err
}

// read fills in d from the fields of its line and the text of the article.
func (d *document) read(f []string, text string) (err error) {
	if d.text, err = corpus.Piece(text, f[1]); err != nil {
		return err
	}
	if corpus.Check(d.text) != f[2] {
		return fmt.Errorf("another text than the labels are of")
	}
	for _, field := range f[3:] {
		name, places, _ := strings.Cut(field, ":")
		typ, ok := tagger.ParseType(name)
		if !ok && name != doubted {
			return fmt.Errorf("no type %s", name)
		}
		for _, p := range strings.Split(places, ",") {
			l := label{typ: typ}
			if l.start, l.end, err = corpus.At(d.text, p); err != nil {
				return err
			}
			if !ok {
				l.free = freeAll
			}
			d.labels = append(d.labels, l)
		}
	}
	slices.SortFunc(d.labels, func(a, b label) int { return a.start - b.start })
	return nil
}

// locate writes the passages of the NDJSON files at paths as places in the corpus in dir.
func locate(paths []string, dir, path string) error {
	docs := map[string]document{}
	for _, p := range paths {
		if err := corpus.Read(p, func(p passage) error { docs[p.ID] = p.document(); return nil }); err != nil {
			return err
		}
	}
	var lines []string
	err := corpus.Each(dir, func(a corpus.Article) error {
		d, ok := docs[a.ID]
		if !ok {
			return nil
		}
		delete(docs, a.ID)
		at := strings.Index(a.Text, d.text)
		if at < 0 {
			return fmt.Errorf("%s: the passage does not stand in the article", a.ID)
		}
		lines = append(lines, d.line(at))
		return nil
	})
	if err != nil || len(docs) > 0 {
		return cmp.Or(err, fmt.Errorf("the corpus lacks %d articles", len(docs)))
	}
	slices.Sort(lines)
	return os.WriteFile(filepath.Clean(path), []byte(labelsHead+strings.Join(lines, "")), 0o600)
}

// line returns the line of d, which stands at a byte of its article.
func (d *document) line(at int) string {
	var places [tagger.NumTypes][]string
	for _, l := range d.labels {
		places[l.typ] = append(places[l.typ], fmt.Sprintf("%d+%d", l.start, l.end-l.start))
	}
	s := fmt.Sprintf("%s %d+%d %s", d.id, at, len(d.text), corpus.Check(d.text))
	for t, p := range places {
		if len(p) > 0 {
			s += " " + cmp.Or(tagger.Type(t).String(), doubted) + ":" + strings.Join(p, ",")
		}
	}
	return s + "\n"
}
