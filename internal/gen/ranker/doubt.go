package main

import (
	"bytes"
	"fmt"
	"maps"
	"math"
	"os"
	"slices"

	"github.com/tiyao/tiyao/internal/rank/keywords"
)

// A doubted is a weight of the model of doubt, with the tags that it counts for.
type doubted struct {
	tags   []int32
	weight float64
}

const (
	doubtPenalty = 50 // of the squares of weights: with 25 and 100 it is the same
	doubtSweeps  = 40
	mostWeight   = 3
)

// A doubts is the data of a fit of doubt: by kind of tag the weight of its base, of the odds of its score, of its type and of
// each value of each feature.
type doubts struct {
	base, score [2]doubted
	types       [2]map[string]*doubted
	values      [2][][]doubted // by feature and value
	odds        []float64      // of the score of each tag
	bad         []float64      // 1 for those struck out
	z           []float64
}

// fitDoubts fits what tells the tags of docs, picks that strict readers judged, which they struck out, on the lists of m, which must not have been
// fitted on docs, and writes the weights to the file.
func (f *fitter) fitDoubts(m *keywords.Model, docs []*doc, file string) error {
	e := keywords.New(keywords.Config{TopK: 5, MinScore: -1, MaxRunes: 20, MaxWords: keywords.MaxWords, Model: m})
	names, levels := keywords.Features()
	d := &doubts{types: [2]map[string]*doubted{{}, {}}}
	for k := range d.values {
		d.values[k] = make([][]doubted, len(levels))
		for _, n := range keywords.DoubtFeatures() {
			d.values[k][n] = make([]doubted, levels[n])
		}
	}
	articles := 0
	for _, x := range docs {
		if x.set != picked {
			continue
		}
		articles++
		for _, t := range e.Doubted(f.read(x, true)) {
			if g := x.grades[normal(t.Text)]; g != none {
				d.add(t, g == struck)
			}
		}
	}
	d.fit()
	var b bytes.Buffer
	fmt.Fprintf(&b, `# Of tags of a list that a strict reader would strike out: weights of a logistic model, in thousandths, for terms and for names, of each value
# of a feature. Made by go run ./internal/gen/ranker -doubts FILE -test MODEL, with a model that was fitted without picks; do not edit.
# source: fitted on %d picks of %d articles (CRUD_RAG, sina2018, cctv2022-24), as strict readers judged them for this project
`, len(d.bad), articles)
	for k, kind := range keywords.DoubtKinds {
		fmt.Fprintf(&b, "%s base %d\n%s score %d\n", kind, thousandths(d.base[k]), kind, thousandths(d.score[k]))
		for _, t := range slices.Sorted(maps.Keys(d.types[k])) {
			fmt.Fprintf(&b, "%s type-%s %d\n", kind, t, thousandths(*d.types[k][t]))
		}
		for n, of := range d.values[k] {
			if len(of) == 0 {
				continue
			}
			fmt.Fprintf(&b, "%s %s", kind, names[n])
			for _, w := range of {
				fmt.Fprintf(&b, " %d", thousandths(w))
			}
			b.WriteByte('\n')
		}
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

func thousandths(w doubted) int { return int(math.Round(w.weight * 1000)) }

// add adds a tag.
func (d *doubts) add(t keywords.Doubted, bad bool) {
	i := int32(len(d.bad))
	y := 0.0
	if bad {
		y = 1
	}
	d.bad, d.odds, d.z = append(d.bad, y), append(d.odds, t.Odds), append(d.z, 0)
	k := t.Kind
	d.base[k].tags = append(d.base[k].tags, i)
	d.score[k].tags = append(d.score[k].tags, i)
	if d.types[k][t.Type] == nil {
		d.types[k][t.Type] = &doubted{}
	}
	d.types[k][t.Type].tags = append(d.types[k][t.Type].tags, i)
	for n, v := range t.Values {
		if len(d.values[k][n]) > 0 {
			w := &d.values[k][n][v]
			w.tags = append(w.tags, i)
		}
	}
}

// fit fits the weights, one after the other, by Newton's steps.
func (d *doubts) fit() {
	for range doubtSweeps {
		for k := range d.values {
			d.step(&d.base[k], 1e-3, false)
			d.step(&d.score[k], 1e-3, true)
			for _, t := range slices.Sorted(maps.Keys(d.types[k])) {
				d.step(d.types[k][t], doubtPenalty, false)
			}
			for _, of := range d.values[k] {
				for v := range of {
					d.step(&of[v], doubtPenalty, false)
				}
			}
		}
	}
}

// step moves one weight, of the odds or of a value that tags have or not.
func (d *doubts) step(w *doubted, penalty float64, ofOdds bool) {
	if len(w.tags) == 0 {
		return
	}
	g, h := penalty*w.weight, penalty
	for _, i := range w.tags {
		x := 1.0
		if ofOdds {
			x = d.odds[i]
		}
		p := 1 / (1 + math.Exp(-d.z[i]))
		g += (p - d.bad[i]) * x
		h += p * (1 - p) * x * x
	}
	next := min(max(w.weight-g/h, -mostWeight), mostWeight)
	for _, i := range w.tags {
		x := 1.0
		if ofOdds {
			x = d.odds[i]
		}
		d.z[i] += (next - w.weight) * x
	}
	w.weight = next
}
