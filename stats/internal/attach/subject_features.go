package attach

import (
	"math/bits"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// Features of a subject.
const (
	sSource = iota
	sSourceKind
	sSourceNouns
	sTokens
	sGrammarKind
	sFirstClass
	sFirstWord
	sPrevTag
	sPrevMark
	sLastTag
	sLastClass
	sNextTag
	sNextClass
	sNextWord
	sGap
	sGapWords
	sHas
	sGrammarSource
	sPrevious
	sLeft
	sBehindGap
	sBehindEnd
	sVerbNoun
	sJoin
	sCarry
	sKindLast
	sClauses
	sLastKindClass
	sPrevName
	sFirstName
	sNameEdge
	sScope
	sShared
	sRespective
	sPrevClass
	sPrevWord
	sFigPrev
	sFigNext
	sInside
	sDeFigure
	sGoesOn
	sStem
)

func subjectTemplates() []template {
	return []template{
		sSource:        {"source", int(numSources), sourceValues},
		sSourceKind:    {"source.kind", int(numSources) * int(numKinds), pair(sourceValues, kindValues, int(numKinds))},
		sTokens:        {"tokens", 12, numbers},
		sGrammarKind:   {"grammar.kind", int(numKinds) * 3, pair(kindValues, of("part", "same", "other"), 3)},
		sSourceNouns:   {"source.nouns", int(numSources) * 4, pair(sourceValues, of("none", "before", "behind", "both"), 4)},
		sFirstClass:    {"first.class", int(numClasses), classValues},
		sFirstWord:     {"first.word", len(words().words), lexical},
		sPrevTag:       {"prev.tag", numTags, tags},
		sPrevMark:      {"prev.mark", int(numMarks), markValues},
		sLastTag:       {"last.tag", numTags, tags},
		sLastClass:     {"last.class", int(numClasses), classValues},
		sNextTag:       {"next.tag", numTags, tags},
		sNextClass:     {"next.class", int(numClasses), classValues},
		sNextWord:      {"next.word", len(words().words), lexical},
		sGap:           {"gap", 8, numbers},
		sGapWords:      {"gap.has", 12, of("noun", "verb", "figure", "time", "pause", "adverb", "change", "reach", "prep", "de", "le", "light")},
		sHas:           {"has", 16, of("de", "de2", "prep", "conj", "pause", "time", "figure", "comma", "open", "say", "reach", "change", "adverb", "basis", "share", "half")},
		sGrammarSource: {"grammar.source", int(numSources) * 3, pair(sourceValues, of("part", "same", "other"), 3)},
		sPrevious:      {"previous", 3, of("no", "yes", "none")},
		sLeft:          {"left", 8, numbers},
		sBehindGap:     {"skipped", 6, numbers},
		sBehindEnd:     {"behind.to", 4, of("more", "mark", "figure", "end")},
		sVerbNoun:      {"verb.tokens", 12, numbers},
		sJoin:          {"joined.class", int(numClasses), classValues},
		sCarry:         {"carried", 24, numbers},
		sKindLast:      {"kind.last", int(numKinds) * numTags, pair(kindValues, tags, numTags)},
		sClauses:       {"clauses", 5, numbers},
		sScope:         {"scope", 10, of("empty", "elsewhere", "right before", "before", "begins with", "same", "inside", "carried", "behind", "overlaps")},
		sShared:        {"shared", 14, numbers},
		sRespective:    {"respective", 8, respectiveValues},
		sPrevClass:     {"prev.class", int(numClasses), classValues},
		sPrevWord:      {"prev.word", len(words().words), lexical},
		sFigPrev:       {"figure.prev", int(numSources) * int(numSides), pair(sourceValues, sideValues, int(numSides))},
		sFigNext:       {"figure.next", int(numSources) * int(numSides), pair(sourceValues, sideValues, int(numSides))},
		sInside:        {"inside", int(numClasses), classValues},
		sDeFigure:      {"of.figure", 2, of("no", "yes")},
		sGoesOn:        {"goes.on", 6, of("noun", "noun.change", "head", "head.change", "-", "-")},
		sStem:          {"stem", 9, numbers},
		sPrevName:      {"prev.name", 8, nameValues},
		sFirstName:     {"first.name", 8, nameValues},
		sNameEdge:      {"name.edge", 3, of("inside", "begins", "whole")},
		sLastKindClass: {"kind.last.class", int(numKinds) * int(numClasses), pair(kindValues, classValues, int(numClasses))},
	}
}

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
		case cDe, cLe, cConj, cPrep, cBasis, cReach:
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
	r.on(sFirstClass, int(first.class))
	r.yes(sFirstWord, int(first.word), first.word > 0)
	if i > 0 {
		p := &r.cells[i-1]
		r.on(sPrevMark, int(p.mark))
		r.on(sPrevName, int(p.name))
		if p.mark == wordMark {
			r.on(sPrevTag, int(p.tag))
			r.on(sPrevClass, int(p.class))
			r.yes(sPrevWord, int(p.word), p.word > 0)
		}
	} else {
		r.on(sPrevMark, 0)
	}
	left := 0
	for n := x.lo; n < i; n++ {
		switch r.cells[n].mark {
		case timeMark:
			left = 0
		case wordMark:
			left++
		}
	}
	r.on(sLeft, left)
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
	r.lastWord(x, &r.cells[l])
	if j < int32(len(r.cells)) {
		n := &r.cells[j]
		if n.mark == wordMark {
			r.on(sNextTag, int(n.tag))
			r.on(sNextClass, int(n.class))
			r.yes(sNextWord, int(n.word), n.word > 0)
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
			has |= gapOf(c)
		}
	}
	r.yes(sDeFigure, 1, j+1 == x.at && r.cells[j].class == cDe)
	r.on(sGap, gap)
	r.onBits(sGapWords, has)
	return r.partOf(kept, sum)
}

// gapOf says what a word between subject and figure is, as bits of gap.has.
func gapOf(c *cell) (has uint32) {
	switch c.class {
	case cChange:
		return 1 << 6
	case cReach:
		return 1 << 7
	case cLight:
		return 1 << 11
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

func (r *Reader) lastWord(x *subjectContext, last *cell) {
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

// words are the features of the words [i, j) wherever they stand.
func (r *Reader) words(x *subjectContext, i, j int32) {
	first, last := &r.cells[i], &r.cells[j-1]
	if first.mark == quoteMark && i+1 < j {
		first = &r.cells[i+1]
	}
	for l := j - 1; l > i && (last.mark == quoteMark || last.mark == closeMark); l-- {
		last = &r.cells[l-1]
	}
	r.on(sFirstName, int(first.name))
	r.on(sFirstClass, int(first.class))
	r.yes(sFirstWord, int(first.word), first.word > 0)
	r.lastWord(x, last)
	r.shape(i, j)
}

// shape are the features of the words [i, j) taken together.
func (r *Reader) shape(i, j int32) {
	if first, last := &r.cells[i], &r.cells[j-1]; first.name > 0 {
		r.on(sNameEdge, b2i(first.edge&nameBegins != 0))
		if last.edge&nameEnds != 0 {
			r.on(sNameEdge, 2)
		}
	}
	r.on(sTokens, int(j-i))
	des, quotes := 0, 0
	var has, inside uint32
	for n := i; n < j; n++ {
		c := &r.cells[n]
		switch c.mark {
		case timeMark:
			has |= 1 << 5
		case figMark:
			has |= 1 << 6
		case pauseMark:
			has |= 1 << 4
		case openMark:
			has |= 1 << 8
		case quoteMark:
			quotes++
		case wordMark:
			if c.class == cDe {
				des++
			}
			has |= hasOf[c.class]
			if n > i && n < j-1 {
				inside |= 1 << c.class
			}
			if c.tag == segment.TagD {
				has |= 1 << 12
			}
		}
	}
	if quotes%2 == 1 {
		has |= 1 << 15
	}
	if des > 1 {
		has |= 2
	}
	r.onBits(sHas, has)
	r.onBits(sInside, inside&^1)
}

// hasOf says what a word of each class adds to a phrase, as bits of has.
var hasOf = [numClasses]uint32{cDe: 1, cPrep: 1 << 2, cConj: 1 << 3, cSay: 1 << 9, cReach: 1 << 10, cChange: 1 << 11, cBasis: 1 << 13, cShare: 1 << 14}

// scopeOf says how the words [i, j) stand to the scope of figure k.
func (r *Reader) scopeOf(k int, i, j int32) int {
	g := &r.got[k]
	switch sc := g.scope; {
	case g.Scope == "":
		return 0
	case sc[0] >= sc[1] || g.carried:
		if t, text := g.Scope, r.span(i, j); len(text) >= len(t) && text[:len(t)] == t {
			return 4
		}
		return 7
	case sc[0] == i && sc[1] == j:
		return 5
	case sc[0] == i && sc[1] < j:
		return 4
	case sc[0] >= i && sc[1] <= j:
		return 6
	case sc[1] == i || sc[1]+1 == i && r.cells[sc[1]].class == cDe:
		return 2
	case sc[1] < i && r.cells[sc[0]].clause == r.cells[i].clause:
		return 3
	case sc[0] >= j:
		return 8
	case sc[1] > i:
		return 9
	}
	return 1
}

// subjectBasics are the features that every candidate has; its text is a and b together.
// It reports whether that is what the grammar reads.
func (r *Reader) subjectBasics(x *subjectContext, a, b string) (same bool) {
	s := int(r.cand[len(r.cand)-1].source)
	r.on(sSource, s)
	r.on(sSourceNouns, s*4+x.nouns)
	r.on(sSourceKind, s*int(numKinds)+int(x.kind))
	r.on(sFigPrev, s*int(numSides)+int(x.prev))
	r.on(sFigNext, s*int(numSides)+int(x.next))
	same = a != "" && equal(x.grammar, a, b)
	r.on(sRespective, x.listed*2+b2i(same))
	p := 0
	switch {
	case x.previous == "":
		p = 2
	case equal(x.previous, a, b):
		p = 1
	}
	r.on(sPrevious, p)
	g := 2
	switch {
	case same:
		g = 1
	case a != "" && b == "" && (strings.HasPrefix(x.grammar, a) || strings.HasSuffix(x.grammar, a)):
		g = 0
	}
	r.on(sGrammarSource, s*3+g)
	r.on(sGrammarKind, int(x.kind)*3+g)
	return same
}

// equal reports whether s is a and b together.
func equal(s, a, b string) bool {
	return len(s) == len(a)+len(b) && s[:len(a)] == a && s[len(a):] == b
}

// carried says how far the figure b before is.
func (r *Reader) carried(x *subjectContext, b int) {
	p := x.k - b
	gap := int(r.cells[x.at].clause - r.cells[r.figAt[p]].clause)
	r.on(sCarry, min(gap, 3)+4*(b-1))
	r.on(sClauses, gap)
	if x.nouns&1 == 0 {
		r.on(sCarry, 8+min(gap, 3))
	}
	r.on(sCarry, 12+b2i(r.p.Figures[p].Unit == r.p.Figures[x.k].Unit))
	r.on(sCarry, 14+b2i(r.p.Figures[p].Kind == Change))
}

func (r *Reader) behindEdges(x *subjectContext, i, j int32) {
	r.goesOn(x, i, j)
	r.on(sBehindGap, int(i-x.at-1))
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
	if classOf(r.p.Figures[x.k].Unit, x.kind) < personUnit {
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
