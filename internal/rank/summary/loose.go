package summary

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// A loose is what the head of a part stands for without having it.
type loose uint8

const (
	looseNone     loose = iota
	looseOne            // 他
	looseMany           // 他们, 两人, 大家
	looseCompany        // 公司
	looseOccasion       // 会上, 在仪式上
)

// looseHead tells what a sentence with the first clause first that starts at clause from leans on: a word for people before anyone is named, or
// an occasion that was named before; two people only where the sentence is a later one of its text. Times, and clauses that only set the scene, are looked through.
func (w *work) looseHead(first, from, last int32, later bool) loose {
	if d := w.opensWithName(from); d {
		return looseNone
	}
	subject := from
	for subject < last && w.clauses[subject].is&(isSource|isTime) != 0 {
		subject++
	}
	if word := w.word(w.clauses[subject].first); word == "公司" || word == "本公司" {
		return looseCompany
	}
	occasion := looseNone
	if w.onOccasion(&w.clauses[first]) {
		occasion = looseOccasion
	}
	for c := from; c <= last; c++ {
		x := &w.clauses[c]
		for k := x.first; k < x.last; k++ {
			if w.cue(k)&doesStand != 0 {
				if word := w.word(k); word == "他" || word == "她" {
					return looseOne
				}
				return looseMany
			}
			if s := w.doc.Text[w.doc.Tokens[k].Start:x.end]; later && (strings.HasPrefix(s, "两人") || strings.HasPrefix(s, "二人")) {
				return looseMany
			}
			if !w.light(k) {
				break
			}
		}
		if x.is&(isTime|isLink|isSource|isAdverbial) == 0 && (c > first || occasion == looseNone) || c > from {
			break
		}
	}
	return occasion
}

// light reports whether token k may stand before a subject.
func (w *work) light(k int) bool {
	switch w.doc.Tokens[k].Tag {
	case segment.TagT, segment.TagM, segment.TagQ, segment.TagD, segment.TagP, segment.TagC, segment.TagSP, segment.TagF:
		return true
	}
	return false
}

// onOccasion reports whether c starts with an occasion that has no name: 会上, 在仪式上.
func (w *work) onOccasion(c *clause) bool {
	return opensWith(strings.TrimPrefix(w.doc.Text[c.start:c.end], "在"), classOccasion)
}

// leavesOpen reports whether an end behind clause to, before clause last, leaves out what the clauses from from
// on call for: the items of a list, or the present that the past is set against.
func (w *work) leavesOpen(from, to, last int32) bool {
	if w.clauses[to+1].is&isFirst != 0 || w.clauses[from].is&isPast != 0 && !w.relaxed {
		return true
	}
	return w.holdsKind(from, to, isFirst) && w.holdsKind(to+1, last, isItem) && (!w.relaxed || !w.holdsKind(from, to, isItem))
}

// classifyOrder sets what the first word of c shows of its place among others, and whether it ends in a noun that
// the next clause tells the content of.
func (w *work) classifyOrder(c *clause, e *edges) {
	if e.firstCue&doesPast != 0 && !strings.HasPrefix(w.doc.Text[c.start+len(e.first):], "的") {
		c.is |= isPast
	}
	s := w.doc.Text[c.start:c.end]
	switch {
	case strings.HasPrefix(s, "一是") || strings.HasPrefix(s, "其一"):
		c.is |= isFirst
	case strings.HasPrefix(s, "二是") || strings.HasPrefix(s, "其二") || strings.HasPrefix(s, "三是") || strings.HasPrefix(s, "其三"):
		c.is |= isItem
	}
	if k := c.last - 1; k > c.first && w.cue(k)&doesContent != 0 {
		for j := k - 1; j >= max(c.first, k-3); j-- {
			if w.cue(j)&doesIssue != 0 {
				c.is |= unended
				return
			}
			if t := w.doc.Tokens[j].Tag; t != segment.TagM && t != segment.TagQ && t != segment.TagU {
				return
			}
		}
	}
}

// leftOut is what a reader minds of c because something it calls for is not there. kinds is what its clauses are.
func (w *work) leftOut(c *cand, kinds kind) float32 {
	v := float32(0)
	p0 := &c.parts[0]
	switch p0.loose {
	case looseOne, looseMany:
		v += onLoose
	case looseCompany:
		v += onCompany
	case looseOccasion:
		v += onOccasion
	}
	switch head := w.clauses[p0.from].is; {
	case head&(isFirst|isItem) != 0:
		v += onLoose
	case head&isPast != 0:
		v += onPast
	}
	if kinds&(isFirst|isItem) == isFirst {
		v += openList
	}
	question := true
	for i := range c.n {
		p := &c.parts[i]
		question = question && w.sents[p.sent].is&(asks|headline) == asks && p.to == p.end && !closing(lastRune(w.doc.Text[:w.sents[p.sent].end]))
		if i > 0 && p.loose == looseOne && !w.onePerson(&c.parts[i-1]) {
			v += onOther
		}
	}
	if first := &c.parts[0]; (w.titled || !w.brief) && w.sents[first.sent].is&(asks|headline) == asks && first.to == first.end {
		v += onQuestion
	}
	if question {
		v += onlyQuestion
	}
	return v
}

// onePerson reports whether who 他 behind p is can be told: the last person named in p is the first one.
func (w *work) onePerson(p *part) bool {
	start, end := w.clauses[p.from].start, w.clauses[p.to].end
	found := -1
	for i := range w.doc.Names {
		n := &w.doc.Names[i]
		if n.Type != segment.Person {
			continue
		}
		for _, m := range n.Mentions {
			if m.Title || m.Start < start || m.End > end {
				continue
			}
			if found >= 0 && found != i {
				return false
			}
			found = i
		}
	}
	return found >= 0 || !w.people()
}

// people reports whether the document names anyone.
func (w *work) people() bool {
	for i := range w.doc.Names {
		if w.doc.Names[i].Type == segment.Person {
			return true
		}
	}
	return false
}
