package main

import (
	"github.com/tiyao/tiyao/stats/internal/attach"
)

type guess struct {
	p    *passage
	f    *attach.Figure
	g    *gold
	a    attach.Fields
	conf [4]int32
}

func apply(p *passage, w attach.Weights) (out []guess) {
	for _, q := range p.paras {
		see := q.shown(p, w)
		var own map[int]*attach.Fields
		if *truth {
			own = map[int]*attach.Fields{}
			see = func(e *attach.Example) {
				a := own[e.Figure]
				if a == nil {
					a = new(attach.Fields)
					own[e.Figure] = a
				}
				*map[attach.Field]*string{attach.Period: &a.Period, attach.Subject: &a.Subject, attach.Scope: &a.Scope}[e.Field] = e.Texts[e.Best]
				if g := q.gold[e.Figure]; g != nil {
					e.Override, e.Next = true, g.field(e.Field)
				}
			}
		}
		r := attach.NewReader(w, see, nil)
		q.got = nil
		for i, a := range r.Attach(q.in) {
			if own != nil && own[i] != nil {
				a.Fields = *own[i]
			}
			out = append(out, guess{p: p, f: &q.in.Figures[i], g: q.gold[i], a: a.Fields, conf: a.Evidence()})
			q.got = append(q.got, a.Fields)
		}
	}
	return
}
