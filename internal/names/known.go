package names

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// meet counts how many different names of each circle the text has, and takes the lead from
// words that begin none after all. It counts the words for ball games too.
func (s *scan) meet(tokens []tagger.Token, leads []lead) {
	met, signs := map[string]bool{}, map[string]bool{}
	for i := range tokens {
		if leads[i]&(leadKnown|leadSign) == 0 {
			continue
		}
		rest := s.text[tokens[i].Start:]
		if leads[i]&leadSign != 0 && len(signs) < spoken {
			if n, _ := s.teamSign.LongestIn(rest); n > 0 {
				signs[hanzi.FoldString(rest[:n])] = true
			}
		}
		if leads[i]&leadKnown == 0 {
			continue
		}
		n, k := s.known.LongestIn(rest)
		if n == 0 {
			leads[i] &^= leadKnown
			continue
		}
		if k.circle == noCircle || s.circles[k.circle] > 3 {
			continue
		}
		if w := hanzi.FoldString(rest[:n]); !met[w] {
			met[w] = true
			s.circles[k.circle]++
		}
	}
	s.played = len(signs) >= spoken
}

// spoken is how many different words for ball games stand in a text that speaks of them.
const spoken = 2

// knownNames marks the names that the lists have.
func (s *scan) knownNames() {
	for i := 0; i < len(s.tokens); i++ {
		if s.lead[i]&leadKnown == 0 {
			continue
		}
		from := s.tokens[i].Start
		n, k := s.known.LongestIn(s.text[from:])
		if n == 0 || from+n > s.end || !s.whole(from, from+n, k) {
			continue
		}
		m := Mark{Start: from, End: from + n, Type: k.kind, Margin: Sure, Rule: true}
		a, b := s.over(m.Start, m.End)
		if k.kind == tagger.Place && s.isMark(&m) {
			s.marks[a].Margin = max(s.marks[a].Margin, tagger.Unit) // the model says how sure that is, but it is one
			continue
		}
		played := k.weak && k.circle == team && s.tokens[i].Tag != tagger.TagNS && s.played
		switch {
		case k.weak && s.circles[k.circle] < 2 && !played:
			if b-a == 1 && k.circle == team && s.marks[a].Type != tagger.Place && s.marks[a].Start == from && s.marks[a].End == m.End {
				s.marks = slices.Delete(s.marks, a, b) // a rocket
			}
			continue
		case k.weak && s.circles[k.circle] < 3 && a == b && !played:
			continue
		case s.longer(&m, k, a, b):
			continue // the model knows a longer one
		}
		old := from
		if a < b {
			old = s.marks[a].Start
		}
		s.put(m)
		if old < from {
			i = s.token(old) - 1 // what is left of a longer one may be known too
			continue
		}
		for i+1 < len(s.tokens) && s.tokens[i+1].Start < m.End {
			i++
		}
	}
}

// longer reports whether the marks [a, b) where m stands are one that the model knows, and that m is a piece of.
func (s *scan) longer(m *Mark, k known, a, b int) bool {
	if b-a != 1 {
		return false
	}
	n, of := m.End-m.Start, &s.marks[a]
	if of.Type == tagger.Person && k.kind != tagger.Person && !k.weak && n > 6 {
		return false // 小胜某队
	}
	if k.kind == tagger.Place && of.Start == m.Start && of.Margin < tagger.Unit/2 {
		return false // 人民大会堂|同: the model is hardly sure
	}
	if of.End == m.End && s.half.Has(s.wordBefore(m.Start)) || of.Start == m.Start && s.half.Has(s.wordAt(m.End)) {
		return false // 云果X9|与|联通公司
	}
	return of.Start <= m.Start && of.End >= m.End && of.End-of.Start > n
}

// isMark reports whether what is marked where m stands is the same.
func (s *scan) isMark(m *Mark) bool {
	a, b := s.over(m.Start, m.End)
	return b-a == 1 && s.marks[a].Type == m.Type && s.marks[a].Start == m.Start && s.marks[a].End == m.End
}

// whole reports whether text[from:to] are whole words.
func (s *scan) whole(from, to int, k known) bool {
	r, _ := utf8.DecodeRuneInString(s.text[from:])
	next, _ := utf8.DecodeRuneInString(s.text[to:])
	last, _ := utf8.DecodeLastRuneInString(s.text[from:to])
	if r < utf8.RuneSelf || last < utf8.RuneSelf {
		before, _ := utf8.DecodeLastRuneInString(s.text[:from])
		if last < utf8.RuneSelf && (latin(next) || next == '-' || next == '.' || next == '_') || r < utf8.RuneSelf && (latin(before) || before == '-' || before == '.' || before == '/' || before == '@' || before == '_') {
			return false
		}
		if unicode.IsLower(r) && (k.kind == tagger.Product || to-from < 4) {
			return false
		}
		return true
	}
	return s.begins(to) || to-from >= 12 && !k.weak && (next != '门' || last != '部') // 农业农村|部门
}

// latin reports whether r is a letter or digit of Latin words.
func latin(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}
