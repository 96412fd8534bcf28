package main

import (
	"flag"
	"fmt"
	"math"
	"slices"

	"github.com/tiyao/tiyao/internal/rank/keywords"
)

// A tally counts, for one key of the prior, how many candidates that have it are tags,
// and how many one would expect.
type tally struct{ seen, tags, expect float64 }

// A counts is the tallies of one fold of the texts.
type counts struct {
	odds map[uint64]*tally
	used map[uint64]float64
}

// value is what a grade is worth as a tag.
func value(g grade) float64 {
	switch g {
	case chosen:
		return 1
	case let:
		return letValue
	}
	return 0
}

// priorWeight is what a text of a set counts in the prior.
func priorWeight(set string) float64 {
	switch set {
	case "editor", judged, posted:
		return 3
	case "tnews":
		return 0.5
	}
	return 1
}

// add counts the candidates of one text.
func (c *counts) add(d *doc, l *list, rate float64) {
	w := priorWeight(d.set)
	for i := range l.texts {
		for role, k := range l.keys[i] {
			if k == 0 || role >= keywords.RoleUsed {
				continue
			}
			t := c.odds[k]
			if t == nil {
				t = &tally{}
				c.odds[k] = t
			}
			t.seen++
			t.tags += w * value(l.grade[i])
			t.expect += w * rate
		}
	}
}

// use counts the tags of a text, whether they stand in it or not.
func (c *counts) use(d *doc, heads func(string) string) {
	for w, g := range d.grades {
		if g == chosen {
			c.used[keywords.PriorKey(keywords.RoleUsed, w)]++
			if h := heads(w); h != "" {
				c.used[keywords.PriorKey(keywords.RoleUsedHead, h)]++
			}
		}
	}
}

// prior makes the table of all folds but one (−1: of all).
func (f *fitter) prior(parts []*counts, worths map[string]judgement, without int) *keywords.Hashed {
	odds, used := map[uint64]tally{}, map[uint64]float64{}
	for part, c := range parts {
		if part == without {
			continue
		}
		for k, t := range c.odds {
			s := odds[k]
			odds[k] = tally{s.seen + t.seen, s.tags + t.tags, s.expect + t.expect}
		}
		for k, n := range c.used {
			used[k] += n
		}
	}
	level := map[uint64]uint32{}
	for k, t := range odds {
		if t.seen < float64(*leastSeen) {
			continue
		}
		v := math.Log((t.tags + smooth) / (t.expect + smooth))
		if l := keywords.PriorNone + int(math.Round(2*v)); l != keywords.PriorNone {
			level[k] = uint32(min(max(l, 1), 1<<keywords.PriorBits-1))
		}
	}
	for k, n := range used {
		level[k] = uint32(min(int(math.Round(2*math.Log2(1+n))), 1<<keywords.PriorBits-1))
	}
	judge(worths, without, f.head, f.front, func(key uint64, v uint32) { level[key] = v })
	if without < 0 {
		fmt.Println(len(level), "keys in the prior")
	}
	keys := make([]uint64, 0, len(level))
	for k := range level {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	t := keywords.NewHashed(len(keys), keywords.PriorBits)
	for _, k := range keys {
		t.Put(k, level[k])
	}
	return t
}

var leastSeen = flag.Int("seen", 3, "candidates that a key of the prior must have stood for")

// smooth is how many expected tags the doubt about a key is worth.
const smooth = 1.5
