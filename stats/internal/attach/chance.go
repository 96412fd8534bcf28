package attach

import "sort"

// How likely a choice is among others: the exponential of what it weighs, in whole
// numbers, so that it is the same on every machine.

// unlikely is how many steps of 1/256 nat below the best a choice counts for nothing.
const unlikely = 256 * 20

// chances holds exp(−n/256) · 2³⁰.
var chances = func() (t [unlikely]int64) {
	const step = 2139111403 // exp(−1/256) · 2³¹
	v := int64(1) << 61
	for n := range t {
		t[n] = v >> 31
		v = v >> 31 * step
	}
	return t
}()

// chance returns exp(−d/256) · 2³⁰.
func chance(d int32) int64 {
	if d >= unlikely {
		return 0
	}
	return chances[max(0, d)]
}

// certain is the chance of what nothing stands against; others are parts of it.
const certain = 1 << 10

// chanceOf returns the part v of all, in 1/1024.
func chanceOf(v, all int64) int32 { return int32(v * certain / max(1, all)) }

// doubt returns −ln of a chance, in 1/256 nat.
func doubt(chance int32) int32 {
	v := int64(chance) << 20
	return int32(sort.Search(doubtful, func(d int) bool { return chances[d] <= v }))
}
