package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// amount reports whether w, folded, is a number with a Latin unit, 50mm, 1 TB, or a quarter or a
// half of a year, Q3.
func amount(w string) bool {
	if len(w) == 2 && (w[0] == 'q' || w[0] == 'h') && '1' <= w[1] && w[1] <= '4' {
		return true
	}
	unit := strings.TrimLeft(w, "0123456789.,")
	return len(unit) < len(w) && listed("unit", strings.TrimLeft(unit, " "))
}

// counts reports whether p is a number of things, 一个鸡蛋, that nobody uses as a tag.
func (s *scan) counts(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	return c.n > 2 && s.common(x) && s.tag(c.at) == segment.TagM && s.tag(c.at+1) == segment.TagQ && !s.used(x)
}

// lasts reports whether p says no more than how long something lasts or when in a year: 二十年, 72小时, 前三季度.
func (s *scan) lasts(p *pick) bool {
	if !s.common(&s.nodes[p.c.node]) {
		return false
	}
	if front, ok := strings.CutSuffix(p.fold, "季度"); ok && strings.Trim(front, "第前上下本首0123456789一二两三四") == "" {
		return true // 前三季度
	}
	unit := strings.TrimLeft(p.fold, "0123456789零一二两三四五六七八九十百千万几半数")
	return len(unit) < len(p.fold) && listed("lasting", unit)
}
