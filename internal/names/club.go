package names

import (
	"strings"

	"github.com/tiyao/tiyao/internal/tagger"
)

// clubs makes teams of the places that play, by the words beside them, where the text speaks of ball games:
// 客场对阵|云州, 云州|主场|一球小胜.
func (s *scan) clubs() {
	for i := range s.marks {
		m := &s.marks[i]
		if m.Type != tagger.Place || len(s.of(m)) > 4*3 || s.endsDivision(s.of(m)) || s.endsIn(s.place, s.of(m)) > 0 {
			continue
		}
		before, behind := strings.TrimSuffix(s.text[s.start:m.Start], "了"), s.text[m.End:s.end]
		n, _ := s.clubBehind.LongestIn(behind)
		if s.endsIn(s.clubBefore, before) == 0 && (n == 0 || !s.begins(m.End+n)) || !s.played {
			continue
		}
		if j := s.token(m.End); j < len(s.tokens) && s.tokens[j].Start == m.End && n == 0 && (nominal(s.tokens[j].Tag) || s.word(j) == "的") {
			continue // 迎战云州|选手
		}
		m.Type, m.Rule, m.Margin = tagger.Organization, true, max(m.Margin, 3*tagger.Unit)
	}
}
