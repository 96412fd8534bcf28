package keywords

import "github.com/tiyao/tiyao/segment"

// seldomClause is how often an article may say a clause of its title that is no tag by itself.
const seldomClause = 3

// titleClause reports whether p, which nobody uses as a tag, is what the title says of somebody and the article repeats once or twice: 非常英俊,
// 脚下有泥, 接受媒体采访, 侵占学生. Editors of broadcasters and authors of posts and abstracts tag with such.
func (s *scan) titleClause(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if x.title < 0 || c.n < 2 || x.count > seldomClause || !s.asPapers() || s.used(x) ||
		s.shownType(c) != typeTerm { // 知海云图 is a firm
		return false
	}
	first, last := s.tag(c.at), s.tag(c.at+c.n-1)
	for u := c.at; u < c.at+c.n; u++ {
		if s.word(u) == "有" && s.tag(u) == segment.TagV {
			return true
		}
	}
	switch last {
	case segment.TagA:
		return first == segment.TagD || first == segment.TagAD
	case segment.TagV:
		return c.n > 2 && first == segment.TagV || first == segment.TagD
	case segment.TagVN:
		return false
	}
	return first == segment.TagV && nominal[last&63] && c.n == 2 && !s.derives(c.at+1) && s.nounRelation(c.at, c.at+2)%5 == 0 && s.idleVerb(c.at)
}

// idleVerb reports whether unit u is a verb that readers would never browse by.
func (s *scan) idleVerb(u int32) bool {
	worth, _ := s.worth(s.wordHash(u))
	return worth == 0
}
