package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// enough is how many tags an article needs before words of no subject are left out.
const enough = 3

// generic reports whether p is of words of no subject alone, 打击, 举行仪式, or a verb said
// in passing that nobody uses as a tag: a tag where the article has nothing better.
func (s *scan) generic(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if s.e.Method != Ranked || x.name > 0 || x.latin || x.flags&(fTag|fBook|fQuote) != 0 {
		return false
	}
	if c.n == 1 && s.idiom(c.at) && !s.used(x) {
		return true
	}
	if words()["generic"][p.fold] || c.n == 1 && x.title < 0 && x.count < 3 && s.tag(c.at) == segment.TagV && !s.used(x) {
		return true
	}
	for u := c.at; u < c.at+c.n; u++ {
		if !words()["generic"][hanzi.FoldString(s.word(u))] {
			return false
		}
	}
	return true
}

// idiom reports whether unit u is a set phrase, 多措并举, or what a side of talks is called, 中方.
func (s *scan) idiom(u int32) bool {
	switch s.tag(u) {
	case segment.TagI, segment.TagL:
		return true
	}
	w := s.word(u)
	return len(w) == 6 && strings.HasSuffix(w, "方") && words()["side"][w[:3]]
}

// amount reports whether w, folded, is a number with a Latin unit: 50mm, 1 TB.
func amount(w string) bool {
	unit := strings.TrimLeft(w, "0123456789.,")
	return len(unit) < len(w) && words()["unit"][strings.TrimLeft(unit, " ")]
}

// counts reports whether c is a number of things, 一个鸡蛋, that nobody uses as a tag.
func (s *scan) counts(c *cand) bool {
	x := &s.nodes[c.node]
	return c.n > 2 && s.common(x) && s.tag(c.at) == segment.TagM && s.tag(c.at+1) == segment.TagQ && !s.used(x)
}

// credited reports whether p only says who reports: 晚报记者, a paper whose name stands
// mostly before 消息 or 记者, a body whose name always does.
func (s *scan) credited(p *pick) bool {
	x := &s.nodes[p.c.node]
	if s.e.Method != Ranked || x.flags&fBook != 0 {
		return false
	}
	if len(p.fold) > len("记者") && strings.HasSuffix(p.fold, "记者") {
		return x.title < 0 && !s.used(x) // 战地记者 of a title is the subject
	}
	outlet := press(p.text)
	if x.title >= 0 || x.count == 0 || !outlet && (x.name == 0 || s.doc.Names[x.name-1].Type != segment.Organization) {
		return false
	}
	all, credits, told := 0, 0, 0
	for _, at := range s.find(nil, p.c) {
		all++
		switch {
		case s.follows("credit", at.End):
			credits++
		case s.follows("told", at.End):
			told++
		}
	}
	if outlet {
		return (credits+told)*2 >= all && all > 0
	}
	return credits > 0 && credits+told == all
}

// follows reports whether a word of the class begins at i of the body.
func (s *scan) follows(class string, i int) bool {
	rest := s.doc.Text[i:]
	for k, end := 0, 0; k < longestCredit && end < len(rest); k++ {
		_, n := utf8.DecodeRuneInString(rest[end:])
		end += n
		if words()[class][hanzi.FoldString(rest[:end])] {
			return true
		}
	}
	return false
}

// longestCredit is the most characters of a word behind the name of who reports.
const longestCredit = 6

// glossed reports whether the text gives one of p and q in brackets behind the other, and
// one is Chinese and one Latin: 海云集团（Haiyun）.
func (s *scan) glossed(p, q *pick) bool {
	a, b := p.text, q.text
	if a == "" || b == "" || (a[0] < utf8.RuneSelf) == (b[0] < utf8.RuneSelf) {
		return false
	}
	return glosses(s.doc.Text, a, b) || glosses(s.doc.Text, b, a) || glosses(s.title, a, b) || glosses(s.title, b, a)
}

// glosses reports whether text has a with b in brackets behind it.
func glosses(text, a, b string) bool {
	for {
		i := strings.Index(text, a)
		if i < 0 {
			return false
		}
		text = text[i+len(a):]
		rest := strings.TrimLeft(text, " ”」")
		in, ok := strings.CutPrefix(rest, "（")
		if !ok {
			in, ok = strings.CutPrefix(rest, "(")
		}
		if ok {
			if after, is := strings.CutPrefix(in, b); is && strings.HasPrefix(after, "）") || is && after != "" && strings.ContainsAny(after[:1], "),") || is && strings.HasPrefix(after, "，") {
				return true
			}
		}
	}
}
