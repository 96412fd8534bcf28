package keywords

import (
	"sync"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// listed reports whether w, folded, is of a class of words.txt. It is quick to say no, as of most words.
func listed(class, w string) bool {
	if len(w) > 2 && !sifted(listedHash(class, w)) {
		return false
	}
	return words()[class][w]
}

// sifted reports whether h may be the hash of a word with its class, or of its end.
func sifted(h uint32) bool { return classBits()[h>>6]>>(h&63)&1 != 0 }

// classBits has a bit for each word of three bytes or more with its class, and for the last characters of the classes of tables.
var classBits = sync.OnceValue(func() *[1 << (classHash - 6)]uint64 {
	bits := new([1 << (classHash - 6)]uint64)
	add := func(h uint32) { bits[h>>6] |= 1 << (h & 63) }
	for class, all := range words() {
		for w := range all {
			if len(w) > 2 {
				add(listedHash(class, w))
			}
			if tables()[class] != nil {
				r, _ := utf8.DecodeLastRuneInString(w)
				add(endHash(class, hanzi.Fold(r)))
			}
		}
	}
	return bits
})

const classHash = 16 // bits of a hash

// listedHash is a hash of what a word begins and ends with, and of a class.
func listedHash(class, w string) uint32 {
	n := len(w)
	h := uint32(w[1])<<24 | uint32(w[2])<<16 | uint32(w[n-2])<<8 | uint32(w[n-1])
	h = h*2654435769 + uint32(n)
	h ^= uint32(class[0]) | uint32(class[1])<<8 | uint32(class[len(class)-1])<<16 | uint32(len(class))<<24
	return h * 2246822519 >> (32 - classHash)
}
