package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// typeOfLetters returns the type of the name r, None where nothing says that it is one.
func (s *scan) typeOfLetters(r run) tagger.Type {
	text := s.text[r.start:r.end]
	if typ := s.repeated(r); typ != tagger.None {
		return typ
	}
	before := strings.TrimRight(s.text[s.start:r.start], " “‘—：:@")
	if len(text) >= 5 && !large(text) && r.words == 1 && strings.HasSuffix(before, "媒") && !s.common.Has(text) {
		return tagger.Organization // 外媒|plinkory
	}
	if len(text) < 2 || !large(text) || r.words > 5 || r.words == 1 && s.common.Has(text) || strings.IndexFunc(text, hanzi.IsHan) >= 0 {
		return tagger.None // GDP, T恤
	}
	behind := strings.TrimLeft(s.text[r.end:s.end], " ”’")
	if s.says(s.firmBehind, behind) {
		return tagger.Organization
	}
	if typ := s.besideLetters(r, text, before, behind); typ != tagger.None || strings.ContainsAny(text, "0123456789") {
		return typ
	}
	return s.enumeratedLetters(r)
}

// besideLetters returns what the words before and behind r, which reads text, say that it is.
func (s *scan) besideLetters(r run, text, before, behind string) tagger.Type {
	goods := s.says(s.goodsBehind, behind)
	shout := shouts(text)
	number := strings.ContainsAny(text, "0123456789")
	switch {
	case s.endsIn(s.orgBefore, before) > 0 && (len(text) > 3 || !shout || !strings.HasSuffix(before, "公司")):
		return tagger.Organization
	case !number && !shout && (s.endsIn(s.personBefore, before) > 0 || s.endsIn(s.post, before) > 0 || s.says(s.personBehind, behind)):
		return tagger.Person
	case s.endsIn(s.wornBefore, before) > 0 && r.words <= 3 && !number && !goods:
		return tagger.Organization // 身着|Mirvella
	case s.endsIn(s.goodsBefore, before) > 0:
		return tagger.Product
	case s.says(s.orgBehind, behind):
		return tagger.Organization
	case goods:
		return tagger.Product
	case !number && !shout && (r.words == 2 || r.words == 3) && s.sayBehind(behind) && !s.inEnglish(r):
		return tagger.Person // Danil Rehn|同时表示
	}
	return tagger.None
}

// sayBehind reports whether text begins with a verb of saying, or with one of a few adverbs and that.
func (s *scan) sayBehind(text string) bool {
	for _, w := range []string{"则", "也", "还", "曾", "同时", "随后", "此前", "在接受"} {
		if rest, ok := strings.CutPrefix(text, w); ok {
			text = rest
			break
		}
	}
	return s.says(s.deed, strings.TrimLeft(text, " "))
}

// inEnglish reports whether one of the words of r is one that names of people do not have: Hollowick Gaming.
func (s *scan) inEnglish(r run) bool {
	for i := r.first; i <= r.last; i++ {
		if w := strings.ToLower(s.word(i)); s.english.Has(w) || s.orgWord.Has(w) {
			return true
		}
	}
	return false
}

// says reports whether text begins with a word of x.
func (s *scan) says(x set, text string) bool {
	n, _ := x.LongestIn(text)
	return n > 0
}

// shouts reports whether text has capitals alone.
func shouts(text string) bool { return strings.ToUpper(text) == text }

// repeated returns the type of the name that r stands behind in brackets: 东湾（East Bay）.
func (s *scan) repeated(r run) tagger.Type {
	if r.first < 2 || r.last+1 >= len(s.tokens) || s.tokens[r.first-1].End != r.start {
		return tagger.None
	}
	if w := s.word(r.first - 1); w != "（" && w != "(" {
		return tagger.None
	}
	if w := s.word(r.last + 1); w != "）" && w != ")" {
		return tagger.None
	}
	if strings.ContainsAny(s.text[r.start:r.end], ".@_0123456789") {
		return tagger.None // 某某科技（ABC.US）
	}
	at := s.start + len(strings.TrimRight(s.text[s.start:s.tokens[r.first-1].Start], " ”’》"))
	m := s.endingAt(at)
	if m == nil || m.Type != tagger.Work && !large(s.text[r.start:]) {
		return tagger.None
	}
	if m.Type == tagger.Place && s.orgWord.Has(s.word(r.last)) {
		return tagger.Organization
	}
	return m.Type
}

// enumeratedLetters returns the type of the names that r stands among.
func (s *scan) enumeratedLetters(r run) tagger.Type {
	i, j := r.first-1, r.last+1
	if i >= 0 && s.word(i) != "与" && separates(s.word(i)) {
		if m := s.endingAt(s.tokens[i].Start); m != nil && s.alike(m, r) {
			return m.Type
		}
	}
	if j < len(s.tokens) && s.word(j) != "与" && separates(s.word(j)) {
		if m := s.beginningAt(s.tokens[j].End); m != nil && s.alike(m, r) {
			return m.Type
		}
	}
	return tagger.None
}

// alike reports whether m is a person or an organization for sure, and written as r is: in Latin letters, capitals
// alone or not; of people the others may stand in Chinese.
func (s *scan) alike(m *Mark, r run) bool {
	if m.Type != tagger.Person && m.Type != tagger.Organization || m.Margin < 3*tagger.Unit && !m.Rule {
		return false
	}
	text, shout := s.of(m), shouts(s.text[r.start:r.end])
	return text[0] < utf8.RuneSelf && shouts(text) == shout || m.Type == tagger.Person && !shout
}
