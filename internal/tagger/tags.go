package tagger

// Parts of speech by number: those of segment.Tag, in the same order, for what segment itself
// builds on (a test there holds both together).
const (
	TagX uint8 = iota
	TagN
	TagNR
	TagNS
	TagNT
	TagNZ
	TagT
	TagS
	TagF
	TagV
	TagVN
	TagVD
	TagA
	TagAD
	TagAN
	TagB
	TagZ
	TagR
	TagM
	TagQ
	TagD
	TagP
	TagC
	TagU
	TagE
	TagY
	TagO
	TagH
	TagK
	TagG
	TagI
	TagL
	TagJ
	TagEng
	TagW
	TagSP
)

// Classes are the parts of speech that the classifier chooses from; the finer tags of the
// dictionary stay where they agree with the class (see refine).
var Classes = [16]uint8{TagN, TagV, TagVN, TagA, TagAD, TagD, TagP, TagC, TagU, TagM, TagQ, TagR, TagF, TagS, TagT, TagNZ}

// classOf is the class that a dictionary's tag speaks for, −1 where it is none's.
var classOf = func() (c [64]int8) {
	for i := range c {
		c[i] = -1
	}
	for i, t := range Classes {
		c[t] = int8(i)
	}
	same := func(tag, class uint8) { c[tag] = c[class] }
	same(TagNR, TagN)
	same(TagNS, TagN)
	same(TagNT, TagN)
	same(TagVD, TagAD)
	same(TagAN, TagA)
	same(TagB, TagA)
	same(TagZ, TagA)
	same(TagE, TagU)
	same(TagY, TagU)
	same(TagK, TagN)
	same(TagH, TagN)
	same(TagG, TagN)
	same(TagJ, TagN)
	same(TagL, TagN)
	same(TagI, TagV)
	same(TagO, TagD)
	return c
}()

// stays reports whether a word of the dictionary's tag keeps it whatever the class: fixed phrases,
// abbreviations, affixes, sounds.
func stays(dict uint8) bool {
	const set = 1<<TagI | 1<<TagL | 1<<TagJ | 1<<TagK | 1<<TagH | 1<<TagE | 1<<TagY | 1<<TagO | 1<<TagZ | 1<<TagG
	return uint64(set)>>dict&1 != 0
}

// refine returns the tag of a word of a class: the dictionary's own where it is a finer
// name for the same, else the class's.
func refine(dict uint8, class int) uint8 {
	if stays(dict) {
		return dict
	}
	switch dict {
	case TagNR: // a noun of its own
		if c := Classes[class]; c == TagN || c == TagNZ {
			return dict
		}
	case TagB:
		if c := Classes[class]; c == TagA || c == TagN {
			return TagB
		}
	case TagVD:
		if Classes[class] == TagAD || Classes[class] == TagD {
			return TagVD
		}
	case TagAN:
		if Classes[class] == TagA {
			return TagA
		}
		if Classes[class] == TagN {
			return TagAN
		}
	}
	return Classes[class]
}

// NumTags is the number of parts of speech.
const NumTags = int(TagSP) + 1

// open reports whether the tag of a word is the classifier's to choose.
func open(tag uint8) bool { return tag < TagEng }
