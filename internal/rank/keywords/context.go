package keywords

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// contextType returns the type that the names of the document give the term c: by what it
// begins or ends in, what it is short for, and the marks around it.
func (s *scan) contextType(c *cand) segment.NameType {
	for _, of := range []func(*cand) segment.NameType{s.runType, s.ownHead, s.shortType, s.lawType, s.modelType, s.shipType, s.firmType} {
		if t := of(c); t != segment.NoName {
			return t
		}
	}
	return segment.NoName
}

// nameOver returns the mention of a name that unit u is in, and its type.
func (s *scan) nameOver(u int32) (m unitSpan, t segment.NameType) {
	at := s.nameAt.at(u)
	if at == 0 {
		return m, segment.NoName
	}
	m = s.spans[at-1]
	return m, s.doc.Names[m.name].Type
}

// runType returns the type of a name with its maker, place or model: 云州K9至尊版, 海湾Magic 2,
// 云州游泳世锦赛, 海湾县云山镇.
func (s *scan) runType(c *cand) segment.NameType {
	if c.n < 2 {
		return s.camel(c)
	}
	first, ft := s.nameOver(c.at)
	last, lt := s.nameOver(c.at + c.n - 1)
	switch {
	case lt != segment.NoName && last.a > c.at && last.b == c.at+c.n:
		switch lt {
		case segment.Product, segment.Event:
			return lt
		case segment.Place:
			if ft == segment.Place && first.b == last.a {
				return lt
			}
		}
	case ft == segment.Product && first.a == c.at && first.b < c.at+c.n && s.edition(first.b, c.at+c.n):
		return segment.Product
	}
	return s.camel(c)
}

// edition reports whether units [a, b) say which of several products of one name is meant:
// 17, Pro Max, 至尊版.
func (s *scan) edition(a, b int32) bool {
	last := s.word(b - 1)
	if strings.HasSuffix(last, "版") || strings.HasSuffix(last, "款") {
		return true
	}
	for u := a; u < b; u++ {
		w := s.word(u)
		if r, _ := utf8.DecodeRuneInString(w); r >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// camel returns Product for Latin names written as those of things made are: with a small
// letter before a capital, OneLook, or of several words with a number, R9 5500U.
func (s *scan) camel(c *cand) segment.NameType {
	text := s.text(c)
	if r, _ := hanzi.At(text); hanzi.IsHan(r) && strings.IndexByte(text, ' ') < 0 {
		return segment.NoName
	}
	for _, w := range strings.Fields(text) {
		if amount(hanzi.FoldString(w)) {
			return segment.NoName
		}
	}
	if i := strings.LastIndexByte(text, ' '); i > 0 && words()["firm"][hanzi.FoldString(text[i+1:])] {
		return segment.Organization
	}
	words, digits, small, before := 1, false, false, ' '
	letters := 0
	for _, r := range text {
		switch {
		case r >= utf8.RuneSelf && !unicode.IsSpace(r):
			return segment.NoName
		case unicode.IsSpace(r):
			words++
		case unicode.IsDigit(r):
			digits = true
		case unicode.IsLetter(r):
			letters++
		}
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			small = true
		}
		before = r
	}
	if small && letters >= longCamel && unicode.IsUpper(rune(text[0])) || digits && words > 1 && letters > 1 {
		return segment.Product
	}
	return segment.NoName
}

// longCamel is the fewest letters of a name with capitals inside: SaaS and PhD are none.
const longCamel = 5

// ownHead returns the type of the head that c ends in where a word of no dictionary or a
// name stands before it: 金湾老年学堂.
func (s *scan) ownHead(c *cand) segment.NameType {
	text := s.text(c)
	t, n := s.head(c)
	if n == 0 || c.n < 2 {
		return segment.NoName
	}
	own := false
	switch first := s.word(c.at); {
	case s.nameAt.at(c.at) > 0 && len(first)+n <= len(text):
		own = s.spans[s.nameAt.at(c.at)-1].a == c.at
	case t == segment.Event:
		own = words()["wide"][first] && len(first)+n < len(text) || s.nodes[c.node].flags&fQuote != 0
	case t == segment.Organization:
		own = first == "国家" && n > len("局") || words()["wide"][first] && c.n > 2
	}
	for u, size := c.at, 0; u < c.at+c.n; u++ {
		if size += len(s.word(u)); size+n > len(text) {
			break
		}
		switch s.tag(u) {
		case segment.TagNS, segment.TagNT, segment.TagNZ, segment.TagNR:
			own = true
		}
		own = own || n > len("村") && s.word1(u) && len(s.word(u)) > len("字")
	}
	if !own {
		return segment.NoName
	}
	return t
}

// maker reports whether c, taken for a person, is the Latin name that products begin with.
func (s *scan) maker(c *cand) bool {
	text := s.text(c)
	if text[0] >= utf8.RuneSelf {
		return false
	}
	for i := range s.doc.Names {
		if n := &s.doc.Names[i]; n.Type == segment.Product && len(n.Text) > len(text) && strings.HasPrefix(n.Text, text) {
			return true
		}
	}
	return false
}

// shortType returns the type of the name that c is said to be short for, 以下简称“北二外”, or
// that c begins: 海云 of 海云股份.
func (s *scan) shortType(c *cand) segment.NameType {
	text := s.text(c)
	if t := s.calledType(text); t != segment.NoName {
		return t
	}
	own := s.ownWord(c, len(text))
	for i := range s.doc.Names {
		n := &s.doc.Names[i]
		rest, ok := strings.CutPrefix(n.Text, text)
		if !ok || rest == "" {
			continue
		}
		switch _, k := names.HeadType(rest); {
		case n.Type == segment.Work && strings.Trim(rest, " 0123456789") == "":
			return n.Type
		case !own:
		case n.Type == segment.Product, n.Type == segment.Organization && (k > 0 || names.IsCompany(rest)):
			return n.Type
		}
	}
	return segment.NoName
}

// calledType returns the type of the name in front of a bracket that says w is short for it,
// by what that ends in.
func (s *scan) calledType(w string) segment.NameType {
	whole := s.brackets[0].of(s.doc.Text).called(w)
	if strings.HasSuffix(whole, "》") {
		return segment.Work
	}
	for strings.HasSuffix(whole, "）") || strings.HasSuffix(whole, ")") {
		_, n := utf8.DecodeLastRuneInString(whole)
		whole = whole[:len(whole)-n]
	}
	t, _ := names.HeadType(whole[max(0, len(whole)-longestCalled):])
	return segment.NameType(t)
}

// longestCalled is how many bytes before the bracket are looked at for a head.
const longestCalled = 24

// lawType returns Work for a quoted law, “某国支出法案”.
func (s *scan) lawType(c *cand) segment.NameType {
	if s.nodes[c.node].flags&fQuote != 0 && names.IsLaw(s.text(c)) {
		return segment.Work
	}
	return segment.NoName
}

// modelType returns Product for a maker's name with a model, 云州6T, and for funds, 云州国证半导体ETF.
func (s *scan) modelType(c *cand) segment.NameType {
	text := s.text(c)
	if c.n > 2 && words()["fund"][hanzi.FoldString(s.word(c.at+c.n-1))] && (s.word1(c.at) || s.word1(c.at+1) || s.tag(c.at) == segment.TagNT || s.tag(c.at) == segment.TagNZ) {
		return segment.Product
	}
	i := strings.IndexFunc(text, func(r rune) bool { return r < utf8.RuneSelf })
	if i < 6 || !s.makes(text[:i]) {
		return segment.NoName
	}
	capitals, digit := 0, false
	for _, r := range text[i:] {
		switch {
		case unicode.IsDigit(r):
			digit = true
		case 'A' <= r && r <= 'Z':
			capitals++
		case r >= utf8.RuneSelf:
			return segment.NoName
		}
	}
	if digit || capitals > 1 && !words()["nomodel"][hanzi.FoldString(strings.TrimSpace(text[i:]))] {
		return segment.Product
	}
	return segment.NoName
}

// makes reports whether w is a maker: a body or a product of the lists or of the document.
func (s *scan) makes(w string) bool {
	switch segment.NameType(names.TypeOf(w)) {
	case segment.Organization, segment.Product:
		return true
	}
	for i := range s.doc.Names {
		if n := &s.doc.Names[i]; n.Text == w && (n.Type == segment.Organization || n.Type == segment.Product) {
			return true
		}
	}
	return false
}

// wordType returns the type of single words that name an army, 俄军, or a feast, 泼水节, of what a
// head makes a name of, 反诈大队, 云州德比, and of campaigns of four words and more, 夏季治安整治行动, and
// contests of three, 大学生创业大赛.
func (s *scan) wordType(c *cand) segment.NameType {
	text := s.text(c)
	w := hanzi.FoldString(text)
	switch {
	case words()["army"][w], len(w) == 6 && strings.HasSuffix(w, "军") && words()["side"][w[:3]], len(w) > 6 && words()["side"][w[:3]] && words()["army"][w[3:]]:
		return segment.Organization
	case c.n == 1 && len(w) >= 9 && strings.HasSuffix(w, "节") && !words()["nofeast"][w[len(w)-6:]]:
		return segment.Event
	case endsBy("body", w):
		return segment.Organization
	case endsBy("happening", w), s.dayOf(c, w):
		return segment.Event
	case endsBy("site", w):
		return segment.Place
	case c.n > 1 && endsBy("statute", w):
		return segment.Work
	case c.n > 1 && words()["ware"][hanzi.FoldString(s.word(c.at+c.n-1))] && s.tag(c.at) == segment.TagEng && !words()["nomodel"][hanzi.FoldString(s.word(c.at))]:
		return segment.Product
	case c.n > 1 && strings.HasSuffix(w, "系列") && hasLatin(w):
		return segment.Product
	case c.n > 3 && strings.HasSuffix(w, "行动"), c.n > 2 && words()["contest"][hanzi.FoldString(s.word(c.at+c.n-1))]:
		return segment.Event
	}
	return segment.NoName
}

// dayOf reports whether c, folded w, is a day that a country or the world keeps: 全国低碳日.
func (s *scan) dayOf(c *cand, w string) bool {
	return c.n > 2 && strings.HasSuffix(w, "日") && words()["wide"][hanzi.FoldString(s.word(c.at))]
}

// endsFirm reports whether names of firms end in w, folded: 集团, 传感.
func endsFirm(w string) bool { return names.IsLoose(w) || words()["firmend"][w] }

// endsBy reports whether w has more than a word of the class, and ends in it.
func endsBy(class, w string) bool {
	return endsIn(class, w) && !words()[class][w]
}

// hasLatin reports whether w has a Latin letter or a digit: P20系列.
func hasLatin(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) })
}

// shipType returns Product for what stands in quotes before 号 or with it, “云州”号货轮.
func (s *scan) shipType(c *cand) segment.NameType {
	if s.nodes[c.node].flags&fQuote == 0 {
		return segment.NoName
	}
	if text := s.text(c); strings.HasSuffix(text, "号") && len(text) > len("一号") {
		return segment.Product
	}
	for _, at := range s.places(c) {
		if rest, ok := cutClosing(s.doc.Text[at.End:]); ok && strings.HasPrefix(rest, "号") {
			return segment.Product
		}
	}
	return segment.NoName
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
	if s.own(c) && x.tells > 0 && len(last) == len("传感") && s.tag(c.at+c.n-1) == segment.TagN && !words()["folk"][last] && !words()["title"][last] {
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
