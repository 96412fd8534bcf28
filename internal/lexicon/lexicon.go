package lexicon

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/tiyao/tiyao/internal/trie"
)

// CostUnit is how many units of cost make one nat: a word of probability p costs
// −ln(p)·CostUnit. Costs are integers so that results are the same on every platform.
const CostUnit = 2048

// MaxCost is the largest cost, of a word that is never expected.
const MaxCost = 1<<16 - 1

// magic opens every blob; its last byte is the version of the format.
const magic = "tiyaolx\x02"

// The sections of a blob, in the order of its table.
const (
	secMade  = iota // how the blob was made, text
	secCodes        // rune → code, 65,536 × uint16
	secNodes        // the trie, × uint64
	secIDF          // by node, × 1 byte
	secChars        // by code: the models of single characters, × charSize bytes
	numSections
)

const headerSize = len(magic) + numSections*8

// A Lexicon is an opened blob.
type Lexicon struct {
	made       string
	codes      *[1 << 16]uint16 // by rune of the basic plane
	nodes      []trie.Node
	idf, chars []byte
}

// ErrFormat says that a blob is none, or one of another version.
var ErrFormat = errors.New("lexicon: not a lexicon of this version")

// Open checks the header of blob and returns a view of it. It costs the same for any
// size: nothing is copied or decoded, on machines that keep the low byte first.
func Open(blob []byte) (*Lexicon, error) {
	if len(blob) < headerSize || string(blob[:len(magic)]) != magic {
		return nil, ErrFormat
	}
	var sec [numSections][]byte
	for i := range sec {
		at := binary.LittleEndian.Uint32(blob[len(magic)+8*i:])
		n := binary.LittleEndian.Uint32(blob[len(magic)+8*i+4:])
		if uint64(at)+uint64(n) > uint64(len(blob)) {
			return nil, fmt.Errorf("lexicon: section %d ends outside of the blob: %w", i, ErrFormat)
		}
		sec[i] = blob[at : at+n]
	}
	l := &Lexicon{
		made: string(sec[secMade]), idf: sec[secIDF], chars: sec[secChars],
		nodes: view[trie.Node](sec[secNodes]),
	}
	codes := view[uint16](sec[secCodes])
	if len(codes) != len(l.codes) || len(l.nodes) != len(l.idf) {
		return nil, fmt.Errorf("lexicon: sections do not fit together: %w", ErrFormat)
	}
	l.codes = (*[1 << 16]uint16)(codes)
	return l, nil
}

// Made says how the blob was made: sources, counts, settings.
func (l *Lexicon) Made() string { return l.made }

// Code returns the dense code of r's plain form, or 0 if no word has it.
func (l *Lexicon) Code(r rune) uint16 {
	if uint32(r) > 0xFFFF {
		return 0
	}
	return l.codes[r]
}

// Codes returns the table behind Code, by rune of the basic plane, for loops that cannot
// afford a call. It is not to be changed.
func (l *Lexicon) Codes() *[1 << 16]uint16 { return l.codes }

// Nodes returns the trie, not to be changed.
func (l *Lexicon) Nodes() []trie.Node { return l.nodes }

// Node returns node i of the trie.
func (l *Lexicon) Node(i uint32) trie.Node {
	return l.nodes[i]
}

// Find returns the node of word, or 0 if the lexicon does not have it.
func (l *Lexicon) Find(word string) uint32 {
	at := uint32(trie.Root)
	for _, r := range word {
		c := l.Code(r)
		if c == 0 {
			return 0
		}
		at = l.Node(at).Base() + uint32(c)
		if l.Node(at).Label() != c {
			return 0
		}
	}
	if at == trie.Root || !l.Node(at).IsKey() {
		return 0
	}
	return at
}

// CodeAt returns the code of the three-byte character at text[at:].
func (l *Lexicon) CodeAt(text string, at int) uint16 {
	return l.Code(rune(text[at]&0x0F)<<12 | rune(text[at+1]&0x3F)<<6 | rune(text[at+2]&0x3F))
}
