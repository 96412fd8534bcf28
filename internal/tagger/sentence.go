package tagger

import (
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// maxUnits bounds what is read together; a longer sentence is cut there.
const maxUnits = 600

// pad is how many blank units and words stand at both ends, so that a look at the
// neighbours needs no test.
const pad = 3

// A unit is one character of a name, or a whole number, Latin word or mark.
type unit struct {
	start, end int32
	value      uint32 // the plain character, or a hash above all characters
	word       int32  // index into words
	pos        uint8  // in its word: posB …
}

// A word is a token as the features see it.
type word struct {
	hash        uint64
	first, last int32  // units
	begin, end  uint32 // values of the first and the last character
	tail        uint64 // of the last two
	tag         uint8
	mark        uint8  // inside which marks it stands: 0 none
	head        uint16 // the next head of an organization's name, with its distance
	list        uint8  // what the gazetteer says of a name that it is part of
	part        uint8  // its place in that name: posB …
	cool        bool   // it is in a name together with other words alone
	sure        bool   // it is in no name
	class       int8   // its part of speech where that is sure, else −1
	fixed       bool
	gate        int16
}

// A Sentence is what is read together: the scratch of one call.
type Sentence struct {
	units []unit
	words []word
	emit  [][NumLabels]int16
	back  []step
	score []cell
}

// values of units that are no single character
const (
	valueBlank = 0
	valueHash  = 1 << 21
)

// read fills s with the sentence that begins at tokens[at], and returns the index of the
// token behind it.
func (s *Sentence) read(m *Model, text string, tokens []Token, at int) int {
	s.units = append(s.units[:0], make([]unit, pad)...)
	s.words = append(s.words[:0], make([]word, pad)...)
	for i := range s.units {
		s.units[i].word = int32(i)
	}
	for at < len(tokens) {
		t := &tokens[at]
		at++
		end := s.word(text, t)
		w := &s.words[len(s.words)-1]
		w.tag, w.fixed = t.Tag, t.Fixed
		m.known(w)
		if end || len(s.units) >= maxUnits {
			break
		}
	}
	for range pad {
		s.units = append(s.units, unit{word: int32(len(s.words))})
		s.words = append(s.words, word{})
	}
	s.spaces()
	s.marks()
	s.heads()
	s.lists(m)
	s.runs()
	if m.gate != "" {
		s.shut(m.gate)
		s.runs()
	}
	return at
}

// word appends the units of t and its word, and reports whether t ends a sentence.
func (s *Sentence) word(text string, t *Token) bool {
	first := len(s.units)
	index := int32(len(s.words))
	h := uint64(0)
	ends := false
	for i := t.Start; i < t.End; {
		b := text[i]
		if 0xE4 <= b && b <= 0xE9 && i+2 < t.End { // U+4000–U+9FFF
			r := hanzi.Fold(rune(b&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F))
			s.units = append(s.units, unit{start: int32(i), end: int32(i + 3), value: uint32(r), word: index, pos: posI})
			h = h*mulWord + uint64(r)
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !alnum(r) {
			switch r {
			case '。', '！', '？', '\n':
				ends = true
			}
			v := uint32(hanzi.Fold(r))
			s.units = append(s.units, unit{start: int32(i), end: int32(i + n), value: v, word: index, pos: posI})
			h = h*mulWord + uint64(v)
			i += n
			if !hanzi.IsHan(r) { // a mark, white space: one unit
				for i < t.End {
					r, n := utf8.DecodeRuneInString(text[i:])
					if alnum(r) || hanzi.IsHan(r) {
						break
					}
					ends = ends || r == '\n'
					i += n
				}
				s.units[len(s.units)-1].end = int32(i)
			}
			continue
		}
		v := uint64(valueHash)
		from := i
		for i < t.End {
			r, n := utf8.DecodeRuneInString(text[i:])
			if hanzi.IsHan(r) {
				break
			}
			r = hanzi.Fold(r)
			if hanzi.IsDigit(r) {
				r = '0'
			}
			v = v*mulWord + uint64(r)
			i += n
		}
		value := uint32(v>>11) | valueHash
		s.units = append(s.units, unit{start: int32(from), end: int32(i), value: value, word: index, pos: posI})
		h = h*mulWord + uint64(value)
	}
	last := len(s.units) - 1
	s.units[last].pos = posE
	if s.units[first].pos = posB; first == last {
		s.units[first].pos = posS
	}
	w := word{hash: h*mulWord + 1, first: int32(first), last: int32(last + 1), begin: s.units[first].value, end: s.units[last].value}
	w.tail = uint64(w.end)
	if last > first {
		w.tail = w.tail*mulWord + uint64(s.units[last-1].value)
	}
	s.words = append(s.words, w)
	return ends
}

// alnum reports whether r belongs to a number or a Latin word.
func alnum(r rune) bool {
	switch {
	case '0' <= r && r <= '9', 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		return true
	case r < 0x80:
		return false
	case 0xC0 <= r && r < 0x2000, 0xFF10 <= r && r <= 0xFF5A, 0x3040 <= r && r < 0x3100, 0xAC00 <= r && r < 0xD7B0:
		return true
	}
	return false
}
