package summary

import (
	"math"

	"github.com/tiyao/tiyao/segment"
)

// readerShare is what the trees' unit is of the one in which it is said what a reader minds: less gives way to likeness with
// what editors chose.
const readerShare = .6

// shortShare is the same for being short, which what is learned from headlines does not mind, and tinyShare for being shorter than
// a third of the limit. Readers who judged whole descriptions mind it half as much where a text has more than a few sentences.
const shortShare, tinyShare = .5, 3

// reranked is how many of the candidates with the best linear scores the trees choose from.
const reranked = 8

// A rated is a candidate with its features.
type rated struct {
	cand
	x [numDescription]float32
}

// description returns the best description of a Chinese text.
func (w *work) description() string {
	if !IsChinese(w.doc) {
		return ""
	}
	for _, listed := range [...]func(*work) string{(*work).digest, (*work).items} {
		if d := listed(w); d != "" {
			return d
		}
	}
	return w.bestDescription()
}

// bestDescription returns the best candidate's text, or the best that can be had without one.
func (w *work) bestDescription() string {
	n := 0
	w.each(func(c *cand, x *[numDescription]float32) { n = w.keep(n, c, x) })
	best, top := -1, float32(0)
	for _, i := range w.rank[:n] {
		floor := top
		if best < 0 {
			floor = float32(math.Inf(-1))
		}
		base := w.best[i].base
		if w.cfg.Trees == nil {
			base = w.best[i].score
		}
		if s, above := w.cfg.Trees.above(&w.best[i].x, base, floor); best < 0 || above {
			best, top = int(i), s
		}
	}
	if best >= 0 {
		w.joinsNext(&w.best[best].cand, top)
		if text := w.render(&w.best[best].cand); w.cfg.Limit.Length(text) <= w.cfg.Limit.Max {
			return text
		}
	}
	if !w.relaxed {
		w.relaxed = true
		return w.bestDescription()
	}
	return w.fallback()
}

// keep puts c among the n best that are kept, which w.rank has in their order, and returns their number.
func (w *work) keep(n int, c *cand, x *[numDescription]float32) int {
	j := n
	for j > 0 && w.best[w.rank[j-1]].score < c.score {
		j--
	}
	if j >= reranked {
		return n
	}
	slot := uint8(n)
	if n == reranked {
		slot = w.rank[n-1]
	} else {
		n++
	}
	copy(w.rank[j+1:n], w.rank[j:n-1])
	w.rank[j] = slot
	w.best[slot].cand, w.best[slot].x = *c, *x
	return n
}

// each calls f with every candidate that fits the limit: first every shortening of every sentence that is
// looked at, then the best of these with further sentences behind them.
func (w *work) each(f func(*cand, *[numDescription]float32)) {
	w.markTitle()
	w.stirring = w.titled && holds(w.titleText, classTalk)
	w.findSubjects()
	w.gather()
	w.findPairs()
	w.findMain()
	w.leadFeatures()
	w.findTurns()
	w.findQuestion()
	w.findMeeting()
	w.tells = w.newsWithin()
	w.settled = !w.titled || holds(w.titleText, classVerdict)
	limit := int32(w.cfg.Limit.Max)
	n := 0
	c := &w.cand
	for i := range w.parts {
		p := &w.parts[i]
		if p.size > limit {
			continue
		}
		*c = cand{n: 1, size: p.size}
		c.parts[0] = *p
		w.marks++
		w.count(p, &c.tally, w.marks, w.marks)
		w.weighUp(c)
		if !w.copiesTitle(c) { // it may still be the first of two
			f(c, &w.x)
		}
		c.score += w.short + w.off // what makes it too short alone, or leaves the title out, does not count when more follows
		w.keepVariant(p, int32(i), c.score)
		n = insert(&w.top, n, c)
	}
	for k := 1; k < maxParts && n > 0; k++ {
		n = w.extend(k, n, f)
	}
}

// keepVariant notes variant i with that score among the best of its sentence.
func (w *work) keepVariant(p *part, i int32, score float32) {
	p.score = score
	best := &w.looked[p.look].best
	for k := range best {
		if best[k] < 0 || w.parts[best[k]].score < score {
			copy(best[k+1:], best[k:])
			best[k] = i
			return
		}
	}
}

// extend puts one more sentence behind each of the n candidates of k parts in w.top and leaves the best
// there. Only the best variants of a sentence are tried.
func (w *work) extend(k, n int, f func(*cand, *[numDescription]float32)) int {
	limit := int32(w.cfg.Limit.Max)
	nn := 0
	c := &w.cand
	for i := range n {
		base := &w.top[i]
		w.marks++
		mark := w.marks
		var t tally
		for j := range k {
			w.count(&base.parts[j], &t, mark, mark)
		}
		last := &base.parts[k-1]
		for j := int(last.look) + 1; j < len(w.looked); j++ {
			l := &w.looked[j]
			if !w.follows(l, last) {
				continue
			}
			for _, v := range l.best {
				if v < 0 || base.size+w.parts[v].size > limit {
					continue
				}
				*c = *base
				c.parts[k], c.n = w.parts[v], k+1
				c.size += w.parts[v].size
				w.marks++
				before := c.tally.words
				w.count(&w.parts[v], &c.tally, mark, w.marks)
				fresh := c.tally.words - before
				if w.saysAgain(&w.parts[v], fresh) {
					continue
				}
				if all := w.weighty(&w.parts[v]); all >= 6 && 2*fresh <= all {
					c.again++
				}
				if !w.bulletin && !w.brief && w.apart(last.look, int32(j)) && !w.settles(&w.parts[v]) && w.weighty(&w.parts[v])-fresh < 2 {
					c.far++
				}
				w.weighUp(c)
				f(c, &w.x)
				c.score += w.short + w.off
				nn = insert(&w.next, nn, c)
			}
		}
	}
	w.top, w.next = w.next, w.top
	return nn
}

// apart reports whether a sentence stands between a and b, of those looked at, that says something.
func (w *work) apart(a, b int32) bool {
	x, y := &w.looked[a], &w.looked[b]
	if y.place-x.place > b-a {
		return true // between them one is not looked at
	}
	for i := a + 1; i < b; i++ {
		if s := &w.sents[w.looked[i].sent]; s.aim&(guests|attends|background|announces) == 0 && s.is&asks == 0 {
			return true
		}
	}
	return false
}

// weighty returns how many weighty words p has.
func (w *work) weighty(p *part) int32 {
	all := int32(0)
	for k := p.from; k <= p.to; k++ {
		c := &w.clauses[k]
		all += int32(c.saysEnd - c.says)
	}
	return all
}

// saysAgain reports whether p, of whose weighty words so many are new, says what was said before: one in four is new, or fewer.
func (w *work) saysAgain(p *part, fresh int32) bool {
	all := w.weighty(p)
	return all >= 4 && 4*fresh <= all
}

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
	if !w.settled || !w.holds(p.from, p.to, isOutcome) {
		return false
	}
	l := &w.looked[0]
	return l.clauseEnd > l.clause && !w.holds(int32(l.clause), int32(l.clauseEnd-1), isOutcome) && w.holdsOne(w.clauses[p.from].start, w.clauses[p.to].end, classSettles)
}

// insert puts c into the n best of top, which stay sorted, and returns their number.
func insert(top *[beam]cand, n int, c *cand) int {
	j := n
	for j > 0 && top[j-1].score < c.score {
		j--
	}
	if j >= beam {
		return n
	}
	n = min(n+1, beam)
	copy(top[j+1:n], top[j:n-1])
	top[j] = *c
	return n
}

// follows reports whether the sentence of l can stand behind p: one that hangs or is linked needs the end of
// the one before it in the text.
func (w *work) follows(l *look, p *part) bool {
	s := &w.sents[l.sent]
	if s.is&(hangs|links|contrasts) == 0 {
		return true
	}
	return l.sent == p.sent+1 && (p.to == p.end || p.to+1 == p.end && w.stirs(p.sent, p.end) || s.is&(hangs|contrasts) == 0)
}
