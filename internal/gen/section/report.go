package main

import (
	"fmt"

	"github.com/tiyao/tiyao/internal/rank/section"
)

// report prints how m does on docs, by its own chance, and returns it as a note.
func report(m *section.Model, name string, docs []*text) string {
	var all, right [10]int
	n, ok, sure, sureOK := 0, 0, 0, 0
	for _, d := range docs {
		got, p := m.OfFeatures(d.feats)
		b := min(9, int(p*10))
		all[b]++
		n++
		hit := got == section.Names[d.class]
		if hit {
			right[b]++
			ok++
		} else if p >= section.Sure && *wrong {
			fmt.Println("  ", section.Names[d.class], "not", got, d.ID, d.Title)
		}
		if p >= section.Sure {
			sure++
			if hit {
				sureOK++
			}
		}
	}
	fmt.Printf("%s: %d texts, right %.3f; given %.3f, of these right %.3f\n", name, n, float64(ok)/float64(max(1, n)), float64(sure)/float64(max(1, n)), float64(sureOK)/float64(max(1, sure)))
	for b := range all {
		if all[b] > 0 {
			fmt.Printf("   chance %.1f: %d texts, right %.2f\n", float64(b)/10, all[b], float64(right[b])/float64(all[b]))
		}
	}
	return fmt.Sprintf(" %s %.3f right, %.3f of the %.2f given;", name, float64(ok)/float64(max(1, n)), float64(sureOK)/float64(max(1, sure)), float64(sure)/float64(max(1, n)))
}
