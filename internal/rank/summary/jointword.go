package summary

import (
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

// wordHash returns the hash of the word of token k: numbers are as good as another, and so are people.
func (w *work) wordHash(k int) uint32 {
	word := w.doc.Text[w.doc.Tokens[k].Start:w.doc.Tokens[k].End]
	switch {
	case word[0] >= '0' && word[0] <= '9':
		return 1
	case w.doc.Tokens[k].Tag == segment.TagNR:
		return 2
	}
	return hashAt(w.doc, w.hashes, k)
}

// predicate reports whether t may be the verb of a clause.
func predicate(t segment.Tag) bool {
	const set = 1<<segment.TagV | 1<<segment.TagVD | 1<<segment.TagI | 1<<segment.TagL
	return uint64(set)>>t&1 == 1
}

// words returns the hash of each feature of the words around token k, before which a joint may be: who stands beside whom,
// by word and by tag, and whether there is a clause on both sides.
func (h *jointHead) words(k int) [numJoin]uint32 {
	const far = 14 // words
	w, toks := h.w, h.w.doc.Tokens
	p := h.before(k)
	pp := max(h.first, p-1)
	k1, k2 := k+1, min(k+2, len(toks)-1)
	before, behind, next, last := w.wordHash(p), w.wordHash(k), w.wordHash(k1), w.wordHash(pp)
	tp, tk, tn, tnn, tpp := uint32(toks[p].Tag), uint32(toks[k].Tag), uint32(toks[k1].Tag), uint32(toks[k2].Tag), uint32(toks[pp].Tag)
	r, _ := hanzi.Last(w.doc.Text[:toks[p].End])
	q, _ := hanzi.Plain(w.doc.Text[toks[k].Start:])

	n, verbs := k, uint32(0)
	for n < len(toks) && n < k+far && toks[n].Tag != segment.TagW {
		if predicate(toks[n].Tag) {
			verbs++
		}
		n++
	}
	var mark, past uint32
	if n < len(toks) && toks[n].Tag == segment.TagW {
		mark = w.wordHash(n)
	}
	verbs = min(verbs, 3)

	m, done := k-1, uint32(0)
	for m >= h.first && m > k-far {
		if toks[m].Tag == segment.TagW && !opening(runeAt(w.doc.Text[toks[m].Start:])) && !closing(lastRune(w.doc.Text[:toks[m].End])) {
			past = w.wordHash(m)
			break
		}
		if predicate(toks[m].Tag) {
			done++
		}
		m--
	}
	done = min(done, 3)
	return [...]uint32{
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
