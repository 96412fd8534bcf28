package attach

// Features of a scope.
const (
	cxSource = iota
	cxSourceKind
	cxGrammarKind
	cxTopic
	cxCarry
	cxNothing
	cxOpensWhole
	cxClausesNext
	cxGrammar
	cxClauses
	cxHas
	cxEdges
	cxSaid
	cxLastWord
	cxLastClass
	cxLastTag
	cxNames
	cxPrevious
	cxSubjectPrev
	cxOpensClauses
	cxSentencesPrev
	cxRespective
	cxWholeName
	cxRunes
	cxRole
	cxOld
	cxOwnTopic
	cxAdjacent
	cxSalient
	cxTopicOwner
	cxFarOwner
	cxRoleOwner
	cxUnitOwner
	cxMeant
	cxNoTopic
	cxNoTopicUnit
	cxLastUse
	cxMeasured
	cxStandsFor
	cxSpoken
	cxSpokenRole
	cxPrevWord
	cxNextWord
	cxLastUnit
	cxFirstWord
	cxNearest
	cxActRole
	cxActOwner
	cxBetween
	cxCarryOwner
	cxKindRole
	cxUnitRole
	cxBehind
	cxBehindOwner
	cxBehindUnit
	cxBehindFar
	cxBehindTopic
	cxParallel
)

var (
	openValues  = of("no", "clause", "sentence", "paragraph")
	relValues   = of("other clause", "right before", "before", "inside", "overlaps", "behind", "same", "none")
	wholeValues = of("no", "name", "names", "begins", "ends")
)

var adjacentValues = of("no", "figure.noun", "figure.mark", "figure.verb", "subject", "bracket", "carried", "nothing")

var behindValues = of("-", "of", "verb", "name", "next topic", "next sentence")

var nameValues = of("none", "person", "place", "organization", "work", "event", "product", "-")

// scopeTemplates are the features of candidates for a scope, by their number.
func scopeTemplates() []template {
	return []template{
		cxSource:        plain("source", int(numSources), sourceValues),
		cxSourceKind:    plain("source.kind", int(numSources)*int(numKinds), pair(sourceValues, kindValues, int(numKinds))),
		cxGrammarKind:   plain("grammar.kind", int(numKinds)*3, pair(kindValues, of("no", "yes", "empty"), 3)),
		cxTopic:         plain("topic", numTopics, topicValues),
		cxCarry:         plain("carried", 40, numbers),
		cxNothing:       plain("nothing", 40, numbers),
		cxOpensWhole:    plain("opens.whole", 4*5, pair(openValues, wholeValues, 5)),
		cxClausesNext:   plain("clauses.next", 6*int(numSides), pair(numbers, sideValues, int(numSides))),
		cxGrammar:       plain("grammar", 3, of("no", "yes", "empty")),
		cxClauses:       plain("clauses", 6, numbers),
		cxHas:           plain("has", 10, of("de", "pause", "verb", "figure", "conj", "name", "time", "quote", "noun", "change")),
		cxEdges:         plain("edges", int(numSides)*int(numSides), pair(sideValues, sideValues, int(numSides))),
		cxSaid:          plain("said", 6, numbers),
		cxLastWord:      listed("last.word"),
		cxLastClass:     plain("last.class", int(numClasses), classValues),
		cxLastTag:       plain("last.tag", numTags, tags),
		cxNames:         plain("names.between", 4, numbers),
		cxPrevious:      plain("previous", 3, of("no", "yes", "empty")),
		cxSubjectPrev:   plain("subject.prev", 8*int(numSides), pair(relValues, sideValues, int(numSides))),
		cxOpensClauses:  plain("opens.clauses", 4*8, pair(openValues, numbers, 8)),
		cxSentencesPrev: plain("sentences.prev", 4*int(numSides), pair(numbers, sideValues, int(numSides))),
		cxRespective:    plain("respective", 8, respectiveValues),
		cxWholeName:     plain("whole.name", 8, nameValues),
		cxRunes:         plain("runes", 24, numbers),
		cxRole:          plain("role", int(numRoles)*numFar, pair(roleValues, farValues, numFar)),
		cxOld:           plain("old", 5*int(numRoles), pair(oldValues, roleValues, int(numRoles))),
		cxOwnTopic:      plain("clause.topic", 6*8, pair(ownValues, howValues, 8)),
		cxSalient:       plain("salient", 16, of("once", "twice", "often", "-", "name once", "name twice", "name often", "-", "title", "first topic", "topic again", "-", "-", "-", "-", "-")),
		cxTopicOwner:    plain("topic.owner", numTopics*numOwners, pair(topicValues, ownerValues, numOwners)),
		cxFarOwner:      plain("far.owner", numFar*numOwners, pair(farValues, ownerValues, numOwners)),
		cxRoleOwner:     plain("role.owner", int(numRoles)*numOwners, pair(roleValues, ownerValues, numOwners)),
		cxUnitOwner:     plain("unit.owner", int(numUnits)*numOwners, pair(numbers, ownerValues, numOwners)),
		cxMeant:         plain("meant", numStandIns*numOwners, pair(standInValues, ownerValues, numOwners)),
		cxNoTopic:       plain("no.topic", 5*3, pair(nearestValues, ofBefore, 3)),
		cxNoTopicUnit:   plain("no.topic.unit", 5*int(numUnits), pair(nearestValues, numbers, int(numUnits))),
		cxLastUse:       plain("last.use", numUses, useValues),
		cxMeasured:      plain("measured", 4*int(numSources), pair(of("no", "same", "inside", "covers"), sourceValues, int(numSources))),
		cxStandsFor:     plain("stands.for", 5, of("nothing named", "own clause", "sentence", "sentence before", "far")),
		cxSpoken:        plain("spoken", 8*numSpoken, pair(nameValues, numbers, numSpoken)),
		cxSpokenRole:    plain("role.spoken", int(numRoles)*numSpoken, pair(roleValues, numbers, numSpoken)),
		cxPrevWord:      listed("prev.word"),
		cxNextWord:      listed("next.word"),
		cxLastUnit:      grid("last.unit", numbers, int(numUnits)),
		cxFirstWord:     listed("first.word"),
		cxNearest:       plain("nearest", 2*numFar*8, pair(pair(of("no", "yes"), farValues, numFar), nameValues, 8)),
		cxActRole:       plain("act.role", int(numSides)*int(numRoles), pair(sideValues, roleValues, int(numRoles))),
		cxActOwner:      plain("act.owner", int(numSides)*numOwners, pair(sideValues, ownerValues, numOwners)),
		cxBetween:       plain("topics.between", 4*int(numRoles), pair(numbers, roleValues, int(numRoles))),
		cxCarryOwner:    plain("carried.owner", 3*4*numOwners, pair(pair(numbers, numbers, 4), ownerValues, numOwners)),
		cxKindRole:      plain("kind.role", int(numKinds)*int(numRoles), pair(kindValues, roleValues, int(numRoles))),
		cxUnitRole:      plain("unit.role", int(numUnits)*int(numRoles), pair(numbers, roleValues, int(numRoles))),
		cxBehind:        plain("behind", 6*int(numSides), pair(behindValues, sideValues, int(numSides))),
		cxBehindOwner:   plain("behind.owner", 6*numOwners, pair(behindValues, ownerValues, numOwners)),
		cxBehindUnit:    plain("behind.unit", 6*int(numUnits), pair(behindValues, numbers, int(numUnits))),
		cxBehindFar:     plain("behind.far", 6*8, pair(behindValues, numbers, 8)),
		cxBehindTopic:   plain("behind.topic", 6*8, pair(behindValues, ownValues, 8)),
		cxParallel:      plain("parallel", 4*8*8, pair(pair(numbers, adjacentValues, 8), adjacentValues, 8)),
		cxAdjacent:      plain("adjacent", 8, adjacentValues),
	}
}

func (r *Reader) scopeBasics(x *scopeContext, text string) {
	c := &r.cand[len(r.cand)-1]
	r.on(cxSource, int(c.source))
	g, gr := 0, r.p.Figures[x.k].Read.Scope
	switch gr {
	case "":
		g = 2
	case text:
		g = 1
	}
	r.on(cxGrammar, g)
	kind := int(r.p.Figures[x.k].Kind)
	r.on(cxGrammarKind, kind*3+g)
	r.on(cxSourceKind, int(c.source)*int(numKinds)+kind)
	r.on(cxRespective, x.listed*2+b2i(gr == text))
	p := 0
	switch {
	case x.k == 0 || r.got[x.k-1].Scope == "":
		p = 2
	case r.got[x.k-1].Scope == text:
		p = 1
	}
	r.on(cxPrevious, p)
}
