package keywords

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// ofEdition reports whether p says which edition of a product is meant, not of which: 桌面专业版 of 云帆OS V20桌面专业版, 豪华版.
func (s *scan) ofEdition(p *pick) bool {
	if x := &s.nodes[p.c.node]; !strings.HasSuffix(p.fold, "版") || !s.common(x) {
		return false
	}
	if endsIn("edition", p.fold) {
		return true
	}
	all, behind := 0, 0
	for _, at := range s.places(p.c) {
		all++
		r, _ := utf8.DecodeLastRuneInString(hanzi.TrimRight(s.doc.Text[:at.Start], " "))
		if r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			behind++
		}
	}
	return behind > 0 && 2*behind >= all
}

// scheduled reports whether p says of a plan no more than how long it lasts: 三年行动方案.
func (s *scan) scheduled(p *pick) bool {
	rest := strings.TrimLeft(p.fold, "0123456789零一二两三四五六七八九十百几")
	if len(rest) == len(p.fold) || !s.common(&s.nodes[p.c.node]) {
		return false
	}
	for _, unit := range [...]string{"年", "个月", "天"} {
		if plan, ok := strings.CutPrefix(rest, unit); ok && listed("plan", plan) {
			return true
		}
	}
	return false
}

// located reports whether p is a name and where it is, however often the text says so: 海云在云州.
func (s *scan) located(p *pick) bool {
	c := p.c
	if c.n < 3 || !s.common(&s.nodes[c.node]) {
		return false
	}
	for u := c.at + 1; u < c.at+c.n-1; u++ {
		if s.tag(u) == segment.TagP && s.word(u) == "在" {
			return s.isNamed(u-1) && s.isNamed(u+1)
		}
	}
	return false
}

// isNamed reports whether unit u is a name or in one.
func (s *scan) isNamed(u int32) bool {
	switch s.tag(u) {
	case segment.TagNS, segment.TagNT, segment.TagNR, segment.TagNZ:
		return true
	}
	return s.nameAt.at(u) > 0
}
