package main

import (
	"fmt"
	"math"
	"strings"

	engine "github.com/tiyao/tiyao/internal/rank/summary"
	"github.com/tiyao/tiyao/segment"
)

// fitJoints fits the model of joints and says how many of the held ones it finds. A sentence of a text that lost line ends may
// have a joint itself: what a first fit, without these, is sure of is left out of the second. Behind 原标题： there is one: where the
// first fit tells its place from others, the second learns from it.
func fitJoints(dir, corpusDir string, seg *segment.Segmenter, show bool) (*engine.Joint, []string, error) {
	const sure, likely, first, second = .9, .7, 80, 160
	all, err := readJoints(dir, corpusDir, seg)
	if err != nil {
		return nil, nil, err
	}
	f := newJointFit(len(new(engine.Joint).Own))
	f.climb(all, first, func(g *glued) bool { return g.kind < innerDoubt })
	kept := all[:0]
	for _, g := range all {
		best, p := f.likeliest(&g)
		switch g.kind {
		case innerDoubt:
			if p >= sure {
				continue
			}
		case labelledRun:
			if none := f.chances[len(g.places)]; best < 0 || p < likely*(1-none) {
				continue
			}
			g.right = best
		}
		kept = append(kept, g)
	}
	f.climb(kept, second, func(*glued) bool { return true })
	j := f.rounded()
	return j, f.judge(kept, show), nil
}

// A jointFit is the weights: those with a name first, then those of words.
type jointFit struct {
	own     int
	w, g    []float64
	chances []float64
}

func newJointFit(own int) *jointFit {
	n := own + engine.HashedSize
	return &jointFit{own: own, w: make([]float64, n), g: make([]float64, n)}
}

// score sets f.chances to the probability of each place of g, and of none behind them.
func (f *jointFit) score(g *glued) []float64 {
	p := f.chances[:0]
	for i := range g.places {
		q, v := &g.places[i], 0.0
		for k, at := range q.own {
			v += f.w[at] * float64(q.value[k])
		}
		for _, at := range q.words {
			v += f.w[f.own+int(at)]
		}
		p = append(p, v)
	}
	p = append(p, 0)
	softmax(p)
	f.chances = p
	return p
}

// likeliest returns the likeliest place of g and its probability.
func (f *jointFit) likeliest(g *glued) (int, float64) {
	best, top := -1, 0.0
	p := f.score(g)
	for k := range g.places {
		if p[k] > top {
			best, top = k, p[k]
		}
	}
	return best, top
}

// climb maximises the likelihood of the right places by Adam, for so many rounds.
func (f *jointFit) climb(all []glued, rounds int, takes func(*glued) bool) {
	const start, l2own, l2 = 0.1, 3e-7, 2e-5
	a := newAscent(len(f.w), 1e-7)
	for t := 1; t <= rounds; t++ {
		clear(f.g)
		used := 0.0
		for i := range all {
			if d := &all[i]; !d.held && takes(d) {
				used++
				f.slope(d)
			}
		}
		rate := start * (1 - .95*float64(t)/float64(rounds))
		a.round()
		for j := range f.w {
			pull := l2
			if j < f.own {
				pull = l2own
			}
			f.w[j] += a.step(j, f.g[j]/used-pull*f.w[j], rate)
		}
	}
}

// slope adds what g says of each weight.
func (f *jointFit) slope(g *glued) {
	p := f.score(g)
	for k := range g.places {
		e := -p[k]
		if k == g.right {
			e++
		}
		if math.Abs(e) < 1e-6 {
			continue
		}
		q := &g.places[k]
		for i, at := range q.own {
			f.g[at] += e * float64(q.value[i])
		}
		for _, at := range q.words {
			f.g[f.own+int(at)] += e
		}
	}
}

// rounded returns the weights as they are written, and keeps these.
func (f *jointFit) rounded() *engine.Joint {
	var out engine.Joint
	for j := range out.Own {
		f.w[j] = math.Round(100*f.w[j]) / 100
		out.Own[j] = float32(f.w[j])
	}
	out.Words.Round(f.w[f.own:])
	for j, v := range out.Words.Weights {
		f.w[f.own+j] = float64(v) * float64(out.Words.Unit)
	}
	return &out
}

// judge says what the model finds among the texts that it was not fitted on.
func (f *jointFit) judge(all []glued, show bool) []string {
	bars := []float64{.5, .65, .8, .9}
	out := make([]string, 0, len(bars))
	for _, bar := range bars {
		var of, right, near [gluedKinds]int
		for i := range all {
			g := &all[i]
			if !g.held {
				continue
			}
			of[g.kind]++
			switch best, p := f.likeliest(g); {
			case p <= bar:
			case best == g.right:
				right[g.kind]++
			default:
				near[g.kind]++
				if at := g.places[best].at; show && bar == .65 {
					fmt.Printf("false %d %.2f %s | %s\n", g.kind, p, g.text[:at], g.text[at:cutAt(g.text, 240)])
				}
			}
		}
		out = append(out, fmt.Sprintf("at %.2f: of titles %d in %d found, %d in a wrong place; of headings %d in %d, %d; wrongly %d in %d texts, %d in %d sentences, and %d in %d of texts that lost line ends", bar,
			right[titleRun], of[titleRun], near[titleRun], right[headingRun], of[headingRun], near[headingRun],
			near[opensClean], of[opensClean], near[innerClean], of[innerClean], near[innerDoubt], of[innerDoubt]))
	}
	fmt.Println(strings.Join(out, "\n"))
	return out
}
