package tagger

import (
	"encoding/binary"
	"unsafe"
)

// Byte is where in a row the weight of label k stands: every other byte of a half is a run
// of four labels, so that their sums lie side by side when the bytes are spread.
func Byte(k int) int { return k&8 | k&3<<1 | k>>2&1 }

// find returns where the row of f stands, that of no weight where it has none.
func (m *Model) find(f Feature) uint32 {
	p := m.rowIndex.place(f)
	if binary.LittleEndian.Uint16(m.keys[p][:]) != uint16(f) {
		return uint32(len(m.rows) - 1)
	}
	return p
}

// block is how many units or words are looked up together.
const block = 16

// lookups are the features of a block, and where their rows stand.
type lookups struct {
	features [block * NumNameFeatures]Feature
	at       [block * NumNameFeatures]uint32
}

// sums adds up for each of out, a block at most, the rows of so many of the features that x has. It goes over all of
// them three times, for their places, for the keys there and for the rows: so no look waits for another, and none
// has to be foreseen.
func (m *Model) sums(out [][NumLabels]int16, x *lookups, each int) {
	index, none := m.rowIndex, uint32(len(m.rows)-1)
	// An index leads to no place that is not there: a bound that is always kept saves the tests.
	keys := (*[maxPlaces][2]byte)(unsafe.Pointer(unsafe.SliceData(m.keys)))       //nolint:gosec // Open has counted them
	rows := (*[maxPlaces][rowSize]byte)(unsafe.Pointer(unsafe.SliceData(m.rows))) //nolint:gosec // and these
	if index == nil || keys == nil || rows == nil {
		return
	}
	features := x.features[:len(out)*each]
	at := x.at[:len(features)]
	for i, f := range features {
		at[i] = index.place(f)
	}
	for i, f := range features {
		p := at[i]
		other := uint64(binary.LittleEndian.Uint16(keys[p%maxPlaces][:]) ^ uint16(f))
		at[i] = none ^ (p^none)&uint32(int64(other-1)>>63) // p where the key is that of f
	}
	for i := range out {
		add(&out[i], rows, at[i*each:][:each])
	}
}

// add adds up the rows at these places: weights are bytes, 128 is nothing.
func add(out *[NumLabels]int16, rows *[maxPlaces][rowSize]byte, at []uint32) {
	const even, sign = 0x00FF00FF00FF00FF, 0x8000800080008000
	// Four sums of even bytes in 16 bits each, and what is left when all is moved by a byte:
	// odd bytes, and the even ones of the next 16 bits 256 times.
	var a, b, c, d uint64
	for _, p := range at {
		r := &rows[p%maxPlaces]
		x, y := binary.LittleEndian.Uint64(r[:8]), binary.LittleEndian.Uint64(r[8:])
		a += x & even
		b += x >> 8
		c += y & even
		d += y >> 8
	}
	b -= a >> 16 << 8
	d -= c >> 16 << 8
	zero := sign - uint64(len(at))*0x0080008000800080 // so that no sum is below 0 meanwhile
	for i, v := range [...]uint64{a, b, c, d} {
		v = v + zero ^ sign
		o := out[4*i : 4*i+4 : 4*i+4]
		o[0], o[1], o[2], o[3] = int16(v), int16(v>>16), int16(v>>32), int16(v>>48)
	}
}
