package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// narrower reports whether p is the term of the title that says which q is meant, 短信验证码 for 验证码, by a noun that is nobody's name: the body says
// it again, and the title does not say q by itself, nor more before it. Authors of abstracts tag with both.
func (s *scan) narrower(p, q *pick) bool {
	x, y := &s.nodes[p.c.node], &s.nodes[q.c.node]
	front, ok := strings.CutSuffix(p.fold, q.fold)
	if !ok || s.reg.dateline == datelineAbstract || x.title < 0 || x.count == 0 || !s.covers(x, y) || !s.common(x) || !s.common(y) || !s.rounded(x) || p.c.score < narrowerShare*q.c.score {
		return false
	}
	first := p.c.at
	for u := first; u < first+p.c.n; u++ {
		if s.tag(u) != segment.TagN || s.word1(u) || s.stop(u) || s.nameAt.at(u) > 0 {
			return false
		}
	}
	if len(front) < len("短信") || p.c.n > 3 || !s.apartInTitle(x.title) || listed("wide", front) || listed("foreign", front) || strings.HasSuffix(front, "军") {
		return false
	}
	p.c.score = max(p.c.score, q.c.score)
	return true
}

// apartInTitle reports whether what begins at unit u of the title goes on no word before it: 中等 before 体积黑洞 belongs to it.
func (s *scan) apartInTitle(u int32) bool {
	if u--; u < 0 || s.ids[u] < 0 || s.mark[u] != markNone {
		return true
	}
	switch s.tag(u) {
	case segment.TagV, segment.TagP, segment.TagC, segment.TagT, segment.TagQ:
		return true
	case segment.TagU:
		return s.word(u) == "的"
	}
	return false
}

// narrowerShare is how much of the chance of a term one that says which is meant must have to stand for it.
const narrowerShare = 0.6
