package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// A key is why a sentence at the top of a text that is no news is what the text is about.
type key uint8

const (
	noKey     key = iota
	defines       // says what the title's thing is
	decides       // says what those who write have decided
	aimed         // says what the text is for: 本文介绍…
	concludes     // says what it comes to: 总的来说，…
)

// What a description gains that opens with such a sentence, in the unit of the score and of the trees.
var keyWorth = [...]float32{defines: 5, decides: 6, aimed: 10, concludes: 4}

// How many sentences at the top are asked.
const (
	aimReach    = 20
	defineReach = 8
	decideReach = 3
)

// findKeys marks the sentences at the top that say what the text is for or what its title's thing is.
func (w *work) findKeys() {
	w.essay, w.hasAim = w.isEssay(), false
	w.findIntro()
	w.technical = w.essay && w.tellsTechnique()
	n, parted := 0, false
	for i := range w.sents {
		s := &w.sents[i]
		s.key = noKey
		if s.is&(skipped|heading|quoted) != 0 {
			parted = parted || n > 0 && s.is&(skipped|heading) == heading
			continue
		}
		var head *sent // above it, or above the one before
		for j := i - 1; j >= max(0, i-2) && head == nil; j-- {
			if w.sents[j].is&(skipped|heading) == heading {
				head = &w.sents[j]
			}
		}
		n++
		if w.essay && w.comesTo(s) || n > aimReach {
			continue
		}
		switch at, end := w.aimAt(s); {
		case at >= s.start && w.register != segment.RegisterAnnouncement && !w.dated:
			s.key, s.keyAt, s.keyEnd = aimed, at, end
			w.hasAim = true
			s.aim &^= background
			s.is &^= asks
			if at == s.start {
				s.is &^= hangs // 这篇
			}
		case !w.essay:
		case w.definesTitle(s, n, head):
			s.key, s.keyAt, s.keyEnd = defines, s.start, s.start
			s.aim &^= background
		case n <= decideReach && !parted:
			if at := w.decidesAt(s); at >= s.start {
				s.key, s.keyAt, s.keyEnd = decides, at, at
			}
		}
	}
}

// tellsTechnique reports whether the title has a name in Latin letters, and the text two headings and more, and a writer who speaks.
func (w *work) tellsTechnique() bool {
	const least = 2 // headings
	latin := false
	for _, t := range w.titleTokens {
		latin = latin || letterByte(w.titleText[t.Start])
	}
	if !latin {
		return false
	}
	heads, speaks := 0, false
	for i := range w.sents {
		s := &w.sents[i]
		if s.is&(skipped|heading) == heading {
			heads++
		}
		speaks = speaks || s.is&self != 0
	}
	return speaks && heads >= least
}

// comesTo moves s behind what says that it is what the text comes to, 总的来说，, and marks it, if it is about what the title names.
func (w *work) comesTo(s *sent) bool {
	const least = 12 // characters
	n, _ := lexical().sets[classConcludes].LongestIn(w.doc.Text[s.start:s.end])
	if n == 0 || w.titleMass == 0 && w.register != segment.RegisterPost {
		return false
	}
	rest := hanzi.TrimLeft(w.doc.Text[s.start+n:s.end], "，：,: 的是")
	if hanzi.Count(rest) < least || w.titleMass > 0 && w.titleShare(s) == 0 || opensWith(rest, classPointsBack) {
		return false
	}
	w.moveStart(s, s.end-len(rest))
	s.is &^= links | hangs
	s.key, s.keyAt, s.keyEnd = concludes, s.start, s.start
	return true
}

// isEssay reports whether the text is no news: a post by its register, or one that nothing at its top files or dates.
func (w *work) isEssay() bool {
	const far = 900 // bytes
	switch w.register {
	case segment.RegisterPost:
		return true
	case segment.RegisterNews, segment.RegisterOpinion:
	default:
		return false
	}
	if w.dated || holds(w.doc.Text[:runesIn(w.doc.Text, far/3)], classFiled) {
		return false
	}
	for k, t := range w.doc.Tokens {
		if t.End > far {
			break
		}
		if t.Tag == segment.TagT && strings.HasSuffix(w.word(k), "日") {
			return false
		}
	}
	return true
}

// keyed is what a description gains by opening with the clause that says what the text is for, or by going on with it from the sentence before. What follows it
// from elsewhere says something else.
func (w *work) keyed(c *cand) float32 {
	const further = 3 // sentences
	if w.hasAim && w.sents[c.parts[0].sent].is&headline != 0 {
		return -onTitle
	}
	v := w.keyedPart(&c.parts[0])
	if s := &w.sents[c.parts[0].sent]; c.n > 1 && v == 0 && c.parts[1].sent == c.parts[0].sent+1 && s.is&(hangs|links|asks|self) == 0 && w.cue(s.first)&cueOpen == 0 && (c.parts[0].look == 0 || w.titleMass > 0 && w.titleShare(s) >= .25) {
		v = by(.7, w.keyedPart(&c.parts[1]))
	}
	if v == 0 {
		return 0
	}
	aim := w.sents[c.parts[0].sent].key == aimed
	for i := 1; i < c.n; i++ {
		if t := &w.sents[c.parts[i].sent]; t.key == noKey && (c.parts[i].sent > c.parts[i-1].sent+further || aim && t.is&(self|opensPara) != 0) {
			v -= 2 * onFar
		}
	}
	return v
}

// keyedPart is what p is worth for the key of its sentence: less where it ends before all is told that stands before it.
func (w *work) keyedPart(p *part) float32 {
	const late = .4
	s := &w.sents[p.sent]
	from, to := &w.clauses[p.from], &w.clauses[p.to]
	switch {
	case s.key == noKey || from.start > s.keyAt || to.end <= s.keyEnd:
		return 0
	case from.start < s.keyAt && (p.to < p.end || from.aim&background != 0), holds(w.doc.Text[from.start:to.end], classSeries):
		return by(late, keyWorth[s.key])
	}
	return keyWorth[s.key]
}

// keyClause returns the clause of s, of those from first to last, that says what the text is for, where others stand before it; or 0.
func (w *work) keyClause(s *sent, first, last int32) int32 {
	if s.key != aimed && s.key != decides {
		return 0
	}
	for k := first + 1; k <= last; k++ {
		if w.clauses[k].start == s.keyAt {
			return k
		}
	}
	return 0
}
