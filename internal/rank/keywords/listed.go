package keywords

import "sync"

// listed reports whether w, folded, is of a class of words.txt. It is quick to say no, as of most words.
func listed(class, w string) bool {
	if len(w) > 2 {
		h := listedHash(class, w)
		if listedBits()[h>>6]>>(h&63)&1 == 0 {
			return false
		}
	}
	return words()[class][w]
}

// listedBits has a bit for each word of three bytes or more with its class.
var listedBits = sync.OnceValue(func() *[1 << (listedSize - 6)]uint64 {
	bits := new([1 << (listedSize - 6)]uint64)
	for class, all := range words() {
		for w := range all {
			if len(w) > 2 {
				h := listedHash(class, w)
				bits[h>>6] |= 1 << (h & 63)
			}
		}
	}
	return bits
})

const listedSize = 16 // bits of a hash

// listedHash is a hash of what a word begins and ends with, and of a class.
func listedHash(class, w string) uint32 {
	n := len(w)
	h := uint32(w[1])<<24 | uint32(w[2])<<16 | uint32(w[n-2])<<8 | uint32(w[n-1])
	h = h*2654435769 + uint32(n)
	h ^= uint32(class[0]) | uint32(class[1])<<8 | uint32(class[len(class)-1])<<16 | uint32(len(class))<<24
	return h * 2246822519 >> (32 - listedSize)
}
