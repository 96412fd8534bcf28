package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// longer returns the phrase that p is mostly a part of in place of p, if there is a good
// one: 信访工作 for 信访 where half of all 信访 are 信访工作, 供给侧结构性改革 for 供给 that
// stands nowhere else.
func (s *scan) longer(p pick) pick {
	x := &s.nodes[p.c.node]
	short, step := int32(2), int32(2)
	latin := s.tag(p.c.at) == segment.TagEng
	if latin { // words of a Latin name, blanks between them
		short, step = maxTitleWords, maxTitleWords
	}
	if x.flags&(fTag|fQuote|fBook) != 0 || p.c.n > short+1 || s.e.Method != Ranked {
		return p
	}
	best := p
	for i := range s.cands { // in order of place
		c := &s.cands[i]
		y := &s.nodes[c.node]
		if c.n <= best.c.n || !c.spells(&p) || p.c.n > short && !listed("contest", hanzi.FoldString(s.word(c.at+c.n-1))) && !s.remainder(x, y) {
			continue
		}
		if y.count < 1 {
			continue
		}
		likely := c.score >= longerScore*p.c.score
		mostly := c.n <= p.c.n+step && y.count >= 3 && y.count*2 >= x.count && likely
		if !mostly && (y.count != x.count || !s.always(p.c, c, likely, latin)) {
			continue
		}
		q := s.pick(c)
		if p.within(&q) && s.allowed(&q) && s.theme(&q) == nil && s.blocker(&q) < 0 && !s.generic(&q) {
			if best = q; !latin {
				break
			}
		}
	}
	if best.c != p.c {
		best.c.score = either(best.c.score, p.c.score)
	}
	return best
}

// remainder reports whether x, which nobody knows, is what y, which the text says three times of four that it says x, has in common with another phrase:
// 贷款人数 of 新批贷款人数 and 续批贷款人数.
func (s *scan) remainder(x, y *node) bool {
	return x.count > 3 && y.count*4 >= x.count*3 && x.title < 0 && y.n > x.n && s.endsAlike(x, y)
}

// endsAlike reports whether the phrase y ends in the words of x.
func (s *scan) endsAlike(x, y *node) bool {
	a, b := x.at()+int32(x.n), y.at()+int32(y.n)
	for range x.n {
		a, b = a-1, b-1
		if s.ids[a] != s.ids[b] {
			return false
		}
	}
	return true
}

// always reports whether p is never said but as a part of c, which is as good: as likely to
// be kept where it stands once.
func (s *scan) always(p, c *cand, likely, latin bool) bool {
	x, y := &s.nodes[p.node], &s.nodes[c.node]
	switch {
	case y.name > 0 && x.name == 0 && x.title >= 0 && x.count > 0 && x.inName >= x.count && y.count == x.count:
		return s.doc.Names[y.name-1].Tag // 銀帆渡輪公司 for 渡輪公司 of the title
	case y.count != x.count || !s.covers(y, x) || !s.rounded(y):
		return false
	case latin:
		return x.count > 1
	case x.name > 0 || len(s.span(c.at, int(c.n))) > longestWhole:
		return false
	case x.count == 1:
		return c.score >= p.score && !s.used(x)
	}
	return likely
}

// longestWhole is the bytes of the longest phrase that takes the place of a word that always
// is a part of it: nine characters.
const longestWhole = 27

// fuller reports whether p is nearly as likely as the verb q, which the body never says without it: 流动办税车 for 办税.
func (s *scan) fuller(p, q *pick) bool {
	const nearly = 0.9
	x, y := &s.nodes[p.c.node], &s.nodes[q.c.node]
	return q.c.x[xClause] == 2 && x.count > 1 && y.count == x.count && p.c.score >= nearly*q.c.score && q.within(p) && s.common(x) && s.common(y) && s.rounded(x)
}

// covers reports whether node x stands in the title not at all or inside y.
func (s *scan) covers(y, x *node) bool {
	return x.title < 0 || y.title >= 0 && y.title <= x.title && x.title+int32(x.n) <= y.title+int32(y.n)
}

// joined returns the phrase that p and a pick together are the parts of, where neither
// stands outside it, and the place of that pick: 国有控股工业企业 for 国有控股 and 工业企业.
func (s *scan) joined(p *pick) (whole pick, at int) {
	x := &s.nodes[p.c.node]
	if s.e.Method != Ranked || !s.common(x) || x.count == 0 {
		return whole, -1
	}
	var room [16]int32
	wholes, known := room[:0], false // the candidates that p may be a part of
	for i := range s.picks {
		q := &s.picks[i]
		if y := &s.nodes[q.c.node]; !s.common(y) || y.count != x.count || q.within(p) || p.within(q) {
			continue
		}
		if !known {
			wholes, known = s.wholesOf(wholes, x), true
		}
		for _, k := range wholes {
			c := &s.cands[k]
			if z := &s.nodes[c.node]; !s.covers(z, &s.nodes[q.c.node]) || !s.rounded(z) {
				continue
			}
			if w := s.pick(c); p.within(&w) && q.within(&w) && s.allowed(&w) && s.theme(&w) == nil {
				return w, i
			}
		}
	}
	return whole, -1
}

// wholesOf appends the candidates of three words and more that stand as often as x, and hold it.
func (s *scan) wholesOf(dst []int32, x *node) []int32 {
	for k := range s.cands {
		c := &s.cands[k]
		if c.n < 3 || c.score < minWhole {
			continue
		}
		z := &s.nodes[c.node]
		if z.count == x.count && z.flags&fTag == 0 && len(s.span(c.at, int(c.n))) <= longestJoined && s.covers(z, x) {
			dst = append(dst, int32(k))
		}
	}
	return dst
}

// rounded reports whether phrase x ends where a noun phrase does: 死亡风险 but not 疾病死亡 of
// 疾病死亡风险.
func (s *scan) rounded(x *node) bool {
	if x.first < 0 {
		return false
	}
	if last := x.first + int32(x.n) - 1; s.tag(last) == segment.TagV {
		return listed("ending", hanzi.FoldString(s.word(last))) // 古籍修复展
	}
	rel := s.nounRelation(x.first, x.first+int32(x.n))
	return rel != 3 && rel != 4 || x.title >= 0 && x.longR*2 <= x.count
}

// common reports whether x is neither a name nor a quotation nor a tag of the vocabulary.
func (s *scan) common(x *node) bool {
	return x.name == 0 && !x.latin && x.flags&(fTag|fQuote|fBook) == 0
}

const (
	minWhole      = 0.15 // the chance from which a phrase takes the place of its two parts
	longestJoined = 30   // bytes of such a phrase: ten characters
)

// longerScore is how much of the chance of a word the phrase in its place must have.
const longerScore = 0.3
