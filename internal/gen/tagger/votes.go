package main

import (
	"cmp"
	"encoding/binary"
	"slices"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// A vote counts what a string was taken for, in how many documents.
type vote struct {
	by   [tagger.NumTypes]int
	docs int
	last int
}

// A ballot holds the votes of all documents.
type ballot map[string]*vote

// add counts the names of document number n.
func (b ballot) add(n int, d document) {
	for _, l := range d.labels {
		if l.typ == tagger.None {
			continue
		}
		s := d.text[l.start:l.end]
		if k := utf8.RuneCountInString(s); k < 2 || k > 16 {
			continue
		}
		v := b[s]
		if v == nil {
			v = &vote{last: -1}
			b[s] = v
		}
		v.by[l.typ]++
		if v.last != n {
			v.last = n
			v.docs++
		}
	}
}

func (v *vote) best() (t tagger.Type, share float64) {
	sum := 0
	for k, n := range v.by {
		sum += n
		if n > v.by[t] {
			t = tagger.Type(k)
		}
	}
	return t, float64(v.by[t]) / float64(max(1, sum))
}

// settle brings the labels of d into line with the votes: what is mostly something else
// becomes that, and what is as often something else becomes a doubt. What nearly always is
// a plain word is no name.
func (b ballot) settle(d *document, others map[string]int) (changed, doubted int) {
	for i := range d.labels {
		l := &d.labels[i]
		if l.typ == tagger.None || l.typ == tagger.Work {
			continue
		}
		v := b[d.text[l.start:l.end]]
		if v == nil || v.docs < 3 {
			continue
		}
		best, share := v.best()
		if others[d.text[l.start:l.end]] > 9*v.by[best] {
			l.typ, l.free = tagger.None, 0
			changed++
			continue
		}
		if best == l.typ || best > tagger.Organization {
			continue
		}
		switch {
		case share > 0.85:
			l.typ = best
			changed++
		case share > 0.5:
			l.typ, l.free = tagger.None, freeAll
			doubted++
		}
	}
	return changed, doubted
}

// others counts the words of d that are in no name.
func others(d document, words map[string]int) {
	li := 0
	for _, p := range d.parts {
		for li < len(d.labels) && d.labels[li].end <= p.start {
			li++
		}
		if p.end-p.start < 6 || p.end-p.start > 24 || li < len(d.labels) && d.labels[li].start < p.end {
			continue
		}
		words[d.text[p.start:p.end]]++
	}
}

// gazetteer lays out the names that the votes are sure of.
func (b ballot) gazetteer(r *reader, others map[string]int) []byte {
	type entry struct {
		name  string
		value uint8
		docs  int
	}
	var list []entry
	for s, v := range b {
		best, share := v.best()
		if v.docs < 3 || share < 0.7 {
			continue
		}
		rate := float64(v.by[best]) / float64(v.by[best]+others[s])
		if rate < 0.3 {
			continue
		}
		size := 0
		for _, n := range []int{5, 20, 100} {
			if v.docs > n {
				size++
			}
		}
		value := uint8(best)<<3 | uint8(size)<<1
		if rate > 0.9 {
			value |= 1
		}
		list = append(list, entry{s, value, v.docs})
	}
	slices.SortFunc(list, func(a, b entry) int { return cmp.Or(cmp.Compare(b.docs, a.docs), cmp.Compare(a.name, b.name)) })
	gaz, kept := make([]byte, tagger.GazGroups*24), 0
	used := make([]uint8, tagger.GazGroups)
	for _, e := range list {
		var f uint32
		r.sentences(e.name, func(_, _ int) { f = r.s.ListFeature(tagger.Pad, r.s.NumUnits()-tagger.Pad) })
		g := int(f >> 19)
		if used[g] == 8 || uint16(f) == 0 {
			continue
		}
		at := g*8 + int(used[g])
		used[g]++
		binary.LittleEndian.PutUint16(gaz[2*at:], uint16(f))
		gaz[tagger.GazGroups*16+at] = e.value
		kept++
	}
	logf("%d names in the gazetteer", kept)
	return gaz
}
