package main

import (
	"fmt"

	"github.com/tiyao/tiyao/stats/internal/attach"
)

// A ceiling counts for how many figures of a set the truth is among the candidates, field
// by field: no weights can do better.
type ceiling struct {
	n, exact, near [3]int
	all            int
}

// oracle prints the ceiling of every set; -oracle FIELD lists what no candidate says.
func oracle(all []*passage) {
	var order []string
	sets := map[string]*ceiling{}
	for _, p := range all {
		c := sets[p.set]
		if c == nil {
			c = &ceiling{}
			sets[p.set] = c
			order = append(order, p.set)
		}
		for _, q := range p.paras {
			c.paragraph(p, q)
		}
	}
	for _, s := range order {
		c := sets[s]
		fmt.Print(s)
		for f := range c.n {
			n := float64(max(1, c.n[f]))
			fmt.Printf("  %v exact=%.3f near=%.3f", attach.Field(f), float64(c.exact[f])/n, float64(c.near[f])/n)
		}
		fmt.Printf("  all three=%.3f\n", float64(c.all)/float64(max(1, c.n[0])))
	}
}

// paragraph adds the figures of q, each with the truth for those before it.
func (c *ceiling) paragraph(p *passage, q *para) {
	good := make([]int, len(q.in.Figures))
	r := attach.NewReader(zero(), func(e *attach.Example) {
		e.Override = true
		g := q.gold[e.Figure]
		if g == nil {
			return
		}
		want := g.field(e.Field)
		e.Next = want
		best, at := 0.0, ""
		for _, t := range e.Texts {
			o := overlap(t, want)
			if want == "" && t == "" {
				o = 1
			}
			if o > best {
				best, at = o, t
			}
		}
		c.n[e.Field]++
		if best > .999 {
			c.exact[e.Field]++
		}
		if best >= .8 {
			c.near[e.Field]++
			good[e.Figure]++
		}
		if good[e.Figure] == 3 {
			c.all++
		}
		if best <= .999 && *ceil == e.Field.String() {
			f := &q.in.Figures[e.Figure]
			fmt.Printf("%s %.2f want %q nearest %q (read %q) %s\n", p.ID, best, want, at, f.Read, context(guess{p: p, f: f}))
		}
	}, nil)
	r.Attach(q.in)
}
