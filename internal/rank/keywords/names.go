package keywords

import (
	"math/bits"

	"github.com/tiyao/tiyao/segment"
)

// A unitSpan is a mention of a name: units [a, b).
type unitSpan struct{ a, b, name int32 }

// names takes over what the document says of names and noun phrases: each becomes a
// node, and units learn what they are in.
func (s *scan) names() {
	off := int32(s.nt) + 1
	s.latinRuns()
	s.begin(len(s.doc.Names))
	for i := range s.doc.Names {
		s.stage.done = i
		x := &s.doc.Names[i]
		for _, m := range x.Mentions {
			c, from := &s.cuts[0], int32(0)
			if !m.Title {
				c, from = &s.cuts[1], off
			}
			if m.First < 0 || m.Last <= m.First || m.Last > len(c.toks) {
				continue
			}
			a, b := c.span(m)
			if a >= b {
				continue
			}
			a, b = a+from, b+from
			if m.Title && int(a) < s.label || s.inRun(a, b) {
				continue // Galaxy of Galaxy Z Fold 6
			}
			s.spans = append(s.spans, unitSpan{a, b, int32(i)})
			at := int32(len(s.spans))
			s.nameAt.set(a, b, at, len(s.ids))
			s.named(a, b, int32(i))
			s.shortened(a, b, x.Type)
		}
	}
	if len(s.doc.Phrases) == 0 {
		s.chunks()
	}
	s.currentPhrases()
	s.compounds()
	s.begin(len(s.doc.Phrases))
	for i, p := range s.doc.Phrases {
		s.stage.done = i
		a, b := s.cuts[1].at(p.First)+off, s.cuts[1].at(p.Last)+off
		if p.Maximal {
			s.nounAt.set(a, b, int32(i)+1, len(s.ids))
		}
		if b-a <= maxNounWords && s.zone[a]&fSkip == 0 {
			s.nounPhrase(a, b)
			if b-a == 3 { // 校园手球 and 手球运动 of 校园手球运动
				s.nounPhrase(a, b-1)
				s.nounPhrase(a+1, b)
			}
		}
	}
}

// chain returns the node of units [a, b), made if need be, or −1.
func (s *scan) chain(a, b int32) int32 {
	id := s.ids[a]
	for u := a + 1; u < b && id >= 0; u++ {
		if s.ids[u] < 0 {
			return -1
		}
		id = s.phrase(id, s.ids[u])
	}
	return id
}

// named makes units [a, b) a name's node and sees to it that the mention is counted.
func (s *scan) named(a, b, name int32) {
	id := s.chain(a, b)
	if id < 0 || b-a > maxQuoteWords {
		return
	}
	x := &s.nodes[id]
	if x.name == 0 {
		x.name = name + 1
	}
	s.counted(x, a)
	if s.zone[a]&fSkip == 0 {
		s.inside(a, b)
	}
}

// shortened makes nodes of the parts of a name that may stand for it: 海湾县公安局 of
// 云山省海湾县公安局, 茶产业促进条例 of 云山省茶产业促进条例.
func (s *scan) shortened(a, b int32, t segment.NameType) {
	last := a - 1
	for u := a; u < b && s.tag(u) == segment.TagNS; u++ {
		last = u
	}
	from := int32(-1)
	switch {
	case last < a:
	case t == segment.Work || t == segment.Event:
		from = last + 1
	case last > a:
		from = last
	}
	if from < 0 || from >= b || b-from < 2 && s.tag(from) != segment.TagNS {
		return
	}
	if id := s.chain(from, b); id >= 0 {
		x := &s.nodes[id]
		x.piece, x.noun = true, true
		s.counted(x, from)
	}
}

// inside counts, for the words and phrases that are a part of the name of units [a, b),
// that they stood in one.
func (s *scan) inside(a, b int32) {
	for u := a; u < b; u++ {
		id := s.ids[u]
		for v := u; id >= 0; {
			if u > a || v < b-1 {
				if int(a) < s.nt {
					s.nodes[id].nameTitle = true
				} else {
					s.nodes[id].inName++
				}
			}
			if v++; v >= b || s.ids[v] < 0 {
				break
			}
			id = s.existing(id, s.ids[v])
		}
	}
}

// existing returns the node of phrase p with one more word, or −1 if there is none.
func (s *scan) existing(p, word int32) int32 {
	key := keyPhrase | uint64(p)<<31 | uint64(word)
	if i := s.tab.slot(key); s.tab.keys[i] != 0 {
		return s.tab.vals[i]
	}
	return -1
}

// counted enters the place of node x at unit a if no place of it is known.
func (s *scan) counted(x *node, a int32) {
	if int(a) < s.nt {
		if x.title < 0 {
			x.title = a
		}
		return
	}
	if s.zone[a]&fSkip != 0 || x.n == 1 {
		return
	}
	if x.count == 0 || x.own {
		x.own = true
		x.beside(s.side[a], s.side[a+int32(x.n)-1])
		s.occurs(x, a)
	}
}

// describePeers fills in how many names of its type stand more often than the name that c is.
func (s *scan) describePeers(c *cand, x *node) {
	c.x[xPeers] = 0
	if x.name == 0 {
		return
	}
	n, above := &s.doc.Names[x.name-1], 0
	for i := range s.doc.Names {
		if m := &s.doc.Names[i]; m.Type == n.Type && len(m.Mentions) > len(n.Mentions) {
			above++
		}
	}
	c.x[xPeers] = 1 + uint8(min(bits.Len(uint(above)), 5))
}

// recall fills in the features of c that say what names and noun phrases know of it.
func (s *scan) recall(c *cand) {
	x := &s.nodes[c.node]
	f := &c.x
	f[xName] = 0
	f[xNames] = logBin(int32(len(s.doc.Names)), 7)
	f[xNameRel] = s.nameRelation(c.at, c.at+c.n)
	if x.name > 0 {
		n := &s.doc.Names[x.name-1]
		f[xName], f[xNameRel] = uint8(n.Type), 1
		if !n.Tag {
			f[xName] = 7
		}
	}
	f[xNoun] = 0
	if x.latin {
		f[xNoun] = 6
	} else if x.first >= 0 {
		f[xNoun] = s.nounRelation(x.first, x.first+c.n)
	}
}

// describeCorpus fills in what the corpus knows of c.
func (s *scan) describeCorpus(c *cand, x *node) {
	f := &c.x
	f[xCorpus], f[xFreeLeft], f[xFreeRight] = 0, 0, 0
	if c.n > 1 || s.word1(c.at) {
		if v, ok := s.e.model.phrases.Get(s.hashOf(x)); ok {
			f[xCorpus], f[xFreeLeft], f[xFreeRight] = uint8(v>>9&15), uint8(v>>6&7), uint8(v>>3&7)
		}
	}
}
