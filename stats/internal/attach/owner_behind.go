package attach

// ownersBehind adds the phrases behind the figure that can own it: what 的 or a verb leads to,
// 拥有1.2万人口的|小镇, 12名选手进入|男子跳远决赛, and what the next clause is about.
func (r *Reader) ownersBehind(x *scopeContext) {
	hi := x.at + 1
	for hi < int32(len(r.cells)) && hi < x.at+24 && r.cells[hi].clause == r.cells[x.at].clause && r.cells[hi].mark != commaMark && r.cells[hi].mark != stopMark {
		hi++
	}
	n := 0
	for i := x.at + 2; i < hi && n < 6; i++ {
		p := &r.cells[i-1]
		var how int
		switch {
		case p.class == cDe:
			how = 1
		case verbish(p), p.class == cReach, p.class == cPrep, p.class == cHold, p.class == cChange:
			how = 2
		case r.cells[i].edge&nameBegins != 0:
			how = 3
		default:
			continue
		}
		if !r.ownerStarts(i, x.at+1) {
			continue
		}
		m := 0
		for j := i + 1; j <= hi && j <= i+maxOwner && m < 2; j++ {
			c := &r.cells[j-1]
			if c.mark == figMark || c.mark == timeMark {
				break
			}
			if r.ownerEnds(x, i, j, hi) {
				m++
				n++
				r.ownerBehind(x, i, j, how)
			}
		}
	}
	for k := r.topicsBefore(x.at); k < len(r.topics); k++ {
		if t := &r.topics[k]; t.i > x.at && t.clause > r.cells[x.at].clause {
			if t.named && t.clause == r.cells[x.at].clause+1 {
				r.ownerBehind(x, t.i, t.j, 4+b2i(t.sentence != r.cells[x.at].sentence))
			}
			break
		}
	}
}

// ownerBehind adds the words [i, j) behind the figure.
func (r *Reader) ownerBehind(x *scopeContext, i, j int32, how int) {
	v := r.verdictOf(i, j)
	if v.to == 0 {
		return
	}
	i, j = v.from, v.to
	if r.has(r.span(i, j)) {
		return
	}
	r.add(candidate{source: fromBehind, i: i, j: j})
	r.scopeBasics(x, r.span(i, j))
	r.phraseShape(i, j)
	own := r.ownerKind(j)
	r.on(cxBehind, how*int(numSides)+int(r.behind(j)))
	r.on(cxBehindOwner, how*numOwners+own)
	r.on(cxBehindUnit, how*int(numUnits)+x.unit)
	r.on(cxBehindFar, how*8+min(7, int(i-x.at)/2))
	r.on(cxBehindTopic, how*8+x.topic)
	r.on(cxUnitOwner, x.unit*numOwners+own)
	r.done()
}
