package keywords

// describeSpread fills in how x is spread over the sentences of the body, and what part it has in them: what
// an article is about comes again to its end and does things, side matter stands together, in an example or in
// what was before.
func (s *scan) describeSpread(c *cand, x *node) {
	f := &c.x
	f[xSpread], f[xEnds], f[xSubject], f[xExample], f[xBefore] = 0, 0, 0, 0, 0
	if x.count == 0 {
		return
	}
	all := max(int32(len(s.doc.Sentences)), 1)
	f[xSpread] = 1
	if from := s.sent[x.first]; x.sent > from {
		f[xSpread] = uint8(2 + min(7, (x.sent-from)*8/all))
	}
	f[xEnds] = uint8(max(0, min(8, (all-1-x.sent)*8/all)))
	f[xSubject] = part(int32(x.subject), x.count)
	f[xExample], f[xBefore] = part(int32(x.examples), x.count), part(int32(x.before), x.count)
}
