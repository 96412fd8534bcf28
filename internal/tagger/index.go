package tagger

import (
	"encoding/binary"
	"unsafe"
)

// An index says for each group of features, those with the same upper bits, where its places
// begin, and gives it a factor by which its features, eight at most, fall on the first of
// eight places, each on one of its own. So one place is looked at, and no branch has to be
// guessed. What has no place of its own is led to one of its own group's or of the next: the
// key that stands there says so.
type index [1 << groupBits][4]byte

const (
	groupBits  = 15
	factorBits = 14 // the lower bits of an entry; above them is where the group begins
	maxPlaces  = 1 << (32 - factorBits)
	mostPlaces = 8 // of a group
)

// sixteen is the bit of a feature that no table keeps.
const sixteen = 1 << 16

// place returns the only place that f can have.
func (x *index) place(f Feature) uint32 {
	return PlaceOf(binary.LittleEndian.Uint32(x[f>>(32-groupBits)][:]), f)
}

// PlaceOf is the place of a feature of the group with this entry.
func PlaceOf(entry uint32, f Feature) uint32 {
	return entry>>factorBits + uint32(uint16(f))*(entry*mulPlace)>>29
}

const mulPlace = 0x9E3779B1

// knownBits is how many bits an entry of a known word has for what is known: that it is in no
// name, that it is in one together with other words alone, and above these its class and one.
// The others are of the feature.
const knownBits = 7

// take cuts n values off b.
func take[T any](b *[]byte, n int) []T {
	var v T
	size := n * int(unsafe.Sizeof(v))
	p := unsafe.Pointer(unsafe.SliceData(*b)) //nolint:gosec // T is bytes, and the next line counts them
	*b = (*b)[size:]
	return unsafe.Slice((*T)(p), n) //nolint:gosec // as above
}
