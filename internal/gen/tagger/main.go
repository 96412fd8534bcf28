// Command tagger fits the model of names and parts of speech and writes it as one file.
//
//	go run ./internal/gen/tagger -corpus DIR -o internal/tagger/weights.bin
//
// DIR holds ner/silver.jsonl.xz (news cut, tagged and named by a teacher),
// ner/news_train.jsonl (passages named by hand) and annotated_ids.txt (articles that are
// kept out). The scores of the header are those of a fit without every sixth passage, on
// these.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/tagger"
	"github.com/tiyao/tiyao/segment"
)

var (
	dir    = flag.String("corpus", "", "folder of the labelled data")
	out    = flag.String("o", "", "file to write")
	most   = flag.Int("docs", 1<<30, "documents of silver to take")
	more   = flag.String("more", "", "further files of the teacher's labels, separated by commas")
	conv   = flag.String("teacher", "", "only score the converted labels of this file against the passages")
	held   = flag.Int("held", 6, "hold every n-th passage out; 0 for none")
	weight = flag.Float64("hand", 8, "weight of the passages")
	epochs = flag.Int("epochs", 4, "passes over the names")
	rate   = flag.Float64("rate", 0.2, "learning rate")
	l2     = flag.Float64("l2", 1e-5, "penalty")
	least  = flag.Int("least", 3, "how often a feature must be seen")
	room   = flag.Int("rows", 215000, "features that are kept")
	dev    = flag.String("dev", "", "further passages to score, separated by commas")
	wrong  = flag.String("wrong", "", "file for the mistakes")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "tagger:", err)
		os.Exit(1)
	}
}

func run() error {
	hand, err := corpus.ReadAll[passage](filepath.Join(*dir, "ner/news_train.jsonl"))
	if err != nil {
		return err
	}
	if *conv != "" {
		return scoreTeacher(hand)
	}
	data, err := os.ReadFile(filepath.Join(*dir, "annotated_ids.txt"))
	if err != nil {
		return err
	}
	kept := set(string(data))
	var docs []document
	for _, path := range append([]string{filepath.Join(*dir, "ner/silver.jsonl.xz")}, strings.FieldsFunc(*more, func(r rune) bool { return r == ',' })...) {
		err := corpus.Read(path, func(s silver) error {
			if !kept[s.ID] && len(docs) < *most {
				docs = append(docs, convert(s))
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	var train, test []document
	for i, p := range hand {
		d := p.document()
		d.weight = float32(*weight)
		if *held > 0 && i%*held == *held-1 {
			test = append(test, d)
		} else {
			train = append(train, d)
		}
	}
	logf("%d documents, %d passages, %d held out", len(docs), len(train), len(test))
	seg, err := segment.New()
	if err != nil {
		return err
	}
	empty, _ := assemble("", [kinds + 1][kinds + 1]float64{}, nil)
	bare, err := tagger.Open(empty)
	if err != nil {
		return err
	}
	r := &reader{seg: seg, model: bare}
	words := map[uint32]*wordCount{}
	for _, d := range docs {
		r.count(d, words)
	}
	for _, d := range train {
		for range 5 {
			r.count(d, words)
		}
	}
	table, sure, fixed := known(words)
	logf("%d words: %d in no name, %d of one class", len(words), sure, fixed)
	blob, _ := assemble("", [kinds + 1][kinds + 1]float64{}, table)
	if r.model, err = tagger.Open(blob); err != nil {
		return err
	}
	m := newMaterial()
	for _, d := range docs {
		m.add(r, d, true)
	}
	for _, d := range train {
		m.add(r, d, false)
	}
	logf("%d units in %d stretches, %d words, %d types", len(m.names.masks), len(m.names.stretches), len(m.pos.class), len(m.types.class))
	c := &crf{space: number(uint32(*least), m.names.feats), l2: *l2}
	logf("%d features of names", len(c.hash))
	c.fit(&m.names, *epochs, *rate, func(e int, loss float64) { logf("names %d: %.0f", e, loss) })
	pos := number(uint32(*least), m.pos.feats)
	pos.choose(&m.pos, 16, 3, 0.15, *l2, func(e int, loss float64) { logf("pos %d: %.0f of %d features", e, loss, len(pos.hash)) })
	types := number(1, m.types.feats)
	types.choose(&m.types, 3, 10, 0.2, 1e-3, func(int, float64) {})
	rows := c.prune(*room * 3 / 4)
	if rows != nil {
		c.fit(&m.names, 1, *rate/3, func(e int, loss float64) { logf("names again: %.0f", loss) })
	}
	if pos.prune(*room/4) != nil {
		pos.choose(&m.pos, 16, 1, 0.05, *l2, func(e int, loss float64) { logf("pos again: %.0f", loss) })
	}
	all := append(append(append(table, c.rows(1)...), pos.rows(1)...), types.rows(1e6)...)
	blob, n := assemble("", c.trans, all)
	logf("%d rows of %d kept", n, len(all))
	model, err := tagger.Open(blob)
	if err != nil {
		return err
	}
	made := "names and parts of speech; fitted by internal/gen/tagger on news labelled by Baidu LAC (Apache-2.0) and passages named by hand"
	if len(test) > 0 {
		s := scoreOn(r, model, test)
		logf("held out: %s", s)
		made += "\nheld out: " + s.String()
	}
	for _, path := range strings.FieldsFunc(*dev, func(r rune) bool { return r == ',' }) {
		ps, err := corpus.ReadAll[passage](path)
		if err != nil {
			return err
		}
		var ds []document
		for _, p := range ps {
			ds = append(ds, p.document())
		}
		t := scoreOn(r, model, ds)
		logf("%s: %s", filepath.Base(path), t)
		if *wrong != "" {
			if err := os.WriteFile(*wrong, []byte(strings.Join(t.wrong, "\n")), 0o600); err != nil {
				return err
			}
		}
	}
	if *out == "" {
		return nil
	}
	blob, _ = assemble(made, c.trans, all)
	return write(*out, blob)
}

// scoreOn compares what a model finds with what is wanted.
func scoreOn(r *reader, m *tagger.Model, docs []document) *tally {
	var t tally
	for _, d := range docs {
		toks := r.seg.Append(nil, d.text)
		in := make([]tagger.Token, len(toks))
		for i, t := range toks {
			in[i] = tagger.Token{Start: t.Start, End: t.End, Tag: uint8(t.Tag)}
		}
		t.compare(d, m.Append(nil, d.text, in))
	}
	return &t
}

func scoreTeacher(hand []passage) error {
	byID := map[string]document{}
	if err := corpus.Read(*conv, func(s silver) error { byID[s.ID] = convert(s); return nil }); err != nil {
		return err
	}
	var t tally
	for _, p := range hand {
		t.compare(p.document(), spans(byID[p.ID]))
	}
	fmt.Println(t.String())
	for _, w := range t.wrong {
		fmt.Fprintln(os.Stderr, w)
	}
	return nil
}

var began = time.Now()

func logf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%6.1f s  %s\n", time.Since(began).Seconds(), fmt.Sprintf(format, args...))
}
