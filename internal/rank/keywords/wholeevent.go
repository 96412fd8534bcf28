package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// wholeEvent returns the event that p, which the title does not have by itself, is the end of, where the title or the first two
// sentences name it whole, or what it is called in short, or nil: 云州帆船公开赛 for 公开赛, 云山省第三届农运会 for
// 省农运会. What ends two of them is short for neither.
func (s *scan) wholeEvent(p *pick) *pick {
	x := &s.nodes[p.c.node]
	if x.flags&(fTag|fBook|fQuote) != 0 || s.nameType(x) == segment.Person || !s.contested(p.c) {
		return nil
	}
	var best pick // of no candidate where there is none
	for i := range s.cands {
		c := &s.cands[i]
		y := &s.nodes[c.node]
		if c.n < 2 || c.mask&p.mask == 0 || c.node == p.c.node || c.score < likely || y.flags&(fTag|fBook) != 0 || !s.covers(y, x) {
			continue
		}
		q := s.pick(c)
		if len(q.fold) <= len(p.fold) || !s.contested(c) || s.foundType(c) != typeEvent || !s.allowed(&q) {
			continue
		}
		switch {
		case (y.title >= 0 || y.flags&fLead != 0) && p.within(&q) && strings.HasSuffix(q.fold, p.fold) && s.saysWhich(p, &q):
		case x.title < 0 && s.shortEvent(p.c, c):
		default:
			continue
		}
		switch {
		case best.c == nil:
			best = q
		case !best.within(&q) && !q.within(&best):
			return nil
		case q.c.score > best.c.score:
			best = q
		}
	}
	if best.c == nil || !s.standsIn(p, &best) {
		return nil
	}
	found := best
	return &found
}

// standsIn reports whether q can be given for p: the text does not use a word of it far more, and no pick stands for it that says
// nothing of p.
func (s *scan) standsIn(p, q *pick) bool {
	if s.kernel(q) != nil {
		return false
	}
	for i := range s.picks {
		if s.picks[i].fold == q.fold {
			return true
		}
	}
	i := s.blocker(q)
	return i < 0 || p.within(&s.picks[i])
}

// shortEvent reports whether p is the event c without its place and its number: 省农运会 and 云山省第三届农运会.
func (s *scan) shortEvent(p, c *cand) bool {
	if !s.numberedEvent(c) || s.numberedEvent(p) || s.placedEvent(p) || !s.contested(p) || !s.contested(c) { // few are numbered
		return false
	}
	core := s.eventCore(p)
	return core != "" && core == s.eventCore(c)
}

// initialled reports whether the event p is c by characters out of its words, from the first, whatever place it says: 云州大运会 and
// 世界大学生夏季运动会.
func (s *scan) initialled(p, q *pick) bool {
	a, b := p.fold, q.fold
	if len(a) < len("大运会") || len(b) < len(a)+len("两字") || a[len(a)-3:] != b[len(b)-3:] {
		return false
	}
	if r, _ := utf8.DecodeLastRuneInString(a); !strings.ContainsRune("会赛节展", r) {
		return false // nearly all
	}
	short, long := s.eventCore(p.c), s.eventCore(q.c)
	if len(short) < len("大运会") || len(short) > len("四个字会") || len(long) < len(short)+len("两字") || short[:3] != long[:3] {
		return false
	}
	rest := long
	for _, r := range short {
		front, behind, ok := strings.Cut(rest, string(r))
		if !ok || strings.ContainsRune(front, '残') {
			return false
		}
		rest = behind
	}
	return s.foundType(p.c) == typeEvent && s.foundType(q.c) == typeEvent
}

// saysWhich reports whether what q has before the event p, which says no place itself, says which event is meant, in nouns and
// names alone: 云州 of 云州公开赛, not 第三届 or 召开.
func (s *scan) saysWhich(p, q *pick) bool {
	if utf8.RuneCountInString(q.text) > longestEvent || s.placedEvent(p.c) {
		return false
	}
	which := false
	for u := q.c.at; u < q.c.at+q.c.n-p.c.n; u++ {
		switch t := s.tag(u); {
		case t == segment.TagM || t == segment.TagQ || t == segment.TagT:
		case !nominal[t&63], listed("champion", hanzi.FoldString(s.word(u))):
			return false
		case !ordinal(hanzi.FoldString(s.word(u))):
			which = true
		}
	}
	return which
}

// longestEvent is the most characters of an event that is given for its end.
const longestEvent = 12

// contested reports whether c ends as events do that have a name: 云州公开赛, 农运会, 世界杯.
func (s *scan) contested(c *cand) bool {
	last := hanzi.FoldString(s.word(c.at + c.n - 1))
	text := s.text(c)
	if listed("contest", last) || endsIn("cup", last) || endsIn("happening", last) || strings.HasSuffix(text, "运会") {
		return true
	}
	t, n := names.HeadType(text)
	return n > 0 && segment.NameType(t) == segment.Event
}

// eventCore returns what is left of the event c without the place, the year and the number before it, folded: 农运会 of
// 云山省第三届农运会; nothing if that is a word for events of any kind.
func (s *scan) eventCore(c *cand) string {
	u, end := c.at, c.at+c.n
	for ; u < end-1; u++ {
		w := hanzi.FoldString(s.word(u))
		switch s.tag(u) {
		case segment.TagNS, segment.TagM, segment.TagQ, segment.TagT, segment.TagSP:
			continue
		}
		if listed("wide", w) || ordinal(w) || w == "届" || names.IsPlaceKind(w) {
			continue
		}
		break
	}
	core := hanzi.FoldString(s.span(u, int(end-u)))
	if len(core) < len("农运会") || listed("contest", core) || listed("cup", core) || len(core) == len("公开赛") && strings.HasSuffix(core, "赛") {
		return ""
	}
	return core
}

// placedEvent reports whether c says itself where it is.
func (s *scan) placedEvent(c *cand) bool {
	for u := c.at; u < c.at+c.n; u++ {
		if s.tag(u) == segment.TagNS {
			return true
		}
	}
	return false
}

// numberedEvent reports whether c says which of a row of events is meant: 第三届, 2023.
func (s *scan) numberedEvent(c *cand) bool {
	for u := c.at; u < c.at+c.n; u++ {
		switch s.tag(u) {
		case segment.TagM, segment.TagT:
			return true
		}
	}
	return strings.Contains(s.text(c), "届")
}
