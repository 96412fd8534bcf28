// Command ranker fits the model of the keyword ranker and writes it.
//
//	go run ./internal/gen/ranker -data DIR -corpus DIR -phrases FILE -o internal/rank/keywords/model.bin
//
// -data holds the sets of tagged texts (data.go), -corpus the articles whose labels stand in
// internal/gen/editor. A first fit without the held part is tested on it; its scores go to
// stdout and to the head of the file. The model that is written is fitted on all of them in
// the same way. With -left-out every source in turn is left out of the fit and tested on
// instead. Posts have a forest of their own on the same prior, fitted to other weights of the same sets and the posts that
// editors tagged (-posts).
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/rank/keywords"
	"github.com/tiyao/tiyao/segment"
)

var (
	trees       = flag.Int("trees", 360, "trees of the forest")
	depth       = flag.Int("depth", 6, "questions of a tree")
	rate        = flag.Float64("rate", 0.085, "learning rate")
	l2          = flag.Float64("l2", 12, "penalty of leaves")
	letWorth    = flag.Float64("let", 0.45, "what a tag that an editor would let stand is worth")
	workers     = flag.Int("workers", 2, "cores to use")
	tv          = flag.Int("tv", 0, "TV news used in the fit, 0 for all")
	drop        = flag.String("drop", "", "features to leave out, by name, separated by commas")
	wrong       = flag.String("wrong", "", "print the mistakes on this set's held part")
	least       = flag.Float64("min", -1, "score below which tags are not given in the test")
	listWeight  = flag.Float64("list", 0, "weight of the loss over lists")
	again       = flag.String("again", "", "fit on all texts at once and keep the calibration and the scores of the model in this file")
	keep        = flag.String("keep", "", "write the model that was fitted without the held part to this file")
	tested      = flag.String("test", "", "test the model in this file on the held part, fit nothing; with -o its scores go to the head of the model there")
	only        = flag.String("only", "", "test on these sets alone, separated by commas")
	postLabels  = flag.String("posts", "internal/gen/editor/posts.txt", "editors' tags of posts of -corpus")
	wordWorth   = flag.String("worth", "internal/gen/ranker/worth.txt", "words that readers judged as tags")
	phraseWorth = flag.String("judged", "internal/gen/ranker/phrases.txt", "phrases of articles of -corpus that readers judged as tags")
	pickWorth   = flag.String("picks", "internal/gen/ranker/picks.txt", "picks of articles of -corpus that strict readers judged")
	doubtFile   = flag.String("doubts", "", "fit the doubt on picks by the model of -test, which was fitted without them (-picks none), and write it to this file")
	weights     = flag.String("weights", "", "weights of sets in place of the built-in ones: editor=4,cctv=0.3")
)

var letValue = 0.5

// head begins the line on how a model was made.
const head = "fitted by internal/gen/ranker; without the held part: "

// inBody are the ids of TV news whose tags stand in the body for the most part.
var inBody = map[string]bool{}

func main() {
	data := flag.String("data", "", "folder of the tagged texts")
	raw := flag.String("corpus", "", "folders and files of news with the articles of -labels, separated by commas")
	labels := flag.String("labels", "internal/gen/editor/labels.txt", "editors' tags of articles of the corpus")
	phrases := flag.String("phrases", "internal/rank/keywords/phrases.bin", "table of phrases")
	leftOut := flag.Bool("left-out", false, "leave each source out in turn")
	out := flag.String("o", "", "file to write")
	flag.Parse()
	letValue = *letWorth
	if err := run(*data, *labels, *raw, *phrases, *out, *leftOut); err != nil {
		fmt.Fprintln(os.Stderr, "ranker:", err)
		os.Exit(1)
	}
}

func run(data, labels, raw, phrases, out string, leftOut bool) error {
	weigh(*weights)
	docs, err := load(data, labels, raw)
	if err != nil {
		return err
	}
	if b, err := os.ReadFile(data + "/cctv_body.ids"); err == nil {
		for _, id := range strings.Fields(string(b)) {
			inBody[id] = true
		}
	}
	f, err := newFitter(phrases)
	if err != nil {
		return err
	}
	if leftOut {
		f.leaveOut(docs)
		return nil
	}
	train, test := parts(docs)
	switch {
	case *again != "":
		return f.fitAgain(docs, *again, out)
	case *tested != "":
		return f.test(train, test, *tested, out)
	}
	var chances [2][]uint8
	m := f.both(train, func(i int, m *keywords.Model) []uint8 {
		chances[i] = f.calibrate(m, test)
		return chances[i]
	})
	if *keep != "" {
		if err := os.WriteFile(*keep, m.Append(nil, "without the held part"), 0o600); err != nil {
			return err
		}
	}
	note := f.report(m, test)
	if out == "" {
		return nil
	}
	m = f.both(docs, func(i int, _ *keywords.Model) []uint8 { return chances[i] })
	return os.WriteFile(out, m.Append(nil, head+note), 0o644)
}

// both fits the model on docs, and what judges posts beside it; chance calibrates the one and the other.
func (f *fitter) both(docs []*doc, chance func(i int, m *keywords.Model) []uint8) *keywords.Model {
	defer func() { f.ofPosts = false }()
	var m [2]*keywords.Model
	for i := range m {
		f.ofPosts = i == 1
		m[i] = f.fit(docs)
		m[i] = m[i].WithChance(chance(i, m[i]))
		m[i] = m[i].WithSame(f.overlaps(m[i], docs))
	}
	return m[0].WithPosts(m[1])
}

// weigh takes weights of sets over: editor=4,cctv=0.3.
func weigh(given string) {
	for _, kv := range strings.Split(given, ",") {
		for i := range sets {
			if w, ok := strings.CutPrefix(kv, sets[i].name+"="); ok {
				_, _ = fmt.Sscanf(w, "%g", &sets[i].weight)
			}
		}
	}
}

// newFitter returns a fitter with the table of phrases in a file.
func newFitter(phrases string) (*fitter, error) {
	seg, err := segment.New()
	if err != nil {
		return nil, err
	}
	b, err := os.ReadFile(phrases)
	if err != nil {
		return nil, err
	}
	table, _, err := keywords.ReadHashed(string(b))
	if err != nil {
		return nil, err
	}
	worths, err := readWorths(*wordWorth)
	if err != nil {
		return nil, err
	}
	return &fitter{words: worths, reader: reader{seg: seg, docs: map[*doc]*segment.Document{}}, phrases: table}, nil
}

// parts parts docs into what is fitted on and what is held back for the test, of the sets asked for.
func parts(docs []*doc) (train, test []*doc) {
	newest := newestTV(docs)
	for _, d := range docs {
		switch {
		case !held(d, newest):
			train = append(train, d)
		case *only == "" || slices.Contains(strings.Split(*only, ","), d.set):
			test = append(test, d)
		}
	}
	return train, test
}

// fitAgain fits on all docs at once and keeps the calibration and the scores of the model in file.
func (f *fitter) fitAgain(docs []*doc, file, out string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	_, note, _ := strings.Cut(strings.SplitN(string(b), "\n", 3)[1], "; ")
	old, err := keywords.ReadModel(string(b), f.phrases)
	if err != nil {
		return err
	}
	m := f.both(docs, func(i int, _ *keywords.Model) []uint8 {
		if i == 1 && old.Posts() != nil {
			return old.Posts().Chance()
		}
		return old.Chance()
	})
	return os.WriteFile(out, m.Append(nil, "fitted by internal/gen/ranker; "+note), 0o644)
}

// test tests the model in file, and writes its scores to the head of the model in out, if there is one. With -doubts it fits
// these instead.
func (f *fitter) test(train, test []*doc, file, out string) error {
	m, err := f.readModel(file)
	if err != nil {
		return err
	}
	if *doubtFile != "" {
		return f.fitDoubts(m, train, *doubtFile)
	}
	note := f.report(m, test)
	if out == "" {
		return nil
	}
	if m, err = f.readModel(out); err != nil {
		return err
	}
	return os.WriteFile(out, m.Append(nil, head+note), 0o644)
}

func (f *fitter) readModel(file string) (*keywords.Model, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return keywords.ReadModel(string(b), f.phrases)
}
