package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// account reports whether p, which no title has, is what a police, a court or a place is called where it tells
// news of itself: 平安云州, 廉洁云州, 云州发布.
func (s *scan) account(p *pick) bool {
	x := &s.nodes[p.c.node]
	if x.title >= 0 || x.count >= ofItself || x.flags&fBook != 0 {
		return false
	}
	if s.channel(p) {
		return true
	}
	c := p.c
	if c.n != 2 {
		return false
	}
	last := hanzi.FoldString(s.word(c.at + 1))
	switch {
	case s.tag(c.at) == segment.TagNS:
		return last == "发布" || last == "警事"
	case s.tag(c.at+1) == segment.TagNS:
		return listed("account", hanzi.FoldString(s.word(c.at)))
	}
	return false
}

// channel reports whether p is the name in quotes of an account that told the news, “清风云州”微信公众号, and stands
// nowhere else but where the source is named: 来源：清风云州.
func (s *scan) channel(p *pick) bool {
	told := false
	for _, at := range s.places(p.c) {
		before, n := utf8.DecodeLastRuneInString(s.doc.Text[:at.Start])
		rest, closed := strings.CutPrefix(s.doc.Text[at.End:], "”")
		switch {
		case before == '“' && closed && channelAhead(rest):
			told = true
		case !s.precedes("source", at.Start) && (before != '“' || !s.precedes("source", at.Start-n)):
			return false
		}
	}
	return told
}

// channelAhead reports whether text begins with what kind of account a name is: 微信公众号, 官方微博.
func channelAhead(text string) bool {
	n, _ := tables()["channel"].LongestIn(text)
	return n > 0
}
