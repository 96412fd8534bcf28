package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// A run is words in Latin letters, one space between, that stand among Chinese: tokens first to last.
type run struct {
	first, last int
	start, end  int // bytes
	words       int
}

// letters finds the names in Latin letters that no list and no model knows, by what stands beside them: what a
// bracket repeats, the other items of an enumeration, words for firms, people and goods.
func (s *scan) letters() {
	for i := 0; i < len(s.tokens); i++ {
		if s.lead[i]&leadLatin == 0 {
			continue
		}
		if s.title.Has(s.word(i)) && i+1 < len(s.tokens) && s.word(i+1) == " " {
			s.afterTitle(i)
			continue
		}
		r := s.run(i)
		i = r.last
		a, b := s.over(r.start, r.end)
		switch {
		case b-a == 1 && s.technique(&s.marks[a], r):
			s.marks = slices.Delete(s.marks, a, b)
		case !s.amongChinese(r):
		case a == b:
			s.letter(r)
		case b-a == 1:
			s.settle(&s.marks[a], r)
		}
	}
}

// letter marks r, which no mark touches, where what stands beside it says that it is a name.
func (s *scan) letter(r run) {
	typ := s.typeOfLetters(r)
	if typ == tagger.None {
		return
	}
	m := Mark{Start: r.start, End: r.end, Type: typ, Margin: 2 * tagger.Unit, Rule: true}
	if typ == tagger.Organization {
		if n, _ := s.letterHead.LongestIn(s.text[m.End:s.end]); n > 0 && s.begins(m.End+n) {
			m.End += n // Quorvane|公司
		}
	}
	s.put(m)
}

// afterTitle takes CEO, token i, from the name of who is that.
func (s *scan) afterTitle(i int) {
	if m := s.beginningAt(s.tokens[i].Start); m != nil && m.Type == tagger.Person && m.End > s.tokens[i+1].End {
		m.Start = s.tokens[i+1].End
	}
}

// technique reports whether m, which the model found, is one word that is no name, or such a word and a number: USB 3.2.
func (s *scan) technique(m *Mark, r run) bool {
	if m.Rule || m.Start != r.start {
		return false
	}
	first, rest, _ := strings.Cut(s.of(m), " ")
	return s.common.Has(first) && strings.Trim(rest, "0123456789.") == ""
}

// settle tells what the mark m is that touches the words of r, where what stands beside r says so: the model may have
// been hardly sure, or have taken a piece of it, or another type.
func (s *scan) settle(m *Mark, r run) {
	if m.Start < r.start || m.End > r.end || m.Rule && m.Margin >= Sure {
		return
	}
	whole := m.Start == r.start && m.End == r.end
	typ := s.typeOfLetters(r)
	switch {
	case typ == tagger.None:
	case typ == m.Type:
		m.Start, m.End, m.Rule, m.Margin = r.start, r.end, true, max(m.Margin, 2*tagger.Unit)
	case s.repeated(r) != tagger.None, whole && !m.Rule && m.Margin < 2*tagger.Unit, whole && !m.Rule && typ == tagger.Organization && s.says(s.firmBehind, s.text[r.end:s.end]):
		m.Start, m.End, m.Type, m.Rule, m.Margin = r.start, r.end, typ, true, max(m.Margin, 2*tagger.Unit)
	}
}

// run returns the words that begin with token i and go on, each written large, behind one space or &.
func (s *scan) run(i int) run {
	r := run{first: i, last: i, start: s.tokens[i].Start, words: 1}
	for k := i + 1; k+1 < len(s.tokens) && s.word(k) == " "; {
		n := k + 1
		if s.word(n) == "&" && n+2 < len(s.tokens) && s.word(n+1) == " " {
			n += 2
		}
		if s.lead[n]&leadLatin == 0 || !large(s.word(n)) && !smallWords[s.word(n)] {
			break
		}
		if large(s.word(n)) {
			r.last = n
		}
		r.words++
		k = n + 1
	}
	r.end = s.tokens[r.last].End
	return r
}

// smallWords are those that stand small between the words of a name.
var smallWords = map[string]bool{"of": true, "and": true, "the": true, "de": true, "for": true, "in": true}

// large reports whether w begins with a capital.
func large(w string) bool { return 'A' <= w[0] && w[0] <= 'Z' || w[0] >= utf8.RuneSelf }

// amongChinese reports whether Chinese characters or marks stand on both sides of r.
func (s *scan) amongChinese(r run) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s.text[s.start:r.start], " "))
	behind, _ := utf8.DecodeRuneInString(strings.TrimLeft(s.text[r.end:s.end], " "))
	return (r.start == s.start || chinese(before)) && (r.end == s.end || chinese(behind))
}

func chinese(r rune) bool {
	return hanzi.IsHan(r) || strings.ContainsRune("，。、；：！？“”‘’（）()《》〈〉【】「」—…@～~\n　", r)
}
