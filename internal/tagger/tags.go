package tagger

// Parts of speech by number: those of segment.Tag, which is written in terms of the same
// order (a test there holds both together).
const (
	tX uint8 = iota
	tN
	tNR
	tNS
	tNT
	tNZ
	tT
	tS
	tF
	tV
	tVN
	tVD
	tA
	tAD
	tAN
	tB
	tZ
	tR
	tM
	tQ
	tD
	tP
	tC
	tU
	tE
	tY
	tO
	tH
	tK
	tG
	tI
	tL
	tJ
	tEng
	tW
	tSP
)

// Classes are the parts of speech that the classifier chooses from; the finer tags of the
// dictionary stay where they agree with the class (see refine).
var Classes = [16]uint8{tN, tV, tVN, tA, tAD, tD, tP, tC, tU, tM, tQ, tR, tF, tS, tT, tNZ}

// classOf is the class that a dictionary's tag speaks for, −1 where it is none's.
var classOf = func() (c [64]int8) {
	for i := range c {
		c[i] = -1
	}
	for i, t := range Classes {
		c[t] = int8(i)
	}
	same := func(tag, class uint8) { c[tag] = c[class] }
	same(tNR, tN)
	same(tNS, tN)
	same(tNT, tN)
	same(tVD, tAD)
	same(tAN, tA)
	same(tB, tA)
	same(tZ, tA)
	same(tE, tU)
	same(tY, tU)
	same(tK, tN)
	same(tH, tN)
	same(tG, tN)
	same(tJ, tN)
	same(tL, tN)
	same(tI, tV)
	same(tO, tD)
	return c
}()

// stays reports whether a word of the dictionary's tag keeps it whatever the class: fixed phrases,
// abbreviations, affixes, sounds.
func stays(dict uint8) bool {
	const set = 1<<tI | 1<<tL | 1<<tJ | 1<<tK | 1<<tH | 1<<tE | 1<<tY | 1<<tO | 1<<tZ | 1<<tG
	return uint64(set)>>dict&1 != 0
}

// refine returns the tag of a word of a class: the dictionary's own where it is a finer
// name for the same, else the class's.
func refine(dict uint8, class int) uint8 {
	if stays(dict) {
		return dict
	}
	switch dict {
	case tNR: // a noun of its own
		if c := Classes[class]; c == tN || c == tNZ {
			return dict
		}
	case tB:
		if c := Classes[class]; c == tA || c == tN {
			return tB
		}
	case tVD:
		if Classes[class] == tAD || Classes[class] == tD {
			return tVD
		}
	case tAN:
		if Classes[class] == tA {
			return tA
		}
		if Classes[class] == tN {
			return tAN
		}
	}
	return Classes[class]
}

// NumTags is the number of parts of speech.
const NumTags = int(tSP) + 1

// open reports whether the tag of a word is the classifier's to choose.
func open(tag uint8) bool { return tag < tEng }
