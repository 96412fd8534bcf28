package tagger

import "encoding/binary"

// What the program that fits the weights needs to see the same features as the model.

// Feature numbers and positions that it shares.
const (
	Magic      = magic
	RowSize    = rowSize
	GroupBits  = groupBits
	MostPlaces = mostPlaces
	KnownBits  = knownBits
	FactorBits = factorBits
	HeadSize   = headSize
	NumKinds   = numKinds
	Pad        = pad
	KindOther  = kindOther
	GazGroups  = gazGroups
	GateUnit   = gateUnit
)

// Read fills s with the sentence that begins at tokens[at] and returns the index of the
// token behind it.
func (s *Sentence) Read(m *Model, text string, tokens []Token, at int) int {
	return s.read(m, text, tokens, at)
}

// Stretches calls f for each run of units between words that are in no name.
func (s *Sentence) Stretches(f func(from, to int)) {
	for k := 0; k < len(s.open); {
		first := s.open[k]
		i := first
		for ; k < len(s.open) && s.open[k] == i; i++ {
			k++
		}
		f(int(s.words[first].first), int(s.words[i-1].last))
	}
}

// UnitSpan returns the bytes of unit i.
func (s *Sentence) UnitSpan(i int) (start, end int) {
	return int(s.units[i].start), int(s.units[i].end)
}

// NumUnits returns how many units there are, blanks at both ends included.
func (s *Sentence) NumUnits() int { return len(s.units) }

// NameFeatures are the features of unit i for names.
func (s *Sentence) NameFeatures(f *[NumNameFeatures]Feature, i int) { s.nameFeatures(f, i) }

// POSFeatures are the features of word j, from Pad on, for its part of speech.
func (s *Sentence) POSFeatures(f *[NumPOSFeatures]Feature, j int, l, ll uint8) {
	s.posFeatures(f, j, l, ll)
}

// TypeFeatures are those that tell works, events and products apart.
func (s *Sentence) TypeFeatures(f *[NumTypeFeatures]Feature, first, last int) {
	s.typeFeatures(f, first, last)
}

// Marked reports whether unit i stands in 《》.
func (s *Sentence) Marked(i int) bool {
	k := s.words[s.units[i].word].mark
	return k >= 1 && k <= 3
}

// KnownFeature is the feature of what is known of word j alone.
func (s *Sentence) KnownFeature(j int) Feature { return feature(templateKnown, s.words[j].hash) }

// IsSure reports whether word j is known to be in no name.
func (s *Sentence) IsSure(j int) bool { return s.words[j].sure }

// Class returns the class of a part of speech, −1 where it has none.
func Class(tag uint8) int { return int(classOf[tag]) }

// Refine returns the tag of a word by its class and the dictionary's tag.
func Refine(dict uint8, class int) uint8 { return refine(dict, class) }

// IsOpen reports whether the part of speech of a word is to be chosen.
func IsOpen(tag uint8) bool { return open(tag) }

// HasClass reports whether the class of word j is known, whatever stands around it.
func (s *Sentence) HasClass(j int) bool { return s.words[j].class >= 0 }

// ListFeature is the feature by which the gazetteer is looked up for a name of one word or
// several, all units of words[from:to] in a row.
func (s *Sentence) ListFeature(from, to int) Feature {
	h := uint64(0)
	for _, u := range s.units[from:to] {
		h = h*mulWord + uint64(u.value)
	}
	return feature(templateListed, h)
}

// SureUnit reports whether unit i is passed over.
func (s *Sentence) SureUnit(i int) bool { return s.words[s.units[i].word].sure }

// NumWords returns how many words there are, blanks at both ends included.
func (s *Sentence) NumWords() int { return len(s.words) }

// WordSpan returns the bytes of word j.
func (s *Sentence) WordSpan(j int) (start, end int) {
	w := &s.words[j]
	return int(s.units[w.first].start), int(s.units[w.last-1].end)
}

// Names are the names that m reads.
func (s *Sentence) Names(m *Model) []Span { return s.names(m, nil) }

// GateFeatures are those of word j for the gate.
func (s *Sentence) GateFeatures(f *[NumGateFeatures]uint32, j int) { s.gateFeatures(f, j) }

// Weights returns those of feature f as they are stored, by label, and whether it has any.
func (m *Model) Weights(f Feature) (w [NumLabels]byte, ok bool) {
	p := m.find(f)
	return m.row(p), int(p) < len(m.rows)-mostPlaces
}

// row returns what is stored at a place, by label.
func (m *Model) row(p uint32) (w [NumLabels]byte) {
	for k := range w {
		w[k] = m.rows[p][Byte(k)]
	}
	return w
}

// Rows calls f with every feature that has weights. Of its 32 bits one is not stored, and 0.
func (m *Model) Rows(f func(Feature, [NumLabels]byte)) {
	m.rowIndex.each(len(m.rows)-mostPlaces, func(group Feature, p uint32) {
		if key := binary.LittleEndian.Uint16(m.keys[p][:]); key != 0 {
			f(group|Feature(key), m.row(p))
		}
	})
}

// Known calls f with the feature of every word of which something is known, and with that.
func (m *Model) Known(f func(Feature, uint8)) {
	m.knownIndex.each(len(m.known)-mostPlaces, func(group Feature, p uint32) {
		v := binary.LittleEndian.Uint32(m.known[p][:])
		if key := v >> knownBits & (sixteen - 1); key != 0 {
			f(group|key, uint8(v&(1<<knownBits-1)))
		}
	})
}

// each calls f with all of n places, and with the bits of features that name their groups.
func (x *index) each(n int, f func(group Feature, p uint32)) {
	end := uint32(n)
	for g := len(x) - 1; g >= 0; g-- {
		begin := binary.LittleEndian.Uint32(x[g][:]) >> factorBits
		for p := begin; p < end; p++ {
			f(Feature(g)<<(32-groupBits), p)
		}
		end = begin
	}
}

// Transition returns the weight from a kind, or NumKinds for none, to another.
func (m *Model) Transition(from, to int) int32 { return m.trans[from][to] }

// Gazetteer returns the bytes of the gazetteer.
func (m *Model) Gazetteer() []byte { return m.gaz }

// Ungated returns the built-in model without its gate.
func Ungated() *Model {
	d := Default()
	m := &Model{made: d.made, trans: d.trans, into: d.into, knownIndex: d.knownIndex, known: d.known, rowIndex: d.rowIndex, keys: d.keys, rows: d.rows, gaz: d.gaz}
	m.pool.New = func() any { return new(Sentence) }
	return m
}
