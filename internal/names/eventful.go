package names

import "github.com/tiyao/tiyao/internal/tagger"

// eventful makes events of what the model takes for goods and what ends in the head of an event
// all the same: 白溪马拉松.
func (s *scan) eventful() {
	for i := range s.marks {
		m := &s.marks[i]
		if m.Type != tagger.Product || m.Rule {
			continue
		}
		if n := s.endsIn(s.event, s.of(m)); n > 0 && n < m.End-m.Start && !s.plain.Has(s.text[m.End-n:m.End]) {
			m.Type = tagger.Event
		}
	}
}
