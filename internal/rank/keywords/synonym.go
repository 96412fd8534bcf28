package keywords

import "github.com/tiyao/tiyao/internal/hanzi"

// synonym returns the tag of the vocabulary that p is another word for, nil where there is none or
// where that one may not be given. The tag is given for p, and is as likely as p is.
func (s *scan) synonym(p *pick) *cand {
	v := s.e.Vocab
	if v == nil || s.nodes[p.c.node].flags&fTag != 0 {
		return nil
	}
	tag, ok := v.tags[p.fold]
	if !ok || s.e.Blocked[hanzi.FoldString(v.names[tag])] {
		return nil
	}
	for i := range s.cands {
		c := &s.cands[i]
		if x := &s.nodes[c.node]; x.flags&fTag != 0 && x.last == tag {
			c.score = max(c.score, p.c.score)
			return c
		}
	}
	return nil
}
