package keywords

import "github.com/tiyao/tiyao/segment"

// What stands beside the occurrences of a word or phrase, counted by node.
type sides struct {
	openLeft, openRight int32  // the noun before it, behind it, goes on
	tells               int32  // a word of saying follows: who is quoted
	credits             int32  // it says who reports: 来源：云州网, 何立新 摄
	subject             uint16 // it begins a clause and a verb follows
	lists               uint16 // it stands in a list, 、 before it or behind it
	examples, before    uint16 // behind a word that brings in examples, that tells what was before
}

// Sides of a unit, as an occurrence that begins or ends there has them.
const (
	sideOpenLeft  uint16 = 1 << iota // the unit before it is of the same run of nouns
	sideOpenRight                    // the unit behind it is
	sideTells                        // a word of saying follows
	sideBehind                       // what follows says that this is who reports
	sideBefore                       // what stands before does
	sideStart                        // a clause begins with the unit
	sideVerb                         // a verb follows, or what stands before one: an adverb, a time, a preposition
	sideList                         // 、 stands beside it
	sideExample                      // a word that brings in examples or compares stands before it in its sentence
	sidePast                         // a word that tells what was before does
)

// besides notes what stands beside each unit of the body, and counts it for single words.
func (s *scan) besides() {
	clear(s.side)
	first, n := s.nt+1, len(s.ids)
	run := false // the unit before is of a run of nouns
	aside, sent := uint16(0), int32(-1)
	for u := first; u < n; u++ {
		now := s.ids[u] >= 0 && s.mark[u] == markNone && s.class[u] != 0 && nominal[s.tag(int32(u))&63] && !s.stop(u)
		if run && now {
			s.side[u-1] |= sideOpenRight
			s.side[u] |= sideOpenLeft
		}
		run = now
		s.around(int32(u))
		if s.sent[u] != sent {
			aside, sent = 0, s.sent[u]
		}
		s.side[u] |= aside
		t := &s.toks[u-first]
		if !s.lex.besides.has(t.Word) {
			continue
		}
		if s.lex.telling.has(t.Word) {
			s.backwards(u, sideTells)
		}
		if s.lex.credits.has(t.Word) {
			s.backwards(u, sideBehind)
		}
		switch {
		case s.lex.sources.has(t.Word):
			s.forwards(u)
		case s.lex.example.has(t.Word):
			aside |= sideExample
		case s.lex.before.has(t.Word):
			aside |= sidePast
		}
	}
	for u := first; u < n; u++ {
		if s.ids[u] >= 0 && s.zone[u]&fSkip == 0 {
			s.nodes[s.ids[u]].beside(s.side[u], s.side[u])
		}
	}
}

// around notes what stands before and behind unit u of the body.
func (s *scan) around(u int32) {
	side := uint16(0)
	switch l := u - 1; {
	case int(l) == s.nt || s.sent[l] != s.sent[u] || s.mark[l] == markStop || s.mark[l] == markColon:
		side = sideStart
	case s.mark[l] == markEnum:
		side = sideList
	}
	if r := u + 1; int(r) < len(s.ids) {
		switch s.tag(r) {
		case segment.TagV, segment.TagD, segment.TagP, segment.TagAD, segment.TagT:
			side |= sideVerb
		case segment.TagW:
			if s.mark[r] == markEnum {
				side |= sideList
			}
		}
	}
	s.side[u] |= side
}

// stop reports whether unit u of the body is a stop word.
func (s *scan) stop(u int) bool { return s.lex.stops.has(s.toks[u-s.nt-1].Word) }

// beside counts an occurrence that begins with a unit of side a and ends with one of side b.
func (x *node) beside(a, b uint16) {
	x.openLeft += int32(a & sideOpenLeft)
	x.openRight += int32(b & sideOpenRight >> 1)
	x.tells += int32(b & sideTells >> 2)
	if b&sideBehind != 0 || a&sideBefore != 0 {
		x.credits++
	}
	if a&sideStart != 0 && b&sideVerb != 0 {
		x.subject++
	}
	if (a|b)&sideList != 0 {
		x.lists++
	}
	x.examples += a & sideExample / sideExample
	x.before += a & sidePast / sidePast
}

// backwards marks the unit that a word of saying or reporting at unit u follows: a time, a
// number, a bracket and a blank may stand between.
func (s *scan) backwards(u int, side uint16) {
	for v := u - 1; v > s.nt && v >= u-maxBetween; v-- {
		switch s.tag(int32(v)) {
		case segment.TagT, segment.TagM, segment.TagQ, segment.TagSP, segment.TagD:
			continue
		case segment.TagW:
			if m := s.mark[v]; m == markUnparen || m == markClose || m == markUnbook {
				continue
			}
			return
		}
		s.side[v] |= side
		return
	}
}

// forwards marks the unit behind 来源 or 记者 at unit u; a colon, a bracket or a blank may
// stand between.
func (s *scan) forwards(u int) {
	for v := u + 1; v < len(s.ids) && v <= u+2; v++ {
		switch s.mark[v] {
		case markNone:
			s.side[v] |= sideBefore
			return
		case markColon, markSpace, markBook, markOpen, markParen:
		default:
			return
		}
	}
}

// maxBetween is how many units stand between a name and what it says: 财联社8月7日讯.
const maxBetween = 6

// part puts the share of n in count occurrences into bins: none, up to a third, up to two
// thirds, most, all.
func part(n, count int32) uint8 {
	switch {
	case n <= 0 || count <= 0:
		return 0
	case n*3 <= count:
		return 1
	case n*3 <= 2*count:
		return 2
	case n < count:
		return 3
	}
	return 4
}

// describeSides fills in what stands beside the occurrences of x.
func (s *scan) describeSides(x *node, f *features) {
	f[xOpenLeft], f[xOpenRight] = part(x.openLeft, x.count), part(x.openRight, x.count)
	f[xCredit] = part(x.credits, x.count)
}
