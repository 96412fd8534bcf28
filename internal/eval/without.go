package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats"
)

// without prints what rules of the figures are worth: for each whose name contains name,
// or for every rule when it is "all", what the labelled scores lose without it, on how
// many more lines without statistics one is found, and how many unlabelled lines of
// real_sentences.txt, or of the file more, it moves.
func without(w io.Writer, dir, name, more string) error {
	seg, err := segment.New()
	if err != nil {
		return err
	}
	all, err := stats.New()
	if err != nil {
		return err
	}
	sets := map[string][]statLine{}
	for _, set := range statSets {
		if lines, err := corpus.ReadAll[statLine](filepath.Join(dir, "stats", set+".jsonl")); err == nil {
			sets[set] = lines
		}
	}
	if more == "" {
		more = filepath.Join(dir, "stats", "real_sentences.txt")
	}
	lines, err := textLines(more)
	if err != nil {
		return err
	}
	base := map[string]row{}
	for _, set := range statSets {
		base[set] = scoreLines(set, sets[set], seg, all)
	}
	traps := scoreTraps(dir, seg, all)
	for _, rule := range stats.Rules() {
		if name != "all" && !strings.Contains(rule.Name, name) {
			continue
		}
		less, err := stats.New(stats.WithoutRules(rule.Name))
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s\t", rule.Name)
		for _, set := range statSets {
			r := scoreLines(set, sets[set], seg, less)
			for i, s := range r.scores[:4] {
				if d := base[set].scores[i].value - s.value; d > 0.00005 || d < -0.00005 {
					fmt.Fprintf(w, "%s %s %+.4f  ", set, s.name, d)
				}
			}
		}
		if t := scoreTraps(dir, seg, less); !t.absent && t.scores[0] != traps.scores[0] {
			fmt.Fprintf(w, "traps %+.4f  ", traps.scores[0].value-t.scores[0].value)
		}
		moved := 0
		for _, l := range lines {
			doc := seg.Document(l)
			if fmt.Sprint(all.Extract(doc)) != fmt.Sprint(less.Extract(doc)) {
				moved++
			}
		}
		fmt.Fprintf(w, "\tmoves %d of %d lines\n", moved, len(lines))
	}
	return nil
}
