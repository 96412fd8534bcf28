package keywords

import (
	"math"
	"strings"

	"github.com/tiyao/tiyao/segment"
)

// single reports whether unit u is a content word of one character, often a piece of a
// word the dictionary does not have.
func (s *scan) single(u int32) bool {
	if u < 0 || int(u) >= len(s.ids) || len(s.word(u)) > 3 || s.ids[u] < 0 || s.mark[u] != markNone {
		return false
	}
	switch t, _ := s.token(u); t.Tag {
	case segment.TagU, segment.TagC, segment.TagY, segment.TagW:
		return false
	}
	return true
}

// link returns how firmly units u and u+1 hold together in the body: 0 unknown, 1 never
// beside each other, then by the share of the rarer word's occurrences.
func (s *scan) link(u int32) uint8 {
	if u < 0 || int(u)+1 >= len(s.ids) || s.ids[u] < 0 || s.ids[u+1] < 0 || s.mark[u] != markNone || s.mark[u+1] != markNone {
		return 0
	}
	a, b := s.nodes[s.ids[u]].count, s.nodes[s.ids[u+1]].count
	if a == 0 || b == 0 {
		return 0
	}
	if s.pair[u] < 0 {
		return 1
	}
	both := s.nodes[s.pair[u]].count
	switch less := min(a, b); {
	case both == 0:
		return 1
	case both == 1:
		return 2
	case both*2 < less:
		return 3
	case both < less:
		return 4
	}
	return 5
}

// idleTitle reports whether the body begins with the title and takes up none of its words again: a
// motto, 春风化雨润心田.
func (s *scan) idleTitle() bool {
	if s.nt == 0 || s.cast() || !strings.HasPrefix(s.doc.Text, s.title) {
		return false
	}
	for u := range int32(s.nt) {
		if s.ids[u] >= 0 && s.mark[u] == markNone && len(s.word(u)) > len("字") && s.nodes[s.ids[u]].count > 1 {
			return false
		}
	}
	return true
}

// measureSupport sets s.support: 1 for a title of which the body takes up nothing
// (心系群众万千事 over an article on petitions), 7 for one it takes up in whole.
func (s *scan) measureSupport() {
	all, both := 0, 0
	for u := 0; u < s.nt; u++ {
		if s.ids[u] >= 0 && s.class[u]&alone != 0 && !s.single(int32(u)) {
			all++
			if s.nodes[s.ids[u]].count > 0 {
				both++
			}
		}
	}
	s.support = 1
	if all > 0 {
		s.support = uint8(1 + both*6/all)
	}
}

// describeBond fills in how firmly the words of phrase c hold together.
func (s *scan) describeBond(c *cand, x *node) {
	f := &c.x
	f[xCohesion], f[xPMI] = 0, 0
	if c.n < 2 {
		return
	}
	logp, most := float32(0), int32(1) // of all words, and of the most frequent
	for u := c.at; u < c.at+c.n; u++ {
		if tag := s.tag(u); tag != segment.TagSP && tag != segment.TagW {
			logp += s.logProb(u)
			most = max(most, s.nodes[s.ids[u]].count)
		}
	}
	f[xCohesion] = 1 + clampBin(float32(x.count)/float32(most)*5, 5)
	if s.words > 0 {
		pmi := float32(log2(float32(max(x.count, 1))/float32(s.words))*math.Ln2) - logp
		f[xPMI] = clampBin(1+float32(pmi/4), 11)
	}
}
