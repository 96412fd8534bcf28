package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A joint is where a headline, a caption or a list of questions ends that lost its line end, and the text
// starts: 某县开通夜间公交近日，记者从…. It is told by a linear model over the words around it. A place is
// taken if it is likelier than jointBar against all others and none together.
const jointBar = .75

// labelledBar is the same behind 原标题：, where there is a joint: the worst of a wrong one is a lead without its first words.
const labelledBar = .5

// innerBar is the same inside of a text, where few sentences have one.
const innerBar = .8

// jointSentences is how many sentences of a text are looked at for one.
const jointSentences = 64

// A Place is where a joint could be: before a token, at a byte of the text, with what is known of it.
type Place struct {
	At       int
	Features [numJoint]float32
	Words    []uint16 // places of its features of words in a Hashed
}

// Joints returns the places of doc where a headline may end that runs into the text, or a heading inside of one: for fitting weights.
func Joints(doc *segment.Document, labelled, inner bool) []Place {
	e := New(Config{Limit: Limit{Max: defaultMax}})
	w := e.bare(doc)
	defer w.end()
	var out []Place
	w.eachJoint(0, labelled, inner, func(h *jointHead, k int, x *jointOwn) {
		h.again(k, x)
		p := Place{At: doc.Tokens[k].Start}
		copy(p.Features[:], x[:])
		for i, t := range h.tags {
			p.Features[numJointOwn+i*numTags+int(t)] = 1
		}
		h.words(k, &h.hashes)
		for _, at := range h.hashes {
			p.Words = append(p.Words, uint16(at%HashedSize))
		}
		out = append(out, p)
	})
	return out
}

// findJoint returns the byte where the text starts behind a headline that runs from byte start on, or 0. Behind a label
// there is one, of which ！ is seldom the end.
func (w *work) findJoint(start int, labelled bool) int {
	at, chance := w.likeliestJoint(start, labelled, false)
	if labelled && chance >= labelledBar || chance >= w.jointBar(at, jointBar) {
		return at
	}
	return 0
}

// jointBar is bar for a joint at byte at, lower where a clause follows that only says when, 某地举行灯会|近日，, and higher where it
// parts a verb from what may be its object: 发布了|云河一号的图片.
func (w *work) jointBar(at int, bar float64) float64 {
	const object, time, never = .95, .4, 2
	k := w.doc.TokenAt(at)
	if at == 0 || k == 0 {
		return bar
	}
	if w.timeAlone(k) && w.doc.Tokens[k].Tag == segment.TagT {
		return time
	}
	switch w.word(k - 1) {
	case "已故", "时任", "现任", "前任", "知名", "著名", "资深":
		return never // 释放已故|云州领导人
	}
	verb := k - 1
	if word := w.word(verb); verb > 0 && (word == "了" || word == "过" || word == "着") {
		verb-- // 获得了|云河奖的选手
	}
	if w.doc.Tokens[verb].Tag != segment.TagV {
		return bar
	}
	switch w.doc.Tokens[k].Tag {
	case segment.TagN, segment.TagVN, segment.TagB, segment.TagJ, segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagNR, segment.TagEng, segment.TagX, segment.TagM:
		return object
	}
	return bar
}

// likeliestJoint returns the likeliest place for the end of a heading that runs from byte start on, and its chance, 0 where that
// is below all bars. Of two headings in a row, each of which may end there, it is the end of the last.
func (w *work) likeliestJoint(start int, labelled, inner bool) (at int, chance float64) {
	const both = .3 // of all the chance of a joint
	model := learnedJoint()
	own := &model.Own
	most := max(0, own[jRepeat]) + max(0, own[jPairs]) + max(0, own[jAgain]) + max(0, own[jSays]) // that again can add
	w.joints = w.joints[:0]
	w.eachJoint(start, labelled, inner, func(h *jointHead, k int, x *jointOwn) {
		if labelled && (x[jShout] != 0 || x[jClosed] != 0) {
			return // it cannot be the joint
		}
		words := int32(0)
		h.words(k, &h.hashes)
		for _, at := range &h.hashes {
			words += int32(model.Words.Weights[at%HashedSize])
		}
		p := placed{k: k, said: float32(float32(words) * model.Words.Unit), tags: h.tags}
		score := p.said + h.tags.dot(x, own)
		if score+most < -3 {
			return
		}
		p.own, p.odds = *x, exp(score+h.mostAgain(k, x, own))
		w.joints = append(w.joints, p)
	})
	if !w.tellJoints(own) {
		return 0, 0
	}
	sum, top := float64(1), float64(0) // the odds of no joint are 1
	for i := range w.joints {
		sum += w.joints[i].odds
		top = max(top, w.joints[i].odds)
	}
	for i := range w.joints {
		if j := &w.joints[i]; j.odds == top || j.odds >= both*(sum-1) {
			at = w.doc.Tokens[j.k].Start
			chance += j.odds
		}
	}
	if at > 0 {
		at = w.beforeCause(start, at)
		if k := w.doc.TokenAt(at); k > 0 && w.word(k) == "自" && w.word(k-1) == "转" && w.doc.Tokens[k-1].Start > start {
			at = w.doc.Tokens[k-1].Start // …展开调查|转自某台
		}
	}
	if chance /= sum; at == 0 || chance > unlikely && w.inWord(at) {
		return 0, 0
	}
	return at, chance
}

// beforeCause returns where the subject starts that stands before the 因 at byte at, a name and how many: …势在必行|云州大学18人因旷课退学. at where there
// is none behind byte start.
func (w *work) beforeCause(start, at int) int {
	const far = 6 // words
	toks := w.doc.Tokens
	k := w.doc.TokenAt(at)
	if w.word(k) != "因" || k == 0 || toks[k-1].Tag != segment.TagQ && toks[k-1].Tag != segment.TagN && toks[k-1].Tag != segment.TagM {
		return at
	}
	counts := false
	for j := k - 1; j >= max(0, k-far) && toks[j].Start > start; j-- {
		switch t := toks[j].Tag; {
		case t == segment.TagM, t == segment.TagQ:
			counts = true
		case !named(t):
			return at
		}
		if counts && toks[j].Start-start >= leastJoint*3 && w.nameOn(j) != nil {
			return toks[j].Start
		}
	}
	return at
}

// tellJoints asks of the places what takes long to tell, the likeliest first. It reports false as soon as all of them
// together are unlikely.
func (w *work) tellJoints(weights *[numJoint]float32) bool {
	const least = unlikely / (1 - unlikely) * .99 // less than what the odds of unlikely are, for they are rounded
	for {
		sum, next := float64(0), -1
		for i := range w.joints {
			j := &w.joints[i]
			if sum += j.odds; !j.told && (next < 0 || j.odds > w.joints[next].odds) {
				next = i
			}
		}
		if sum < least {
			return false
		}
		if next < 0 {
			return true
		}
		j := &w.joints[next]
		w.head.again(j.k, &j.own)
		j.odds, j.told = exp(j.said+j.tags.dot(&j.own, weights)), true
	}
}

// A placed is a place where a joint may be.
type placed struct {
	k    int // the token behind it
	own  jointOwn
	tags jointTags
	said float32 // what the words around it say for it
	odds float64 // what it adds to those of a joint; at most, until again was asked
	told bool    // it was
}

// unlikely is a chance that nobody asks about: it lies below all bars.
const unlikely = .3

// inWord reports whether byte at is inside of a word that no dictionary has: two characters before and behind it stand together
// time and again.
func (w *work) inWord(at int) bool {
	const often, far = 3, 1 << 13
	text := w.doc.Text[:min(len(w.doc.Text), far)]
	if at < 6 || at+6 > len(text) || text[at-6] < 0xE4 || text[at] < 0xE4 || text[at+3] < 0xE4 {
		return false
	}
	return strings.Count(text, text[at-6:at+6]) >= often
}

// How far a headline may run, and what is compared with it, in characters.
const (
	leastJoint = 5
	mostJoint  = 56
	jointAhead = 60
)

// endsLine reports whether the end of a line stands in s.
func endsLine(s string) bool {
	for i := range len(s) {
		if s[i] == '\n' || s[i] == '\r' {
			return true
		}
	}
	return false
}

// eachJoint calls f for the places where a headline may end that starts at byte start, with their features.
func (w *work) eachJoint(start int, labelled, inner bool, f func(h *jointHead, k int, x *jointOwn)) {
	toks, text := w.doc.Tokens, w.doc.Text
	first := w.doc.TokenAt(start)
	h, x := &w.head, &w.jointX // in the pooled work, for f would keep them on the heap
	*h = jointHead{w: w, first: first}
	h.stretches(first)
	for k := first; k+2 < len(toks); k++ {
		t := &toks[k]
		word := text[t.Start:t.End]
		if word[0] < 0xE4 && endsLine(word) { // none that begins with a Chinese character does
			return
		}
		if k > first+1 && h.chars >= leastJoint && h.may(k) && !w.insideName(k) {
			*x = jointOwn{}
			h.fill(k, x)
			x[jLabelled], x[jInner] = is1(labelled), is1(inner)
			f(h, k, x)
		}
		if h.add(k); h.chars > mostJoint || h.stopped {
			return
		}
		h.pass(k)
	}
}
