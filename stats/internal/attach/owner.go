package attach

import "github.com/tiyao/tiyao/segment"

// owners adds the phrases of the clause of the figure, and of the clauses before it.
func (r *Reader) owners(x *scopeContext) {
	at := x.at
	hi := at
	for n := 0; n < 6 && hi > 0 && at-hi < maxReach; n++ {
		lo := hi
		for lo > 0 && r.cells[lo-1].clause == r.cells[hi-1].clause && hi-lo < 60 {
			lo--
		}
		r.clauseOwners(x, lo, hi)
		hi = lo
	}
	r.ownersBehind(x)
}

// clauseOwners adds the phrases of the clause [lo, hi): they begin where the clause does,
// behind a time or a preposition, or with a name, and end before a verb, a 的, a time, the
// subject, or with a name.
func (r *Reader) clauseOwners(x *scopeContext, lo, hi int32) {
	n := 0
	for j := hi; j > lo && n < 14; j-- {
		if !r.ownerEnds(x, lo, j, hi) {
			continue
		}
		n++
		m := 0
		for i := j - 1; i >= lo && i >= j-maxOwner; i-- {
			c := &r.cells[i]
			if c.mark == figMark && i != lo && !r.inOwner(i, lo) || c.mark == timeMark || c.mark == commaMark || c.mark == stopMark {
				break
			}
			if m >= 4 && i != lo || !r.ownerStarts(i, lo) {
				continue
			}
			m++
			r.owner(x, i, j)
		}
	}
}

// maxOwner is how many words the phrase of an owner has at most.
const maxOwner = 14

// maxReach is how many words before a figure its owner is looked for: what is done for a
// figure must not grow with the paragraph.
const maxReach = 200

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
		if c.class == cDe || c.mark == spaceMark || c.tag == segment.TagF && c.class == noClass && r.belongsBefore(i) {
			i++
			continue
		}
		break
	}
	for i < j {
		c := &r.cells[j-1]
		if c.class == cDe || c.mark == spaceMark || c.tag == segment.TagU && c.class == noClass {
			j--
			continue
		}
		break
	}
	v.first = i
	if i >= j || j-i > maxOwner || r.says(i, saysEach) || r.says(j-1, saysEach) || r.barred(noScopes, -1, i, j) {
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
	for k := i + 1; k < j-1; k++ {
		if c := &r.cells[k]; r.says(k, saysCauses|saysWith) && verbish(c) && c.name == 0 && !r.ofBehind(k, j) { // 该局|联合|公安机关
			return true
		}
	}
	verb := false
	last := &r.cells[j-1]
	if j-i <= 5 && (last.class == cOrg || last.class == cArea || last.class == cPerson || last.name > 0) && !verbish(&r.cells[i]) {
		return false
	}
	for k := i; k < j; k++ {
		c := &r.cells[k]
		switch {
		case verbish(c) && c.name == 0:
			verb = true
		case c.class == cDe && k < j-1: // 负责注册事务的|工作人员
			verb = false
		}
	}
	return verb
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
