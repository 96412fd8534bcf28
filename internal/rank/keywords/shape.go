package keywords

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/segment"
)

// recurs reports whether phrase x stands often enough, among enough neighbours, to be
// taken for a term whatever its words are: 合村并居, 首店经济.
func (s *scan) recurs(x *node) bool {
	n := x.count
	if x.title >= 0 {
		n++
	}
	return n >= 3 && max(x.longL, x.longR)*3 <= x.count*2
}

// loose reports whether the two words of x, at unit a of the title alone, may have met by
// chance: one is a single character, and neither the corpus nor people know the two.
func (s *scan) loose(x *node, a int32) bool {
	if !s.single(a) && !s.single(a+1) {
		return false
	}
	_, ok := s.e.model.phrases.Get(s.keyUnits(a, 2))
	return !ok && !s.used(x)
}

// measured reports whether the phrase of node x at unit a begins with what a numeral or a
// pronoun before it counts by: 两艘邮轮, 这部电影, 30周年校庆.
func (s *scan) measured(x *node, a int32) bool {
	if a == 0 || int(a) == s.nt+1 || s.ids[a-1] < 0 {
		return false
	}
	switch s.tag(a - 1) {
	case segment.TagM:
	case segment.TagR:
		if s.tag(a) != segment.TagQ {
			return false
		}
	default:
		return false
	}
	return (s.single(a) || listed("counter", hanzi.FoldString(s.word(a)))) && !s.used(x)
}

// used reports whether people use the string of x as a tag.
func (s *scan) used(x *node) bool { return s.usage(x) > 0 }

// known reports whether people use x as a tag, or the corpus knows it among changing
// neighbours.
func (s *scan) known(x *node) bool {
	if s.used(x) {
		return true
	}
	if x.n == 1 {
		return false
	}
	v, ok := s.e.model.phrases.Get(s.hashOf(x))
	return ok && v>>6&7 >= freeTerm && v>>3&7 >= freeTerm
}

// freeTerm is how free the neighbours of a term are, in half nats.
const freeTerm = 3

// clause says whether node x of units [a, b), which nobody uses as a tag, is 1 a piece of a
// clause, 2 a verb alone; 3 for a phrase that recurs; 0 for all others.
func (s *scan) clause(x *node, a, b int32) uint8 {
	switch {
	case x.name > 0 || x.latin || x.flags&(fTag|fBook|fQuote) != 0:
		return 0
	case b-a == 1 && s.tag(a) == segment.TagV && !s.used(x):
		return 2
	case b-a > 1 && s.clausal(x, a, b) && !s.used(x):
		return 1
	case b-a > 1 && x.count > 2 && s.recurs(x):
		return 3
	}
	return 0
}

// clausal reports whether the phrase of units [a, b), which nobody uses as a tag, reads
// like a piece of a clause: a verb with its object or its subject, an amount of things.
func (s *scan) clausal(x *node, a, b int32) bool {
	if s.mark[a] != markNone || s.mark[b-1] != markNone {
		return false
	}
	first, last := s.tag(a), s.tag(b-1)
	often := x.count >= 3 || x.count == 2 && x.title >= 0
	switch {
	case first == segment.TagM && s.tag(a+1) == segment.TagQ, first == segment.TagM && x.count < 2 && s.tag(a+1) != segment.TagEng,
		last == segment.TagM && s.tag(b-2) != segment.TagEng && s.mark[b-2] != markSpace, last == segment.TagQ:
		return true
	case first == segment.TagT && len(s.word(a)) > 3 && pointInTime(s.word(a)), last == segment.TagT && len(s.word(b-1)) > 3 && pointInTime(s.word(b-1)):
		return true
	case last == segment.TagV && !often, strings.HasPrefix(s.word(a), "不") && len(s.word(a)) > len("不") && first == segment.TagV:
		return true
	case first == segment.TagV && !often:
		return true
	}
	return false
}

// pointInTime reports whether the time word w says when, rather than naming a feast or
// a season: 上半年, 周五, but not 春节, 黄金周.
func pointInTime(w string) bool {
	r, _ := utf8.DecodeLastRuneInString(w)
	switch r {
	case '节', '節', '季', '祭':
		return strings.HasSuffix(w, "季") && len(w) > 6 && strings.ContainsAny(w, "第本上下一二三四首")
	}
	if f, _ := utf8.DecodeRuneInString(w); f < utf8.RuneSelf {
		return true
	}
	return !listed("feast", w)
}

// weekday reports whether w is a day of this week or the next, 上周三, whatever the tagger takes it for.
func weekday(w string) bool {
	if len(w) > len("上星期三") || len(w) < len("周三") {
		return false
	}
	switch w[len(w)-len("三"):] {
	case "一", "二", "三", "四", "五", "六", "日", "天", "末":
	default:
		return false
	}
	for _, week := range [...]string{"周", "週", "星期", "礼拜"} {
		if front, day, ok := strings.Cut(w, week); ok && len(day) == len("三") && (front == "" || weeks[front]) {
			return front != "" || day != "末"
		}
	}
	return false
}

var weeks = map[string]bool{"上": true, "下": true, "本": true, "这": true, "這": true, "每": true}
