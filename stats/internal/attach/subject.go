package attach

import "github.com/tiyao/tiyao/segment"

// Features of a subject.
const (
	sSource = iota
	sSourceKind
	sSourceUnit
	sSourceNouns
	sFirstTag
	sFirstClass
	sFirstWord
	sPrevTag
	sPrevClass
	sPrevWord
	sPrevMark
	sLastTag
	sLastClass
	sLastWord
	sNextTag
	sNextClass
	sNextWord
	sNextMark
	sGap
	sGapWords
	sGapKind
	sTokens
	sRunes
	sVerbs
	sVerbsKind
	sHas
	sGrammar
	sGrammarStart
	sGrammarEnd
	sGrammarSource
	sPrevious
	sLeft
	sLeftHas
	sFigPrev
	sListed
	sOneTag
	sFirstLast
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
	sLastName
	sNameEdge
	sScope
	sShared
	sRespective
)

func subjectTemplates() []template {
	return []template{
		sSource:        {"source", int(numSources), sourceValues},
		sSourceKind:    {"source.kind", int(numSources) * int(numKinds), pair(sourceValues, kindValues, int(numKinds))},
		sSourceUnit:    {"source.unit", int(numSources) * int(numUnits), pair(sourceValues, unitValues, int(numUnits))},
		sSourceNouns:   {"source.nouns", int(numSources) * 4, pair(sourceValues, of("none", "before", "behind", "both"), 4)},
		sFirstTag:      {"first.tag", numTags, tags},
		sFirstClass:    {"first.class", int(numClasses), classValues},
		sFirstWord:     {"first.word", len(words().words), lexical},
		sPrevTag:       {"prev.tag", numTags, tags},
		sPrevClass:     {"prev.class", int(numClasses), classValues},
		sPrevWord:      {"prev.word", len(words().words), lexical},
		sPrevMark:      {"prev.mark", int(numMarks), markValues},
		sLastTag:       {"last.tag", numTags, tags},
		sLastClass:     {"last.class", int(numClasses), classValues},
		sLastWord:      {"last.word", len(words().words), lexical},
		sNextTag:       {"next.tag", numTags, tags},
		sNextClass:     {"next.class", int(numClasses), classValues},
		sNextWord:      {"next.word", len(words().words), lexical},
		sNextMark:      {"next.mark", int(numMarks), markValues},
		sGap:           {"gap", 8, numbers},
		sGapWords:      {"gap.has", 12, of("noun", "verb", "figure", "time", "pause", "adverb", "change", "reach", "prep", "de", "le", "light")},
		sGapKind:       {"gap.change.kind", 2 * int(numKinds), pair(numbers, kindValues, int(numKinds))},
		sTokens:        {"tokens", 16, numbers},
		sRunes:         {"runes", 30, numbers},
		sVerbs:         {"verbs", 4, numbers},
		sVerbsKind:     {"verbs.kind", 4 * int(numKinds), pair(numbers, kindValues, int(numKinds))},
		sHas:           {"has", 16, of("de", "de2", "prep", "conj", "pause", "time", "figure", "comma", "open", "say", "reach", "change", "adverb", "basis", "share", "half")},
		sGrammar:       {"grammar", 2, numbers},
		sGrammarStart:  {"grammar.start", 2, numbers},
		sGrammarEnd:    {"grammar.end", 2, numbers},
		sGrammarSource: {"grammar.source", int(numSources) * 3, pair(sourceValues, of("part", "same", "other"), 3)},
		sPrevious:      {"previous", 3, of("no", "yes", "none")},
		sLeft:          {"left", 8, numbers},
		sLeftHas:       {"left.has", 12, of("noun", "verb", "name", "time", "de", "prep", "conj", "near", "org", "area", "person", "adverb")},
		sFigPrev:       {"behind.figure", 2, numbers},
		sListed:        {"listed", int(numSources) * 2, pair(sourceValues, numbers, 2)},
		sOneTag:        {"single.tag", numTags, tags},
		sFirstLast:     {"first.last", numTags * numTags, pair(tags, tags, numTags)},
		sBehindGap:     {"skipped", 6, numbers},
		sBehindEnd:     {"behind.to", 4, of("more", "mark", "figure", "end")},
		sVerbNoun:      {"verb.tokens", 5, numbers},
		sJoin:          {"joined.class", int(numClasses), classValues},
		sCarry:         {"carried", 24, numbers},
		sKindLast:      {"kind.last", int(numKinds) * numTags, pair(kindValues, tags, numTags)},
		sClauses:       {"clauses", 5, numbers},
		sScope:         {"scope", 10, of("empty", "elsewhere", "right before", "before", "begins with", "same", "inside", "carried", "behind", "overlaps")},
		sShared:        {"shared", 14, numbers},
		sRespective:    {"respective", 8, respectiveValues},
		sPrevName:      {"prev.name", 8, nameValues},
		sFirstName:     {"first.name", 8, nameValues},
		sLastName:      {"last.name", 8, nameValues},
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
		case cDe, cLe, cConj, cPrep, cBasis:
			return false
		case cReach:
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

// region returns the cells before figure k in which its own words can stand, and whether
// the figure stands in a list with the one before it.
func (r *Reader) region(k int) (lo int32, listed bool) {
	at := r.figAt[k]
	lo = at
	for lo > 0 && r.cells[lo-1].clause == r.cells[at].clause && r.cells[lo-1].mark != stopMark && r.cells[lo-1].mark != commaMark {
		c := &r.cells[lo-1]
		if c.mark == figMark {
			if int(c.ref) != k && lo < at && !r.joins(lo, at) {
				break
			}
			if lo == at || r.joins(lo, at) {
				listed = true
			}
			if !listed {
				break
			}
		}
		lo--
		if at-lo > 60 {
			break
		}
	}
	return lo, listed
}

// joins reports whether only a pause or a conjunction stands in [i, j).
func (r *Reader) joins(i, j int32) bool {
	for ; i < j; i++ {
		if c := &r.cells[i]; c.mark != pauseMark && c.class != cConj && c.mark != spaceMark {
			return false
		}
	}
	return true
}

func (r *Reader) subject(k int) (string, *candidate) {
	r.begin(Subject)
	fig := &r.p.Figures[k]
	at := r.figAt[k]
	lo, listed := r.region(k)
	hi := at
	if listed { // the words of a list stand before its first figure
		for hi > lo && !(r.cells[hi-1].mark == wordMark && r.cells[hi-1].class != cConj) {
			hi--
		}
	}
	behind := at + 1
	for behind < int32(len(r.cells)) && r.cells[behind].clause == r.cells[at].clause && behind < at+14 && r.cells[behind].mark != figMark && r.cells[behind].mark != commaMark && r.cells[behind].mark != stopMark {
		behind++
	}
	ctx := subjectContext{k: k, at: at, lo: lo, listed: listed, kind: fig.Kind, unit: classOf(fig.Unit, fig.Kind), grammar: fig.Read.Subject}
	for i := lo; i < hi; i++ {
		if nounish(&r.cells[i]) {
			ctx.nouns |= 1
		}
	}
	for i := at + 1; i < behind; i++ {
		if nounish(&r.cells[i]) {
			ctx.nouns |= 2
		}
	}
	found := false
	// words before the figure
	n := 0
	for j := hi; j > lo && n < maxEnds; j-- {
		if !ends(&r.cells[j-1]) {
			continue
		}
		n++
		m := 0
		for i := j - 1; i >= lo && m < maxStarts; i-- {
			if !starts(&r.cells[i]) {
				continue
			}
			m++
			if !r.balanced(i, j) {
				continue
			}
			if r.wordsBefore(&ctx, i, j, fromBefore) {
				found = true
			}
		}
	}
	// words behind it, and a verb before with a noun behind
	if !listed || true {
		skip := 0
		for i := at + 1; i < behind && skip < 3; i++ {
			if !starts(&r.cells[i]) || r.cells[i].tag == segment.TagD {
				continue
			}
			skip++
			n := 0
			for j := i + 1; j <= behind && n < 8; j++ {
				if !ends(&r.cells[j-1]) {
					continue
				}
				n++
				if r.wordsBehind(&ctx, i, j, behind) {
					found = true
				}
				if skip == 1 {
					r.around(&ctx, i, j, hi, behind)
					if k > 0 && r.got[k-1].verb != "" && n < 5 {
						r.shared(&ctx, i, j, true)
					}
				}
			}
		}
	}
	if k > 0 && r.got[k-1].verb != "" {
		n := 0
		for j := hi; j > lo && n < 2; j-- {
			if !ends(&r.cells[j-1]) {
				continue
			}
			n++
			for i := j - 1; i >= lo && i >= j-5; i-- {
				if starts(&r.cells[i]) {
					r.shared(&ctx, i, j, false)
				}
			}
		}
	}
	// what earlier figures have
	for b := 1; b <= 2 && k-b >= 0; b++ {
		s := r.got[k-b].Subject
		if s == "" || b == 2 && s == r.got[k-1].Subject {
			continue
		}
		r.add(candidate{source: fromCarried, back: uint8(b), text: s})
		r.subjectBasics(&ctx, s)
		gap := int(r.cells[at].clause - r.cells[r.figAt[k-b]].clause)
		r.on(sCarry, min(gap, 3)+4*(b-1))
		r.on(sClauses, gap)
		if ctx.nouns&1 == 0 {
			r.on(sCarry, 8+min(gap, 3))
		}
		r.on(sCarry, 12+b2i(r.p.Figures[k-b].Unit == fig.Unit))
		r.on(sCarry, 14+b2i(r.p.Figures[k-b].Kind == Change))
		r.done()
	}
	// both: 在线人数|峰值, 指數|升幅
	if k > 0 && r.got[k-1].Subject != "" {
		n := 0
		for j := hi; j > lo && n < 2; j-- {
			if !ends(&r.cells[j-1]) {
				continue
			}
			n++
			for i := j - 1; i >= lo && i >= j-3; i-- {
				if !starts(&r.cells[i]) {
					continue
				}
				r.add(candidate{source: fromJoined, text: r.got[k-1].Subject, i: i, j: j})
				r.subjectBasics(&ctx, r.got[k-1].Subject+r.span(i, j))
				r.shape(&ctx, i, j)
				r.on(sJoin, int(r.cells[j-1].class))
				r.on(sLeft, int(i-lo))
				r.on(sClauses, int(r.cells[at].clause-r.cells[r.figAt[k-1]].clause))
				r.done()
			}
		}
	}
	if !found && ctx.grammar != "" {
		r.add(candidate{source: fromGrammar, text: ctx.grammar})
		r.subjectBasics(&ctx, ctx.grammar)
		r.done()
	}
	r.add(candidate{source: fromNothing})
	r.subjectBasics(&ctx, "")
	r.done()
	return r.take(k, Subject)
}

type subjectContext struct {
	k       int
	at, lo  int32
	listed  bool
	kind    Kind
	unit    unitClass
	nouns   int // 1: before, 2: behind
	grammar string
}

// subjectBasics are the features that every candidate has.
func (r *Reader) subjectBasics(x *subjectContext, text string) (same bool) {
	c := &r.cand[len(r.cand)-1]
	s := int(c.source)
	r.on(sSource, s)
	r.on(sSourceKind, s*int(numKinds)+int(x.kind))
	r.on(sSourceUnit, s*int(numUnits)+int(x.unit))
	r.on(sSourceNouns, s*4+x.nouns)
	r.on(sListed, s*2+b2i(x.listed))
	same = text == x.grammar && text != ""
	r.on(sGrammar, b2i(same))
	r.on(sRespective, r.respective(x.k)*2+b2i(same))
	p := 0
	switch {
	case x.k == 0 || r.got[x.k-1].Subject == "":
		p = 2
	case r.got[x.k-1].Subject == text:
		p = 1
	}
	r.on(sPrevious, p)
	g := 2
	switch {
	case same:
		g = 1
	case text != "" && len(x.grammar) > len(text) && (x.grammar[:len(text)] == text || x.grammar[len(x.grammar)-len(text):] == text):
		g = 0
	}
	r.on(sGrammarSource, s*3+g)
	return same
}

// shape are the features of the words [i, j) themselves.
func (r *Reader) shape(x *subjectContext, i, j int32) {
	first, last := &r.cells[i], &r.cells[j-1]
	if last.mark == quoteMark || last.mark == closeMark {
		for l := j - 1; l > i; l-- {
			if r.cells[l].mark == wordMark {
				last = &r.cells[l]
				break
			}
		}
	}
	if first.mark == quoteMark && i+1 < j {
		first = &r.cells[i+1]
	}
	r.on(sFirstTag, int(first.tag))
	r.on(sFirstName, int(first.name))
	r.on(sLastName, int(last.name))
	if first.name > 0 {
		r.on(sNameEdge, b2i(first.edge&nameBegins != 0))
		if last.edge&nameEnds != 0 {
			r.on(sNameEdge, 2)
		}
	}
	r.on(sFirstClass, int(first.class))
	r.yes(sFirstWord, int(first.word), first.word > 0)
	r.on(sLastTag, int(last.tag))
	r.on(sLastClass, int(last.class))
	r.yes(sLastWord, int(last.word), last.word > 0)
	r.on(sKindLast, int(x.kind)*numTags+int(last.tag))
	r.on(sLastKindClass, int(x.kind)*int(numClasses)+int(last.class))
	r.on(sFirstLast, int(first.tag)*numTags+int(last.tag))
	r.on(sTokens, int(j-i))
	if j-i == 1 {
		r.on(sOneTag, int(last.tag))
	}
	runes := 0
	for _, b := range []byte(r.span(i, j)) {
		if b&0xC0 != 0x80 {
			runes++
		}
	}
	r.on(sRunes, runes)
	verbs, des, open, quotes := 0, 0, 0, 0
	var has uint32
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
			open++
			has |= 1 << 8
		case closeMark:
			open--
		case quoteMark:
			quotes++
		case wordMark:
			if verbish(c) {
				verbs++
			}
			if c.tag == segment.TagD {
				has |= 1 << 12
			}
			switch c.class {
			case cDe:
				des++
			case cPrep:
				has |= 1 << 2
			case cConj:
				has |= 1 << 3
			case cSay:
				has |= 1 << 9
			case cReach:
				has |= 1 << 10
			case cChange:
				has |= 1 << 11
			case cBasis:
				has |= 1 << 13
			case cShare:
				has |= 1 << 14
			}
		}
	}
	if open != 0 || quotes%2 == 1 {
		has |= 1 << 15
	}
	if des > 0 {
		has |= 1
	}
	if des > 1 {
		has |= 2
	}
	for b := range 16 {
		r.yes(sHas, b, has&(1<<b) != 0)
	}
	r.on(sVerbs, min(verbs, 3))
	r.on(sVerbsKind, min(verbs, 3)*int(numKinds)+int(x.kind))
}

// edges are the features of what stands around [i, j).
func (r *Reader) edges(i, j int32) {
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
	if j < int32(len(r.cells)) {
		n := &r.cells[j]
		r.on(sNextMark, int(n.mark))
		if n.mark == wordMark {
			r.on(sNextTag, int(n.tag))
			r.on(sNextClass, int(n.class))
			r.yes(sNextWord, int(n.word), n.word > 0)
		}
	}
}

func (r *Reader) wordsBefore(x *subjectContext, i, j int32, src source) bool {
	r.add(candidate{source: src, i: i, j: j})
	text := r.span(i, j)
	same := r.subjectBasics(x, text)
	if g := x.grammar; g != "" && !same {
		r.yes(sGrammarStart, 1, len(text) > 0 && (len(g) <= len(text) && text[:len(g)] == g || len(g) > len(text) && g[:len(text)] == text))
		r.yes(sGrammarEnd, 1, len(g) <= len(text) && text[len(text)-len(g):] == g || len(g) > len(text) && g[len(g)-len(text):] == text)
	}
	r.shape(x, i, j)
	r.edges(i, j)
	sc := r.got[x.k].scope
	rel := 1
	switch {
	case r.got[x.k].Scope == "":
		rel = 0
	case sc[0] >= sc[1]:
		rel = 7
		if t := r.got[x.k].Scope; len(text) >= len(t) && text[:len(t)] == t {
			rel = 4
		}
	case sc[0] == i && sc[1] == j:
		rel = 5
	case sc[0] == i && sc[1] < j:
		rel = 4
	case sc[0] >= i && sc[1] <= j:
		rel = 6
	case sc[1] == i || sc[1]+1 == i && r.cells[sc[1]].class == cDe:
		rel = 2
	case sc[1] < i && r.cells[sc[0]].clause == r.cells[i].clause:
		rel = 3
	case sc[0] >= j:
		rel = 8
	case sc[1] > i:
		rel = 9
	}
	r.on(sScope, rel)
	// what stands between it and the figure
	gap := 0
	var has uint32
	for n := j; n < x.at; n++ {
		c := &r.cells[n]
		switch {
		case c.mark == figMark:
			has |= 4
		case c.mark == timeMark:
			has |= 8
		case c.mark == pauseMark:
			has |= 16
		case c.mark == wordMark:
			gap++
			switch c.class {
			case cChange:
				has |= 1 << 6
				continue
			case cReach:
				has |= 1 << 7
				continue
			case cPrep:
				has |= 1 << 8
			case cDe:
				has |= 1 << 9
			case cLe:
				has |= 1 << 10
			case cLight:
				has |= 1 << 11
				continue
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
		}
	}
	r.on(sGap, gap)
	for b := range 12 {
		r.yes(sGapWords, b, has&(1<<b) != 0)
	}
	r.on(sGapKind, b2i(has&(1<<6) != 0)*int(numKinds)+int(x.kind))
	// what is left over before it
	left := 0
	has = 0
	for n := x.lo; n < i; n++ {
		c := &r.cells[n]
		switch {
		case c.mark == timeMark:
			has |= 8
			left = 0
			continue
		case c.mark != wordMark:
			continue
		}
		left++
		if nounish(c) {
			has |= 1
		}
		if verbish(c) {
			has |= 2
		}
		switch c.tag {
		case segment.TagNS, segment.TagNR, segment.TagNT, segment.TagNZ:
			has |= 4
		case segment.TagD:
			has |= 1 << 11
		}
		switch c.class {
		case cDe:
			has |= 16
		case cPrep:
			has |= 32
		case cConj:
			has |= 64
		case cNear:
			has |= 128
		case cOrg:
			has |= 256
		case cArea:
			has |= 512
		case cPerson:
			has |= 1024
		}
	}
	r.on(sLeft, left)
	for b := range 12 {
		r.yes(sLeftHas, b, has&(1<<b) != 0)
	}
	r.done()
	return same
}

func (r *Reader) wordsBehind(x *subjectContext, i, j, end int32) bool {
	r.add(candidate{source: fromBehind, i: i, j: j})
	same := r.subjectBasics(x, r.span(i, j))
	r.shape(x, i, j)
	r.behindEdges(x, i, j, end)
	r.done()
	return same
}

func (r *Reader) behindEdges(x *subjectContext, i, j, end int32) {
	r.on(sBehindGap, int(i-x.at-1))
	n := 0
	switch {
	case j < end:
		c := &r.cells[j]
		if c.mark == wordMark {
			r.on(sNextTag, int(c.tag))
			r.on(sNextClass, int(c.class))
		}
		r.on(sNextMark, int(c.mark))
	case j == int32(len(r.cells)):
		n = 3
	case r.cells[j].mark == figMark:
		n = 2
	default:
		n = 1
	}
	r.on(sBehindEnd, n)
}

// around adds the verb before the figure with the noun [i, j) behind it: 出动|648台|车辆.
func (r *Reader) around(x *subjectContext, i, j, hi, end int32) {
	v := hi
	for v > x.lo {
		c := &r.cells[v-1]
		if c.class == cLe || c.class == cReach || c.mark == spaceMark || c.tag == segment.TagD || c.mark == quoteMark {
			v--
			continue
		}
		break
	}
	for n := int32(1); n <= 3 && v-n >= x.lo; n++ {
		c := &r.cells[v-n]
		if c.mark != wordMark || !starts(c) {
			break
		}
		r.add(candidate{source: fromAround, i: v - n, j: v, i2: i, j2: j})
		r.subjectBasics(x, r.span(v-n, v)+r.span(i, j))
		r.on(sVerbNoun, int(n))
		r.on(sFirstTag, int(c.tag))
		r.on(sFirstClass, int(c.class))
		r.yes(sFirstWord, int(c.word), c.word > 0)
		p := &r.cells[v-1]
		r.on(sPrevTag, int(p.tag))
		r.on(sPrevClass, int(p.class))
		last := &r.cells[j-1]
		r.on(sLastTag, int(last.tag))
		r.on(sLastClass, int(last.class))
		r.on(sTokens, int(j-i))
		verbs := 0
		for m := i; m < j; m++ {
			if verbish(&r.cells[m]) {
				verbs++
			}
		}
		r.on(sVerbs, min(verbs, 3))
		r.behindEdges(x, i, j, end)
		r.done()
	}
}

// balanced reports whether every bracket in [i, j) opens and closes there.
func (r *Reader) balanced(i, j int32) bool {
	n := 0
	for ; i < j; i++ {
		switch r.cells[i].mark {
		case openMark:
			n++
		case closeMark:
			if n--; n < 0 {
				return false
			}
		}
	}
	return n == 0
}

// shared adds the verb of the figure before with the words [i, j) of this one:
// 出动|救援人员46名、冲锋舟8艘.
func (r *Reader) shared(x *subjectContext, i, j int32, behind bool) {
	r.add(candidate{source: fromShared, text: r.got[x.k-1].verb, i: i, j: j})
	r.subjectBasics(x, r.got[x.k-1].verb+r.span(i, j))
	r.shape(x, i, j)
	gap := 0
	for n := r.figAt[x.k-1] + 1; n < i && n < x.at; n++ {
		if r.cells[n].mark == wordMark {
			gap++
		}
	}
	r.on(sShared, min(gap, 5))
	c := r.cells[x.at].clause - r.cells[r.figAt[x.k-1]].clause
	r.on(sShared, 6+min(int(c), 2))
	r.on(sShared, 9+b2i(behind))
	r.on(sShared, 11+b2i(r.joins(r.figAt[x.k-1]+1, min(i, x.at))))
	r.done()
}

// verbOf returns the verb that a subject begins with, before its noun.
func (r *Reader) verbOf(c *candidate) string {
	switch c.source {
	case fromAround:
		return r.span(c.i, c.j)
	case fromBefore:
		if c.j-c.i > 1 && verbish(&r.cells[c.i]) && nounish(&r.cells[c.j-1]) {
			return r.span(c.i, c.i+1)
		}
	case fromShared:
		return c.text
	}
	return ""
}

var respectiveValues = of("no.other", "no.grammar", "same.other", "same.grammar", "differs.other", "differs.grammar", "-", "-")

// respective reports whether figure k is one of a list, 1, and whether the grammar reads
// its members apart, 2.
func (r *Reader) respective(k int) int {
	how := 0
	for _, o := range [...]int{k - 1, k + 1} {
		if o < 0 || o >= len(r.p.Figures) || !r.joins(r.figAt[min(k, o)]+1, r.figAt[max(k, o)]) {
			continue
		}
		a, b := &r.p.Figures[k].Read, &r.p.Figures[o].Read
		if a.Subject != b.Subject || a.Scope != b.Scope {
			return 2
		}
		how = 1
	}
	return how
}
