package attach

import (
	"math/bits"

	"github.com/tiyao/tiyao/segment"
)

const (
	maxEnds   = 8
	maxStarts = 18
)

// A part is what the features of one end of a phrase weigh: they are the same for all
// phrases that begin, or end, there.
type part struct {
	sum      int32
	from, to int32 // the features, where somebody looks
	set      bool
	barred   bool // no phrase begins, or ends, there
}

// onPart says that the features of p hold of the last candidate.
func (r *Reader) onPart(p *part) {
	r.sum += p.sum
	if r.see != nil {
		r.feat = append(r.feat, r.parts[p.from:p.to]...)
	}
}

// startPart weighs what stands at the beginning of phrases that begin with cell i.
func (r *Reader) startPart(x *subjectContext, i int32) part {
	kept, sum := len(r.feat), r.sum
	r.sum = 0
	first := &r.cells[i]
	if first.mark == quoteMark && i+1 < x.hi {
		first = &r.cells[i+1]
	}
	r.on(sFirstName, int(first.name))
	r.on(sFirstTag, int(first.tag))
	r.on(sFirstClass, int(first.class))
	r.yes(sFirstWord, int(first.word), first.word > 0)
	r.yes(sFirstTail, int(first.tail), first.tail > 0 && first.word == 0)
	if i > 0 {
		p := &r.cells[i-1]
		r.on(sPrevMark, int(p.mark))
		r.on(sPrevName, int(p.name))
		if p.mark == wordMark {
			r.on(sPrevTag, int(p.tag))
			r.on(sPrevClass, int(p.class))
			r.yes(sPrevWord, int(p.word), p.word > 0)
			r.yes(sPrevTail, int(p.tail), p.tail > 0 && p.word == 0)
		}
	} else {
		r.on(sPrevMark, 0)
	}
	r.on(sSourceFirst, int(fromBefore)*numTags+int(first.tag))
	r.on(sFirstUse, int(fromBefore)*numUses+first.usage())
	if i+1 < x.hi && first.class > 0 { // 累计|参加, 累计|确诊病例
		r.on(sFirstSecond, int(first.class)*numTags+int(r.cells[i+1].tag))
	}
	r.on(sFirstPrev, int(r.before(i))*numTags+int(first.tag))
	left := 0
	var has uint32
	for n := x.lo; n < i; n++ {
		c := &r.cells[n]
		switch c.mark {
		case figMark:
			has |= 4
		case timeMark:
			left, has = 0, 8
		case pauseMark:
			has |= 16
		case wordMark:
			left++
			has |= betweenOf(c)
			if c.name > 0 {
				has |= 1 << 12
			}
			if c.class == cSay {
				has |= 1 << 13
			}
		}
	}
	r.on(sLeft, left)
	r.onBits(sLeftHas, has)
	return r.partOf(kept, sum)
}

func (r *Reader) partOf(kept int, sum int32) part {
	p := part{sum: r.sum, from: int32(len(r.parts)), set: true}
	r.parts = append(r.parts, r.feat[kept:]...)
	p.to = int32(len(r.parts))
	r.feat, r.sum = r.feat[:kept], sum
	return p
}

// endPart weighs what stands at the end of phrases that end before cell j, and between
// them and the figure.
func (r *Reader) endPart(x *subjectContext, j int32) part {
	kept, sum := len(r.feat), r.sum
	r.sum = 0
	l := j - 1
	for l > x.lo && (r.cells[l].mark == quoteMark || r.cells[l].mark == closeMark) {
		l--
	}
	r.lastWord(x, &r.cells[l], fromBefore)
	r.on(sLastNext, int(r.behind(j))*numTags+int(r.cells[l].tag))
	if j < int32(len(r.cells)) {
		n := &r.cells[j]
		if n.mark == wordMark {
			r.on(sNextTag, int(n.tag))
			r.on(sNextClass, int(n.class))
			r.on(sNextUse, n.usage())
			r.yes(sNextWord, int(n.word), n.word > 0)
			r.yes(sNextTail, int(n.tail), n.tail > 0 && n.word == 0)
		}
	}
	gap := 0
	var has uint32
	for n := j; n < x.at; n++ {
		c := &r.cells[n]
		switch c.mark {
		case figMark:
			has |= 4
		case timeMark:
			has |= 8
		case pauseMark:
			has |= 16
		case wordMark:
			gap++
			has |= betweenOf(c)
		}
	}
	r.yes(sDeFigure, 1, j+1 == x.at && r.cells[j].class == cDe)
	r.on(sGap, gap)
	r.on(sPassedUse, int(fromBefore)*4+r.toldIn(j, x.at))
	r.onBits(sGapWords, has)
	return r.partOf(kept, sum)
}

// betweenOf says what a word between subject and figure is, as bits of gap.has.
func betweenOf(c *cell) (has uint32) {
	switch c.class {
	case cChange:
		return 1 << 6
	case cReach:
		return 1 << 7
	case cLight:
		return 1 << 11
	case cManner:
		return 32
	case cPrep:
		has = 1 << 8
	case cDe:
		has = 1 << 9
	case cLe:
		has = 1 << 10
	}
	if nounish(c) {
		has |= 1
	}
	if verbish(c) {
		has |= 2
	}
	if c.tag == segment.TagD {
		has |= 32
	}
	return has
}

func (r *Reader) lastWord(x *subjectContext, last *cell, from source) {
	r.yes(sLastWord, int(last.word), last.word > 0)
	r.yes(sLastTail, int(last.tail), last.tail > 0 && last.word == 0)
	unit := x.unit
	r.on(sLastUse, int(from)*numUses+last.usage())
	if last.told() > 0 {
		r.on(sUseUnit, int(last.use>>4)*int(numUnits)+unit)
	}
	r.on(sUnitLast, unit*int(numClasses)+int(last.class))
	r.on(sSourceLast, int(from)*numTags+int(last.tag))
	r.on(sLastTag, int(last.tag))
	r.on(sLastClass, int(last.class))
	r.on(sKindLast, int(x.kind)*numTags+int(last.tag))
	r.on(sLastKindClass, int(x.kind)*int(numClasses)+int(last.class))
}

// onBits says that the feature of each bit of set holds.
func (r *Reader) onBits(t int, set uint32) {
	for set != 0 {
		b := bits.TrailingZeros32(set)
		r.on(t, b)
		set &^= 1 << b
	}
}

// onKinds says that the feature of each of kinds that is there holds.
func (r *Reader) onKinds(t int, is kind, kinds []kind) {
	for v, k := range kinds {
		if is&k != 0 {
			r.on(t, v)
		}
	}
}

func (r *Reader) behindEdges(x *subjectContext, i, j int32) {
	r.goesOn(x, i, j)
	r.on(sBehindGap, int(i-x.after))
	n := 0
	switch {
	case j < x.end:
		if c := &r.cells[j]; c.mark == wordMark {
			r.on(sNextTag, int(c.tag))
			r.on(sNextClass, int(c.class))
		}
	case j == int32(len(r.cells)):
		n = 3
	case r.cells[j].mark == figMark:
		n = 2
	default:
		n = 1
	}
	r.on(sBehindEnd, n)
}

// goesOn says of a counted noun whether the phrase goes on behind it, or ends with a
// measure, and whether that then changes: 6个港口|集装箱吞吐量|增长.
func (r *Reader) goesOn(x *subjectContext, i, j int32) {
	if x.unit < int(personUnit) {
		return
	}
	n := j
	for n < x.end && (nounish(&r.cells[n]) || r.cells[n].class == cDe) {
		n++
	}
	changes := 0
	for m := n; m < x.end && m < n+3; m++ {
		if c := r.cells[m].class; c == cChange || c == cBasis {
			changes = 1
		}
	}
	switch {
	case n > j:
		r.on(sGoesOn, changes)
	case r.cells[j-1].class == cHead && j > i+1:
		r.on(sGoesOn, 2+changes)
	}
}
