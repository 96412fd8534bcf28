package main

import (
	"flag"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/rank/keywords"
)

// A fitter fits models on texts.
type fitter struct {
	reader
	phrases *keywords.Hashed
	worths  map[string]judgement
}

// fit fits a model on docs.
func (f *fitter) fit(docs []*doc) *keywords.Model {
	t0 := time.Now()
	docs = f.sample(docs)
	parts := f.used(docs)
	plain := engine(f.prior(parts, -1), f.phrases, nil, nil, 0)
	lists := f.lists(docs, func(*doc) *keywords.Engine { return plain })
	t1 := time.Now()
	f.count(parts, lists)
	var engines [folds]*keywords.Engine
	for i := range engines {
		engines[i] = engine(f.prior(parts, i), f.phrases, nil, nil, 0)
	}
	var fitted []*doc
	for _, d := range docs {
		if weightOf(d.set) > 0 {
			fitted = append(fitted, d)
		}
	}
	lists = f.lists(fitted, func(d *doc) *keywords.Engine { return engines[d.fold] })
	t2 := time.Now()
	forget(lists)
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
	all := f.prior(parts, -1)
	fmt.Printf("%d trees fitted on %d of %d texts, %d candidates: %.0f s reading, %.0f s prior, %.0f s trees\n", len(forest.Trees), len(fitted), len(docs), len(r.y),
		t1.Sub(t0).Seconds(), t2.Sub(t1).Seconds(), time.Since(t2).Seconds())
	return keywords.NewModel(all, f.phrases, forest, logistic())
}

// forget takes from a part of the candidates what readers judged them to be worth, for texts to come
// have more words that no reader judged.
func forget(lists []*list) {
	names, _ := keywords.Features()
	worth, kind := slices.Index(names, "worth"), slices.Index(names, "worth-type")
	for _, l := range lists {
		for i, w := range l.texts {
			if corpus.Part(l.doc.ID+" "+w, 100) < *forgotten {
				l.feats[i][worth], l.feats[i][kind] = 0, 0
			}
		}
	}
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

var forgotten = flag.Int("forget", 20, "candidates of a hundred whose judged worth the fit does not see")

var tnews = flag.Int("tnews", 10, "tenths of the titles used in the prior")

// used counts the tags of docs, by fold, whether they stand in the texts or not.
func (f *fitter) used(docs []*doc) []*counts {
	parts := make([]*counts, folds)
	for i := range parts {
		parts[i] = &counts{odds: map[uint64]*tally{}, used: map[uint64]float64{}}
	}
	for _, d := range docs {
		parts[d.fold].use(d, f.head)
	}
	return parts
}

// head returns the last word of w, the last two characters of a single word.
func (f *fitter) head(w string) string {
	toks := f.seg.Append(nil, w)
	if len(toks) > 1 {
		t := toks[len(toks)-1]
		return w[t.Start:t.End]
	}
	if rs := []rune(w); len(rs) > 2 {
		return string(rs[len(rs)-2:])
	}
	return ""
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
