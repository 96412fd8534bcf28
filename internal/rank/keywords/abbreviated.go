package keywords

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
	"github.com/tiyao/tiyao/internal/names"
	"github.com/tiyao/tiyao/segment"
)

// shortForm reports whether p is a body or an event by characters out of the words of the longer q: 云航集团 for
// 中国云州航空集团有限公司, 云博会 for 中国云州国际博览会; 海湾法院 for 海湾区人民法院. Bodies whose words all stand whole in the
// longer one are two where more than these are left out: 云州大学 and 云州师范大学.
func (s *scan) shortForm(p, q *pick) bool {
	t := s.nameType(&s.nodes[p.c.node])
	if t != segment.Organization && t != segment.Event || t != s.nameType(&s.nodes[q.c.node]) || len(p.fold) >= len(q.fold) || p.mask&^q.mask != 0 || strings.Contains(q.fold, p.fold) {
		return false
	}
	if r, n := utf8.DecodeLastRuneInString(p.fold); r == '委' && names.IsDivision(p.fold[:len(p.fold)-n]) && !strings.HasSuffix(q.fold, "委员会") {
		return false // 云州市委 and 云州市纪委
	}
	short, long := []rune(p.fold), []rune(q.fold)
	end := len([]rune(trimFirm(q.fold)))
	at := end
	left := "" // what is left out behind the first character, backwards
	for i := len(short) - 1; i >= 0; i-- {
		from := at
		at = lastOf(long[:at], short[i])
		if at < 0 || i == len(short)-1 && end-at > lastWord {
			return false
		}
		if i < len(short)-1 {
			gap := string(long[at+1 : from])
			if strings.Contains(gap, "地区") {
				return false // 云州民航局 and 云州民用航空海湾地区管理局
			}
			left = gap + left
		}
	}
	return !s.wholly(p, q) || leavesOut(left)
}

// trimFirm returns w without what firms of every name end in.
func trimFirm(w string) string {
	for _, kind := range [...]string{"公司", "有限", "责任", "股份"} {
		w = strings.TrimSuffix(w, kind)
	}
	return w
}

// lastWord is how far from its end the last character of a short form stands in the longer one.
const lastWord = 4

// wholly reports whether the words of p all stand in q.
func (s *scan) wholly(p, q *pick) bool {
	if p.c.n < 2 {
		return false
	}
	for u := p.c.at; u < p.c.at+p.c.n; u++ {
		if w := hanzi.FoldString(s.word(u)); utf8.RuneCountInString(w) < 2 || !strings.Contains(q.fold, w) {
			return false
		}
	}
	return true
}

// leavesOut reports whether left is nothing but what the names of bodies do without.
func leavesOut(left string) bool {
	for left != "" {
		n := 0
		for r := min(len(left), len("两个字词")); r > 0; r -= 3 {
			if listed("leftout", left[:r]) {
				n = r
				break
			}
		}
		if n == 0 {
			return false
		}
		left = left[n:]
	}
	return true
}

// nicknamed reports whether p is what fans call the person q: 何董 and 何立新, 德帅 and 德立尼奥, 老德 and 马可-德立尼奥.
func (s *scan) nicknamed(p, q *pick) bool {
	if s.nameType(&s.nodes[q.c.node]) != segment.Person || len(p.fold) != len("何董") || len(q.fold) < len("何立新") {
		return false
	}
	front, back := p.fold[:3], p.fold[3:]
	switch {
	case listed("nick", back):
		return strings.HasPrefix(q.fold, front) || len(q.fold) == len("何立新") && strings.HasSuffix(q.fold, front)
	case front == "老" || front == "小":
		at := strings.Index(q.fold, back)
		return at == 0 || at > 0 && hanzi.TrimRight(q.fold[:at], names.Joints) != q.fold[:at]
	}
	return false
}

// respelled reports whether a and b, of which one begins with a Latin letter, differ by blanks and hyphens alone: FF 91 and FF91.
func respelled(a, b string) bool {
	return a != "" && b != "" && (a[0] < utf8.RuneSelf || b[0] < utf8.RuneSelf) && apart(a, b, " -")
}

// squeezed reports whether a is the term b without a character or two inside: 云屏手机 and 云屏幕手机, 假珠 and 假珍珠.
func squeezed(a, b string) bool {
	if len(a) < len("三字词") || len(b) <= len(a) || len(b) > len(a)+len("两字") {
		return false
	}
	head := sameHead(a, b)
	return head >= 3 && head < len(a) && strings.HasSuffix(b, a[head:])
}

// twice reports whether p is another candidate said twice, as a caption in front of the text leaves it: 何立新何立新, but not 滴答滴答.
func (s *scan) twice(p *pick) bool {
	n := len(p.fold) / 2
	if len(p.fold) < 4*len("何") || s.nodes[p.c.node].flags&(fBook|fQuote) != 0 || p.fold[:n] != p.fold[n:] {
		return false
	}
	for i := range s.cands {
		if c := &s.cands[i]; c != p.c && s.nodes[c.node].count > 0 && s.folder.String(s.text(c)) == p.fold[:n] {
			return true
		}
	}
	return false
}

// grown reports whether of the terms p and q of an article one is a part of the other: 直播 and 直播电商. Of sixteen such pairs that
// strict readers saw they struck one out for saying the other again fifteen times. Authors of abstracts and posts and
// broadcasters give both, and a short text has few.
func (s *scan) grown(p, q *pick) bool {
	return !s.headed && s.words >= shortText && s.reg.dateline != datelineAbstract && !s.reg.post && s.common(&s.nodes[p.c.node]) && s.common(&s.nodes[q.c.node]) && (p.within(q) || q.within(p))
}

// lastOf returns where r stands last in word, -1 where it does not.
func lastOf(word []rune, r rune) int {
	for i, w := range slices.Backward(word) {
		if w == r {
			return i
		}
	}
	return -1
}
