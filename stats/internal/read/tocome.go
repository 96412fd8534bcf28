package read

import (
	"strings"

	"github.com/tiyao/tiyao/segment"
	"github.com/tiyao/tiyao/stats/internal/figure"
	"github.com/tiyao/tiyao/stats/internal/lex"
)

// toCome returns what the predicate says of a time to come: 将达230亿, 或增至540亿, 要在五年内降低15%.
func (x *Reader) toCome(s *statement) figure.Status {
	p := s.p
	if x.aimed(s) {
		return figure.Target
	}
	if p.verb >= 0 && x.At(x.Items[p.verb].E) == '了' { // 将冷却能力提高了|10%
		return figure.Actual
	}
	if p.future && !x.putsBack(s) || p.verb > 0 && (x.At(x.Items[p.verb].S-1) == '或' || x.Has(x.Items[p.verb].S-2, "或可") || x.Has(x.Items[p.verb].S-2, "或能")) {
		return figure.Forecast
	}
	if x.foretold() && x.mayBe(s) {
		return figure.Forecast
	}
	if x.doneWithin(s) {
		return figure.Forecast
	}
	for i := s.c.s; i+3 <= s.q.S; i++ {
		r := x.At(i)
		if r == '将' && x.willDo(i, s.q.S) {
			return figure.Forecast
		}
		if x.At(i+1) != '在' && x.At(i+1) != '于' || r != '将' && r != '要' && r != '须' && r != '应' || !x.Starts(i+1) {
			continue
		}
		switch x.At(i - 1) {
		case '主', '重', '只', '就', '如', '不', '相', '对', '反', '响':
			continue
		}
		for k := i + 3; k < min(s.q.S, i+termReach); k++ {
			switch x.At(k) {
			case '内', '前', '底', '末':
				if !x.ofTime(k) { // 须在|开拍前|缴纳
					continue
				}
				return lex.IfElse(r == '将', figure.Forecast, figure.Target)
			}
		}
	}
	return figure.Actual
}

// doneWithin reports whether the time is told in which something will be done to what is counted: 三年内将|80座桥加固.
func (x *Reader) doneWithin(s *statement) bool {
	for i := s.q.S - 1; i > s.c.s+2; i-- {
		if x.At(i) == '将' && x.At(i-1) == '内' && x.Starts(i) && x.ofTime(i-1) {
			return !past(x.period) && !x.done(i, min(s.c.e, s.q.E+termReach))
		}
	}
	return false
}

// done reports whether the runes [i, e) say that something was done: 将|他们的成绩提高了.
func (x *Reader) done(i, e int) bool {
	for ; i < e; i++ {
		if r := x.At(i); r == '了' || r == '已' {
			return true
		}
	}
	return false
}

// ofTime reports whether a word of time, or a number, ends right before rune i, or at it: 五年|内, 年|底.
func (x *Reader) ofTime(i int) bool {
	switch x.At(i - 1) {
	case '年', '月', '日', '天', '周', '季', '期', '时', '旬', '度', '之', '以', '个':
		return true
	}
	return false
}

// heldYet are words behind 将 that say of its object what it is: 将|剩余3名嫌疑人抓获.
var heldYet = sets["held-yet"]

// willDo reports whether the 将 at rune i says what will be done before rune end, and does not lead to an object:
// 将|新增就业, but 将|床位留给.
func (x *Reader) willDo(i, end int) bool {
	if !x.Starts(i) || !x.Starts(i+1) || strings.ContainsRune("可能已曾便先", x.At(i-1)) || x.At(i-1) == '会' && x.Starts(i-1) {
		return false
	}
	if x.Prefix(heldYet, i+1) > 0 { // 将|剩余3名嫌疑人抓获
		return false
	}
	if x.At(i-1) == '旧' && x.Starts(i-1) { // 火箭队旧|将
		return false
	}
	will, _, _ := x.Token(i)
	sure := will.Tag == segment.TagD
	for k, n := i+1, 0; k < end && n < maxAdverbs; n++ {
		does, _, e := x.Token(k)
		switch does.Tag {
		case segment.TagV:
			return sure && x.At(e) != '的' && x.At(e) != '了' // 将|搭载的5颗卫星送入轨道
		case segment.TagP: // 将|在西部|新建
			return (sure || n == 0) && x.leadsOn(k, end)
		case segment.TagD, segment.TagC: // 将|因此|损失: no object begins so
			k, sure = e, true
		case segment.TagR: // 将|各自|出版
			k, sure = e, sure || x.Has(k, "各自") && x.At(e) != '的'
		default:
			return false
		}
	}
	return false
}

// leadsOn reports whether the phrase that a preposition at rune k opens is said of what is to be done before
// rune end: 在西部|新建30个仓库, but 于明年举行的|比赛吸引了30人, 向|30个国家.
func (x *Reader) leadsOn(k, end int) bool {
	if strings.ContainsRune("和与同跟", x.At(k)) || x.At(end-1) == '的' || x.At(k) == '在' && strings.ContainsRune("逃校册职岗建押线场", x.At(k+1)) { // 将|与他的交锋记录刷新到五连胜, 将|在逃9年的嫌疑人抓获
		return false
	}
	relative := strings.ContainsRune("在于从由被", x.At(k))
	for i, does := k+1, false; ; {
		if i >= end {
			return does
		}
		if r := x.At(i); strings.ContainsRune("了过已,;", r) || r == '的' && relative || x.Prefix(heldYet, i) > 0 { // 将|对车主处以罚款 is a rule
			return false
		}
		t, _, e := x.Token(i)
		does = does || t.Tag == segment.TagV
		i = e
	}
}

// maxAdverbs is how many words there are at most from 将 to its verb.
const maxAdverbs = 4

// termReach is how far, in runes, the time by which something is to be done ends behind 要在.
const termReach = 12

// foretold reports whether the figure before is a forecast of the same sentence.
func (x *Reader) foretold() bool {
	n := len(x.out)
	return n > 0 && x.out[n-1].Status == figure.Forecast && x.out[n-1].Start >= int(x.Off[x.opened])
}

// mayBe reports whether it is said right before the figure what it can come to, or that there will be so many:
// 气温将下降6℃，局地降幅|可超10℃, 行业将增加5万个岗位，同期|会有|2万个空缺.
func (x *Reader) mayBe(s *statement) bool {
	i := s.q.Num
	if x.At(i-2) == '可' && strings.ContainsRune("达超至到升降", x.At(i-1)) {
		return true
	}
	return x.At(s.q.S-2) == '会' && strings.ContainsRune("有达超至到升降", x.At(s.q.S-1)) && x.Starts(s.q.S-2)
}

// putsBack reports whether 将 leads to what lies so far behind or before: 将|落后4分的|球队拉了回来.
func (x *Reader) putsBack(s *statement) bool {
	if x.At(s.q.E) != '的' {
		return false
	}
	for i := s.q.S - 1; i > max(s.c.s, s.q.S-4); i-- {
		if x.At(i-1) == '将' && x.Prefix(apart, i) > 0 {
			return true
		}
	}
	return false
}

// apart are words that say how far behind or before others somebody is.
var apart = sets["apart"]

// willBe reports whether the clause says what will be done, and tells no figure of it: 将加强部署.
func (x *Reader) willBe(c *clause) bool {
	for i := c.s; i+2 < c.e; i++ {
		if x.At(i) == '将' && x.willDo(i, c.e) {
			return true
		}
	}
	return false
}

// goesOn reports whether the clause goes on with what will be done, as the one before it says: 将增资5亿元，|以每股3元收购股份,
// 将加强部署，|并将部队扩充到3万人.
func (x *Reader) goesOn(c *clause) bool {
	switch x.At(c.s) {
	case '并':
	case '将': // 将再次降低门槛，|将旅游团减少到3人
	case '以':
		if x.Has(c.s, "以来") || x.Has(c.s, "以及") || x.Has(c.s, "以上") || x.Has(c.s, "以往") || x.Has(c.s, "以前") {
			return false
		}
	default:
		return false
	}
	if !x.Starts(c.s) || x.willAt != x.opened {
		return false
	}
	for i := c.s; i < c.e; i++ {
		if r := x.At(i); r == '了' || r == '已' || r == '曾' {
			return false
		}
	}
	return true
}
