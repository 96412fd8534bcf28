package main

import (
	"flag"
	"fmt"
	"maps"
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
	words   map[string]judgement // what readers judged words to be worth
	ofPosts bool                 // it is the forest that judges posts that is fitted
}

// fit fits a model on docs.
func (f *fitter) fit(docs []*doc) *keywords.Model {
	t0 := time.Now()
	docs = f.sample(docs)
	parts, worths := f.used(docs), f.worths(docs)
	plain := engine(f.prior(parts, worths, -1), f.phrases, nil, nil, 0)
	lists := f.lists(docs, func(*doc) *keywords.Engine { return plain })
	t1 := time.Now()
	f.count(parts, lists)
	var engines [folds]*keywords.Engine
	for i := range engines {
		engines[i] = engine(f.prior(parts, worths, i), f.phrases, nil, nil, 0)
	}
	var fitted []*doc
	for _, d := range docs {
		if f.weightOf(d.set) > 0 {
			fitted = append(fitted, d)
		}
	}
	lists = f.lists(fitted, func(d *doc) *keywords.Engine { return engines[d.fold] })
	t2 := time.Now()
	forget(lists)
	r := f.makeRows(lists)
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
	all := f.prior(parts, worths, -1)
	fmt.Printf("%d trees fitted on %d of %d texts, %d candidates: %.0f s reading, %.0f s prior, %.0f s trees\n", len(forest.Trees), len(fitted), len(docs), len(r.y),
		t1.Sub(t0).Seconds(), t2.Sub(t1).Seconds(), time.Since(t2).Seconds())
	return keywords.NewModel(all, f.phrases, forest, logistic())
}

// forget takes from a part of the candidates what readers judged them to be worth, for texts to come
// have more words that no reader judged.
func forget(lists []*list) {
	names, _ := keywords.Features()
	worth := slices.Index(names, "worth")
	for _, l := range lists {
		for i, w := range l.texts {
			if l.doc.set == phrased || corpus.Part(l.doc.ID+" "+w, 100) < *forgotten {
				l.feats[i][worth] = 0
			}
		}
	}
}

// worths returns what readers judged words to be worth, and the phrases of docs.
func (f *fitter) worths(docs []*doc) map[string]judgement {
	all := maps.Clone(f.words)
	for _, d := range docs {
		for w, j := range d.judged {
			if _, ok := all[w]; !ok {
				j.fold = 1 + d.fold
				all[w] = j
			}
		}
	}
	return all
}

// logistic is the calibration before there is one.
func logistic() []uint8 {
	out := make([]uint8, keywords.ChanceSteps)
	for i := range out {
		out[i] = uint8(255/(1+math.Exp(-keywords.ChanceAt(i))) + 0.5)
	}
	return out
}

// weightOf returns what a text of set weighs in the fit.
func (f *fitter) weightOf(set string) float64 {
	for _, s := range sets {
		switch {
		case s.name == set && f.ofPosts:
			return s.posts
		case s.name == set:
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
		if !partly(d.set) {
			parts[d.fold].use(d, f.head)
		}
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

// front returns the first word of w, "" for a single word.
func (f *fitter) front(w string) string {
	if toks := f.seg.Append(nil, w); len(toks) > 1 {
		return w[toks[0].Start:toks[0].End]
	}
	return ""
}

// count adds to the tallies how often candidates are tags.
func (f *fitter) count(parts []*counts, lists []*list) {
	n, tags := map[string]float64{}, map[string]float64{}
	lists = slices.DeleteFunc(slices.Clone(lists), func(l *list) bool { return partly(l.doc.set) })
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

// keptPhrase is how often an editor keeps a phrase that is a good tag where the ranker nearly gave it: it may be side matter.
const keptPhrase = 0.8

func (f *fitter) makeRows(lists []*list) *rows {
	_, levels := keywords.Features()
	r := &rows{levels: levels, cols: make([][]uint8, len(levels))}
	for _, l := range lists {
		w := f.weightOf(l.doc.set)
		from := len(r.y)
		for i := range l.texts {
			if partly(l.doc.set) && l.grade[i] == none {
				continue // nobody judged it
			}
			for k, v := range l.feats[i] {
				r.cols[k] = append(r.cols[k], v)
			}
			y, x := value(l.grade[i]), w
			switch {
			case l.doc.set == phrased:
				y *= keptPhrase
			case l.grade[i] == struck:
				x *= 2
			}
			r.y = append(r.y, float32(y))
			r.w = append(r.w, float32(x))
		}
		r.texts = append(r.texts, [2]int{from, len(r.y)})
	}
	return r
}
