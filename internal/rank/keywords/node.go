package keywords

// occurs counts that x begins at unit u of the body.
func (s *scan) occurs(x *node, u int32) {
	x.count++
	if x.first < 0 {
		x.first = u
	}
	s.seen(x, u)
}

// seen counts the sentence of unit u once that x stands in, and adds the zone.
func (s *scan) seen(x *node, u int32) {
	if x.sent != s.sent[u] {
		x.sent = s.sent[u]
		x.sents++
	}
	x.flags |= s.zone[u]
}
