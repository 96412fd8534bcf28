package names

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/tagger"
)

// branches joins an organization, a place and the word for a branch: 某某总署|云州|分署; and
// an organization with what stands before the · that it was cut at.
func (s *scan) branches() {
	for i := 0; i < len(s.marks); i++ {
		m := s.marks[i]
		if m.Type != tagger.Organization {
			continue
		}
		if j := s.token(m.Start) - 2; j >= 0 && s.word(j+1) == "·" && s.tokens[j].Tag != tagger.TagW && s.tokens[j].End == s.tokens[j+1].Start {
			before := s.endingAt(s.tokens[j].End)
			switch {
			case before == nil && s.endsIn(s.org, s.of(&m)) > 0:
				m.Start = s.tokens[j].Start
			case before != nil && before.Type == tagger.Organization && !before.Rule && s.endsIn(s.org, s.of(&m)) >= len("大学"):
				m.Start = before.Start
			case before != nil && before.Type == tagger.Person:
				m.Start = before.Start
				if s.endsIn(s.org, s.of(&m)) == 0 {
					m.Type, m.Margin = tagger.Person, before.Margin+m.Margin // each half says that it is one
				}
			default:
				continue
			}
			s.put(m)
			i = s.mark(m.Start)
			if m.Type == tagger.Person {
				continue
			}
		}
		if i+1 == len(s.marks) || s.marks[i+1].Type != tagger.Place || s.marks[i+1].Start != m.End {
			continue
		}
		at := s.marks[i+1].End
		if n, _ := s.branch.LongestIn(s.text[at:s.end]); n > 0 && s.begins(at+n) {
			m.End, m.Rule, m.Margin = at+n, true, max(m.Margin, 4*tagger.Unit)
			s.put(m)
		}
	}
}

// halves joins the two halves of an office's name that 和 parts: the first has no head of its
// own and goes on from a place or 国家, the second begins with a common noun.
func (s *scan) halves() {
	for i := 0; i+1 < len(s.marks); i++ {
		a, b := s.marks[i], s.marks[i+1]
		if a.Type != tagger.Organization || a.Rule || b.Type != tagger.Organization || !s.half.Has(s.text[a.End:b.Start]) || s.endsIn(s.org, s.of(&a)) > 0 {
			continue
		}
		first, last, second := s.token(a.Start), s.token(a.End)-1, s.token(b.Start)
		if last <= first || s.tokens[first].Tag != tagger.TagNS && s.word(first) != "国家" || s.tokens[last].Tag != tagger.TagN || s.tokens[second].Tag != tagger.TagN || s.endsIn(s.office, s.of(&b)) == 0 {
			continue
		}
		a.End, a.Margin = b.End, min(a.Margin, b.Margin)
		s.put(a)
		i--
	}
}

// partners parts two organizations that one is with the other at work, or turns to: 云州市财政局|会同|市水务局,
// 江临县卫健委|联合|江临县残联.
func (s *scan) partners() {
	const least = 2 * 3 // bytes of a name, of Chinese
	for i := 0; i < len(s.marks); i++ {
		m := s.marks[i]
		if m.Type != tagger.Organization || m.End-m.Start < 3*least || m.Rule && m.Margin >= Sure {
			continue
		}
		for k := s.token(m.Start + least); k < len(s.tokens) && s.tokens[k].End+least <= m.End; k++ {
			w := s.word(k)
			if len(w) > 2*3 || !s.partner.Has(w) {
				continue
			}
			first, other := m, m
			first.End, other.Start = s.tokens[k].Start, s.tokens[k].End
			if n := s.endsIn(s.org, s.of(&other)); w != "会同" && (s.endsIn(s.org, s.of(&first)) == 0 || n == 0 || n == other.End-other.Start) {
				continue // 自然科学基金联合|基金
			}
			s.marks[i] = first
			s.marks = slices.Insert(s.marks, i+1, other)
			break
		}
	}
}

// cups makes events of a name and 杯, and joins the place right before an event that has no
// edition: 云州|足球锦标赛.
func (s *scan) cups() {
	for i := 1; i < len(s.tokens) && s.any&leadCup != 0; i++ {
		if s.lead[i]&leadCup == 0 {
			continue
		}
		if w := s.word(i); w != "杯" && w != "杯赛" {
			continue
		}
		if m := s.endingAt(s.tokens[i].Start); m != nil && (m.Type == tagger.Place || m.Type == tagger.Organization) && m.End-m.Start >= 6 {
			s.put(Mark{Start: m.Start, End: s.tokens[i].Start + len("杯"), Type: tagger.Event, Margin: 4 * tagger.Unit, Rule: true})
		}
	}
	for i := 1; i < len(s.marks); i++ {
		m, before := s.marks[i], &s.marks[i-1]
		if m.Type != tagger.Event || m.Rule || before.Type != tagger.Place || before.End != m.Start {
			continue
		}
		text := s.of(&m)
		if Edition(text) || text[0] < 0x80 || s.endsIn(s.event, text) == 0 {
			continue
		}
		m.Start = before.Start
		s.put(m)
		i--
	}
}

// areas are what an organization's name that ends in 建设 is in truth: a place.
var areas = []string{"经济圈", "都市圈", "生活圈", "经济带", "产业带", "城市群", "走廊", "新区", "示范区", "试验区", "先行区"}

// area returns the length of the place that text begins with, where it goes on with 建设 or
// 发展 alone; 0 where it does not.
func area(text string) int {
	for _, tail := range []string{"建设", "发展"} {
		head, ok := strings.CutSuffix(text, tail)
		if !ok {
			continue
		}
		for _, a := range areas {
			if strings.HasSuffix(head, a) && len(head) > len(a) {
				return len(head)
			}
		}
	}
	return 0
}

// themed returns the length of the division of China or the country that m begins with,
// where what follows is a theme and no institution: 云州市|生态环境建设; else 0.
func (s *scan) themed(m *Mark) int {
	text := s.of(m)
	if m.Rule || !strings.HasSuffix(text, "建设") && !strings.HasSuffix(text, "发展") && !strings.HasSuffix(text, "治理") {
		return 0
	}
	i := s.token(m.Start)
	if i == len(s.tokens) || s.tokens[i].Start != m.Start || s.tokens[i].Tag != tagger.TagNS || s.tokens[i].End+len("建设") > m.End {
		return 0
	}
	return s.tokens[i].End - m.Start
}
