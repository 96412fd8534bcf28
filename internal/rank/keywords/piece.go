package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// dangles reports whether p begins or ends as no term does: 被停职, 出租人因此, 归属于海湾网; people with a person, 何立新一行.
func (s *scan) dangles(p *pick) bool {
	c := p.c
	first, last := hanzi.FoldString(s.word(c.at)), hanzi.FoldString(s.word(c.at+c.n-1))
	return listed("whole", first) || listed("clock", last) || listed("state", last) && s.tag(c.at+c.n-1) == segment.TagV || listed("nobegin", first) || listed("noend", last) ||
		s.relates(c.at) && s.tag(c.at) != segment.TagNR
}

// broken reports whether p has inside what no term has: 督察组已介入, 云州至海湾; a label and a name of a title, 德甲-云州.
func (s *scan) broken(p *pick) bool {
	c := p.c
	for u := c.at + 1; u < c.at+c.n-1; u++ {
		w := s.word(u)
		switch {
		case s.tag(u) == segment.TagT && w[0] < utf8.RuneSelf:
			return true // 云州8月海湾 of 云州8月海湾用电量
		case (listed("noinside", hanzi.FoldString(w)) || s.relates(u)) && s.mark[u] == markNone:
			return true
		case w == "-" && s.nodes[c.node].count == 0 && han(s.word(u-1)) && han(s.word(u+1)):
			return true
		}
	}
	return false
}

// ofQuoted reports whether p is what a name in quotes goes on with: 号货轮 behind “海云”.
func (s *scan) ofQuoted(p *pick) bool {
	c := p.c
	return s.behindQuote(c.at) && strings.HasPrefix(hanzi.FoldString(s.word(c.at)), "号")
}

// numbered reports whether p, which nobody knows, begins with how many there are: 三家车企, 两处花境,
// 72小时; or tells in its middle how something is done: 企业早就退市.
func (s *scan) numbered(p *pick) bool {
	c := p.c
	if s.known(&s.nodes[c.node]) {
		return false
	}
	if s.tag(c.at) == segment.TagM {
		w := s.word(c.at)
		if s.tag(c.at+1) == segment.TagQ || s.single(c.at+1) {
			w = s.word(c.at + 1)
		}
		r, _ := hanzi.Last(w)
		return strings.ContainsRune("家处名位个条件只辆台间所座户艘架起宗份批款时", hanzi.Fold(r))
	}
	for u := c.at + 1; u < c.at+c.n-1; u++ {
		if s.tag(u) == segment.TagD && !s.cast() {
			return true
		}
	}
	return false
}

// whereabouts reports whether p, which nobody knows, ends with where something is: 出租屋内.
func (s *scan) whereabouts(p *pick) bool {
	c := p.c
	last := c.at + c.n - 1
	return s.tag(last) == segment.TagF && s.single(last) && !s.known(&s.nodes[c.node])
}

// comes reports whether p is what somebody does not do or gets to do, 不喝热汤, 穿上大衣, however often the text says so: no term begins like that.
// Editors of broadcasters tag with their titles.
func (s *scan) comes(p *pick) bool {
	c := p.c
	if s.cast() || s.reg.dateline == datelineAbstract {
		return false
	}
	w, second := hanzi.FoldString(s.word(c.at)), hanzi.FoldString(s.word(c.at+1))
	if (w == "不" || w == "别") && s.tag(c.at+1) == segment.TagV {
		return c.n > 2 || len(second) > len("两字") // 喝牛奶 is a word of the dictionary
	}
	if s.tag(c.at) != segment.TagV || s.tag(c.at+c.n-1) != segment.TagN || s.known(&s.nodes[c.node]) {
		return false
	}
	r, n := hanzi.Last(w)
	return len(w) == 2*n && strings.ContainsRune("上下出到着了", r)
}

// firmBehind reports whether c of the title, which recurs and reads like where something is, stands once behind a word for firms, 配送企业麦田里: it
// is the name of one.
func (s *scan) firmBehind(c *cand) bool {
	last := c.at + c.n - 1
	if x := &s.nodes[c.node]; x.title < 0 || x.count < 2 || c.n < 2 || s.tag(last) != segment.TagF || !s.single(last) {
		return false
	}
	for _, at := range s.places(c) {
		if s.precedes("firmkind", at.Start) {
			return true
		}
	}
	return false
}

// slogan reports whether p, which nobody knows, is a clause of the title between two marks, said once
// at the most: 党建引领聚合力. Editors of broadcasters tag with such.
func (s *scan) slogan(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if int(c.at) >= s.nt || c.n < 3 || x.count > 1 || s.cast() || s.known(x) {
		return false
	}
	if int(s.context(c.at-1)) >= ctxTag || int(s.context(c.at+c.n)) >= ctxTag {
		return false
	}
	for u := c.at + 1; u < c.at+c.n-1; u++ {
		if s.tag(u) == segment.TagV {
			return true
		}
	}
	return false
}

// anybody reports whether p, which nobody knows and which stands once, is what somebody without a
// name does: 男子醉驾.
func (s *scan) anybody(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if c.n != 2 || x.count > 1 || s.known(x) || !listed("folk", hanzi.FoldString(s.word(c.at))) {
		return false
	}
	last := s.tag(c.at + 1)
	return last == segment.TagV || last == segment.TagVN
}

// ofKind reports whether p is a word that says of what kind the thing behind it is, and is said once or in the
// title alone: 跨越式 of 跨越式发展.
func (s *scan) ofKind(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if c.n > 1 || x.count > 1 || x.openRight < x.count || !strings.HasSuffix(s.word(c.at), "式") || len(s.word(c.at)) < len("跨越式") {
		return false
	}
	next := c.at + 1
	return int(next) < len(s.ids) && s.ids[next] >= 0 && s.mark[next] == markNone
}

// suffers reports whether p begins with the verb of what is done to the thing it names: 扣押人员 of 被扣押人员.
func (s *scan) suffers(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if c.n < 2 || s.tag(c.at) != segment.TagV || c.at == 0 || int(c.at) == s.nt+1 || !s.common(x) || s.used(x) {
		return false
	}
	w := s.word(c.at - 1)
	return w == "被" || w == "遭"
}

// relates reports whether unit u is a verb with its preposition, which more must follow: 归属于, 沉迷于.
func (s *scan) relates(u int32) bool {
	w := s.word(u)
	return len(w) > len("于") && strings.HasSuffix(w, "于")
}

// done reports whether p, which neither people nor the corpus know, is a verb, or what says how
// before one, with its object: 喝完热汤, 马上开门, 买菜发现.
func (s *scan) done(p *pick) bool {
	c := p.c
	x := &s.nodes[c.node]
	if x.count > 2 || s.known(x) || int(c.at) < s.nt && (x.count == 0 || s.cast()) {
		return false // editors of broadcasters tag with pieces of their titles
	}
	if x.count > 1 && s.word1(c.at) {
		return false // 偏鄉學校: no verb that anybody knows
	}
	first, last := s.tag(c.at), s.tag(c.at+c.n-1)
	switch first {
	case segment.TagV:
		return !s.derives(c.at+1) && (last == segment.TagV || nominal[last&63] && c.x[xNoun] != 1 && last != segment.TagVN)
	case segment.TagD, segment.TagAD:
		return c.n > 2 && s.tag(c.at+1) == segment.TagV
	}
	return false
}

// whose reports whether p, which neither people nor the corpus know, is a person and what is theirs,
// 何立新新作, or a name and what it does, 云州市总工会启动.
func (s *scan) whose(p *pick) bool {
	c := p.c
	at := s.nameAt.at(c.at)
	if at == 0 || s.known(&s.nodes[c.node]) {
		return false
	}
	m := s.spans[at-1]
	if m.a != c.at || m.b >= c.at+c.n {
		return false
	}
	if s.doc.Names[m.name].Type == segment.Person {
		id := s.chain(m.a, m.b)
		return id < 0 || s.surname(&s.nodes[id]) < 0
	}
	for u := m.b; u < c.at+c.n; u++ {
		if w := hanzi.FoldString(s.word(u)); s.tag(u) != segment.TagV || endsFirm(w) {
			return false
		}
	}
	return true
}

// behindQuote reports whether a closing quote stands before unit u.
func (s *scan) behindQuote(u int32) bool {
	if u == 0 || int(u) == s.nt+1 {
		return false
	}
	m := s.mark[u-1]
	return m == markClose || m == markQuote || m == markUnbook
}

// scored reports whether p ends with the first half of a result: 2 of 2-1 or 2:1.
func (s *scan) scored(p *pick) bool {
	c := p.c
	end := c.at + c.n
	if int(end)+1 >= len(s.ids) || int(end) == s.nt || int(end)+1 == s.nt || s.tag(end-1) != segment.TagM || s.tag(end+1) != segment.TagM {
		return false
	}
	switch s.word(end) {
	case "-", ":", "：", "比":
		return true
	}
	return false
}

// han reports whether w begins with a Chinese character.
func han(w string) bool {
	r, _ := hanzi.Plain(w)
	return r >= utf8.RuneSelf
}
