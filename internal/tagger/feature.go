package tagger

const (
	mulWord = 0x9E3779B97F4A7C15
	mulPair = 0xC2B2AE3D27D4EB4F
	mulLast = 0xD6E8FEB86659FD93
)

// A Feature is the hash of a template with its values.
type Feature = uint32

func feature(template uint64, v uint64) Feature {
	x := (v + template*mulPair) * mulLast
	x ^= x >> 31
	return Feature(x * mulWord >> 32)
}

func pair(a, b uint64) uint64 { return a*mulPair + b }

// Templates of words come first: what is known of a word, features of parts of speech;
// those of names follow.
const (
	templateKnown  = 1
	templateListed = 2
	templatePOS    = 10
	templateName   = 40
	templateType   = 90
)

// NumNameFeatures is how many features a unit has.
const NumNameFeatures = 28

// nameFeatures are the features of unit i for names.
func (s *Sentence) nameFeatures(f *[NumNameFeatures]Feature, i int) {
	u := s.units[i-2 : i+3 : i+3]
	a, b, c, d, e := uint64(u[0].value), uint64(u[1].value), uint64(u[2].value), uint64(u[3].value), uint64(u[4].value)
	p := uint64(u[2].pos)
	j := int(u[2].word)
	w := s.words[j-2 : j+3 : j+3]
	const t = templateName
	f[0] = feature(t, a)
	f[1] = feature(t+1, b)
	f[2] = feature(t+2, c)
	f[3] = feature(t+3, d)
	f[4] = feature(t+4, e)
	ab, bc, cd, de := pair(a, b), pair(b, c), pair(c, d), pair(d, e)
	f[5] = feature(t+5, ab)
	f[6] = feature(t+6, bc)
	f[7] = feature(t+7, cd)
	f[8] = feature(t+8, de)

	w0, wl, wr := w[2].hash+p, w[1].hash, w[3].hash
	t0, tl, tr := uint64(w[2].tag)<<2|p, uint64(w[1].tag), uint64(w[3].tag)
	f[9] = feature(t+13, w0)
	f[10] = feature(t+14, wl+p)
	f[11] = feature(t+15, wr+p)
	f[12] = feature(t+18, t0)
	f[13] = feature(t+19, t0<<6|tl)
	f[14] = feature(t+20, t0<<6|tr)
	f[15] = feature(t+21, t0<<12|tl<<6|tr)
	f[16] = feature(t+22, pair(w[0].hash, tl<<2|p))
	f[17] = feature(t+23, pair(w[4].hash, tr<<2|p))
	f[18] = feature(t+24, uint64(w[2].head)<<2|p)
	f[19] = feature(t+25, uint64(w[2].mark)<<2|p)
	f[20] = feature(t+26, pair(uint64(w[3].head), t0))
	f[21] = feature(t+27, pair(w[2].tail, t0))
	f[22] = feature(t+28, pair(uint64(w[3].end), t0))
	f[23] = feature(t+29, pair(uint64(w[1].end), pair(uint64(w[1].begin), t0)))
	f[24] = feature(t+30, pair(w[1].tail, w[3].tail))
	g := uint64(w[2].list)<<4 | uint64(w[2].part)<<2 | p
	f[25] = feature(t+31, g)
	f[26] = feature(t+32, pair(g, tl<<6|tr))
	f[27] = feature(t+33, pair(g, uint64(w[1].list)<<8|uint64(w[3].list)))
}

// NumPOSFeatures is how many features a word has.
const NumPOSFeatures = 17

// posFeatures are the features of word j for its part of speech; l and ll are those of
// the words before.
func (s *Sentence) posFeatures(f *[NumPOSFeatures]Feature, j int, l, ll uint8) {
	w := s.words[j-2 : j+3 : j+3]
	const t = templatePOS
	h, tag := w[2].hash, uint64(w[2].tag)
	tr, trr := uint64(w[3].tag), uint64(w[4].tag)
	p, pp := uint64(l), uint64(ll)
	n := uint64(min(w[2].last-w[2].first, 4))
	f[0] = feature(t, h)
	f[1] = feature(t+1, pair(h, p))
	f[2] = feature(t+2, pair(h, tr))
	f[3] = feature(t+3, pair(h, w[1].hash))
	f[4] = feature(t+4, pair(h, w[3].hash))
	f[5] = feature(t+5, w[1].hash)
	f[6] = feature(t+6, w[3].hash)
	f[7] = feature(t+7, tag<<3|n)
	f[8] = feature(t+8, tag<<6|p)
	f[9] = feature(t+9, tag<<6|tr)
	f[10] = feature(t+10, tag<<12|p<<6|tr)
	f[11] = feature(t+11, p<<6|pp)
	f[12] = feature(t+12, tr<<6|trr)
	f[13] = feature(t+13, uint64(w[2].end)<<3|n)
	f[14] = feature(t+14, uint64(w[2].begin)<<3|n)
	f[15] = feature(t+15, w[2].tail)
	f[16] = feature(t+16, pair(w[1].hash, w[3].hash))
}
