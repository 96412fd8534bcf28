package main

import (
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
func (s *source) read(hand []passage) error {
	data, err := os.ReadFile(filepath.Join(*dir, "annotated_ids.txt"))
	if err != nil {
		return err
	}
	out := map[string]bool{}
	for _, id := range strings.Fields(string(data)) {
		out[id] = true
	}
	n := 0
	for _, path := range append([]string{filepath.Join(*dir, "ner/silver.jsonl.xz")}, fields(*more)...) {
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
	for i, p := range hand {
		d := p.document()
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

// score scores a model on what was held out and returns what its header says.
func (s *source) score(model *tagger.Model) (made string, err error) {
	made = "names and parts of speech; fitted by internal/gen/tagger on news labelled by Baidu LAC (Apache-2.0) and on passages named by hand"
	if len(s.test) > 0 {
		t := scoreOn(s.reader, model, s.test)
		logf("held out: %s", t)
		made += "\nheld out: " + t.String()
	}
	for _, path := range fields(*dev) {
		ps, err := corpus.ReadAll[passage](path)
		if err != nil {
			return "", err
		}
		docs := make([]document, 0, len(ps))
		for _, p := range ps {
			docs = append(docs, p.document())
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
