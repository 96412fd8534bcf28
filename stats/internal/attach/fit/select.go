package main

import (
	"fmt"
	"math"
	"strings"
	"sync"

	"github.com/tiyao/tiyao/stats/internal/attach"
)

// heldOut returns the mean log-likelihood and the share of right decisions on passages
// held out of the fit, with the truth for earlier figures.
func heldOut(byFold [][]example, n int, off []bool, l2 float64) (ll, hit float64) {
	var wg sync.WaitGroup
	lls, hits, ns := make([]float64, len(byFold)), make([]float64, len(byFold)), make([]float64, len(byFold))
	sem := make(chan bool, 2)
	for f := range byFold {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sem <- true
			defer func() { <-sem }()
			var tr []example
			for g := range byFold {
				if g != f {
					tr = append(tr, byFold[g]...)
				}
			}
			w := fitOff(tr, n, off, l2)
			for _, e := range byFold[f] {
				right, chance := e.judge(w)
				lls[f] += math.Log(chance) * e.weight
				if right {
					hits[f] += e.weight
				}
				ns[f] += e.weight
			}
		}()
	}
	wg.Wait()
	var N float64
	for f := range lls {
		ll += lls[f]
		hit += hits[f]
		N += ns[f]
	}
	return ll / N, hit / N
}

func choose(all []*passage, field attach.Field) {
	byFold := make([][]example, *folds)
	for f := range byFold {
		var ps []*passage
		for _, p := range all {
			if p.fold == f {
				ps = append(ps, p)
			}
		}
		byFold[f] = examples(ps, -1, nil)[field]
	}
	n, name := attach.Layout(field)
	tmpl := map[string][]int{}
	var order []string
	for i := range n {
		t, _, _ := strings.Cut(name(i), "=")
		if tmpl[t] == nil {
			order = append(order, t)
		}
		tmpl[t] = append(tmpl[t], i)
	}
	off := make([]bool, n)
	set := func(template string, v bool) {
		for _, i := range tmpl[template] {
			off[i] = v
		}
	}
	if *keep != "" {
		for i := range off {
			off[i] = true
		}
		for _, d := range strings.Split(*keep, ",") {
			if tmpl[d] == nil {
				panic(d)
			}
			set(d, false)
		}
	}
	for _, d := range strings.Split(*drop, ",") {
		set(d, true)
	}
	base, hit := heldOut(byFold, n, off, *l2[field])
	fmt.Printf("%v all: ll=%.4f right=%.4f\n", field, base, hit)
	if !*greedy {
		return
	}
	if *forward {
		for {
			top, at := base+0.002, ""
			for _, t := range order {
				if !off[tmpl[t][0]] {
					continue
				}
				set(t, false)
				if ll, _ := heldOut(byFold, n, off, *l2[field]); ll > top {
					top, at = ll, t
				}
				set(t, true)
			}
			if at == "" {
				break
			}
			set(at, false)
			base = top
			fmt.Printf("%v with %s: ll=%.4f\n", field, at, top)
		}
	}
	for changed := !*forward; changed; {
		changed = false
		for _, t := range order {
			if off[tmpl[t][0]] {
				continue
			}
			set(t, true)
			ll, h := heldOut(byFold, n, off, *l2[field])
			if ll > base+0.0003 {
				fmt.Printf("%v without %s: ll=%.4f right=%.4f\n", field, t, ll, h)
				base, changed = ll, true
				continue
			}
			set(t, false)
		}
	}
	var dropped []string
	for _, t := range order {
		if off[tmpl[t][0]] {
			dropped = append(dropped, t)
		}
	}
	var kept []string
	for _, t := range order {
		if !off[tmpl[t][0]] {
			kept = append(kept, t)
		}
	}
	fmt.Println(field, "keep", strings.Join(kept, ","))
	fmt.Println(field, "drop", strings.Join(dropped, ","))
}
