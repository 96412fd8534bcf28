package names

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/tagger"
)

// A joint stands between the parts of a foreign name: a dot is nothing else there, a dash or a
// point parts two names as well.
const (
	dots   = "·・•‧"
	dashes = "-="
	point  = '.'
)

// Joints are what stands between the parts of a foreign name, folded, but for points.
const Joints = dots + dashes

// joinBits has the lowest bits of what may stand between two parts, which most marks have not.
var joinBits = func() (all uint64) {
	for _, r := range Joints + string(point) {
		all |= 1 << (r & 63)
	}
	return all
}()

// joints makes one name of the parts of a foreign name between dots or dashes, those that the
// model left out too, where they are made of the characters of such names: 考瓦伊-莱昂纳德. Two
// Chinese names with a dash between them are two: 林高远-许昕.
func (s *scan) joints() {
	for i := 1; i+1 < len(s.tokens); i++ {
		if s.tokens[i].Tag != tagger.TagW {
			continue
		}
		word := s.word(i)
		sep, n := hanzi.At(word) // folded: ＝ is =
		if joinBits>>(sep&63)&1 == 0 {
			continue
		}
		dash := strings.ContainsRune(dashes, sep) || sep == point
		if n != len(word) || !dash && !strings.ContainsRune(dots, sep) {
			continue
		}
		from, to := s.tokens[i].Start, s.tokens[i].End
		if a, b := s.over(from, to); b-a == 1 {
			s.jointIn(a, from, to, dash)
			continue
		}
		first, sure := s.partBefore(i)
		last, also := s.partBehind(i)
		if first == from || last == to || !sure && !also || sep == point && !(sure && also) {
			continue
		}
		a, b := s.text[first:from], s.text[to:last]
		if dash && (s.chineseForm(a) && s.chineseForm(b) || strings.Contains(a, "某") || strings.Contains(b, "某")) {
			continue
		}
		margin := int32(4 * tagger.Unit)
		for x, y := s.over(first, last); x < y; x++ {
			margin = max(margin, s.marks[x].Margin)
		}
		s.put(Mark{Start: first, End: last, Type: tagger.Person, Margin: margin, Rule: true})
	}
}

// jointIn settles mark k, which covers the joint at [from, to): two Chinese names are two, and a
// foreign one is surer for it.
func (s *scan) jointIn(k, from, to int, dash bool) {
	m := s.marks[k]
	switch before, behind := s.text[m.Start:from], s.text[to:max(to, m.End)]; {
	case m.Type != tagger.Person || m.Rule:
	case dash && s.chineseForm(before) && s.chineseForm(behind):
		rest := m
		m.End, rest.Start = from, to
		s.marks[k] = m
		s.marks = slices.Insert(s.marks, k+1, rest)
	case s.sounds(before) && s.sounds(behind):
		m.Margin, m.Rule = max(m.Margin, 4*tagger.Unit), true
		if i := s.token(m.Start) - 1; i >= 0 && s.tokens[i].Start < m.Start && s.tokens[i].End == from && s.foreignWord(i) {
			m.Start = s.tokens[i].Start // the model cut a word
		}
		s.put(m)
	}
}

// chineseForm reports whether text is a family name and one or two characters, and not all of
// it what foreign names are written with: 戴维斯.
func (s *scan) chineseForm(text string) bool {
	n := utf8.RuneCountInString(text)
	if n < 2 || n > 3 || len(text) != 3*n {
		return false
	}
	_, k := hanzi.At(text)
	return s.surname.Has(text[:k]) && !s.sounds(text)
}

// partBefore returns where the part of a name begins that ends at token i, which is the mark of
// a person or words of the characters of foreign names; the start of the token where there is
// none. It is sure where something else says that it is a name.
func (s *scan) partBefore(i int) (start int, sure bool) {
	end := s.tokens[i].Start
	if m := s.endingAt(end); m != nil {
		if m.Type != tagger.Person {
			return end, false
		}
		return m.Start, true
	}
	start = end
	for k := i - 1; k >= 0 && i-k <= 3 && s.foreignWord(k); k-- {
		if a, b := s.over(s.tokens[k].Start, s.tokens[k].End); a < b {
			break
		}
		start, sure = s.tokens[k].Start, sure || s.tokens[k].Tag == tagger.TagNR
	}
	if end-start < 6 {
		return end, false
	}
	return start, sure
}

// partBehind is the same of what stands behind token i.
func (s *scan) partBehind(i int) (end int, sure bool) {
	start := s.tokens[i].End
	if k := s.mark(start); k < len(s.marks) && s.marks[k].Start <= start {
		if s.marks[k].Type != tagger.Person || s.marks[k].Start < start {
			return start, false
		}
		return s.marks[k].End, true
	}
	end = start
	for k := i + 1; k < len(s.tokens) && k-i <= 3 && s.foreignWord(k); k++ {
		if a, b := s.over(s.tokens[k].Start, s.tokens[k].End); a < b {
			break
		}
		end, sure = s.tokens[k].End, sure || s.tokens[k].Tag == tagger.TagNR
	}
	if end-start < 6 {
		return start, false
	}
	return end, sure
}

// foreignWord reports whether token i can be a part of a foreign name.
func (s *scan) foreignWord(i int) bool {
	switch s.tokens[i].Tag {
	case tagger.TagX, tagger.TagN, tagger.TagNR, tagger.TagNZ, tagger.TagG, tagger.TagJ:
	default:
		return false
	}
	return s.sounds(s.word(i))
}

// sounds reports whether text is two characters or more that foreign names are written with.
func (s *scan) sounds(text string) bool {
	for at := 0; at < len(text); {
		_, n := utf8.DecodeRuneInString(text[at:])
		if n != 3 || !s.sound.Has(text[at:at+n]) {
			return false
		}
		at += n
	}
	return len(text) >= 6
}

// joint reports whether r joins the parts of a foreign name.
func joint(r rune) bool { return strings.ContainsRune(Joints, hanzi.Fold(r)) }

// first returns the rune that text begins with.
func first(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
