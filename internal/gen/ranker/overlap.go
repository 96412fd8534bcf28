package main

import (
	"fmt"
	"strings"

	"github.com/tiyao/tiyao/internal/rank/keywords"
)

// overlaps returns the chance, of 255, that two tags of a list that overlap are one thing to
// an editor: the share of such pairs, by how they lie, that editors put into one entry.
func (f *fitter) overlaps(m *keywords.Model, docs []*doc) []uint8 {
	var same, all [keywords.OverCells]float64
	e := keywords.New(keywords.Config{TopK: listed, MaxRunes: 20, MaxWords: keywords.MaxWords, Model: m})
	for _, d := range docs {
		if !edited(d.set) || f.weightOf(d.set) == 0 {
			continue
		}
		entry := map[string]int{}
		for i, x := range append(append([]string{}, d.Best...), d.OK...) {
			for _, w := range strings.Split(x, "|") {
				entry[normal(w)] = i + 1
			}
		}
		for _, p := range e.Pairs(f.read(d, true)) {
			a, b := entry[normal(p.A)], entry[normal(p.B)]
			if a == 0 || b == 0 {
				continue
			}
			all[p.Cell]++
			if a == b {
				same[p.Cell]++
			}
		}
	}
	out := make([]uint8, keywords.OverCells)
	sum, n := 0.0, 0.0
	for i := range all {
		sum, n = sum+same[i], n+all[i]
	}
	// Cells of few pairs lean on those of their kind, the kind on all.
	const cells = 9
	for i := 0; i < len(all); i += cells {
		s, a := 0.0, 0.0
		for k := i; k < i+cells; k++ {
			s, a = s+same[k], a+all[k]
		}
		mean := (s + 4*sum/max(n, 1)) / (a + 4)
		for k := i; k < i+cells; k++ {
			out[k] = uint8(255*(same[k]+4*mean)/(all[k]+4) + 0.5)
			if all[k] > 0 {
				fmt.Printf("overlap %d: %.0f of %.0f one thing, %.2f\n", k, same[k], all[k], float64(out[k])/255)
			}
		}
	}
	return out
}

// listed is how many tags of a text are looked at for pairs.
const listed = 10
