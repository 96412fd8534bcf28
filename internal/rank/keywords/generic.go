package keywords

import (
	"strings"

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
	if s.e.Method == Ranked && s.asked(p) {
		return true
	}
	if s.e.Method == Ranked && x.flags&fTag == 0 && s.nameType(x) == segment.Organization && listed("generic", p.fold) {
		return true // 关联方
	}
	if s.e.Method != Ranked || x.name > 0 || x.latin || x.flags&(fTag|fBook|fQuote) != 0 {
		return false
	}
	if s.empty(p) || s.idle && x.title >= 0 && x.count < 2 {
		return true
	}
	if listed("generic", p.fold) || c.n == 1 && (s.party(c.at) || !s.used(x) && s.odd(c.at, x)) {
		return true
	}
	for u := c.at; u < c.at+c.n; u++ {
		if !listed("generic", hanzi.FoldString(s.word(u))) && (u > c.at || c.n == 1 || s.tag(u) != segment.TagM) {
			return false
		}
	}
	return true
}

// empty reports whether p, no name, says what happens, who is meant by what they are, or of which edition or plan, and no more.
func (s *scan) empty(p *pick) bool {
	return s.said(p.c) || s.vague(p) || s.passes(p) || s.nobody(p) || s.titleClause(p) || s.ofEdition(p) || s.scheduled(p)
}

// odd reports whether unit u, the word of node x, which nobody uses as a tag, is two states in short,
// a set phrase that is not the subject, or a verb said in passing.
func (s *scan) odd(u int32, x *node) bool {
	switch {
	case s.related(u), s.idiom(u) && (x.count < 3 || x.title < 0):
		return true
	case s.tag(u) != segment.TagV:
		return false
	}
	return x.title < 0 && x.count < 3 || x.count < 2 && !s.cast()
}

// passes reports whether p is a deed or a measure that is told of anything. Editors of broadcasters tag
// with what their titles say happens, whatever it is, and a few lines are about what their title and they say again. What is faint may be the subject, of a
// title that the article takes up again and again.
func (s *scan) passes(p *pick) bool {
	x := &s.nodes[p.c.node]
	if s.cast() || !listed("passing", p.fold) && (!listed("faint", p.fold) || x.title >= 0 && x.count > 2) {
		return false
	}
	return s.words >= briefText || x.title < 0 || x.count < 2
}

// said reports whether c, which nobody uses as a tag, is what a title alone says happened:
// 成绩喜人, 稳步增长.
func (s *scan) said(c *cand) bool {
	x := &s.nodes[c.node]
	if c.n < 2 || x.count > 0 || s.used(x) {
		return false
	}
	switch s.tag(c.at + c.n - 1) {
	case segment.TagV, segment.TagA, segment.TagAD, segment.TagD:
		return true
	}
	switch s.tag(c.at) {
	case segment.TagV, segment.TagD, segment.TagAD, segment.TagP, segment.TagC:
		return true
	}
	return false
}

// related reports whether unit u is two states in short, 中尼.
func (s *scan) related(u int32) bool {
	w := hanzi.FoldString(s.word(u))
	return len(w) == 6 && listed("side", w[:3]) && listed("side", w[3:])
}

// vague reports whether p, which nobody uses as a tag and which does not recur, ends in a word that
// says nothing of its own: 治理形势.
func (s *scan) vague(p *pick) bool {
	return p.c.n > 1 && !s.recurs(&s.nodes[p.c.node]) && listed("vague", hanzi.FoldString(s.word(p.c.at+p.c.n-1))) && !s.used(&s.nodes[p.c.node])
}

// asked reports whether p is a person of no office who is named once or twice, 市民何立新, or one
// whose name is withheld or who is only called by the surname, 何总.
func (s *scan) asked(p *pick) bool {
	x := &s.nodes[p.c.node]
	if x.title >= 0 || s.nameType(x) != segment.Person {
		return false
	}
	if s.alias(p) || addressed(p.fold) {
		return true
	}
	if x.count > 2 {
		return false
	}
	if x.count == 1 && x.flags&(fLead|fHead) == 0 && x.tells > 0 && p.c.score < sureAsked {
		return true
	}
	for _, at := range s.places(p.c) {
		if s.precedes("folk", at.Start) {
			return true
		}
	}
	return false
}

// alias reports whether the person p goes by a name that is not theirs: 小丽, 何立新（化名）.
func (s *scan) alias(p *pick) bool {
	if len(p.text) == len("小丽") && strings.HasPrefix(p.text, "小") {
		return true
	}
	return s.brackets[0].of(s.doc.Text).has(p.text, "化名") || s.brackets[0].of(s.doc.Text).has(p.text, "化姓")
}

// sureAsked is the chance from which a person who is quoted once, behind the lead, is given.
const sureAsked = 0.8

// idiom reports whether unit u is a set phrase, 多措并举.
func (s *scan) idiom(u int32) bool {
	switch s.tag(u) {
	case segment.TagI, segment.TagL:
		return true
	}
	return false
}

// party reports whether unit u is what a side of talks is called, 中方.
func (s *scan) party(u int32) bool {
	w := s.word(u)
	return len(w) == 6 && strings.HasSuffix(w, "方") && listed("side", hanzi.FoldString(w[:3]))
}
