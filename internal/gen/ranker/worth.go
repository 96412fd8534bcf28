package main

import (
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/tiyao/tiyao/internal/phrase"
	"github.com/tiyao/tiyao/internal/rank/keywords"
)

// A judgement is what readers take a word for as a tag.
type judgement struct {
	worth, kind int
	fold        int    // 1 + that of the text it stands in; 0 for words
	fault       string // what is wrong with a phrase of no worth
}

// worths are the classes of the file of judgements, by what they are worth.
var worths = []string{"never", "seldom", "fine", "natural"}

// kinds are its types, in the order of segment.NameType.
var kinds = []string{"", "person", "place", "organization", "work", "event", "product", "term"}

// readWorths reads the words that readers judged.
func readWorths(path string) (map[string]judgement, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	lines, err := phrase.Parse(path, string(b))
	if err != nil {
		return nil, err
	}
	all := map[string]judgement{}
	for i := range lines {
		l := &lines[i]
		j := judgement{worth: slices.Index(worths, l.Class), kind: slices.Index(kinds, l.Arg(0))}
		if j.worth < 0 || j.kind < 0 {
			return nil, l.Errorf("no such judgement: %s %s", l.Class, l.Arg(0))
		}
		for w := range l.Words() {
			if _, twice := all[w.Text]; twice {
				return nil, fmt.Errorf("%s:%d: %s stands twice", path, w.Num, w.Text)
			}
			all[w.Text] = j
		}
	}
	return all, nil
}

// judge puts the judgements into the prior: of each word, and the mean of those that end alike and of
// those that begin alike. Those of the fold without are left out.
func judge(all map[string]judgement, without int, end, front func(string) string, put func(key uint64, v uint32)) {
	all = maps.Clone(all)
	maps.DeleteFunc(all, func(_ string, j judgement) bool { return j.fold == without+1 && j.fold > 0 })
	for w, j := range all {
		put(keywords.PriorKey(keywords.RoleWorth, w), keywords.WorthValue(j.worth, j.kind))
	}
	for role, part := range map[int]func(string) string{keywords.RoleWorthEnd: end, keywords.RoleWorthFront: front} {
		sum, n := map[string]int{}, map[string]int{}
		for w, j := range all {
			if e := part(w); e != "" {
				sum[e] += j.worth
				n[e]++
			}
		}
		for e, k := range n {
			if k > 1 {
				put(keywords.PriorKey(role, e), keywords.WorthEndValue((float64(sum[e])+1.7)/float64(k+1)))
			}
		}
	}
}
