package keywords

import "github.com/tiyao/tiyao/segment"

// happens reports whether c is an event of the title, 云州公开赛, and where a place in its name: an editor gives the event,
// and the place too where it stands elsewhere.
func (s *scan) happens(c, where *cand) bool {
	x := &s.nodes[c.node]
	return x.title >= 0 && s.foundType(c) == typeEvent && s.nameType(&s.nodes[where.node]) == segment.Place
}
