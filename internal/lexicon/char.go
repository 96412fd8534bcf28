package lexicon

import (
	"encoding/binary"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// Positions of a character in an unknown word: begin, middle, end, single.
const (
	PosB = iota
	PosM
	PosE
	PosS
	NumPos
)

// Parts that a character can play in a person's name.
const (
	NameSurname = iota // 王 in 王某某
	NameFirst          // first of two given characters
	NameSecond         // second of two
	NameOnly           // the one given character
	NameForeign        // in a transliterated name
	NumName
)

// A Char is what the models of unknown words know of one character: costs in units of
// CostUnit, MaxCost where the character never stands so.
type Char struct {
	Emit [NumPos]uint16  // HMM emission
	Name [NumName]uint16 // part of a name
}

const charSize = 2 * (NumPos + NumName)

// NoChar is the Char of a character that no model knows.
var NoChar = Char{
	Emit: [NumPos]uint16{MaxCost, MaxCost, MaxCost, MaxCost},
	Name: [NumName]uint16{MaxCost, MaxCost, MaxCost, MaxCost, MaxCost},
}

func (c Char) append(dst []byte) []byte {
	if c == (Char{}) {
		c = NoChar
	}
	for _, v := range c.Emit {
		dst = binary.LittleEndian.AppendUint16(dst, v)
	}
	for _, v := range c.Name {
		dst = binary.LittleEndian.AppendUint16(dst, v)
	}
	return dst
}

// Emit returns the HMM cost of the character with this code at position pos.
func (l *Lexicon) Emit(code uint16, pos int) uint16 {
	return binary.LittleEndian.Uint16(l.chars[charSize*int(code)+2*pos:])
}

// Name returns the cost of the character with this code as the given part of a name.
func (l *Lexicon) Name(code uint16, part int) uint16 {
	return binary.LittleEndian.Uint16(l.chars[charSize*int(code)+2*NumPos+2*part:])
}

// Names returns the costs of the character with this code as each part of a name.
func (l *Lexicon) Names(code uint16) (costs [NumName]uint16) {
	b := l.chars[charSize*int(code)+2*NumPos : charSize*(int(code)+1)]
	for i := range costs {
		costs[i] = binary.LittleEndian.Uint16(b[2*i : 2*i+2])
	}
	return costs
}

// NumCodes returns the number of codes, the largest code plus 1.
func (l *Lexicon) NumCodes() int { return len(l.chars) / charSize }

// Chars returns the models of all characters by folded rune, as Encode takes them.
func (l *Lexicon) Chars() map[rune]Char {
	m := map[rune]Char{}
	for r := range rune(1 << 16) {
		c := l.Code(r)
		if c == 0 || hanzi.Fold(r) != r {
			continue
		}
		var ch Char
		for i := range ch.Emit {
			ch.Emit[i] = l.Emit(c, i)
		}
		for i := range ch.Name {
			ch.Name[i] = l.Name(c, i)
		}
		m[r] = ch
	}
	return m
}
