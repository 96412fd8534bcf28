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
)

var (
	openValues  = of("no", "clause", "sentence", "paragraph")
	relValues   = of("other clause", "right before", "before", "inside", "overlaps", "behind", "same", "none")
	wholeValues = of("no", "name", "names", "begins", "ends")
)

var nameValues = of("none", "person", "place", "organization", "work", "event", "product", "-")

func scopeTemplates() []template {
	return []template{
		cxSource:        {"source", int(numSources), sourceValues},
		cxSourceKind:    {"source.kind", int(numSources) * int(numKinds), pair(sourceValues, kindValues, int(numKinds))},
		cxGrammarKind:   {"grammar.kind", int(numKinds) * 3, pair(kindValues, of("no", "yes", "empty"), 3)},
		cxTopic:         {"topic", numTopics, topicValues},
		cxCarry:         {"carried", 40, numbers},
		cxNothing:       {"nothing", 40, numbers},
		cxOpensWhole:    {"opens.whole", 4 * 5, pair(openValues, wholeValues, 5)},
		cxClausesNext:   {"clauses.next", 6 * int(numSides), pair(numbers, sideValues, int(numSides))},
		cxGrammar:       {"grammar", 3, of("no", "yes", "empty")},
		cxClauses:       {"clauses", 6, numbers},
		cxHas:           {"has", 10, of("de", "pause", "verb", "figure", "conj", "name", "time", "quote", "noun", "change")},
		cxEdges:         {"edges", int(numSides) * int(numSides), pair(sideValues, sideValues, int(numSides))},
		cxSaid:          {"said", 6, numbers},
		cxLastWord:      {"last.word", len(words().words), lexical},
		cxLastClass:     {"last.class", int(numClasses), classValues},
		cxLastTag:       {"last.tag", numTags, tags},
		cxNames:         {"names.between", 4, numbers},
		cxPrevious:      {"previous", 3, of("no", "yes", "empty")},
		cxSubjectPrev:   {"subject.prev", 8 * int(numSides), pair(relValues, sideValues, int(numSides))},
		cxOpensClauses:  {"opens.clauses", 4 * 8, pair(openValues, numbers, 8)},
		cxSentencesPrev: {"sentences.prev", 4 * int(numSides), pair(numbers, sideValues, int(numSides))},
		cxRespective:    {"respective", 8, respectiveValues},
		cxWholeName:     {"whole.name", 8, nameValues},
		cxRunes:         {"runes", 24, numbers},
		cxRole:          {"role", int(numRoles) * numFar, pair(roleValues, farValues, numFar)},
		cxOld:           {"old", 5 * int(numRoles), pair(oldValues, roleValues, int(numRoles))},
		cxOwnTopic:      {"clause.topic", 6 * 8, pair(ownValues, howValues, 8)},
		cxSalient:       {"salient", 16, of("once", "twice", "often", "-", "name once", "name twice", "name often", "-", "title", "first topic", "topic again", "-", "-", "-", "-", "-")},
		cxTopicOwner:    {"topic.owner", numTopics * numOwners, pair(topicValues, ownerValues, numOwners)},
		cxFarOwner:      {"far.owner", numFar * numOwners, pair(farValues, ownerValues, numOwners)},
		cxRoleOwner:     {"role.owner", int(numRoles) * numOwners, pair(roleValues, ownerValues, numOwners)},
		cxUnitOwner:     {"unit.owner", int(numUnits) * numOwners, pair(numbers, ownerValues, numOwners)},
		cxMeant:         {"meant", numStandIns * numOwners, pair(standInValues, ownerValues, numOwners)},
		cxNoTopic:       {"no.topic", 5 * 3, pair(nearestValues, ofBefore, 3)},
		cxNoTopicUnit:   {"no.topic.unit", 5 * int(numUnits), pair(nearestValues, numbers, int(numUnits))},
		cxLastUse:       {"last.use", numUses, useValues},
		cxMeasured:      {"measured", 4 * int(numSources), pair(of("no", "same", "inside", "covers"), sourceValues, int(numSources))},
		cxStandsFor:     {"stands.for", 5, of("nothing named", "own clause", "sentence", "sentence before", "far")},
		cxAdjacent:      {"adjacent", 8, of("no", "figure.noun", "figure.mark", "figure.verb", "subject", "bracket", "-", "-")},
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
