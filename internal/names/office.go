package names

import (
	"strings"

	"github.com/tiyao/tiyao/internal/tagger"
)

// found marks [start, end), over the marks [a, b), as an organization with that head, if it is one.
func (s *scan) found(start, end int, head string, a, b int) {
	if from := s.sender(start, head); from < start {
		start = from
		a, b = s.over(start, end)
	}
	if m := &s.marks[a]; b-a == 1 && m.Start == start && m.End == end && m.Type == tagger.Organization {
		if s.placeAndHead(m, head) {
			m.Margin = max(m.Margin, tagger.Unit)
		}
		return
	}
	if !s.fits(start, end, head, a, b) {
		return
	}
	s.put(Mark{Start: start, End: end, Type: tagger.Organization, Margin: 4 * tagger.Unit, Rule: true})
}

// sender returns where the name of who sends a mission begins that stands before 驻, which ends at byte start:
// 中国|驻|海国大使馆; start where there is none.
func (s *scan) sender(start int, head string) int {
	if s.mission.Has(head) && strings.HasSuffix(s.text[s.start:start], "驻") {
		if m := s.endingAt(start - len("驻")); m != nil && m.Type == tagger.Place {
			return m.Start
		}
	}
	return start
}

// placeAndHead reports whether m, which the model may be hardly sure of, begins with a word for a place and ends in that
// head, as names of offices do.
func (s *scan) placeAndHead(m *Mark, head string) bool {
	i := s.token(m.Start)
	if i == len(s.tokens) || s.tokens[i].Start != m.Start || s.tokens[i].Tag != tagNS || s.tokens[i].End-m.Start < 6 {
		return false
	}
	if s.loose.Has(head) && (s.theme.Has(head) || head == "联盟" || s.tokens[i].End >= m.End-len(head)) {
		return false
	}
	for ; i < len(s.tokens) && s.tokens[i].End < m.End; i++ {
		w, tag := s.word(i), s.tokens[i].Tag
		if tag == tagU || tag == tagP && w != "驻" || w == "联合" || w == "一家" || strings.HasPrefix(w, "各") {
			return false // 云州市环保局|向|江临乡派出所
		}
	}
	return true
}
