package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	engine "github.com/tiyao/tiyao/internal/rank/summary"
)

// A scoreKey is a set, and whether it was fitted on.
type scoreKey struct {
	set  string
	held bool
}

// scores are the mean rewards of what is chosen, by set.
type scores struct {
	keys []scoreKey
	sum  map[scoreKey]*[4]float64 // of what is chosen, of the best there is, of characters; articles
}

// add counts what is chosen of docs.
func (s *scores) add(docs []choice) {
	if s.sum == nil {
		s.sum = map[scoreKey]*[4]float64{}
	}
	for i := range docs {
		d := &docs[i]
		if d.said != nil {
			continue
		}
		k := scoreKey{strings.TrimSuffix(strings.TrimSuffix(d.set, ".xz"), ".jsonl"), d.test}
		if s.sum[k] == nil {
			s.sum[k] = new([4]float64)
			s.keys = append(s.keys, k)
		}
		x := s.sum[k]
		x[0] += d.reward[d.best()]
		x[1] += slices.Max(d.reward)
		x[2] += float64(len([]rune(d.text[d.best()])))
		x[3]++
	}
	slices.SortFunc(s.keys, func(a, b scoreKey) int {
		if a.held != b.held {
			if a.held {
				return 1
			}
			return -1
		}
		return cmp.Compare(a.set, b.set)
	})
}

// best returns the candidate that the engine would choose: of those with the best linear scores the best by the trees.
func (d *choice) best() int {
	order := make([]int, len(d.x))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(d.linear[b], d.linear[a]) })
	best := order[0]
	for _, k := range order[:min(kept, len(order))] {
		if d.score[k]+d.base[k] > d.score[best]+d.base[best] {
			best = k
		}
	}
	return best
}

func (s *scores) print() {
	for _, k := range s.keys {
		half, x := "fit", s.sum[k]
		if k.held {
			half = "held"
		}
		fmt.Printf("%-15s %-4s %5.0f  chosen %.4f  best possible %.4f  characters %.1f\n", k.set, half, x[3], x[0]/x[3], x[1]/x[3], x[2]/x[3])
	}
}

// lines are the scores on what was held back, for the header of the weights.
func (s *scores) lines() []string {
	var out []string
	for _, k := range s.keys {
		if x := s.sum[k]; k.held {
			out = append(out, fmt.Sprintf("%s %.3f (%.0f)", k.set, x[0]/x[3], x[3]))
		}
	}
	return out
}

// showChoices prints what is chosen for the held articles of set, the best there is, and the reference.
func showChoices(docs []choice, set string) {
	for i := range docs {
		d := &docs[i]
		if !d.test || !strings.HasPrefix(d.set, set) {
			continue
		}
		c, b := d.best(), 0
		for j := range d.reward {
			if d.reward[j] > d.reward[b] {
				b = j
			}
		}
		fmt.Printf("%s %s\n  chose %.2f %s\n  best  %.2f %s\n  want       %s\n", d.id, d.title, d.reward[c], d.text[c], d.reward[b], d.text[b], d.ref)
		for j, v := range d.x[c] {
			if e := v - d.x[b][j]; e != 0 {
				fmt.Printf(" %s%+.2f", engine.DescriptionFeatures[j], e)
			}
		}
		fmt.Println()
	}
}
