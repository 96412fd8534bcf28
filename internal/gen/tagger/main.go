// Command tagger fits the model of names and parts of speech and writes it as one file.
//
//	go run ./internal/gen/tagger -corpus DIR -o internal/tagger/weights.bin
//
// DIR holds ner/silver.jsonl.xz (news cut, tagged and named by a teacher),
// ner/news_train.jsonl (passages named by hand), corpus (the articles that labels.txt, beside
// this, has passages of) and annotated_ids.txt (articles that are kept out); -more names
// further files of the teacher's. With -from the names are fitted from a model on, and -docs 0
// leaves the teacher out. With -held N every N-th passage is kept out of the fit, which is
// scored on these. docs/tagger.md has the whole of it.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/tiyao/tiyao/internal/tagger"
	"github.com/tiyao/tiyao/segment"
)

var (
	dir     = flag.String("corpus", "", "folder of the labelled data")
	out     = flag.String("o", "", "file to write")
	most    = flag.Int("docs", 1<<30, "documents of silver to take")
	more    = flag.String("more", "", "further files of the teacher's labels, separated by commas")
	conv    = flag.String("teacher", "", "only score the converted labels of this file against the passages")
	held    = flag.Int("held", 0, "hold every n-th passage out; 0 for none")
	weight  = flag.Float64("hand", 20, "weight of the passages")
	epochs  = flag.Int("epochs", 3, "passes over the names")
	rate    = flag.Float64("rate", 0.2, "learning rate")
	l2      = flag.Float64("l2", 1e-5, "penalty")
	least   = flag.Int("least", 5, "how often a feature must be seen")
	room    = flag.Int("rows", 215000, "features that are kept")
	dev     = flag.String("dev", "", "further files of passages to score, or of places (.txt), separated by commas")
	wrong   = flag.String("wrong", "", "file for the mistakes")
	skip    = flag.Int("skip", 0, "documents of silver to leave out, of the first")
	drop    = flag.Float64("drop", 0.15, "share of the templates that a stretch is learned without")
	turn    = flag.Int("turn", 0, "the first of two judges, A,B, judges documents from this one on, the second those before")
	surest  = flag.Float64("sure", 0.004, "words as seldom in names are passed over")
	coolest = flag.Float64("cool", 0.04, "words as seldom in names are passed over where no other stands beside them")
	gateOut = flag.String("gate", "", "write the gate of the committed model to this file, and nothing else")
	lost    = flag.Float64("lost", 0.004, "share of the words in names that the gate may lose")
	labels  = flag.String("labels", "internal/gen/tagger/labels.txt", "places of the names in passages of the corpus; none if empty")
	places  = flag.String("locate", "", "write the places of the names in these files to the file of -labels, and nothing else")
	from    = flag.String("from", "", "a model that the fit of the names goes on from")
	trust   = flag.Float64("trust", 20, "how settled its weights are: the sum of squared gradients behind each")
	first   = flag.String("judge", "", "a first model that the teacher's names are weighed against")
)

func main() {
	flag.Parse()
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "tagger:", err)
		os.Exit(1)
	}
}

func run() error {
	articles := filepath.Join(*dir, "corpus")
	if *places != "" {
		return locate(fields(*places), articles, *labels)
	}
	hand, err := passages(filepath.Join(*dir, "ner/news_train.jsonl"))
	if err != nil {
		return err
	}
	if *conv != "" {
		return scoreTeacher(hand)
	}
	if *labels != "" {
		docs, err := labelled(*labels, articles)
		if err != nil {
			return err
		}
		hand = append(hand, docs...)
	}
	seg, err := segment.New()
	if err != nil {
		return err
	}
	r := &reader{seg: seg}
	if r.model, err = tagger.Open(assemble("", transitions{}, nil, nil, nil)); err != nil {
		return err
	}
	src := &source{reader: r, votes: ballot{}, rest: map[string]int{}, words: map[uint32]*wordCount{}}
	if err := src.read(hand); err != nil {
		return err
	}
	if *gateOut != "" {
		return src.fitGate(*gateOut, *lost)
	}
	if err := src.judge(); err != nil {
		return err
	}
	if *from != "" {
		return src.goOn(*from)
	}
	gaz := src.votes.gazetteer(r, src.rest)
	for _, d := range src.train {
		for range 5 {
			r.count(d, src.words)
		}
	}
	facts := known(src.words)
	if r.model, err = tagger.Open(assemble("", transitions{}, facts, nil, gaz)); err != nil {
		return err
	}
	trans, rows := src.material().fit(nil)
	const made = "names and parts of speech; fitted by internal/gen/tagger on news labelled by Baidu LAC (Apache-2.0) and on passages named by hand"
	return src.finish(made, trans, facts, rows, gaz)
}

var began = time.Now()

func logf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%6.1f s  %s\n", time.Since(began).Seconds(), fmt.Sprintf(format, args...))
}
