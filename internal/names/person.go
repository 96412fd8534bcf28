package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// somebody marks the people whose names a report hides: 王某, 李某某, 张某明. They are no tags.
func (s *scan) somebody() {
	for at := s.start; at < s.end; {
		i := strings.Index(s.text[at:s.end], "某")
		if i < 0 {
			return
		}
		at += i + len("某")
		from := at - len("某")
		r, n := utf8.DecodeLastRuneInString(s.text[s.start:from])
		if n == 0 || !s.surname.Has(s.text[from-n:from]) {
			continue
		}
		_ = r
		a, b := from-n, at
		if strings.HasPrefix(s.text[at:s.end], "某") {
			b += len("某")
		}
		i, j := s.over(a, b)
		switch {
		case j-i == 1 && s.marks[i].Start == a && s.marks[i].Type == tagger.Person:
			b = max(b, s.marks[i].End)
		case j > i && s.marks[i].Start < a, !s.opens(a):
			continue
		}
		s.put(Mark{Start: a, End: b, Type: tagger.Person, Margin: Sure, Rule: true, NoTag: true})
		at = b
	}
}

// twice makes two names of one that the model took for one person, and that stands twice in a row: a caption and what it is
// glued to.
func (s *scan) twice() {
	for i := 0; i < len(s.marks); i++ {
		m := s.marks[i]
		text := s.of(&m)
		half := len(text) / 2
		if m.Type != tagger.Person || len(text) != 12 && len(text) != 18 || text[:half] != text[half:] || text[0] < utf8.RuneSelf {
			continue
		}
		second := m
		m.End, second.Start = m.Start+half, m.Start+half
		m.Rule, second.Rule = true, true
		s.marks = slices.Replace(s.marks, i, i+1, m, second)
		i++
	}
}

// lastParticle gives names of two characters the 得 that stands behind them wherever they stand: 林信得 is cut before it, as 说得 is.
func (s *scan) lastParticle() {
	const far = 4096 // bytes before and behind
	for i := range s.marks {
		m := &s.marks[i]
		if m.Type != tagger.Person || m.End-m.Start != 2*len("得") || !strings.HasPrefix(s.text[m.End:s.end], "得") || s.wordAt(m.End) != "得" {
			continue
		}
		if alwaysGot(s.text[max(0, m.Start-far):min(len(s.text), m.End+far)], s.of(m)) {
			m.End += len("得")
			m.Rule, m.Margin = true, max(m.Margin, 2*tagger.Unit)
		}
	}
}

// alwaysGot reports whether 得 stands behind name in text, twice or more, wherever name does, and never as what somebody gets: 得了第一, 得知.
func alwaysGot(text, name string) bool {
	n := 0
	for {
		i := strings.Index(text, name)
		if i < 0 {
			return n > 1
		}
		rest, ok := strings.CutPrefix(text[i+len(name):], "得")
		if r, _ := hanzi.At(rest); !ok || strings.ContainsRune("了知到以出分票主益奖过力手名胜第冠金一二三", r) {
			return false
		}
		n++
		text = rest
	}
}

// opens reports whether a name can begin at byte at: a word does, or what stands before is
// no Chinese character that goes on with it.
func (s *scan) opens(at int) bool {
	if s.begins(at) {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[:at])
	return !hanzi.IsHan(r)
}

// persons mends the names of people: those cut at a mark, Latin ones of two words.
func (s *scan) persons() {
	s.joints()
	s.twice()
	s.lastParticle()
	if s.any&leadLatin != 0 {
		s.initials()
		s.addresses()
	}
	for i := 0; i+2 < len(s.tokens); i++ {
		if s.tokens[i].Tag != tagger.TagEng || s.word(i+1) != " " || s.tokens[i+2].Tag != tagger.TagEng {
			continue
		}
		a, b := s.word(i), s.word(i+2)
		if !s.given.Has(a) || !capital(a) || !capital(b) {
			continue
		}
		end := i + 2
		if i+4 < len(s.tokens) && s.word(i+3) == " " && s.tokens[i+4].Tag == tagger.TagEng && capital(s.word(i+4)) {
			end = i + 4
		}
		x, y := s.over(s.tokens[i].Start, s.tokens[end].End)
		if y-x == 1 && s.marks[x].End-s.marks[x].Start > s.tokens[end].End-s.tokens[i].Start {
			continue
		}
		s.put(Mark{Start: s.tokens[i].Start, End: s.tokens[end].End, Type: tagger.Person, Margin: Sure, Rule: true})
		i = end
	}
}

// capital reports whether w is a word that begins with a capital and goes on with small
// letters.
func capital(w string) bool {
	if len(w) < 2 || w[0] < 'A' || w[0] > 'Z' {
		return false
	}
	for i := 1; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return i > 1 && w[i] == '-' || w[i] == '\'' || i > 1 && 'A' <= w[i] && w[i] <= 'Z' && i+1 < len(w)
		}
	}
	return true
}
