package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// told reports whether the phrase of node x at unit at, which nobody uses as a tag, is a piece
// of a sentence however often it stands: 原产于云山 with a preposition inside, 脂肪和嘌呤 with
// a conjunction, 摩托车停 with a verb of one character at its end, 移居云山 with a verb and a
// name, a verb before three words and more.
func (s *scan) told(x *node, at int32) bool {
	n := int32(x.n)
	if x.title >= 0 && int(at) < s.nt && n > maxBodyWords || s.coined(x, at) {
		return false
	}
	for u := at + 1; u < at+n-1; u++ {
		if tag := s.tag(u); (tag == segment.TagP || tag == segment.TagC && s.word(u) != "并") && s.mark[u] == markNone {
			return !s.known(x)
		}
	}
	if s.halts(x, at) {
		return !s.known(x)
	}
	if x.count > 1 && (s.single(at+n-1) && s.link(at+n-1) > 4 || s.single(at) && s.link(at-1) > 4) {
		return !s.known(x) // 碳达峰碳 of 碳达峰碳中和
	}
	if n > 3 && s.shards(at, n) {
		return !s.known(x) // 碳|达|峰|碳
	}
	if s.tag(at) != segment.TagV || n < 2 {
		return false
	}
	if m := s.nameAt.at(at + 1); m > 0 && s.nameAt.at(at) != m && s.spans[m-1].a == at+1 && s.spans[m-1].b == at+n {
		return !s.used(x)
	}
	return n > 3 && !s.known(x)
}

// coined reports whether the phrase of node x at unit at stands three times, the title counted, among
// changing neighbours, and its words nowhere else: 退|牧|还|草.
func (s *scan) coined(x *node, at int32) bool {
	if x.count < 2 || x.count < 3 && x.title < 0 || max(x.longL, x.longR)*2 > x.count {
		return false
	}
	w := hanzi.FoldString(s.word(at))
	dependent := listed("nobegin", w) || listed("noend", hanzi.FoldString(s.word(at+int32(x.n)-1)))
	switch s.tag(at) {
	case segment.TagM:
		return false
	case segment.TagP, segment.TagC, segment.TagR:
		dependent = dependent || w != "以" // 以竹代塑
	}
	if dependent && (x.n < 3 || x.count < 3 || !s.shards(at, int32(x.n))) {
		return false // but 那日松
	}
	if m := s.nameAt.at(at); m > 0 {
		if id := s.chain(s.spans[m-1].a, s.spans[m-1].b); id < 0 || s.surname(&s.nodes[id]) < 0 {
			return false
		}
	}
	more := int32(0) // what its words stand elsewhere
	for u := at; u < at+int32(x.n); u++ {
		if s.ids[u] < 0 {
			return false
		}
		times := int32(0)
		for v := at; v < at+int32(x.n); v++ {
			if s.ids[v] == s.ids[u] {
				times++
			}
		}
		if s.tag(u) == segment.TagC {
			return false
		}
		more += max(0, s.nodes[s.ids[u]].count-x.count*times)
	}
	return more == 0 || more == 1 && x.n > 3
}

// halts reports whether the phrase of node x at unit at ends with a verb of one character that ends
// no terms: 摩托车停.
func (s *scan) halts(x *node, at int32) bool {
	last := at + int32(x.n) - 1
	return x.n > 1 && (s.tag(last) == segment.TagV || s.tag(last) == segment.TagZ) && s.single(last) && len(s.word(last-1)) > 3 && !listed("ending", hanzi.FoldString(s.word(last))) &&
		!s.acting(x) && !s.family(at, last+1)
}

// acting reports whether node x is the title's and says something: the name of somebody, whatever
// its words are.
func (s *scan) acting(x *node) bool { return x.title >= 0 && x.count > 1 && x.tells > 0 }

// shards reports whether n units from at are of one character each.
func (s *scan) shards(at, n int32) bool {
	for u := at; u < at+n; u++ {
		if !s.single(u) {
			return false
		}
	}
	return true
}

// unending reports whether the phrase of n units at unit at begins or ends with a word that
// belongs to what is told of it: 出货量同比, 表明制造业.
func (s *scan) unending(at, n int32) bool {
	if n < 2 {
		return false
	}
	return (s.is[at]|s.is[at+n-1])&classUnending != 0
}
