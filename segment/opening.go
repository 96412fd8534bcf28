package segment

import (
	"errors"
	"slices"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/lexicon"
	"github.com/tiyao/tiyao/internal/trie"
)

// An opening is what words can begin with one character: what an edge needs of the
// lexicon's first level and of the roles, kept together.
type opening struct {
	word step   // the word of this character alone
	base uint32 // where the nodes of the second characters begin in the trie
	role role
}

// A class says which opening of its character a cell has.
type class uint8

const (
	loneClass  class = iota // an atom of one cell, no number
	atomClass               // the first cell of another atom
	innerClass              // a later one
	numClasses
)

// openings are those of a lexicon's characters: as characters of Chinese writing, by code,
// then as atoms, of a class each for those that can be in one.
type openings struct {
	all   []opening
	atoms []uint16 // by code: where those of the classes begin; of code 0 for what is in no atom
	near  []near   // by code: what the character tells of names beside it
}

// errChars says that a lexicon has more characters than cells can tell apart.
var errChars = errors.New("segment: too many different characters in a lexicon")

// newOpenings returns the openings of lex.
func newOpenings(lex *lexicon.Lexicon) (*openings, error) {
	n := lex.NumCodes()
	nodes, root := lex.Nodes(), lex.Node(trie.Root).Base()
	nowhere := uint32(len(nodes) - n) // the trie ends in empty slots
	o := &openings{all: make([]opening, n, n+3*64), atoms: make([]uint16, n), near: make([]near, n)}
	for c := range codesOf(lex, givenChars) {
		o.near[c] |= nearGiven
	}
	for c := range codesOf(lex, postChars) {
		o.near[c] |= nearPost
	}
	for c := range codesOf(lex, titleChars) {
		o.near[c] |= nearTitle
	}
	for c, r := range rolesByCode(lex) {
		at := root + uint32(c)
		node := child(nodes[at], uint16(c))
		open := opening{dictStep(node, at, 1), node.Base(), r}
		if open.base == 0 {
			open.base = nowhere
		}
		if open.word.never() {
			open.word = unknownStep
		}
		o.all[c] = open
	}
	for _, c := range atomCodes(lex) {
		at := root + uint32(c)
		word := dictStep(child(nodes[at], c), at, 1)
		base, role := o.all[c].base, o.all[c].role&^(role(oddEarly)<<oddShift|loose)
		o.atoms[c] = uint16(len(o.all))
		o.all = append(o.all,
			opening{min(word, atomStep), base, role},
			opening{word, base, role | opens},
			opening{never, nowhere, role | opens | within | plural})
	}
	if len(o.all) >= noSlot {
		return nil, errChars
	}
	for c := range o.atoms {
		o.atoms[c] = max(o.atoms[c], o.atoms[0])
	}
	return o, nil
}

// atomCodes returns the codes of characters that can be in an atom, in order; 0 is the first.
func atomCodes(lex *lexicon.Lexicon) []uint16 {
	codes := make([]uint16, 1, 256)
	all := lex.Codes()
	for r := 0; r < len(all); r += 4 {
		if r == 0x4E00 {
			r = 0xA000
		}
		four := all[r : r+4 : r+4]
		if four[0]|four[1]|four[2]|four[3] == 0 {
			continue
		}
		for k, c := range four {
			if c != 0 && !hanzi.IsHan(rune(r+k)) {
				codes = append(codes, c)
			}
		}
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// slot returns the place of the opening of class k of the character with code.
func (o *openings) slot(code uint16, k class) uint16 { return o.atoms[code] + uint16(k) }
