package keywords

import (
	"github.com/tiyao/tiyao/segment"
)

// currentPhrases makes nodes of the phrases of the body that the corpus knows.
func (s *scan) currentPhrases() {
	for u := int32(s.nt) + 1; int(u) < len(s.ids); u++ {
		if s.ids[u] < 0 || !Opens(s.tag(u)) || s.mark[u] != markNone || s.zone[u]&fSkip != 0 {
			continue
		}
		h := hashOn(hashStart, s.word(u))
		for v := u + 1; int(v) < len(s.ids) && v < u+MaxPhrase && s.ids[v] >= 0 && s.mark[v] == markNone; v++ {
			h = hashOn(h, s.word(v))
			if Closes(s.tag(v)) {
				if x, ok := s.e.model.phrases.Get(h | keyHashed); ok && x>>6&7 >= freeEnough && x>>3&7 >= freeEnough {
					s.nounPhrase(u, v+1)
				}
			}
			if !Inner(s.tag(v)) {
				break
			}
		}
	}
}

// MaxPhrase is the most words of a phrase of the table.
const MaxPhrase = 4

// freeEnough is how free the neighbours of a phrase must be on both sides, in half nats,
// for it to be a candidate though it stands once.
const freeEnough = 1

// chunks finds noun phrases by parts of speech where the document has none: runs of
// nouns, names, distinguishing words and verbs used as nouns.
func (s *scan) chunks() {
	id := int32(0)
	for u := int32(s.nt) + 1; int(u) < len(s.ids); u++ {
		a := u
		for int(u) < len(s.ids) && s.ids[u] >= 0 && nominal[s.tag(u)&63] && s.mark[u] == markNone && s.class[u] != 0 {
			u++
		}
		if u == a {
			continue
		}
		id++
		for v := a; v < u; v++ {
			s.nounAt[v] = id
		}
		if n := u - a; n > 1 && s.zone[a]&fSkip == 0 {
			if n <= maxNounWords {
				s.nounPhrase(a, u)
			}
		}
	}
}

var nominal = [64]bool{
	segment.TagN: true, segment.TagNR: true, segment.TagNS: true, segment.TagNT: true, segment.TagNZ: true, segment.TagVN: true, segment.TagB: true,
	segment.TagJ: true, segment.TagAN: true, segment.TagEng: true, segment.TagG: true, segment.TagK: true, segment.TagH: true, segment.TagS: true, segment.TagX: true,
	segment.TagL: true, segment.TagI: true,
}

// maxNounWords is the most words of a noun phrase that is a candidate though it stands once.
const maxNounWords = 6

// nounPhrase makes units [a, b) a node that may be a candidate though it stands once.
func (s *scan) nounPhrase(a, b int32) {
	id := s.chain(a, b)
	if id < 0 {
		return
	}
	x := &s.nodes[id]
	x.noun = true
	s.counted(x, a)
}

// nounRelation says how units [a, b) lie to the noun phrases of the text: 0 outside, 1 a
// longest one, 2 its end, 3 its start, 4 its middle, 5 across an edge of one.
func (s *scan) nounRelation(a, b int32) uint8 {
	at, end := s.nounAt[a], s.nounAt[b-1]
	if at == 0 && end == 0 {
		return 0
	}
	if at != end {
		return 5
	}
	first, last := a == 0 || s.nounAt[a-1] != at, int(b) == len(s.nounAt) || s.nounAt[b] != at
	switch {
	case first && last:
		return 1
	case last:
		return 2
	case first:
		return 3
	}
	return 4
}
