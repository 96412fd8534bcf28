package keywords

import "slices"

// describe fills in c.x but the late features.
func (s *scan) describe(c *cand) {
	x := &s.nodes[c.node]
	f := &c.x
	n := int32(x.n)
	at := x.at()
	c.n, c.at = n, at
	f[xWords] = uint8(min(n, 9))
	f[xRunes] = runeBins.of(int32(len(s.chars(at, n))))
	idfMax := s.rarest(at, n)
	s.describeTitle(x, f)
	s.describeCount(c, idfMax, s.best)
	s.describePlaces(x, f)
	f[xQuote] = x.flags&(fQuote|fBook) | x.flags&fHead
	f[xDocWords] = logBin(s.words/16, 8)
	f[xDateline], f[xHan], f[xLevel], f[xParas] = s.reg.dateline, s.reg.script, s.reg.level, s.reg.paras
	s.recall(c)
	f[xClause] = s.clause(x, at, at+n)
	s.prior(c)
	for _, fill := range s.by.plan.early {
		fill(s, c, x)
	}
	s.by.model.forest.order(f, s.by.plan.earlyClasses)
}

// featParts are features that are found together. Those of a part that the first trees ask
// nothing about are left to describeLate: most candidates are told by the others alone to be
// none of the best.
var featParts = [...]struct {
	feats []uint8
	fill  func(s *scan, c *cand, x *node)
}{
	{[]uint8{xFirstTag, xLastTag, xKind, xIDFMax, xIDFMean, xIDFLast}, (*scan).describeWords},
	{[]uint8{xInside}, (*scan).describeInside},
	{[]uint8{xLeft, xRight}, (*scan).describeNeighbours},
	{[]uint8{xOpenLeft, xOpenRight, xCredit}, func(s *scan, c *cand, x *node) { s.describeSides(x, &c.x) }},
	{[]uint8{xEdges}, (*scan).describeEdges},
	{[]uint8{xLinkLeft}, func(s *scan, c *cand, _ *node) { c.x[xLinkLeft] = s.link(c.at - 1) }},
	{[]uint8{xLinkRight}, func(s *scan, c *cand, _ *node) { c.x[xLinkRight] = s.link(c.at + c.n - 1) }},
	{[]uint8{xShare}, func(s *scan, c *cand, _ *node) { c.x[xShare] = s.share(c) }},
	{[]uint8{xCohesion, xPMI}, (*scan).describeBond},
	{[]uint8{xPeers}, (*scan).describePeers},
	{[]uint8{xLists}, func(_ *scan, c *cand, x *node) { c.x[xLists] = part(int32(x.lists), x.count) }},
	{[]uint8{xCorpus, xFreeLeft, xFreeRight}, (*scan).describeCorpus},
	{[]uint8{xPrior + RoleTail, xPrior + RoleFront, xPrior + RoleUsedHead, xPrior + RoleWorthEnd, xPrior + RoleWorthFront, xParts}, (*scan).priorLate},
	{[]uint8{xGoesOn}, (*scan).describeGoesOn},
	{[]uint8{xSpread, xEnds, xSubject, xExample, xBefore}, (*scan).describeSpread},
}

// A plan says which parts are described early, and which late.
type plan struct {
	early, late               []func(s *scan, c *cand, x *node)
	earlyClasses, lateClasses []uint8 // the classes among their features
}

// newPlan returns the plan for trees that ask about the features of first before all others.
func newPlan(first []uint8) (p plan) {
	var late [featSlots]bool
	for _, part := range featParts {
		if slices.ContainsFunc(part.feats, func(k uint8) bool { return slices.Contains(first, k) }) {
			p.early = append(p.early, part.fill)
			continue
		}
		p.late = append(p.late, part.fill)
		for _, k := range part.feats {
			late[k] = true
		}
	}
	for _, k := range classFeats {
		if late[k] {
			p.lateClasses = append(p.lateClasses, k)
		} else {
			p.earlyClasses = append(p.earlyClasses, k)
		}
	}
	return p
}

// describeLate fills in the features of c that describe left out.
func (s *scan) describeLate(c *cand) {
	for _, fill := range s.by.plan.late {
		fill(s, c, &s.nodes[c.node])
	}
	s.by.model.forest.order(&c.x, s.by.plan.lateClasses)
}

// describeNeighbours fills in what stands around the first occurrence of c in the body.
func (s *scan) describeNeighbours(c *cand, x *node) {
	c.x[xLeft], c.x[xRight] = 0, 0
	if x.count > 0 {
		c.x[xLeft], c.x[xRight] = s.context(x.first-1), s.context(x.first+c.n)
	}
}

// describeTitle fills in where x stands in the title.
func (s *scan) describeTitle(x *node, f *features) {
	n := int32(x.n)
	f[xTitleLeft], f[xTitleRight], f[xTitlePos], f[xTitleSeg] = 0, 0, 0, 0
	f[xTitle] = 0
	f[xTitleLen] = 0
	f[xSupport] = 0
	if s.nt > 0 {
		f[xSupport] = s.support
		f[xTitle] = 1
		f[xTitleLen] = 1 + titleLenBins.of(int32(s.nt))
	}
	if x.title < 0 {
		return
	}
	f[xTitle] = 2
	l, r := s.context(x.title-1), s.context(x.title+n)
	f[xTitleLeft], f[xTitleRight] = l, r
	f[xTitlePos] = 1 + titlePosBins.of(x.title)
	seg := uint8(1)
	if int(l) < ctxTag {
		seg |= 2
	}
	if int(r) < ctxTag {
		seg |= 1 << 2
	}
	f[xTitleSeg] = [...]uint8{0, 1, 0, 2, 0, 3, 0, 4}[seg]
}

// describeCount fills in how often c stands in the body, and how that ranks against best.
func (s *scan) describeCount(c *cand, idfMax, best float32) {
	x, f := &s.nodes[c.node], &c.x
	f[xCount] = countBins.of(x.count)
	f[xFreq] = logBin(x.count*1000/max(s.words, 100), 8)
	rank := float32(x.count) * idfMax / best
	f[xRank] = 0
	c.fine = 31
	if x.count > 0 {
		v := float32(-2 * log2(min(max(rank, 1e-6), 1)))
		f[xRank] = uint8(8 - min(7, int(v)))
		c.fine = uint8(min(31, int(float32(2*v))))
	}
}

// describePlaces fills in where x stands in the body, and how much of it inside longer
// phrases.
func (s *scan) describePlaces(x *node, f *features) {
	f[xPos], f[xZone] = 0, 0
	if x.count > 0 {
		pos := x.first - int32(s.nt)
		f[xPos] = logBin(pos, 11)
		f[xZone] = 3
		if z := s.zone[x.first]; z&fFirst != 0 {
			f[xZone] = 1
		} else if z&fLead != 0 {
			f[xZone] = 2
		} else if z&fHead != 0 {
			f[xZone] = 4
		}
	}
	f[xSents] = sentBins.of(x.sents)
	long := max(x.longL, x.longR)
	switch {
	case x.count == 0 || long == 0:
		f[xLong] = 0
	case long*3 < x.count:
		f[xLong] = 1
	case long*3 < 2*x.count:
		f[xLong] = 2
	case long < x.count:
		f[xLong] = 3
	default:
		f[xLong] = 4
	}
}

// describeGoesOn fills in how much of x goes on behind it into one longer phrase: none, up to a third, up
// to two thirds, most, all, and most or all into one that is no candidate.
func (s *scan) describeGoesOn(c *cand, x *node) {
	v := part(x.longR, x.count)
	if v >= 3 && !s.nodes[x.wholeR].cand {
		v += 2
	}
	c.x[xGoesOn] = v
}
