// Command summary fits the weights of summaries and descriptions and writes them as
// internal/rank/summary/weights.txt.
//
//	go run ./internal/gen/summary -data DIR -corpus DIR [-out DIR] [-all]
//	go run ./internal/gen/summary -data DIR -corpus DIR -joints
//	go run ./internal/gen/summary -corpus DIR -adrift
//
// The files of sets hold JSON lines {"id", "title", "text", "summary"}, or "desc" in place of the last. Half of the articles, by a hash of
// the id, are fitted on; the score on the other half is printed and decides about features. With -all
// the weights are fitted on everything once that is settled. Articles of the corpus that editors described (-labels) are fitted
// on, never judged by.
//
// With -joints it is where headlines end that run into a text: joint.txt. With -adrift it is which sentences hang on those before
// them, as readers told them apart: adrift.txt. What words say of sentences, lexis.bin, is fitted first (with -lexis nothing else is).
//
// Each article gives a list of candidates (descriptions or sentences) with their features and their
// reward, the ROUGE-1 F against the reference. The fit maximises the mean reward of the candidate that a
// softmax over the linear scores would draw, by gradient ascent (Adam) with an L2 penalty. Trees are grown on top
// of that for the order of all candidates (LambdaMART).
// Everything is deterministic.
package main

import (
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	engine "github.com/tiyao/tiyao/internal/rank/summary"
	"github.com/tiyao/tiyao/segment"
)

type article struct {
	ID, Title, Text, Summary string
	Desc                     []string // an editor's description, in pieces
	set                      string
	doc                      *segment.Document
	ref                      letters
	held                     bool // not fitted on
	free                     bool // fitted on, never judged by
	verdicts                 verdicts
}

// hold holds part fold of n equal parts of the articles back from the fit; none if fold is n. What editors said of an article
// that another set judges by is held back with it.
func hold(arts []*article, fold, n int) {
	judged := map[string]bool{}
	for _, a := range arts {
		judged[a.ID] = judged[a.ID] || !a.free || a.verdicts != nil
	}
	for _, a := range arts {
		a.held = fold < n && judged[a.ID] && int(hash(a.ID)>>7)%n == n-1-fold
	}
}

func hash(id string) uint32 {
	h := fnv.New32a()
	_, _ = io.WriteString(h, id) // a hash takes everything
	return h.Sum32()
}

// lexis is the one that was fitted, nil for the learned one.
var lexis *engine.Lexis

// onlyLexis has nothing fitted but the lexis.
var onlyLexis bool

// passes and rounds are of the fit of descriptions.
const passes, rounds = 3, 200

// trees is how many trees are grown.
const trees = 240

// sets are the files below the data folder that hold references.
var sets = []string{
	"keywords/editor.jsonl.xz", "summaries/headlines.jsonl", "summaries/cctv_desc.jsonl", "summaries/lcsts.jsonl",
	"summaries/blogs_desc.jsonl.xz", "summaries/sina_headlines.jsonl",
}

func main() {
	dir := flag.String("data", "", "folder with summaries/*.jsonl")
	out := flag.String("out", ".", "folder to write weights.txt and trees.bin to")
	all := flag.Bool("all", false, "fit on everything")
	folds := flag.Int("folds", 2, "parts, of which each is held back in turn")
	corpusDir := flag.String("corpus", "", "folders and files of the corpus that labels speak of, apart by commas; the first has the texts of -joints")
	labels := flag.String("labels", "internal/gen/editor/labels.txt", "editors' descriptions of articles of the corpus")
	joints := flag.Bool("joints", false, "fit where headlines end that run into a text, and nothing else")
	flag.BoolVar(&onlyLexis, "lexis", false, "fit what words say of sentences, and nothing else")
	adrift := flag.Bool("adrift", false, "fit which sentences hang on others, and nothing else")
	show := flag.String("show", "", "print what is chosen for the held articles of this set")
	flag.Parse()
	var err error
	switch {
	case *joints:
		err = runJoints(*dir, *corpusDir, *out, *show != "")
	case *adrift:
		var seg *segment.Segmenter
		if seg, err = segment.New(); err == nil {
			err = fitAdrift(strings.Split(*corpusDir, ",")[0], *out, seg)
		}
	default:
		err = run(*dir, *corpusDir, *labels, *out, *all, *folds, *show)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "summary:", err)
		os.Exit(1)
	}
}

// runJoints fits the model of joints and writes joint.txt.
func runJoints(dir, corpusDir, out string, show bool) error {
	seg, err := segment.New()
	if err != nil {
		return err
	}
	j, results, err := fitJoints(dir, corpusDir, seg, show)
	if err != nil {
		return err
	}
	return writeJoint(out, j, results)
}

func run(dir, corpusDir, labelFile, out string, all bool, folds int, show string) error {
	seg, err := segment.New()
	if err != nil {
		return err
	}
	arts, err := read(dir, seg)
	if err != nil {
		return err
	}
	if corpusDir != "" {
		labels, err := readLabelled(labelFile, corpusDir, seg)
		if err != nil {
			return err
		}
		said, err := readVerdicts(filepath.Join(filepath.Dir(labelFile), "verdicts.txt"))
		if err != nil {
			return err
		}
		for _, a := range labels {
			a.verdicts = said[a.ID]
		}
		arts = append(arts, labels...)
	}
	if corpusDir != "" {
		l, err := makeLexis(dir, strings.Split(corpusDir, ",")[0], out, arts, seg)
		if err != nil {
			return err
		}
		lexis = l
	}
	if onlyLexis {
		return nil
	}
	// The parts that are not fitted on say how good the weights are, whatever is written in the end.
	var w engine.Weights
	var grown *engine.Trees
	var held scores
	var said [3]int // wrong, weak, fit
	for fold := range folds {
		hold(arts, fold, folds)
		w = engine.Weights{}
		fitAll(arts, &w)
		docs := choices(arts, &w)
		grown = boost(docs, trees)
		held.add(docs)
		for k, v := range verdictLine(docs) {
			said[k] += v
		}
		if show != "" {
			showChoices(docs, show)
		}
	}
	held.print()
	fmt.Printf("%d wrong, %d weak, %d fit of what is chosen of what readers judged\n", said[0], said[1], said[2])
	if all {
		hold(arts, folds, folds)
		w = engine.Weights{}
		fitAll(arts, &w)
		grown = boost(choices(arts, &w), trees)
	}
	if err := write(filepath.Join(out, "weights.txt"), &w, arts, folds, held.lines()); err != nil {
		return err
	}
	return write(filepath.Join(out, "trees.bin"), grown, arts, folds, held.lines())
}

// fitAll fits all weights of the linear models in w.
func fitAll(arts []*article, w *engine.Weights) {
	fitWords(arts, w)
	fitSentences(arts, w)
	for _, titled := range []bool{true, false} {
		fitDescriptions(arts, titled, w)
	}
}

func read(dir string, seg *segment.Segmenter) ([]*article, error) {
	var arts []*article
	for _, set := range sets {
		err := corpus.Read(filepath.Join(dir, set), func(a article) error {
			if len(a.Desc) > 0 {
				a.Summary = strings.Join(a.Desc, "")
			}
			if a.Summary == "" {
				return nil
			}
			a.set, a.doc, a.ref = filepath.Base(set), seg.Read(segment.Source{Title: a.Title, Body: a.Text}), count(a.Summary)
			arts = append(arts, &a)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return arts, nil
}

// config is what the weights are fitted for: descriptions of at most 80 characters.
func config(w *engine.Weights) engine.Config {
	return engine.Config{Limit: engine.Limit{Max: 80}, Count: 3, Weights: w, Lexis: lexis}
}

// fitSentences fits the ranking of sentences: the reward of one is its likeness to the reference.
func fitSentences(arts []*article, w *engine.Weights) {
	s := engine.New(config(w))
	lists := make([]list, 0, len(arts))
	for _, a := range arts {
		l := list{test: a.held, set: a.set}
		for _, r := range s.Rank(a.doc, engine.Hints{}) {
			l.add(r.Features[:], a.ref.f(r.Text))
		}
		lists = append(lists, l)
	}
	f := fit{lists: lists, weights: w.Sentence[:], rounds: 150, l2: 3e-3}
	f.run()
}

// fitDescriptions fits the choice among descriptions. Which ones are built of several sentences depends on the
// weights, so it is done a few times over.
func fitDescriptions(arts []*article, titled bool, w *engine.Weights) {
	weights := w.Untitled[:]
	if titled {
		weights = w.Titled[:]
	}
	for range passes {
		s := engine.New(config(w))
		lists := make([]list, 0, len(arts))
		for _, a := range arts {
			if titled != (a.Title != "") {
				continue
			}
			l := list{test: a.held, set: a.set}
			for _, c := range s.Candidates(a.doc, engine.Hints{}) {
				x := c.Features
				engine.ForTrees(&x)
				l.add(x[:], a.ref.f(c.Text))
				l.fixed = append(l.fixed, c.Fixed)
			}
			lists = append(lists, l)
		}
		f := fit{lists: lists, weights: weights, rounds: rounds, l2: 2e-4}
		f.run()
	}
}
