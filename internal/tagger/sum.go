package tagger

import (
	"encoding/binary"
	"unsafe"
)

// Slot is where in its group the key of a feature stands: each group has a factor by which
// its keys, the lower 16 bits of their features, fall on different places. So one key is
// looked at, and no branch has to be guessed.
func Slot(f Feature, factor uint16) uint32 { return uint32(uint16(f)) * uint32(factor) >> 13 & 7 }

// find gives the rows of features, that of no weight where one has none.
func (m *Model) find(places []uint32, features []Feature) {
	factors := (*[groups][2]byte)(unsafe.Pointer(unsafe.SliceData(m.factors))) //nolint:gosec // Open has counted them
	keys := (*[groups * 8][2]byte)(unsafe.Pointer(unsafe.SliceData(m.keys)))   //nolint:gosec // and these
	places = places[:len(features)]
	if factors == nil || keys == nil {
		return
	}
	for i, f := range features {
		at := f>>17<<3 | Slot(f, binary.LittleEndian.Uint16(factors[f>>17][:]))
		if binary.LittleEndian.Uint16(keys[at%(groups*8)][:]) != uint16(f) {
			at = numRows - 1
		}
		places[i] = at
	}
}

// Byte is where in a row the weight of label k stands: every other byte of a half is a run
// of four labels, so that their sums lie side by side when the bytes are spread.
func Byte(k int) int { return k&8 | k&3<<1 | k>>2&1 }

// sum adds up the rows of the features: weights are bytes, 128 is nothing. Four of five features have a row: the
// processor foresees it and fetches the row while it still waits for the key.
func (m *Model) sum(out *[16]int16, features []Feature) {
	const even, sign = 0x00FF00FF00FF00FF, 0x8000800080008000
	factors := (*[groups][2]byte)(unsafe.Pointer(unsafe.SliceData(m.factors)))  //nolint:gosec // Open has counted them
	keys := (*[groups * 8][2]byte)(unsafe.Pointer(unsafe.SliceData(m.keys)))    //nolint:gosec // and these
	rows := (*[numRows][rowSize]byte)(unsafe.Pointer(unsafe.SliceData(m.rows))) //nolint:gosec // Open has counted them
	if rows == nil || factors == nil || keys == nil {
		return
	}
	// Four sums of even bytes in 16 bits each, and what is left when all is moved by a byte:
	// odd bytes, and the even ones of the next 16 bits 256 times.
	var a, b, c, d uint64
	for _, f := range features {
		at := f>>17<<3 | Slot(f, binary.LittleEndian.Uint16(factors[f>>17][:]))
		p := uint32(numRows - 1)
		if binary.LittleEndian.Uint16(keys[at%(groups*8)][:]) == uint16(f) {
			p = at
		}
		r := &rows[p]
		x, y := binary.LittleEndian.Uint64(r[:8]), binary.LittleEndian.Uint64(r[8:])
		a += x & even
		b += x >> 8
		c += y & even
		d += y >> 8
	}
	b -= a >> 16 << 8
	d -= c >> 16 << 8
	zero := sign - uint64(len(features))*0x0080008000800080 // so that no sum is below 0 meanwhile
	for i, v := range [...]uint64{a, b, c, d} {
		v = v + zero ^ sign
		o := out[4*i : 4*i+4 : 4*i+4]
		o[0], o[1], o[2], o[3] = int16(v), int16(v>>16), int16(v>>32), int16(v>>48)
	}
}
