package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// models lets a line of products go on over its number (骁龙|835), and joins the brand to the model that stands behind
// it: 云果|X9 Pro is one name, where 云果|iPhone would be two.
func (s *scan) models() {
	for i := 0; i < len(s.marks); i++ {
		m := &s.marks[i]
		switch m.Type {
		case tagger.Product:
			s.lineNumber(m)
			i = s.withBrand(i)
		case tagger.Organization:
			s.brandNumber(m)
		}
	}
}

// lineNumber lets the line of products m, in Chinese, have the number behind it, and one in letters what a model ends in.
func (s *scan) lineNumber(m *Mark) {
	k := s.token(m.End)
	if k == 0 || k >= len(s.tokens) || s.tokens[k].Start != m.End {
		return
	}
	if text := s.of(m); text[0] < utf8.RuneSelf {
		if s.word(k) != " " || k+1 == len(s.tokens) || !large(s.word(k+1)) || !s.suffix.Has(s.word(k+1)) {
			return // iPhone8| Plus
		}
	} else if !s.line.Has(text) && !s.platform.Has(text) {
		return
	}
	last := s.goesOn(k - 1)
	if last < k || s.floor(m.End) < s.tokens[last].End {
		return
	}
	m.End, m.Rule, m.Margin = s.tokens[last].End, true, max(m.Margin, 3*tagger.Unit)
}

// floor returns where the first mark behind byte at begins, the end of the text where none does.
func (s *scan) floor(at int) int {
	if k := s.mark(at); k < len(s.marks) {
		return s.marks[k].Start
	}
	return s.end
}

// withBrand joins to the model of mark i the brand that ends right before it, or a space before, and returns its index.
func (s *scan) withBrand(i int) int {
	if i == 0 {
		return i
	}
	m, b := s.marks[i], s.marks[i-1]
	gap := s.text[b.End:m.Start]
	if b.Type != tagger.Organization || gap != "" && gap != " " || !s.isBrand(s.of(&b)) || !s.isModel(s.of(&m)) {
		return i
	}
	m.Start, m.Rule, m.Margin = b.Start, true, max(m.Margin, 3*tagger.Unit)
	s.put(m)
	return i - 1
}

// isBrand reports whether text, the name of an organization, can be a brand: short, with no head.
func (s *scan) isBrand(text string) bool {
	return utf8.RuneCountInString(text) <= 5 && s.endsIn(s.org, text) == 0 && text[0] >= utf8.RuneSelf
}

// isModel reports whether text is that of a model that is not sold by its own name: letters with a number, or a line.
func (s *scan) isModel(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	if letters := strings.TrimRight(first, "0123456789.+"); letters != "" && s.ownLine.Has(letters) {
		return false
	}
	if first[0] >= utf8.RuneSelf {
		n, _ := s.line.LongestIn(text)
		return n > 0 && strings.ContainsAny(text, "0123456789")
	}
	return strings.ContainsAny(text, "0123456789")
}

// brandNumber makes a product of the brand m with a number behind it, where what stands behind that says so:
// 云果|12 Pro, 云果|12|手机.
func (s *scan) brandNumber(m *Mark) {
	if !s.isBrand(s.of(m)) {
		return
	}
	k := s.token(m.End)
	if k < len(s.tokens) && s.word(k) == " " {
		k++
	}
	if k == 0 || k >= len(s.tokens) || len(s.word(k)) > 2 || strings.Trim(s.word(k), "0123456789") != "" || !s.isModelPart(k) {
		return
	}
	last := s.goesOn(k)
	end := s.tokens[last].End
	if s.floor(m.End) < end || strings.Contains(s.text[m.End:end], "-") {
		return // 云果队|3-1
	}
	behind := strings.TrimLeft(s.text[end:s.end], " ")
	if last == k && !s.says(s.goodsBehind, behind) {
		return
	}
	m.End, m.Type, m.Rule, m.Margin = end, tagger.Product, true, max(m.Margin, 3*tagger.Unit)
}
