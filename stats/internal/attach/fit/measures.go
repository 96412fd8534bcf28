package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/corpus"
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/attach"
	"github.com/tiyao/tiyao/stats/internal/read"
)

// A usage counts how often a word stands around figures, by the class of their unit.
type usage struct {
	all    int
	before [16]int
	behind [16]int
}

// every is which articles of the corpus are read: one of so many.
const every = 2

// measureWords writes the words that figures are told of, and those that are counted, with how
// often they are: measures.txt.
func measureWords(seg *segment.Segmenter, dir, path string) {
	got := map[string]*usage{}
	skip := map[string]bool{}
	if *leave != "" {
		var err error
		skip, err = corpus.ReadIDs(*leave)
		check(err)
	}
	n := 0
	check(each(dir, func(a corpus.Article) error {
		if n++; n%every != 0 || skip[a.ID] {
			return nil
		}
		doc := seg.Read(segment.Source{Body: a.Text})
		var x read.Reader
		tok := 0
		for _, s := range doc.Paragraphs {
			for tok < len(doc.Tokens) && doc.Tokens[tok].End <= s.Start {
				tok++
			}
			if !read.Possible(doc.Text[s.Start:s.End]) {
				continue
			}
			found := x.Paragraph(doc, s, tok)
			attach.Around(attach.Input(doc, s, tok, &x, found), func(word string, where, unit int) {
				w := string(hanzi.AppendFold(nil, word))
				u := got[w]
				if u == nil {
					u = new(usage)
					got[w] = u
				}
				switch where {
				case 0:
					u.all++
				case 1:
					u.before[unit]++
				case 2:
					u.behind[unit]++
				}
			})
		}
		return nil
	}))
	lines := map[string][]string{}
	for w, u := range got {
		if u.all < 25 || len(w) < 6 || len(w) > 24 || strings.ContainsAny(w, "0123456789 :#") {
			continue
		}
		for _, side := range []struct {
			name string
			n    [16]int
		}{{"told", u.before}, {"counted", u.behind}} {
			sum, best := 0, 0
			for i, v := range side.n {
				sum += v
				if v > side.n[best] {
					best = i
				}
			}
			level := 0
			for _, part := range []int{40, 15, 6} { // one of so many
				if sum*part >= u.all && sum >= 8 {
					level++
				}
			}
			if level > 0 {
				unit := attach.UnitClasses[best]
				if side.n[best]*10 < sum*4 {
					unit = "any"
				}
				if side.name == "counted" {
					unit = "any"
				}
				k := fmt.Sprintf("%s.%d.%s", side.name, level, unit)
				lines[k] = append(lines[k], w)
			}
		}
	}
	var b strings.Builder
	keys := make([]string, 0, len(lines))
	for k := range lines {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		slices.Sort(lines[k])
		fmt.Fprintf(&b, "%s: %s\n", k, strings.Join(lines[k], " "))
	}
	check(os.WriteFile(path, []byte(b.String()), 0o600))
}
