package attach

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
	r.on(sFirstTag, int(first.tag))
	r.on(sFirstClass, int(first.class))
	r.yes(sFirstWord, int(first.word), first.word > 0)
	r.yes(sFirstTail, int(first.tail), first.tail > 0 && first.word == 0)
	from := r.cand[len(r.cand)-1].source
	r.lastWord(x, last, from)
	r.on(sFirstUse, int(from)*numUses+first.usage())
	r.on(sSourceFirst, int(from)*numTags+int(first.tag))
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
	r.on(sClausal, r.clauseShape(i, j))
	des, quotes := 0, 0
	var is kind
	var inside uint32
	for n := i; n < j; n++ {
		c := &r.cells[n]
		is |= c.is
		des += b2i(c.is&isDe != 0)
		quotes += b2i(c.is&isQuote != 0)
		if n > i && n < j-1 && c.mark == wordMark {
			inside |= 1 << c.class
		}
	}
	r.onKinds(sHas, is, subjectHas[:])
	r.yes(sHas, 1, des > 1)
	r.yes(sHas, 15, quotes%2 == 1)
	r.onBits(sInside, inside&^1)
}

// subjectHas are the kinds that each value of has stands for; a second 的 and half a quotation are others.
var subjectHas = [...]kind{isDe, 0, isPrep, isConj, isPause, isTime, isFigure, 0, isOpen, isSay, isReach, isChange, isAdverb, isBasis, isShare}

// Shapes of a phrase as a clause.
var (
	doerValues = of("other", "person", "place", "organization", "name", "pronoun", "people", "body")
	verbValues = of("noun", "verb last", "verb inside", "verb first")
)

// clauseShape says who a phrase begins with, and where its verb stands: a doer with what
// he does is a clause.
func (r *Reader) clauseShape(i, j int32) int {
	verb := 0
	for n := i; n < j; n++ {
		c := &r.cells[n]
		if !verbish(c) || c.name > 0 {
			continue
		}
		switch {
		case n == i:
			verb = 3
		case n == j-1:
			verb = max(verb, 1)
		case verb == 0:
			verb = 2
		}
	}
	last := i
	for last < j-1 && r.cells[last].name > 0 && r.cells[last].edge&nameEnds == 0 {
		last++
	}
	who := 0
	switch c := &r.cells[last]; {
	case r.cells[i].name > 0 && r.cells[i].name < 4:
		who = int(r.cells[i].name)
	case r.cells[i].name > 0:
		who = 4
	case c.class == cNear:
		who = 5
	case c.class == cPerson:
		who = 6
	case c.class == cOrg || c.class == cArea:
		who = 7
	}
	return who*4 + verb
}
