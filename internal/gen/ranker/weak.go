package main

import (
	"slices"
	"strings"
)

// Tags of one publisher teach the taste of one publisher. So that the ranker keeps its
// sense for what a text of any subject is about, titled news without tags takes part
// with a small weight, tagged weakly: by the words and set phrases that the text
// repeats, that are rare elsewhere, and that stand in its title.

const (
	weakDocs = 1500
	weakTags = 5
)

// sample returns n docs at even distances.
func sample(docs []doc, n int) []doc {
	if len(docs) <= n {
		return docs
	}
	out := make([]doc, n)
	for i := range out {
		out[i] = docs[i*len(docs)/n]
	}
	return out
}

// Features by number (keywords/feature.go) and tags (segment.Tag) that the rule reads.
const (
	xWords, xTitle, xFirstTag, xLastTag, xIDFMax, xIDFMean, xCohesion = 0, 2, 7, 8, 12, 13, 23

	tagX, tagN, tagNR, tagNZ, tagV, tagVN, tagJ, tagEng = 0, 1, 2, 5, 9, 10, 32, 33
)

// tagWeakly marks the best candidates of l by a rule.
func (l *list) tagWeakly() {
	type sc struct {
		i int
		v float64
	}
	var all []sc
	for i, f := range l.feats {
		l.tag[i] = false
		n, count := int(f[xWords]), float64(l.counts[i])
		if count < 2 {
			continue
		}
		if f[xTitle] == 2 {
			count += 2
		}
		v := count * (float64(f[xIDFMax]) + 0.5)
		if f[xIDFMean] < 3 {
			v *= 0.5 // words of every article
		}
		switch last := f[xLastTag]; {
		case last >= tagNR && last <= tagNZ:
			v *= 1.6
		case last == tagJ || last == tagEng:
			v *= 1.3
		case last == tagN || last == tagX || last == 37: // 37: a word of no dictionary and no tag
		case last == tagVN:
			v *= 0.8
		case last == tagV:
			v *= 0.5
		default:
			v *= 0.3
		}
		if n > 1 {
			if l.counts[i] < 3 || f[xCohesion] < 3 || n > 4 {
				continue
			}
			v *= 1 + 0.1*float64(f[xCohesion])
		}
		all = append(all, sc{i, v})
	}
	sortBy(all, func(a, b sc) bool { return a.v > b.v })
	var kept []string
	l.gold = 0
	for _, c := range all {
		t := l.texts[c.i]
		if len(kept) == weakTags {
			break
		}
		if slices.ContainsFunc(kept, func(k string) bool { return nested(k, t) }) {
			continue
		}
		kept = append(kept, t)
		l.tag[c.i] = true
		l.gold++
	}
}

// nested reports whether one of two tags is a part of the other.
func nested(a, b string) bool { return strings.Contains(a, b) || strings.Contains(b, a) }
