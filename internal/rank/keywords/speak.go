package keywords

// overlies reports whether p and a pick are so much of each other that p may add to its chance: see speaks.
func (s *scan) overlies(p *pick) bool {
	count := s.nodes[p.c.node].count
	for i := range s.picks {
		q := &s.picks[i]
		if p.within(q) && s.nodes[q.c.node].count > 2 || count > 2 && q.within(p) {
			return true
		}
	}
	return false
}

// speaks adds to the chance of pick i that of p, which it takes the place of, where one is a
// part of the other and recurs: an editor would tag with one or the other.
func (s *scan) speaks(p *pick, i int) {
	q := &s.picks[i]
	x, y := &s.nodes[p.c.node], &s.nodes[q.c.node]
	whole := y.count
	switch {
	case q.fold == p.fold || s.same(p, q) || x.flags&y.flags&fTag != 0:
		return
	case p.within(q):
	case q.within(p):
		whole = x.count
	default:
		return
	}
	if whole > 2 && s.e.Method == Ranked && i < minPicks && p.c.score >= minEither {
		q.c.score = either(q.c.score, p.c.score)
	}
}

// either returns the chance of one of two things that are independent.
func either(a, b float32) float32 { return a + float32(b*(1-a)) }
