package summary

import (
	"strings"
	"unicode/utf8"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// parenthesis notes what can be left out of the parenthesis that the mark r of n bytes at i closes.
func (x *splitter) parenthesis(r rune, i, n int) {
	text := x.w.doc.Text
	inside := strings.TrimLeft(text[x.paren:i], "(（")
	if day := relativeDay(text[x.start:x.paren]); day > 0 && datesDay(inside) {
		open := i - len(inside)
		x.day = len(x.w.drops)
		x.w.drops = append(x.w.drops, x.w.dropOf(x.paren-day, open, leanParens),
			drop{start: i, end: i + n, level: leanParens, size: x.step(r)})
		return
	}
	if unitsIn(text[x.start:x.paren], inside) || formula(text[x.start:x.paren], inside) {
		return
	}
	if x.w.inName(x.paren) || x.w.titled && hanzi.Count(inside) > 1 && strings.Contains(x.w.titleText, inside) {
		return // 云州瑞泽（集团）公司; 何立新（阿何）, whom the title calls 阿何
	}
	level := leanParens
	if ticks(inside) || linked(inside) || is(inside, classSeen) || opensWith(inside, classShort) {
		level, x.size = leanNone, x.atParen-x.step(r) // the step that follows is no part of it
	}
	x.w.drops = append(x.w.drops, drop{start: x.paren, end: i + n, level: uint8(level), size: x.size + x.step(r) - x.atParen})
}

// fitDay leaves 今天 and drops its date where the sentence fits the limit so, and would not with the date.
func (x *splitter) fitDay() {
	if x.day < 0 {
		return
	}
	all := int32(0)
	for i := x.clause0; i < len(x.w.clauses); i++ {
		all += x.w.clauses[i].size + x.w.clauses[i].sepSize
	}
	a, b := &x.w.drops[x.day], &x.w.drops[x.day+1]
	both := drop{start: a.start + len("今天"), end: b.end, level: leanParens}
	both.size = int32(x.w.cfg.Limit.Length(x.w.doc.Text[both.start:both.end]))
	if most := int32(x.w.cfg.Limit.Max); all-a.size-b.size > most && all-both.size <= most {
		*a, *b = both, both // one of them is enough, the other is dropped with it
	}
}

// relativeDay returns the length of the word for a day at the end of s that its reader only knows on that day: 今天（6月22日）.
func relativeDay(s string) int {
	const long = len("今天")
	if len(s) >= long && is(s[len(s)-long:], classToday) {
		return long
	}
	return 0
}

// formula reports whether a bracket that holds inside, behind before, is part of a formula or a call: O(n²), f(x), 索引(a, b). Without it the rest says something else.
func formula(before, inside string) bool {
	const most = 20                                                              // bytes
	if inside == "" || len(inside) > most || digits(inside) && len(inside) > 2 { // a code of the exchange
		return false
	}
	run := 0
	for i := range len(inside) {
		switch c := inside[i]; {
		case c >= utf8.RuneSelf:
			return false
		case letterByte(c):
			run++
			if run > 1 && !wordByte(lastByte(before)) {
				return false
			}
		default:
			run = 0
		}
	}
	return wordByte(lastByte(before)) || strings.ContainsAny(inside, ",=+*^/") && !strings.Contains(inside, "%")
}

func lastByte(s string) byte {
	if s == "" {
		return 0
	}
	return s[len(s)-1]
}

// datesDay reports whether s is a date with its day: 6月22日, 22日.
func datesDay(s string) bool {
	return strings.HasSuffix(s, "日") && digitAt(s, 0) && !strings.ContainsAny(s, "，、至")
}

// objectOf reports whether what stands before a bracket wants what is in it.
func objectOf(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	switch r {
	case '为', '為', '是', '达', '達', '约', '約', '至', '到', '于', '於', '在', '叫', '成', '即':
		return true
	}
	return false
}

// linked reports whether what stands in a bracket is only links of the site: 论坛 相册 户型.
func linked(s string) bool {
	const least = 3
	all := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" 　，,、|", r) })
	for _, x := range all {
		if !is(x, classLinks) {
			return false
		}
	}
	return len(all) >= least
}

// ticks reports whether what stands in a bracket is a price of the exchange with its change: 48.340, 0.23, 0.48%.
func ticks(s string) bool {
	if s == "维权" { // a link that a site puts behind names of companies
		return true
	}
	points, commas := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.':
			points++
		case c == ',':
			commas++
		case c >= '0' && c <= '9', c == ' ', c == '-', c == '+', c == '%':
		default:
			return false
		}
	}
	return points > 1 && commas > 1
}

// unitsIn reports whether a bracket that holds inside, behind before, goes on with kinds of places, of which as many are counted as stand before: 7省(市), 各市（州）.
// Without it cities become provinces.
func unitsIn(before, inside string) bool {
	const kinds = "省市区县州盟旗镇乡"
	r, _ := utf8.DecodeLastRuneInString(before)
	return r != utf8.RuneError && strings.ContainsRune(kinds, r) && inside != "" && strings.Trim(inside, kinds+"、自治") == ""
}
