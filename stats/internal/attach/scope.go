package attach

import "github.com/tiyao/tiyao/segment"

// Features of a scope.
const (
	cxSource = iota
	cxSourceKind
	cxSentences
	cxClauses
	cxOrder
	cxOpens
	cxPrevClass
	cxPrevTag
	cxPrevWord
	cxPrevMark
	cxNextClass
	cxNextTag
	cxNextWord
	cxNextMark
	cxFirstTag
	cxFirstClass
	cxFirstWord
	cxLastTag
	cxLastClass
	cxLastWord
	cxTokens
	cxRunes
	cxGrammar
	cxGrammarKind
	cxPrevious
	cxSubject
	cxSubjectGap
	cxHas
	cxTimes
	cxFigures
	cxNothing
	cxCarry
	cxName
	cxGrammarPart
	cxSaid
	cxFirstLast
	cxSourceUnit
	cxNameSub
	cxBetweenNames
	cxSame
	cxNear
	cxOpenSub
	cxWhole
	cxLastName
	cxWholeType
	cxEdges
	cxOpensNext
	cxRelNext
	cxRelPrev
	cxOpensWhole
	cxSentPrev
	cxLengthNext
	cxTopic
	cxTopicNext
	cxTopicNamed
	cxTopicKind
	cxTopicSentence
	cxRespective
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
		cxSentences:     {"sentences", 4, numbers},
		cxClauses:       {"clauses", 6, numbers},
		cxOrder:         {"order", 6, numbers},
		cxOpens:         {"opens", 4, of("no", "clause", "sentence", "paragraph")},
		cxPrevClass:     {"prev.class", int(numClasses), classValues},
		cxPrevTag:       {"prev.tag", numTags, tags},
		cxPrevWord:      {"prev.word", len(words().words), lexical},
		cxPrevMark:      {"prev.mark", int(numMarks), markValues},
		cxNextClass:     {"next.class", int(numClasses), classValues},
		cxNextTag:       {"next.tag", numTags, tags},
		cxNextWord:      {"next.word", len(words().words), lexical},
		cxNextMark:      {"next.mark", int(numMarks), markValues},
		cxFirstTag:      {"first.tag", numTags, tags},
		cxFirstClass:    {"first.class", int(numClasses), classValues},
		cxFirstWord:     {"first.word", len(words().words), lexical},
		cxLastTag:       {"last.tag", numTags, tags},
		cxLastClass:     {"last.class", int(numClasses), classValues},
		cxLastWord:      {"last.word", len(words().words), lexical},
		cxTokens:        {"tokens", 12, numbers},
		cxRunes:         {"runes", 24, numbers},
		cxGrammar:       {"grammar", 3, of("no", "yes", "empty")},
		cxGrammarKind:   {"grammar.kind", int(numKinds) * 3, pair(kindValues, of("no", "yes", "empty"), 3)},
		cxPrevious:      {"previous", 3, of("no", "yes", "empty")},
		cxSubject:       {"subject", 8, of("other clause", "right before", "before", "inside", "overlaps", "behind", "same", "none")},
		cxSubjectGap:    {"subject.gap", 8, numbers},
		cxHas:           {"has", 10, of("de", "pause", "verb", "figure", "conj", "name", "time", "quote", "noun", "change")},
		cxTimes:         {"time.between", 2, numbers},
		cxFigures:       {"figures", 5, numbers},
		cxNothing:       {"nothing", 40, numbers},
		cxCarry:         {"carried", 40, numbers},
		cxName:          {"name", 8, nameValues},
		cxWhole:         {"whole", 5, of("no", "name", "names", "begins", "ends")},
		cxLastName:      {"last.name", 8, nameValues},
		cxEdges:         {"edges", int(numSides) * int(numSides), pair(sideValues, sideValues, int(numSides))},
		cxOpensNext:     {"opens.next", 4 * int(numSides), pair(openValues, sideValues, int(numSides))},
		cxRelNext:       {"subject.next", 8 * int(numSides), pair(relValues, sideValues, int(numSides))},
		cxRelPrev:       {"subject.prev", 8 * int(numSides), pair(relValues, sideValues, int(numSides))},
		cxOpensWhole:    {"opens.whole", 4 * 5, pair(openValues, wholeValues, 5)},
		cxSentPrev:      {"sentences.prev", 4 * int(numSides), pair(numbers, sideValues, int(numSides))},
		cxLengthNext:    {"clauses.next", 6 * int(numSides), pair(numbers, sideValues, int(numSides))},
		cxTopic:         {"topic", numTopics, topicValues},
		cxTopicNext:     {"topic.next", numTopics * int(numSides), pair(topicValues, sideValues, int(numSides))},
		cxTopicNamed:    {"topic.named", numTopics * 4, pair(topicValues, of("common", "named", "common said", "named said"), 4)},
		cxTopicKind:     {"topic.kind", numTopics * int(numKinds), pair(topicValues, kindValues, int(numKinds))},
		cxTopicSentence: {"topic.sentences", numTopics * 4, pair(topicValues, numbers, 4)},
		cxRespective:    {"respective", 8, respectiveValues},
		cxWholeType:     {"whole.name", 8, nameValues},
		cxGrammarPart:   {"grammar.part", 2, numbers},
		cxSaid:          {"said", 6, numbers},
		cxFirstLast:     {"first.last", numTags * numTags, pair(tags, tags, numTags)},
		cxSourceUnit:    {"source.unit", int(numSources) * int(numUnits), pair(sourceValues, unitValues, int(numUnits))},
		cxNameSub:       {"name.subject", 4, numbers},
		cxBetweenNames:  {"names.between", 4, numbers},
		cxSame:          {"again", 4, numbers},
		cxNear:          {"opens.clauses", 32, pair(of("no", "clause", "sentence", "paragraph"), numbers, 8)},
		cxOpenSub:       {"opens.subject", 32, pair(of("no", "clause", "sentence", "paragraph"), of("other clause", "right before", "before", "inside", "overlaps", "behind", "same", "none"), 8)},
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
	k       int
	at      int32
	sub     [2]int32
	text    string // the subject
	lastSub [2]int32
	n       int
}

func (r *Reader) scope(k int) (string, *candidate) {
	r.begin(Scope)
	fig := &r.p.Figures[k]
	at := r.figAt[k]
	x := scopeContext{k: k, at: at, text: fig.Read.Subject}
	x.sub = r.find(x.text, at)
	prev := ""
	if k > 0 {
		prev = r.got[k-1].Scope
	}
	if prev != "" {
		r.add(candidate{source: fromCarried, text: prev})
		r.scopeBasics(&x, prev)
		p := r.figAt[k-1]
		gap := int(r.cells[at].clause - r.cells[p].clause)
		s := int(r.cells[at].sentence - r.cells[p].sentence)
		r.on(cxCarry, min(gap, 4))
		r.on(cxCarry, 5+min(s, 2))
		r.on(cxCarry, 8+b2i(r.got[k-1].Period == r.got[k].Period))
		r.on(cxCarry, 10+b2i(x.text == r.got[k-1].Subject))
		how := r.topicSince(p, at, prev)
		r.on(cxTopic, how)
		r.on(cxTopicSentence, how*4+min(3, s))
		r.on(cxTopicKind, how*int(numKinds)+int(fig.Kind))
		names := 0
		for i := p + 1; i < at; i++ {
			if c := &r.cells[i]; named(c) && c.class != cNear {
				names++
			}
		}
		r.on(cxCarry, 12+min(names, 3))
		r.on(cxCarry, 16+b2i(r.p.Figures[k-1].Kind == fig.Kind))
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
		for b := 1; b < 5 && k-b >= 0 && r.got[k-b].Scope == prev; b++ {
			n++
		}
		r.on(cxCarry, 27+min(n, 4))
		r.done()
	}
	// what stands right before the subject, and the phrases of the text before
	for n, k := 0, r.topicsBefore(at)-1; k >= 0 && n < 6 && at-r.topics[k].i < maxReach; k-- {
		r.owner(&x, r.topics[k].i, r.topics[k].j)
		n++
	}
	x.n = 0
	r.owners(&x)
	if g := fig.Read.Scope; g != "" && g != prev && !r.has(g) {
		r.add(candidate{source: fromGrammar, text: g})
		r.scopeBasics(&x, g)
		r.done()
	}
	r.add(candidate{source: fromNothing})
	r.scopeBasics(&x, "")
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
	if !phrasal(c) && !(i == lo && c.mark == figMark) && !verbish(c) {
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
	case named(c) && c.class != cOrg && c.class != cArea && !(named(p) && phrasal(p)):
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
	if r.has(r.span(i, j)) {
		return
	}
	src := fromBefore
	if r.cells[i].clause != r.cells[x.at].clause {
		src = fromEarlier
	}
	r.add(candidate{source: src, i: i, j: j})
	text := r.span(i, j)
	r.scopeBasics(x, text)
	first, last := &r.cells[i], &r.cells[j-1]
	fig := &r.cells[x.at]
	r.on(cxSentences, int(fig.sentence-first.sentence))
	clauses := int(fig.clause - first.clause)
	r.on(cxClauses, clauses)
	r.on(cxOrder, x.n)
	x.n++
	opens := r.opens(i)
	r.on(cxOpens, opens)
	r.on(cxNear, opens*8+min(clauses, 7))
	if i > 0 {
		p := &r.cells[i-1]
		r.on(cxPrevMark, int(p.mark))
		if p.mark == wordMark {
			r.on(cxPrevClass, int(p.class))
			r.on(cxPrevTag, int(p.tag))
			r.yes(cxPrevWord, int(p.word), p.word > 0)
		}
	}
	if j < int32(len(r.cells)) {
		n := &r.cells[j]
		r.on(cxNextMark, int(n.mark))
		if n.mark == wordMark {
			r.on(cxNextClass, int(n.class))
			r.on(cxNextTag, int(n.tag))
			r.yes(cxNextWord, int(n.word), n.word > 0)
		}
	}
	r.on(cxFirstTag, int(first.tag))
	r.on(cxFirstClass, int(first.class))
	r.yes(cxFirstWord, int(first.word), first.word > 0)
	r.on(cxLastTag, int(last.tag))
	r.on(cxLastClass, int(last.class))
	r.yes(cxLastWord, int(last.word), last.word > 0)
	r.on(cxFirstLast, int(first.tag)*numTags+int(last.tag))
	r.on(cxTokens, int(j-i))
	runes := 0
	for _, b := range []byte(text) {
		if b&0xC0 != 0x80 {
			runes++
		}
	}
	r.on(cxRunes, runes)
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
	r.on(cxWhole, whole)
	r.on(cxName, int(first.name))
	r.on(cxLastName, int(last.name))
	r.yes(cxWholeType, int(first.name), whole == 1)
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
	for b := range 10 {
		r.yes(cxHas, b, has&(1<<b) != 0)
	}
	// how it stands to the subject
	rel := 7
	switch s := x.sub; {
	case s[1] == 0:
	case i == s[0] && j == s[1]:
		rel = 6
	case i >= s[0] && j <= s[1]:
		rel = 3
	case j > s[0] && i < s[1]:
		rel = 4
	case i >= s[1]:
		rel = 5
	case r.cells[s[0]].clause != last.clause:
		rel = 0
	case j == s[0] || j+1 == s[0] && r.cells[j].class == cDe:
		rel = 1
	default:
		rel = 2
	}
	r.on(cxSubject, rel)
	r.on(cxOpenSub, opens*8+rel)
	if rel == 2 {
		r.on(cxSubjectGap, int(x.sub[0]-j))
	}
	how, tp := r.topicOfSpan(i, j, x.at)
	r.on(cxTopic, how)
	r.on(cxTopicKind, how*int(numKinds)+int(r.p.Figures[x.k].Kind))
	if tp != nil {
		r.on(cxTopicNext, how*int(numSides)+int(tp.next))
		r.on(cxTopicNamed, how*4+b2i(tp.named)+2*b2i(tp.said))
	}
	r.on(cxTopicSentence, how*4+min(3, int(fig.sentence-first.sentence)))
	bs, as := int(r.before(i)), int(r.behind(j))
	r.on(cxEdges, bs*int(numSides)+as)
	r.on(cxOpensNext, opens*int(numSides)+as)
	r.on(cxRelNext, rel*int(numSides)+as)
	r.on(cxRelPrev, rel*int(numSides)+bs)
	r.on(cxOpensWhole, opens*5+whole)
	r.on(cxSentPrev, min(3, int(fig.sentence-first.sentence))*int(numSides)+bs)
	r.on(cxLengthNext, min(5, clauses)*int(numSides)+as)
	figures, times, said, names := 0, 0, 0, 0
	for n := j; n < x.at; n++ {
		c := &r.cells[n]
		switch {
		case c.mark == figMark:
			figures++
		case c.mark == timeMark:
			times = 1
		case c.class == cSay && said == 0:
			said = 1 + min(int(n-j), 3)
		}
		if named(c) && c.class != cNear {
			names++
		}
	}
	r.on(cxFigures, figures)
	r.on(cxTimes, times)
	r.on(cxSaid, said)
	r.on(cxBetweenNames, min(3, names))
	r.done()
}

func (r *Reader) scopeBasics(x *scopeContext, text string) {
	fig := &r.p.Figures[x.k]
	c := &r.cand[len(r.cand)-1]
	r.on(cxSource, int(c.source))
	r.on(cxSourceKind, int(c.source)*int(numKinds)+int(fig.Kind))
	r.on(cxSourceUnit, int(c.source)*int(numUnits)+int(classOf(fig.Unit, fig.Kind)))
	g := 0
	gr := fig.Read.Scope
	switch {
	case gr == "":
		g = 2
	case gr == text:
		g = 1
	}
	r.on(cxGrammar, g)
	r.on(cxRespective, r.respective(x.k)*2+b2i(gr == text))
	r.on(cxGrammarKind, int(fig.Kind)*3+g)
	if g == 0 && text != "" {
		r.yes(cxGrammarPart, 1, len(gr) >= len(text) && gr[:len(text)] == text || len(text) > len(gr) && text[:len(gr)] == gr)
	}
	p := 0
	switch {
	case x.k == 0 || r.got[x.k-1].Scope == "":
		p = 2
	case r.got[x.k-1].Scope == text:
		p = 1
	}
	r.on(cxPrevious, p)
	if text != "" && len(x.text) >= len(text) {
		r.yes(cxNameSub, 1, x.text[:len(text)] == text)
	}
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
