package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// features fills x for the description c, of which the tally is known.
func (w *work) features(c *cand, x *[numDescription]float32) {
	*x = [numDescription]float32{}
	p0 := &c.parts[0]
	s0 := &w.sents[p0.sent]
	lk := &w.looked[p0.look]
	whole := p0.from == int32(lk.clause)
	place := lk.place
	t := &c.tally
	is := t.is
	var rank float32
	main := false
	more := 0
	for i := range c.n {
		p := &c.parts[i]
		s := &w.sents[p.sent]
		rank += s.rank
		if p.sent == w.mainFigure && w.holdsMain(p) {
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
		if p.lean > 0 {
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
	cover, title := t.cover, t.title
	x[dCover] = cover
	f := float32(c.size) / float32(w.cfg.Limit.full())
	x[dDensity] = cover / (f + .1)
	if w.titleMass > 0 {
		x[dTitle] = title / w.titleMass
	}
	x[dFigure] = is1(is&isFigure != 0)
	x[dStrong] = is1(is&isStrong != 0)
	if x[dMain] = is1(main); w.mainKind == isFigure {
		x[dMain] /= 4 // a count is seldom what the news is
	}
	head, subject := &w.clauses[p0.from], w.saysFirst(p0)
	x[dHangs] = is1(s0.is&hangs != 0 && p0.from == int32(lk.clause) || subject.is&isHang != 0 && !w.namedBefore(p0.from, subject))
	x[dBare] = 1
	for k := p0.from; k <= p0.to; k++ {
		if w.clauses[k].is&isSubject != 0 {
			x[dBare] = 0
			break
		}
	}
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
	x[dCutSays] = is1(p0.cut[cutSays] || p0.cut[cutClaim])
	x[dCutFrame] = is1(p0.cut[cutFrame])
	x[dCutHead] = is1(p0.cut[cutHead])
	x[dOnTime] = is1(head.is&isTime != 0)
	x[dOnSource] = is1(head.is&isSource != 0)
	x[dOnSays] = is1(head.is&(isSays|isSource) == isSays)
	x[dOnFrame] = is1(head.is&(isFrame|isIf) != 0)
	// The more room, the more sentences: the fit knew the default limit only.
	x[dMore] = float32(more) * min(1, w.cfg.Limit.scale())
	x[dOnReporter] = is1(head.is&isReporter != 0 && head.is&isSource != 0 || subject.is&(isReporter|isSource) == isReporter|isSource)
	x[dOnQuote] = is1(opening(runeAt(w.doc.Text[head.start:])) && w.doc.Text[head.start] != '"' && runeAt(w.doc.Text[head.start:]) != '《')
	x[dExpect] = 4 * t.hits / (float32(c.size) + 25)
	x[dLast] = is1(w.looked[c.parts[c.n-1].look].place == w.places-1)
	x[dNews] = is1(t.news)
	if t.words > 0 {
		x[dNames] = float32(t.names) / float32(t.words)
		x[dPerson] = float32(t.persons) / float32(t.words)
		x[dOrganization] = float32(t.organizations) / float32(t.words)
		x[dIDF] = t.idf / float32(t.words) / 10
	}
	if w.brief {
		x[dBrief] = x[dFirst]
		x[dBriefCover] = cover
		x[dBriefExpect] = x[dExpect]
		x[dBriefPlace] = x[dPlace]
		x[dBriefRank] = x[dRank]
		x[dBriefLast] = x[dLast]
		x[dBriefLength] = f
	}
	x[dGlued] = flag(s0.is, glued)
	x[dTitled], x[dTextDated], x[dTextBrief] = is1(w.titled), is1(w.dated), is1(w.brief)
	x[dParagraphs] = min(2, float32(len(w.doc.Paragraphs))/10)
	x[dSentences] = min(3, float32(w.places)/10)
	x[dLead] = min(2, float32(w.leadChars)/100)
	x[dDeictic] = is1(is&isDeictic != 0)
	w.purposeFeatures(c, x)
	x[dThird] = is1(place == 2)
	x[dDatedLength] = f * is1(w.dated)
	x[dLinedLength] = f * is1(len(w.doc.Paragraphs) >= 4)
	x[dLongLead] = f * is1(w.longLead)
	x[dDated] = flag(s0.is, dated) * x[dFirst]
	x[dHeadline] = flag(s0.is, headline)
	x[dShort] = x[dFirst] * is1(c.n == 1) * is1(float32(p0.full) < .3*float32(w.cfg.Limit.Max))
	w.moreFeatures(c, x)
}

// purposeFeatures fills x for what the clauses of c are for, and for the register of the text.
func (w *work) purposeFeatures(c *cand, x *[numDescription]float32) {
	o := &c.outline
	p0, last := &c.parts[0], &c.parts[c.n-1]
	s0 := &w.sents[p0.sent]
	x[dPrefaces] = is1(o.aims&prefaces != 0) + is1(o.aims&prefaced != 0)
	x[dBackground] = is1(s0.aim&background != 0)
	x[dAttends] = is1(o.aims&attends != 0)
	x[dAnnounces] = is1(o.aims&announces != 0)
	x[dFollows] = is1(o.head&(follows|concedes) != 0)
	x[dHappens] = is1(o.all&happens != 0)
	x[dAims] = is1(o.all&aims != 0)
	x[dBareNext] = float32(o.bare)
	x[dOpenEnd] = is1(last.to < last.end && w.holdsKind(last.to+1, last.end, isStrong))
	x[dTitleName], x[dTitleFigure] = is1(o.named), is1(o.titleNumber && w.titled) // the fit knew given titles only
	x[dRegister] = float32(w.register)
	x[dFigureText] = is1(c.tally.is&isStrong != 0 && (w.register == segment.RegisterResult || w.register == segment.RegisterBulletin))
	if w.register == segment.RegisterPost {
		x[dPostPlace], x[dPostLength] = x[dPlace], x[dLength]
	}
}

func is1(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// onlyAt reports whether c says no more than where: 在云州体育馆，.
func (w *work) onlyAt(c *clause) bool {
	return c.is&(hasVerb|isSubject) == 0 && w.word(c.first) == "在"
}

// namedBefore reports whether subject opens with 该 and what it stands for is named in the clauses of its sentence from from on:
// 美国某局周一说，该国….
func (w *work) namedBefore(from int32, subject *clause) bool {
	if !strings.HasPrefix(w.doc.Text[subject.start:], "该") {
		return false
	}
	for k := w.clauses[from].first; k < subject.first; k++ {
		switch w.doc.Tokens[k].Tag {
		case segment.TagNS, segment.TagNT, segment.TagNZ:
			return true
		}
	}
	return false
}

// holdsMain reports whether p holds a figure of the kind of the main one.
func (w *work) holdsMain(p *part) bool {
	for k := p.from; k <= p.to; k++ {
		if w.clauses[k].is&w.mainKind != 0 {
			return true
		}
	}
	return false
}

// saysFirst returns the clause of p that could hang on what is said before: behind 据悉 or a date, it is the next one.
func (w *work) saysFirst(p *part) *clause {
	k := p.from
	for k < p.to && (w.clauses[k].is&(isTime|isSource) != 0 || w.onlyAt(&w.clauses[k])) {
		k++
	}
	return &w.clauses[k]
}
