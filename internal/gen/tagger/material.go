package main

import (
	"github.com/tiyao/tiyao/internal/tagger"
	"github.com/tiyao/tiyao/segment"
)

// A reader turns documents into material.
type reader struct {
	seg    *segment.Segmenter
	model  *tagger.Model // what is known of words
	tokens []segment.Token
	in     []tagger.Token
	s      tagger.Sentence
}

// sentences calls f for every sentence of d, with the index of its first token.
func (r *reader) sentences(text string, f func(first, end int)) {
	r.tokens = r.seg.Append(r.tokens[:0], text)
	r.in = r.in[:0]
	for _, t := range r.tokens {
		r.in = append(r.in, tagger.Token{Start: t.Start, End: t.End, Tag: uint8(t.Tag)})
	}
	for at := 0; at < len(r.in); {
		first := at
		at = r.s.Read(r.model, text, r.in, at)
		f(first, at)
	}
}

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

// known are the rows of words that need no look around.
func known(words map[uint32]*wordCount) (rows []row, sure, fixed int) {
	for h, w := range words {
		var r row
		r.hash = h
		r.worth = 1e9
		if w.all >= 40 && float64(w.named) <= 0.002*float64(w.all) {
			r.value[0] |= 1
			sure++
		}
		if w.aligned >= 30 {
			best := 0
			for k, n := range w.class {
				if n > w.class[best] {
					best = k
				}
			}
			if float64(w.class[best]) >= 0.985*float64(w.aligned) {
				r.value[1] = byte(best + 1)
				fixed++
			}
		}
		if r.value[0]|r.value[1] != 0 {
			rows = append(rows, r)
		}
	}
	return rows, sure, fixed
}

// material is what the fits are made on.
type material struct {
	names nameSet
	pos   classSet
	types classSet
}

func newMaterial() *material {
	return &material{pos: classSet{width: tagger.NumPOSFeatures}, types: classSet{width: tagger.NumTypeFeatures}}
}

// kindOf is the kind of a type in the field over characters.
func kindOf(t tagger.Type) int { return min(int(t)-1, tagger.KindOther) }

// add adds the material of d; withPOS takes its parts of speech too.
func (m *material) add(r *reader, d document, withPOS bool) {
	li, pi := 0, 0
	var masks []uint32
	r.sentences(d.text, func(first, end int) {
		n := r.s.NumUnits()
		masks = masks[:0]
		for range n {
			masks = append(masks, maskO)
		}
		// Labels of the units of this sentence.
		_, from := 0, 0
		for u := tagger.Pad; u < n-tagger.Pad; u++ {
			start, stop := r.s.UnitSpan(u)
			for li < len(d.labels) && d.labels[li].end <= start {
				li++
			}
			if li == len(d.labels) || d.labels[li].start >= stop {
				continue
			}
			l := d.labels[li]
			if l.typ == tagger.None {
				for k := range kinds {
					if l.free>>k&1 != 0 {
						masks[u] |= 15 << (4 * k)
					}
				}
				continue
			}
			if l.start < start && from != li+1 { // begins inside a unit or in another sentence
				masks[u] = maskAny
				continue
			}
			if l.end < stop || l.start > start {
				masks[u] = maskAny
				continue
			}
			k := kindOf(l.typ)
			pos := 1
			if l.start == start {
				from = li + 1
				pos = 0
			}
			if l.end == stop {
				pos += 2
				if l.start == start {
					pos = 3
				} else {
					pos = 2
				}
			}
			masks[u] = 1 << (4*k + pos)
			if pos >= 2 && l.typ >= tagger.Work {
				a := u
				for s, _ := r.s.UnitSpan(a); s > l.start; s, _ = r.s.UnitSpan(a) {
					a--
				}
				if !r.s.Marked(a) {
					var f [tagger.NumTypeFeatures]uint32
					r.s.TypeFeatures(&f, a, u)
					m.types.feats = append(m.types.feats, f[:]...)
					m.types.class = append(m.types.class, uint8(l.typ-tagger.Work))
					m.types.weight = append(m.types.weight, d.weight)
				}
			}
		}
		r.s.Stretches(func(a, b int) {
			s := stretch{at: int32(len(m.names.masks)), n: int32(b - a), weight: d.weight, known: true}
			var f [numName]uint32
			for u := a; u < b; u++ {
				r.s.NameFeatures(&f, u)
				m.names.feats = append(m.names.feats, f[:]...)
				m.names.masks = append(m.names.masks, masks[u])
			}
			m.names.stretches = append(m.names.stretches, s)
		})
		if !withPOS {
			return
		}
		var l, ll uint8
		for i := first; i < end; i++ {
			t := r.in[i]
			j := tagger.Pad + i - first
			for pi < len(d.parts) && d.parts[pi].end <= t.Start {
				pi++
			}
			tag := t.Tag
			if tagger.IsOpen(tag) && pi < len(d.parts) && d.parts[pi].start == t.Start && d.parts[pi].end == t.End {
				if got, ok := teachers[d.parts[pi].tag]; ok {
					c := tagger.Class(uint8(got))
					if !r.s.HasClass(j) {
						var f [tagger.NumPOSFeatures]uint32
						r.s.POSFeatures(&f, j, l, ll)
						m.pos.feats = append(m.pos.feats, f[:]...)
						m.pos.class = append(m.pos.class, uint8(c))
						m.pos.weight = append(m.pos.weight, 1)
					}
					tag = tagger.Refine(tag, c)
				}
			}
			ll, l = l, tag
		}
	})
}
