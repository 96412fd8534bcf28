package keywords

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/segment"
)

// shaped reports whether node x has the form of a keyword: clean edges, nothing
// dangling, quotes closed, and neither too short nor too long.
func (s *scan) shaped(x *node, at int32) bool {
	text := s.span(at, int(x.n))
	return len(text) >= 2 && len(text) <= 4*s.e.MaxRunes && s.formed(x, at, text) && !nameless(text, s.chars(at, int32(x.n)))
}

// formed is shaped for a node whose text is neither too short nor far too long.
func (s *scan) formed(x *node, at int32, text string) bool {
	n := int32(x.n)
	fits := len(s.chars(at, n)) <= s.e.MaxRunes
	if x.flags&(fBook|fQuote) != 0 && n > 1 {
		return fits
	}
	if (s.tag(at) == segment.TagEng || n > 1 && s.tag(at+n-1) == segment.TagEng) && !s.latin(at, at+n) && !s.model(x) {
		return false
	}
	switch {
	case x.latin:
		return true
	case s.cutsRun(at, at+n):
		return n == 1 && (x.count > x.inName || s.used(x)) // iPhone where it stands alone too
	case x.name > 0:
		return s.doc.Names[x.name-1].Tag
	case n == 1:
		return s.shapedWord(x, text, at) && s.stands(x, at, text)
	case x.noun:
		return fits && s.stands(x, at, text) && !s.spoken(x, at) && (s.firmEdges(at, n) || s.recurs(x) || s.known(x))
	}
	return s.shapedPhrase(x, at, fits) && s.stands(x, at, text) && !s.spoken(x, at)
}

// stands reports whether node x at unit at may stand alone by what is around it and in it: it
// is no part of a name, no number, and no blank is at its edges.
func (s *scan) stands(x *node, at int32, text string) bool {
	last := at + int32(x.n)
	return s.mark[at] != markSpace && s.mark[last-1] != markSpace && s.content(at, last) && !s.untold(at) && !s.suffixed(text, at) && !s.part(x)
}

// spoken reports whether the phrase of node x at unit at is a person with what they are or do,
// an amount, or a piece of a sentence.
func (s *scan) spoken(x *node, at int32) bool {
	n := int32(x.n)
	return s.titled(at, at+n) || s.acts(at, at+n) || s.measured(x, at) || s.told(x, at) || s.unending(at, n) && !s.used(x)
}

// firmEdges reports whether the phrase of n units at unit at neither begins nor ends with a
// stop word: 全市规模.
func (s *scan) firmEdges(at, n int32) bool {
	return !s.stop(at) && !s.stop(at+n-1)
}

// model reports whether x is a product's name of several words, in which a word of menus may
// stand: Galaxy Note 9.
func (s *scan) model(x *node) bool {
	return x.n > 1 && s.nameType(x) == segment.Product
}

// strayNoun reports whether the word at unit at, which the tagger takes for what describes, is
// said as nouns are: 多糖 that recurs, no reduplication, 微带天线.
func (s *scan) strayNoun(x *node, text string, at int32) bool {
	if s.stop(at) {
		return false
	}
	switch s.tag(at) {
	case segment.TagB:
		return len(text) > len("三字词")
	case segment.TagZ:
		return len(text) >= 6 && (x.count > 1 || x.title >= 0 && x.count > 0) && text[:3] != text[3:6] && text[len(text)-3:] != text[len(text)-6:len(text)-3]
	}
	return false
}

// shapedWord is shaped for the single word x at unit at.
func (s *scan) shapedWord(x *node, text string, at int32) bool {
	if s.class[at]&alone == 0 && !s.strayNoun(x, text, at) || s.tag(at) == segment.TagT && pointInTime(text) || weekday(text) {
		return false
	}
	if len(text) <= 4 { // one character, or a short Latin word
		if r, w := utf8.DecodeRuneInString(text); w == len(text) || r >= utf8.RuneSelf && len(text) < 4 {
			return false
		}
	}
	return true
}

// suffixed reports whether w, a word or phrase at unit at, begins with a suffix of what stands before it:
// 型基金 of 偏股型基金, 业利润 of 化纤业利润.
func (s *scan) suffixed(w string, at int32) bool {
	switch {
	case strings.HasPrefix(w, "型"), strings.HasPrefix(w, "性"), strings.HasPrefix(w, "化"), strings.HasPrefix(w, "业"), strings.HasPrefix(w, "業"):
	default:
		return false
	}
	if len(w) < 6 || listed("suffixed", w[:6]) {
		return false
	}
	return at > 0 && int(at) != s.nt+1 && s.ids[at-1] >= 0 && s.mark[at-1] == markNone
}

// shapedPhrase is shaped for a phrase that is no name and no noun phrase; fits says that
// it is not too long.
func (s *scan) shapedPhrase(x *node, at int32, fits bool) bool {
	n := int32(x.n)
	first, text := s.token(at)
	end, _ := s.token(at + n - 1)
	cf, cl := s.class[at], s.class[at+n-1]
	if n == 2 && first.Tag == segment.TagT && pointInTime(s.word(at)) && listed("timeEnd", s.word(at+1)) {
		return false // 11月份
	}
	if s.stop(at+n-1) && end.End-end.Start <= 3 {
		switch end.Tag {
		case segment.TagV, segment.TagC, segment.TagD, segment.TagP:
			if end.Tag != segment.TagV || !s.acting(x) && !s.coined(x, at) {
				return false // 贡献率达, 何立新则
			}
		}
	}
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
	if n > 2 && (x.count == 0 || x.count == 1 && !s.cast() && s.reg.dateline != datelineAbstract && !s.known(x)) && s.sentential(at, at+n) || x.count == 0 && n == 2 && s.loose(x, at) {
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
