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
	ids, mark, class, is, tags, sent, side := s.ids[:n], s.mark[:n], s.class[:n], s.is[:n], s.tags[:n], s.sent[:n], s.side[:n]
	run := false // the unit before is of a run of nouns
	aside := uint16(0)
	for u := first; u < n; u++ {
		now := nominal[tags[u]&63] && ids[u] >= 0 && mark[u] == markNone && class[u] != 0 && is[u]&classStop == 0
		here := uint16(0)
		if run && now {
			side[u-1] |= sideOpenRight
			here = sideOpenLeft
		}
		run = now
		if u == first || sent[u-1] != sent[u] {
			here |= sideStart
			aside = 0
		} else {
			here |= behindMark[mark[u-1]]
		}
		if u+1 < n {
			if v := beforeTag[tags[u+1]&63]; v != 0 {
				here |= v
			} else if mark[u+1] == markEnum && tags[u+1] == segment.TagW {
				here |= sideList
			}
		}
		side[u] |= here | aside
		if is[u]&classBesides == 0 {
			continue
		}
		if is[u]&classTelling != 0 {
			s.backwards(u, sideTells)
		}
		if is[u]&classCredit != 0 {
			s.backwards(u, sideBehind)
		}
		switch {
		case is[u]&classSource != 0:
			s.forwards(u)
		case is[u]&classExample != 0:
			aside |= sideExample
		case is[u]&classBefore != 0:
			aside |= sidePast
		}
	}
	for u := first; u < n; u++ {
		if v := side[u]; v != 0 && ids[u] >= 0 && s.zone[u]&fSkip == 0 {
			s.nodes[ids[u]].beside(v, v)
		}
	}
}

// behindMark is what a unit has behind a mark, beforeTag what it has before a part of speech.
var (
	behindMark = [256]uint16{markStop: sideStart, markColon: sideStart, markEnum: sideList}
	beforeTag  = [64]uint16{
		segment.TagV: sideVerb, segment.TagD: sideVerb, segment.TagP: sideVerb, segment.TagAD: sideVerb, segment.TagT: sideVerb,
	}
)

// stop reports whether unit u is a stop word.
func (s *scan) stop(u int32) bool { return s.is[u]&classStop != 0 }

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
