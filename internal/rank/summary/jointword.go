package summary

import (
	"math/bits"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// Kinds of features of the words around a joint.
const (
	joinBefore uint32 = 0x05EBCA6B * (iota + 1)
	joinBehind
	joinNext
	joinLast
	joinPair
	joinTags
	joinThree
	joinFour
	joinAhead
	joinLead
	joinTagWord
	joinWordTag
	joinEdge
	joinOpens
	joinCloses
	joinWordNext
	joinTagBefore
	joinClause
	joinVerbs
	joinPast
	joinBoth
	joinSubject
	numJoin = iota // of kinds
)

// jointKey returns what token k is to a joint, the hash of its word: numbers are as good as another, and so are people.
func (w *work) jointKey(k int) uint32 {
	t := &w.doc.Tokens[k]
	if w.doc.Text[t.Start]-'0' <= 9 {
		return 1
	}
	if t.Tag == segment.TagNR {
		return 2
	}
	return w.hashes[k]
}

// predicate reports whether t may be the verb of a clause.
func predicate(t segment.Tag) bool {
	const set = 1<<segment.TagV | 1<<segment.TagVD | 1<<segment.TagI | 1<<segment.TagL
	return uint64(set)>>t&1 == 1
}

// jointFar is how many words on each side of a place words looks at.
const jointFar = 14

// A stretch says of the words on one side of a place, the nearest in the lowest bit, which may be the verb of a clause and which end
// what may be looked at: marks, and where there is no word.
type stretch struct{ verbs, marks uint64 }

// stretches sets what stands behind the place before token k, the first that is read.
func (h *jointHead) stretches(k int) {
	h.ahead = stretch{}
	for n := range jointFar {
		h.see(k+n, n)
	}
}

// see enters token k as the n-th behind the place.
func (h *jointHead) see(k, n int) {
	toks := h.w.doc.Tokens
	switch {
	case k >= len(toks) || toks[k].Tag == segment.TagW:
		h.ahead.marks |= 1 << n
	case predicate(toks[k].Tag):
		h.ahead.verbs |= 1 << n
	}
}

// pass moves the place behind token k. Marks that open or close something end nothing before a place.
func (h *jointHead) pass(k int) {
	b := &h.behind
	b.verbs, b.marks = b.verbs<<1, b.marks<<1
	switch t := &h.w.doc.Tokens[k]; {
	case t.Tag == segment.TagW:
		if text := h.w.doc.Text; !opening(runeAt(text[t.Start:])) && !closing(lastRune(text[:t.End])) {
			b.marks |= 1
		}
	case predicate(t.Tag):
		b.verbs |= 1
	}
	h.ahead.verbs, h.ahead.marks = h.ahead.verbs>>1, h.ahead.marks>>1
	h.see(k+jointFar, jointFar-1)
}

// words sets out to the hash of each feature of the words around token k, before which a joint may be: who stands beside whom,
// by word and by tag, and whether there is a clause on both sides.
func (h *jointHead) words(k int, out *[numJoin]uint32) {
	const far = jointFar
	w, toks := h.w, h.w.doc.Tokens
	p := h.before(k)
	pp := max(h.first, p-1)
	k1, k2 := k+1, min(k+2, len(toks)-1)
	before, behind, next, last := w.jointKey(p), w.jointKey(k), w.jointKey(k1), w.jointKey(pp)
	tp, tk, tn, tnn, tpp := uint32(toks[p].Tag), uint32(toks[k].Tag), uint32(toks[k1].Tag), uint32(toks[k2].Tag), uint32(toks[pp].Tag)
	r, _ := hanzi.Last(w.doc.Text[:toks[p].End])
	q, _ := hanzi.Plain(w.doc.Text[toks[k].Start:])

	n := k + min(bits.TrailingZeros64(h.ahead.marks), far)
	verbs := min(uint32(bits.OnesCount64(h.ahead.verbs&(1<<(n-k)-1))), 3)
	var mark, past uint32
	if n < len(toks) && toks[n].Tag == segment.TagW {
		mark = w.jointKey(n)
	}

	said := min(bits.TrailingZeros64(h.behind.marks), far-1, k-h.first)
	m := k - 1 - said
	if h.behind.marks>>said&1 != 0 && said < min(far-1, k-h.first) {
		past = w.jointKey(m)
	}
	done := min(uint32(bits.OnesCount64(h.behind.verbs&(1<<said-1))), 3)
	*out = [...]uint32{
		mix(before ^ joinBefore),
		mix(behind ^ joinBehind),
		mix(next ^ joinNext),
		mix(last ^ joinLast),
		mix(tpp<<8 + tp ^ joinPair),
		mix(tp<<8 + tk ^ joinTags),
		mix(tp<<16 + tk<<8 + tn ^ joinThree),
		mix(tpp<<24 + tp<<16 + tk<<8 + tn ^ joinFour),
		mix(before*31 + behind ^ joinAhead),
		mix(behind*31 + tp ^ joinTagWord),
		mix(before*31 + tk ^ joinWordTag),
		mix(uint32(r)*31 + uint32(q) ^ joinEdge),
		mix(behind*31 + next ^ joinOpens),
		mix(last*31 + before ^ joinCloses),
		mix(tk<<16 + tn<<8 + tnn ^ joinLead),
		mix(behind*31 + tn ^ joinWordNext),
		mix(before*31 + tpp ^ joinTagBefore),
		mix(mark*31 + uint32(min(n-k, 12)) ^ joinClause),
		mix(mark*31 + verbs ^ joinVerbs),
		mix(past*31 + done<<8 + uint32(min(k-m, 10)) ^ joinPast),
		mix(done<<8 + verbs ^ joinBoth),
		mix(tk<<16 + done<<8 + min(verbs, 2) ^ joinSubject),
	}
}
