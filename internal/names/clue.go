package names

import (
	"strings"

	"github.com/tiyao/tiyao/internal/tagger"
)

// clue reports whether what stands beside m says that it is a person: a post before it, what
// people do behind it, or another one in an enumeration.
func (s *scan) clue(m *Mark) bool {
	i := s.token(m.Start) - 1
	for i >= 0 && (s.tokens[i].Tag == tagger.TagSP || between(s.word(i))) {
		i--
	}
	if i >= 0 && (s.endsIn(s.post, s.word(i)) > 0 || strings.HasSuffix(s.word(i), "叫") || s.tokens[i].Tag == tagger.TagNR && s.endingAt(s.tokens[i].End) != nil) {
		return true
	}
	j := s.token(m.End)
	for j < len(s.tokens) && (s.tokens[j].Tag == tagger.TagSP || between(s.word(j))) {
		j++
	}
	return j < len(s.tokens) && s.deed.Has(s.word(j)) || s.enumerated(i, j, tagger.Person, s.seldomPerson)
}

// enumerated reports whether token i or token j separates what stands between them from another name of that kind, which is
// not a seldom one itself, where there are such.
func (s *scan) enumerated(i, j int, kind tagger.Type, seldom set) bool {
	fits := func(o *Mark) bool { return o != nil && o.Type == kind && (seldom == nil || !seldom.Has(s.of(o))) }
	return i >= 0 && separates(s.word(i)) && fits(s.endingAt(s.tokens[i].Start)) ||
		j < len(s.tokens) && separates(s.word(j)) && fits(s.beginningAt(s.tokens[j].End))
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

// wordBefore returns the word that ends at byte at, "" where none does.
func (s *scan) wordBefore(at int) string {
	if i := s.token(at) - 1; i >= 0 && s.tokens[i].End == at {
		return s.word(i)
	}
	return ""
}

// branded reports whether what stands beside m says that it is a firm: another one in an
// enumeration, a model in Latin letters, or what firms have.
func (s *scan) branded(m *Mark) bool {
	i, j := s.token(m.Start)-1, s.token(m.End)
	if j < len(s.tokens) && s.tokens[j].Tag == tagger.TagSP {
		j++
	}
	return j < len(s.tokens) && (s.tokens[j].Tag == tagger.TagEng || s.brandHas.Has(s.word(j))) || s.enumerated(i, j, tagger.Organization, s.seldomOrg)
}

// placed reports whether what stands beside m says that it is a place: one that it lies in, a word
// for being or going somewhere, another one in an enumeration, or what places have.
func (s *scan) placed(m *Mark) bool {
	if o := s.endingAt(m.Start); o != nil && o.Type == tagger.Place {
		return true
	}
	i, j := s.token(m.Start)-1, s.token(m.End)
	if i >= 0 && s.placeBefore.Has(s.word(i)) || s.enumerated(i, j, tagger.Place, nil) {
		return true
	}
	if n, _ := s.placeAfter.LongestIn(s.text[m.End:s.end]); n > 0 {
		return true
	}
	o := s.beginningAt(m.End)
	return o != nil && o.Type == tagger.Place
}
