package tagger

import (
	"slices"

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
	open  []int32 // the words that may be in a name
	emit  [][NumLabels]int16
	back  []step
	look  lookups
	one   [1][NumLabels]int16 // the sums of one
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
	for at < len(tokens) && len(s.units) < maxUnits {
		if at = s.plain(text, tokens, at); at == len(tokens) || len(s.units) >= maxUnits {
			break
		}
		t := &tokens[at]
		at++
		if s.word(text, t) {
			break
		}
	}
	m.note(s.words[pad:])
	for range pad {
		s.units = append(s.units, unit{word: int32(len(s.words))})
		s.words = append(s.words, word{})
	}
	s.spaces()
	s.marks()
	s.heads()
	s.opened()
	s.lists(m)
	s.runs()
	if m.gate != "" {
		s.shut(m.gate)
		s.runs()
	}
	return at
}

// plain appends the tokens from at on that are Chinese characters alone, and returns the
// first that is not, or behind which a sentence is cut.
func (s *Sentence) plain(text string, tokens []Token, at int) int {
	const room = maxUnits + 64
	s.units, s.words = slices.Grow(s.units, room), slices.Grow(s.words, room)
	units, words := s.units[:cap(s.units)], s.words[:cap(s.words)]
	n, k := len(s.units), len(s.words)
	last := min(len(tokens), at+maxUnits)
	for ; at < last && n < maxUnits; at++ {
		t := &tokens[at]
		first := n
		i, h := t.Start, uint64(0)
		for in := text[:t.End]; i+2 < len(in) && n < len(units); i += 3 {
			b := in[i]
			if b < 0xE4 || b > 0xE9 { // U+4000–U+9FFF
				break
			}
			r := uint32(hanzi.FoldHan(rune(b&0x0F)<<12 | rune(in[i+1]&0x3F)<<6 | rune(in[i+2]&0x3F)))
			u := &units[n]
			u.start, u.end = int32(i), int32(i+3)
			u.value, u.word, u.pos = r, int32(k), posI
			h = h*mulWord + uint64(r)
			n++
		}
		if i < t.End || n == first || k == len(words) {
			n = first
			break
		}
		w := &words[k]
		w.fill(t, h, first, units[first:n:n])
		if t.First, t.Second, t.Last = uint16(w.begin), 0, 0; n > first+1 {
			t.Second, t.Last = uint16(units[first+1].value), uint16(w.end)
		}
		k++
	}
	s.units, s.words = units[:n], words[:k]
	return at
}

// fill makes w of a token with its units, of which there is one at least; h is their hash.
func (w *word) fill(t *Token, h uint64, first int, units []unit) {
	a, z := &units[0], &units[len(units)-1]
	z.pos = posE
	tail := uint64(z.value)
	if a.pos = posB; len(units) == 1 {
		a.pos = posS
	} else {
		tail = tail*mulWord + uint64(units[len(units)-2].value)
	}
	*w = word{}
	w.hash, w.tail = h*mulWord+1, tail
	w.first, w.last = int32(first), int32(first+len(units))
	w.begin, w.end = a.value, z.value
	w.tag, w.fixed = t.Tag, t.Fixed
}

// word appends the units of any token t and its word, and reports whether t ends a sentence.
func (s *Sentence) word(text string, t *Token) bool {
	first := len(s.units)
	t.First, t.Second, t.Last = 0, 0, 0
	h, ends := s.characters(text, t.Start, t.End)
	s.words = append(s.words, word{})
	s.words[len(s.words)-1].fill(t, h, first, s.units[first:])
	return ends
}

// characters appends the units of text[i:end], and returns their hash and whether a sentence
// ends there.
func (s *Sentence) characters(text string, i, end int) (h uint64, ends bool) {
	index := int32(len(s.words))
	for i < end {
		b := text[i]
		if 0xE4 <= b && b <= 0xE9 && i+2 < end {
			r := hanzi.FoldHan(rune(b&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F))
			s.units = append(s.units, unit{start: int32(i), end: int32(i + 3), value: uint32(r), word: index, pos: posI})
			h = h*mulWord + uint64(r)
			i += 3
			continue
		}
		r, n := hanzi.Plain(text[i:])
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
				for i < end {
					r, n := hanzi.Plain(text[i:])
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
		for i < end {
			r, n := hanzi.Plain(text[i:])
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
	return h, ends
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
