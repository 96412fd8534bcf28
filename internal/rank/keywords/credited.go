package keywords

import (
	"strings"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// credited reports whether p only says who reports: 晚报记者, a paper whose name stands
// mostly before 消息 or 记者, a body whose name always does, who took the pictures.
func (s *scan) credited(p *pick) bool {
	x := &s.nodes[p.c.node]
	if x.flags&fBook != 0 {
		return x.title < 0 && x.count < ofItself && publisher(strings.Trim(p.fold, "《》")) // whom somebody told it: 告诉《云州周刊》
	}
	if len(p.fold) > len("记者") && strings.HasSuffix(p.fold, "记者") {
		return x.title < 0 && !s.used(x) // 战地记者 of a title is the subject
	}
	if x.title >= 0 || x.count == 0 {
		return false
	}
	outlet := len(p.text) > len("云报") && news.NamesOutlet(p.text)
	kind := s.nameType(x)
	switch {
	case x.count-x.credits < ofItself && (listed("outlet", p.fold) || publisher(p.fold)), strings.HasSuffix(p.fold, "客户端") && outlet:
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
		return (credits+told)*2 >= all && all > 0 || credits > 0 && all <= ofItself
	}
	return credits > 0 && credits+told == all
}

// ofItself is how often a paper or agency must stand without reporting to be what the
// article is about.
const ofItself = 3

// publisher reports whether w, folded, ends as the names of papers and their like alone do, and has a
// name before that.
func publisher(w string) bool {
	for n := len("日报"); n <= len("客户端"); n += len("报") {
		if len(w) > n+len("云") && listed("publisher", w[len(w)-n:]) {
			return true
		}
	}
	return false
}
