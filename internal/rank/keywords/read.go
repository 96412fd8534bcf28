package keywords

import (
	"github.com/tiyao/tiyao/segment"
)

// read gives every unit its word, counts the words, and counts pairs of neighbours.
func (s *scan) read() {
	s.label = s.titleLabel()
	s.begin(len(s.ids))
	prev := false
	for u := range s.ids {
		s.pair[u], s.mark[u], s.class[u] = -1, markNone, 0
		s.stage.done = u
		if u == s.nt {
			s.ids[u], prev = -1, false
			continue
		}
		t, _ := s.token(int32(u))
		if t.Tag == segment.TagSP {
			s.ids[u], s.mark[u] = -1, markSpace
			if prev = prev && s.joins(int32(u)); prev { // iPhone 15 Pro
				s.ids[u], s.class[u] = s.node(keySpace), inTitle|inner
				s.pair[u-1] = s.phrase(s.ids[u-1], s.ids[u])
				if u > s.nt {
					s.nodes[s.pair[u-1]].count++
				}
			}
			continue
		}
		w := s.word(int32(u))
		key := uint64(t.Word)
		if t.Word == segment.NoWord {
			key = s.keyUnits(int32(u), 1)
		}
		id := s.node(key)
		s.ids[u] = id
		tag := s.tag(int32(u))
		cl := s.classAt(u, tag)
		if tag == segment.TagW {
			s.mark[u] = markOf(w)
			if m := s.mark[u]; (m == markOpen || m == markBook) && u > s.nt {
				s.inQuotes(u)
			}
		}
		s.class[u] = cl
		x := &s.nodes[id]
		if u < s.nt {
			if u < s.label { // the column's name is not the article's
				s.class[u], prev = 0, false
				continue
			}
			if x.title < 0 {
				x.title = int32(u)
			}
			fits := cl&inTitle != 0 || s.quoteInTitle(u)
			if fits && prev {
				s.pair[u-1] = s.phrase(s.ids[u-1], id)
			}
			prev = fits
			continue
		}
		s.words++
		if s.zone[u]&fSkip != 0 {
			prev = false
			continue
		}
		s.occurs(x, int32(u))
		fits := cl&(inner|weak) != 0 || cl != 0 && s.zone[u]&(fHead|fIn) != 0
		if fits && prev {
			p := s.phrase(s.ids[u-1], id)
			s.pair[u-1] = p
			s.nodes[p].count++
		}
		prev = fits
	}
}

// classAt returns where in a candidate unit u may stand.
func (s *scan) classAt(u int, tag segment.Tag) class {
	cl, stop := classes[tag&63], s.is[u]&classStop != 0
	switch {
	case tag == segment.TagW:
	case (cl == 0 || stop) && s.doubled(u):
		cl = inner | opens | closes | inTitle
	case stop:
		cl = stopWeak[tag&63]
		if u < s.nt {
			switch tag {
			case segment.TagD, segment.TagP, segment.TagC, segment.TagU:
				cl |= inTitle
			default:
				cl |= inTitle | (titleClasses[tag&63]|classes[tag&63])&opens
			}
		}
	case u < s.nt:
		cl |= titleClasses[tag&63]
	}
	return cl
}

// doubled reports whether unit u is a character that stands twice behind another one, as in names,
// 云多多, or is two of them, 嘟嘟.
func (s *scan) doubled(u int) bool {
	w := s.word(int32(u))
	if len(w) == 2*len("嘟") {
		return w[:3] == w[3:] && han(w)
	}
	if len(w) != len("多") || !han(w) {
		return false
	}
	same := func(v int) bool {
		return v >= 0 && v < len(s.ids) && v != s.nt && s.word(int32(v)) == w
	}
	return same(u-1) != same(u+1)
}

// titleLabel returns how many tokens of the title are a label before it: （财经·动态）, 【视频】.
func (s *scan) titleLabel() int { return s.titleBracket(maxLabel) }

// titleBracket returns how many tokens of the title a bracket takes that it begins with and that closes
// within most of them, 0 for none.
func (s *scan) titleBracket(most int) int {
	if s.nt == 0 || s.ttoks[0].Tag != segment.TagW || markOf(s.word(0)) != markParen {
		return 0
	}
	for u := 1; u < min(s.nt-1, most); u++ {
		if s.ttoks[u].Tag == segment.TagW && markOf(s.word(int32(u))) == markUnparen {
			return u + 1
		}
	}
	return 0
}

// maxLabel is the most tokens of a label before a title, maxColumn of the name of a column, which may be
// what the article is about if the article says it.
const (
	maxLabel  = 8
	maxColumn = 24
)

// columned reports whether p stands nowhere but in the name of the column, before the title: 【云山新貌·走进海湾】.
func (s *scan) columned(p *pick) bool {
	x := &s.nodes[p.c.node]
	return x.title >= 0 && x.count == 0 && int(x.title) < s.titleBracket(maxColumn)
}

// joins reports whether the space at unit u is inside a Latin name, a blank between two
// Latin words or numbers, or stands between such a name and a noun.
func (s *scan) joins(u int32) bool {
	if u == 0 || int(u)+1 >= len(s.ids) || int(u)+1 == s.nt || s.word(u) != " " {
		return false
	}
	a, b := s.tag(u-1), s.tag(u+1)
	if a == segment.TagEng && nominal[b&63] && b != segment.TagEng {
		return capital(s.word(u-1)) && !functionWord(s.word(u-1))
	}
	return (a == segment.TagEng || b == segment.TagEng) && (a == segment.TagEng || a == segment.TagM) && (b == segment.TagEng || b == segment.TagM)
}

// inQuotes marks the zone of a short quotation that opens at unit u.
func (s *scan) inQuotes(u int) {
	for v := u + 1; v < len(s.ids) && v <= u+maxQuoteWords+1; v++ {
		if t, _ := s.token(int32(v)); t.Tag != segment.TagW {
			continue
		}
		switch markOf(s.word(int32(v))) {
		case markClose, markUnbook:
			for i := u + 1; i < v; i++ {
				s.zone[i] |= fIn
			}
			return
		case markStop, markOpen:
			return
		}
	}
}

// quoteInTitle reports whether the mark at unit u may stand inside a phrase of the
// title: “三八”国际劳动妇女节, 伊丽莎白·特鲁斯.
func (s *scan) quoteInTitle(u int) bool {
	switch s.mark[u] {
	case markOpen, markClose, markBook, markUnbook, markDot, markQuote:
		return true
	}
	return false
}
