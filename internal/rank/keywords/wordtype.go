package keywords

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// wordType returns the type of single words that name an army, 俄军, or a feast, 泼水节, of what a
// head makes a name of, 反诈大队, 云州德比, and of campaigns of four words and more, 夏季治安整治行动, and
// contests of three, 大学生创业大赛.
func (s *scan) wordType(c *cand) segment.NameType {
	text := s.text(c)
	w := hanzi.FoldString(text)
	switch {
	case listed("army", w), len(w) == 6 && strings.HasSuffix(w, "军") && listed("side", w[:3]), len(w) > 6 && listed("side", w[:3]) && listed("army", w[3:]):
		return segment.Organization
	case c.n == 1 && len(w) >= 9 && strings.HasSuffix(w, "节") && !listed("nofeast", w[len(w)-6:]):
		return segment.Event
	case endsBy("body", w):
		return segment.Organization
	case endsBy("happening", w), s.dayOf(c, w), strings.HasSuffix(w, "ba") && len(w) <= len("云山ba") && han(w):
		return segment.Event // 村BA
	case endsIn("lottery", w):
		return segment.Product
	case endsBy("site", w):
		return segment.Place
	case c.n > 1 && endsBy("statute", w):
		return segment.Work
	case c.n > 1 && s.ware(c, w):
		return segment.Product
	case c.n > 3 && strings.HasSuffix(w, "行动"), c.n > 2 && listed("contest", hanzi.FoldString(s.word(c.at+c.n-1))):
		return segment.Event
	}
	return s.endType(c, w)
}

// endType returns the type that the end of c, folded w, gives what is numbered or quoted: 云舟十号载人飞船, “云商杯”, but no 保温杯.
func (s *scan) endType(c *cand, w string) segment.NameType {
	switch {
	case strings.Contains(w, "号") && endsBy("craft", w):
		return segment.Product
	case s.nodes[c.node].flags&fQuote != 0 && len(w) > len("云州") && endsIn("cup", w):
		return segment.Event
	}
	return segment.NoName
}

// ware reports whether c, folded w, is of a make and a word for goods, or of letters and 系列.
func (s *scan) ware(c *cand, w string) bool {
	if listed("ware", hanzi.FoldString(s.word(c.at+c.n-1))) && s.tag(c.at) == segment.TagEng && !listed("nomodel", hanzi.FoldString(s.word(c.at))) {
		return true
	}
	return strings.HasSuffix(w, "系列") && hasLatin(w)
}

// dayOf reports whether c, folded w, is a day that a country or the world keeps: 全国低碳日.
func (s *scan) dayOf(c *cand, w string) bool {
	return c.n > 2 && strings.HasSuffix(w, "日") && listed("wide", hanzi.FoldString(s.word(c.at)))
}

// endsFirm reports whether names of firms end in w, folded: 集团, 传感.
func endsFirm(w string) bool { return names.IsLoose(w) || listed("firmend", w) }

// endsBy reports whether w has more than a word of the class, and ends in it.
func endsBy(class, w string) bool {
	return endsIn(class, w) && !listed(class, w)
}

// hasLatin reports whether w has a Latin letter or a digit: P20系列.
func hasLatin(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) })
}

// own reports whether c is of two words of which no dictionary has the first.
func (s *scan) own(c *cand) bool {
	return c.n == 2 && (s.word1(c.at) || s.tag(c.at) == segment.TagNZ || s.tag(c.at) == segment.TagNR)
}

// firmType returns Organization for what nobody knows and reads like a firm: what says or does
// something and ends as firms do, 云州光电称, or begins with a word of nobody's, and what stands behind a word for one, 外卖平台多多达;
// Place for what is the name of a village too, 槐山坳 of 槐山坳村.
func (s *scan) firmType(c *cand) segment.NameType {
	x := &s.nodes[c.node]
	if s.firmBehind(c) {
		return segment.Organization
	}
	if s.family(c.at, c.at+c.n) && x.count > 1 {
		return segment.Person
	}
	if x.count > 1 && s.common(x) {
		for _, at := range s.places(c) {
			if s.wordBehind(at.End) == "景区" {
				return segment.Place
			}
		}
	}
	if x.count < 2 || s.known(x) || c.n == 1 && !s.word1(c.at) || c.x[xCorpus] > 0 {
		return segment.NoName
	}
	last := hanzi.FoldString(s.word(c.at + c.n - 1))
	if (x.tells > 0 || x.subject > 1 || x.title == 0) && endsFirm(last) {
		return segment.Organization
	}
	if s.own(c) && x.tells > 0 && len(last) == len("传感") && s.tag(c.at+c.n-1) == segment.TagN && !listed("folk", last) && !listed("title", last) {
		return segment.Organization // 昆合传感
	}
	if r, n := hanzi.Last(last); (c.n == 1 || n == len(last)) && strings.ContainsRune("岛湖河湾寨坳垭峡", hanzi.Fold(r)) {
		return segment.Place
	}
	for _, at := range s.places(c) {
		if s.precedes("firmkind", at.Start) {
			return segment.Organization
		}
		switch s.wordBehind(at.End) {
		case "村", "镇", "乡":
			return segment.Place
		}
	}
	return segment.NoName
}
