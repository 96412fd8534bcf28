package keywords

import "github.com/tiyao/tiyao/segment"

// zones gives every unit of the body its sentence and zone, from the roles of the
// document: what datelines, credits, captions and code say is not the article's, and what it says
// once more it has said.
func (s *scan) zones() {
	clear(s.zone)
	for i := range s.sent {
		s.sent[i] = -1
	}
	off, body := int32(s.nt)+1, &s.cuts[1]
	lead := 0 // sentences of running text seen
	for i := range s.doc.Sentences {
		x := &s.doc.Sentences[i]
		z := uint8(0)
		switch x.Role {
		case segment.RoleHeading:
			z = fHead
		case segment.RoleText:
			if lead == 0 {
				z = fFirst
			}
			if lead < 2 {
				z |= fLead
			}
			lead++
		}
		first := off + body.at(x.First)
		for t := first; t < off+body.at(x.Last); t++ {
			if t == first+maxZoned {
				z = 0
			}
			s.sent[t], s.zone[t] = int32(i), z
		}
	}
	for _, i := range s.repeated() {
		x := &s.doc.Sentences[i]
		for t := off + body.at(x.First); t < off+body.at(x.Last); t++ {
			s.zone[t] = fSkip
		}
	}
	for _, z := range s.doc.Zones {
		switch z.Role {
		case segment.RoleDateline, segment.RoleCredit:
			for t := off + body.at(z.First); t < off+body.at(z.Last); t++ {
				s.zone[t] = fSkip
			}
		}
	}
	s.code()
}

// maxZoned is how many words of a sentence count for where it stands: all phrases of them are
// nodes. No sentence is longer but a text without ends of sentences.
const maxZoned = 2000
