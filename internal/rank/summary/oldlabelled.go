package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/news"
	"github.com/tiyao/tiyao/segment"
)

// behindLabelled is bodyAt behind 原标题：.
func (w *work) behindLabelled(l *titleLine, k, at int) int {
	if n, told := w.markedStart(l, k, at); told {
		return n
	}
	prev := w.doc.Tokens[k-1].Tag
	if at <= l.long && w.opensAgain(l, k, at) {
		return at
	}
	switch prev {
	case segment.TagW:
		switch lastRune(l.line[:at]) {
		case '！', '？', '!', '?', '”', '》', '」', '…', '】':
		default:
			return 0
		}
	case segment.TagM:
		if at <= l.long && w.namesAgain(l, k, at) {
			return at
		}
		if !w.vague(k) { // 增长6%近日，…
			return 0
		}
	case segment.TagU:
		if r := lastRune(l.line[:at]); r != '了' && r != '等' || !w.vague(k) {
			return 0
		}
	case segment.TagP, segment.TagT, segment.TagC:
		return 0
	}
	if at <= l.long && (w.opensText(k, prev) || at >= 10*3 && w.opensBody(k) || w.repeatsHead(l.first, k)) {
		return at
	}
	return 0
}

// markedStart returns where in l the text starts behind what stands before token k and is no headline, a rubric, a credit, a
// dateline or a byline, and whether that settles it: 0 where the dateline starts later.
func (w *work) markedStart(l *titleLine, k, at int) (start int, told bool) {
	line, rest := l.line, l.line[at:]
	if n, _ := lexical().rubrics.LongestIn(rest); n > 0 && n < len(rest) && !marks(runeAt(rest[n:])) && !w.issued(k) {
		return at + n, true
	}
	if n := credited(rest); n > 0 && n < len(rest) {
		return at + n, true
	}
	if endsHeadline(line, at) && at <= l.long {
		return at, true
	}
	if strings.HasPrefix(rest, "【") {
		if c := closeOf(rest, 20); c > 0 && c < len(rest) {
			return at + c, true // …再添压力【某社特稿】
		}
	}
	if n := datelineOf(rest); n > 0 {
		if next := w.doc.Tokens[k+1].Start - w.doc.Tokens[k].Start; n < len(rest) && news.Dateline(rest[next:]) == n-next {
			return 0, true
		}
		return at + n, true
	}
	if n := w.byline(at+w.doc.Tokens[l.first].Start, len(rest)); n > 0 && n < len(rest) && signed(rest[:n]) {
		return at + n, true
	}
	return 0, false
}

// issued reports whether token k is what the verb before it puts out, and no heading: …发布|情况通报：….
func (w *work) issued(k int) bool { return k > 0 && is(w.word(k-1), classIssues) }

// namesAgain reports whether l goes on at byte at, behind a figure, with four characters that it has before: 某某控股中报：净利润增37.34%某某控股中报显示.
func (w *work) namesAgain(l *titleLine, k, at int) bool {
	rest := l.line[at:]
	again := rest[:runesIn(rest, 4)]
	return figureEnds(l.line[:at]) && len(again) < len(rest) && w.doc.Tokens[k].Tag != segment.TagM && w.doc.Tokens[k].Tag != segment.TagQ && strings.Contains(l.line[:at], again)
}

// opensAgain reports whether l goes on at byte at, before token k, with six characters that open a part of what stands before: a headline
// 收评 | 某某三大指数集体大涨, and 某某三大指数今日…, or 一张10元？3名员工倒卖门票获刑3名员工为….
func (w *work) opensAgain(l *titleLine, k, at int) bool {
	const least = 6
	switch w.doc.Tokens[k-1].Tag {
	case segment.TagP, segment.TagU, segment.TagC, segment.TagQ, segment.TagD, segment.TagW: // “互联网+”|大学生大赛 is said again as a whole
		return false
	}
	if t := w.doc.Tokens[k].Tag; t == segment.TagQ || t == segment.TagU || t == segment.TagW || at < 2*leastTitle*3 {
		return false
	}
	rest := l.line[at:]
	again := rest[:runesIn(rest, least)]
	if len(again) == len(rest) || strings.ContainsAny(again, "，。、：；！？ 　") {
		return false
	}
	i := strings.Index(l.line[:at], again)
	if i <= 0 || i+len(again) >= at {
		return false
	}
	switch lastRune(l.line[:i]) {
	case ' ', '　', '|', '｜', '丨', '：', ':', '！', '？', '!', '?', '，', '】', '”':
		return true
	}
	return false
}

// figureEnds reports whether s ends in a figure written in digits.
func figureEnds(s string) bool {
	c := s[len(s)-1]
	return c == '%' || c >= '0' && c <= '9' || strings.HasSuffix(s, "％")
}

// signed reports whether the byline s says what whoever it names did.
func signed(s string) bool {
	for _, x := range [...]string{"记者", "通讯员", "作者", "编辑", "来源", "实习生", "撰文", "文/", "文|", "文丨", "文｜"} {
		if strings.Contains(s, x) {
			return true
		}
	}
	return false
}
