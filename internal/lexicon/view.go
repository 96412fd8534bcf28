package lexicon

import (
	"encoding/binary"
	"runtime"
	"unsafe"
)

// view returns the little-endian numbers that b is made of: in place where the machine
// can read them so, a copy elsewhere. A load of eight bytes is then one instruction, not twelve.
func view[T ~uint16 | ~uint64](b []byte) []T {
	size := int(unsafe.Sizeof(T(0)))
	n := len(b) / size
	if n == 0 {
		return nil
	}
	p := unsafe.Pointer(unsafe.SliceData(b)) //nolint:gosec // only read, and never past n numbers
	if inPlace && (anyAddress || uintptr(p)%unsafe.Alignof(T(0)) == 0) {
		return unsafe.Slice((*T)(p), n) //nolint:gosec // as above
	}
	out := make([]T, n)
	for i := range out {
		var v uint64
		for k := size - 1; k >= 0; k-- {
			v = v<<8 | uint64(b[i*size+k])
		}
		out[i] = T(v)
	}
	return out
}

// inPlace reports whether this machine keeps the low byte of a number first.
var inPlace = binary.NativeEndian.Uint16([]byte{1, 0}) == 1

// anyAddress says that this machine reads numbers at any address.
const anyAddress = runtime.GOARCH == "amd64" || runtime.GOARCH == "arm64" || runtime.GOARCH == "386" || runtime.GOARCH == "wasm"
