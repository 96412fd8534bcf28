package keywords

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// edition reports whether units [a, b) say which of several products of one name is meant:
// 17, Pro Max, 至尊版.
func (s *scan) edition(a, b int32) bool {
	last := s.word(b - 1)
	if strings.HasSuffix(last, "版") || strings.HasSuffix(last, "款") {
		return true
	}
	for u := a; u < b; u++ {
		w := s.word(u)
		if r, _ := utf8.DecodeRuneInString(w); r >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// camel returns Product for Latin names written as those of things made are: with a small
// letter before a capital, OneLook, or of several words with a number, R9 5500U.
func (s *scan) camel(c *cand) segment.NameType {
	text := s.text(c)
	if r, _ := hanzi.At(text); hanzi.IsHan(r) && strings.IndexByte(text, ' ') < 0 {
		return segment.NoName
	}
	for _, w := range strings.Fields(text) {
		if amount(hanzi.FoldString(w)) {
			return segment.NoName
		}
	}
	if i := strings.LastIndexByte(text, ' '); i > 0 && listed("firm", hanzi.FoldString(text[i+1:])) {
		return segment.Organization
	}
	words, digits, small, before := 1, false, false, ' '
	letters := 0
	for _, r := range text {
		switch {
		case r >= utf8.RuneSelf && !unicode.IsSpace(r):
			return segment.NoName
		case unicode.IsSpace(r):
			words++
		case unicode.IsDigit(r):
			digits = true
		case unicode.IsLetter(r):
			letters++
		}
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			small = true
		}
		before = r
	}
	if small && letters >= longCamel && unicode.IsUpper(rune(text[0])) || digits && words > 1 && letters > 1 {
		return segment.Product
	}
	return segment.NoName
}

// longCamel is the fewest letters of a name with capitals inside: SaaS and PhD are none.
const longCamel = 5

// modelType returns Product for a maker's name with a model, 云州6T, and for funds, 云州国证半导体ETF.
func (s *scan) modelType(c *cand) segment.NameType {
	text := s.text(c)
	if c.n > 2 && listed("fund", hanzi.FoldString(s.word(c.at+c.n-1))) && (s.word1(c.at) || s.word1(c.at+1) || s.tag(c.at) == segment.TagNT || s.tag(c.at) == segment.TagNZ) {
		return segment.Product
	}
	i := strings.IndexFunc(text, func(r rune) bool { return r < utf8.RuneSelf })
	if i < 6 || !s.makes(text[:i]) {
		return segment.NoName
	}
	capitals, digit := 0, false
	for _, r := range text[i:] {
		switch {
		case unicode.IsDigit(r):
			digit = true
		case 'A' <= r && r <= 'Z':
			capitals++
		case r >= utf8.RuneSelf:
			return segment.NoName
		}
	}
	if digit || capitals > 1 && !listed("nomodel", hanzi.FoldString(strings.TrimSpace(text[i:]))) {
		return segment.Product
	}
	return segment.NoName
}

// makes reports whether w is a maker: a body or a product of the lists or of the document.
func (s *scan) makes(w string) bool {
	switch segment.NameType(names.TypeOf(w)) {
	case segment.Organization, segment.Product:
		return true
	}
	for i := range s.doc.Names {
		if n := &s.doc.Names[i]; n.Text == w && (n.Type == segment.Organization || n.Type == segment.Product) {
			return true
		}
	}
	return false
}

// shipType returns Product for what stands in quotes before 号 or with it, “云州”号货轮, Event for the exercise “云光9号”.
func (s *scan) shipType(c *cand) segment.NameType {
	if s.nodes[c.node].flags&fQuote == 0 {
		return segment.NoName
	}
	if text := s.text(c); strings.HasSuffix(text, "号") && len(text) > len("一号") {
		if s.drilled(c) {
			return segment.Event
		}
		return segment.Product
	}
	for _, at := range s.places(c) {
		if rest, ok := cutClosing(s.doc.Text[at.End:]); ok && strings.HasPrefix(rest, "号") {
			return segment.Product
		}
	}
	return segment.NoName
}

// drilled reports whether a word for an exercise stands behind c and the quote that it is in: “云光9号”演习.
func (s *scan) drilled(c *cand) bool {
	for _, at := range s.places(c) {
		if rest, ok := cutClosing(s.doc.Text[at.End:]); ok && listed("drill", s.wordBehind(len(s.doc.Text)-len(rest))) {
			return true
		}
	}
	return false
}

// exercise reports whether p is the exercise that q is a word for: “云光9号” and 演习.
func (s *scan) exercise(p, q *pick) bool {
	return q.drill && s.nodes[p.c.node].flags&fTag == 0 && s.drilled(p.c)
}
