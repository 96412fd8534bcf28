package keywords

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/news"
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
	if s.e.Method != Ranked || x.name > 0 || x.latin || x.flags&(fTag|fBook|fQuote) != 0 {
		return false
	}
	if s.said(c) || s.vague(p) || s.passes(p) || s.idle && x.title >= 0 && x.count < 2 {
		return true
	}
	if words()["generic"][p.fold] || c.n == 1 && (s.party(c.at) || !s.used(x) && s.odd(c.at, x)) {
		return true
	}
	for u := c.at; u < c.at+c.n; u++ {
		if !words()["generic"][hanzi.FoldString(s.word(u))] && (u > c.at || c.n == 1 || s.tag(u) != segment.TagM) {
			return false
		}
	}
	return true
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
	return x.title < 0 && x.count < 3 || x.count < 2 && s.reg.dateline != datelineCast
}

// passes reports whether p is a deed or a measure that is told of anything. Editors of broadcasters tag
// with what their titles say happens, whatever it is.
func (s *scan) passes(p *pick) bool {
	return s.reg.dateline != datelineCast && words()["passing"][p.fold]
}

// never reports whether readers said of p that it is no tag, in texts of no broadcaster; authors of abstracts call
// their terms as they like.
func (s *scan) never(p *pick) bool {
	x := &s.nodes[p.c.node]
	if s.reg.dateline == datelineCast || s.reg.dateline == datelineAbstract || s.e.Method != Ranked || !s.common(x) {
		return false
	}
	worth, _ := s.worth(s.hashOf(x))
	return worth == 1
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
	return len(w) == 6 && words()["side"][w[:3]] && words()["side"][w[3:]]
}

// vague reports whether p, which nobody uses as a tag and which does not recur, ends in a word that
// says nothing of its own: 治理形势.
func (s *scan) vague(p *pick) bool {
	return p.c.n > 1 && !s.recurs(&s.nodes[p.c.node]) && words()["vague"][hanzi.FoldString(s.word(p.c.at+p.c.n-1))] && !s.used(&s.nodes[p.c.node])
}

// asked reports whether p is a person of no office who is named once or twice, 市民何立新, or one
// whose name is withheld.
func (s *scan) asked(p *pick) bool {
	x := &s.nodes[p.c.node]
	if x.name == 0 || x.title >= 0 || s.doc.Names[x.name-1].Type != segment.Person {
		return false
	}
	if s.alias(p) {
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
	return len(w) == 6 && strings.HasSuffix(w, "方") && words()["side"][hanzi.FoldString(w[:3])]
}

// amount reports whether w, folded, is a number with a Latin unit, 50mm, 1 TB, or a quarter or a
// half of a year, Q3.
func amount(w string) bool {
	if len(w) == 2 && (w[0] == 'q' || w[0] == 'h') && '1' <= w[1] && w[1] <= '4' {
		return true
	}
	unit := strings.TrimLeft(w, "0123456789.,")
	return len(unit) < len(w) && words()["unit"][strings.TrimLeft(unit, " ")]
}

// counts reports whether c is a number of things, 一个鸡蛋, that nobody uses as a tag.
func (s *scan) counts(c *cand) bool {
	x := &s.nodes[c.node]
	return c.n > 2 && s.common(x) && s.tag(c.at) == segment.TagM && s.tag(c.at+1) == segment.TagQ && !s.used(x)
}

// credited reports whether p only says who reports: 晚报记者, a paper whose name stands
// mostly before 消息 or 记者, a body whose name always does, who took the pictures.
func (s *scan) credited(p *pick) bool {
	x := &s.nodes[p.c.node]
	if s.e.Method != Ranked || x.flags&fBook != 0 {
		return false
	}
	if len(p.fold) > len("记者") && strings.HasSuffix(p.fold, "记者") {
		return x.title < 0 && !s.used(x) // 战地记者 of a title is the subject
	}
	if x.title >= 0 || x.count == 0 {
		return false
	}
	outlet := len(p.text) > len("云报") && news.NamesOutlet(p.text)
	kind := segment.NameType(0)
	if x.name > 0 {
		kind = s.doc.Names[x.name-1].Type
	}
	switch {
	case (words()["outlet"][p.fold] || publisher(p.fold)) && x.count-x.credits < ofItself, strings.HasSuffix(p.fold, "客户端") && outlet:
		return true
	case kind == segment.Person:
		return s.signed(p)
	case !outlet && kind != segment.Organization:
		return false
	}
	all, credits, told := 0, 0, 0
	for _, at := range s.places(p.c) {
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

// account reports whether p, which no title has, is what a police, a court or a place is called where it tells
// news of itself: 平安云州, 云州发布.
func (s *scan) account(p *pick) bool {
	x := &s.nodes[p.c.node]
	if s.e.Method != Ranked || x.title >= 0 || x.count >= ofItself || x.flags&fBook != 0 {
		return false
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
		return hanzi.FoldString(s.word(c.at)) == "平安"
	}
	return false
}

// ofItself is how often a paper or agency must stand without reporting to be what the
// article is about.
const ofItself = 3

// publisher reports whether w, folded, ends as the names of papers and their like alone do.
func publisher(w string) bool {
	switch r, _ := hanzi.Last(w); r {
	case '报', '闻', '刊', '端', '社', '台', '网': // what they end in
	default:
		return false
	}
	for _, end := range [...]string{"日报", "晚报", "早报", "晨报", "新闻", "周刊", "客户端", "通讯社", "电视台", "新闻网"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+3 {
			return true
		}
	}
	return false
}

// signed reports whether the person p stands for the most part where those do who made the
// report or its pictures: 记者 何立新, 何立新 摄.
func (s *scan) signed(p *pick) bool {
	all, signs := 0, 0
	for _, at := range s.places(p.c) {
		all++
		if s.follows("shot", at.End) || s.bylined(at.Start) {
			signs++
		}
	}
	return signs > 0 && signs*2 >= all
}

// bylined reports whether a byline stands before i of the body, with nothing but names and blanks
// between: 记者 周小禾 何立新.
func (s *scan) bylined(i int) bool {
	for range longestByline {
		if s.precedes("byline", i) || s.mastheaded(i) {
			return true
		}
		front := hanzi.TrimRight(s.doc.Text[:i], " 　")
		at := strings.LastIndexAny(front[max(0, len(front)-longestSigner):], " 　") // a blank before the name
		if len(front) == i || at < 0 {
			return false
		}
		at += max(0, len(front)-longestSigner)
		for _, r := range front[at:] {
			if !hanzi.IsHan(r) && !unicode.IsSpace(r) {
				return false
			}
		}
		i = at + 1
		if front[at] != ' ' {
			i = at + len("　")
		}
	}
	return false
}

// mastheaded reports whether what ends before i of the body is a label of those who made a page: 审核：, 监制丨.
func (s *scan) mastheaded(i int) bool {
	front := strings.TrimRight(s.doc.Text[:i], " 　")
	r, n := utf8.DecodeLastRuneInString(front)
	switch r {
	case '：', ':', '丨', '｜', '|', '/', '／':
		return s.precedes("masthead", len(front)-n)
	}
	return false
}

// longestByline is how many names of a byline are looked at, longestSigner the bytes of one with a
// blank before it.
const (
	longestByline = 8
	longestSigner = 15
)

// precedes reports whether a word of the class ends before i of the body, with a colon or
// a blank between them or nothing.
func (s *scan) precedes(class string, i int) bool {
	text := hanzi.TrimRight(s.doc.Text[:i], " ：:（(　")
	if !edgesOf()[class].ends(text) {
		return false
	}
	for k, from := 0, len(text); k < longestCredit && from > 0; k++ {
		_, n := utf8.DecodeLastRuneInString(text[:from])
		from -= n
		if words()[class][hanzi.FoldString(text[from:])] {
			return true
		}
	}
	return false
}

// follows reports whether a word of the class begins at i of the body.
func (s *scan) follows(class string, i int) bool {
	rest := strings.TrimLeft(s.doc.Text[i:], " /／")
	if !edgesOf()[class].begins(rest) {
		return false
	}
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
	in, inTitle := s.brackets[0].of(s.doc.Text), s.brackets[1].of(s.title)
	if len(in.at)+len(inTitle.at) == 0 {
		return false
	}
	return in.has(a, b) && glosses(s.doc.Text, a, b) || in.has(b, a) && glosses(s.doc.Text, b, a) ||
		inTitle.has(a, b) && glosses(s.title, a, b) || inTitle.has(b, a) && glosses(s.title, b, a)
}

// glosses reports whether text has a with b in brackets behind it.
func glosses(text, a, b string) bool {
	for {
		i := strings.Index(text, a)
		if i < 0 {
			return false
		}
		text = text[i+len(a):]
		rest := strings.TrimLeft(text, betweenGloss)
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
