package keywords

import (
	"github.com/tiyao/tiyao/segment"
)

// A question is a stretch of the body that the table of phrases is asked about.
type question struct{ a, b int32 }

// answer makes nodes of those stretches that the corpus knows among changing neighbours.
func (s *scan) answer(keys []uint64, at []question) {
	out := s.e.model.phrases.ask(keys)
	for k := range keys {
		if x := out[k]; x != missing && x>>6&7 >= freeEnough && x>>3&7 >= freeEnough {
			s.nounPhrase(at[k].a, at[k].b)
		}
	}
}

// phrasePlaces is what Opens, Closes and Inner say of the parts of speech.
var phrasePlaces = func() (places [64]class) {
	for t := range places {
		if Opens(segment.Tag(t)) {
			places[t] |= opens
		}
		if Closes(segment.Tag(t)) {
			places[t] |= closes
		}
		if Inner(segment.Tag(t)) {
			places[t] |= inner
		}
	}
	return places
}()

// currentPhrases makes nodes of the phrases of the body that the corpus knows.
func (s *scan) currentPhrases() {
	var keys [askAtOnce]uint64
	var at [askAtOnce]question
	n, end := 0, int32(len(s.ids))
	ids, mark, zone, tags := s.ids[:end], s.mark[:end], s.zone[:end], s.tags[:end]
	for u := int32(s.nt) + 1; u < end; u++ {
		if phrasePlaces[tags[u]&63]&opens == 0 || ids[u] < 0 || mark[u] != markNone || zone[u]&fSkip != 0 {
			continue
		}
		v, last := u+1, min(u+MaxPhrase, end)
		if v == last || ids[v] < 0 || mark[v] != markNone || phrasePlaces[tags[v]&63]&(closes|inner) == 0 {
			continue
		}
		h := s.hashUnits(hashStart, u, 1)
		for ; v < last && ids[v] >= 0 && mark[v] == markNone; v++ {
			place := phrasePlaces[tags[v]&63]
			if place&(closes|inner) == 0 {
				break
			}
			h = s.hashUnits(h, v, 1)
			if place&closes != 0 {
				keys[n], at[n] = h|keyHashed, question{u, v + 1}
				if n++; n == askAtOnce {
					s.answer(keys[:], at[:])
					n = 0
				}
			}
			if place&inner == 0 {
				break
			}
		}
	}
	s.answer(keys[:n], at[:n])
}

// compounds makes nodes of what the noun phrases of the body leave out and terms are made of
// all the same: a noun and the verb it ends in, 微生物采油, a season before a noun, 暑期研学,
// a Latin name before a noun with a blank between them, TiDB 源码.
func (s *scan) compounds() {
	from, n := int32(s.nt)+1, int32(len(s.ids))
	for u := from; u < n-1; u++ {
		if s.ids[u] < 0 || s.mark[u] != markNone || s.zone[u]&fSkip != 0 {
			continue
		}
		switch tag := s.tag(u); {
		case tag == segment.TagEng:
			if b := s.afterLatin(u); b > 0 {
				s.nounPhrase(u, b)
			}
		case tag == segment.TagT:
			if s.plainNoun(u+1) && listed("feast", s.word(u)) {
				s.nounPhrase(u, u+2)
			}
		case tag == segment.TagV && u > from && len(s.word(u)) > 3 && !s.stop(u) && s.plainNoun(u-1) && !s.goesOn(u+1):
			s.nounPhrase(u-1, u+1)
			if u-2 >= from && s.plainNoun(u-2) {
				s.nounPhrase(u-2, u+1)
			}
		}
	}
}

// plainNoun reports whether unit u of the body is a noun of two characters and more.
func (s *scan) plainNoun(u int32) bool {
	return int(u) < len(s.ids) && s.ids[u] >= 0 && s.mark[u] == markNone && nominal[s.tag(u)&63] && len(s.word(u)) > 3 && !s.stop(u)
}

// goesOn reports whether the verb before unit u has an object or goes on otherwise.
func (s *scan) goesOn(u int32) bool {
	if int(u) >= len(s.ids) || s.ids[u] < 0 || s.mark[u] != markNone {
		return false
	}
	switch s.tag(u) {
	case segment.TagU, segment.TagC, segment.TagP, segment.TagD, segment.TagY, segment.TagF:
		return s.word(u) == "了" || s.word(u) == "着" || s.word(u) == "过"
	}
	return true
}

// afterLatin returns the end of a noun phrase that begins with the Latin name at unit u and
// goes on behind a blank, or 0.
func (s *scan) afterLatin(u int32) int32 {
	v := u + 1
	if s.mark[v] != markSpace || s.ids[v] < 0 || !s.plainNoun(v+1) {
		return 0
	}
	if s.plainNoun(v + 2) {
		return v + 3
	}
	return v + 2
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
		s.nounAt.set(a, u, id, len(s.ids))
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

// nounPhrase makes units [a, b) a node that may be a candidate though it stands once, which
// in a large text is nothing.
func (s *scan) nounPhrase(a, b int32) {
	if len(s.ids) > manyUnits && s.zone[a]&hot == 0 && s.once(a, b) {
		return
	}
	id := s.chain(a, b)
	if id < 0 {
		return
	}
	x := &s.nodes[id]
	x.noun = true
	s.counted(x, a)
}

// once reports whether units [a, b) are a phrase that phrases would have counted if it
// stood twice, and did not.
func (s *scan) once(a, b int32) bool {
	id := s.ids[a]
	for u := a + 1; u < b && id >= 0; u++ {
		if s.pair[u-1] < 0 || b-a > maxBodyWords {
			return false
		}
		id = s.existing(id, s.ids[u])
	}
	return id < 0
}

// nounRelation says how units [a, b) lie to the noun phrases of the text: 0 outside, 1 a
// longest one, 2 its end, 3 its start, 4 its middle, 5 across an edge of one.
func (s *scan) nounRelation(a, b int32) uint8 {
	at, end := s.nounAt.at(a), s.nounAt.at(b-1)
	if at == 0 && end == 0 {
		return 0
	}
	if at != end {
		return 5
	}
	first, last := a == 0 || s.nounAt.at(a-1) != at, int(b) == len(s.ids) || s.nounAt.at(b) != at
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
