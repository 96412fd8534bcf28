package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// deed reports whether node x of the body, which nobody uses as a tag, is a verb with its object of two
// words and more, and no noun phrase: 支持云州企业, 倒卖演唱会门票, but not 转移安置点, 呼气式酒精检测.
func (s *scan) deed(x *node) bool {
	if x.n < 2 || x.title >= 0 || x.first < 0 || x.name > 0 || x.latin || x.flags&(fTag|fBook|fQuote) != 0 || s.used(x) {
		return false
	}
	at, end := x.first, x.first+int32(x.n)
	if s.tag(at) != segment.TagV || s.nounRelation(at, end)%5 != 0 {
		return false
	}
	if x.n == 2 {
		verb, _ := s.worth(s.wordHash(at))
		object, _ := s.worth(s.wordHash(at + 1))
		return verb == 0 && object >= readersFine && nominal[s.tag(at+1)&63]
	}
	if s.derives(at + 1) {
		return false
	}
	switch s.tag(at + 1) {
	case segment.TagV, segment.TagK, segment.TagW, segment.TagSP, segment.TagD:
		return false
	}
	last := s.tag(end - 1)
	return nominal[last&63] && !s.single(end-1)
}

// begun reports whether node x always is the beginning of a verb with its object: 支持云州 of 支持云州企业.
func (s *scan) begun(x *node) bool {
	return x.n > 1 && x.name == 0 && x.count > 0 && x.longR == x.count && !s.known(x) && s.tag(x.at()) == segment.TagV && s.deed(&s.nodes[x.wholeR])
}

// severed reports whether node x, a phrase that nobody uses as a tag, goes on each time, three times and more,
// with the same word to what is no candidate: 云山省海北 of 云山省海北州, 线路故障及.
func (s *scan) severed(x *node) bool {
	if x.count < 3 || x.longR < x.count || x.title >= 0 {
		return false
	}
	y := &s.nodes[x.wholeR]
	return !y.cand && s.mark[x.first+int32(x.n)] == markNone
}

// readersFine is the worth, as scan.worth has it, of words that are fine tags of articles about them.
const readersFine = 3

// versioned reports whether p says only which form of a thing is meant, and not of what: 概念版, 影院版.
func (s *scan) versioned(p *pick) bool {
	c := p.c
	last := c.at + c.n - 1
	return c.n == 2 && s.word(last) == "版" && s.nodes[c.node].title < 0 && s.tag(c.at) != segment.TagEng && s.nameAt.at(c.at) == 0
}

// derives reports whether unit u makes a noun or an adjective of the verb before it: 照顾者津贴, 呼气式检测.
func (s *scan) derives(u int32) bool { return listed("suffix", hanzi.FoldString(s.word(u))) }
