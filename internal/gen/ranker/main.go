// Command ranker fits the model of the keyword ranker and writes it.
//
//	go run ./internal/gen/ranker -data DIR -phrases FILE -o internal/rank/keywords/model.bin
//
// DIR holds the sets of tagged texts (data.go). A first fit without the held part is
// tested on it; its scores go to stdout and to the head of the file. The model that is
// written is fitted on all of them in the same way. With -left-out every source in turn
// is left out of the fit and tested on instead.
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"sort"
	"strings"
	"time"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/rank/keywords"
	"github.com/tiyao/tiyao/segment"
)

var (
	trees      = flag.Int("trees", 360, "trees of the forest")
	depth      = flag.Int("depth", 6, "questions of a tree")
	rate       = flag.Float64("rate", 0.08, "learning rate")
	l2         = flag.Float64("l2", 20, "penalty of leaves")
	letWorth   = flag.Float64("let", 0.45, "what a tag that an editor would let stand is worth")
	workers    = flag.Int("workers", 2, "cores to use")
	tv         = flag.Int("tv", 0, "TV news used in the fit, 0 for all")
	drop       = flag.String("drop", "", "features to leave out, by name, separated by commas")
	wrong      = flag.String("wrong", "", "print the mistakes on this set's held part")
	least      = flag.Float64("min", -1, "score below which tags are not given in the test")
	listWeight = flag.Float64("list", 0, "weight of the loss over lists")
	again      = flag.String("again", "", "fit on all texts at once and keep the calibration and the scores of the model in this file")
	keep       = flag.String("keep", "", "write the model that was fitted without the held part to this file")
	tested     = flag.String("test", "", "test the model in this file on the held part, fit nothing")
	weights    = flag.String("weights", "", "weights of sets in place of the built-in ones: editor=4,cctv=0.3")
)

var letValue = 0.5

// inBody are the ids of TV news whose tags stand in the body for the most part.
var inBody = map[string]bool{}

func main() {
	data := flag.String("data", "", "folder of the tagged texts")
	phrases := flag.String("phrases", "internal/rank/keywords/phrases.bin", "table of phrases")
	leftOut := flag.Bool("left-out", false, "leave each source out in turn")
	out := flag.String("o", "", "file to write")
	flag.Parse()
	letValue = *letWorth
	if err := run(*data, *phrases, *out, *leftOut); err != nil {
		fmt.Fprintln(os.Stderr, "ranker:", err)
		os.Exit(1)
	}
}

func run(data, phrases, out string, leftOut bool) error {
	for _, kv := range strings.Split(*weights, ",") {
		for i := range sets {
			if w, ok := strings.CutPrefix(kv, sets[i].name+"="); ok {
				_, _ = fmt.Sscanf(w, "%g", &sets[i].weight)
			}
		}
	}
	docs, err := load(data)
	if err != nil {
		return err
	}
	if b, err := os.ReadFile(data + "/cctv_body.ids"); err == nil {
		for _, id := range strings.Fields(string(b)) {
			inBody[id] = true
		}
	}
	seg, err := segment.New()
	if err != nil {
		return err
	}
	b, err := os.ReadFile(phrases)
	if err != nil {
		return err
	}
	table, _, err := keywords.ReadHashed(string(b))
	if err != nil {
		return err
	}
	f := &fitter{reader: reader{seg: seg, docs: map[*doc]*segment.Document{}}, phrases: table}
	newest := newestTV(docs)
	if leftOut {
		f.leaveOut(docs)
		return nil
	}
	var train, test []*doc
	for _, d := range docs {
		if held(d, newest) {
			test = append(test, d)
		} else {
			train = append(train, d)
		}
	}
	if *again != "" {
		b, err := os.ReadFile(*again)
		if err != nil {
			return err
		}
		_, note, _ := strings.Cut(strings.SplitN(string(b), "\n", 3)[1], "; ")
		old, err := keywords.ReadModel(string(b), f.phrases)
		if err != nil {
			return err
		}
		m := f.fit(docs).WithChance(old.Chance())
		return os.WriteFile(out, m.Append(nil, "fitted by internal/gen/ranker; "+note), 0o644)
	}
	if *tested != "" {
		b, err := os.ReadFile(*tested)
		if err != nil {
			return err
		}
		m, err := keywords.ReadModel(string(b), f.phrases)
		if err != nil {
			return err
		}
		f.report(m, test)
		return nil
	}
	m := f.fit(train)
	chance := f.calibrate(m, test)
	m = m.WithChance(chance)
	if *keep != "" {
		if err := os.WriteFile(*keep, m.Append(nil, "without the held part"), 0o600); err != nil {
			return err
		}
	}
	note := f.report(m, test)
	if out == "" {
		return nil
	}
	m = f.fit(docs).WithChance(chance)
	return os.WriteFile(out, m.Append(nil, "fitted by internal/gen/ranker; without the held part: "+note), 0o644)
}

// A fitter fits models on texts.
type fitter struct {
	reader
	phrases *keywords.Hashed
}

// fit fits a model on docs.
func (f *fitter) fit(docs []*doc) *keywords.Model {
	t0 := time.Now()
	docs = f.sample(docs)
	parts := f.used(docs)
	plain := engine(prior(parts, -1), f.phrases, nil, nil, 0)
	lists := f.lists(docs, func(*doc) *keywords.Engine { return plain })
	t1 := time.Now()
	f.count(parts, lists)
	var engines [folds]*keywords.Engine
	for i := range engines {
		engines[i] = engine(prior(parts, i), f.phrases, nil, nil, 0)
	}
	var fitted []*doc
	for _, d := range docs {
		if weightOf(d.set) > 0 {
			fitted = append(fitted, d)
		}
	}
	lists = f.lists(fitted, func(d *doc) *keywords.Engine { return engines[d.fold] })
	t2 := time.Now()
	r := makeRows(lists)
	no := map[int]bool{}
	names, _ := keywords.Features()
	for k, name := range names {
		for _, d := range strings.Split(*drop, ",") {
			if d != "" && strings.HasPrefix(name, d) {
				no[k] = true
			}
		}
	}
	forest := boosting{trees: *trees, depth: *depth, rate: *rate, l2: *l2, min: 3, list: *listWeight, dropFeatures: no}.fit(r)
	all := prior(parts, -1)
	fmt.Printf("%d trees fitted on %d of %d texts, %d candidates: %.0f s reading, %.0f s prior, %.0f s trees\n", len(forest.Trees), len(fitted), len(docs), len(r.y),
		t1.Sub(t0).Seconds(), t2.Sub(t1).Seconds(), time.Since(t2).Seconds())
	return keywords.NewModel(all, f.phrases, forest, logistic())
}

// logistic is the calibration before there is one.
func logistic() []uint8 {
	out := make([]uint8, keywords.ChanceSteps)
	for i := range out {
		out[i] = uint8(255/(1+math.Exp(-keywords.ChanceAt(i))) + 0.5)
	}
	return out
}

func weightOf(set string) float64 {
	for _, s := range sets {
		if s.name == set {
			return s.weight
		}
	}
	return 0
}

// sample leaves out a part of the TV news.
func (f *fitter) sample(docs []*doc) []*doc {
	n := 0
	for _, d := range docs {
		if d.set == "cctv" {
			n++
		}
	}
	var out []*doc
	for _, d := range docs {
		if d.set == "cctv" && *tv > 0 && n > *tv && corpus.Part("sample "+d.ID, n) >= *tv {
			continue
		}
		if d.set == "tnews" && corpus.Part("sample "+d.ID, 10) >= *tnews {
			continue
		}
		out = append(out, d)
	}
	return out
}

var tnews = flag.Int("tnews", 10, "tenths of the titles used in the prior")

// used counts the tags of docs, by fold, whether they stand in the texts or not.
func (f *fitter) used(docs []*doc) []*counts {
	parts := make([]*counts, folds)
	for i := range parts {
		parts[i] = &counts{odds: map[uint64]*tally{}, used: map[uint64]float64{}}
	}
	var toks []segment.Token
	for _, d := range docs {
		parts[d.fold].use(d, func(w string) string {
			toks = f.seg.Append(toks[:0], w)
			if len(toks) > 1 {
				t := toks[len(toks)-1]
				return w[t.Start:t.End]
			}
			if rs := []rune(w); len(rs) > 2 {
				return string(rs[len(rs)-2:])
			}
			return ""
		})
	}
	return parts
}

// count adds to the tallies how often candidates are tags.
func (f *fitter) count(parts []*counts, lists []*list) {
	n, tags := map[string]float64{}, map[string]float64{}
	for _, l := range lists {
		for i := range l.texts {
			n[l.doc.set]++
			tags[l.doc.set] += value(l.grade[i])
		}
	}
	for _, l := range lists {
		parts[l.doc.fold].add(l.doc, l, tags[l.doc.set]/max(n[l.doc.set], 1))
	}
}

func makeRows(lists []*list) *rows {
	_, levels := keywords.Features()
	r := &rows{levels: levels, cols: make([][]uint8, len(levels))}
	for _, l := range lists {
		w := weightOf(l.doc.set)
		r.texts = append(r.texts, [2]int{len(r.y), len(r.y) + len(l.texts)})
		for i := range l.texts {
			for k, v := range l.feats[i] {
				r.cols[k] = append(r.cols[k], v)
			}
			y, x := value(l.grade[i]), w
			if l.grade[i] == struck {
				x *= 2
			}
			r.y = append(r.y, float32(y))
			r.w = append(r.w, float32(x))
		}
	}
	return r
}

// report scores m on the held texts and returns the scores as one line.
func (f *fitter) report(m *keywords.Model, test []*doc) string {
	e := keywords.New(keywords.Config{TopK: 5, MinScore: *least, MaxRunes: 20, MaxWords: keywords.MaxWords, Model: m})
	groups := map[string][]*doc{}
	for _, d := range test {
		groups[d.set] = append(groups[d.set], d)
		if inBody[d.ID] {
			groups["cctv_body"] = append(groups["cctv_body"], d)
		}
		if d.set == "editor" {
			groups["editor "+d.Src] = append(groups["editor "+d.Src], d)
		}
	}
	names := make([]string, 0, len(groups))
	for g := range groups {
		names = append(names, g)
	}
	sort.Strings(names)
	var notes []string
	for _, g := range names {
		s := f.score(e, groups[g], 5)
		fmt.Printf("%-28s %v\n", g, s)
		if !strings.Contains(g, " ") {
			notes = append(notes, fmt.Sprintf("%s F1@5 %.3f", g, s.f1()))
		}
		if g == *wrong {
			for _, w := range s.wrong {
				fmt.Println("   ", w)
			}
		}
	}
	return strings.Join(notes, ", ")
}

// leaveOut leaves each source out in turn.
func (f *fitter) leaveOut(docs []*doc) {
	source := func(d *doc) string {
		if d.set == "editor" {
			if strings.HasPrefix(d.Src, "rthk") {
				return "editor rthk"
			}
			return "editor " + d.Src
		}
		return d.set
	}
	groups := map[string][]*doc{}
	var names []string
	for _, d := range docs {
		s := source(d)
		if groups[s] == nil {
			names = append(names, s)
		}
		groups[s] = append(groups[s], d)
	}
	mean, editor, good, n := 0.0, 0.0, 0.0, 0
	for _, s := range names {
		var train []*doc
		for _, d := range docs {
			if source(d) != s {
				train = append(train, d)
			}
		}
		test := groups[s]
		if len(test) > 600 {
			test = test[:600]
		}
		e := keywords.New(keywords.Config{TopK: 5, MinScore: *least, MaxRunes: 20, MaxWords: keywords.MaxWords, Model: f.fit(train)})
		r := f.score(e, test, 5)
		fmt.Printf("without %-28s %v\n", s, r)
		mean += r.f1()
		if strings.HasPrefix(s, "editor") {
			editor += r.f1()
			good += r.goods()
			n++
		}
	}
	fmt.Printf("mean F1@5 over %d sources %.4f; over the editor's %.4f, good %.4f\n", len(names), mean/float64(len(names)), editor/float64(n), good/float64(n))
}
