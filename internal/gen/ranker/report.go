package main

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/tiyao/tiyao/internal/rank/keywords"
)

// report scores m on the held texts and returns the scores as one line.
func (f *fitter) report(m *keywords.Model, test []*doc) string {
	e := keywords.New(keywords.Config{TopK: 5, MinScore: *least, MaxRunes: 20, MaxWords: keywords.MaxWords, Model: m})
	groups := map[string][]*doc{}
	var glanced []*doc
	for _, d := range test {
		if d.set == phrased {
			glanced = append(glanced, d)
			continue
		}
		groups[d.set] = append(groups[d.set], d)
		if inBody[d.ID] {
			groups["cctv_body"] = append(groups["cctv_body"], d)
		}
		if d.set == "editor" || d.set == posted {
			groups[d.set+" "+d.Src] = append(groups[d.set+" "+d.Src], d)
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
		if *wrong != "" && slices.Contains(strings.Split(*wrong, ","), g) {
			for _, w := range s.wrong {
				fmt.Println("   ", w)
			}
		}
	}
	if len(glanced) > 0 {
		f.reportPhrases(m, glanced)
	}
	f.reliability(e, slices.Concat(groups["editor"], groups[judged], groups[posted]))
	return strings.Join(notes, ", ")
}

// reliability prints, for the tags that e gives to docs, how often editors kept those of each
// tenth of the score.
func (f *fitter) reliability(e *keywords.Engine, docs []*doc) {
	var given, kept [11]int
	for _, d := range docs {
		for _, x := range e.Extract(f.read(d, true)) {
			at := int(x.Score * 10)
			given[at]++
			if d.grades[normal(x.Text)] >= let {
				kept[at]++
			}
		}
	}
	for i, n := range given {
		if n > 0 {
			fmt.Printf("score %.1f: %d given, %.2f kept\n", float64(i)/10, n, float64(kept[i])/float64(n))
		}
	}
}

// leaveOut leaves each source out in turn.
func (f *fitter) leaveOut(docs []*doc) {
	source := func(d *doc) string {
		if edited(d.set) {
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
	mean, editor, good, n, sources := 0.0, 0.0, 0.0, 0, 0
	for _, s := range names {
		if *only != "" && !strings.HasPrefix(s, *only) {
			continue
		}
		test := slices.DeleteFunc(slices.Clone(groups[s]), func(d *doc) bool { return d.set == judged || partly(d.set) })
		if len(test) == 0 {
			continue // judged articles alone, whose tags the ranker gave
		}
		var train []*doc
		for _, d := range docs {
			if source(d) != s {
				train = append(train, d)
			}
		}
		if len(test) > 600 {
			test = test[:600]
		}
		m := f.fit(train).WithChance(f.chance(train))
		e := keywords.New(keywords.Config{TopK: 5, MinScore: *least, MaxRunes: 20, MaxWords: keywords.MaxWords, Model: m.WithSame(f.overlaps(m, train))})
		r := f.score(e, test, 5)
		fmt.Printf("without %-28s %v\n", s, r)
		mean += r.f1()
		sources++
		if strings.HasPrefix(s, "editor") {
			editor += r.f1()
			good += r.goods()
			n++
		}
	}
	fmt.Printf("mean F1@5 over %d sources %.4f; over the editor's %.4f, good %.4f\n", sources, mean/float64(max(sources, 1)), editor/float64(n), good/float64(n))
}

// chance returns the calibration of a model fitted on docs, made by one fitted on a part of them
// and tested on the rest.
func (f *fitter) chance(docs []*doc) []uint8 {
	newest := newestTV(docs)
	var part, rest []*doc
	for _, d := range docs {
		if held(d, newest) {
			rest = append(rest, d)
		} else {
			part = append(part, d)
		}
	}
	return f.calibrate(f.fit(part), rest)
}
