package attach

import "strings"

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
	sFirstTag
	sClausal
	sAroundVerb
	sAfter
	sBehindShape
	sLastWord
	sUnitLast
	sSourceLast
	sSourceFirst
	sFirstPrev
	sLastNext
	sLeftHas
	sSourceUnit
	sLastUse
	sUseUnit
	sNextUse
	sFirstUse
	sAroundUse
	sPassedUse
	sFirstSecond
	sLastTail
	sFirstTail
	sPrevTail
	sNextTail
	sVerbTail
	sParallel
	sActSource
	sBracket
)

// subjectTemplates are the features of candidates for a subject, by their number.
func subjectTemplates() []template {
	return []template{
		sSource:        plain("source", int(numSources), sourceValues),
		sSourceKind:    plain("source.kind", int(numSources)*int(numKinds), pair(sourceValues, kindValues, int(numKinds))),
		sTokens:        plain("tokens", 12, numbers),
		sGrammarKind:   plain("grammar.kind", int(numKinds)*3, pair(kindValues, of("part", "same", "other"), 3)),
		sSourceNouns:   plain("source.nouns", int(numSources)*4, pair(sourceValues, of("none", "before", "behind", "both"), 4)),
		sFirstClass:    plain("first.class", int(numClasses), classValues),
		sFirstWord:     listed("first.word"),
		sPrevTag:       plain("prev.tag", numTags, tags),
		sPrevMark:      plain("prev.mark", int(numMarks), markValues),
		sLastTag:       plain("last.tag", numTags, tags),
		sLastClass:     plain("last.class", int(numClasses), classValues),
		sNextTag:       plain("next.tag", numTags, tags),
		sNextClass:     plain("next.class", int(numClasses), classValues),
		sNextWord:      listed("next.word"),
		sGap:           plain("gap", 8, numbers),
		sGapWords:      plain("gap.has", 12, of("noun", "verb", "figure", "time", "pause", "adverb", "change", "reach", "prep", "de", "le", "light")),
		sHas:           plain("has", 16, of("de", "de2", "prep", "conj", "pause", "time", "figure", "comma", "open", "say", "reach", "change", "adverb", "basis", "share", "half")),
		sGrammarSource: plain("grammar.source", int(numSources)*3, pair(sourceValues, of("part", "same", "other"), 3)),
		sPrevious:      plain("previous", 3, of("no", "yes", "none")),
		sLeft:          plain("left", 8, numbers),
		sBehindGap:     plain("skipped", 6, numbers),
		sBehindEnd:     plain("behind.to", 4, of("more", "mark", "figure", "end")),
		sVerbNoun:      plain("verb.tokens", 12, numbers),
		sJoin:          plain("joined.class", int(numClasses), classValues),
		sCarry:         plain("carried", 24, numbers),
		sKindLast:      plain("kind.last", int(numKinds)*numTags, pair(kindValues, tags, numTags)),
		sClauses:       plain("clauses", 5, numbers),
		sShared:        plain("shared", 14, numbers),
		sRespective:    plain("respective", 8, respectiveValues),
		sPrevClass:     plain("prev.class", int(numClasses), classValues),
		sPrevWord:      listed("prev.word"),
		sFigPrev:       plain("figure.prev", int(numSources)*int(numSides), pair(sourceValues, sideValues, int(numSides))),
		sFigNext:       plain("figure.next", int(numSources)*int(numSides), pair(sourceValues, sideValues, int(numSides))),
		sInside:        plain("inside", int(numClasses), classValues),
		sDeFigure:      plain("of.figure", 2, of("no", "yes")),
		sGoesOn:        plain("goes.on", 6, of("noun", "noun.change", "head", "head.change", "-", "-")),
		sStem:          plain("stem", 9, numbers),
		sFirstTag:      plain("first.tag", numTags, tags),
		sClausal:       plain("clausal", 8*4, pair(doerValues, verbValues, 4)),
		sAroundVerb:    plain("verb.unit", int(numClasses)*int(numUnits), pair(classValues, numbers, int(numUnits))),
		sAfter:         plain("after.unit", int(numSides)*int(numUnits), pair(sideValues, numbers, int(numUnits))),
		sBehindShape:   plain("behind.shape", 4*int(numSides), pair(verbValues, sideValues, int(numSides))),
		sLastWord:      listed("last.word"),
		sUnitLast:      plain("unit.last", int(numUnits)*int(numClasses), pair(numbers, classValues, int(numClasses))),
		sSourceLast:    plain("source.last", int(numSources)*numTags, pair(sourceValues, tags, numTags)),
		sSourceFirst:   plain("source.first", int(numSources)*numTags, pair(sourceValues, tags, numTags)),
		sFirstPrev:     plain("prev.first", int(numSides)*numTags, pair(sideValues, tags, numTags)),
		sLastNext:      plain("next.last", int(numSides)*numTags, pair(sideValues, tags, numTags)),
		sLeftHas:       plain("left.has", 16, of("noun", "verb", "figure", "time", "pause", "adverb", "change", "reach", "prep", "de", "le", "light", "name", "say", "-", "-")),
		sSourceUnit:    plain("source.unit", int(numSources)*int(numUnits), pair(sourceValues, numbers, int(numUnits))),
		sLastUse:       plain("last.use", int(numSources)*numUses, pair(sourceValues, useValues, numUses)),
		sUseUnit:       plain("use.unit", (int(numUnits)+1)*int(numUnits), pair(numbers, numbers, int(numUnits))),
		sNextUse:       plain("next.use", numUses, useValues),
		sFirstUse:      plain("first.use", int(numSources)*numUses, pair(sourceValues, useValues, numUses)),
		sAroundUse:     plain("verb.use", numUses*numUses, pair(useValues, useValues, numUses)),
		sPassedUse:     plain("passed.use", int(numSources)*4, pair(sourceValues, numbers, 4)),
		sFirstSecond:   plain("first.second", int(numClasses)*numTags, pair(classValues, tags, numTags)),
		sLastTail:      listed("last.tail"),
		sFirstTail:     listed("first.tail"),
		sPrevTail:      listed("prev.tail"),
		sNextTail:      listed("next.tail"),
		sVerbTail:      listed("verb.tail"),
		sParallel:      plain("parallel", 4*int(numSources)*int(numSources), pair(pair(numbers, sourceValues, int(numSources)), sourceValues, int(numSources))),
		sActSource:     grid("act.source", sourceValues, int(numSources)),
		sBracket:       plain("bracket", int(numSources)*6, pair(sourceValues, bracketValues, 6)),
		sPrevName:      plain("prev.name", 8, nameValues),
		sFirstName:     plain("first.name", 8, nameValues),
		sNameEdge:      plain("name.edge", 3, of("inside", "begins", "whole")),
		sLastKindClass: plain("kind.last.class", int(numKinds)*int(numClasses), pair(kindValues, classValues, int(numClasses))),
	}
}

// subjectBasics are the features that every candidate has; its text is a and b together.
// It reports whether that is what the grammar reads.
func (r *Reader) subjectBasics(x *subjectContext, a, b string) (same bool) {
	s := int(r.cand[len(r.cand)-1].source)
	from := &r.sources[s]
	if !from.set {
		*from = r.sourcePart(x, s)
	}
	r.onPart(from)
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

// sourcePart weighs what candidates from s have in common.
func (r *Reader) sourcePart(x *subjectContext, s int) part {
	kept, sum := len(r.feat), r.sum
	r.sum = 0
	r.on(sSource, s)
	r.on(sSourceNouns, s*4+x.nouns)
	r.on(sSourceKind, s*int(numKinds)+int(x.kind))
	r.on(sPassedUse, s*4+x.told)
	r.on(sSourceUnit, s*int(numUnits)+x.unit)
	r.on(sFigPrev, s*int(numSides)+int(x.prev))
	r.on(sFigNext, s*int(numSides)+int(x.next))
	if x.parallel > 0 {
		r.on(sParallel, ((x.parallel-1)*int(numSources)+int(r.got[x.k-1].from))*int(numSources)+s)
	}
	r.yes(sActSource, int(x.act)*int(numSources)+s, x.act > 0)
	r.yes(sBracket, s*6+x.bracket, x.bracket > 0)
	return r.partOf(kept, sum)
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
