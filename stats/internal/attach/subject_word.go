package attach

import "github.com/tiyao/tiyao/segment"

// nounish reports whether a word of this kind can stand in a noun phrase as its noun.
func nounish(c *cell) bool {
	if c.mark != wordMark || c.class == cLight || c.class == cPrep || c.class == cReach || c.class == cDe || c.class == cLe || c.class == cAmong {
		return false
	}
	switch c.tag {
	case segment.TagN, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagVN, segment.TagJ, segment.TagEng, segment.TagL, segment.TagAN, segment.TagX, segment.TagS, segment.TagI, segment.TagG:
		return true
	}
	return false
}

func verbish(c *cell) bool {
	return c.mark == wordMark && (c.tag == segment.TagV || c.tag == segment.TagVD)
}

// ends reports whether a subject can end with c; starts whether it can begin so.
func ends(c *cell) bool {
	switch c.mark {
	case wordMark:
		switch c.class {
		case cDe, cLe, cConj, cPrep, cBasis, cReach, cManner:
			return false
		}
		switch c.tag {
		case segment.TagU, segment.TagD, segment.TagP, segment.TagC, segment.TagY:
			return false
		}
		return true
	case closeMark, quoteMark:
		return true
	}
	return false
}

func starts(c *cell) bool {
	switch c.mark {
	case wordMark:
		switch c.class {
		case cDe, cLe, cConj:
			return false
		}
		return c.tag != segment.TagU && c.tag != segment.TagC && c.tag != segment.TagY
	case quoteMark, figMark:
		return true
	}
	return false
}
