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
		sFirstTag:      {"first.tag", numTags, tags},
		sClausal:       {"clausal", 8 * 4, pair(doerValues, verbValues, 4)},
		sAroundVerb:    {"verb.unit", int(numClasses) * int(numUnits), pair(classValues, numbers, int(numUnits))},
		sAfter:         {"after.unit", int(numSides) * int(numUnits), pair(sideValues, numbers, int(numUnits))},
		sBehindShape:   {"behind.shape", 4 * int(numSides), pair(verbValues, sideValues, int(numSides))},
		sLastWord:      {"last.word", len(words().words), lexical},
		sUnitLast:      {"unit.last", int(numUnits) * int(numClasses), pair(numbers, classValues, int(numClasses))},
		sSourceLast:    {"source.last", int(numSources) * numTags, pair(sourceValues, tags, numTags)},
		sSourceFirst:   {"source.first", int(numSources) * numTags, pair(sourceValues, tags, numTags)},
		sFirstPrev:     {"prev.first", int(numSides) * numTags, pair(sideValues, tags, numTags)},
		sLastNext:      {"next.last", int(numSides) * numTags, pair(sideValues, tags, numTags)},
		sLeftHas:       {"left.has", 16, of("noun", "verb", "figure", "time", "pause", "adverb", "change", "reach", "prep", "de", "le", "light", "name", "say", "-", "-")},
		sSourceUnit:    {"source.unit", int(numSources) * int(numUnits), pair(sourceValues, numbers, int(numUnits))},
		sLastUse:       {"last.use", int(numSources) * numUses, pair(sourceValues, useValues, numUses)},
		sUseUnit:       {"use.unit", (int(numUnits) + 1) * int(numUnits), pair(numbers, numbers, int(numUnits))},
		sNextUse:       {"next.use", numUses, useValues},
		sFirstUse:      {"first.use", int(numSources) * numUses, pair(sourceValues, useValues, numUses)},
		sAroundUse:     {"verb.use", numUses * numUses, pair(useValues, useValues, numUses)},
		sPassedUse:     {"passed.use", int(numSources) * 4, pair(sourceValues, numbers, 4)},
		sFirstSecond:   {"first.second", int(numClasses) * numTags, pair(classValues, tags, numTags)},
		sPrevName:      {"prev.name", 8, nameValues},
		sFirstName:     {"first.name", 8, nameValues},
		sNameEdge:      {"name.edge", 3, of("inside", "begins", "whole")},
		sLastKindClass: {"kind.last.class", int(numKinds) * int(numClasses), pair(kindValues, classValues, int(numClasses))},
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
	r.on(sSourceUnit, s*int(numUnits)+int(classOf(r.p.Figures[x.k].Unit, x.kind)))
	r.on(sFigPrev, s*int(numSides)+int(x.prev))
	r.on(sFigNext, s*int(numSides)+int(x.next))
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
