package summarize

// features fills x for the description c.
func (w *work) features(c *cand, x *[numDescription]float32) {
	*x = [numDescription]float32{}
	w.marks++
	p0 := &c.parts[0]
	s0 := &w.sents[p0.sent]
	lk := w.lookOf(p0.sent)
	whole := p0.from == int32(lk.clause)
	place := lk.place
	var cover, title, rank float32
	var is kind
	main := false
	more := 0
	for i := range c.n {
		p := &c.parts[i]
		s := &w.sents[p.sent]
		rank += s.rank
		cv, tt, k := w.partCover(p)
		cover, title, is = cover+cv, title+tt, is|k
		if k&isStrong != 0 && p.sent == w.mainFigure {
			main = true
		}
		if i > 0 {
			more++
			if p.sent != c.parts[i-1].sent+1 {
				x[dGap]++
			}
			if s.is&self != 0 {
				x[dSelf] = 1
			}
		}
		if s.is&asks != 0 {
			x[dAsks] = 1
		}
		if s.is&quoted != 0 {
			x[dQuoted] = 1
		}
		if p.to < p.end {
			x[dCutTail] = 1
			x[dCutShare] = max(x[dCutShare], 1-float32(p.size)/float32(p.full))
			whole = false
		}
		if p.noParens {
			x[dCutParens] = 1
		}
	}
	x[dFirst] = is1(place == 0)
	x[dSecond] = is1(place == 1)
	x[dEarly] = 1 / float32(1+place)
	x[dPlace] = float32(place) / float32(w.places)
	x[dOpensPara] = flag(s0.is, opensPara)
	sl := &w.sents[c.parts[c.n-1].sent]
	x[dEndsPara] = flag(sl.is, endsPara) * is1(x[dCutTail] == 0)
	x[dWholePara] = x[dOpensPara] * x[dEndsPara] * is1(whole && s0.para == sl.para && x[dGap] == 0)
	x[dRank] = rank / float32(c.n)
	x[dCover] = cover
	f := float32(c.size) / float32(w.cfg.limit.Max)
	x[dDensity] = cover / (f + .1)
	if w.titleMass > 0 {
		x[dTitle] = title / w.titleMass
	}
	x[dFigure] = is1(is&isFigure != 0)
	x[dStrong] = is1(is&isStrong != 0)
	x[dMain] = is1(main)
	head := &w.clauses[p0.from]
	x[dHangs] = is1(s0.is&hangs != 0 && p0.from == int32(lk.clause) || head.is&isHang != 0)
	if p0.from == int32(lk.clause) {
		x[dLinks] = flag(s0.is, links)
		x[dContrasts] = flag(s0.is, contrasts)
	}
	x[dSelf] = max(x[dSelf], flag(s0.is, self))
	x[dLength] = f
	x[dLength20] = max(0, f-.20)
	x[dLength30] = max(0, f-.30)
	x[dLength40] = max(0, f-.40)
	x[dLength55] = max(0, f-.55)
	x[dLength70] = max(0, f-.70)
	x[dLength85] = max(0, f-.85)
	x[dCutVague] = is1(p0.cut[cutVague])
	x[dCutTime] = is1(p0.cut[cutTime])
	x[dCutSource] = is1(p0.cut[cutSource])
	x[dCutSays] = is1(p0.cut[cutSays])
	x[dCutFrame] = is1(p0.cut[cutFrame])
	x[dOnTime] = is1(head.is&isTime != 0)
	x[dOnSource] = is1(head.is&isSource != 0)
	x[dOnSays] = is1(head.is&(isSays|isSource) == isSays)
	x[dOnFrame] = is1(head.is&(isFrame|isIf) != 0)
	x[dMore] = float32(more)
	if w.places <= 4 {
		x[dBrief] = x[dFirst]
		x[dBriefCover] = cover
	}
	x[dDated] = flag(s0.is, dated) * x[dFirst]
	x[dHeadline] = flag(s0.is, headline)
	x[dShort] = x[dFirst] * is1(c.n == 1) * is1(float32(p0.full) < .3*float32(w.cfg.limit.Max))
}

func is1(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// lookOf returns the look of sentence s, which is among those looked at.
func (w *work) lookOf(s int32) *look {
	for i := range w.looked {
		if w.looked[i].sent == s {
			return &w.looked[i]
		}
	}
	return &w.looked[0]
}

// partCover returns the weight of the words in p that no part of this candidate had before, the IDF of
// those that are in the title, and what the clauses hold.
func (w *work) partCover(p *part) (cover, title float32, is kind) {
	for c := p.from; c <= p.to; c++ {
		x := &w.clauses[c]
		is |= x.is
		for k := x.first; k < x.last; k++ {
			at := w.of[k]
			if at < 0 {
				continue
			}
			if y := &w.words[at]; y.mark != w.marks {
				y.mark = w.marks
				cover += y.weight
				if y.title {
					title += y.idf
				}
			}
		}
	}
	return
}
