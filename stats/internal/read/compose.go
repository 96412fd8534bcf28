package read

import (
	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/lex"
	"github.com/tiyao/tiyao/stats/internal/numeral"
)

// compose gives every member of a list its whole subject: the last one carries the
// head they share (刑事、治安警情), places become scopes (北京、上海房价), and the first may
// carry the beginning (第一、二产业).
func (x *Reader) compose(m []span, base ref) []ref {
	n := len(m)
	out := make([]ref, n)
	for i := range out {
		out[i] = base
		m[i].s = x.leadPlace(m[i])
		out[i].subject = x.Text(m[i].s, m[i].e)
	}
	last := m[n-1]
	if head, ok := x.placeHead(m); ok {
		prefix := span{}
		if x.level(m[0].e-1, m[0].e) && m[0].e-m[0].s == 2 { // 到省、市
			prefix = span{m[0].s, m[0].s + 1}
		}
		for i, s := range m {
			if i == n-1 {
				s.e = x.onePlace(s.s, head)
				if s.e == s.s {
					s.e = head
				}
				for j := s.s + 1; j < s.e; j++ {
					if x.R[j] == '等' {
						s.e = j
					}
				}
			}
			name := x.Text(s.s, s.e)
			if i > 0 && !prefix.empty() && s.e-s.s == 1 {
				name = x.Text(prefix.s, prefix.e) + name
			}
			out[i].scope = name
			out[i].subject = x.Text(x.skipOf(head, last.e), last.e)
			if out[i].subject == "" {
				out[i].subject = base.subject
			}
		}
		return out
	}
	if x.Has(m[0].s, "第") && m[0].e-m[0].s == 2 { // 第一、二产业
		for i := 1; i < n; i++ {
			out[i].subject = x.Text(m[0].s, m[0].s+1) + out[i].subject
		}
		if h := last.s + 1; h < last.e {
			for i := range n - 1 {
				out[i].subject += x.Text(h, last.e)
			}
		}
		return out
	}
	if k := x.numbered(m); k >= 0 {
		x.composeNumbered(m[k:], out[k:])
		return out
	}
	if h := x.sharedHead(m); h > 0 {
		for i := range n - 1 {
			out[i].subject += x.Text(h, last.e)
		}
	}
	return out
}

// numbered returns the first of the members that are told by a number alone, with what they are behind that of the
// last: 二 of 特等奖、二、三等奖; -1 when none is.
func (x *Reader) numbered(m []span) int {
	n := len(m)
	last := m[n-1]
	if last.e-last.s < 2 || numeral.HanDigit(x.At(last.s)) <= 0 || x.headOf(span{last.s + 1, last.e}) == last.e-last.s-1 {
		return -1
	}
	k := n - 2
	for k > 0 && m[k].e-m[k].s == 1 && numeral.HanDigit(x.At(m[k].s)) > 0 {
		k--
	}
	switch first := m[k]; {
	case numeral.HanDigit(x.At(first.e-1)) > 0:
		return k
	case k < n-2:
		return k + 1
	}
	return -1
}

// composeNumbered gives every number of m what the last of them says they are, and what stands before the
// first: 竞赛一、二、三等奖|乙省. A place at the end is where they all are.
func (x *Reader) composeNumbered(m []span, out []ref) {
	n := len(m)
	last := m[n-1]
	head := span{last.s + 1, last.e}
	if t, s, e := x.Token(last.e - 1); t.Tag == segment.TagNS && e == last.e && s > head.s {
		head.e = s
		for i := range out {
			out[i].scope = x.Text(s, e)
		}
	}
	lead := span{m[0].s, m[0].e - 1}
	for i := range m {
		out[i].subject = x.Text(lead.s, lead.e) + x.Text(m[i].e-1, m[i].e) + x.Text(head.s, head.e)
	}
	out[n-1].subject = x.Text(lead.s, lead.e) + x.Text(last.s, head.e)
}

// leadPlace skips a preposition before a member: 对欧盟, 与东盟, 来自美国.
func (x *Reader) leadPlace(s span) int {
	if n := x.Prefix(memberLeads, s.s); n > 0 && s.s+n < s.e && (n > 1 || x.Starts(s.s+1)) {
		return s.s + n
	}
	return s.s
}

// placeHead reports whether every member is a place, and where the place at the front
// of the last one ends: the rest of it is the head they share.
func (x *Reader) placeHead(m []span) (head int, ok bool) {
	for _, s := range m[:len(m)-1] {
		if !x.isPlace(s) {
			return 0, false
		}
	}
	last := m[len(m)-1]
	if x.level(last.s, last.s+1) && x.level(m[0].e-1, m[0].e) && m[0].e-m[0].s <= 2 {
		return last.s + 1, true
	}
	for i := last.s; i < last.e; i++ { // 日本等主要市场|进出口
		if x.R[i] == '等' && i > last.s && i-last.s <= 8 {
			h := i + 1
			h += x.Prefix(categories, h)
			return h, true
		}
	}
	e := x.onePlace(last.s, last.e)
	if e == last.s {
		return 0, false
	}
	if d := x.At(e); (numeral.HanDigit(d) > 0) && e+2 < last.e && (x.level(e+1, e+2) || x.At(e+1) == '地' || x.At(e+1) == '国' || x.At(e+1) == '城') {
		e += 2 // 苏州、无锡、常州|三市|GDP
	}
	return e, true
}

// isPlace reports whether s is the name of a place, whole.
func (x *Reader) isPlace(s span) bool {
	s.s = x.leadPlace(s)
	if s.e-s.s <= 2 && x.level(s.e-1, s.e) && (s.e-s.s == 1 || x.At(s.s) == '到' || x.At(s.s) == '赴' || x.At(s.s) == '进') {
		return true
	}
	i := s.s
	for i < s.e {
		j := x.onePlace(i, s.e)
		if t, _, e := x.Token(i); j == i && t.Tag == segment.TagNS && x.Starts(i) && e == s.e && e-i > 2 {
			j = e // 加拿大, in which the grammar hides a 加
		}
		if j == i {
			break
		}
		i = j
	}
	if i < s.e && (x.At(s.s) == '“' || x.At(s.e-1) == '家') && x.Has(s.e-2, "国家") {
		return true
	}
	return i == s.e && i > s.s
}

// named reports whether s looks like the name of an owner, with no word of measure in it.
func (x *Reader) named(s span) bool {
	return s.e-s.s >= 2 && s.e-s.s <= 10 && x.headOf(s) == 0
}

// level reports whether [s, e) is the name of a level of government: 省, 市, 县.
func (x *Reader) level(s, e int) bool {
	if e-s != 1 || s < 0 {
		return false
	}
	switch x.At(s) {
	case '省', '市', '县', '区', '乡', '镇', '村', '京', '州':
		return true
	}
	return false
}

// headOf returns the length of the word of measure that s ends in, 0 for none.
func (x *Reader) headOf(s span) int {
	for n := min(8, s.e-s.s); n >= 2; n-- {
		if k, w := lex.Words.Longest(x.R[s.e-n : s.e]); k == n && (w.Class == lex.Head || w.Class == lex.Named) {
			return n
		}
	}
	if s.e-s.s >= 2 {
		switch x.R[s.e-1] {
		case '率', '额', '量', '数', '价', '值':
			return 1
		}
	}
	return 0
}

// sharedHead returns where in the last member the head begins that all members share,
// 0 when each is whole.
func (x *Reader) sharedHead(m []span) int {
	n := len(m)
	last, before := m[n-1], m[n-2]
	if h := x.headOf(before); h > 0 {
		if h == 2 && last.e-last.s >= 4 && x.headOf(span{last.s, last.s + 2}) == 2 && x.headOf(span{last.s + 2, last.e}) > 0 { // 进口和出口|货运量
			return last.s + 2
		}
		return 0
	}
	width := before.e - before.s
	c := x.R[before.e-1]
	for i := last.s; i < last.e-1 && i-last.s <= width+2; i++ { // 金银珠宝类、通讯器材类|商品零售
		if x.R[i] == c && i > last.s && (x.Starts(i+1) || i+1-last.s == width) {
			return i + 1
		}
	}
	if last.e-last.s <= width {
		return 0
	}
	if n := x.Prefix(goods, last.s); n > width && last.s+n < last.e { // 服装、鞋帽、金银珠宝|销售额
		return last.s + n
	}
	best := 0
	for i := last.s + 1; i < last.e; i++ {
		if x.Starts(i) && (best == 0 || abs(i-last.s-width) < abs(best-last.s-width)) {
			best = i
		}
	}
	if best == 0 || best == last.e {
		return 0
	}
	if x.headOf(last) > 0 && last.e-best >= 2 {
		return min(best, last.e-x.headOf(last))
	}
	if width <= 3 && best-last.s == width {
		return best
	}
	if width == 2 && last.e-last.s == 4 {
		return last.s + width
	}
	return 0
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

var (
	memberLeads = sets["member-leads"]
	goods       = sets["goods"] // classes of goods that retailers report
	categories  = sets["categories"]
)
