package attach

import "github.com/tiyao/tiyao/segment"

// knownBits is of how many words of the segmenter's lexicon, and marks, it is kept what they are here, as bits.
const knownBits = 14

// A knownWord is a word of the segmenter's lexicon, or a mark, and which lexeme it is here.
type knownWord struct {
	id     uint32
	lexeme uint16
}

// known has what words are here. Most are one of few lexemes, so that a word takes little room.
type known struct {
	words   [1 << knownBits]knownWord
	lexemes []lexeme
	number  map[lexeme]uint16
}

// keep returns the word id, which is the lexeme l.
func (k *known) keep(id uint32, l *lexeme) knownWord {
	n, ok := k.number[*l]
	if !ok {
		if len(k.lexemes) == 1<<16 { // more than there can be
			return knownWord{}
		}
		if k.number == nil {
			k.number = map[lexeme]uint16{}
		}
		n = uint16(len(k.lexemes)) // #nosec G115 -- below 1<<16
		k.lexemes = append(k.lexemes, *l)
		k.number[*l] = n
	}
	return knownWord{id, n}
}

// word makes c the cell of the token t, or of what of it stands in [at, end).
func (r *Reader) word(c *cell, at, end int, t *segment.Token) {
	id := uint32(t.Word)
	if t.Word == segment.NoWord && t.End-t.Start == 3 { // mostly a mark
		s := r.text[t.Start:t.End]
		id = noWord | uint32(s[0])<<16 | uint32(s[1])<<8 | uint32(s[2])
	}
	if id == 0 || t.Start != at || t.End > end {
		r.piece(c, at, min(end, t.End), t.Tag)
		return
	}
	k := &r.known.words[(id+uint32(t.Tag)<<24)*2654435769>>(32-knownBits)]
	if k.id == id {
		if l := &r.known.lexemes[k.lexeme]; l.tag == t.Tag {
			c.lexeme, c.start, c.end = *l, int32(at), int32(t.End)
			return
		}
	}
	r.piece(c, at, t.End, t.Tag)
	if int(c.end) == t.End {
		*k = r.known.keep(id, &c.lexeme)
	}
}

// noWord marks what is in no lexicon and known by its three bytes.
const noWord = 1 << 31
