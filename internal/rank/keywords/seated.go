package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// seated returns the authority with the place that it is of for p, which the text calls so too without it, or nil:
// 云州市生态环境局 for 生态环境局. Where the text names those of two places p is either's.
func (s *scan) seated(p *pick) *pick {
	x := &s.nodes[p.c.node]
	if x.title >= 0 || x.flags&(fTag|fBook|fQuote) != 0 || s.placedEvent(p.c) || !s.authorized(p) {
		return nil
	}
	var best *pick
	s.listNames()
	for i := range s.forms {
		q := &s.forms[i]
		if len(q.fold) <= len(p.fold) || s.nameType(&s.nodes[q.c.node]) != segment.Organization || !strings.HasSuffix(q.fold, p.fold) ||
			!s.isSeat(q.c.at, len(q.fold)-len(p.fold)) || !s.allowed(q) {
			continue
		}
		switch {
		case best == nil || best.within(q):
			best = q
		case !q.within(best):
			return nil
		}
	}
	return best
}

// authorized reports whether p is called as authorities are that a place has one of: 局, 法院.
func (s *scan) authorized(p *pick) bool {
	t, n := names.HeadType(p.text)
	return n > 0 && segment.NameType(t) == segment.Organization && endsIn("authority", p.fold)
}

// isSeat reports whether the words that n bytes from unit at begin in are places and what places are.
func (s *scan) isSeat(at int32, n int) bool {
	for u := at; n > 0; u++ {
		w := hanzi.FoldString(s.word(u))
		if s.tag(u) != segment.TagNS && !names.IsPlaceKind(w) {
			return false
		}
		n -= len(w)
	}
	return true
}
