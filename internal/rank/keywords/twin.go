package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// twins reports whether p and q say one thing to an editor: they are two names of it; one is the other with a word behind it
// that adds nothing, 公益集市 and 公益集市活动, or with the place, the country or the year before it,
// 国内油价 and 油价; one is the same two words the other way round, 减免房租 and 房租减免; both are the
// police or the team of one place, 云州市公安局 and 云州警方.
func (s *scan) twins(p, q *pick) bool {
	if p.alias > 0 && p.alias == q.alias || s.exercise(p, q) || s.exercise(q, p) || s.initialled(p, q) || s.initialled(q, p) || s.lowest(p, q) || s.lowest(q, p) {
		return true
	}
	if !p.meets(q) {
		return false // all else has words of both
	}
	short, long := p, q
	if len(short.fold) > len(long.fold) {
		short, long = long, short
	}
	a, b := short.fold, long.fold
	if s.initials(a, long) {
		return true
	}
	if respelled(a, b) || s.reg.dateline != datelineAbstract && s.common(&s.nodes[p.c.node]) && s.common(&s.nodes[q.c.node]) && squeezed(a, b) {
		return true
	}
	if a != "" && a[0] < utf8.RuneSelf && s.extended(short, b) || s.plainer(short, long) || s.made(short, long) || s.variant(short, long) || s.volume(short, long) {
		return true
	}
	if len(a) < 6 || a[0] < utf8.RuneSelf && len(a) == len(b) {
		return false
	}
	x, y := &s.nodes[p.c.node], &s.nodes[q.c.node]
	if (s.nameType(x) == segment.Person || s.nameType(y) == segment.Person) && sameParts(a, b) {
		return true
	}
	return s.sameWords(short, long)
}

// initials reports whether a is the Latin letters that the name of the person long begins with: TD and TD-德立尼奥.
func (s *scan) initials(a string, long *pick) bool {
	rest, ok := strings.CutPrefix(long.fold, a)
	return ok && a != "" && a[0] < utf8.RuneSelf && s.nameType(&s.nodes[long.c.node]) == segment.Person && hanzi.TrimLeft(rest, names.Joints) != rest
}

// sameWords reports whether long has the words of short and one more that adds nothing, or has them the other way round.
func (s *scan) sameWords(short, long *pick) bool {
	a, b := short.fold, long.fold
	switch {
	case len(b) == len(a)+len("类") && (without(b, "类", a) || without(b, "年", a)):
		return true
	case len(a) == len(b):
		return short.c.n == 2 && long.c.n == 2 && s.turned(short.c, b)
	case strings.HasPrefix(b, a):
		return listed("adds", b[len(a):]) || (strings.HasSuffix(a, "考") || strings.HasSuffix(a, "招生")) && listed("exam", b[len(a):])
	case strings.HasSuffix(b, a):
		return s.whereOf(long, b[:len(b)-len(a)]) || s.shortEvent(short.c, long.c)
	}
	return s.authority(a, b) || s.shortEvent(short.c, long.c)
}

// without reports whether b without its first w is a.
func without(b, w, a string) bool {
	i := hanzi.Index(b, w)
	return i >= 0 && b[:i] == a[:i] && b[i+len(w):] == a[i:]
}

// sameParts reports whether a and b are one name, whatever joins its parts: 何立·新山, 何立-新山 and 何立新山.
func sameParts(a, b string) bool { return apart(a, b, names.Joints+" ") }

// apart reports whether a and b differ by the joints alone that stand in them.
func apart(a, b, joints string) bool {
	for {
		a, b = hanzi.TrimLeft(a, joints), hanzi.TrimLeft(b, joints)
		if a == "" || b == "" {
			return a == b
		}
		_, n := hanzi.Plain(a)
		_, m := hanzi.Plain(b)
		if a[:n] != b[:m] {
			return false
		}
		a, b = a[n:], b[m:]
	}
}

// ordinal reports whether front says which of a row is meant: 第十四届, 首届.
func ordinal(front string) bool {
	rest := strings.TrimPrefix(front, "第")
	if rest == front {
		return front == "首届"
	}
	switch strings.TrimLeft(rest, "0123456789零一二三四五六七八九十百") {
	case "届", "次", "期", "季", "轮":
		return true
	}
	return false
}

// extended reports whether long is the Latin name or term p with a word behind it that adds nothing, AI and AI技术, or
// the product p with the number of its version, Haiyun OS and Haiyun OS 12.
func (s *scan) extended(p *pick, long string) bool {
	rest, ok := strings.CutPrefix(long, p.fold)
	if rest = strings.TrimLeft(rest, " "); !ok || rest == "" {
		return false
	}
	if rest[0] >= utf8.RuneSelf {
		return listed("adds", rest) || listed("latinadds", rest)
	}
	return s.nameType(&s.nodes[p.c.node]) == segment.Product && strings.Trim(rest, "0123456789.") == ""
}

// barer reports whether p is the Latin term that q says with a word that adds nothing, and stands more often
// without it: AI and AI技术.
func (s *scan) barer(p, q *pick) bool {
	x, y := &s.nodes[p.c.node], &s.nodes[q.c.node]
	return p.fold != "" && p.fold[0] < utf8.RuneSelf && len(p.fold) < len(q.fold) && x.flags&fTag == 0 && x.count > 2*y.count && s.extended(p, q.fold)
}

// turned reports whether b is the two words of c the other way round.
func (s *scan) turned(c *cand, b string) bool {
	rest, ok := strings.CutPrefix(b, hanzi.FoldString(s.word(c.at+1)))
	return ok && rest == hanzi.FoldString(s.word(c.at))
}

// whereOf reports whether front, what p begins with, says where or when it is: 上海, 全国, 2023.
func (s *scan) whereOf(p *pick, front string) bool {
	c := p.c
	if listed("wide", front) || ordinal(front) || front == "国家" || front == "国内" {
		return true
	}
	if c.n < 2 || hanzi.FoldString(s.word(c.at)) != front {
		return segment.NameType(names.TypeOf(front)) == segment.Place
	}
	return s.tag(c.at) == segment.TagNS || s.tag(c.at) == segment.TagT
}

// authority reports whether a and b are two words for one body of a place, with whose name both begin.
func (s *scan) authority(a, b string) bool {
	if a[:3] != b[:3] {
		return false
	}
	for _, class := range seatClasses {
		x, n := seat(a, class)
		y, m := seat(b, class)
		if n && m && x == y {
			return true
		}
	}
	return false
}

// seatClasses are the words for bodies that a place has one of.
var seatClasses = [...]string{"police", "team"}

// seat returns the place whose body of the class w is, without what kind of place it is, and
// whether it is one.
func seat(w, class string) (place string, ok bool) {
	for _, r := range [...]int{9, 6, 3} {
		if len(w) > r+3 && listed(class, w[len(w)-r:]) {
			w = w[:len(w)-r]
			if t, n := utf8.DecodeLastRuneInString(w); len(w) > 6 && strings.ContainsRune("省市县区州", t) {
				w = w[:len(w)-n]
			}
			return w, true
		}
	}
	return "", false
}
