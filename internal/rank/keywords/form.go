package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// form returns, in place of p, the form in which the document names the same thing: the
// full name of a person, a work or a product; the person for the office; of places, bodies and events that of the
// title, else that which stands most often.
func (s *scan) form(p pick) pick {
	if s.e.Method != Ranked || s.nodes[p.c.node].flags&fTag != 0 {
		return p
	}
	if q := s.wholeOf(&p); q != nil {
		q.c.score = max(q.c.score, p.c.score)
		return *q
	}
	if q := s.holder(&p); q != nil {
		q.c.score = max(q.c.score, p.c.score)
		return s.form(*q)
	}
	if !s.isName(p.c) {
		return p
	}
	if q, ok := s.titledForm(&p); ok {
		return q
	}
	best, weight := p, s.formWeight(p.c)
	s.listNames()
	for i := range s.forms {
		q := s.forms[i]
		c := q.c
		if c == p.c {
			continue
		}
		if !s.same(&p, &q) || !s.allowed(&q) || s.overruns(&q, &p) || s.fronted(&q, &p) {
			continue
		}
		if s.overruns(&p, &q) {
			q.c.score = max(q.c.score, p.c.score)
			return q
		}
		if w := s.formWeight(c); w > weight {
			best, weight = q, w
		}
	}
	if best.c != p.c {
		best.c.score = max(best.c.score, p.c.score)
	}
	return best
}

// wholeOf returns what p is a part of and stands for, or nil.
func (s *scan) wholeOf(p *pick) *pick {
	q := s.entire(p)
	if q == nil {
		q = s.ended(p)
	}
	if q == nil {
		q = s.seated(p)
	}
	if q == nil {
		q = s.wholeEvent(p)
	}
	return q
}

// listNames fills in s.forms, the candidates that are names, once for a text.
func (s *scan) listNames() {
	if s.listed {
		return
	}
	s.listed, s.forms = true, s.forms[:0]
	for i := range s.cands {
		if c := &s.cands[i]; s.nodes[c.node].flags&fTag == 0 && s.isName(c) {
			s.forms = append(s.forms, s.pick(c))
		}
	}
}

// overruns reports whether p is the person q with one character more: 何立新将 of 何立新将出席,
// where 何立新 stands by itself more often; of a title, that of which the body says the other alone.
func (s *scan) overruns(p, q *pick) bool {
	x, y := &s.nodes[p.c.node], &s.nodes[q.c.node]
	return len(p.fold) <= len(q.fold)+utf8.UTFMax && strings.HasPrefix(p.fold, q.fold) && utf8.RuneCountInString(p.fold[len(q.fold):]) == 1 &&
		x.count*2 <= y.count && (x.title < 0 || x.count == 0 && y.count > 2) && s.nameType(x) == segment.Person
}

// fronted reports whether p is the person q with a word for what they are before it, which stands far less often: 中卫德立诺 of
// 德立诺. A given name would be joined to it, 何塞·德立诺, or makes the name of two or three characters whole.
func (s *scan) fronted(p, q *pick) bool {
	x, y := &s.nodes[p.c.node], &s.nodes[q.c.node]
	front, ok := strings.CutSuffix(p.fold, q.fold)
	return ok && len(q.fold) >= len("德立诺") && len(front) >= len("中卫") && han(front) && !strings.ContainsAny(front, names.Joints) &&
		p.c.n > 1 && s.word(p.c.at) == front && !s.word1(p.c.at) && s.tag(p.c.at) != segment.TagNR &&
		x.count*3 <= y.count && x.title < 0 && s.nameType(x) == segment.Person
}

// titledForm returns the candidate that says in front of a quoted name what it is: 台风“海燕”
// for 海燕.
func (s *scan) titledForm(p *pick) (pick, bool) {
	for i := range s.cands {
		c := &s.cands[i]
		if c.n != p.c.n+3 || !c.spells(p) || s.mark[c.at+1] != markOpen || s.mark[c.at+c.n-1] != markClose || !names.IsStorm(s.word(c.at)) {
			continue
		}
		if q := s.pick(c); p.within(&q) && s.allowed(&q) {
			c.score = max(c.score, p.c.score)
			return q, true
		}
	}
	return pick{}, false
}

// calledSo reports whether p, with a name in quotes, says which q is meant: 台风“海燕” and 台风, “云光9号” and 演习.
func (s *scan) calledSo(p, q *pick) bool {
	return s.exercise(p, q) || p.c.n > 3 && q.c.n == 1 && s.mark[p.c.at+1] == markOpen && names.IsStorm(q.fold) && strings.HasPrefix(p.fold, q.fold)
}

// isName reports whether c is a name or a word for a place.
func (s *scan) isName(c *cand) bool {
	return s.nodes[c.node].name > 0 || c.n <= 2 && s.tag(c.at+c.n-1) == segment.TagNS
}

// formWeight says how much the document prefers this form of a name.
func (s *scan) formWeight(c *cand) int32 {
	x := &s.nodes[c.node]
	w := x.count
	if x.title >= 0 {
		w += 1000
	}
	switch t := s.nameType(x); t {
	case segment.Person, segment.Work, segment.Product:
		w = int32(len(s.span(c.at, int(c.n))))
		if s.tag(c.at) == segment.TagEng && t == segment.Person {
			w /= 2 // 埃隆·马斯克 before Elon Musk
		}
	}
	return w - x.inName
}

// same reports whether p and q name one thing: they are forms of one name, or one is the
// other with 省, 市, 县 … behind it.
func (s *scan) same(p, q *pick) bool {
	a, b := s.nodes[p.c.node].name, s.nodes[q.c.node].name
	if a > 0 && a == b {
		return true
	}
	if s.toldSame(p, q) {
		return true
	}
	if !p.meets(q) {
		return false // all other forms share a character
	}
	if s.shortForm(p, q) || s.shortForm(q, p) || s.nicknamed(p, q) || s.nicknamed(q, p) || s.placed(p, q) || s.placed(q, p) {
		return true
	}
	short, long := p.fold, q.fold
	if len(short) > len(long) {
		short, long = long, short
	}
	if a > 0 && b > 0 && len(short) >= 6 && len(short) < len(long) {
		// 云州海狮 and 海狮, 海云集团 and 海云: the short form of a body or a person
		x, y := &s.doc.Names[a-1], &s.doc.Names[b-1]
		if x.Type == y.Type && (x.Type == segment.Person || x.Type == segment.Organization && len(long)-len(short) <= 9) &&
			(strings.HasPrefix(long, short) || strings.HasSuffix(long, short)) {
			return true
		}
	}
	if s.seatOf(p, q) || s.seatOf(q, p) {
		return true
	}
	if len(short) < names.ShortestPlace || len(long) == len(short) || long[:len(short)] != short {
		return false
	}
	return names.IsPlaceKind(long[len(short):]) && utf8.RuneCountInString(short) <= 5
}

// lowest reports whether the body p is q without the bodies that it is a part of: 海湾第三医院 and 云州大学海湾第三医院.
func (s *scan) lowest(p, q *pick) bool {
	return len(p.fold) >= len("五个字以上") && len(q.fold) > len(p.fold) && strings.HasSuffix(q.fold, p.fold) &&
		s.nameType(&s.nodes[p.c.node]) == segment.Organization && s.nameType(&s.nodes[q.c.node]) == segment.Organization
}

// toldSame reports whether the text says in brackets that p and q are one: 海云集团（Haiyun）, 云州大学（以下简称“云大”）.
func (s *scan) toldSame(p, q *pick) bool {
	return s.glossed(p, q) || s.brackets[0].of(s.doc.Text).shorts && (s.calls(p.text, q.text) || s.calls(q.text, p.text))
}

// seatOf reports whether p says where the firm q is: 云州海云 and 海云科技.
func (s *scan) seatOf(p, q *pick) bool {
	at := p.c.at
	if p.c.n != 2 || s.tag(at) != segment.TagNS {
		return false
	}
	switch s.tag(at + 1) {
	case segment.TagNZ, segment.TagNT, segment.TagNR, segment.TagX:
	default:
		if !s.word1(at + 1) {
			return false
		}
	}
	w := p.fold[len(hanzi.FoldString(s.word(at))):]
	rest, starts := strings.CutPrefix(q.fold, w)
	return starts && len(w) >= len("海云") && rest != "" && len(rest) <= len("网络科") && s.foundType(q.c) == typeOrg
}

// placed reports whether p and q name one thing of which q says where or whose it is, or what it
// is: 云山海湾 and 海湾县, 海云 and 云州海云科技有限公司, Mate 20 and 云海Mate20.
func (s *scan) placed(p, q *pick) bool {
	c := q.c
	if c.n == 2 && s.tag(c.at) == segment.TagNS && (s.tag(c.at+1) == segment.TagNS || s.tag(c.at+1) == segment.TagN) {
		w := hanzi.FoldString(s.word(c.at + 1))
		rest, ok := strings.CutPrefix(p.fold, w)
		return ok && len(w) >= 6 && names.IsDivision(p.fold) && len(rest) == len("县")
	}
	if p.fold[0] < utf8.RuneSelf && strings.IndexByte(p.fold, ' ') > 0 && q.fold[0] >= utf8.RuneSelf {
		bare := strings.ReplaceAll(p.fold, " ", "")
		front, ok := strings.CutSuffix(strings.ReplaceAll(q.fold, " ", ""), bare)
		return ok && s.makes(front)
	}
	if len(p.fold) < 6 || !strings.HasSuffix(q.fold, "公司") || s.tag(p.c.at) == segment.TagNS {
		return false
	}
	long := q.fold
	if w := hanzi.FoldString(s.word(c.at)); s.tag(c.at) == segment.TagNS && len(w) < len(long) {
		long = long[len(w):]
	}
	return strings.HasPrefix(long, p.fold) && len(p.fold) < len(long)
}

// calls reports whether the text says that short is short for name: 云州大学（以下简称“云大”）.
func (s *scan) calls(name, short string) bool {
	if len(short) >= len(name) || name == "" {
		return false
	}
	return strings.HasSuffix(s.brackets[0].of(s.doc.Text).called(short), name)
}
