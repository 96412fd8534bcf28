package attach

import (
	"math/bits"

	"github.com/tiyao/tiyao/segment"
)

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
		cxAdjacent:      {"adjacent", 8, of("no", "figure.noun", "figure.mark", "figure.verb", "subject", "bracket", "-", "-")},
	}
}

func named(c *cell) bool {
	if c.name > 0 {
		return true
	}
	if c.mark != wordMark {
		return false
	}
	switch c.tag {
	case segment.TagNS, segment.TagNT, segment.TagNR, segment.TagNZ, segment.TagJ, segment.TagEng:
		return true
	}
	return c.class == cOrg || c.class == cArea || c.class == cNear
}

// phrasal reports whether c can stand inside the name or phrase of an owner.
func phrasal(c *cell) bool {
	if c.mark == quoteMark || c.name > 0 {
		return true
	}
	if c.mark != wordMark {
		return false
	}
	switch c.class {
	case cNear:
		return true
	case cLight, cPrep, cReach, cLe, cAmong, cSay, cConj, cBasis, cChange:
		return false
	case cDe, cOrg, cArea, cPerson:
		return true
	}
	switch c.tag {
	case segment.TagN, segment.TagNR, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagVN, segment.TagJ, segment.TagEng, segment.TagL, segment.TagAN,
		segment.TagX, segment.TagS, segment.TagB, segment.TagA, segment.TagF, segment.TagM, segment.TagG, segment.TagQ, segment.TagI:
		return true
	}
	return false
}

type scopeContext struct {
	k      int
	at     int32
	sub    [2]int32
	text   string // the subject
	listed int    // as respective says
	topic  int    // what the clause of the figure is about, as topicKind says
}

func (r *Reader) scope(k int) (string, *candidate) {
	r.begin(Scope)
	fig := &r.p.Figures[k]
	at := r.figAt[k]
	x := scopeContext{k: k, at: at, text: fig.Read.Subject, listed: r.respective(k)}
	x.sub = r.find(x.text, at)
	b := r.holder(k)
	prev := ""
	if b >= 0 {
		prev = r.got[b].Scope
	}
	x.topic = r.topicKind(at)
	if prev != "" {
		r.carriedScope(&x, b, prev)
	}
	// what stands right before the subject, and the phrases of the text before
	for n, k := 0, r.topicsBefore(at)-1; k >= 0 && n < 6 && at-r.topics[k].i < maxReach; k-- {
		r.owner(&x, r.topics[k].i, r.topics[k].j)
		n++
	}
	r.owners(&x)
	if g := fig.Read.Scope; g != "" && g != prev && !r.has(g) && !r.said(r.find(g, at)) {
		r.add(candidate{source: fromGrammar, text: g})
		r.scopeBasics(&x, g)
		r.done()
	}
	r.add(candidate{source: fromNothing})
	r.scopeBasics(&x, "")
	r.on(cxOwnTopic, x.topic*8+6)
	r.on(cxNothing, int(fig.Kind))
	r.on(cxNothing, 7+int(classOf(fig.Unit, fig.Kind)))
	state := 0
	if k > 0 {
		state = 1 + b2i(prev != "")
	}
	r.on(cxNothing, 20+state)
	if x.sub[1] > 0 {
		c := &r.cells[x.sub[0]]
		if named(c) {
			r.on(cxNothing, 25)
		}
		if r.opens(x.sub[0]) > 0 {
			r.on(cxNothing, 26)
		}
		if x.sub[1]-x.sub[0] == 1 {
			r.on(cxNothing, 27)
		}
	} else {
		r.on(cxNothing, 28)
	}
	r.done()
	return r.take(k, Scope)
}

// holder returns the figure before k whose scope can hold for it, -1 for none: that of a
// rank is the field it is won in, and holds for nothing else.
func (r *Reader) holder(k int) int {
	for k--; k >= 0 && r.p.Figures[k].Kind == Rank; k-- {
	}
	return k
}

// carriedScope adds what the figure b has.
func (r *Reader) carriedScope(x *scopeContext, b int, prev string) {
	k, at, fig := x.k, x.at, &r.p.Figures[x.k]
	from := r.got[b].scope
	r.add(candidate{source: fromCarried, text: prev, i: from[0], j: from[1]})
	r.scopeBasics(x, prev)
	if from[1] > from[0] {
		r.phraseShape(from[0], from[1])
		r.roleOf(x, from[0], from[1])
	}
	p := r.figAt[b]
	gap := int(r.cells[at].clause - r.cells[p].clause)
	s := int(r.cells[at].sentence - r.cells[p].sentence)
	r.on(cxCarry, min(gap, 4))
	r.on(cxCarry, 5+min(s, 2))
	r.on(cxCarry, 8+b2i(r.got[b].Period == r.got[k].Period))
	r.on(cxCarry, 10+b2i(x.text == r.got[b].Subject))
	how := r.topicSince(p, at, prev)
	r.on(cxTopic, how)
	names := 0
	for i := p + 1; i < at; i++ {
		if c := &r.cells[i]; named(c) && c.class != cNear {
			names++
		}
	}
	r.on(cxCarry, 12+min(names, 3))
	r.on(cxCarry, 16+b2i(r.p.Figures[b].Kind == fig.Kind))
	if s > 0 {
		r.on(cxCarry, 18+min(names, 2))
	}
	if gap == 0 {
		r.on(cxCarry, 21)
	}
	if fig.Kind == Change {
		r.on(cxCarry, 22+min(names, 2))
	}
	r.on(cxCarry, 25+b2i(x.sub[1] == 0))
	n := 0
	for n < 4 && b-n >= 0 && r.got[b-n].Scope == prev {
		n++
	}
	r.on(cxCarry, 27+min(n, 4))
	r.done()
}

// owners adds the phrases of the clause of the figure, and of the clauses before it.
func (r *Reader) owners(x *scopeContext) {
	at := x.at
	hi := at
	for n := 0; n < 5 && hi > 0 && at-hi < maxReach; n++ {
		lo := hi
		for lo > 0 && r.cells[lo-1].clause == r.cells[hi-1].clause && hi-lo < 60 {
			lo--
		}
		r.clauseOwners(x, lo, hi)
		hi = lo
	}
}

// clauseOwners adds the phrases of the clause [lo, hi): they begin where the clause does,
// behind a time or a preposition, or with a name, and end before a verb, a 的, a time, the
// subject, or with a name.
func (r *Reader) clauseOwners(x *scopeContext, lo, hi int32) {
	n := 0
	for j := hi; j > lo && n < 10; j-- {
		if !r.ownerEnds(x, lo, j, hi) {
			continue
		}
		n++
		m := 0
		for i := j - 1; i >= lo && i >= j-10 && m < 4; i-- {
			c := &r.cells[i]
			if c.mark == figMark && i != lo || c.mark == timeMark || c.mark == commaMark || c.mark == stopMark {
				break
			}
			if !r.ownerStarts(i, lo) {
				continue
			}
			m++
			r.owner(x, i, j)
		}
	}
}

// maxReach is how many words before a figure its owner is looked for: what is done for a
// figure must not grow with the paragraph.
const maxReach = 200

func (r *Reader) ownerStarts(i, lo int32) bool {
	c := &r.cells[i]
	if !phrasal(c) && (i != lo || c.mark != figMark) && !verbish(c) {
		return false
	}
	if c.class == cDe || c.name > 0 && c.edge&nameBegins == 0 {
		return false
	}
	if i == lo || c.edge&nameBegins != 0 {
		return true
	}
	p := &r.cells[i-1]
	switch {
	case p.mark != wordMark:
		return true
	case p.class == cPrep, p.class == cAmong, p.class == cLight, p.class == cDe, p.class == cSay, p.class == cBasis, p.class == cShare, p.class == cLe:
		return true
	case named(c) && c.class != cOrg && c.class != cArea && (!named(p) || !phrasal(p)):
		return true
	case verbish(p) && nounish(c):
		return true
	}
	return false
}

func (r *Reader) ownerEnds(x *scopeContext, lo, j, hi int32) bool {
	c := &r.cells[j-1]
	if c.name > 0 {
		return c.edge&nameEnds != 0
	}
	if c.mark == quoteMark || c.mark == closeMark {
		return j-lo > 2
	}
	if !phrasal(c) || c.class == cDe || c.tag == segment.TagM || c.tag == segment.TagA {
		return false
	}
	if x.sub[1] > 0 && j == x.sub[0] {
		return true
	}
	if j == hi {
		return true
	}
	n := &r.cells[j]
	if n.mark != wordMark || !phrasal(n) || n.class == cDe || verbish(n) || n.tag == segment.TagM {
		return true
	}
	return named(c) && c.class != cNear && !named(n) || c.class == cNear && j-lo == 1 || c.tag == segment.TagNS
}

func (r *Reader) owner(x *scopeContext, i, j int32) {
	for i < j {
		c := &r.cells[i]
		if c.class == cDe || c.mark == spaceMark || c.tag == segment.TagF && c.class == noClass {
			i++
			continue
		}
		break
	}
	for i < j {
		c := &r.cells[j-1]
		if c.class == cDe || c.mark == spaceMark || c.tag == segment.TagU {
			j--
			continue
		}
		break
	}
	if i >= j || j-i > 10 {
		return
	}
	if r.cells[i].mark == quoteMark && r.cells[j-1].mark == quoteMark && j-i > 2 {
		if b := r.span(i, i+1); b == "“" || b == "‘" || b == "「" || b == "\"" {
			i, j = i+1, j-1
		}
	}
	if r.has(r.span(i, j)) || r.clausal(i, j) || r.speaker(j) {
		return
	}
	src := fromBefore
	if r.cells[i].clause != r.cells[x.at].clause {
		src = fromEarlier
	}
	r.add(candidate{source: src, i: i, j: j})
	r.scopeBasics(x, r.span(i, j))
	first, last := &r.cells[i], &r.cells[j-1]
	opens, before, behind := r.phraseShape(i, j)
	fig := &r.cells[x.at]
	clauses, sentences := int(fig.clause-first.clause), int(fig.sentence-first.sentence)
	r.on(cxClauses, clauses)
	r.on(cxClausesNext, min(5, clauses)*int(numSides)+behind)
	r.on(cxOpensClauses, opens*8+min(clauses, 7))
	r.on(cxSentencesPrev, min(3, sentences)*int(numSides)+before)
	r.on(cxSubjectPrev, r.relation(x, i, j, last)*int(numSides)+before)
	how, _ := r.topicOfSpan(i, j, x.at)
	r.on(cxTopic, how)
	said := 0
	if n := r.saysBy[j]; n < x.at {
		said = 1 + min(int(n-j), 3)
	}
	r.on(cxSaid, said)
	r.on(cxNames, int(min(3, r.namesBy[x.at]-r.namesBy[j])))
	r.roleOf(x, i, j)
	r.done()
}

// A shape is what the features of a phrase by itself weigh, kept for the next figure that
// asks for it.
type shape struct {
	i, j, paragraph       int32
	sum                   int32
	opens, before, behind int8
}

// phraseShape adds the features of the words [i, j) themselves, and returns what they
// open and what stands on both sides of them.
func (r *Reader) phraseShape(i, j int32) (opens, before, behind int) {
	s := &r.shapes[uint32(i*31+j)%uint32(len(r.shapes))]
	if r.see == nil && s.i == i && s.j == j && s.paragraph == r.paragraph {
		r.sum += s.sum
		return int(s.opens), int(s.before), int(s.behind)
	}
	sum := r.sum
	opens, before, behind = r.weighShape(i, j)
	*s = shape{i, j, r.paragraph, r.sum - sum, int8(opens), int8(before), int8(behind)}
	return opens, before, behind
}

func (r *Reader) weighShape(i, j int32) (opens, before, behind int) {
	first, last := &r.cells[i], &r.cells[j-1]
	opens, before, behind = r.opens(i), int(r.before(i)), int(r.behind(j))
	r.on(cxEdges, before*int(numSides)+behind)
	r.on(cxLastClass, int(last.class))
	r.on(cxLastTag, int(last.tag))
	r.yes(cxLastWord, int(last.word), last.word > 0)
	whole := 0
	switch {
	case first.edge&nameBegins != 0 && last.edge&nameEnds != 0:
		whole = 1
		for n := i; n < j-1; n++ {
			if r.cells[n].edge&nameEnds != 0 {
				whole = 2
			}
		}
	case first.edge&nameBegins != 0:
		whole = 3
	case last.edge&nameEnds != 0:
		whole = 4
	}
	r.on(cxOpensWhole, opens*5+whole)
	r.yes(cxWholeName, int(first.name), whole == 1)
	r.on(cxRunes, int(last.end-first.start)/3)
	var has uint32
	for n := i; n < j; n++ {
		c := &r.cells[n]
		switch {
		case c.class == cDe:
			has |= 1
		case c.mark == pauseMark:
			has |= 2
		case c.mark == figMark:
			has |= 8
		case c.class == cConj:
			has |= 16
		case c.mark == quoteMark:
			has |= 128
		case c.class == cChange:
			has |= 512
		}
		if verbish(c) {
			has |= 4
		}
		if named(c) {
			has |= 32
		}
		if nounish(c) {
			has |= 256
		}
	}
	for has != 0 {
		b := bits.TrailingZeros32(has)
		r.on(cxHas, b)
		has &^= 1 << b
	}
	return opens, before, behind
}

// relation says how the words [i, j) stand to the subject that the grammar reads.
func (r *Reader) relation(x *scopeContext, i, j int32, last *cell) int {
	switch s := x.sub; {
	case s[1] == 0:
		return 7
	case i == s[0] && j == s[1]:
		return 6
	case i >= s[0] && j <= s[1]:
		return 3
	case j > s[0] && i < s[1]:
		return 4
	case i >= s[1]:
		return 5
	case r.cells[s[0]].clause != last.clause:
		return 0
	case j == s[0] || j+1 == s[0] && r.cells[j].class == cDe:
		return 1
	}
	return 2
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

// clausal reports whether the cells [i, j) are a clause and no phrase: three or more with a verb among
// them that is in no name.
func (r *Reader) clausal(i, j int32) bool {
	if j-i < 3 {
		return false
	}
	for k := i; k < j; k++ {
		if c := &r.cells[k]; verbish(c) && c.name == 0 {
			return true
		}
	}
	return false
}

// speaker reports whether a person who says it ends before cell j: a source owns no figure.
// A company's word is most often of its own.
func (r *Reader) speaker(j int32) bool {
	if j < 1 || int(j) >= len(r.cells) || r.cells[j].class != cSay {
		return false
	}
	c := &r.cells[j-1]
	return c.tag == segment.TagNR || c.class == cPerson
}

// said reports whether the cells at are a clause, or a person who says it.
func (r *Reader) said(at [2]int32) bool {
	return at[1] > at[0] && (r.clausal(at[0], at[1]) || r.speaker(at[1]))
}

// find returns the cells before at that spell text, none where it does not stand there.
func (r *Reader) find(text string, at int32) [2]int32 {
	if text == "" {
		return [2]int32{}
	}
	for i := at - 1; i >= 0 && i >= at-30; i-- {
		s := int(r.cells[i].start)
		if e := s + len(text); e <= r.p.End && r.p.Doc.Text[s:e] == text {
			for j := i + 1; j <= at; j++ {
				if int(r.cells[j-1].end) >= e {
					return [2]int32{i, j}
				}
			}
		}
	}
	return [2]int32{}
}
