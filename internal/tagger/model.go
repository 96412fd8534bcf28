package tagger

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math/bits"
	"sync"
	"unsafe"
)

//go:generate go run ../gen/tagger -corpus $CORPUS -o weights.bin
//go:generate go run ../gen/tagger -corpus $CORPUS -gate gate.bin

// blob is a string, not a []byte, so that nobody can write to it.
//
//go:embed weights.bin
var blob string

// magic opens every blob; its last byte is the version of format and features.
const magic = "tiyaotg\x03"

// A blob is: magic; the length of the text that says how it was made (uint32) and that
// text, to a multiple of 8 bytes; the transitions, 25 × int16, and 14 bytes of nothing;
// keys, 16 bytes a group of eight; rows, 16 bytes a key, and one of no
// weight; the gazetteer: keys, 16 bytes a
// group of eight, and a byte a key.
const (
	groups   = 1 << 15
	numRows  = groups*8 + 1
	rowSize  = 16
	headSize = 64

	gazGroups = 1 << 13
	gazSize   = gazGroups * (16 + 8)
)

// A Model is an opened blob.
type Model struct {
	made       string
	trans      [numKinds + 1][numKinds + 1]int32 // from a kind, or none, to a kind, or none
	keys, rows []byte
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
	at := (len(magic) + 4 + n + 7) &^ 7
	if n > 1<<16 || len(blob) != at+headSize+groups*16+numRows*rowSize+gazSize {
		return nil, ErrFormat
	}
	m := &Model{made: string(blob[len(magic)+4 : len(magic)+4+n])}
	for i := range m.trans {
		for j := range m.trans[i] {
			m.trans[i][j] = int32(int16(binary.LittleEndian.Uint16(blob[at+2*(i*(numKinds+1)+j):])))
		}
	}
	at += headSize
	m.keys = blob[at : at+groups*16]
	at += groups * 16
	m.rows, m.gaz = blob[at:at+numRows*rowSize], blob[at+numRows*rowSize:]
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

// row returns where the row of f begins, that of no weight where f has none. The upper
// bits of f choose eight keys that share a cache line, the lower sixteen are the key. It
// is written so that no branch has to be guessed.
func (m *Model) row(f Feature) int {
	const ones, tops = 0x0001000100010001, 0x8000800080008000
	g := int(f >> 17)
	k := m.keys[g*16 : g*16+16 : g*16+16]
	want := uint64(uint16(f)) * ones
	x, y := binary.LittleEndian.Uint64(k)^want, binary.LittleEndian.Uint64(k[8:])^want
	x, y = (x-ones)&^x&tops, (y-ones)&^y&tops
	slot := bits.TrailingZeros64(y)>>4 + 4
	if x != 0 {
		slot = bits.TrailingZeros64(x) >> 4
	}
	at := (g*8 + slot) * rowSize
	if slot == 8 {
		at = (numRows - 1) * rowSize
	}
	return at
}

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

// sum adds up the rows of the features: weights are bytes, 128 is nothing. It does what
// row does in place, for a call here costs as much as the look.
func (m *Model) sum(out *[16]int16, features []Feature) {
	const even = 0x00FF00FF00FF00FF
	const ones, tops = 0x0001000100010001, 0x8000800080008000
	const gather = 1<<48 | 1<<33 | 1<<18 | 1<<3                                 // takes the bits 0, 16, 32 and 48 to 48 … 51
	keys := (*[groups][16]byte)(unsafe.Pointer(unsafe.SliceData(m.keys)))       //nolint:gosec // Open has counted them
	rows := (*[numRows][rowSize]byte)(unsafe.Pointer(unsafe.SliceData(m.rows))) //nolint:gosec // and these
	var place [NumNameFeatures]uint32                                           // all looks at keys go out before the first row is wanted
	places := place[:len(features)]
	for i, f := range features {
		k := &keys[f>>17]
		want := uint64(uint16(f)) * ones
		u, v := binary.LittleEndian.Uint64(k[:8])^want, binary.LittleEndian.Uint64(k[8:])^want
		u, v = (u-ones)&^u&tops, (v-ones)&^v&tops
		// Bit i is lane i: the lowest is the match, bit 8 says that there is none.
		slot := bits.TrailingZeros16(uint16(u>>15*gather>>48 | v>>15*gather>>48<<4 | 1<<8))
		at := f>>17*8 + uint32(slot)
		if slot == 8 {
			at = numRows - 1
		}
		places[i] = at
	}
	var a, b, c, d uint64
	for _, p := range places {
		r := &rows[p]
		x, y := binary.LittleEndian.Uint64(r[:8]), binary.LittleEndian.Uint64(r[8:])
		a += x & even
		b += x >> 8 & even
		c += y & even
		d += y >> 8 & even
	}
	zero := int16(128 * len(features))
	for i := range 4 {
		out[2*i] = int16(a>>(16*i)) - zero
		out[2*i+1] = int16(b>>(16*i)) - zero
		out[8+2*i] = int16(c>>(16*i)) - zero
		out[9+2*i] = int16(d>>(16*i)) - zero
	}
}

// known notes what the model is sure of about w whatever stands around it.
func (m *Model) known(w *word) {
	w.class = -1
	if w.tag == tW || w.tag == tSP {
		w.sure = w.end != '·' && w.end != '・' && w.end != '•' && w.end != '-'
	}
	if m.keys == nil {
		return
	}
	// Rows of weights have no 0: what has one there is no weights' row met by chance.
	if at := m.row(feature(templateKnown, w.hash)); m.rows[at+2] == 0 {
		w.sure = w.sure || m.rows[at]&1 != 0
		w.cool = m.rows[at]&2 != 0
		w.class = int8(m.rows[at+1]) - 1
	}
}
