package summary

import "github.com/tiyao/tiyao/segment"

// readerShare is what the trees' unit is of the one in which it is said what a reader minds: less gives way to likeness with
// what editors chose.
const readerShare = .6

// shortShare is the same for being short, which what is learned from headlines does not mind, and tinyShare for being shorter than
// a third of the limit. Readers who judged whole descriptions mind it half as much where a text has more than a few sentences.
const shortShare, tinyShare = .5, 3

// weighUp sets the score of c, and w.x to its features.
func (w *work) weighUp(c *cand) {
	weights := &w.cfg.Weights.Untitled
	if w.titled {
		weights = &w.cfg.Weights.Titled
	}
	x := &w.x
	c.outline = w.outlined(c)
	w.features(c, x)
	c.answers = w.answersTitle(c, x[dTitle])
	w.short = shortness(x, w.titled, w.brief)
	linear, reading := dot(x[:], weights[:])+fixed(x)+taste(x, w.titled, w.brief), w.reading(c)
	x[dLinear], x[dReading] = linear, reading
	c.score = linear + reading
	if w.cfg.Limit.scale() < 1 { // who asks for more wants more
		fill := float32(8 * (1 - w.cfg.Limit.scale()) * max(0, .7-x[dLength]))
		c.score -= fill
		w.short += fill
	}
	if len(w.cfg.Must) > 0 {
		c.score += float32(mustBonus * float32(w.mentions(w.render(c))))
	}
	if w.tellsMeeting(c) {
		c.score += onMeeting
	}
	c.score += w.keyed(c)
	w.off = 0
	if w.littleOfTitle(c) {
		w.off = onOffTitle
	}
	c.score -= w.off
	if c.answers { // however short it is
		c.score += w.short + 2*onAsked
		w.short = 0
	}
	short, tiny := by(shortShare, w.short), by(tinyShare, max(0, .35-x[dLength]))
	switch {
	case w.cfg.Limit.Aim > 0: // who says what to aim at wants it
		tiny *= 4
	case w.bulletin || w.brief: // a text full of figures has more, and one of four sentences has room for it
		tiny *= 3
	default:
		short, tiny = short/2, tiny/2
	}
	if c.answers {
		tiny = 0
	}
	c.base = float32(readerShare*(c.score-linear)) - short - tiny + w.verdict(c, x)
}

// verdict is what readers who judged whole descriptions as fit to print or not liked and minded where likeness to an editor's
// choice does not tell: a day that is named, what the headline says that a text without a title has inside of it, how a case or an accident came out that the text opens with, the title said again and no more, and a second sentence from further down, which
// spoils a fair first one, but for a text of few sentences, or one full of figures, of which each has its own.
func (w *work) verdict(c *cand, x *[numDescription]float32) float32 {
	const day, apart, post, outcome, again, late, headline, off = .4, .8, .4, 1, 1, 1, 2.5, .8
	const only = .75 // of its words stand in the title
	v := by(day, x[dDay])
	if w.labelled {
		v += by(headline, x[dTitle])
	}
	if x[dDated] == 0 && w.offTitle(c) {
		v -= off
	}
	if w.tells > 0 && c.parts[0].look > w.tells {
		v -= late
	}
	if w.titled && c.n == 1 && c.parts[0].look == 0 && c.tally.idf > 0 && c.tally.title >= by(only, c.tally.idf) {
		v -= again // the title says that beside it
	}
	if w.settled && c.tally.is&isOutcome != 0 && c.parts[0].look <= 1 {
		v += outcome
	}
	if x[dGap] > 0 && !w.brief && !w.bulletin {
		for i := 1; i < c.n; i++ {
			if w.apart(c.parts[i-1].look, c.parts[i].look) && !w.settles(&c.parts[i]) {
				if w.register == segment.RegisterPost {
					return v - post
				}
				return v - apart
			}
		}
	}
	return v
}

// settles reports whether p says how a case came out that the first sentence opens with, and leaves open.
func (w *work) settles(p *part) bool {
	if w.endsMeeting(p) {
		return true
	}
	if !w.settled || !w.holdsKind(p.from, p.to, isOutcome) {
		return false
	}
	l := &w.looked[0]
	return l.clauseEnd > l.clause && !w.holdsKind(int32(l.clause), int32(l.clauseEnd-1), isOutcome) && w.holdsPhrase(w.clauses[p.from].start, w.clauses[p.to].end, classSettles)
}
