package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// mutual reports whether p, which nobody knows, is one of two and what they do with each other: 校方谈判 of 工会与校方谈判.
func (s *scan) mutual(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if c.n != 2 || x.name > 0 || c.at == 0 || int(c.at) == s.nt+1 || !listed("mutual", hanzi.FoldString(s.word(c.at+1))) || s.known(x) {
		return false
	}
	switch hanzi.FoldString(s.word(c.at - 1)) {
	case "与", "和", "同", "跟":
		return true
	}
	return false
}

// glued reports whether p, which no title has, is a piece of what stands around it, however often the text says so: 我妹妹 of what
// somebody said; 赃款人民币 before figures, 林吉特 behind them; 进大集 behind “学习”; 长期债 of 超长期债.
func (s *scan) glued(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if !s.common(x) || x.count == 0 || x.title >= 0 || s.reg.dateline == datelineAbstract {
		return false
	}
	first, last := hanzi.FoldString(s.word(c.at)), hanzi.FoldString(s.word(c.at+c.n-1))
	switch {
	case s.headless(x, c):
		return true
	case c.n == 1:
		return s.beside(c, behindSum, nil)
	case listed("speaker", first):
		return true
	case listed("currency", last) && s.beside(c, nil, beforeFigure):
		return true
	}
	return s.tag(c.at) == segment.TagV && s.single(c.at) && !s.used(x) && s.beside(c, behindQuoted, nil)
}

// headless reports whether c stands each time behind the same word of one character that is no verb, no measure and no function word: 强台风级 of 超强台风级.
func (s *scan) headless(x *node, c *cand) bool {
	if x.longL < x.count || x.count < 2 || c.n < 2 || x.first <= 0 || int(x.first) == s.nt+1 || !s.single(x.first-1) {
		return false
	}
	switch s.tag(x.first - 1) {
	case segment.TagN, segment.TagA, segment.TagB, segment.TagH, segment.TagG, segment.TagZ:
		return true
	}
	return s.word(x.first-1) == "超"
}

// beside reports whether what stands before and behind c in the body, where it is asked, is so for the most part.
func (s *scan) beside(c *cand, front, back func(string) bool) bool {
	all, so := 0, 0
	for _, at := range s.places(c) {
		all++
		if (front == nil || front(s.doc.Text[:at.Start])) && (back == nil || back(s.doc.Text[at.End:])) {
			so++
		}
	}
	return so > 0 && 2*so >= all
}

// behindSum reports whether text ends in a large number: 12880亿.
func behindSum(text string) bool {
	r, n := utf8.DecodeLastRuneInString(text)
	return (r == '亿' || r == '億' || r == '万' || r == '萬') && endsInDigit(text[:len(text)-n])
}

// endsInDigit reports whether text ends in a digit or 万 behind one.
func endsInDigit(text string) bool {
	text = strings.TrimSuffix(strings.TrimSuffix(text, "万"), "萬")
	return text != "" && '0' <= text[len(text)-1] && text[len(text)-1] <= '9'
}

// beforeFigure reports whether text begins with a digit.
func beforeFigure(text string) bool { return text != "" && '0' <= text[0] && text[0] <= '9' }

// behindQuoted reports whether text ends in a closing quotation mark.
func behindQuoted(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r == '”' || r == '」' || r == '’' || r == '》'
}
