package main

import (
	"fmt"
	"sort"

	"github.com/tiyao/tiyao/stats/internal/attach"
)

// shown returns what prints the decisions that -show asks for: those of one passage with
// all candidates, or the wrong ones of a field with the features that misled.
func (q *para) shown(p *passage, w attach.Weights) func(*attach.Example) {
	if *show == "diff-"+*wrong {
		return func(e *attach.Example) {
			g := q.gold[e.Figure]
			if g == nil || e.Field.String() != *wrong {
				return
			}
			want := g.field(e.Field)
			if overlap(e.Texts[e.Best], want) > .999 || want == "" && e.Texts[e.Best] == "" {
				return
			}
			at := -1
			for i, t := range e.Texts {
				if overlap(t, want) > .999 || want == "" && t == "" {
					at = i
				}
			}
			if at < 0 {
				fmt.Printf("%s  NO CANDIDATE %q chose %q\n", p.ID, want, e.Texts[e.Best])
				return
			}
			name := func(f int) string { return attach.FeatureName(e.Field, int32(f)) }
			weigh := func(f int32) int32 {
				if f&attach.PairFeature != 0 {
					return w[attach.Pair][f&^attach.PairFeature]
				}
				return w[e.Field][f]
			}
			d := map[int32]int{}
			for _, f := range e.Features[at] {
				d[f]++
			}
			for _, f := range e.Features[e.Best] {
				d[f]--
			}
			type kv struct {
				n string
				v int
			}
			var l []kv
			sum := 0
			for f, c := range d {
				if v := c * int(weigh(f)); v != 0 {
					l = append(l, kv{fmt.Sprintf("%+d %s", c, name(int(f))), v})
					sum += v
				}
			}
			sort.Slice(l, func(i, j int) bool { return l[i].v < l[j].v })
			f := &q.in.Figures[e.Figure]
			fmt.Printf("%s want %q chose %q  %d | %s\n", p.ID, want, e.Texts[e.Best], sum, context(guess{p: p, f: f}))
			for i := range min(7, len(l)) {
				fmt.Printf(" [%s:%d]", l[i].n, l[i].v)
			}
			fmt.Println()
		}
	}
	if *show == p.ID {
		return func(e *attach.Example) {
			fmt.Println("== ", e.Field, q.in.Figures[e.Figure], q.gold[e.Figure])
			name := func(f int) string { return attach.FeatureName(e.Field, int32(f)) }
			weigh := func(f int32) int32 {
				if f&attach.PairFeature != 0 {
					return w[attach.Pair][f&^attach.PairFeature]
				}
				return w[e.Field][f]
			}
			for i, t := range e.Texts {
				sum := int32(0)
				var fs []string
				for _, f := range e.Features[i] {
					sum += weigh(f)
					if x := weigh(f); x > 20 || x < -20 {
						fs = append(fs, fmt.Sprintf("%s:%d", name(int(f)), x))
					}
				}
				fmt.Println("   ", sum, t, fs)
			}
		}
	}
	return nil
}
