package names

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/tagger"
)

// sessions makes events of what an organization holds by number: 十四届|云州市人大常委会|第九次会议.
func (s *scan) sessions() {
	for i := 0; i < len(s.marks); i++ {
		m := s.marks[i]
		at := m.End
		switch m.Type {
		case tagger.Organization:
		case tagger.Event:
			// The model cut the number: 某某常委会第九|次会议.
			k := strings.LastIndex(s.of(&m), "第")
			if m.Rule || k < 0 || strings.Trim(s.of(&m)[k+len("第"):], ordinals) != "" {
				continue
			}
			at = m.Start + k
		default:
			continue
		}
		n := s.session(at)
		if n == 0 || !s.begins(at+n) {
			continue
		}
		from, whose := s.term(m.Start), false
		if from < m.Start { // 云州市|十七届|人大常委会
			if o := s.endingAt(from); o != nil && o.Type <= tagger.Organization && o.Type != tagger.Person {
				from, whose = o.Start, true
			} else if strings.HasSuffix(s.text[s.start:from], "政协") {
				from, whose = from-len("政协"), true // 政协|第十四届|全国委员会
			}
		}
		if !whose && m.Type == tagger.Organization && s.nameless(&m) {
			continue // 市人大常委会
		}
		m.Start, m.End = from, at+n
		m.Type, m.Margin, m.Rule = tagger.Event, max(m.Margin, 3*tagger.Unit), true
		s.put(m)
		i = s.mark(m.Start)
	}
}

const ordinals = "一二三四五六七八九十百零〇0123456789"

// session returns the length of 第九次会议 at byte at, 0 where there is none.
func (s *scan) session(at int) int {
	rest, ok := strings.CutPrefix(s.text[min(at, s.end):s.end], "第")
	if !ok {
		return 0
	}
	kind := strings.TrimLeft(rest, ordinals)
	if kind == rest {
		return 0
	}
	for _, by := range []string{"次", "届", "轮"} {
		if held, ok := strings.CutPrefix(kind, by); ok {
			begins := s.end - at - len(held)
			if n, _ := s.meeting.LongestIn(held); n > 0 {
				return begins + n
			}
			for _, body := range []string{"理事会", "董事会", "监事会", "委员会", "常委会", "常务委员会"} {
				if n := s.session(at + begins + len(body)); n > 0 && strings.HasPrefix(held, body) {
					return begins + len(body) + n // 第四届理事会|第三次会议
				}
			}
		}
	}
	return 0
}

// term returns where the term of office begins that ends at byte at: 第十四届; at where there is none.
func (s *scan) term(at int) int {
	before, ok := strings.CutSuffix(s.text[s.start:at], "届")
	if !ok {
		return at
	}
	number := strings.TrimRight(before, ordinals)
	if number == before {
		return at
	}
	from := s.start + len(strings.TrimSuffix(number, "第"))
	if r, _ := utf8.DecodeLastRuneInString(s.text[:from]); r == '历' || !s.begins(from) {
		return at
	}
	return from
}
