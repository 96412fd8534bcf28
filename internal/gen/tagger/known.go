package main

import (
	"github.com/tiyao/tiyao/internal/tagger"
	"github.com/tiyao/tiyao/segment"
)

// A wordCount is how often a word stood where, by the hash of the word.
type wordCount struct {
	all, named int
	class      [16]int
	aligned    int
}

// teachers maps the teacher's tags to classes.
var teachers = map[string]segment.Tag{
	"n": segment.TagN, "v": segment.TagV, "vn": segment.TagVN, "vd": segment.TagAD, "a": segment.TagA, "ad": segment.TagAD, "an": segment.TagA,
	"d": segment.TagD, "p": segment.TagP, "c": segment.TagC, "u": segment.TagU, "xc": segment.TagU, "m": segment.TagM, "q": segment.TagQ,
	"r": segment.TagR, "f": segment.TagF, "s": segment.TagS, "nz": segment.TagNZ, "nw": segment.TagNZ, "TIME": segment.TagT, "t": segment.TagT,
	"PER": segment.TagN, "LOC": segment.TagN, "ORG": segment.TagN,
}

// count adds up how words stand in d.
func (r *reader) count(d document, words map[uint32]*wordCount) {
	li, pi := 0, 0
	r.sentences(d.text, func(first, end int) {
		for i := first; i < end; i++ {
			t := r.in[i]
			j := tagger.Pad + i - first
			for li < len(d.labels) && d.labels[li].end <= t.Start {
				li++
			}
			for pi < len(d.parts) && d.parts[pi].end <= t.Start {
				pi++
			}
			h := r.s.KnownFeature(j)
			w := words[h]
			if w == nil {
				w = &wordCount{}
				words[h] = w
			}
			w.all++
			if li < len(d.labels) && d.labels[li].start < t.End {
				w.named++
			}
			if pi < len(d.parts) && d.parts[pi].start == t.Start && d.parts[pi].end == t.End {
				if tag, ok := teachers[d.parts[pi].tag]; ok && tagger.IsOpen(t.Tag) {
					w.aligned++
					w.class[tagger.Class(uint8(tag))]++
				}
			}
		}
	})
}

// A fact is what is known of one word wherever it stands: the lower bits of an entry.
type fact struct {
	hash  uint32
	value uint8
	all   int // how often it stood anywhere
}

// known are the facts of words that need no look around.
func known(words map[uint32]*wordCount) []fact {
	var facts []fact
	sure, fixed := 0, 0
	for h, w := range words {
		f := fact{hash: h &^ (1 << 16), all: w.all}
		if w.all >= 20 && float64(w.named) <= *surest*float64(w.all) {
			f.value |= 1
			sure++
		}
		if w.all >= 50 && float64(w.named) <= *coolest*float64(w.all) {
			f.value |= 2
		}
		if w.aligned >= 30 {
			best := 0
			for k, n := range w.class {
				if n > w.class[best] {
					best = k
				}
			}
			if float64(w.class[best]) >= 0.985*float64(w.aligned) {
				f.value |= uint8(best+1) << 2
				fixed++
			}
		}
		if f.value != 0 {
			facts = append(facts, f)
		}
	}
	logf("%d words: %d in no name, %d of one class", len(words), sure, fixed)
	return facts
}

// factsOf returns what base knows of words.
func factsOf(base *tagger.Model) []fact {
	var facts []fact
	base.Known(func(f tagger.Feature, v uint8) { facts = append(facts, fact{hash: f, value: v}) })
	return facts
}
