package names

import (
	"slices"
	"strings"

	"github.com/tiyao/tiyao/internal/tagger"
)

// initials joins what a name in Latin letters was cut at: an initial and its point, as in
// Michael A. Jacobs.
func (s *scan) initials() {
	for i := 2; i+2 < len(s.tokens); i++ {
		if s.tokens[i].Tag != tagger.TagEng || s.tokens[i].End-s.tokens[i].Start != 1 || s.word(i+1) != "." {
			continue
		}
		first, last := i-1, i+2
		if s.word(first) == " " {
			first--
		}
		if s.word(last) == " " {
			last++
		}
		if first < 0 || last >= len(s.tokens) || s.word(i) < "A" || s.word(i) > "Z" || !capital(s.word(first)) || !capital(s.word(last)) {
			continue
		}
		from, to := s.tokens[first].Start, s.tokens[last].End
		margin, found := int32(0), false
		for a, b := s.over(from, to); a < b; a++ {
			m := s.marks[a]
			if m.Type != tagger.Person {
				continue
			}
			from, to = min(from, m.Start), max(to, m.End)
			margin, found = max(margin, m.Margin), true
		}
		if found {
			s.put(Mark{Start: from, End: to, Type: tagger.Person, Margin: margin, Rule: true})
		}
	}
}

// addresses takes for places what a model takes for people in Latin letters and ends as a street
// does, and takes out what holds a word of English that no name of a person has: Gap Year.
func (s *scan) addresses() {
	s.marks = slices.DeleteFunc(s.marks, func(m Mark) bool {
		text := s.of(&m)
		if m.Type != tagger.Person || m.Rule || strings.IndexFunc(text, func(r rune) bool { return !latin(r) && r > 0x7F && r != '’' }) >= 0 {
			return false
		}
		words := strings.Fields(strings.ToLower(text))
		return slices.ContainsFunc(words, func(w string) bool { return s.english.Has(w) }) && !s.street.Has(words[len(words)-1])
	})
	for i := range s.marks {
		m := &s.marks[i]
		text := s.of(m)
		if m.Type != tagger.Person || m.Rule || !latin(rune(text[0])) {
			continue
		}
		if k := strings.LastIndexByte(text, ' '); k > 0 && s.street.Has(strings.ToLower(text[k+1:])) {
			m.Type, m.Rule = tagger.Place, true
		}
	}
}
