package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// How two tags of a list lie to each other, where their characters tell that they may be
// two words for one thing.
const (
	overStart = iota // one begins with the other: 抢孤, 抢孤竞赛
	overEnd          // one ends with the other: 海军, 中国海军
	overMid          // one holds the other
	overShort        // one is short for the other: 台企, 台资企业
	overHead         // both begin alike: 森林火灾, 森林火险
	overTail         // both end alike
	overKinds
)

// Cells of the table of overlaps: by kind, by what the two are, by how often the shorter one
// stands without the longer.
const (
	overTypes = 3
	overAlone = 3
	OverCells = overKinds * overTypes * overAlone
)

// overlap returns the cell of the table for p and q, or −1 for two that have little in common.
func (s *scan) overlap(p, q *pick) int {
	if p.c.node == q.c.node || (s.nodes[p.c.node].flags|s.nodes[q.c.node].flags)&fTag != 0 {
		return -1
	}
	short, long := p, q
	if len(short.fold) > len(long.fold) {
		short, long = long, short
	}
	kind := overKind(short, long)
	if kind < 0 {
		return -1
	}
	x, y := &s.nodes[short.c.node], &s.nodes[long.c.node]
	types := 0
	if a, b := s.typeOf(short.c), s.typeOf(long.c); a != b {
		if types = 1; a == typePlace {
			types = 2
		}
	}
	alone := 0
	switch n := x.count - y.count; {
	case n >= 4:
		alone = 2
	case n >= 2:
		alone = 1
	}
	return (kind*overTypes+types)*overAlone + alone
}

// overKind returns how a shorter and a longer tag lie to each other, or −1.
func overKind(short, long *pick) int {
	a, b := short.fold, long.fold
	if len(a) < 6 {
		return -1
	}
	if short.mask&^long.mask == 0 {
		switch {
		case strings.HasPrefix(b, a):
			return overStart
		case strings.HasSuffix(b, a):
			return overEnd
		case strings.Contains(b, a):
			return overMid
		case short.abbreviates(long):
			return overShort
		}
	}
	n := sameHead(a, b)
	if n >= 6 && 2*n >= len(b) {
		return overHead
	}
	n = 0
	for n < len(a) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	for n > 0 && !utf8.RuneStart(b[len(b)-n]) {
		n--
	}
	if n >= 6 && 2*n >= len(b) {
		return overTail
	}
	return -1
}

// sameHead returns how many bytes a, which is not longer, and b begin with alike, in whole characters.
func sameHead(a, b string) int {
	n := 0
	for n < len(a) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(b) && !utf8.RuneStart(b[n]) {
		n--
	}
	return n
}

// abbreviates reports whether p is short for q: it begins as q does, all its characters stand
// in q in their order, and q has two more at least: 上交所 for 上海证券交易所.
func (p *pick) abbreviates(q *pick) bool {
	if len(p.fold)+6 > len(q.fold) || p.fold[0] < utf8.RuneSelf || p.fold[:3] != q.fold[:3] {
		return false
	}
	rest := q.fold
	for _, r := range p.fold {
		i := strings.IndexRune(rest, r)
		if i < 0 {
			return false
		}
		rest = rest[i+utf8.RuneLen(r):]
	}
	return true
}

// fresh returns what p is worth beside the picks: 1, and half the chance less that it is one
// of them, by, in other words. The other half it keeps, for what takes its place may be worse.
func (s *scan) fresh(p *pick) (worth float32, by string) {
	worth = 1
	for i := range s.picks {
		q := &s.picks[i]
		at := s.overlap(p, q)
		if at < 0 {
			continue
		}
		w := 1 - float32(s.by.model.same[at]/2)
		if s.doneTo(p, q) || s.doneTo(q, p) {
			w = worthDoneTo
		}
		if w < worth {
			worth, by = w, q.text
		}
	}
	return worth, by
}

// worthDoneTo is what is left of a tag that only says what is done to another.
const worthDoneTo = 0.35

// doneTo reports whether p is a verb before q, 提起公益诉讼 beside 公益诉讼, that nobody uses as
// a tag.
func (s *scan) doneTo(p, q *pick) bool {
	return p.c.n > 1 && s.tag(p.c.at) == segment.TagV && strings.HasSuffix(p.fold, q.fold) && s.common(&s.nodes[p.c.node]) && !s.used(&s.nodes[p.c.node])
}

// A Pair is two keywords of a list that overlap.
type Pair struct {
	A, B string
	Cell int
}

// Pairs returns the pairs of the keywords of doc that overlap, for the generator.
func (e *Engine) Pairs(doc *segment.Document) []Pair {
	s := e.pool.Get().(*scan)
	defer e.release(s)
	s.run(e, doc)
	s.whole = false
	s.rank()
	s.choose()
	var out []Pair
	for i := range s.picks {
		for k := range i {
			if at := s.overlap(&s.picks[i], &s.picks[k]); at >= 0 {
				out = append(out, Pair{s.picks[i].text, s.picks[k].text, at})
			}
		}
	}
	return out
}
