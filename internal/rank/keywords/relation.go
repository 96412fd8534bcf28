package keywords

import (
	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// part reports whether x stands nowhere but inside longer names, and is no place of the dictionary
// that recurs there.
func (s *scan) part(x *node) bool {
	if x.n == 1 && (x.title >= 0 || x.count > 1) && s.tag(x.at()) == segment.TagNS && !s.word1(x.at()) {
		return false // 海湾市 of 海湾市商务局
	}
	return x.name == 0 && !x.piece && x.inName >= x.count && !s.used(x) && (x.count > 0 || x.nameTitle) && (x.title < 0 || x.nameTitle || x.count > 0 && s.nameRelation(x.title, x.title+int32(x.n)) == 2)
}

// titled reports whether units [a, b) end with a person's name and say before it what the
// person is: 市长何立新, 被告人周某明.
func (s *scan) titled(a, b int32) bool {
	at := s.nameAt.at(b - 1)
	if at == 0 {
		return false
	}
	m := s.spans[at-1]
	return m.a > a && m.b == b && s.doc.Names[m.name].Type == segment.Person
}

// acts reports whether units [a, b) are a person's name and what the person does, or how
// the person is called: 何立新表示, 何立新教授.
func (s *scan) acts(a, b int32) bool {
	at := s.nameAt.at(a)
	if at == 0 {
		return false
	}
	last := hanzi.FoldString(s.word(b - 1))
	if s.tag(b-1) != segment.TagV && !listed("title", last) || names.IsLoose(last) || s.family(a, b) {
		return false // 何立置业 is a firm
	}
	m := s.spans[at-1]
	return m.a == a && m.b < b && s.doc.Names[m.name].Type == segment.Person
}

// family reports whether units [a, b) are a family name of two characters and one character, 欧阳征,
// which the names take for somebody called by the first alone.
func (s *scan) family(a, b int32) bool {
	return b == a+2 && len(s.word(a+1)) == len("征") && listed("family", hanzi.FoldString(s.word(a)))
}

// share says how many of c's words stand in the title: 0 none, 1 some, 2 most, 3 all.
func (s *scan) share(c *cand) uint8 {
	if s.nt == 0 {
		return 0
	}
	all, in := 0, 0
	for u := c.at; u < c.at+c.n; u++ {
		if s.ids[u] >= 0 && s.mark[u] == markNone {
			all++
			if s.nodes[s.ids[u]].title >= 0 {
				in++
			}
		}
	}
	switch {
	case in == 0:
		return 0
	case in == all:
		return 3
	case in*2 >= all:
		return 2
	}
	return 1
}

// word1 reports whether unit u is a word that no dictionary has.
func (s *scan) word1(u int32) bool {
	t, _ := s.token(u)
	return t.Word == segment.NoWord
}

// nameRelation says how units [a, b) lie to the names of the text: 0 far from any, 1 one,
// 2 inside one, 3 and 4 longer than one that stands at the start, at the end, 5 with
// one inside, 6 across the edge of one.
func (s *scan) nameRelation(a, b int32) uint8 {
	rel := uint8(0)
	for u := a; u < b; u++ {
		at := s.nameAt.at(u)
		if at == 0 {
			continue
		}
		m := s.spans[at-1]
		switch {
		case m.a == a && m.b == b:
			return 1
		case m.a <= a && b <= m.b:
			return 2
		case m.a < a || m.b > b:
			return 6
		case m.a == a:
			rel = max(rel, 3)
		case m.b == b:
			rel = max(rel, 4)
		default:
			rel = max(rel, 5)
		}
		u = m.b - 1
	}
	return rel
}
