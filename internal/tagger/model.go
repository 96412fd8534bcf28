package tagger

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math/bits"
	"sync"
	"unsafe"
)

//go:generate go run -C ../.. ./internal/gen/tagger -corpus $DATA -o internal/tagger/weights.bin
//go:generate go run -C ../.. ./internal/gen/tagger -corpus $DATA -gate internal/tagger/gate.bin

// blob is a string, not a []byte, so that nobody can write to it.
//
//go:embed weights.bin
var blob string

// magic opens every blob; its last byte is the version of format and features.
const magic = "tiyaotg\x05"

// A blob is: magic; the length of the text that says how it was made (uint32) and that
// text, to a multiple of 64 bytes; the transitions, 25 × int16, 6 bytes of nothing, and how
// many known words and rows there are, uint32; the gazetteer: keys, 16 bytes a group of eight,
// and a byte a key; the rows, 16 bytes each; the index of known words and their entries, uint32; the
// index, uint32, and the keys, uint16, of rows. Behind the rows, the entries and the keys are
// eight blank ones. What an index is says index.go.
const (
	rowSize  = 16
	headSize = 64

	gazGroups = 1 << 13
	gazSize   = gazGroups * (16 + 8)
)

// A Model is an opened blob.
type Model struct {
	made       string
	trans      [numKinds + 1][numKinds + 1]int32 // from a kind, or none, to a kind, or none
	into       [numKinds + 1][numKinds + 1]int64 // the same by the kind that begins, as forward reads it
	knownIndex *index
	known      [][4]byte
	rowIndex   *index
	keys       [][2]byte
	rows       [][rowSize]byte // the last are of no weight
	gaz        []byte
	gate       gate // "" lets all words through
	pool       sync.Pool
}

// ErrFormat says that a blob is none, or one of another version.
var ErrFormat = errors.New("tagger: not a model of this version")

// Open checks the header of blob and returns a view of it. Nothing is copied or decoded.
func Open(blob []byte) (*Model, error) {
	if len(blob) < len(magic)+4 || string(blob[:len(magic)]) != magic {
		return nil, ErrFormat
	}
	n := int(binary.LittleEndian.Uint32(blob[len(magic):]))
	at := (len(magic) + 4 + n + 63) &^ 63
	if n > 1<<16 || len(blob) < at+headSize {
		return nil, ErrFormat
	}
	m := &Model{made: string(blob[len(magic)+4 : len(magic)+4+n])}
	for i := range m.trans {
		for j := range m.trans[i] {
			m.trans[i][j] = int32(int16(binary.LittleEndian.Uint16(blob[at+2*(i*(numKinds+1)+j):])))
		}
	}
	at += headSize
	known, rows := int(binary.LittleEndian.Uint32(blob[at-8:])), int(binary.LittleEndian.Uint32(blob[at-4:]))
	const size = len(index{}) * 4
	if max(known, rows) > maxPlaces || len(blob) != at+gazSize+(rows+mostPlaces)*rowSize+size+(known+mostPlaces)*4+size+(rows+mostPlaces)*2 {
		return nil, ErrFormat
	}
	rest := blob[at:]
	m.gaz, m.rows = take[byte](&rest, gazSize), take[[rowSize]byte](&rest, rows+mostPlaces)
	m.knownIndex, m.known = &take[index](&rest, 1)[0], take[[4]byte](&rest, known+mostPlaces)
	m.rowIndex, m.keys = &take[index](&rest, 1)[0], take[[2]byte](&rest, rows+mostPlaces)
	m.pack()
	m.pool.New = func() any { return new(Sentence) }
	return m, nil
}

// Default returns the built-in model.
var Default = sync.OnceValue(func() *Model {
	m, err := Open(unsafe.Slice(unsafe.StringData(blob), len(blob))) //nolint:gosec // read only
	if err != nil {
		panic(err) // the build is broken: the file beside this one is no model
	}
	m.gate = defaultGate()
	return m
})

// Made says how the model was made: sources, counts, settings.
func (m *Model) Made() string { return m.made }

// listed returns what the gazetteer says of the name with hash h, 0 where it has none.
func (m *Model) listed(h uint64) uint8 {
	const ones, tops = 0x0001000100010001, 0x8000800080008000
	f := feature(templateListed, h)
	if uint16(f) == 0 {
		return 0
	}
	g := int(f >> 19)
	k := m.gaz[g*16 : g*16+16 : g*16+16]
	want := uint64(uint16(f)) * ones
	x := binary.LittleEndian.Uint64(k) ^ want
	if z := (x - ones) &^ x & tops; z != 0 {
		return m.gaz[gazGroups*16+g*8+bits.TrailingZeros64(z)>>4]
	}
	x = binary.LittleEndian.Uint64(k[8:]) ^ want
	if z := (x - ones) &^ x & tops; z != 0 {
		return m.gaz[gazGroups*16+g*8+4+bits.TrailingZeros64(z)>>4]
	}
	return 0
}

// note notes what the model is sure of about words whatever stands around them.
func (m *Model) note(words []word) {
	for i := range words {
		w := &words[i]
		if w.tag == TagW || w.tag == TagSP {
			w.sure = w.end != '·' && w.end != '・' && w.end != '•' && w.end != '-'
		}
	}
	for i := range words {
		w := &words[i]
		f := feature(templateKnown, w.hash) &^ sixteen
		v := binary.LittleEndian.Uint32(m.known[m.knownIndex.place(f)][:])
		if v>>knownBits<<knownBits != f<<knownBits {
			v = 0
		}
		sure := w.sure
		if v&1 != 0 { // no branch: half of all words are
			sure = true
		}
		w.sure = sure
		w.cool = v&2 != 0
		w.class = int8(v>>2&31) - 1
	}
}
