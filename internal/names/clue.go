package names

import (
	"strings"

	"github.com/tiyao/tiyao/internal/tagger"
)

// clue reports whether what stands beside m says that it is a person: a post before it, what
// people do behind it, or another one in an enumeration.
func (s *scan) clue(m *Mark) bool {
	i := s.token(m.Start) - 1
	for i >= 0 && (s.tokens[i].Tag == tagSP || between(s.word(i))) {
		i--
	}
	if i >= 0 && (s.endsIn(s.post, s.word(i)) > 0 || strings.HasSuffix(s.word(i), "叫") || s.tokens[i].Tag == tagNR && s.endingAt(s.tokens[i].End) != nil) {
		return true
	}
	if i > 0 && separates(s.word(i)) {
		if o := s.endingAt(s.tokens[i].Start); o != nil && o.Type == tagger.Person && !s.seldomPerson.Has(s.of(o)) {
			return true
		}
	}
	j := s.token(m.End)
	for j < len(s.tokens) && (s.tokens[j].Tag == tagSP || between(s.word(j))) {
		j++
	}
	if j == len(s.tokens) {
		return false
	}
	if s.deed.Has(s.word(j)) {
		return true
	}
	if separates(s.word(j)) {
		k := s.mark(s.tokens[j].End)
		return k < len(s.marks) && s.marks[k].Start == s.tokens[j].End && s.marks[k].Type == tagger.Person && !s.seldomPerson.Has(s.of(&s.marks[k]))
	}
	return false
}

// between reports whether w may stand between a name and what says that it is one.
func between(w string) bool {
	switch w {
	case "：", ":", "（", "(", "[", "|", "丨", "/":
		return true
	}
	return false
}

// wordAt returns the word that begins at byte at, "" where none does.
func (s *scan) wordAt(at int) string {
	if i := s.token(at); i < len(s.tokens) && s.tokens[i].Start == at {
		return s.word(i)
	}
	return ""
}

// branded reports whether what stands beside m says that it is a firm: another one in an
// enumeration, a model in Latin letters, or what firms have.
func (s *scan) branded(m *Mark) bool {
	i, j := s.token(m.Start)-1, s.token(m.End)
	if i >= 0 && separates(s.word(i)) {
		if o := s.endingAt(s.tokens[i].Start); o != nil && o.Type == tagger.Organization && !s.seldomOrg.Has(s.of(o)) {
			return true
		}
	}
	if j < len(s.tokens) && s.tokens[j].Tag == tagSP {
		j++
	}
	if j >= len(s.tokens) {
		return false
	}
	if s.tokens[j].Tag == tagEng || s.brandHas.Has(s.word(j)) {
		return true
	}
	if k := s.mark(s.tokens[j].End); separates(s.word(j)) && k < len(s.marks) {
		o := &s.marks[k]
		return o.Start == s.tokens[j].End && o.Type == tagger.Organization && !s.seldomOrg.Has(s.of(o))
	}
	return false
}

// placed reports whether what stands beside m says that it is a place: one that it lies in, a word
// for being or going somewhere, another one in an enumeration, or what places have.
func (s *scan) placed(m *Mark) bool {
	if o := s.endingAt(m.Start); o != nil && o.Type == tagger.Place {
		return true
	}
	i, j := s.token(m.Start)-1, s.token(m.End)
	if i >= 0 {
		if s.placeBefore.Has(s.word(i)) {
			return true
		}
		if o := s.endingAt(s.tokens[i].Start); o != nil && separates(s.word(i)) && o.Type == tagger.Place {
			return true
		}
	}
	if j == len(s.tokens) {
		return false
	}
	if n, _ := s.placeAfter.LongestIn(s.text[m.End:s.end]); n > 0 {
		return true
	}
	k := s.mark(s.tokens[j].End)
	if separates(s.word(j)) && k < len(s.marks) && s.marks[k].Start == s.tokens[j].End && s.marks[k].Type == tagger.Place {
		return true
	}
	k = s.mark(m.End)
	return k < len(s.marks) && s.marks[k].Start == m.End && s.marks[k].Type == tagger.Place
}
