package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/tagger"
)

// A source is what a model is fitted on.
type source struct {
	*reader
	docs        []document // labelled by the teacher
	train, test []document // named by hand
	votes       ballot
	rest        map[string]int // words that are in no name
	words       map[uint32]*wordCount
}

// fields splits a flag at its commas.
func fields(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' })
}

// read reads the teacher's documents, lets them vote on names, and parts the passages.
func (s *source) read(hand []document) error {
	data, err := os.ReadFile(filepath.Join(*dir, "annotated_ids.txt"))
	if err != nil {
		return err
	}
	out := map[string]bool{}
	for _, id := range strings.Fields(string(data)) {
		out[id] = true
	}
	n := 0
	teacher := append([]string{filepath.Join(*dir, "ner/silver.jsonl.xz")}, fields(*more)...)
	if *most == 0 {
		teacher = nil
	}
	for _, path := range teacher {
		err := corpus.Read(path, func(l silver) error {
			if out[l.ID] {
				return nil
			}
			d := convert(l)
			s.votes.add(n, d)
			others(d, s.rest)
			s.count(d, s.words)
			if n++; n > *skip && len(s.docs) < *most {
				s.docs = append(s.docs, d)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	changed, doubted := 0, 0
	for i := range s.docs {
		a, b := s.votes.settle(&s.docs[i], s.rest)
		changed, doubted = changed+a, doubted+b
	}
	logf("%d documents read, %d strings voted on, %d labels changed, %d in doubt", n, len(s.votes), changed, doubted)
	for i, d := range hand {
		d.weight = float32(*weight)
		if *held > 0 && i%*held == *held-1 {
			s.test = append(s.test, d)
		} else {
			s.train = append(s.train, d)
		}
	}
	logf("%d documents, %d passages, %d held out", len(s.docs), len(s.train), len(s.test))
	return nil
}

// judge lets first models weigh the teacher's names, each what it was not fitted on.
func (s *source) judge() error {
	turn := min(*turn, len(s.docs))
	for i, path := range fields(*first) {
		docs := s.docs[turn:]
		if i > 0 {
			docs = s.docs[:turn]
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		g := &judge{r: s.reader}
		if g.model, err = tagger.Open(data); err != nil {
			return err
		}
		for k := range docs {
			g.weigh(&docs[k])
		}
		logf("judged: %d names agreed on, %d taken, %d in doubt", g.agreed, g.taken, g.doubts)
	}
	return nil
}

// passages reads a file of passages, or one of places like that of -labels.
func passages(path string) ([]document, error) {
	if strings.HasSuffix(path, ".txt") {
		return labelled(path, filepath.Join(*dir, "corpus"))
	}
	ps, err := corpus.ReadAll[passage](path)
	docs := make([]document, 0, len(ps))
	for _, p := range ps {
		docs = append(docs, p.document())
	}
	return docs, err
}

// score scores a model on what was held out and returns what its header says.
func (s *source) score(model *tagger.Model, made string) (string, error) {
	if len(s.test) > 0 {
		t := scoreOn(s.reader, model, s.test)
		logf("held out: %s", t)
		made += "\nheld out: " + t.String()
	}
	for _, path := range fields(*dev) {
		docs, err := passages(path)
		if err != nil {
			return "", err
		}
		t := scoreOn(s.reader, model, docs)
		logf("%s: %s", filepath.Base(path), t)
		if *wrong != "" {
			if err := os.WriteFile(*wrong, []byte(strings.Join(t.wrong, "\n")), 0o600); err != nil {
				return "", err
			}
		}
	}
	return made, nil
}

// material makes the material of all documents and passages.
func (s *source) material() *material {
	m := newMaterial()
	for _, d := range s.docs {
		m.add(s.reader, d, true)
	}
	for _, d := range s.train {
		m.add(s.reader, d, false)
	}
	return m
}

// goOn fits from the model at path on; what it knows of words, and its gazetteer, stay.
func (s *source) goOn(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	base, err := tagger.Open(data)
	if err != nil {
		return err
	}
	s.model = base
	trans, rows := s.material().fit(base)
	made, _, _ := strings.Cut(base.Made(), "\n") // what it scored is no more true
	made += fmt.Sprintf("; names fitted on from there on %d passages named by hand", len(s.train))
	return s.finish(made, trans, factsOf(base), rows, base.Gazetteer())
}

// finish scores the model and writes it; made says how it was made.
func (s *source) finish(made string, trans transitions, facts []fact, rows []row, gaz []byte) error {
	model, err := tagger.Open(assemble("", trans, facts, rows, gaz))
	if err != nil {
		return err
	}
	made, err = s.score(model, made)
	if err != nil || *out == "" {
		return err
	}
	return write(*out, assemble(made, trans, facts, rows, gaz))
}
