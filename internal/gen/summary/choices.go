package main

import (
	"slices"

	engine "github.com/tiyao/tiyao/internal/rank/summary"
)

// A choice is the candidates of one article that the trees choose from.
type choice struct {
	set    string
	id     string
	title  string
	ref    string
	text   []string
	test   bool
	weight float64
	x      [][]float32
	linear []float64 // the score that decides which are kept
	base   []float64 // what is added to what the trees say
	score  []float64 // what the trees say
	reward []float64
	said   []int // what readers said of them: see verdicts; nil where nobody was asked
}

// choices collects the candidates of all articles.
func choices(arts []*article, w *engine.Weights) []choice {
	e := engine.New(config(w))
	sizes := map[string]float64{}
	out := make([]choice, 0, len(arts))
	for _, a := range arts {
		c := choice{set: a.set, id: a.ID, title: a.Title, ref: a.Summary, test: a.held}
		for _, k := range e.Candidates(a.doc, engine.Hints{}) {
			c.x = append(c.x, slices.Clone(k.Features[:]))
			c.linear = append(c.linear, k.Score)
			c.base = append(c.base, k.Base)
			c.text = append(c.text, k.Text)
			c.reward = append(c.reward, a.ref.f(k.Text))
		}
		if c.score = make([]float64, len(c.x)); len(c.x) > 1 {
			sizes[a.set]++
			out = append(out, c)
		}
		if v := judgedChoice(&c, a.verdicts); len(v.x) > 1 {
			sizes[v.set]++
			out = append(out, v)
		}
	}
	for i := range out {
		out[i].weight = counts(out[i].set) / sizes[out[i].set] * 300
	}
	return out
}
