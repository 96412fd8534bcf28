package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// maxRun is the most units of a Latin name, blanks counted.
const maxRun = 9

// latinRuns makes nodes of Latin names with their numbers, Galaxy Z Fold 6, Wi-Fi 7, and
// notes their units.
func (s *scan) latinRuns() {
	n := int32(len(s.ids))
	s.runAt = s.runAt[:0]
	for u := int32(0); u < n; u++ {
		if u == int32(s.nt) || s.tag(u) != segment.TagEng || s.ids[u] < 0 || !capital(s.word(u)) {
			continue
		}
		b := u + 1
		for v := u + 1; v < n && v != int32(s.nt) && v < u+maxRun; v++ {
			if s.tag(v) == segment.TagSP {
				if s.word(v) != " " {
					break
				}
				continue
			}
			w := s.word(v)
			word := s.tag(v) == segment.TagEng && capital(w) && (!functionWord(w) || shouted(w) || s.numberBehind(v))
			number := len(w) <= 4 && strings.Trim(w, "0123456789") == ""
			if !word && !number {
				break
			}
			if number && (int(v+1) < len(s.ids) && v+1 != int32(s.nt) && s.tag(v+1) == segment.TagQ || s.seasonBehind(v)) {
				break // Windows 11 but not iPhone 3部, HAIYUN 18秋冬
			}
			b = v + 1
		}
		if b-u < 2 || functionWord(s.word(u)) && !s.article(u, b) {
			continue
		}
		id := s.ids[u]
		for v := u + 1; v < b; v++ {
			if s.ids[v] < 0 {
				s.ids[v] = s.node(keySpace)
			}
			id = s.phrase(id, s.ids[v])
		}
		x := &s.nodes[id]
		x.noun, x.latin = true, true
		s.counted(x, u)
		s.runAt.set(u, b, u+1, len(s.ids))
		s.inside(u, b)
		u = b - 1
	}
}

// inRun reports whether units [a, b) are a part of a longer Latin name.
func (s *scan) inRun(a, b int32) bool {
	run := s.runAt.at(a)
	return run > 0 && s.runAt.at(b-1) == run && (a > 0 && s.runAt.at(a-1) == run || int(b) < len(s.ids) && s.runAt.at(b) == run)
}

// cutsRun reports whether units [a, b) begin or end inside a Latin name that goes on.
func (s *scan) cutsRun(a, b int32) bool {
	return a > 0 && s.runAt.at(a) > 0 && s.runAt.at(a-1) == s.runAt.at(a) || int(b) < len(s.ids) && s.runAt.at(b-1) > 0 && s.runAt.at(b) == s.runAt.at(b-1)
}

// article reports whether the units from u to b are a name that begins with an article, among Chinese words: The North Harbour, The Verge.
func (s *scan) article(u, b int32) bool {
	if s.word(u) != "The" || b-u < 3 {
		return false
	}
	if u == 0 || int(u) == s.nt+1 {
		return true
	}
	if s.tag(u-1) == segment.TagSP && u > 1 {
		u--
	}
	return s.tag(u-1) != segment.TagEng
}

// seasonBehind reports whether the season or the part of a year that the number v counts stands behind it, with a blank or without: 18 秋冬系列.
func (s *scan) seasonBehind(v int32) bool {
	if v++; int(v) < len(s.ids) && v != int32(s.nt) && s.tag(v) == segment.TagSP {
		v++
	}
	return int(v) < len(s.ids) && v != int32(s.nt) && listed("season", hanzi.FoldString(s.word(v)))
}

// dated reports whether p is a Latin name with the number that belongs to what stands behind it, taken for a product: HAIYUN 18 of HAIYUN 18秋冬.
func (s *scan) dated(p *pick) bool {
	c := p.c
	last := c.at + c.n - 1
	return c.n > 1 && strings.Trim(s.word(last), "0123456789") == "" && s.tag(c.at) == segment.TagEng && s.seasonBehind(last)
}

// numberBehind reports whether a blank and a word with a digit stand behind unit v: Note of Haiyun Note 12T, which
// is no word of a menu then.
func (s *scan) numberBehind(v int32) bool {
	if int(v)+2 >= len(s.ids) || v+1 == int32(s.nt) || v+2 == int32(s.nt) || s.word(v+1) != " " {
		return false
	}
	return strings.ContainsAny(s.word(v+2), "0123456789")
}

// shouted reports whether w is of three capitals and more, NEXT of HarmonyOS NEXT: no word of a
// menu then, behind a name.
func shouted(w string) bool {
	for i := range len(w) {
		if w[i] < 'A' || 'Z' < w[i] {
			return false
		}
	}
	return len(w) > 2
}

// capital reports whether w has a capital letter or is of two letters and more with a digit.
func capital(w string) bool {
	for i := range len(w) {
		if 'A' <= w[i] && w[i] <= 'Z' || i > 0 && '0' <= w[i] && w[i] <= '9' {
			return true
		}
	}
	return false
}
