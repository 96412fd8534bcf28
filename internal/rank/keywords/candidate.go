package keywords

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// How many candidates of the body are ranked in full, with a title and without one;
// those of the title always are. A cheap score picks them.
const (
	bodyCands         = 90
	bodyCandsUntitled = 110
)

// collect fills s.cands with the words and phrases that could be keywords.
func (s *scan) collect() {
	s.cands = s.cands[:0]
	s.rows = s.rows[:0]
	s.measureSupport()
	best := float32(1)
	for i := range s.nodes {
		x := &s.nodes[i]
		if x.count == 0 && x.title < 0 {
			continue
		}
		at := x.at()
		if x.n == 1 && float32(x.count)*maxIDF > best && s.class[at]&alone != 0 {
			best = max(best, float32(x.count)*s.idf(at))
		}
		if x.flags&fTag != 0 {
			s.cands = append(s.cands, cand{node: int32(i)})
			continue
		}
		if s.e.Only || s.foreign || !s.shaped(x, at) {
			continue
		}
		if x.title >= 0 {
			s.cands = append(s.cands, cand{node: int32(i)})
			continue
		}
		if v := s.cheap(x); v > 0 {
			s.rows = append(s.rows, uint64(v)<<32|uint64(^uint32(i)))
		}
	}
	limit := bodyCands
	if s.nt == 0 {
		limit = bodyCandsUntitled
	}
	if len(s.rows) > limit {
		slices.SortFunc(s.rows, func(a, b uint64) int {
			if a > b {
				return -1
			}
			return 1
		})
		s.rows = s.rows[:limit]
	}
	for _, r := range s.rows {
		s.cands = append(s.cands, cand{node: int32(^uint32(r))})
	}
	s.dropPieces()
	var above [33]int32 // candidates by fine, then those above
	for i := range s.cands {
		s.describe(&s.cands[i], best)
		above[s.cands[i].fine+1]++
	}
	for i := 1; i < len(above); i++ {
		above[i] += above[i-1]
	}
	for i := range s.cands {
		c := &s.cands[i]
		c.x[xOrder] = orderBins.of(above[c.fine])
	}
}

// dropPieces drops candidates that stand nowhere but in one longer candidate that recurs.
func (s *scan) dropPieces() {
	for i := range s.cands {
		s.nodes[s.cands[i].node].cand = true
	}
	kept := s.cands[:0]
	for _, c := range s.cands {
		x := &s.nodes[c.node]
		if x.flags&(fTag|fBook|fQuote) == 0 && x.name == 0 && x.count > 1 &&
			(x.longL == x.count && s.holds(x, x.wholeL) || x.longR == x.count && s.holds(x, x.wholeR)) {
			continue
		}
		kept = append(kept, c)
	}
	s.cands = kept
}

// holds reports whether the longer phrase whole takes the place of x: it is a candidate,
// and in the title x stands in it too or not at all.
func (s *scan) holds(x *node, whole int32) bool {
	y := &s.nodes[whole]
	if !y.cand {
		return y.n < maxBodyWords && (y.longL == y.count && s.holds(x, y.wholeL) || y.longR == y.count && s.holds(x, y.wholeR))
	}
	return x.title < 0 || y.title >= 0 && y.title <= x.title && x.title < y.title+int32(y.n)
}

// shaped reports whether node x has the form of a keyword: clean edges, nothing
// dangling, quotes closed, and neither too short nor too long.
func (s *scan) shaped(x *node, at int32) bool {
	n := int32(x.n)
	text := s.span(at, int(n))
	if len(text) < 2 || len(text) > 4*s.e.MaxRunes || nameless(text) {
		return false
	}
	fits := utf8.RuneCountInString(text) <= s.e.MaxRunes
	if x.flags&fBook != 0 && n > 1 || x.flags&fQuote != 0 && n > 2 {
		return fits
	}
	if (s.tag(at) == segment.TagEng || n > 1 && s.tag(at+n-1) == segment.TagEng) && !s.latin(at, at+n) {
		return false
	}
	switch {
	case x.latin:
		return true
	case s.cutsRun(at, at+n):
		return n == 1 && x.count > x.inName // iPhone where it stands alone too
	case x.name > 0:
		return s.doc.Names[x.name-1].Tag
	case s.part(x) || !s.content(at, at+n) || s.mark[at] == markSpace || s.mark[at+n-1] == markSpace:
		return false
	case n == 1:
		return s.shapedWord(text, at)
	case s.titled(at, at+n) || s.acts(at, at+n) || s.measured(x, at):
		return false
	case x.noun:
		return fits
	}
	return s.shapedPhrase(x, at, fits)
}

// shapedWord is shaped for the single word at unit at.
func (s *scan) shapedWord(text string, at int32) bool {
	if s.class[at]&alone == 0 || s.tag(at) == segment.TagT && pointInTime(text) {
		return false
	}
	if len(text) <= 4 { // one character, or a short Latin word
		if r, w := utf8.DecodeRuneInString(text); w == len(text) || r >= utf8.RuneSelf && len(text) < 4 {
			return false
		}
	}
	return true
}

// shapedPhrase is shaped for a phrase that is no name and no noun phrase; fits says that
// it is not too long.
func (s *scan) shapedPhrase(x *node, at int32, fits bool) bool {
	n := int32(x.n)
	first, text := s.token(at)
	end, _ := s.token(at + n - 1)
	cf, cl := s.class[at], s.class[at+n-1]
	if cf&opens == 0 && s.mark[at] == markNone || cl&closes == 0 && s.mark[at+n-1] == markNone {
		return cf&(opens|weak) != 0 && cl&(closes|weak) != 0 && first.Tag != segment.TagQ && first.Tag != segment.TagM && s.recurs(x) && fits
	}
	if x.title >= 0 && int(at) < s.nt {
		return s.shapedTitle(x, at)
	}
	if first.Tag == segment.TagM && text[first.Start] < utf8.RuneSelf {
		return false // 3分, 5助攻
	}
	if x.count < 2 {
		if x.flags&hot == 0 {
			return false
		}
		// Once, and in a place that matters: a noun phrase only.
		switch end.Tag {
		case segment.TagV, segment.TagA, segment.TagF, segment.TagQ, segment.TagB, segment.TagG, segment.TagK:
			return false
		}
	}
	return fits
}

// shapedTitle is shaped for a stretch of the title with clean edges.
func (s *scan) shapedTitle(x *node, at int32) bool {
	n := int32(x.n)
	first, _ := s.token(at)
	if (first.Tag == segment.TagP || first.Tag == segment.TagD) && n > 2 && !s.recurs(x) {
		return false // 逐步好转, but not 也在装船
	}
	if x.count == 0 && n > 2 && s.sentential(at, at+n) || x.count == 0 && n == 2 && s.loose(x, at) {
		return false
	}
	return s.balanced(at, at+n)
}

// sentential reports whether units [a, b) of the title hold inside what makes a clause of
// them: a verb, or in a longer stretch a preposition, an adverb or an auxiliary.
func (s *scan) sentential(a, b int32) bool {
	for u := a + 1; u < b-1; u++ {
		switch s.tag(u) {
		case segment.TagV:
			return true
		case segment.TagP, segment.TagD, segment.TagR, segment.TagF, segment.TagU, segment.TagC, segment.TagY:
			if b-a > 3 {
				return true
			}
		}
	}
	return false
}

// nameless reports whether w stands for a name that is not told, 某县, 张某, 欧阳某甲, or is
// a form of address, 何先生.
func nameless(w string) bool {
	if i := strings.Index(w, "某"); i >= 0 && len(w) <= 15 {
		return true
	}
	for _, end := range [...]string{"先生", "女士", "小姐"} {
		if strings.HasSuffix(w, end) && len(w) <= len(end)+6 {
			return true
		}
	}
	return false
}

// content reports whether units [a, b) say more than a number, a date or an amount.
func (s *scan) content(a, b int32) bool {
	for u := a; u < b; u++ {
		t, text := s.token(u)
		switch t.Tag {
		case segment.TagM, segment.TagQ, segment.TagW, segment.TagF, segment.TagSP:
			continue
		case segment.TagT:
			if t.Word != segment.NoWord && text[t.Start] >= utf8.RuneSelf { // 春节, but not 8月
				return true
			}
			continue
		case segment.TagX, segment.TagEng:
			if t.Word != segment.NoWord {
				return true
			}
			for _, r := range text[t.Start:t.End] {
				if unicode.IsLetter(r) {
					return true
				}
			}
			continue
		}
		return true
	}
	return false
}

// balanced reports whether units [a, b) of the title close every quote they open, and
// are more than one quotation: the quotation itself is a candidate of its own.
func (s *scan) balanced(a, b int32) bool {
	depth := 0
	for u := a; u < b; u++ {
		switch s.mark[u] {
		case markOpen, markBook:
			depth++
		case markClose, markUnbook:
			if depth--; depth < 0 || depth == 0 && u == b-1 && (s.mark[a] == markOpen || s.mark[a] == markBook) && s.closedBy(a) == u {
				return false
			}
		case markDot, markQuote:
			if u == a || u == b-1 {
				return false
			}
		}
	}
	return depth == 0
}

// closedBy returns the unit of the first closing mark after the opening mark at unit a.
func (s *scan) closedBy(a int32) int32 {
	for u := a + 1; int(u) < len(s.mark); u++ {
		if m := s.mark[u]; m == markClose || m == markUnbook {
			return u
		}
	}
	return -1
}

// cheap is a first score of a candidate of the body, high for what is frequent and
// rare elsewhere, early, named or quoted.
func (s *scan) cheap(x *node) uint32 {
	v := float32(0)
	for u := x.first; u < x.first+int32(x.n); u++ {
		if s.mark[u] == markNone {
			v = max(v, s.idf(u))
		}
	}
	c := float32(x.count)
	if x.flags&(fLead|fHead) != 0 {
		c++
	}
	if x.flags&(fQuote|fBook) != 0 {
		c++
	}
	if s.class[x.first]&name != 0 {
		c++
	}
	if x.name > 0 {
		c += 2
	}
	if x.n > 1 && x.noun {
		c += 0.5
		if s.used(x) {
			c++
		}
	}
	if x.n > 1 && max(x.longL, x.longR) == x.count {
		c /= 2
	}
	return uint32(v * c * 16)
}
