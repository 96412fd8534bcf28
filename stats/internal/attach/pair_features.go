package attach

import (
	"math/bits"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// Features of a pair of subject and scope.
const (
	pRel = iota
	pRelSource
	pRelKind
	pRelRole
	pRelName
	pRelGap
	pRelRest
	pSources
	pBefore
	pRelUnit
	pRelFirst
	pRelBehind
	pRelBefore
	pWordOwner
	pUseOwner
	pWordNone
	pUseNone
	pActOwner
	pActNone
)

// How a scope stands to a subject.
const (
	relNoScope = iota
	relNoSubject
	relWith     // both are those of the figure before
	relKept     // the scope is that of the figure before, the subject is not
	relKeptPart // and the subject begins with it
	relBegins   // the subject begins with it
	relHas      // it stands inside the subject
	relRight    // it stands right before it
	relOf       // the same, with 的 between
	relNear     // before it, in the clause
	relEarlier  // in an earlier clause
	relBehind
	relOverlaps
	relLoose // one of them stands nowhere
	numRels
)

var pairRels = of("no scope", "no subject", "both carried", "carried", "carried, begins with", "begins with", "inside", "right before", "owner", "before", "earlier", "behind", "overlaps", "loose")

func pairTemplates() []template {
	return []template{
		pRel:       plain("pair", int(numRels), pairRels),
		pRelSource: plain("pair.source", int(numRels)*int(numSources), pair(pairRels, sourceValues, int(numSources))),
		pRelKind:   plain("pair.kind", int(numRels)*int(numKinds), pair(pairRels, kindValues, int(numKinds))),
		pRelRole:   plain("pair.role", int(numRels)*int(numRoles), pair(pairRels, roleValues, int(numRoles))),
		pRelName:   plain("pair.name", int(numRels)*numOwners, pair(pairRels, ownerValues, numOwners)),
		pRelGap:    plain("pair.gap", int(numRels)*12, pair(pairRels, of("nothing", "noun", "verb", "time", "figure", "prep", "de", "adverb", "change", "comma", "conj", "far"), 12)),
		pRelRest:   plain("pair.rest", 12, of("nothing", "de", "noun", "verb", "head", "other", "-", "-", "-", "-", "-", "-")),
		pSources:   plain("pair.sources", int(numSources)*int(numSources), pair(sourceValues, sourceValues, int(numSources))),
		pBefore:    plain("pair.before", 3*3*4, pair(pair(ofBefore, ofBefore, 3), numbers, 4)),
		pRelUnit:   plain("pair.unit", int(numRels)*int(numUnits), pair(pairRels, numbers, int(numUnits))),
		pRelBehind: plain("pair.behind", int(numRels)*int(numSides), pair(pairRels, sideValues, int(numSides))),
		pRelBefore: plain("pair.prev", int(numRels)*int(numSides), pair(pairRels, sideValues, int(numSides))),
		pWordOwner: grid("pair.word.name", ownerValues, numOwners),
		pUseOwner:  plain("pair.use.name", (int(numUnits)+1)*4*numOwners, pair(pair(numbers, numbers, 4), ownerValues, numOwners)),
		pWordNone:  listed("pair.word.none"),
		pUseNone:   plain("pair.use.none", (int(numUnits)+1)*4, pair(numbers, numbers, 4)),
		pActOwner:  grid("pair.act.name", ownerValues, numOwners),
		pActNone:   listed("pair.act.none"),
		pRelFirst:  plain("pair.first", int(numRels)*int(numSides), pair(pairRels, sideValues, int(numSides))),
	}
}

var ofBefore = of("new", "same", "empty")

// numOwners is how many kinds of owners there are.
const numOwners = 8 + int(numClasses)

func ownerValues(dst []byte, v int) []byte {
	if v < 8 {
		return nameValues(append(dst, "name."...), v)
	}
	return classValues(dst, v-8)
}

// pair adds the features of a subject with a scope; it reports false where the two cannot
// stand together: what is measured is not whose it is.
func (r *Reader) pair(p *pairing, a, b *partner) bool {
	s, c, sub := &r.cand[a.of], &p.scopes[b.of], a.at
	if b.text != "" && (a.is(b.text) || b.name >= 8 && a.begins(b.text)) {
		return false // what owns a figure is no part of what it measures, 企业|企业开办时间; a name may be
	}
	if c.source != fromNothing && c.source != fromCarried && c.j > c.i && sub[1] > sub[0] && c.j == sub[1] && sub[0] <= c.i && r.cellAt(sub[1]).mark == openMark {
		return false // 受访国包括|日本|（86%）
	}
	if sub[1] > sub[0] && r.cells[sub[1]-1].name == uint8(segment.Organization) && c.j == c.i+1 && r.hasRole(c.i, wordSelf) {
		return false // 公司|青禾股份报收于6元
	}
	if c.source == fromCarried && s.source == fromBefore && r.elsewhereThan(c, sub) {
		return false // 內地旅客升5%；|東南亞|旅客41萬人次
	}
	rel := r.relate(a, b, s, c)
	r.pairOn(pRel, rel)
	r.pairOn(pRelSource, rel*int(numSources)+int(s.source))
	r.pairOn(pRelKind, rel*int(numKinds)+int(p.x.kind))
	r.pairOn(pSources, int(s.source)*int(numSources)+int(c.source))
	r.pairOn(pRelUnit, rel*int(numUnits)+p.unit)
	if sub[1] > sub[0] {
		r.pairOn(pRelFirst, rel*int(numSides)+a.side)
	}
	if c.j > c.i {
		r.pairOn(pRelRole, rel*int(numRoles)+b.role)
		r.pairOn(pRelBehind, rel*int(numSides)+b.side)
		r.pairOn(pRelBefore, rel*int(numSides)+b.prev)
		r.pairOn(pRelName, rel*numOwners+b.name)
		r.between(rel, c, sub, p.x.at)
	}
	if p.act > 0 {
		if c.source == fromNothing {
			r.pairOn(pActNone, int(p.act))
		} else if c.j > c.i {
			r.pairOn(pActOwner, int(p.act)*numOwners+b.name)
		}
	}
	if sub[1] > sub[0] {
		last := &r.cells[sub[1]-1]
		use := int(last.use>>4)*4 + last.told()
		if c.source == fromNothing {
			if last.tail > 0 {
				r.pairOn(pWordNone, int(last.tail))
			}
			r.pairOn(pUseNone, use)
		} else if c.j > c.i {
			if last.tail > 0 {
				r.pairOn(pWordOwner, int(last.tail)*numOwners+b.name)
			}
			r.pairOn(pUseOwner, use*numOwners+b.name)
		}
	}
	if p.k > 0 {
		r.pairOn(pBefore, (a.state*3+b.state)*4+p.gap)
	}
	return true
}

// elsewhereThan reports whether the subject sub begins with a place, and the scope c is another.
func (r *Reader) elsewhereThan(c *candidate, sub [2]int32) bool {
	if sub[1]-sub[0] < 2 || c.j <= c.i || c.text == "" {
		return false
	}
	first, last := &r.cells[sub[0]], &r.cells[c.j-1]
	if first.tag != segment.TagNS || last.tag != segment.TagNS && last.tag != segment.TagS || first.name > 0 && first.name != uint8(segment.Place) {
		return false
	}
	place := r.span(sub[0], sub[0]+1)
	return !strings.Contains(c.text, place) && !strings.Contains(place, c.text)
}

// relate says how the scope c stands to the subject s.
func (r *Reader) relate(a, b *partner, s, c *candidate) int {
	sub := a.at
	switch {
	case c.source == fromNothing:
		return relNoScope
	case s.source == fromNothing:
		return relNoSubject
	case c.source == fromCarried && s.source == fromCarried:
		return relWith
	case c.source == fromCarried:
		if a.begins(b.text) {
			return relKeptPart
		}
		if c.j <= c.i || sub[1] <= sub[0] || r.cells[c.i].clause != r.cells[sub[0]].clause {
			return relKept
		}
	case c.j <= c.i || sub[1] <= sub[0]:
		return relLoose
	}
	switch {
	case c.i == sub[0] && c.j <= sub[1]:
		return relBegins
	case c.i >= sub[0] && c.j <= sub[1]:
		return relHas
	case c.j == sub[0]:
		return relRight
	case c.j+1 == sub[0] && r.cells[c.j].class == cDe:
		return relOf
	case c.i >= sub[1]:
		return relBehind
	case c.j > sub[0]:
		return relOverlaps
	case r.cells[c.i].clause == r.cells[sub[0]].clause:
		return relNear
	}
	return relEarlier
}

// between says what stands between the scope and the subject or the figure, and what the
// subject is without the scope it begins with.
func (r *Reader) between(rel int, c *candidate, sub [2]int32, at int32) {
	lo, hi := c.j, sub[0]
	if sub[1] <= sub[0] || sub[0] >= at {
		hi = at
	}
	if rel == relBegins {
		rest := 0
		if c.j < sub[1] {
			switch n := &r.cells[c.j]; {
			case n.class == cDe:
				rest = 1
			case n.class == cHead:
				rest = 4
			case verbish(n):
				rest = 3
			case nounish(n):
				rest = 2
			default:
				rest = 5
			}
		}
		r.pairOn(pRelRest, rest)
		return
	}
	if lo >= hi {
		r.pairOn(pRelGap, rel*12)
		return
	}
	if hi-lo > 24 {
		r.pairOn(pRelGap, rel*12+11)
		return
	}
	var has uint16
	for n := lo; n < hi; n++ {
		has |= 1 << r.cells[n].gap
	}
	for has &^= 1; has != 0; has &= has - 1 {
		r.pairOn(pRelGap, rel*12+bits.TrailingZeros16(has))
	}
}

// gapOf returns which value of pair.gap a cell is, 0 for none.
func gapOf(c *cell) uint8 {
	switch {
	case c.mark == timeMark:
		return 3
	case c.mark == figMark:
		return 4
	case c.mark == commaMark || c.mark == stopMark:
		return 9
	case c.mark == pauseMark || c.class == cConj:
		return 10
	case c.mark != wordMark:
		return 0
	case c.class == cChange:
		return 8
	case c.class == cDe:
		return 6
	case c.class == cPrep:
		return 5
	case verbish(c):
		return 2
	case nounish(c):
		return 1
	}
	return 7
}

// pairOn says that a feature holds of the pair that is weighed.
func (r *Reader) pairOn(t, v int) {
	r.sum += int32(r.rows[t%maxTemplates][v])
	if r.see != nil {
		r.pairs = append(r.pairs, r.field.base[t]+int32(v))
	}
}
