package attach

// parallel says how close figure k is to the one before, whose fields then most often stand where its own do: 1 in the
// clause, 2 in the sentence, 3 and 4 the same with a unit of another kind; 0 not at all.
func (r *Reader) parallel(k int) int {
	if k == 0 {
		return 0
	}
	a, b := &r.cells[r.figAt[k-1]], &r.cells[r.figAt[k]]
	if a.sentence != b.sentence {
		return 0
	}
	how := 1 + b2i(a.clause != b.clause)
	o, fig := &r.p.Figures[k-1], &r.p.Figures[k]
	if classOf(o.Unit, o.Kind) != classOf(fig.Unit, fig.Kind) {
		how += 2
	}
	return how
}

// parallelScope says where a scope stands that is so near, and where that of the figure before did.
func (r *Reader) parallelScope(x *scopeContext, adj int) {
	if x.parallel > 0 {
		r.on(cxParallel, ((x.parallel-1)*8+int(r.got[x.k-1].adj))*8+adj)
	}
}

var bracketValues = of("no", "alone", "alone again", "with words", "with words again", "-")

// bracket says whether figure k stands in a bracket: 1 alone, 3 with words before it, one more where the figure
// before does so too: 甲校（410名）、乙校（|380名|）.
func (r *Reader) bracket(k int) int {
	how := r.inBracket(r.figAt[k])
	if how > 0 && k > 0 && r.inBracket(r.figAt[k-1]) == how && r.cells[r.figAt[k-1]].sentence == r.cells[r.figAt[k]].sentence {
		return how + 1
	}
	return how
}

// bracketReach is how far before a figure, in words, the bracket opens that it stands in.
const bracketReach = 6

// inBracket reports how the figure at stands in a bracket: 1 alone, 3 with words before it, 0 not at all.
func (r *Reader) inBracket(at int32) int {
	for n := at - 1; n >= 0 && n >= at-bracketReach && r.cells[n].sentence == r.cells[at].sentence; n-- {
		switch r.cells[n].mark {
		case openMark:
			if n == at-1 {
				return 1
			}
			return 3
		case closeMark, figMark:
			return 0
		}
	}
	return 0
}
