package attach

import "github.com/tiyao/tiyao/segment"

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
	if c.class == cNear && j-lo > 1 && r.is(c, "每", "各", "某", "这", "那", "此") {
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

// A verdict says of the words [i, j) of a paragraph whether they can own a figure, and
// without which words at their ends. It is kept for the next figure that asks for it.
type verdict struct {
	i, j, paragraph int32
	first           int32 // of what is left, with quotation marks around it
	from, to        int32 // without them; none when no figure can be theirs
}

// verdictOf returns what no figure changes about the words [i, j).
func (r *Reader) verdictOf(i, j int32) *verdict {
	v := &r.verdicts[uint32(i*31+j)%uint32(len(r.verdicts))]
	if v.i == i && v.j == j && v.paragraph == r.paragraph {
		return v
	}
	*v = verdict{i: i, j: j, paragraph: r.paragraph}
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
	v.first = i
	if i >= j || j-i > 10 || r.says(i, "每") || r.barred(noScopes, -1, i, j) {
		return v
	}
	if r.cells[i].mark == quoteMark && r.cells[j-1].mark == quoteMark && j-i > 2 {
		if b := r.span(i, i+1); b == "“" || b == "‘" || b == "「" || b == "\"" {
			i, j = i+1, j-1
		}
	}
	if !r.clausal(i, j) && !r.speaker(j) {
		v.from, v.to = i, j
	}
	return v
}

// owner adds the words [i, j) when they can own the figure.
func (r *Reader) owner(x *scopeContext, i, j int32) {
	v := r.verdictOf(i, j)
	if v.to == 0 || v.first < x.floor {
		return
	}
	i, j = v.from, v.to
	if r.has(r.span(i, j)) || x.listed == 0 && r.lastOfList(v.first) {
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
	r.on(cxTopicOwner, how*numOwners+r.ownerKind(j))
	said := 0
	if n := r.saysBy[j]; n < x.at {
		said = 1 + min(int(n-j), 3)
	}
	r.on(cxSaid, said)
	r.on(cxNames, int(min(3, r.by[x.at].names-r.by[j].names)))
	r.roleOf(x, i, j)
	if !r.hopeless(r.mostSalient) {
		r.salient(x, i, j)
	}
	r.done()
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
