package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// plainer reports whether long is the name short with what says no more beside it: 海云手机 beside 海云, 何立新小说 beside 何立新,
// Haiyun销量 beside Haiyun. Broadcasters and authors of abstracts and posts tag with both.
func (s *scan) plainer(short, long *pick) bool {
	x, y := &s.nodes[short.c.node], &s.nodes[long.c.node]
	if (x.flags|y.flags)&(fTag|fBook|fQuote) != 0 || y.name > 0 || s.headed || s.reg.post || s.reg.dateline == datelineAbstract || !strings.HasPrefix(long.fold, short.fold) {
		return false
	}
	t := s.typeOf(short.c)
	if t == typeTerm || t == typeWork || len(long.fold) == len(short.fold) {
		return false
	}
	u, end := long.c.at, long.c.at+long.c.n
	for n := 0; u < end && n < len(short.fold); u++ {
		n += len(hanzi.FoldString(s.word(u)))
	}
	if u == end {
		return false
	}
	rest := hanzi.FoldString(s.span(u, int(end-u)))
	if !strings.HasSuffix(long.fold, rest) || len(rest)+len(short.fold) != len(long.fold) {
		return false
	}
	w := words()
	last := hanzi.FoldString(s.word(end - 1))
	switch {
	case t == typePlace:
		return w["citizen"][rest]
	case end-u <= 2 && (w["measure"][last] || w["figure"][last]):
		return true
	}
	return w["ofname"][rest]
}

// made reports whether long is the product short with its maker before it: 云帆大模型 and 海云云帆大模型.
func (s *scan) made(short, long *pick) bool {
	front, ok := strings.CutSuffix(long.fold, short.fold)
	if !ok || s.foundType(short.c) != typeProduct {
		return false
	}
	front = strings.TrimRight(front, " ")
	return len(front) >= len("海云") && s.makes(front)
}

// variant reports whether long is the product short in a make of it that the text says seldom: Haiyun 15 and Haiyun 15 Pro Max.
func (s *scan) variant(short, long *pick) bool {
	x, y := &s.nodes[short.c.node], &s.nodes[long.c.node]
	if s.nameType(x) != segment.Product || y.count*manyTimes > x.count || y.title >= 0 && x.title < 0 {
		return false
	}
	rest, ok := strings.CutPrefix(long.fold, short.fold)
	if !ok || !strings.HasPrefix(rest, " ") {
		return false
	}
	for _, w := range strings.Fields(rest) {
		if !words()["variant"][w] {
			return false
		}
	}
	return true
}

// volume reports whether long is the work short with what it is called beside or which part of it is meant: 云山侠客 and 云山侠客：归来, 云山记 and
// 云山记第二部.
func (s *scan) volume(short, long *pick) bool {
	if s.typeOf(short.c) != typeWork || s.typeOf(long.c) != typeWork {
		return false
	}
	a, b := strings.Trim(short.fold, "《》"), strings.Trim(long.fold, "《》")
	rest, ok := strings.CutPrefix(b, a)
	if !ok || rest == "" || a == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return strings.ContainsRune("：:第 ·-—0123456789", r)
}

// bareTerm reports whether p is the term that q says with a word that adds nothing, 直播电商 and 直播电商平台, and stands more often without it.
func (s *scan) bareTerm(p, q *pick) bool {
	x, y := &s.nodes[p.c.node], &s.nodes[q.c.node]
	rest, ok := strings.CutPrefix(q.fold, p.fold)
	return ok && rest != "" && words()["adds"][rest] && y.count == 1 && x.count > 2 && !s.used(y) && (y.title < 0 || x.title >= 0 && x.title != y.title) && s.common(x) && s.common(y) && p.c.score >= sure
}

// crossed reports whether p stands nowhere but across the end of a pick: 疫苗接种 of 流感疫苗|接种.
func (s *scan) crossed(p *pick) bool {
	x := &s.nodes[p.c.node]
	if p.c.n != 2 || x.count == 0 || x.count > 2 || x.title >= 0 || !s.common(x) {
		return false
	}
	w := hanzi.FoldString(s.word(p.c.at))
	for i := range s.picks {
		q := &s.picks[i]
		front, ok := strings.CutSuffix(q.fold, w)
		if !ok || front == "" || q.c.n < 2 || s.ids[q.c.at+q.c.n-1] != s.ids[p.c.at] || !s.common(&s.nodes[q.c.node]) {
			continue
		}
		all, so := 0, 0
		for _, at := range s.places(p.c) {
			all++
			if n := len(q.text) - len(s.word(q.c.at+q.c.n-1)); at.Start >= n && hanzi.FoldString(s.doc.Text[at.Start-n:at.Start]) == front {
				so++
			}
		}
		if so > 0 && so == all {
			return true
		}
	}
	return false
}

// bareName reports whether p is the name that q says with what says no more beside it, or with its maker, which it mostly stands without, or a make of.
func (s *scan) bareName(p, q *pick) bool {
	x, y := &s.nodes[p.c.node], &s.nodes[q.c.node]
	if len(p.fold) >= len(q.fold) || x.flags&fTag != 0 || !s.plainer(p, q) && !s.variant(p, q) && !s.bareTerm(p, q) && (x.count < 2*y.count || !s.made(p, q)) {
		return false
	}
	p.c.score = max(p.c.score, q.c.score)
	return true
}
