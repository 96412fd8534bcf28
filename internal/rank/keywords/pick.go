package keywords

import "strings"

// A pick is a candidate that was chosen.
type pick struct {
	c     *cand
	text  string
	fold  string
	alias int    // the number of the thing that it is one of several names of, or 0
	drill bool   // it is a word for an exercise
	mask  uint64 // of c
}

// pick returns c as a pick.
func (s *scan) pick(c *cand) pick {
	p := pick{c: c, text: s.text(c), mask: c.mask}
	p.fold = s.folder.String(p.text)
	if p.drill = listed("drill", p.fold); listed("alias", p.fold) {
		p.alias = aliases()[p.fold]
	}
	return p
}

// maskOf returns a bit for each of these folded characters, by its lowest bits.
func maskOf(runes []rune) (mask uint64) {
	for _, r := range runes {
		mask |= 1 << (r & 63)
	}
	return mask
}

// spells reports whether all characters of p may stand in c; it is quick to say no, as of most.
func (c *cand) spells(p *pick) bool { return p.mask&^c.mask == 0 }

// meets reports whether p and q may have a character in common; it is quick to say no, as of most pairs.
func (p *pick) meets(q *pick) bool { return p.mask&q.mask != 0 }

// within reports whether p is a part of q.
func (p *pick) within(q *pick) bool {
	return p.mask&^q.mask == 0 && len(p.fold) < len(q.fold) && strings.Contains(q.fold, p.fold)
}
