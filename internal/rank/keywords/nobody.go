package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// nobody reports whether p, which no title has and nobody uses as a tag, names nobody: people in a role, an authority without its
// place, somebody's firm of another country.
func (s *scan) nobody(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if x.title >= 0 || c.n < 2 || !s.asPapers() || s.used(x) {
		return false
	}
	first, last := hanzi.FoldString(s.word(c.at)), hanzi.FoldString(s.word(c.at+c.n-1))
	return listed("crew", last) || c.n == 2 && s.abroad(c.at, first, last) || s.words >= briefText && s.unseated(p.fold)
}

// abroad reports whether the word first, at unit at, says from which country the thing last of any name is: 哥伦比亚男子, 外国品牌.
func (s *scan) abroad(at int32, first, last string) bool {
	if !listed("anyfirm", last) {
		return false
	}
	return listed("foreign", first) || s.tag(at) == segment.TagNS && len(first) >= len("英国") && names.IsDivision(first) && !names.IsChina(first)
}

// unseated reports whether w is an authority of a level and no place: 县国土局, 省住建厅.
func (s *scan) unseated(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return strings.ContainsRune("省市县区镇", r) && len(w) > n+len("公安") && endsIn("authority", w)
}

// addressed reports whether w, a person, is what somebody is called to their face, by the surname: 何总, 何经理.
func addressed(w string) bool {
	_, n := utf8.DecodeRuneInString(w)
	return listed("address", w[n:])
}
