package summary

import (
	"strings"

	"github.com/tiyao/tiyao/internal/hanzi"
)

// leanBasis finds the law by which somebody decides, between him and what he decides: 某局|依据《某法》第十条、第十二条，|对某公司处以…罚款.
func (w *work) leanBasis(i int) {
	c, next := &w.clauses[i], &w.clauses[i+1]
	if c.is&(isSubject|isOpen) != isSubject|isOpen || c.sep != '，' || next.is&(isSubject|isRest|isTurn|isTime) != 0 {
		return
	}
	for k := c.first + 1; k+1 < c.last; k++ {
		switch w.word(k) {
		case "依据", "根据", "按照", "依照":
		default:
			continue
		}
		if w.word(k+1) != "《" || !w.endsInArticle(c) || !w.decidesNext(next) {
			return
		}
		start := w.doc.Tokens[k].Start
		size := int32(w.cfg.Limit.Length(w.doc.Text[start:c.end])) + c.sepSize
		w.drops = append(w.drops, drop{start: start, end: c.next, level: leanParens, size: size})
		return
	}
}

// endsInArticle reports whether c ends in the name of a law or the number of an article of it, and what says that it rules so.
func (w *work) endsInArticle(c *clause) bool {
	s := w.doc.Text[c.start:c.end]
	for _, x := range [...]string{"》", "规定", "规则", "条", "款", "项", "）"} {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

// decidesNext reports whether c goes on with what was decided: 对某公司罚款20万元, 决定对其…, 依法….
func (w *work) decidesNext(c *clause) bool {
	s := w.doc.Text[c.start:c.end]
	return opensWith(s, classDecides) || strings.HasPrefix(s, "对") || strings.HasPrefix(s, "依法") || strings.HasPrefix(s, "给予")
}

// claimed reports whether x says whose word the next clause is, somebody's who is a party to it, so that it is no fact without him: 据该公司声明称，,
// 据家属说，.
func (w *work) claimed(x *clause) bool {
	if x.is&isSource == 0 || w.word(x.first) != "据" && w.word(x.first) != "根据" {
		return false
	}
	switch w.word(x.last - 1) {
	case "称", "说", "反映", "声称", "自称", "举报", "投诉":
		return w.holdsPhrase(x.start, x.end, classParty)
	}
	return false
}

// sums reports whether x names the day up to which the next clause counts, or the year or the part of one that its
// figures or ranks are of: 截至目前，已有12人…; 2023年上半年，抽检…; 截至8月1日收盘，某某股份报收于…; 据悉2017年，规模达到….
func (w *work) sums(x, next *clause) bool {
	const short = 14 * 3 // bytes
	s := w.doc.Text[x.start:x.end]
	if next.is&isFigure == 0 {
		return x.is&isTime != 0 && endsWith(s, classPeriod) && w.holdsPhrase(next.start, next.end, classRanks)
	}
	if last := w.word(x.last - 1); last == "之前" || last == "以前" {
		return true // 本场比赛之前，战绩是10胜1负: it is no more
	}
	return opensWith(s, classUpTo) || (x.is&isTime != 0 || x.is&isSource != 0 && len(s) <= short) && endsWith(s, classPeriod)
}

// found reports whether x says by whose count or survey the next clause is so, where that is no fact without it: what a survey found, 某社调查显示，多数人…, what
// is foreseen, 报告显示，预计明年…, or what a paper reports as not settled yet.
func (w *work) found(x, next *clause) bool {
	if x.is&isSource == 0 || x.is&isReporter != 0 {
		return false
	}
	switch w.word(x.last - 1) {
	case "获悉", "了解到", "得知", "据悉", "据了解", "消息":
		return false
	}
	says := w.cue(x.last-1)&doesSay != 0
	if says && next.is&isFigure != 0 && w.holdsPhrase(next.start, next.end, classCrowd) && (x.sep == '：' || hanzi.ContainsAny(w.doc.Text[next.start:next.end], "%％成")) {
		return true // 某会数据显示，六成的网民…
	}
	if next.is&isStrong != 0 && hanzi.ContainsAny(w.doc.Text[next.start:next.end], "亿万") {
		return false // 报告显示，2017年融资超过500亿元: a sum is a fact
	}
	if last := &w.doc.Tokens[x.last-1]; says && x.last-1 > x.first && endsWith(strings.TrimSuffix(w.doc.Text[x.start:last.Start], "的"), classSurvey) {
		return true
	}
	return w.holdsPhrase(next.start, next.end, classUnsettled) || w.holdsPhrase(next.start, next.end, classForeseen)
}
