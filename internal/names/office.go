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
	if i == len(s.tokens) || s.tokens[i].Start != m.Start || s.tokens[i].Tag != tagger.TagNS || s.tokens[i].End-m.Start < 6 {
		return false
	}
	if s.loose.Has(head) && (s.theme.Has(head) || head == "联盟" || s.tokens[i].End >= m.End-len(head)) {
		return false
	}
	for ; i < len(s.tokens) && s.tokens[i].End < m.End; i++ {
		w, tag := s.word(i), s.tokens[i].Tag
		if tag == tagger.TagU || tag == tagger.TagP && w != "驻" || w == "联合" || w == "一家" || strings.HasPrefix(w, "各") {
			return false // 云州市环保局|向|江临乡派出所
		}
	}
	return true
}

// departments lets the name of an office or a hospital go on over words to the department of it behind them:
// 云州市林业局|造林绿化科, 水利部|水土保持司.
func (s *scan) departments() {
	const most = 4 // words
	for i := range s.marks {
		m := &s.marks[i]
		if m.Type != tagger.Organization || s.endsIn(s.office, s.of(m)) == 0 && s.endsIn(s.hospital, s.of(m)) == 0 {
			continue
		}
		from := s.token(m.End)
		for j := from; j < len(s.tokens) && j < from+most && s.tokens[j].Start >= m.End && (s.joins(j) || j > from && s.tokens[j].Tag == tagger.TagV && s.tokens[j].End-s.tokens[j].Start == 6); j++ {
			t := &s.tokens[j]
			end := endOf(t)
			if (end != '司' && end != '处' && end != '科') || t.Tag == tagger.TagV || s.noDepartment.Has(s.word(j)) || t.End-m.End < 3*3 {
				continue
			}
			if j+1 < len(s.tokens) && s.tokens[j+1].Start == t.End && s.word(j+1) != "长" && nominal(s.tokens[j+1].Tag) && !s.post.Has(s.word(j+1)) && !s.stop.Has(s.word(j+1)) && s.tokens[j+1].Tag != tagger.TagNR {
				break
			}
			if a, b := s.over(m.End, t.End); a == b {
				m.End, m.Rule, m.Margin = t.End, true, max(m.Margin, 2*tagger.Unit)
			}
			break
		}
	}
}
