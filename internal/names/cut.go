package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// cut takes from m what is not of the name: a verb behind an organization's head, 前 before a
// person, 区 behind a town.
func (s *scan) cut(m Mark) Mark {
	text := s.of(&m)
	switch m.Type {
	case tagger.Organization:
		s.cutOrganization(&m)
	case tagger.Person:
		s.cutPerson(&m)
		if strings.Contains(text, "·") {
			m.Start += len(text) - len(strings.TrimPrefix(strings.TrimPrefix(text, "前"), "原"))
		}
	case tagger.Event:
		if rest, ok := strings.CutPrefix(text, "党的"); ok && (congress(rest) || strings.HasSuffix(rest, "中全会")) {
			m.Start += len("党的")
		}
	case tagger.Place:
		if rest := s.behindSlogan(text); rest > 0 && s.begins(m.Start+rest) {
			m.Start += rest
		}
		if head, ok := strings.CutSuffix(text, "人"); ok && len(head) >= 6 {
			if IsChina(hanzi.FoldString(head)) {
				m.End -= len("人")
			}
		}
		if i := strings.Index(text, "同来"); i >= 6 && !m.Rule { // 人民大会堂|同来华
			m.End = m.Start + i
		}
		if head, ok := strings.CutSuffix(text, "讯"); ok && IsChina(hanzi.FoldString(head)) {
			m.End -= len("讯")
		}
		if strings.HasSuffix(text, "镇区") {
			m.End -= len("区")
		}
	}
	return m
}

// cutPerson takes from m what the person did to the text (章艳|译), and letters behind a Chinese
// name: 李梦|PK, not 小S.
func (s *scan) cutPerson(m *Mark) {
	text := s.of(m)
	if _, han := hanzi.HanAt(text, 0); !han || m.Rule {
		return
	}
	if letters := strings.TrimRight(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"); len(text)-len(letters) >= 2 && len(letters) >= 6 {
		m.End = m.Start + len(letters)
		return
	}
	if head, ok := strings.CutSuffix(text, "内阁"); ok && len(head) >= 6 { // 某某|内阁
		m.End -= len("内阁")
		return
	}
	if !strings.HasSuffix(text, "译") && !strings.HasSuffix(text, "摄") && (len(text) != 12 || !strings.HasSuffix(text, "图")) || len(text) != 9 && len(text) != 12 {
		return
	}
	if _, han := hanzi.HanAt(s.text, m.End); !han {
		m.End -= len("译")
	}
}

// cutOrganization takes from m who was appointed to it, who holds an office of it, 与 and a verb
// behind its head, and makes a place of an area and of what has a theme behind it.
func (s *scan) cutOrganization(m *Mark) {
	text := s.of(m)
	if n := s.appointed(m); n > 0 {
		m.Start += n
		return
	}
	if n := s.endsIn(s.half, text); n > 0 && !m.Rule && s.endsIn(s.org, text[:len(text)-n]) > 0 { // 某某大学|与
		m.End -= n
		return
	}
	if n := s.endsIn(s.post, text); n > 0 && s.endsIn(s.org, text[:len(text)-n]) > 0 { // 某某区委|书记
		m.End -= n
		return
	}
	if rest, ok := strings.CutPrefix(text, "新时代"); ok && len(rest) >= 12 {
		m.Start += len("新时代")
		text = rest
	}
	if n := s.endsIn(s.wire, text); n > 0 && s.outletEnds(text[:len(text)-n]) {
		m.End -= n
		return
	}
	if n := area(text); n > 0 {
		m.Type, m.End = tagger.Place, m.Start+n
		return
	}
	if n := s.themed(m); n > 0 {
		m.Type, m.End = tagger.Place, m.Start+n
		return
	}
	i := s.token(m.End) - 1
	if i >= 0 && s.tokens[i].End == m.End && s.tokens[i].Start > m.Start && s.tokens[i].Tag == tagger.TagV && s.endsIn(s.org, text) == 0 && s.endsIn(s.org, s.text[m.Start:s.tokens[i].Start]) > 0 {
		m.End = s.tokens[i].Start
	}
}

// appointed returns the length of what stands in m before who was appointed to it: 严允任|宜春市委.
func (s *scan) appointed(m *Mark) int {
	text := s.of(m)
	name, rest, ok := strings.Cut(text, "任")
	if n := utf8.RuneCountInString(name); m.Rule && m.Margin >= Sure || !ok || n < 2 || n > 3 || len(rest) < 6 || !s.begins(m.Start+len(name)+len("任")) {
		return 0
	}
	if _, k := hanzi.At(name); !s.surname.Has(name[:k]) {
		return 0
	}
	return len(name) + len("任")
}

// outletEnds reports whether text ends as the name of an outlet does.
func (s *scan) outletEnds(text string) bool {
	return s.endsIn(s.outlet, text) > 0 || strings.HasSuffix(text, "网") || strings.HasSuffix(text, "社")
}
