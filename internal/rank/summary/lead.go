package summary

import (
	"github.com/tiyao/tiyao/segment"
)

// What the first sentence that is looked at is.
const (
	leadBackground uint8 = 1 << iota // says how things have long been, sets a scene or asks
	leadStrong                       // has a figure that measures
	leadNews                         // has a verb that news turns on
)

// moreFeatures fills x for what the sentences of c are beside those that it was not made of.
func (w *work) moreFeatures(c *cand, x *[numDescription]float32) {
	p0 := &c.parts[0]
	s0 := &w.sents[p0.sent]
	x[dDay] = is1(w.namesDay(w.clauses[w.looked[p0.look].clause].first, w.clauses[p0.to].last))
	x[dSentence] = s0.score / 5
	x[dLexis], x[dLexisBest] = s0.lexis, s0.lexis-w.bestLexis
	for i := range c.n {
		x[dLexisMean] += w.sents[c.parts[i].sent].lexis
	}
	x[dLexisMean] /= float32(c.n)
	x[dBehindBest] = (w.bestSentence - s0.score) / 5
	if w.leadWords > 0 {
		x[dLeadCover] = float32(c.tally.lead) / float32(w.leadWords)
	}
	x[dFullLength] = min(3, float32(p0.full)/float32(w.cfg.Limit.full()))
	x[dParts] = float32(c.n)
	n, lean := 0, uint8(0)
	for i := range c.n {
		p := &c.parts[i]
		lean = max(lean, p.lean)
		n += int(p.to - p.from + 1)
	}
	x[dClauses] = float32(n) / 4
	x[dLean] = float32(lean)
	x[dFigures] = float32(c.tally.figures) / 4
	switch w.doc.Tokens[w.clauses[p0.from].first].Tag {
	case segment.TagNR:
		x[dOnPerson] = 1
	case segment.TagNS:
		x[dOnPlace] = 1
	case segment.TagNT, segment.TagNZ, segment.TagEng:
		x[dOnName] = 1
	}
	x[dLeadBackground], x[dLeadStrong], x[dLeadNews] = is1(w.leadIs&leadBackground != 0), is1(w.leadIs&leadStrong != 0), is1(w.leadIs&leadNews != 0)
}

// leadFeatures reads what the first sentence that is looked at is, and which is the best of them.
func (w *work) leadFeatures() {
	w.bestSentence, w.leadWords, w.leadIs = 0, 0, 0
	for i := range w.looked {
		if s := w.sents[w.looked[i].sent].score; i == 0 || s > w.bestSentence {
			w.bestSentence = s
		}
	}
	for i := range w.words {
		w.words[i].lead = false
	}
	if len(w.looked) == 0 {
		return
	}
	l := &w.looked[0]
	s := &w.sents[l.sent]
	if s.aim&(background|scenes) != 0 || s.is&asks != 0 {
		w.leadIs |= leadBackground
	}
	if s.is&strong != 0 {
		w.leadIs |= leadStrong
	}
	for c := l.clause; c < l.clauseEnd; c++ {
		x := &w.clauses[c]
		for _, m := range w.says[x.says:x.saysEnd] {
			if y := &w.words[m.word]; !y.lead {
				y.lead = true
				w.leadWords++
			}
			if m.news {
				w.leadIs |= leadNews
			}
		}
	}
}
