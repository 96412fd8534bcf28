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

// material is what the fits are made on.
type material struct {
	units, wanted, lost int // units read, those in names, and those of them that are passed over
	names               nameSet
	pos                 classSet
	types               classSet
}

func newMaterial() *material {
	return &material{pos: classSet{width: tagger.NumPOSFeatures}, types: classSet{width: tagger.NumTypeFeatures}}
}

// kindOf is the kind of a type in the field over characters.
func kindOf(t tagger.Type) int { return min(int(t)-1, tagger.KindOther) }

// freeMask allows all that a label of no type leaves open.
func freeMask(l label) (mask uint32) {
	for k := range kinds {
		if l.free>>k&1 != 0 {
			mask |= 15 << (4 * k)
		}
	}
	return mask
}

// position is the place of the unit [start, stop) in a label: 0 begins it, 1 is inside, 2 ends it, 3 is
// all of it.
func position(l label, start, stop int) int {
	switch {
	case l.end == stop && l.start == start:
		return 3
	case l.end == stop:
		return 2
	case l.start == start:
		return 0
	}
	return 1
}

// addType adds what tells a work, an event and a product apart: label l, which ends with unit u.
func (m *material) addType(r *reader, l label, u int, weight float32) {
	a := u
	for s, _ := r.s.UnitSpan(a); s > l.start; s, _ = r.s.UnitSpan(a) {
		a--
	}
	if r.s.Marked(a) {
		return
	}
	var f [tagger.NumTypeFeatures]uint32
	r.s.TypeFeatures(&f, a, u)
	m.types.feats = append(m.types.feats, f[:]...)
	m.types.class = append(m.types.class, uint8(l.typ-tagger.Work))
	m.types.weight = append(m.types.weight, weight)
}

// add adds the material of d; withPOS takes its parts of speech too.
func (m *material) add(r *reader, d document, withPOS bool) {
	x := adder{material: m, reader: r, document: d}
	r.sentences(d.text, func(first, end int) {
		x.label()
		x.count()
		x.addNames()
		if withPOS {
			x.addPOS(first, end)
		}
	})
}

// An adder adds a document, sentence by sentence.
type adder struct {
	*material
	*reader
	document
	li, pi int      // the labels and parts before these end before the sentence
	masks  []uint32 // the labels that each unit of the sentence may have
}

// label finds the masks of the sentence, and what tells the types of its names.
func (x *adder) label() {
	n := x.s.NumUnits()
	x.masks = x.masks[:0]
	for range n {
		x.masks = append(x.masks, maskO)
	}
	begun := -1 // the label whose name has begun with a unit
	for u := tagger.Pad; u < n-tagger.Pad; u++ {
		start, stop := x.s.UnitSpan(u)
		for x.li < len(x.labels) && x.labels[x.li].end <= start {
			x.li++
		}
		if x.li == len(x.labels) || x.labels[x.li].start >= stop {
			continue
		}
		l := x.labels[x.li]
		switch {
		case l.typ == tagger.None:
			x.masks[u] |= freeMask(l)
			continue
		case l.start < start && begun != x.li, // begins inside a unit or in another sentence
			l.end < stop || l.start > start:
			x.masks[u] = maskAny
			continue
		case l.start == start:
			begun = x.li
		}
		pos := position(l, start, stop)
		x.masks[u] = 1 << (4*kindOf(l.typ) + pos)
		if pos >= 2 && l.typ >= tagger.Work {
			x.addType(x.reader, l, u, x.weight)
		}
	}
}

// count counts the units of the sentence, those in names, and those of them that are passed over.
func (x *adder) count() {
	n := len(x.masks)
	x.units += n - 2*tagger.Pad
	for u := tagger.Pad; u < n-tagger.Pad; u++ {
		if x.masks[u]&maskO == 0 {
			x.wanted++
			if x.s.SureUnit(u) {
				x.lost++
			}
		}
	}
}

// addNames adds the stretches of the sentence.
func (x *adder) addNames() {
	x.s.Stretches(func(a, b int) {
		s := stretch{at: int32(len(x.names.masks)), n: int32(b - a), weight: x.weight}
		var f [numName]uint32
		for u := a; u < b; u++ {
			x.s.NameFeatures(&f, u)
			x.names.feats = append(x.names.feats, f[:]...)
			x.names.masks = append(x.names.masks, x.masks[u])
		}
		x.names.stretches = append(x.names.stretches, s)
	})
}

// addPOS adds the words [first, end) of the sentence whose part of speech the teacher says and the dictionary
// leaves open.
func (x *adder) addPOS(first, end int) {
	var l, ll uint8 // the tags of the word before, and of the one before that
	for i := first; i < end; i++ {
		t := x.in[i]
		for x.pi < len(x.parts) && x.parts[x.pi].end <= t.Start {
			x.pi++
		}
		tag := t.Tag
		if tagger.IsOpen(tag) && x.pi < len(x.parts) && x.parts[x.pi].start == t.Start && x.parts[x.pi].end == t.End {
			if got, ok := teachers[x.parts[x.pi].tag]; ok {
				c := tagger.Class(uint8(got))
				if j := tagger.Pad + i - first; !x.s.HasClass(j) {
					var f [tagger.NumPOSFeatures]uint32
					x.s.POSFeatures(&f, j, l, ll)
					x.pos.feats = append(x.pos.feats, f[:]...)
					x.pos.class = append(x.pos.class, uint8(c))
					x.pos.weight = append(x.pos.weight, 1)
				}
				tag = tagger.Refine(tag, c)
			}
		}
		ll, l = l, tag
	}
}

// fit fits the weights, from those of base on if there is one, and returns the transitions and the rows.
func (m *material) fit(base *tagger.Model) (transitions, []row) {
	logf("%d units, %d read, in %d stretches; %d in names, %d of these passed over; %d words, %d types",
		m.units, len(m.names.masks), len(m.names.stretches), m.wanted, m.lost, len(m.pos.class), len(m.types.class))
	c := &crf{space: number(base, uint32(*least), m.names.feats), l2: *l2, drop: *drop}
	logf("%d features of names", len(c.hash))
	c.start(base, *trust)
	c.fit(&m.names, *epochs, *rate, func(e int, loss float64) { logf("names %d: %.0f", e, loss) })
	for i := range c.w {
		c.w[i] *= float32(1 - *drop) // as many templates again speak from now on
	}
	c.drop = 0
	c.templates(&m.names)
	if base == nil && c.prune(*room*4/5) {
		c.fit(&m.names, 1, *rate/3, func(_ int, loss float64) { logf("names again: %.0f", loss) })
	}
	types := number(base, 1, m.types.feats)
	types.start(base, 1, *trust)
	types.choose(&m.types, 3, 10, 0.2, 1e-3, func(int, float64) {})
	rows := append(c.rows(1), types.rows(1e6)...)
	if base != nil {
		return c.trans, append(rows, carried(base, rows)...) // parts of speech as they were
	}
	pos := number(nil, uint32(*least), m.pos.feats)
	pos.choose(&m.pos, 16, 3, 0.15, *l2, func(e int, loss float64) { logf("pos %d: %.0f of %d features", e, loss, len(pos.hash)) })
	if pos.prune(*room / 5) {
		pos.choose(&m.pos, 16, 1, 0.05, *l2, func(_ int, loss float64) { logf("pos again: %.0f", loss) })
	}
	return c.trans, append(rows, pos.rows(1)...)
}
