package attach

// A shape is what the features of a phrase by itself weigh, kept for the next figure that
// asks for it.
type shape struct {
	i, j, paragraph       int32
	sum                   int32
	opens, before, behind int8
	role, own             int8 // what it does in its clause, and what kind of owner it is
}

// shapeOf returns where the shape of the words [i, j) is kept.
func (r *Reader) shapeOf(i, j int32) *shape {
	return &r.shapes[uint32(i*31+j)%uint32(len(r.shapes))]
}

// phraseShape adds the features of the words [i, j) themselves, and returns what they
// open and what stands on both sides of them.
func (r *Reader) phraseShape(i, j int32) (opens, before, behind int) {
	s := r.shapeOf(i, j)
	if r.see == nil && s.i == i && s.j == j && s.paragraph == r.paragraph {
		r.sum += s.sum
		return int(s.opens), int(s.before), int(s.behind)
	}
	sum := r.sum
	opens, before, behind = r.weighShape(i, j)
	*s = shape{i: i, j: j, paragraph: r.paragraph, sum: r.sum - sum, opens: int8(opens), before: int8(before), behind: int8(behind), role: int8(r.role(i, j)), own: int8(r.ownerKind(j))}
	return opens, before, behind
}

// weighShape adds what the words of the phrase [i, j) and those beside it weigh, and returns what it opens and stands
// between.
func (r *Reader) weighShape(i, j int32) (opens, before, behind int) {
	first, last := &r.cells[i], &r.cells[j-1]
	opens, before, behind = r.opens(i), int(r.before(i)), int(r.behind(j))
	r.on(cxEdges, before*int(numSides)+behind)
	r.on(cxLastClass, int(last.class))
	r.on(cxLastTag, int(last.tag))
	r.on(cxLastUse, last.usage())
	r.yes(cxLastWord, int(last.tail), last.tail > 0)
	r.yes(cxFirstWord, int(first.word), first.word > 0)
	if last.name > 0 {
		r.on(cxSpoken, int(last.name)*numSpoken+int(last.spoken))
	}
	if i > 0 && r.cells[i-1].word > 0 && r.cells[i-1].clause == first.clause {
		r.on(cxPrevWord, int(r.cells[i-1].word))
	}
	if j < int32(len(r.cells)) && r.cells[j].word > 0 {
		r.on(cxNextWord, int(r.cells[j].word))
	}
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
	var is kind
	for n := i; n < j; n++ {
		c := &r.cells[n]
		is |= c.is
		if c.name > 0 {
			is |= isNamed
		}
	}
	r.onKinds(cxHas, is, scopeHas[:])
	return opens, before, behind
}

// scopeHas are the kinds that each value of has stands for.
var scopeHas = [...]kind{isDe, isPause, isVerb, isFigure, isConj, isNamed, 0, isQuote, isNoun, isChange}

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
