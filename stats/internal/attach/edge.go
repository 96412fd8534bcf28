package attach

import "github.com/tiyao/tiyao/segment"

// A side is what stands next to a phrase.
type side uint8

const (
	sideStart side = iota // nothing: the clause begins or ends
	sideTime
	sideFigure
	sideVerb
	sideChange
	sideReach
	sideLight
	sidePrep
	sideDe
	sideSay
	sideAdverb
	sideNoun
	sideName
	sidePause
	sideAmong
	sideNumber
	sideMark
	sideOther
	sideHold
	sideBasis
	numSides
)

var sideValues = of("edge", "time", "figure", "verb", "change", "reach", "light", "prep", "de", "say", "adverb", "noun", "name", "pause", "among", "number", "mark", "other", "hold", "basis")

// before and behind say what stands on either side of the cells [i, j).
func (r *Reader) before(i int32) side {
	for i > 0 && r.cells[i-1].mark == spaceMark {
		i--
	}
	if i == 0 || r.cells[i-1].mark == commaMark || r.cells[i-1].mark == stopMark {
		return sideStart
	}
	return r.cells[i-1].beside()
}

func (r *Reader) behind(j int32) side {
	for j < int32(len(r.cells)) && r.cells[j].mark == spaceMark {
		j++
	}
	if j >= int32(len(r.cells)) || r.cells[j].mark == commaMark || r.cells[j].mark == stopMark {
		return sideStart
	}
	return r.cells[j].beside()
}

// sideOf says what c is to a phrase that it stands beside, where it is in no name.
func sideOf(c *cell) side {
	switch c.mark {
	case timeMark:
		return sideTime
	case figMark:
		return sideFigure
	case pauseMark:
		return sidePause
	case wordMark:
	default:
		return sideMark
	}
	switch c.class {
	case cChange:
		return sideChange
	case cReach, cShare:
		return sideReach
	case cLight:
		return sideLight
	case cPrep:
		return sidePrep
	case cBasis:
		return sideBasis
	case cDe:
		return sideDe
	case cSay:
		return sideSay
	case cAmong:
		return sideAmong
	case cConj:
		return sidePause
	case cHold:
		return sideHold
	case cManner:
		return sideAdverb
	}
	c.is |= isPlain
	switch {
	case verbish(c):
		return sideVerb
	case c.tag == segment.TagM:
		return sideNumber
	case c.tag == segment.TagD, c.tag == segment.TagAD:
		return sideAdverb
	case c.tag == segment.TagP:
		return sidePrep
	case nounish(c):
		return sideNoun
	}
	return sideOther
}

// beside says what c is to a phrase that it stands beside.
func (c *cell) beside() side {
	if c.name > 0 && c.is&isPlain != 0 {
		return sideName
	}
	return c.side
}

// opens says what begins with cell i.
func (r *Reader) opens(i int32) int {
	j := i - 1
	for j >= 0 && (r.cells[j].mark == spaceMark || r.cells[j].mark == quoteMark || r.cells[j].mark == openMark) {
		j--
	}
	switch {
	case j < 0:
		return 3
	case r.cells[j].sentence != r.cells[i].sentence:
		return 2
	case r.cells[j].clause != r.cells[i].clause:
		return 1
	}
	return 0
}
