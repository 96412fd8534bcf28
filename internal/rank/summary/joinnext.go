package summary

import (
	"math"
	"strings"
)

// roomLeft is how much of the limit has to be left for the next sentence to be joined, in its unit, and leastJoined how long what is joined is.
const roomLeft, leastJoined = 28, 10

// What the trees, which learned of headlines too, may mind in it: in a figure, an end or a denial, and in what else somebody did.
const joinsFigure, joinsDeed = 1.2, .5

// joinsNext joins to c, one sentence with that score, the next sentence of the text, or its first clauses, where much room is left and it says what follows, a figure, how it came out
// or what somebody did: 审核结束，此次报名人数约140万。|其中，137.93万人通过审核. A text of few sentences has that from the search.
func (w *work) joinsNext(c *cand, score float32) {
	last := &c.parts[0]
	j := int(last.look) + 1
	if w.brief || c.n > 1 || last.to < last.end || j >= len(w.looked) || int32(w.cfg.Limit.Max)-c.size < roomLeft || !w.tellsOn(&w.looked[j], last) {
		return
	}
	w.marks++
	mark := w.marks
	var before tally
	w.count(last, &before, mark, mark)
	const minds = .1
	const ofTitle = 2 // pairs of it that c leaves out
	least := w.reading(c) - minds
	best, top := -1, float32(math.Inf(-1))
	l := &w.looked[j]
	for i := l.part; i < l.partEnd; i++ {
		p := &w.parts[i]
		if !w.joinable(p, c.size) {
			continue
		}
		worth := w.telling(p)
		if (w.pairsOf(p) &^ before.pairs).count() >= ofTitle {
			worth = joinsFigure
		}
		if worth == 0 {
			continue
		}
		n := w.joined(c, p, before, mark)
		if n == nil || w.reading(n) < least {
			continue
		}
		if s, above := w.cfg.Trees.above(&w.x, n.base, top); above && s >= score-worth {
			best, top = i, s
		}
	}
	if best >= 0 {
		*c = *w.joined(c, &w.parts[best], before, mark)
	}
}

// joined returns c, of which the words are before and marked with mark, with p behind it; nil where that says again what c says.
func (w *work) joined(c *cand, p *part, before tally, mark int32) *cand {
	n := &w.cand
	*n = *c
	n.parts[n.n] = *p
	n.n++
	n.size += p.size
	n.tally = before
	w.marks++
	w.count(p, &n.tally, mark, w.marks)
	if fresh := n.tally.words - before.words; w.saysAgain(p, fresh) {
		return nil
	}
	w.weighUp(n)
	return n
}

// tellsOn reports whether the sentence of l stands behind last, and is no scene, background, greeting, question or heading.
func (w *work) tellsOn(l *look, last *part) bool {
	const glued = .1 // the chance of a heading in it
	const idle = guests | attends | background | announces | greets | voices | scenes | prefaces | concedes | lists | follows
	s := &w.sents[l.sent]
	if l.place != w.looked[last.look].place+1 || s.aim&idle != 0 || s.is&(asks|quoted|heading|headline|self|unclosed) != 0 || s.joint > glued {
		return false
	}
	return (s.is&(hangs|links|contrasts) == 0 || l.sent == last.sent+1) && !shouts(w.doc.Text[s.start:s.end])
}

// joinable reports whether p can stand behind what is that long: it has room and its start, and does not end before what it announces.
func (w *work) joinable(p *part, size int32) bool {
	if p.refused || size+p.size > int32(w.cfg.Limit.Max) || p.size < leastJoined || p.cut[cutHead] || p.cut[cutFrame] || p.cut[cutClaim] || p.cut[cutSays] || p.cut[cutSource] || p.cut[cutFound] {
		return false
	}
	end := &w.clauses[p.to]
	return p.to == p.end || end.sep != '：'
}

// telling returns how much the trees may mind in p, 0 where it says neither a figure, an end, a denial nor what somebody did.
func (w *work) telling(p *part) float32 {
	start, end := w.clauses[p.from].start, w.clauses[p.to].end
	if w.holdsKind(p.from, p.to, isStrong|isOutcome) || w.holdsPhrase(start, end, classDenies) || w.holdsPhrase(start, end, classSettles) {
		return joinsFigure
	}
	if w.elaborates(p) {
		return joinsFigure
	}
	if w.holdsPhrase(start, end, classAttending) || w.holdsPhrase(start, end, classGuest) {
		return 0
	}
	subject, news, named := false, false, w.holdsKind(p.from, p.to, isFigure)
	for k := p.from; k <= p.to; k++ {
		x := &w.clauses[k]
		if w.firstVerb(x) == "是" {
			return 0 // what something is
		}
		subject = subject || x.is&isSubject != 0
		for _, m := range w.says[x.says:x.saysEnd] {
			news = news || m.news
			named = named || m.name
		}
	}
	if subject && (news && named || w.holdsKind(p.from, p.to, isFigure)) {
		return joinsDeed
	}
	return 0
}

// elaborates reports whether p opens with what says what was put out or agreed in the sentence before: 通知要求，…; 《办法》规定，…; 双方将….
func (w *work) elaborates(p *part) bool {
	c := &w.clauses[p.from]
	s := w.doc.Text[c.start:w.clauses[p.to].end]
	if strings.HasPrefix(s, "双方") || strings.HasPrefix(s, "雙方") {
		return w.wills(c)
	}
	n, _ := lexical().sets[classNotice].LongestIn(s)
	if strings.HasPrefix(s, "《") {
		const most = 60 * 3 // bytes
		n = strings.Index(s[:min(len(s), most)], "》") + len("》")
	}
	return n > len("》") && opensWith(s[n:], classDeclare)
}
